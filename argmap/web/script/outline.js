// The outline: shut as the map is, walked through with the arrow keys.
const levelIn = item => Number(item.getAttribute("aria-level"));
const ROWS = 1200,
  MORE_ROWS = 600;
let refreshed = 0,
  hides = [],
  until = items.length,
  limit = ROWS;
// Rows are put into the list as far as a reader scrolls, so that the longest outline answers at once.
function refreshOutline() {
  hides = hiddenItems();
  limit = ROWS;
  showRows();
  keepRoving();
}
function showRows() {
  const now = ++refreshed;
  let seen = 0;
  until = items.length;
  for (let at = 0; at < items.length; at++)
    if (!hides[at] && seen++ === limit) {
      until = at;
      break;
    }
  inPieces(
    [...items.keys()],
    at => {
      const item = items[at],
        index = Number(item.dataset.claim),
        hide = hides[at] || at >= until;
      if (item.hidden !== hide) item.hidden = hide;
      if (!item.hasAttribute("aria-expanded")) return;
      const open = String(isOpen(index, shut));
      if (item.getAttribute("aria-expanded") !== open) item.setAttribute("aria-expanded", open);
    },
    () => now !== refreshed
  );
}
function bringRow(item) {
  const at = items.indexOf(item);
  if (at >= until) {
    limit += at - until + MORE_ROWS;
    showRows();
  }
  for (let one = at; one >= 0 && items[one].hidden && !hides[one]; one--) items[one].hidden = false;
  return item;
}
outline.addEventListener(
  "scroll",
  () => {
    if (until < items.length && outline.scrollTop + 2 * outline.clientHeight > outline.scrollHeight) {
      limit += MORE_ROWS;
      showRows();
    }
  },
  { passive: true }
);
function hiddenItems() {
  let hidden = null;
  return items.map(item => {
    const level = levelIn(item),
      index = Number(item.dataset.claim),
      isRef = "ref" in item.dataset;
    if (!answering && isAnswer(item)) return true;
    if (kept) return isRef || !kept.has(index);
    if (hidden !== null && level > hidden) return true;
    hidden = shut.has(index) && !isRef && kids[index].length ? level : null;
    return !!branch && !branch.has(index);
  });
}
let roving = null;
inPieces(items, item => {
  const index = Number(item.dataset.claim),
    at = "ref" in item.dataset ? Number(item.dataset.ref) : claims[index].step,
    step = steps[at];
  item.setAttribute("role", "treeitem");
  if (item !== roving) item.tabIndex = -1;
  if (step)
    item.append(
      make(
        "span",
        `, ${t({ support: "supports", attack: "objects", undercut: "undercuts" }[step.polarity])} ${claims[step.conclusion].label}`,
        "sr"
      )
    );
});
function rove(item, move) {
  if (roving && roving !== item) roving.tabIndex = -1;
  item.tabIndex = 0;
  roving = item;
  if (move) item.focus();
}
function keepRoving() {
  const at = items.indexOf(roving);
  if (at < 0 || !hides[at]) return;
  const had = roving === document.activeElement;
  let next = at;
  while (next > 0 && hides[next]) next--;
  if (hides[next]) next = hides.indexOf(false);
  if (next < 0) return;
  items[next].hidden = false;
  rove(items[next], had);
}
if (items.length) rove(items[0], false);
const fromItem = item => choose(Number(item.dataset.claim), "ref" in item.dataset ? "ref" : "outline");
outline.addEventListener("click", event => {
  const item = event.target.closest(".item");
  if (!item) return;
  const edge = item.getBoundingClientRect(),
    isAtStart = isRtl ? edge.right - event.clientX < 30 : event.clientX - edge.left < 30;
  if (event.detail && isAtStart && event.target === item && item.hasAttribute("aria-expanded"))
    toggle(Number(item.dataset.claim), item.getAttribute("aria-expanded") === "false");
  else fromItem(item);
});
outline.addEventListener("keydown", event => {
  const item = event.target.closest(".item");
  if (!item || event.ctrlKey || event.metaKey || event.altKey) return;
  const seen = items.filter((_, one) => !hides[one]),
    at = seen.indexOf(item),
    index = Number(item.dataset.claim),
    level = levelIn(item);
  const [inwards, outwards] = isRtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const go = to => to && rove(bringRow(to), true);
  if (event.key === "ArrowDown") go(seen[at + 1]);
  else if (event.key === "ArrowUp") go(seen[at - 1]);
  else if (event.key === "Home") go(seen[0]);
  else if (event.key === "End") go(seen.at(-1));
  else if (event.key === inwards)
    item.getAttribute("aria-expanded") === "false"
      ? toggle(index, true)
      : seen[at + 1] && levelIn(seen[at + 1]) > level && go(seen[at + 1]);
  else if (event.key === outwards)
    item.getAttribute("aria-expanded") === "true" && !kept
      ? toggle(index, false)
      : go(
          seen
            .slice(0, at)
            .reverse()
            .find(one => levelIn(one) < level)
        );
  else if (event.key === "Enter" || event.key === " ") fromItem(item);
  else if (event.key === "*") showAll();
  else return;
  event.preventDefault();
});
document.querySelector(".skip").onclick = event => {
  event.preventDefault();
  show("outline");
  rove(roving || items[0], true);
};
