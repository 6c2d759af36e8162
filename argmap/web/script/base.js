// What every part of the page uses: its elements, the claims with their steps and quotes, and small helpers.
const $ = id => document.getElementById(id),
  root = document.documentElement;
const data = JSON.parse($("data").textContent),
  claims = data.claims;
const steps = data.steps.map(([conclusion, polarity, target, premises, linked, reader], at) => ({
  at,
  conclusion,
  polarity: data.polarities[polarity],
  target,
  premises,
  every: premises,
  linked: !!linked,
  reader: !!reader
}));
const items = [...document.querySelectorAll("#outline .item")],
  marks = [...document.querySelectorAll("mark")];
const canvas = $("canvas"),
  card = $("card"),
  articlePane = $("article-pane"),
  outline = $("outline");
const own = claims.map(() => null),
  levelOf = claims.map(() => 1);
const allKids = claims.map(() => []),
  allRoots = [];
const above = [];
for (const item of items) {
  const index = Number(item.dataset.claim),
    level = Number(item.getAttribute("aria-level")),
    isRef = "ref" in item.dataset;
  above[level] = index;
  if (!isRef) {
    own[index] = item;
    levelOf[index] = level;
  }
  if (level === 1) allRoots.push(index);
  else
    allKids[above[level - 1]].push({ claim: index, isRef, step: isRef ? Number(item.dataset.ref) : claims[index].step });
}
const allInOrder = items.filter(item => !("ref" in item.dataset)).map(item => Number(item.dataset.claim));
const { roles } = data.words;
claims.forEach((claim, index) => {
  claim.text = own[index].querySelector("bdi").textContent;
  claim.label = own[index].querySelector("b").textContent;
  claim.up = claim.step === undefined ? undefined : steps[claim.step].conclusion;
  claim.quotes ||= [];
  claim.kind = data.kinds[claim.kind];
  claim.role = [roles[claim.kind], claim.reader && roles.reader, claim.implicit && roles.implicit, claim.evidence && roles.evidence, claim.type]
    .filter(Boolean)
    .join(", ");
});
const byQuote = new Map(),
  marksOf = new Map();
claims.forEach((claim, index) =>
  claim.quotes.forEach(quote => {
    quote.n = byQuote.size;
    byQuote.set(quote.n, [index, quote]);
  })
);
const numbersOf = mark => mark.dataset.q.split(" ").map(Number);
const claimsOf = mark => numbersOf(mark).map(number => byQuote.get(number)[0]);
for (const mark of marks)
  for (const number of numbersOf(mark)) {
    if (!marksOf.has(number)) marksOf.set(number, []);
    marksOf.get(number).push(mark);
    if (byQuote.get(number)[1].doubtful) mark.classList.add("doubt");
  }
for (const [, quote] of byQuote.values())
  quote.where ||= marksOf.get(quote.n)?.[0].closest("p").querySelector(".number")?.textContent || "";
const placeOf = paragraph => paragraph.dataset.place || paragraph.querySelector(".number").textContent;
const wordsOf = index => claims[index].quotes.flatMap(quote => marksOf.get(quote.n) || []);
const wordsOfQuote = quote => quote.words || (marksOf.get(quote.n) || []).map(mark => mark.textContent).join(" ");
const passagesOf = index => claims[index].quotes.filter(quote => marksOf.has(quote.n));
const stepsTo = claims.map(() => []),
  stepsFrom = claims.map(() => []),
  below = claims.map(() => []),
  kids = claims.map(() => []),
  roots = [],
  order = [];
// Whether what the map's reader puts forward is there, too; without it the map is what the article argues.
let answering = !!data.opens?.reader || "comparison" in data;
const isTold = index => answering || !claims[index].reader,
  isTaken = at => answering || !steps[at]?.reader;
const isAnswer = item => item.classList.contains("reader");
function tellVoices() {
  for (const list of [roots, order, ...kids, ...stepsTo, ...stepsFrom, ...below]) list.length = 0;
  for (const index of allRoots) if (isTold(index)) roots.push(index);
  for (const index of allInOrder) if (isTold(index)) order.push(index);
  steps.forEach((step, at) => {
    step.premises = step.every.filter(isTold);
    if (!isTaken(at)) return;
    stepsTo[step.conclusion].push(at);
    for (const premise of step.premises) stepsFrom[premise].push(at);
  });
  claims.forEach((claim, index) => {
    for (const kid of allKids[index]) if (isTold(kid.claim) && isTaken(kid.step)) kids[index].push(kid);
    if (claim.up !== undefined && isTold(index)) below[claim.up].push(index);
  });
}
tellVoices();
function ancestors(index) {
  const found = [];
  for (let up = claims[index].up; up !== undefined; up = claims[up].up) found.push(up);
  return found;
}
function descendants(index) {
  const found = [],
    todo = [...below[index]];
  while (todo.length) {
    const one = todo.pop();
    found.push(one);
    todo.push(...below[one]);
  }
  return found;
}
const make = (tag, text, name) => {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (name) made.className = name;
  return made;
};
const isolated = (text, tag = "bdi") => {
  const made = make(tag, text);
  made.dir = "auto";
  return made;
};
function inLanguageOf(index, element) {
  const stated = own[index].querySelector("bdi[lang]");
  if (stated) element.lang = stated.lang;
  else if (outline.closest("[lang]").lang !== root.lang) element.lang = outline.closest("[lang]").lang;
  return element;
}
const button = (text, act, name) => {
  const made = make("button", text, name);
  made.onclick = act;
  return made;
};
const coded = label =>
  "claim_" + [...label].map(one => (/[A-Za-z0-9.]/.test(one) ? one : `_${one.codePointAt(0).toString(16)}_`)).join("");
const isPhone = matchMedia("(max-width:760px)"),
  isCalm = matchMedia("(prefers-reduced-motion:reduce)");
const narrow = () => isPhone.matches;
const isSeen = element => element.getClientRects().length > 0;
const isRtl = !!data.rtl;
const indexOfLabel = label => claims.findIndex(claim => claim.label === label);
const whenIdle = window.requestIdleCallback
  ? act => requestIdleCallback(act, { timeout: 500 })
  : act => setTimeout(act, 60);
const AT_ONCE = 300;
// Do something with each of many things: with the first at once, with the rest whenever there is time, unless it is overtaken.
function inPieces(list, act, isOvertaken = () => false) {
  let at = 0;
  (function go() {
    if (isOvertaken()) return;
    for (const end = Math.min(list.length, at + AT_ONCE); at < end; at++) act(list[at]);
    if (at < list.length) whenIdle(go);
  })();
}
let saying = 0;
function say(text) {
  // The same words are said again only if they were gone in between.
  clearTimeout(saying);
  const isAgain = $("said").textContent === text;
  $("said").textContent = isAgain ? "" : text;
  if (isAgain)
    saying = setTimeout(() => {
      $("said").textContent = text;
    }, 30);
}
// What only a page of two maps has; its own script fills it in.
let differences = [],
  badges = () => {},
  differencesOn = () => [],
  startComparing = () => {},
  nextDifference = () => {},
  clearDifference = () => {},
  keptBySide = () => null,
  holdsDifferences = () => {};
// What only a page with answers of its reader has.
let answer = () => {};
// What only a page with links to an original has.
let waysToOriginal = () => [],
  isPictured = () => false,
  closePicture = () => {},
  followPicture = () => {};
