"use strict";
(() => {
const $ = id => document.getElementById(id), root = document.documentElement;
const data = JSON.parse($("data").textContent), claims = data.claims, steps = data.steps;
const items = [...document.querySelectorAll("#outline .item")];
const marks = [...document.querySelectorAll("mark")];
const drawing = $("drawing"), canvas = $("canvas"), card = $("card");
const coded = label => "claim_" + [...label].map(one => /[A-Za-z0-9.]/.test(one) ? one : `_${one.codePointAt(0).toString(16)}_`).join("");
const nodes = claims.map(claim => document.getElementById(coded(claim.label)));
const own = claims.map(() => null);
items.forEach(item => { if (!("ref" in item.dataset)) own[item.dataset.claim] = item; });
claims.forEach((claim, index) => { claim.text = own[index].querySelector(".words").textContent; });
const byQuote = new Map(), marksOf = new Map();
claims.forEach((claim, index) => (claim.quotes || []).forEach(quote => byQuote.set(quote.n, [index, quote])));
for (const mark of marks)
  for (const number of mark.dataset.q.split(" ").map(Number)) {
    if (!marksOf.has(number)) marksOf.set(number, []);
    marksOf.get(number).push(mark);
    const found = byQuote.get(number);
    if (found && found[1].doubt && !found[1].doubt.startsWith("with")) mark.classList.add("doubt");
  }
const below = claims.map(() => []);
claims.forEach((claim, index) => { if (claim.up !== undefined) below[claim.up].push(index); });
const closed = new Set();
let chosen = -1, focused = -1, scale = 1;
const say = text => { $("said").textContent = text; };
const make = (tag, text, name) => { const made = document.createElement(tag); if (text) made.textContent = text; if (name) made.className = name; return made; };
const narrow = () => matchMedia("(max-width:760px)").matches;

// Views

const views = ["article", "map", "outline"];
function show(view, move) {
  root.dataset.view = view;
  for (const one of views) {
    const tab = $("view-" + one);
    tab.setAttribute("aria-selected", one === view);
    tab.tabIndex = one === view ? 0 : -1;
    if (move && one === view) tab.focus();
  }
  if (view === "outline" && chosen >= 0) own[chosen].scrollIntoView({ block: "center" });
  if (view !== "map") return;
  fitOnce();
  if (chosen >= 0 && nodes[chosen]) toNode(nodes[chosen]);
}
function tabs(list, act) {
  const all = () => [...list.querySelectorAll("[role=tab]")].filter(tab => tab.offsetParent);
  list.addEventListener("click", event => { const tab = event.target.closest("[role=tab]"); if (tab) act(tab, false); });
  list.addEventListener("keydown", event => {
    const found = all(), at = found.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: found.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    act(found[(to + found.length) % found.length], true);
  });
}
tabs($("views"), (tab, move) => show(tab.id.slice(5), move));
const articleTabs = $("article-tabs");
function openArticle(index, move) {
  if (!articleTabs || index === undefined) return;
  [...articleTabs.children].forEach((tab, at) => {
    tab.setAttribute("aria-selected", at === index);
    tab.tabIndex = at === index ? 0 : -1;
    $("article-" + at).hidden = at !== index;
    if (move && at === index) tab.focus();
  });
}
if (articleTabs) tabs(articleTabs, (tab, move) => openArticle(Number(tab.id.slice(4)), move));

// Choosing a claim

function choose(index, from) {
  if (chosen >= 0) {
    nodes[chosen] && nodes[chosen].classList.remove("chosen");
    own[chosen].setAttribute("aria-selected", "false");
    marks.forEach(mark => mark.classList.remove("chosen"));
  }
  chosen = index;
  if (index < 0) { card.hidden = true; history.replaceState(null, "", location.pathname + location.search); return; }
  const claim = claims[index];
  reveal(index);
  if (nodes[index]) nodes[index].classList.add("chosen");
  own[index].setAttribute("aria-selected", "true");
  rove(own[index], from === "outline");
  const found = (claim.quotes || []).flatMap(quote => marksOf.get(quote.n) || []);
  found.forEach(mark => mark.classList.add("chosen"));
  fill(index);
  if (from !== "article" && found.length) {
    openArticle(claim.quotes.find(quote => marksOf.has(quote.n)).article);
    if (!narrow()) toView($("article-pane"), found[0]);
    else if (root.dataset.view === "article") found[0].scrollIntoView({ block: "start" });
  }
  if (from !== "map" && nodes[index]) toNode(nodes[index]);
  if (from !== "outline") own[index].scrollIntoView({ block: "nearest" });
  if (from !== "hash") history.replaceState(null, "", "#" + encodeURIComponent(claim.label));
  say(`${claim.label}, ${claim.role}: ${claim.text}. ${found.length ? "Its words are marked in the article." : "It has no words in the article."}`);
}
function toView(pane, element) {
  const a = element.getBoundingClientRect(), b = pane.getBoundingClientRect();
  if (a.top < b.top + 40 || a.bottom > b.bottom - 40) pane.scrollTop += a.top - b.top - b.height / 3;
}
function toNode(node) {
  if (!drawing.getBoundingClientRect().width) return;
  const a = node.getBoundingClientRect(), b = canvas.getBoundingClientRect();
  canvas.scrollLeft += a.left + a.width / 2 - b.left - b.width / 2;
  canvas.scrollTop += a.top + a.height / 2 - b.top - b.height / 2;
}
function sentenceAround(quote) {
  const mark = (marksOf.get(quote.n) || [])[0];
  return mark ? mark.closest("p") : null;
}
function fill(index) {
  const claim = claims[index];
  card.replaceChildren();
  const close = make("button", "×", "close");
  close.setAttribute("aria-label", "Close the card");
  close.onclick = () => { const back = own[chosen]; choose(-1); rove(back, !narrow()); };
  const head = make("h2");
  head.append(make("b", claim.label + " "), make("span", claim.role, "role"));
  const text = make("p", claim.text);
  text.dir = "auto";
  card.append(close, head, text);
  const facts = [claim.source && `according to ${claim.source}`, claim.date && `date: ${claim.date}`, claim.rating && `source rated ${claim.rating}`].filter(Boolean);
  if (facts.length) card.append(make("p", facts.join(" · "), "role"));
  if (claim.note) card.append(make("p", "Note: " + claim.note, "role"));
  for (const quote of claim.quotes || []) card.append(quoteBlock(quote));
  if (!claim.quotes) card.append(make("p", claim.role.startsWith("implicit") ? "The article does not state it." : "It has no quote.", "role"));
  if (claim.scheme) {
    card.append(make("p", `Scheme: ${claim.scheme.name}${claim.scheme.part ? ` (part: ${claim.scheme.part})` : ""}`, "role"));
    const questions = data.questions[claim.scheme.name];
    if (questions) { card.append(make("p", "Critical questions:", "role")); card.append(listOf(questions)); }
  }
  if (claim.findings) card.append(listOf(claim.findings.map(one => `${one[0]} ${one[1]}: ${one[2]}${one[3] ? ` — ${one[3]}` : ""}`)));
  const row = make("div", "", "row");
  if (below[index].length) row.append(button(closed.has(index) ? "Expand" : "Collapse", () => { toggle(index); fill(index); }), button("Focus on this branch", () => focusOn(index)));
  if (narrow() && (claim.quotes || []).some(quote => marksOf.has(quote.n))) row.append(button("See the words in the article", () => { show("article"); marksOf.get(claim.quotes.find(quote => marksOf.has(quote.n)).n)[0].scrollIntoView({ block: "center" }); }));
  card.append(row);
  card.hidden = false;
  card.scrollTop = 0;
}
function quoteBlock(quote) {
  const block = make("blockquote", "", quote.doubt && !quote.doubt.startsWith("with") ? "doubt" : "");
  block.dir = "auto";
  const paragraph = sentenceAround(quote);
  const where = make("b", [quote.where, quote.doubt && `(${quote.doubt})`, ""].filter(one => one !== undefined).join(" "));
  block.append(where);
  if (!paragraph) { block.append(`“${quote.words}”`); return block; }
  const parts = [["", ""]];
  for (const node of paragraph.childNodes) {
    if (node.nodeType === 1 && (node.classList.contains("number") || node.classList.contains("why"))) continue;
    const inner = node.nodeType === 1 && (node.tagName === "MARK" ? node : node.querySelector("mark"));
    const mine = inner && inner.dataset.q.split(" ").map(Number).includes(quote.n) ? "mine" : "around";
    if (parts.at(-1)[0] === mine) parts.at(-1)[1] += node.textContent; else parts.push([mine, node.textContent]);
  }
  const first = parts.findIndex(part => part[0] === "mine"), last = parts.findLastIndex(part => part[0] === "mine");
  parts.forEach((part, at) => {
    let words = part[1];
    if (part[0] === "around" && at === first - 1 && words.length > 140) words = "… " + words.slice(-130).replace(/^\S*\s/, "");
    if (part[0] === "around" && at === last + 1 && words.length > 140) words = words.slice(0, 130).replace(/\s\S*$/, "") + " …";
    if (at >= first - 1 && at <= last + 1 && words) block.append(make(part[0] === "mine" ? "strong" : "span", words, part[0]));
  });
  return block;
}
function listOf(texts) { const list = make("ul"); texts.forEach(text => list.append(make("li", text))); return list; }
function button(text, act) { const made = make("button", text); made.onclick = act; return made; }

// Collapsing and focus

function descendants(index) { const found = [], todo = [...below[index]]; while (todo.length) { const one = todo.pop(); found.push(one); todo.push(...below[one]); } return found; }
function isShown(index) {
  if (focused >= 0 && !branch.has(index)) return false;
  for (let up = claims[index].up; up !== undefined; up = claims[up].up) if (closed.has(up)) return false;
  return true;
}
let branch = new Set();
function refresh() {
  const shown = claims.map((_, index) => isShown(index));
  let hidden = null;
  for (const item of items) {
    const level = Number(item.getAttribute("aria-level")), index = Number(item.dataset.claim), isRef = "ref" in item.dataset;
    if (hidden !== null && level > hidden) { item.hidden = true; continue; }
    hidden = null;
    item.hidden = focused >= 0 && !branch.has(index);
    if (!isRef && item.hasAttribute("aria-expanded")) {
      item.setAttribute("aria-expanded", !closed.has(index));
      if (closed.has(index)) hidden = level;
    }
  }
  nodes.forEach((node, index) => node && node.classList.toggle("gone", !shown[index]));
  for (const [conclusion, step, premises] of steps) {
    const open = shown[conclusion] && !closed.has(conclusion) && premises.some(one => shown[one]);
    const joint = $("step_" + step);
    if (joint) joint.classList.toggle("gone", !open);
    for (const edge of edgesOf.get(step) || []) edge.element.classList.toggle("gone", !open || (edge.premise >= 0 && !shown[edge.premise]));
  }
  $("all").hidden = focused < 0 && closed.size === 0;
}
const edgesOf = new Map();
for (const element of drawing.querySelectorAll(".edge")) {
  const step = /\bs(\d+)\b/.exec(element.getAttribute("class")), premise = /\bp(\d+)\b/.exec(element.getAttribute("class"));
  if (!step) continue;
  if (!edgesOf.has(+step[1])) edgesOf.set(+step[1], []);
  edgesOf.get(+step[1]).push({ element, premise: premise ? +premise[1] : -1 });
}
function toggle(index, open) {
  if (!below[index].length) return;
  const close = open === undefined ? !closed.has(index) : !open;
  if (close) closed.add(index); else closed.delete(index);
  refresh();
  say(`${claims[index].label} ${close ? `collapsed, ${descendants(index).length} claims hidden` : "expanded"}`);
}
function reveal(index) {
  let changed = false;
  if (focused >= 0 && !branch.has(index)) { focused = -1; changed = true; }
  for (let up = claims[index].up; up !== undefined; up = claims[up].up) changed = closed.delete(up) || changed;
  if (changed) refresh();
}
function focusOn(index) {
  branch = new Set([index, ...descendants(index)]);
  for (let up = claims[index].up; up !== undefined; up = claims[up].up) branch.add(up);
  focused = index;
  refresh();
  if (nodes[index]) toNode(nodes[index]);
  say(`Only the branch of ${claims[index].label} is shown: ${branch.size} claims`);
}
$("all").onclick = () => { focused = -1; closed.clear(); refresh(); if (chosen >= 0 && nodes[chosen]) toNode(nodes[chosen]); say("All claims are shown"); };
$("open-all").onclick = () => { closed.clear(); refresh(); };
$("close-all").onclick = () => { claims.forEach((claim, index) => { if (below[index].length && claim.up !== undefined) closed.add(index); }); refresh(); };

// Outline: a tree for keys

function rove(item, move) {
  items.forEach(one => { if (one.tabIndex === 0) one.tabIndex = -1; });
  item.tabIndex = 0;
  if (move) item.focus({ preventScroll: false });
}
items.forEach(item => { item.tabIndex = -1; });
items.length && rove(items[0], false);
$("outline").addEventListener("click", event => {
  const item = event.target.closest(".item");
  if (!item) return;
  const index = Number(item.dataset.claim);
  if (event.offsetX < 18 && event.target === item && item.hasAttribute("aria-expanded")) toggle(index);
  else choose(index, "ref" in item.dataset ? "ref" : "outline");
});
$("outline").addEventListener("keydown", event => {
  const item = event.target.closest(".item");
  if (!item) return;
  const seen = items.filter(one => !one.hidden), at = seen.indexOf(item), index = Number(item.dataset.claim), level = Number(item.getAttribute("aria-level"));
  const go = to => to && rove(to, true);
  switch (event.key) {
    case "ArrowDown": go(seen[at + 1]); break;
    case "ArrowUp": go(seen[at - 1]); break;
    case "Home": go(seen[0]); break;
    case "End": go(seen.at(-1)); break;
    case "ArrowRight": if (item.getAttribute("aria-expanded") === "false") toggle(index, true); else if (seen[at + 1] && Number(seen[at + 1].getAttribute("aria-level")) > level) go(seen[at + 1]); break;
    case "ArrowLeft": if (item.getAttribute("aria-expanded") === "true") toggle(index, false); else go(seen.slice(0, at).reverse().find(one => Number(one.getAttribute("aria-level")) < level)); break;
    case "Enter": case " ": choose(index, "ref" in item.dataset ? "ref" : "outline"); break;
    case "*": items.forEach(one => closed.delete(Number(one.dataset.claim))); refresh(); break;
    default: return;
  }
  event.preventDefault();
});

// Article: marks lead to claims, one after the other where several quote the same words

function fromMark(mark) {
  const found = mark.dataset.q.split(" ").map(number => byQuote.get(Number(number))[0]);
  choose(found[(found.indexOf(chosen) + 1) % found.length], "article");
}
marks.forEach((mark, at) => {
  const labels = mark.dataset.q.split(" ").map(number => claims[byQuote.get(Number(number))[0]].label).join(", ");
  mark.setAttribute("role", "button");
  mark.tabIndex = at === 0 ? 0 : -1;
  mark.title = labels;
  mark.setAttribute("aria-description", "quoted by " + labels);
});
$("article-pane").addEventListener("click", event => { const mark = event.target.closest("mark"); if (mark && !getSelection().toString()) { roveMark(mark, false); fromMark(mark); } });
function roveMark(mark, move) { marks.forEach(one => { one.tabIndex = -1; }); mark.tabIndex = 0; if (move) mark.focus(); }
$("article-pane").addEventListener("keydown", event => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  const seen = marks.filter(one => one.offsetParent), at = seen.indexOf(mark);
  if (event.key === "Enter" || event.key === " ") fromMark(mark);
  else if (event.key === "ArrowDown" || event.key === "ArrowRight") seen[at + 1] && roveMark(seen[at + 1], true);
  else if (event.key === "ArrowUp" || event.key === "ArrowLeft") seen[at - 1] && roveMark(seen[at - 1], true);
  else return;
  event.preventDefault();
});

// Map

const box = drawing.viewBox.baseVal;
nodes.forEach((node, index) => {
  if (!node) return;
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "-1");
  node.addEventListener("dblclick", () => toggle(index));
});
drawing.querySelectorAll(".edge,.joint").forEach(one => one.setAttribute("aria-hidden", "true"));
drawing.addEventListener("click", event => {
  const node = event.target.closest(".node"), index = node ? nodes.indexOf(node) : -1;
  if (index >= 0 && !moved) choose(index, "map");
});
canvas.addEventListener("keydown", event => {
  const at = nodes.indexOf(event.target.closest(".node"));
  if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(.8);
  else if (event.key === "0") fit();
  else if ((event.key === "Enter" || event.key === " ") && at >= 0) choose(at, "map");
  else if (event.key === "n" || event.key === "p") {
    const seen = nodes.filter(node => node && !node.classList.contains("gone")), now = seen.indexOf(at >= 0 ? nodes[at] : nodes[chosen]);
    const next = seen[(now + (event.key === "n" ? 1 : -1) + seen.length) % seen.length];
    next.focus({ preventScroll: true }); toNode(next);
  } else return;
  event.preventDefault();
});
function zoom(by, at) {
  const pane = canvas.getBoundingClientRect(), x = (at ? at.clientX : pane.left + pane.width / 2) - pane.left, y = (at ? at.clientY : pane.top + pane.height / 2) - pane.top;
  const left = (canvas.scrollLeft + x) / scale, top = (canvas.scrollTop + y) / scale;
  scale = Math.min(6, Math.max(.02, scale * by));
  drawing.style.width = box.width * scale + "px";
  drawing.style.height = box.height * scale + "px";
  canvas.scrollLeft = left * scale - x;
  canvas.scrollTop = top * scale - y;
}
let fitted = false;
function fit() {
  const pane = canvas.getBoundingClientRect();
  if (!pane.width) return;
  fitted = true;
  zoom(Math.min(pane.width / box.width, pane.height / box.height) * .98 / scale);
}
function fitOnce() {
  if (fitted || !canvas.getBoundingClientRect().width) return;
  fit();
  if (scale < .55) { zoom(.7 / scale); if (chosen < 0 && nodes[0]) toNode(nodes[0]); }
}
$("larger").onclick = () => zoom(1.25);
$("smaller").onclick = () => zoom(.8);
$("fit").onclick = fit;
canvas.addEventListener("wheel", event => { if (event.ctrlKey || event.metaKey) { event.preventDefault(); zoom(event.deltaY < 0 ? 1.12 : .89, event); } }, { passive: false });
let drag = null, moved = false;
canvas.addEventListener("pointerdown", event => { if (event.button === 0 && event.pointerType === "mouse") { drag = [event.clientX, event.clientY, canvas.scrollLeft, canvas.scrollTop]; moved = false; } });
addEventListener("pointermove", event => {
  if (!drag) return;
  if (Math.abs(event.clientX - drag[0]) + Math.abs(event.clientY - drag[1]) > 4) { moved = true; canvas.classList.add("moving"); }
  if (moved) { canvas.scrollLeft = drag[2] - event.clientX + drag[0]; canvas.scrollTop = drag[3] - event.clientY + drag[1]; }
});
addEventListener("pointerup", () => { drag = null; canvas.classList.remove("moving"); setTimeout(() => { moved = false; }); });

