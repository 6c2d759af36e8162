let chosen = -1, opener = null;
function choose(index, from) {
  if (chosen >= 0) {
    nodes[chosen] && nodes[chosen].classList.remove("chosen");
    own[chosen].setAttribute("aria-selected", "false");
    marks.forEach(mark => mark.classList.remove("chosen"));
  }
  chosen = index;
  if (from !== "history") remember(index);
  if (index < 0) { card.hidden = true; return; }
  if (!card.contains(document.activeElement)) opener = document.activeElement;
  const claim = claims[index], found = claim.quotes.flatMap(quote => marksOf.get(quote.n) || []);
  reveal(index);
  if (nodes[index]) nodes[index].classList.add("chosen");
  own[index].setAttribute("aria-selected", "true");
  rove(own[index], from === "outline");
  found.forEach(mark => mark.classList.add("chosen"));
  fill(index);
  if (from !== "article") toWords(index);
  if (nodes[index]) from === "map" ? intoSight(nodes[index]) : toNode(nodes[index]);
  own[index].scrollIntoView({ block: "nearest" });
  say(`${claim.label}, ${claim.role}: ${claim.text}. ${found.length ? "Its words are marked in the article." : "It has no words in the article."}`);
}
function remember(index) {
  const hash = index < 0 ? "" : "#" + encodeURIComponent(claims[index].label);
  if (location.hash !== hash) history.pushState(null, "", hash || location.pathname + location.search);
}
function closeCard() {
  const back = opener && opener.isConnected && isSeen(opener) && opener !== document.body ? opener : null, item = own[chosen];
  choose(-1);
  if (back) back.focus();
  else if (isSeen(item)) rove(item, true);
  else canvas.focus();
}
const wordings = ["", "word for word", "close to the words", "condensed", "in words of its own"];
function fill(index) {
  const claim = claims[index], active = card.contains(document.activeElement) ? document.activeElement.dataset.act : undefined;
  const isNew = card.dataset.claim !== String(index) || card.hidden;
  card.dataset.claim = index;
  const close = button("×", closeCard, "close"), head = make("h2"), text = make("p", claim.text);
  close.setAttribute("aria-label", "Close the card");
  head.append(make("b", claim.label + " "), make("span", claim.role, "role"));
  text.dir = "auto";
  card.replaceChildren(close, head, text, ...relations(index));
  const facts = [claim.source && `according to ${claim.source}`, claim.date && `date: ${claim.date}`, claim.rating && `source rated ${claim.rating}`, wordings[claim.far]].filter(Boolean);
  if (facts.length) card.append(make("p", facts.join(" · "), "role"));
  if (claim.note) card.append(make("p", "Note: " + claim.note, "role"));
  for (const quote of claim.quotes) card.append(quoteBlock(quote));
  if (!claim.quotes.length) card.append(make("p", claim.role.startsWith("implicit") ? "The article does not state it." : "It has no quote.", "role"));
  if (claim.scheme) {
    card.append(make("p", `Scheme: ${claim.scheme.name}${claim.scheme.part ? ` (part: ${claim.scheme.part})` : ""}`, "role"));
    const questions = data.questions[claim.scheme.name];
    if (questions) card.append(make("p", "Critical questions:", "role"), listOf(questions));
  }
  if (claim.findings) card.append(listOf(claim.findings.map(findingLine)));
  card.append(acts(index));
  card.hidden = false;
  if (isNew) card.scrollTop = 0;
  const again = active && card.querySelector(`[data-act=${active}]`);
  if (active) (again || close).focus();
}
function acts(index) {
  const row = make("div", "", "row");
  const add = (name, text, act) => { const made = button(text, act); made.dataset.act = name; row.append(made); };
  if (stepsTo[index].length) add("fold", closed.has(index) ? "Expand" : "Collapse", () => toggle(index));
  if (stepsTo[index].length) add("focus", focused === index ? "Show all" : "Focus on this branch", () => { if (focused === index) showAll(); else focusOn(index); fill(index); });
  if (claims[index].quotes.some(quote => marksOf.has(quote.n))) { add("words", "See the words in the article", () => { show("article"); toWords(index); }); row.lastChild.classList.add("narrow"); }
  return row;
}

