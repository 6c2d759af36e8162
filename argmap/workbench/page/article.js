// The article: its words, which claims quote them, and choosing words by mouse, touch, keyboard or from a list.
const points = text => Array.from(text);

let marked = { order: null, byName: new Map() };

// The quotes of an article with their claims; gathered once for each answer of the server.
function marksOf(name) {
  if (marked.order !== state.order) marked = { order: state.order, byName: new Map() };
  if (!marked.byName.has(name)) marked.byName.set(name, gathered(name));
  return marked.byName.get(name);
}

function gathered(name) {
  const marks = [];
  for (const key of state.order) {
    const one = claim(key);
    for (const quote of (one && one.quotes) || []) if (quote.span && quote.article === name) marks.push({ start: quote.span[0], end: quote.span[1], one });
  }
  return marks;
}

let drawnOf = [], isSelecting = false;

// The article is drawn again only where it shows something else, and never under a selection that is being made.
function showArticle() {
  const now = [state.articles, state.heading, state.order, state.at, state.words, state.asSentences, state.suggestions, state.isSuggesting];
  if (isSelecting || (drawnOf.length && now.every((one, at) => one === drawnOf[at]))) return;
  drawnOf = now;
  const parts = [];
  for (const one of state.heading.articles) if (!one.read) parts.push(make("p", { class: "finding" }, `The article ${one.file} cannot be read.`));
  if (!state.articles.length) parts.push(make("p", {}, "The map has no article that can be read."));
  else {
    parts.push(make("div", { class: "row" }, button("As sentences", () => { state.asSentences = !state.asSentences; show(); }, "", { "aria-pressed": String(state.asSentences) }),
      button("Suggestions", () => { state.isSuggesting = state.saysSuggestions = !state.isSuggesting; if (!state.isSuggesting) state.suggestions = []; show(); laterFindings(); }, "", { "aria-pressed": String(state.isSuggesting) })));
    let name = "";
    for (const paragraph of state.articles) {
      if (paragraph.article !== name) parts.push(make("h2", {}, (name = paragraph.article)));
      parts.push(state.asSentences ? sentencesOf(paragraph) : paragraphOf(paragraph));
      for (const one of ghostsIn(paragraph)) parts.push(ghost(one));
    }
  }
  if (state.words) parts.push(wordsBar());
  put(byId("article"), ...parts);
}

function paragraphOf(paragraph) {
  const text = points(paragraph.text), start = paragraph.start, end = start + text.length;
  const inside = marksOf(paragraph.article).filter(mark => mark.start < end && mark.end > start);
  const words = state.words && state.words.article === paragraph.article ? state.words : null;
  const asides = asidesOf(paragraph.article).filter(([from, to]) => from < end && to > start);
  const cuts = new Set([start, end]);
  for (const [from, to] of asides) { cuts.add(Math.max(start, from)); cuts.add(Math.min(end, to)); }
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
      const next = () => {
        if (!getSelection().isCollapsed) return;  // words were dragged over; the claim at hand stays
        const keys = here.map(one => one.one.key);
        select(keys[(keys.indexOf(state.at) + 1) % keys.length]);
      };
      piece = make("mark", { class: `${mark.one.relation}${here.some(one => one.one.key === state.at) ? " at" : ""}`, title: here.map(one => describe(one.one)).join("; "), onclick: next }, piece);
    }
    const aside = asides.find(one => one[0] <= from && one[1] >= to);
    if (aside) {
      piece = make("span", { class: "aside", title: `set aside: ${aside[2]}` }, piece);
      if (from === Math.max(start, aside[0])) piece.dataset.why = `set aside: ${aside[2]} `;
    }
    if (words && words.start <= from && words.end >= to) piece = make("span", { class: "words" }, piece);
    element.append(piece);
  });
  return element;
}

// Passages that are set aside: greyed, struck from what is to be mapped, with the reason before them.
const headOf = name => state.heading.articles.find(one => one.name === name);
const asidesOf = name => (headOf(name) || { asides: [] }).asides;

const ghostsIn = paragraph => state.suggestions.filter(one => one.article === paragraph.article && one.start >= paragraph.start && one.start < paragraph.start + points(paragraph.text).length);