// Width of the article

const split = $("split");
function widen(percent) { percent = Math.min(70, Math.max(20, percent)); root.style.setProperty("--article", percent + "%"); split.setAttribute("aria-valuenow", Math.round(percent)); }
split.addEventListener("pointerdown", event => { split.setPointerCapture(event.pointerId); split.onpointermove = one => widen(100 * one.clientX / innerWidth); });
split.addEventListener("pointerup", () => { split.onpointermove = null; });
split.addEventListener("keydown", event => { const by = { ArrowLeft: -5, ArrowRight: 5 }[event.key]; if (by) { widen(Number(split.getAttribute("aria-valuenow")) + by); event.preventDefault(); } });

// Search

const texts = claims.map(claim => [claim.label, claim.text, claim.source, ...(claim.quotes || []).map(quote => quote.words || (marksOf.get(quote.n) || []).map(mark => mark.textContent).join(" "))].join("\n").toLocaleLowerCase());
let hits = [], later = 0;
const faint = claims.map(() => false), itemsOf = claims.map(() => []);
items.forEach(item => itemsOf[item.dataset.claim].push(item));
$("search").addEventListener("input", () => {
  const wanted = $("search").value.trim().toLocaleLowerCase();
  hits = [];
  texts.forEach((text, index) => { if (wanted && text.includes(wanted)) hits.push(index); });
  const found = new Set(hits);
  claims.forEach((_, index) => {
    const dim = !!wanted && !found.has(index);
    if (dim === faint[index]) return;
    faint[index] = dim;
    if (nodes[index]) nodes[index].classList.toggle("dim", dim);
    itemsOf[index].forEach(item => item.classList.toggle("dim", dim));
  });
  clearTimeout(later);
  if (hits.length && !found.has(chosen)) later = setTimeout(() => { own[hits[0]].scrollIntoView({ block: "center" }); if (nodes[hits[0]]) toNode(nodes[hits[0]]); }, 250);
  $("count").textContent = wanted ? `${hits.length} of ${claims.length} claims` : "";
});
$("search").addEventListener("keydown", event => {
  if (event.key === "Enter" && hits.length) choose(hits[(hits.indexOf(chosen) + 1) % hits.length], "search");
  if (event.key === "Escape") { $("search").value = ""; $("search").dispatchEvent(new Event("input")); }
});