// How a claim stands to others, in lines whose names lead there

function relations(index) {
  const lines = [], verbs = { support: "Supports ", attack: "Objects to ", undercut: "Undercuts the step " };
  const line = (words, ...rest) => { const made = make("p", words, "relation"); made.append(...rest); lines.push(made); };
  for (const at of stepsFrom[index]) {
    const step = steps[at], others = step.premises.filter(one => one !== index);
    line(verbs[step.polarity], ...againstOf(step), ...(others.length ? [" together with ", ...names(others)] : []));
  }
  const told = { support: "Supported by ", attack: "Objections: ", undercut: "Undercut by " };
  for (const polarity of Object.keys(told)) {
    const found = stepsTo[index].map(at => steps[at]).filter(step => step.polarity === polarity);
    if (found.length) line(told[polarity], ...found.flatMap((step, at) => [at ? " · " : "", ...names(step.premises, " + ")]));
  }
  return lines;
}
function againstOf(step) {
  if (step.target < 0) return names([step.conclusion]);
  return ["from ", ...names(steps[step.target].premises, " + "), " to ", ...names([step.conclusion])];
}
function names(indices, between = ", ") {
  return indices.flatMap((index, at) => {
    const made = button(claims[index].label, () => choose(index, "card"), "link");
    made.title = claims[index].text;
    return at ? [between, made] : [made];
  });
}
function quoteBlock(quote) {
  const block = make("blockquote", "", isDoubtful(quote) ? "doubt" : ""), mark = (marksOf.get(quote.n) || [])[0];
  block.dir = "auto";
  const where = make("bdi", [quote.where, quote.doubt && `(${quote.doubt})`].filter(Boolean).join(" "), "where");
  where.dir = "ltr";
  block.append(where, " ");
  const translated = () => { if (quote.translation) { const line = make("p", `= “${quote.translation}”`, "translation"); line.dir = "auto"; block.append(line); } };
  if (!mark) { block.append(`“${quote.words}”`); translated(); return block; }
  const parts = [["", ""]];
  for (const node of mark.closest("p").childNodes) {
    if (node.nodeType === 1 && (node.classList.contains("number") || node.classList.contains("why"))) continue;
    const inner = node.nodeType === 1 && (node.tagName === "MARK" ? node : node.querySelector("mark"));
    const mine = inner && numbersOf(inner).includes(quote.n) ? "mine" : "around";
    if (parts.at(-1)[0] === mine) parts.at(-1)[1] += node.textContent; else parts.push([mine, node.textContent]);
  }
  const first = parts.findIndex(part => part[0] === "mine"), last = parts.findLastIndex(part => part[0] === "mine");
  parts.forEach((part, at) => {
    let words = part[1];
    if (part[0] === "around" && at === first - 1 && words.length > 140) words = "… " + words.slice(-130).replace(/^\S*\s/, "");
    if (part[0] === "around" && at === last + 1 && words.length > 140) words = words.slice(0, 130).replace(/\s\S*$/, "") + " …";
    if (at >= first - 1 && at <= last + 1 && words) block.append(make(part[0] === "mine" ? "strong" : "span", words, part[0]));
  });
  translated();
  block.onclick = () => { if (!narrow()) { openArticle(quote.article); toView(articlePane, mark); } };
  return block;
}
function findingLine(one) {
  const line = make("span", `${one[0]} ${one[1]}: ${one[2]}`), diff = make("span", "", "diff");
  diff.dir = "auto";
  for (const [kind, text] of one[4] || []) diff.append(make({quote: "del", article: "ins"}[kind] || "span", text), " ");
  line.append(diff, one[3] || "");
  return line;
}
function listOf(texts) { const list = make("ul"); texts.forEach(text => { const li = make("li"); li.append(text); list.append(li); }); return list; }
