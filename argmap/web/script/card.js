// The card of the chosen claim: what it is, how it stands to others, its words in the article, what to ask of it.
let chosen = -1,
  opener = null;
function choose(index, from) {
  // In a presentation a click on marked words or a box goes on there.
  if (presenting && index >= 0) {
    if (presenting.order.includes(index)) goTo(presenting.order.indexOf(index));
    return;
  }
  if (chosen >= 0) {
    own[chosen].setAttribute("aria-selected", "false");
    wordsOf(chosen).forEach(mark => {
      mark.classList.remove("chosen", "here");
      mark.removeAttribute("aria-current");
    });
  }
  const hadCard = card.contains(document.activeElement);
  chosen = index;
  pointed = -1;
  isFading = true;
  if (from !== "history") remember(index);
  if (index < 0) {
    card.hidden = true;
    lightUp();
    paintWay();
    return;
  }
  if (!hadCard && document.activeElement !== document.body) opener = document.activeElement;
  const claim = claims[index],
    found = wordsOf(index);
  reveal(index);
  own[index].setAttribute("aria-selected", "true");
  rove(own[index], from === "outline");
  found.forEach(mark => {
    mark.classList.add("chosen");
    mark.setAttribute("aria-current", "true");
  });
  fill(index);
  card.hidden = false;
  if (hadCard) card.querySelector(".close").focus();
  if (from === "article")
    passage = Math.max(
      0,
      passagesOf(index).findIndex(quote => marksOf.get(quote.n).includes(document.activeElement))
    );
  else toWords(index);
  followPicture(index);
  lightUp();
  repaint();
  paintWay();
  toBox(index, from === "map");
  if (from === "ref") document.activeElement.scrollIntoView({ block: "nearest" });
  else bringRow(own[index]).scrollIntoView({ block: "nearest" });
  say(
    `${t("said", { claim: claim.label, role: claim.role, text: claim.text }).replace(/[.。]?$/, ".")} ${t(found.length ? "said_words" : "said_none")}`
  );
}
function remember(index) {
  const hash = index < 0 ? "" : "#" + encodeURIComponent(claims[index].label);
  if (location.hash !== hash) history.pushState(null, "", hash || location.pathname + location.search);
}
function closeCard() {
  const back = opener && opener.isConnected && isSeen(opener) ? opener : null,
    index = chosen;
  choose(-1);
  if (back) back.focus();
  else if (isSeen(own[index])) rove(own[index], true);
  else if (made.get("c" + index)) made.get("c" + index).firstChild.focus({ preventScroll: true });
  else canvas.focus();
}
// The way from the thesis to the chosen claim, above the map.
function paintWay() {
  const way = chosen < 0 ? [] : [...ancestors(chosen).reverse(), chosen];
  $("way").replaceChildren(
    ...way.flatMap((index, at) => {
      const link = button("", () => choose(index, "way"), "link");
      link.append(
        isolated(claims[index].label, "b"),
        " ",
        inLanguageOf(index, isolated(shortened(claims[index].text, 22), "span"))
      );
      link.title = claims[index].text;
      if (index === chosen) link.setAttribute("aria-current", "location");
      return at ? [isRtl ? " ‹ " : " › ", link] : [link];
    })
  );
  $("way").scrollLeft = (isRtl ? -1 : 1) * $("way").scrollWidth;
}
const shortened = (text, most) => (text.length > most ? text.slice(0, most - 2).replace(/\s\S*$/, "") + " …" : text);
function fill(index) {
  const claim = claims[index],
    active = card.contains(document.activeElement) ? document.activeElement.dataset.act : undefined;
  const isNew = card.dataset.claim !== String(index) || card.hidden;
  card.dataset.claim = index;
  const close = button("×", closeCard, "close"),
    head = make("h2"),
    text = isolated(claim.text, "p");
  close.setAttribute("aria-label", t("card_close"));
  close.dataset.act = "close";
  text.className = "text-of-claim";
  inLanguageOf(index, text);
  head.append(isolated(claim.label, "b"), " ", make("span", claim.role, "role"));
  card.replaceChildren(close, head, text);
  differencesOn(index).forEach(one => card.append(one));
  card.append(...relations(index));
  if (claim.aim) card.append(make("p", claim.aim, "role"));
  const facts = [
    claim.source && t("according", { source: claim.source }),
    claim.date && t("date", { date: claim.date }),
    claim.rating && t("rating", { rating: claim.rating }),
    claim.far && t("near_" + (claim.far - 1))
  ].filter(Boolean);
  if (facts.length) card.append(make("p", facts.join(" · "), "role"));
  card.append(...passages(index));
  if (!claim.quotes.length) card.append(make("p", t(claim.reader ? "readers" : claim.implicit ? "not_stated" : "no_quote"), "role"));
  if (claim.scheme) card.append(schemeOfCard(claim.scheme));
  if (claim.note) card.append(folded(t("note"), isolated(claim.note, "p")));
  if (claim.findings)
    card.append(folded(`${t("findings")} (${claim.findings.length})`, listOf(claim.findings.map(findingLine)), true));
  card.append(acts(index));
  if (isNew) card.scrollTop = 0;
  if (active) (card.querySelector(`[data-act="${active}"]`) || close).focus();
}
function schemeOfCard([name, part]) {
  const words = part ? t("scheme_part", { name, part }) : t("scheme", { name }),
    questions = data.questions?.[name];
  if (!questions) return make("p", words, "role");
  const inner = make("div");
  inner.append(make("p", t("questions"), "role"), listOf(questions));
  return folded(words, inner);
}
function folded(words, content, isOpenAtFirst = false) {
  const details = make("details");
  details.open = isOpenAtFirst;
  details.append(make("summary", words), content);
  return details;
}
function acts(index) {
  const row = make("div", "", "row");
  const add = (name, text, act, kind) => {
    const one = button(text, act, kind);
    one.dataset.act = name;
    row.append(one);
  };
  if (kids[index].length && !kept) add("fold", t(isOpen(index) ? "collapse" : "expand"), () => toggle(index));
  if (kids[index].length)
    add("focus", t(focused === index ? "show_all" : "focus"), () => {
      if (focused === index) showAll();
      else {
        focusOn(index);
        fill(index);
      }
    });
  if (kids[index].length) add("present", t("present_branch"), () => present(index, index));
  if (canDoubt(index)) {
    add("doubt", t(doubts.includes(index) ? "undoubt" : "doubt"), () => doubt(index));
    row.lastChild.setAttribute("aria-pressed", doubts.includes(index));
  }
  add("copy", t("copy"), () => copyLink());
  if (passagesOf(index).length)
    add(
      "words",
      t("words_in_article"),
      () => {
        show("article");
        toWords(index, passage);
      },
      "narrow"
    );
  add(
    "map",
    t("in_map"),
    () => {
      show("map");
      toBox(index);
    },
    "narrow"
  );
  return row;
}
// How a claim stands to others, each with its own text, in lines that lead there.
function relations(index) {
  const lines = [],
    verbs = { support: t("supports"), attack: t("objects"), undercut: t("undercuts") };
  const line = (words, kind, ...rest) => {
    const one = make("p", words + " ", "relation " + kind);
    one.append(...rest);
    lines.push(one);
  };
  for (const at of stepsFrom[index]) {
    const step = steps[at],
      others = step.premises.filter(one => one !== index),
      target = [nameOf(step.conclusion, true)];
    if (step.target >= 0) target.push(` ${t("from")} `, ...namesOf(steps[step.target].premises, " + "));
    line(
      verbs[step.polarity],
      step.polarity,
      ...target,
      ...(others.length ? [` ${t("with")} `, ...namesOf(others)] : [])
    );
  }
  const told = { support: t("supported_by"), attack: t("objections"), undercut: t("undercut_by") };
  for (const polarity of Object.keys(told)) {
    const found = stepsTo[index]
      .map(at => steps[at])
      .filter(step => step.polarity === polarity && step.premises.length);
    if (!found.length) continue;
    line(told[polarity], polarity);
    const list = listOf(
      found.map(step => {
        const row = make("div", "", step.premises.length > 1 ? "linked" : "");
        row.append(...step.premises.map(one => nameOf(one, true)));
        return row;
      })
    );
    list.className = "reasons";
    lines.push(list);
  }
  return lines;
}
function nameOf(index, isWhole) {
  const link = button("", () => choose(index, "card"), "link"),
    { label, text } = claims[index];
  link.append(isolated(label, "b"));
  if (isWhole) link.append(" ", inLanguageOf(index, isolated(shortened(text, 90), "span")));
  link.title = text;
  return link;
}
const namesOf = (indices, between = ", ") =>
  indices.flatMap((index, at) => (at ? [between, nameOf(index)] : [nameOf(index)]));
