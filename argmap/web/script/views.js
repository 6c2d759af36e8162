// The views: map, outline, text order, and on a phone the article; tabs that are walked with arrows.
function pick(tabs, chosenTab, move) {
  for (const tab of tabs) {
    tab.setAttribute("aria-selected", tab === chosenTab);
    tab.tabIndex = tab === chosenTab ? 0 : -1;
  }
  if (move) chosenTab.focus();
}
function tabList(list, act) {
  list.addEventListener("click", event => {
    const tab = event.target.closest("[role=tab]");
    if (tab) act(tab, false);
  });
  list.addEventListener("keydown", event => {
    const seen = [...list.querySelectorAll("[role=tab]")].filter(isSeen),
      at = seen.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: seen.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    act(seen[(to + seen.length) % seen.length], true);
  });
}
const scrolls = {};
function show(view, move) {
  const before = root.dataset.view;
  if (before && isMap()) scrolls[before] = [canvas.scrollLeft, canvas.scrollTop];
  root.dataset.view = view;
  pick([...$("views").children], $("view-" + view), move);
  if (isMap() && (before !== view || isStale)) {
    made.forEach(one => one.remove());
    made.clear();
    lay();
    [canvas.scrollLeft, canvas.scrollTop] = scrolls[view] || [0, 0];
  }
  if (chosen < 0) return;
  if (view === "outline") bringRow(own[chosen]).scrollIntoView({ block: "center" });
  if (view === "article") toWords(chosen, passage);
  if (isMap()) toBox(chosen);
}
tabList($("views"), (tab, move) => {
  closePicture();
  show(tab.id.slice(5), move);
});
if (articleTabs) tabList(articleTabs, (tab, move) => openArticle(Number(tab.id.slice(4)), move));
// On a phone what is seldom used stands in the menu.
const seldom = [$("theme"), document.querySelector(".levels"), $("reader")].filter(Boolean).map(one => [
  one,
  one.parentElement,
  one.nextElementSibling
]);
function putAway() {
  for (const [one, home, next] of seldom)
    if (narrow()) $("menu").lastElementChild.prepend(one);
    else home.insertBefore(one, next);
}
isPhone.addEventListener("change", () => {
  putAway();
  if (!narrow() && root.dataset.view === "article") show("map");
  else lay();
});
