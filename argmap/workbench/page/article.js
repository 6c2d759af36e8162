// The article: its words, which claims quote them, and choosing words by mouse, touch, keyboard or from a list.
const points = text => Array.from(text);

function marksOf(name) {
  const marks = [];
  for (const key of state.order) {
    const one = claim(key);
    for (const quote of (one && one.quotes) || []) if (quote.span && quote.article === name) marks.push({ start: quote.span[0], end: quote.span[1], one });
  }
  return marks;
}

function showArticle() {
  const pane = byId("article"), top = pane.scrollTop;
  pane.replaceChildren();
  if (!state.articles.length) pane.append(make("p", {}, "The map has no article that can be read."));
  else {
    pane.append(make("div", { class: "row" }, button(state.asSentences ? "As running text" : "As sentences", () => { state.asSentences = !state.asSentences; show(); })));
    let name = "";
    for (const paragraph of state.articles) {
      if (paragraph.article !== name) pane.append(make("h2", {}, (name = paragraph.article)));
      pane.append(state.asSentences ? sentencesOf(paragraph) : paragraphOf(paragraph));
    }
  }
  if (state.words) pane.append(wordsBar());
  pane.scrollTop = top;
}

function paragraphOf(paragraph) {
  const text = points(paragraph.text), start = paragraph.start, end = start + text.length;
  const inside = marksOf(paragraph.article).filter(mark => mark.start < end && mark.end > start);
  const words = state.words && state.words.article === paragraph.article ? state.words : null;
  const cuts = new Set([start, end]);
  for (const mark of inside) { cuts.add(Math.max(start, mark.start)); cuts.add(Math.min(end, mark.end)); }
  if (words) for (const at of [words.start, words.end]) if (at > start && at < end) cuts.add(at);
  const edges = [...cuts].sort((a, b) => a - b);
  const element = make("p", { class: paragraph.body ? "" : "outside" }, make("span", { class: "where", "aria-hidden": "true" }, paragraph.label));
  element.dataset.start = start;
  element.dataset.article = paragraph.article;
  edges.slice(0, -1).forEach((from, index) => {
    const to = edges[index + 1], here = inside.filter(mark => mark.start <= from && mark.end >= to);
    let piece = document.createTextNode(text.slice(from - start, to - start).join(""));
    if (here.length) {
      const mark = here.reduce((one, other) => other.end - other.start < one.end - one.start ? other : one);
      const next = () => { const keys = here.map(one => one.one.key); select(keys[(keys.indexOf(state.at) + 1) % keys.length]); };
      piece = make("mark", { class: `${mark.one.relation}${here.some(one => one.one.key === state.at) ? " at" : ""}`, title: here.map(one => describe(one.one)).join("; "), onclick: next }, piece);
    }
    if (words && words.start <= from && words.end >= to) piece = make("span", { class: "words" }, piece);
    element.append(piece);
  });
  return element;
}

function sentencesOf(paragraph) {
  const text = points(paragraph.text);
  return make("div", { role: "group", "aria-label": paragraph.label }, ...paragraph.sentences.map(([start, end]) =>
    button(text.slice(start - paragraph.start, end - paragraph.start).join("").trim(), () => choose(paragraph.article, start, end), "", { class: "sentence-button" })));
}

function offsetOf(node, offset) {
  const paragraph = (node.nodeType === 1 ? node : node.parentElement)?.closest("#article p");
  if (!paragraph) return null;
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  let at = Number(paragraph.dataset.start), text;
  while ((text = walker.nextNode())) {
    if (text.parentElement.closest(".where")) continue;
    if (text === node) return { at: at + points(text.data.slice(0, offset)).length, article: paragraph.dataset.article };
    at += points(text.data).length;
  }
  return { at: Number(paragraph.dataset.start), article: paragraph.dataset.article };
}

function selectionChosen() {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !byId("article").contains(selection.anchorNode) || !byId("article").contains(selection.focusNode)) return;
  const one = offsetOf(selection.anchorNode, selection.anchorOffset), other = offsetOf(selection.focusNode, selection.focusOffset);
  if (!one || !other || one.article !== other.article || one.at === other.at) return;
  choose(one.article, Math.min(one.at, other.at), Math.max(one.at, other.at));
}

async function choose(article, start, end, snap = true) {
  const { status, data } = await post("/words", { article, start, end, snap });
  if (status !== 200) return say(data.refused);
  if (!data.words) return;
  state.words = { ...data, article };
  getSelection()?.removeAllRanges();
  show();
  say(`Chosen: “${data.words.length > 90 ? `${data.words.slice(0, 90)}…` : data.words}”, ${data.count} words, ${data.label}`);
  (byId("bar")?.querySelector("button.main") || byId("bar")?.querySelector("button"))?.focus({ preventScroll: true });
}

