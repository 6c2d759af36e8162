function pick(tabs, chosenTab, move) {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", tab === chosenTab);
    tab.tabIndex = tab === chosenTab ? 0 : -1;
  }
  if (move) chosenTab.focus();
}
function tabList(list, act) {
  list.addEventListener("click", event => { const tab = event.target.closest("[role=tab]"); if (tab) act(tab, false); });
  list.addEventListener("keydown", event => {
    const seen = [...list.querySelectorAll("[role=tab]")].filter(isSeen), at = seen.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    act(seen[(to + seen.length) % seen.length], true);
  });
}
function show(view, move) {
  root.dataset.view = view;
  pick([...$("views").children], $("view-" + view), move);
  if (view === "map") fitOnce();
  if (chosen < 0) return;
  if (view === "outline") own[chosen].scrollIntoView({ block: "center" });
  if (view === "article") toWords(chosen);
  if (view === "map" && nodes[chosen]) toNode(nodes[chosen]);
}
tabList($("views"), (tab, move) => show(tab.id.slice(5), move));
phone.addEventListener("change", () => { if (!narrow() && root.dataset.view === "article") show("map"); });
const articleTabs = $("article-tabs");
function openArticle(index, move) {
  if (!articleTabs || index === undefined) return;
  pick([...articleTabs.children], articleTabs.children[index], move);
  [...articleTabs.children].forEach((_, at) => { $("article-" + at).hidden = at !== index; });
  countLeftOut();
}
if (articleTabs) tabList(articleTabs, (tab, move) => openArticle(Number(tab.id.slice(4)), move));
function toView(pane, element) {
  const a = element.getBoundingClientRect(), b = pane.getBoundingClientRect();
  if (a.top < b.top + 40 || a.bottom > b.bottom - 40) pane.scrollTop += a.top - b.top - b.height / 3;
}
function toWords(index) {
  const quote = claims[index].quotes.find(one => marksOf.has(one.n));
  if (!quote) return;
  openArticle(quote.article);
  toView(articlePane, marksOf.get(quote.n)[0]);
}

// What the map leaves out

function countLeftOut() {
  if (!root.classList.contains("leftout")) return;
  const open = document.querySelector(".text:not([hidden])"), number = open ? Number(open.dataset.left) : 0;
  const told = number ? `What the map leaves out (${number})` : "Every sentence is in the map";
  $("leftout").textContent = told;
  say(number ? `${number} sentences of the article are not in the map` : told);
}
$("leftout").onclick = () => {
  const on = root.classList.toggle("leftout"), first = document.querySelector(".text:not([hidden]) .left");
  $("leftout").setAttribute("aria-pressed", on);
  countLeftOut();
  if (!on) { $("leftout").textContent = "What the map leaves out"; say(""); return; }
  if (first && narrow()) show("article");
  if (first) toView(articlePane, first);
};
const darkness = matchMedia("(prefers-color-scheme:dark)"), follow = () => { root.dataset.theme = darkness.matches ? "dark" : "light"; };
follow();
darkness.onchange = follow;
$("theme").onclick = () => { root.dataset.theme = root.dataset.theme === "dark" ? "light" : "dark"; };

// Width of the article

const split = $("split");
function widen(percent) { percent = Math.min(70, Math.max(20, percent)); root.style.setProperty("--article", percent + "%"); split.setAttribute("aria-valuenow", Math.round(percent)); }
split.addEventListener("pointerdown", event => { split.setPointerCapture(event.pointerId); split.onpointermove = one => widen(100 * one.clientX / innerWidth); });
split.addEventListener("pointerup", () => { split.onpointermove = null; });
split.addEventListener("keydown", event => { const by = { ArrowLeft: -5, ArrowRight: 5 }[event.key]; if (by) { widen(Number(split.getAttribute("aria-valuenow")) + by); event.preventDefault(); } });
