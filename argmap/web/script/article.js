// The article: marked words lead to their claims, by mouse and by keys; what the map leaves out.
function fromMark(mark) {
  const found = claimsOf(mark);
  choose(found[(found.indexOf(chosen) + 1) % found.length], "article");
  toView(articlePane, mark);
}
function prepareMark(mark) {
  const found = [...new Set(claimsOf(mark))];
  mark.setAttribute("role", "button");
  mark.tabIndex = mark === rovingMark ? 0 : -1;
  mark.title = found.map(index => `${claims[index].label} ${claims[index].role}: ${claims[index].text}`).join("\n");
  mark.setAttribute("aria-description", t("quoted_by", { claims: found.map(index => claims[index].label).join(", ") }));
}
let rovingMark = marks[0];
inPieces(marks, prepareMark);
function roveMark(mark, move) {
  rovingMark.tabIndex = -1;
  mark.tabIndex = 0;
  rovingMark = mark;
  if (move) mark.focus({ preventScroll: true });
}
articlePane.addEventListener("click", event => {
  const mark = event.target.closest("mark");
  if (mark && !String(getSelection())) {
    roveMark(mark, true);
    fromMark(mark);
  }
});
articlePane.addEventListener("keydown", event => {
  const mark = event.target.closest("mark");
  if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
  const seen = marks.filter(isSeen),
    at = seen.indexOf(mark),
    isNext = ["ArrowDown", "ArrowRight"].includes(event.key),
    isBack = ["ArrowUp", "ArrowLeft"].includes(event.key);
  const to = isNext ? seen[at + 1] : isBack ? seen[at - 1] : null;
  if (event.key === "Enter" || event.key === " ") fromMark(mark);
  else if (!isNext && !isBack) return;
  else if (to) {
    roveMark(to, true);
    toView(articlePane, to);
  }
  event.preventDefault();
});
const articleTabs = $("article-tabs");
function openArticle(index, move) {
  if (!articleTabs || index === undefined) return;
  pick([...articleTabs.children], articleTabs.children[index], move);
  [...articleTabs.children].forEach((_, at) => {
    $("article-" + at).hidden = at !== index;
  });
  countLeftOut();
}
function toView(pane, element) {
  const text = element.closest(".text");
  if (text?.hidden) openArticle(Number(text.id.slice(8)));
  const a = element.getBoundingClientRect(),
    b = pane.getBoundingClientRect(),
    head = pane === articlePane ? $("legend").offsetHeight : 0;
  if (a.top < b.top + head + 20 || a.bottom > b.bottom - 40)
    pane.scrollTop += a.top - b.top - head - (b.height - head) / 4;
}
let passage = 0;
function toWords(index, at = 0) {
  const found = passagesOf(index);
  passage = at;
  marks.forEach(mark => mark.classList.remove("here"));
  if (!found.length) return;
  const quote = found[at % found.length],
    parts = marksOf.get(quote.n);
  openArticle(quote.article);
  if (found.length > 1) parts.forEach(mark => mark.classList.add("here"));
  toView(articlePane, parts[0]);
}
function countLeftOut() {
  if (!root.classList.contains("leftout")) return;
  const open = document.querySelector(".text:not([hidden])"),
    n = open ? Number(open.dataset.left) : 0;
  $("leftout").textContent = n ? t("left_out", { n }) : t("left_out_none");
  say(n ? t("left_out_said", { n }) : t("left_out_none"));
}
const leftOutWords = $("leftout").textContent;
$("leftout").onclick = () => {
  const on = root.classList.toggle("leftout"),
    first = document.querySelector(".text:not([hidden]) .left");
  $("leftout").setAttribute("aria-pressed", on);
  countLeftOut();
  if (!on) {
    $("leftout").textContent = leftOutWords;
    say("");
    return;
  }
  if (first && narrow()) show("article");
  if (first) toView(articlePane, first);
};
