function rove(item, move) {
  items.forEach(one => { if (one.tabIndex === 0) one.tabIndex = -1; });
  item.tabIndex = 0;
  if (move) item.focus();
}
function keepRoving() {
  const at = items.findIndex(item => item.tabIndex === 0);
  if (at < 0 || !items[at].hidden) return;
  const had = items[at] === document.activeElement;
  rove(items.slice(0, at).reverse().find(item => !item.hidden) || items.find(item => !item.hidden), had);
}
const fromItem = item => choose(Number(item.dataset.claim), "ref" in item.dataset ? "ref" : "outline");
items.forEach(item => { item.tabIndex = -1; });
if (items.length) rove(items[0], false);
$("outline").addEventListener("click", event => {
  const item = event.target.closest(".item");
  if (!item) return;
  if (event.offsetX < 30 && event.target === item && item.hasAttribute("aria-expanded")) toggle(Number(item.dataset.claim));
  else fromItem(item);
});
$("outline").addEventListener("keydown", event => {
  const item = event.target.closest(".item");
  if (!item) return;
  const levelOf = one => Number(one.getAttribute("aria-level"));
  const seen = items.filter(one => !one.hidden), at = seen.indexOf(item), index = Number(item.dataset.claim), level = levelOf(item);
  const go = to => to && rove(to, true);
  switch (event.key) {
    case "ArrowDown": go(seen[at + 1]); break;
    case "ArrowUp": go(seen[at - 1]); break;
    case "Home": go(seen[0]); break;
    case "End": go(seen.at(-1)); break;
    case "ArrowRight": if (item.getAttribute("aria-expanded") === "false") toggle(index, true); else if (seen[at + 1] && levelOf(seen[at + 1]) > level) go(seen[at + 1]); break;
    case "ArrowLeft": if (item.getAttribute("aria-expanded") === "true") toggle(index, false); else go(seen.slice(0, at).reverse().find(one => levelOf(one) < level)); break;
    case "Enter": case " ": fromItem(item); break;
    case "*": showAll(); break;
    default: return;
  }
  event.preventDefault();
});
document.querySelector(".skip").onclick = event => { event.preventDefault(); show("outline"); rove(items.find(item => item.tabIndex === 0), true); };