function drop(words) { state.words = null; show(); if (words) say(words); byId("article").focus({ preventScroll: true }); }

function step(which, way) {
  const { start, end, article } = state.words, around = paragraphAround(article, which === "start" ? start : end);
  if (!around) return;
  const at = (which === "start" ? start : end) - around.start;
  const words = [...around.text.matchAll(/\S+/gu)].map(found => {
    const from = points(around.text.slice(0, found.index)).length;
    return [from, from + points(found[0]).length];
  });
  let next;
  if (which === "start") next = way < 0 ? words.filter(word => word[0] < at).pop()?.[0] : words.find(word => word[0] > at)?.[0];
  else next = way < 0 ? words.filter(word => word[1] < at).pop()?.[1] : words.find(word => word[1] > at)?.[1];
  if (next === undefined) return say("The paragraph ends there.");
  const moved = next + around.start;
  if (which === "start" ? moved >= end : moved <= start) return say("No fewer than one word can be chosen.");
  choose(article, which === "start" ? moved : start, which === "end" ? moved : end);
}

function paragraphAround(article, at) {
  return state.articles.find(one => one.article === article && at >= one.start && at <= one.start + points(one.text).length);
}

function toComma() {
  const { start, end, clauses, article } = state.words;
  const before = clauses.filter(edge => edge <= start).pop() ?? start, after = clauses.find(edge => edge >= end) ?? end;
  choose(article, before, after === end ? (clauses.find(edge => edge > end) ?? end) : after);
}

function wordsBar() {
  const words = state.words, at = claim(state.at), name = at ? called(at) : "";
  const shown = words.words.length > 120 ? `${words.words.slice(0, 70)} … ${words.words.slice(-40)}` : words.words;
  const quotedBy = marksOf(words.article).filter(mark => mark.start < words.end && mark.end > words.start).map(mark => called(mark.one));
  const thesis = claim(state.order.find(key => claim(key)?.relation === "thesis"));
  const rows = [make("div", { class: "row" },
    button("Start earlier", () => step("start", -1)), button("Start later", () => step("start", 1)), button("End earlier", () => step("end", -1)), button("End later", () => step("end", 1)),
    button("To the comma", toComma), button("Whole sentence", () => choose(words.article, ...words.sentence), "S"))];
  const uses = make("div", { class: "row" });
  if (!thesis || !thesis.text) uses.append(button("This is the thesis", () => fromWords("thesis"), "T", { class: "main" }));
  else if (at && at.kind !== "ref") {
    uses.append(button(`Reason for ${name}`, () => fromWords("because"), "R", { class: "main" }), button(`Objection to ${name}`, () => fromWords("but"), "O"));
    if (at.relation !== "thesis" && at.relation !== "aside") uses.append(button(`Linked with ${name}`, () => fromWords("together"), "L"), button(`Undercut of ${name}'s step`, () => fromWords("unless"), "U"));
    if (!at.implicit) uses.append(button(`Words of ${name}, too`, () => operate({ name: "add quote", key: at.key, quote: words.quote }, () => drop()), "Q"));
  }
  if (thesis && thesis.text) uses.append(button("Another claim…", () => pickClaim("Which claim do these words bear on?", key => { select(key); }), "C"), button("Aside", () => fromWords("asides")));
  uses.append(button("Set aside…", setAside), button("Never mind", () => drop("Nothing chosen."), "Esc"));
  rows.push(uses);
  return make("div", { id: "bar", role: "region", "aria-label": "Words chosen" },
    make("p", {}, make("b", {}, `“${shown}”`), ` · ${words.label} · ${words.count} words${quotedBy.length ? ` · quoted by ${[...new Set(quotedBy)].join(", ")}` : ""}`), ...rows);
}

function fromWords(relation) {
  const words = state.words;
  askText({ title: relation === "thesis" ? "What does it all argue for?" : "What do these words say, as one claim?", value: sentenceOf(words.words), label: "The claim, in your own words" }, text => {
    const quotes = [words.quote];
    const op = relation === "thesis" ? { name: "thesis", claim: text, quotes }
      : relation === "together" ? { name: "link new", key: state.at, claim: text, quotes }
        : { name: "add", relation, under: state.at, claim: text, quotes };
    operate(op, (status, data) => { if (status === 200) { state.words = null; show(); focusAt(); } else keep(text, data.refused); });
  });
}

function sentenceOf(words) {
  const text = words.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]["”’)]?$/u.test(text) ? "" : ".");
}

function setAside() {
  const words = state.words;
  askText({ title: "Why are these words no part of the argument?", value: "", label: "The reason, such as: photo credit" }, reason =>
    operate({ name: "set aside", words: words.words, reason, article: words.article || null }, status => { if (status === 200) drop(); }));
}
