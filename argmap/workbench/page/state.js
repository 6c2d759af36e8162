"use strict";
// What the window knows: fragments by key, the claim at hand, the words that are chosen.
const token = new URLSearchParams(location.search).get("t") || "";
const isReview = new URLSearchParams(location.search).has("review");
history.replaceState(null, "", location.pathname);

const state = {
  claims: new Map(), order: [], under: new Map(), marks: {}, articles: [], heading: { articles: [] }, schemes: [],
  at: "", words: null, findings: [], remarks: [], found: null, suggestions: [], refused: new Set(), isSuggesting: false, undo: "", redo: "",
  doubted: new Set(), fates: null, network: null, networkOf: -1, asSentences: false, hasFeedback: false, tools: { kit: [], findings: "at once", locked: [], hidden: [], words_required: false },
};

const byId = id => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) handle(element, name.slice(2), value);
    else if (name in element && name !== "list") element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== ""));
  return element;
}

// What an element does is kept at it, so that `put` can give it to the element that is there already.
function handle(element, kind, does) {
  element.does = { ...element.does, [kind]: does };
  element.addEventListener(kind, event => element.does[kind]?.(event));
}

// The key stands beside the words of a button, and is no part of its name.
function button(words, does, key = "", more = {}) {
  const keys = key && { Esc: "Escape", Del: "Delete", "Ctrl+Enter": "Control+Enter" }[key] || key;
  return make("button", { type: "button", onclick: does, ...(key ? { "aria-keyshortcuts": keys } : {}), ...more }, words, key ? make("kbd", { "aria-hidden": "true" }, key) : null);
}

const sign = words => make("span", { "aria-hidden": "true" }, words);

// Draws anew only what differs: what has the focus stays where it is, and a screen reader has nothing to read again.
function put(parent, ...wanted) {
  const left = new Set(parent.childNodes), nameOf = one => one.dataset?.key || one.id || `${one.nodeName} ${one.textContent}`;
  const byName = new Map([...left].reverse().map(one => [nameOf(one), one]));
  const claimed = one => (one && left.delete(one) ? one : null);
  const kept = wanted.map(one => { const had = byName.get(nameOf(one)); return had?.nodeName === one.nodeName ? claimed(had) : null; });
  const old = [...parent.childNodes];
  wanted.forEach((one, at) => { if (!kept[at] && old[at]?.nodeName === one.nodeName && !one.dataset?.key && !old[at].dataset?.key) kept[at] = claimed(old[at]); });
  for (const one of left) one.remove();
  let next = parent.firstChild;
  wanted.forEach((one, at) => {
    const node = kept[at] ? patched(kept[at], one) : one;
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  });
}

function patched(had, one) {
  if (had.nodeType !== 1) {
    if (had.data !== one.data) had.data = one.data;
    return had;
  }
  for (const { name } of [...had.attributes]) if (!one.hasAttribute(name) && !(name === "open" && had.tagName === "DETAILS")) had.removeAttribute(name);
  for (const { name, value } of one.attributes) if (had.getAttribute(name) !== value) had.setAttribute(name, value);
  had.does = one.does;
  put(had, ...one.childNodes);
  if (/^(TEXTAREA|INPUT|SELECT)$/.test(one.tagName) && had.value !== one.value) had.value = one.value;
  return had;
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

// What stands below an entry, with what doubts the links there.
function below(key) {
  const keys = new Set(), todo = [...childrenOf(key)];
  while (todo.length) {
    const one = todo.pop();
    if (keys.has(one.key)) continue;
    keys.add(one.key);
    todo.push(...childrenOf(one.key), ...(one.link ? childrenOf(one.link) : []));
  }
  return keys;
}

// What an entry stands below, up to the thesis or an aside.
function above(one) {
  const keys = new Set(), entries = [...state.claims.values()];
  for (let at = one; at?.under; at = claim(at.under) || entries.find(other => other.link === at.under)) keys.add(at.under);
  return keys;
}

// Which entries another one can bear on in that way, where it moves with all below it.
function bearersOf(one, relation) {
  const under = below(one.key), over = above(one);
  const isLinkable = other => isStep(other) && (other.link ? other.link !== one.link : !over.has(other.key));
  const fits = { unless: isStep, together: isLinkable }[relation] || isClaim;
  return other => other.key !== one.key && !under.has(other.key) && fits(other);
}
const called = one => one.kind === "ref" ? `→ ${one.label}` : one.label;
const relationWords = { thesis: "thesis", reason: "reason", objection: "objection", undercut: "undercut", aside: "aside" };
const isClaim = one => one && ["thesis", "premise", "evidence"].includes(one.kind);

function describe(one) {
  const what = one.kind === "ref" ? "used again" : one.kind === "thesis" ? "thesis" : `${one.link ? "linked " : ""}${relationWords[one.relation]}, ${one.kind}`;
  return `${called(one)} ${what}${one.implicit ? ", not said in the article" : ""}`;
}

// The focus is kept where a pane is drawn again: at the same entry, field or button, else at the one that stands in its place.
function keepingFocus(draw) {
  const had = document.activeElement, pane = had && had !== document.body ? had.closest("#first, #tools, #article, #outline, #map, #panel") : null;
  const is = one => (had.id ? one.id === had.id : had.dataset.key ? one.dataset.key === had.dataset.key : one.tagName === had.tagName && one.textContent === had.textContent);
  const every = () => [...pane.querySelectorAll("button, input, select, textarea, summary, [data-key]")], all = () => every().filter(is);
  const nth = pane ? all().indexOf(had) : -1, place = pane ? every().indexOf(had) : -1;
  draw();
  if (!pane || document.activeElement === had) return;
  const same = all(), there = every()[place], next = same[Math.min(nth, same.length - 1)] || (there?.tagName === had.tagName ? there : null);
  if (next && !next.disabled && next.getClientRects().length) next.focus({ preventScroll: true });
  else if (!byId("dialog").open) focusAt();
}

// Nothing in the page changes while a button is pressed: what is pressed would go, or stand elsewhere, and the click would be lost.
let isPressed = false;
const owed = new Map();

function unpressed(what, does) {
  if (isPressed) owed.set(what, does);
  else does();
}

function released() {
  isPressed = false;
  const all = [...owed];
  owed.clear();
  if (all.length) setTimeout(() => { for (const [what, does] of all) if (!owed.has(what)) unpressed(what, does); });  // after the click
}

document.addEventListener("pointerdown", () => { isPressed = true; }, true);
for (const end of ["pointerup", "pointercancel", "keydown"]) document.addEventListener(end, released, true);
document.addEventListener("pointermove", event => { if (isPressed && !event.buttons) released(); }, true);  // a scroll bar keeps its release to itself

// One sentence is spoken, a moment later: by then the focus is where it goes, and what a screen reader says of that does not cut it off.
// While a dialog is open, all else is out of reach of a screen reader, so it is said in there.
const moment = 150;
let saying = 0;

function say(words) {
  const place = byId("dialog").open ? "dialog-said" : "said";
  clearTimeout(saying);
  saying = setTimeout(() => unpressed("said", () => { (byId(place) || byId("said")).textContent = words; }), moment);
}
