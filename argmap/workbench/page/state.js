"use strict";
// What the window knows: fragments by key, the claim at hand, the words that are chosen.
const token = new URLSearchParams(location.search).get("t") || "";
const isReview = new URLSearchParams(location.search).has("review");
history.replaceState(null, "", location.pathname);

const state = {
  claims: new Map(), order: [], under: new Map(), marks: {}, articles: [], heading: { articles: [] }, schemes: [],
  at: "", words: null, findings: [], remarks: [], found: null, suggestions: [], isSuggesting: false, undo: "", redo: "",
  doubted: new Set(), fates: null, network: null, networkOf: -1, asSentences: false, hasFeedback: false, tools: { kit: [], findings: "at once", locked: [], hidden: [], words_required: false },
};

const byId = id => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

function button(words, does, key = "", more = {}) {
  return make("button", { type: "button", onclick: does, ...more }, words, key ? make("kbd", {}, key) : null);
}

const claim = key => state.claims.get(key);
const childrenOf = key => state.under.get(key) || [];
const may = tool => state.tools.kit.includes(tool);
const hides = part => state.tools.hidden.includes(part);
const thesisOf = () => claim(state.order.find(key => claim(key)?.relation === "thesis"));
const isStep = one => Boolean(one) && one.relation !== "thesis" && one.relation !== "aside";

function indexed() {
  state.under = new Map();
  for (const one of state.order.map(claim)) {
    if (!one || one.relation === "aside") continue;
    if (!state.under.has(one.under)) state.under.set(one.under, []);
    state.under.get(one.under).push(one);
  }
}
const called = one => one.kind === "ref" ? `→ ${one.label}` : one.label;
const relationWords = { thesis: "thesis", reason: "reason", objection: "objection", undercut: "undercut", aside: "aside" };
const isClaim = one => one && ["thesis", "premise", "evidence"].includes(one.kind);

function describe(one) {
  const what = one.kind === "ref" ? "used again" : one.kind === "thesis" ? "thesis" : `${one.link ? "linked " : ""}${relationWords[one.relation]}, ${one.kind}`;
  return `${called(one)} ${what}${one.implicit ? ", not said in the article" : ""}`;
}

// The focus is kept where a pane is drawn again: at the same entry, field or button, else at the claim at hand.
function keepingFocus(draw) {
  const had = document.activeElement, pane = had && had !== document.body ? had.closest("#first, #tools, #article, #outline, #map, #panel") : null;
  const is = one => (had.id ? one.id === had.id : had.dataset.key ? one.dataset.key === had.dataset.key : one.tagName === had.tagName && one.textContent === had.textContent);
  const all = () => [...pane.querySelectorAll("button, input, select, textarea, [data-key]")].filter(is);
  const nth = pane ? all().indexOf(had) : -1;
  draw();
  if (!pane || document.contains(had)) return;
  const same = all(), next = same[Math.min(nth, same.length - 1)];
  if (next && !next.disabled) next.focus({ preventScroll: true });
  else if (!byId("dialog").open) focusAt();
}

function say(words) { byId("said").textContent = words; }
