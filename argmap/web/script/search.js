// Search over claims, quotes and article, folded as `argmap check` folds words; capitals and accents do not count.
const folds = new Map(Object.entries(data.folds || {}));
const foldedLetter = one =>
  (folds.get(one) ?? (/\s/.test(one) ? " " : one)).normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
// The folded form of a text; `foldWithPlaces` gives the same with, for each of its letters, where it comes from.
function fold(text) {
  const plain = /[^\x20-\x7e]/.test(text) ? text.replace(/[^\x20-\x7e]/gu, foldedLetter) : text;
  return plain
    .replace(/`/g, "'")
    .toLowerCase()
    .replace(/ *-[ -]*/g, "-")
    .replace(/ {2,}/g, " ");
}
function foldWithPlaces(text) {
  const letters = [],
    from = [];
  let at = 0;
  for (const one of text) {
    for (const letter of one === "`" ? "'" : one < "\x7f" && one >= " " ? one.toLowerCase() : foldedLetter(one)) {
      const last = letters.at(-1);
      if ((letter === " " && (last === " " || last === "-")) || (letter === "-" && last === "-")) continue;
      while (letter === "-" && letters.at(-1) === " ") {
        letters.pop();
        from.pop();
      }
      for (let n = 0; n < letter.length; n++) from.push(at);
      letters.push(letter);
    }
    at += one.length;
  }
  return { text: letters.join(""), from };
}
let texts = null,
  pages = null,
  hits = new Set(),
  hitPlaces = [],
  hitAt = -1,
  later = 0;
function foldClaims() {
  texts ||= claims.map(claim =>
    fold(
      [
        claim.label,
        claim.role,
        claim.implicit ? roleWord("implicit") : "",
        claim.text,
        claim.source || "",
        ...claim.quotes.map(wordsOfQuote)
      ].join("\n")
    )
  );
  return texts;
}
// Each paragraph's text with its nodes, so that a hit becomes a range.
function foldArticle() {
  pages ||= [...document.querySelectorAll(".text p:not(.by)")].map(paragraph => {
    const nodes = [],
      walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, node =>
        node.parentElement.closest(".number,.page,.why") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT
      );
    let text = "";
    while (walker.nextNode()) {
      nodes.push([text.length, walker.currentNode]);
      text += walker.currentNode.data;
    }
    return { nodes, whole: text, text: fold(text) };
  });
  return pages;
}
function rangeOf({ nodes, whole }, start, end) {
  const { from } = foldWithPlaces(whole),
    range = new Range(),
    spot = at => {
      let found = nodes[0];
      for (const one of nodes) if (one[0] <= at) found = one;
      return [found[1], Math.min(found[1].length, at - found[0])];
    };
  range.setStart(...spot(from[start]));
  const last = from[end - 1];
  const [node, offset] = spot(last);
  range.setEnd(node, Math.min(node.length, offset + String.fromCodePoint(node.data.codePointAt(offset) || 32).length));
  return range;
}
const ROLE = /\b(?:role|is):(\S+)/g;
function matches(query) {
  const roles = [...query.matchAll(ROLE)].map(found => fold(found[1])),
    words = fold(query.replace(ROLE, " ").replace(/^["“”„«»]+|["“”„«»]+$/g, "")),
    all = foldClaims();
  const isRole = (index, wanted) =>
    fold(claims[index].role).includes(wanted) ||
    (claims[index].implicit && "implicit".includes(wanted)) ||
    claims[index].kind.includes(wanted);
  const found = [];
  for (let index = 0; index < all.length; index++)
    if (
      (!words || all[index].includes(words)) &&
      roles.every(one => isRole(index, one)) &&
      isTold(index) && (!filtered || isOfKind[filtered](index))
    )
      found.push(index);
  return { found, words };
}
const MOST = 999,
  PAINTED = 120;