// A suggestion: a question with its reason, never part of the map until somebody takes it.
function ghost(one) {
  const at = claim(state.at), name = at && isClaim(at) ? called(at) : "something";
  const asks = { but: `an objection to ${name}?`, because: `a reason for ${name}?`, conclusion: "a claim that others are reasons for?" }[one.relation];
  const element = make("div", { class: "ghost", role: "note" }, make("small", {}, `${one.label}, “${one.word}”: ${asks}`),
    make("div", { class: "row" }, button("Look at it", () => acceptGhost(one), "Y", { "aria-label": `Look at ${one.label}, “${one.word}”` }), button("No", () => refuseGhost(one), "N", { "aria-label": `No suggestion for ${one.label}, “${one.word}”` })));
  element.dataset.ghost = one.id;
  return element;
}

const acceptGhost = one => choose(one.article, one.start, one.end);

async function refuseGhost(one) {
  const { status, data } = await post("/suggest", { refuse: one.id });
  if (status !== 200) return say(data.refused);
  state.refused.add(one.id);
  takeSuggestions(state.suggestions);
  show();
  say("Not suggested again.");
}

function sentencesOf(paragraph) {
  const text = points(paragraph.text);
  return make("div", { role: "group", "aria-label": placeWords(paragraph.label) }, ...paragraph.sentences.map(([start, end]) =>
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

let choosing = 0;  // which choice was asked for last; an answer to an earlier one comes too late

function unchosen() { choosing += 1; state.words = null; }

// What the page shows of an article between two offsets.
const shownBetween = (article, start, end) => state.articles.filter(one => one.article === article && one.start < end && one.start + one.text.length > start)
  .map(one => points(one.text).slice(Math.max(0, start - one.start), Math.max(0, end - one.start)).join("")).join(" ");

// `replaces` is the quote that the words are to take the place of.
async function choose(article, start, end, snap = true, replaces = state.words?.replaces) {
  const mine = choosing += 1;
  const { status, data } = await post("/words", { article, start, end, snap, was: shownBetween(article, start, end) });
  if (mine !== choosing) return;
  if (status !== 200) return say(data.refused);
  if (!data.words) return;
  state.words = { ...data, article, replaces };
  getSelection()?.removeAllRanges();
  show();
  say(`Chosen: “${shortened(data.words)}”, ${data.count} words, ${placeWords(data.label)}`);
  const bar = byId("bar");
  if (bar && !bar.contains(document.activeElement)) (bar.querySelector("button.main") || bar.querySelector("button")).focus({ preventScroll: true });
}

const placeWords = label => label.replace("¶", "paragraph ");

// Of many words the first and the last: both ends can be moved, and are heard.
function shortened(words) {
  const all = words.split(/\s+/);
  return all.length > 16 ? `${all.slice(0, 7).join(" ")} … ${all.slice(-7).join(" ")}` : words;
}

function drop(words) { unchosen(); show(); if (words) say(words); byId("article").focus({ preventScroll: true }); }

// Where words of a paragraph begin, and where they end: a full stop or a closing quotation mark can be taken along or left.
function edgesOf(text) {
  const starts = [], ends = [];
  for (const found of text.matchAll(/\S+/gu)) {
    const from = points(text.slice(0, found.index)).length, trail = /[.!?…,;:”")\]]*$/u.exec(found[0])[0];
    starts.push(from);
    ends.push(from + points(found[0]).length - points(trail).length);
    if (/[.!?…"”»]/u.test(trail)) ends.push(from + points(found[0]).length);
  }
  return { starts, ends };
}

function step(which, way) {
  const { start, end, article } = state.words, around = paragraphAround(article, which === "start" ? start : end);
  if (!around) return;
  const at = (which === "start" ? start : end) - around.start, edges = edgesOf(around.text)[which === "start" ? "starts" : "ends"];
  const next = way < 0 ? edges.filter(edge => edge < at).pop() : edges.find(edge => edge > at);
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
  const words = state.words, shown = words.words.length > 120 ? `${words.words.slice(0, 70)} … ${words.words.slice(-40)}` : words.words;
  const quotedBy = marksOf(words.article).filter(mark => mark.start < words.end && mark.end > words.start).map(mark => called(mark.one));
  const steps = make("div", { class: "row" },
    button("Start earlier", () => step("start", -1)), button("Start later", () => step("start", 1)), button("End earlier", () => step("end", -1)), button("End later", () => step("end", 1)),
    button("To the comma", toComma), button("Whole sentence", () => choose(words.article, ...words.sentence), "S"));
  const context = [words.quote.prefix && `after “${words.quote.prefix}”`, words.quote.suffix && `before “${words.quote.suffix}”`].filter(Boolean).join(", ");
  return make("div", { id: "bar", role: "region", "aria-label": "Words chosen" },
    make("p", {}, make("b", {}, `“${shown}”`), ` · ${words.label} · ${words.count} words${quotedBy.length ? ` · quoted by ${[...new Set(quotedBy)].join(", ")}` : ""}`),
    context ? make("p", { class: "context" }, `These words stand there more than once; the quote will say: ${context}.`) : null, steps, usesOfWords(words));
}

// What the chosen words can become: a claim, more words of one, an end of the body, a passage set aside.
function usesOfWords(words) {
  const at = claim(state.at), name = at ? called(at) : "", thesis = thesisOf(), uses = make("div", { class: "row" });
  const never = button("Never mind", () => drop("Nothing chosen."), "Esc");
  if (words.replaces) {
    uses.append(button("Take these words instead", replaceQuote, "", { class: "main" }), never);
    return uses;
  }
  if (!thesis || !thesis.text) uses.append(button("This is the thesis", () => fromWords("thesis"), "T", { class: "main" }));
  else if (at && at.kind !== "ref") {
    if (may("reason")) uses.append(button(`Reason for ${name}`, () => fromWords("because", at.key), "R", { class: "main" }));
    if (may("objection")) uses.append(button(`Objection to ${name}`, () => fromWords("but", at.key), "O"));
    if (isStep(at) && may("linked")) uses.append(button(`Linked with ${name}`, () => fromWords("together", at.key), "L"));
    if (isStep(at) && may("undercut")) uses.append(button(`Undercut of ${name}'s step`, () => fromWords("unless", at.key), "U"));
    if (!at.implicit) uses.append(button(`Words of ${name}, too`, () => addWords(at.key), "Q"));
  }
  if (thesis && thesis.text) {
    uses.append(button("Another claim…", () => pickClaim("Which claim do these words bear on?", key => { select(key); }), "C"));
    if (may("asides")) uses.append(button("Aside", () => fromWords("asides")));
  }
  if (may("header") && !state.tools.locked.includes("article")) {
    const ends = ["begins", "ends"].map(end => button(`The article's own text ${end} there`, () =>
      operate({ name: "body", end, quote: words.quote, was: headOf(words.article)?.[end] || "", article: words.article || null }, status => { if (status === 200) drop(); })));
    uses.append(button("Set aside…", setAside), make("details", {}, make("summary", {}, "More"), ...ends));
  }
  uses.append(never);
  return uses;
}

const addWords = (key = state.at) => operate({ name: "add quote", key, quote: state.words.quote }, status => { if (status === 200) drop(); });

function replaceQuote() {
  const { replaces, quote } = state.words;
  operate({ name: "change quote", ...replaces, quote }, (status, data) => {
    if (status === 200) { drop(); focusAt(); }
    else if (data.asks === "gone" && state.words) { state.words = { ...state.words, replaces: undefined }; show(); }
  });
}

// `under` is the claim that was at hand: another one may be at hand by the time that the words are written.
function fromWords(relation, under = state.at) {
  const words = state.words, quotes = [words.quote], isThesis = relation === "thesis", was = thesisOf()?.text || "";
  const title = isThesis ? "What does it all argue for?" : "What do these words say, as one claim?";
  askText({ title, value: sentenceOf(words.words), label: "The claim, in your own words", kinds: !isThesis }, (claim, { kind }) => {
    const op = isThesis ? { name: "thesis", claim, was, quotes }
      : relation === "together" ? { name: "link new", key: under, claim, quotes, kind }
        : { name: "add", relation, under, claim, quotes, kind };
    operate(op, (status, data) => {
      if (status !== 200) return keep(claim, data.refused);
      unchosen();
      show();
      focusAt();
    });
  });
}

function sentenceOf(words) {
  const text = words.trim();
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?…]["”’)]?$/u.test(text) ? "" : ".");
}

function setAside() {
  const words = state.words;
  askText({ title: "Why are these words no part of the argument?", value: "", label: "The reason, such as: photo credit" }, reason =>
    operate({ name: "set aside", quote: words.quote, reason, article: words.article || null }, (status, data) => { if (status === 200) drop(); else keep(reason, data.refused); }));
}