function passages(index) {
  const all = claims[index].quotes,
    found = passagesOf(index),
    blocks = all.map(quote => quoteBlock(quote, index));
  if (found.length < 2) return blocks;
  const row = make("p", "", "passages role"),
    said = make("span", t("passage", { at: passage + 1, n: found.length })),
    next = button(t("next_passage"), () => {
      toWords(index, (passage + 1) % found.length);
      said.textContent = t("passage", { at: passage + 1, n: found.length });
      say(said.textContent);
    });
  next.dataset.act = "passage";
  row.append(said, " ", next);
  return [row, ...blocks];
}
function quoteBlock(quote, index) {
  const block = isolated("", "blockquote"),
    mark = (marksOf.get(quote.n) || [])[0];
  if (mark?.closest(".text").lang) block.lang = mark.closest(".text").lang;
  if (quote.doubtful) block.className = "doubt";
  const place = [quote.where, quote.doubt && `(${quote.doubt})`].filter(Boolean).join(" ");
  const where = mark
    ? button(
        "",
        () => {
          if (narrow()) show("article");
          toWords(index, passagesOf(index).indexOf(quote));
        },
        "link where"
      )
    : make("span", "", "where");
  where.append(make("bdi", place));
  const ways = waysToOriginal(quote);
  if (ways.length) {
    const line = make("div", "", "place");
    line.append(where, " ", ...ways);
    block.append(line);
  } else block.append(where, " ");
  if (mark) block.append(...inItsParagraph(quote, mark));
  else block.append(inMarks(quote.words));
  if (quote.translation) {
    const line = isolated(`= “${quote.translation}”`, "p");
    line.className = "translation";
    block.append(line);
  }
  return block;
}
// Words in quotation marks, if they have none themselves.
const inMarks = words => (/^["“„«»].*["”“»«]$/.test(words) ? words : `“${words}”`);
// The quoted words, strong, with what stands around them.
function inItsParagraph(quote, mark) {
  const parts = [["", ""]];
  for (const node of mark.closest("p").childNodes) {
    if (node.nodeType === 1 && /^(number|page|why)$/.test(node.className)) continue;
    const inner = node.nodeType === 1 && (node.tagName === "MARK" ? node : node.querySelector("mark"));
    const mine = inner && numbersOf(inner).includes(quote.n) ? "mine" : "around";
    if (parts.at(-1)[0] === mine) parts.at(-1)[1] += node.textContent;
    else parts.push([mine, node.textContent]);
  }
  const first = parts.findIndex(part => part[0] === "mine"),
    last = parts.findLastIndex(part => part[0] === "mine");
  return parts.flatMap(([kind, text], at) => {
    if (at < first - 1 || at > last + 1 || !text) return [];
    if (kind === "around" && at === first - 1 && text.length > 140)
      text = "… " + text.slice(-130).replace(/^\S*\s/, "");
    if (kind === "around" && at === last + 1 && text.length > 140)
      text = text.slice(0, 130).replace(/\s\S*$/, "") + " …";
    return [make(kind === "mine" ? "strong" : "span", text, kind)];
  });
}
function findingLine(one) {
  const line = make("span", `${one[0]} ${one[1]}: ${one[2]}`),
    diff = isolated("", "span");
  diff.className = "diff";
  for (const [kind, text] of one[4] || [])
    diff.append(make({ quote: "del", article: "ins" }[kind] || "span", text), " ");
  line.append(diff, one[3] || "");
  return line;
}
function listOf(texts) {
  const list = make("ul");
  texts.forEach(text => {
    const li = make("li");
    li.append(text);
    list.append(li);
  });
  return list;
}
function copyLink() {
  const failed = () => say(t("not_copied"));
  if (navigator.clipboard) navigator.clipboard.writeText(location.href).then(() => say(t("copied")), failed);
  else failed();
}