// Where the words stand in the article; a place becomes a range when it is painted or gone to.
function placesOf(words) {
  const found = [];
  if (words.length < 2) return found;
  for (const page of foldArticle())
    for (
      let at = page.text.indexOf(words);
      at >= 0 && found.length < MOST;
      at = page.text.indexOf(words, at + words.length)
    )
      found.push({ page, start: at, end: at + words.length });
  return found;
}
const rangeAt = place => (place.range ||= rangeOf(place.page, place.start, place.end));
const canPaint = typeof Highlight !== "undefined" && CSS.highlights;
function paintHits(ranges) {
  if (!canPaint) return;
  CSS.highlights.delete("hit");
  CSS.highlights.delete("hits");
  if (ranges.length) CSS.highlights.set("hits", new Highlight(...ranges));
}
function search() {
  const query = $("search").value.trim(),
    isOn = !!(query || filtered);
  const { found, words } = isOn ? matches(query) : { found: [], words: "" };
  hitPlaces = [];
  hits = new Set(found);
  hitAt = -1;
  // Where nothing is found the map stays as it is.
  const onSide = keptBySide(),
    shownWith = filtered === "objection" ? found.flatMap(index => [index, ...answersTo(index)]) : found;
  kept = found.length ? ways(onSide ? shownWith.filter(index => onSide.has(index)) : shownWith) : onSide;
  $("search").classList.toggle("vain", isOn && !found.length);
  dimOutline(isOn && hits.size > 0);
  tellHits(isOn);
  refresh();
  if (isOn) toStart();
  clearTimeout(later);
  later = setTimeout(() => searchArticle(query && isOn ? words : "", found), isOn ? 90 : 0);
}
// The article comes a moment later, so that no key waits for it.
function searchArticle(words, found) {
  root.classList.toggle("filtered", hits.size > 0);
  for (const mark of marks)
    mark.classList.toggle("hit", hits.size > 0 && claimsOf(mark).some(index => hits.has(index)));
  hitPlaces = placesOf(words);
  paintHits(hitPlaces.slice(0, PAINTED).map(rangeAt));
  tellHits(!!(words || filtered));
  if (hits.has(chosen)) return;
  if (found.length) {
    bringRow(own[found[0]]).scrollIntoView({ block: "nearest" });
    toBox(found[0]);
  }
  if (hitPlaces.length) toRange(rangeAt(hitPlaces[0]));
}
function tellHits(isOn) {
  const sum = hits.size + hitPlaces.length;
  $("count").textContent = !isOn ? "" : sum ? countOf(hits.size) : t("hits_none");
  $("previous-hit").hidden = $("next-hit").hidden = !sum;
}
let dimmed = 0;
function dimOutline(isOn) {
  const now = ++dimmed;
  inPieces(
    items,
    item => {
      const dim = isOn && !hits.has(Number(item.dataset.claim));
      if (item.classList.contains("dim") !== dim) item.classList.toggle("dim", dim);
    },
    () => now !== dimmed
  );
}
// How many claims were found, and how often the words stand elsewhere in the article.
function countOf(n) {
  return t(hitPlaces.length ? "count_places" : "count", { n, all: order.length, places: hitPlaces.length });
}
function toRange(range) {
  const element = range.startContainer.parentElement,
    text = element.closest(".text");
  if (text?.hidden) openArticle(Number(text.id.slice(8)));
  const a = range.getBoundingClientRect(),
    b = articlePane.getBoundingClientRect();
  if (a.top < b.top + 60 || a.bottom > b.bottom - 40) articlePane.scrollTop += a.top - b.top - b.height / 3;
}
// Through the hits: claims in reading order, then the places in the article.
function nextHit(by) {
  const found = order.filter(index => hits.has(index)),
    sum = found.length + hitPlaces.length;
  if (!sum) return;
  hitAt =
    hitAt < 0 && found.includes(chosen)
      ? (found.indexOf(chosen) + by + sum) % sum
      : (hitAt + by + (hitAt < 0 && by < 0 ? 1 : 0) + sum) % sum;
  if (hitAt < found.length) choose(found[hitAt], "search");
  else {
    const range = rangeAt(hitPlaces[hitAt - found.length]);
    if (narrow()) show("article");
    toRange(range);
    paintHere(range);
  }
  $("count").textContent = t("hits", { at: hitAt + 1, n: sum });
}
function paintHere(range) {
  if (canPaint) CSS.highlights.set("hit", new Highlight(range));
}
function clearFilters() {
  if (!kept && !filtered && !$("search").value) return;
  $("search").value = "";
  filtered = "";
  document.querySelectorAll(".count").forEach(one => one.setAttribute("aria-pressed", "false"));
  if (canPaint) CSS.highlights.delete("hit");
  clearDifference();
  search();
}
whenIdle(() => {
  foldClaims();
  whenIdle(foldArticle);
});
// In the largest maps letters that are typed fast are searched for together, so that none waits for its picture.
const MANY = 2000;
let typing = 0;
function searchNow() {
  if (!typing) return;
  clearTimeout(typing);
  typing = 0;
  search();
}
$("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(searchNow, 40);
  if (claims.length <= MANY) searchNow();
});
$("search").addEventListener("keydown", event => {
  if (event.key === "Enter" || event.key === "ArrowDown") searchNow();
  if (event.key === "Enter") nextHit(event.shiftKey ? -1 : 1);
  else if (event.key === "ArrowDown") {
    if (chosen >= 0 && !card.hidden) card.querySelector(".close").focus();
    else nextHit(1);
  } else if (event.key === "Escape") {
    if ($("search").value) {
      $("search").value = "";
      search();
    } else {
      $("search").blur();
      if (!card.hidden) closeCard();
    }
  } else return;
  event.preventDefault();
  event.stopPropagation();
});
$("next-hit").onclick = () => nextHit(1);
$("previous-hit").onclick = () => nextHit(-1);