// The rest

$("leftout").onclick = () => {
  const on = root.classList.toggle("leftout"), number = [...document.querySelectorAll(".text")].reduce((sum, text) => sum + Number(text.dataset.left), 0);
  $("leftout").setAttribute("aria-pressed", on);
  say(on ? `${number} sentences of the article are not in the map` : "");
  if (on) $("leftout").textContent = `What the map leaves out (${number})`;
  const first = document.querySelector(".text:not([hidden]) .left");
  if (on && first) { if (narrow()) show("article"); toView($("article-pane"), first); }
};
$("theme").onclick = () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme:dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
};
document.querySelectorAll("#findings li").forEach(item => { const index = claims.findIndex(claim => claim.label === item.dataset.claim); if (index >= 0) item.onclick = () => choose(index, "findings"); });
addEventListener("keydown", event => {
  if (event.target.matches("input")) return;
  if (event.key === "/") { $("search").focus(); event.preventDefault(); }
  else if (event.key === "Escape" && chosen >= 0) { const back = own[chosen]; choose(-1); if (!card.contains(document.activeElement)) return; rove(back, true); }
});
function fromHash() {
  let label = location.hash.slice(1);
  try { label = decodeURIComponent(label); } catch { /* a lone percent sign is itself */ }
  const index = claims.findIndex(claim => claim.label === label);
  if (index >= 0) choose(index, "hash");
}
addEventListener("hashchange", fromHash);
addEventListener("resize", () => { if (root.dataset.view === "map") fitOnce(); });
if (narrow()) show("article");
fitOnce();
fromHash();
window.argmapPage = {
  place: () => ({ view: root.dataset.view, scale, closed: [...closed].map(index => claims[index].label), at: ["article-pane", "canvas", "outline"].map(id => [id, $(id).scrollLeft, $(id).scrollTop]) }),
  restore: place => {
    show(place.view);
    claims.forEach((claim, index) => { if (place.closed.includes(claim.label)) closed.add(index); });
    refresh();
    fitted = true;
    zoom(place.scale / scale);
    place.at.forEach(([id, left, top]) => { $(id).scrollLeft = left; $(id).scrollTop = top; });
  },
};
})();
