"use strict";
// What the window knows: fragments by key, the claim at hand, the words that are chosen.
const token = new URLSearchParams(location.search).get("t") || "";
const isReview = new URLSearchParams(location.search).has("review");
history.replaceState(null, "", location.pathname);

const state = { claims: new Map(), order: [], marks: {}, articles: [], at: "", words: null, findings: [], undo: "", redo: "", asSentences: false, tools: { tools: "all", findings: "at once", locked: [], words_required: false } };

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
const childrenOf = key => state.order.map(claim).filter(one => one && one.under === key && one.relation !== "aside");
const called = one => one.kind === "ref" ? `→ ${one.label}` : one.label;
const relationWords = { thesis: "thesis", reason: "reason", objection: "objection", undercut: "undercut", aside: "aside" };
const isClaim = one => one && ["thesis", "premise", "evidence"].includes(one.kind);

function describe(one) {
  const what = one.kind === "ref" ? "used again" : one.kind === "thesis" ? "thesis" : `${one.link ? "linked " : ""}${relationWords[one.relation]}, ${one.kind}`;
  return `${called(one)} ${what}${one.implicit ? ", not said in the article" : ""}`;
}

function say(words) { byId("said").textContent = words; }
