// Begins: keys of the whole page, links to claims, the first view.
document.querySelectorAll("#fares b").forEach(one => {
  const index = indexOfLabel(one.textContent);
  if (index >= 0) one.replaceWith(button(one.textContent, () => choose(index, "fares")));
});
document.querySelectorAll("#findings [data-claim]").forEach(one => {
  const index = indexOfLabel(one.dataset.claim);
  if (index >= 0) one.onclick = () => choose(index, "findings");
  else one.disabled = true;
});
$("keys").onclick = () => $("keys-list").showModal();
$("keys-close").onclick = () => $("keys-list").close();
$("copy-link").onclick = copyLink;
$("print").onclick = () => print();
const menu = $("menu");
addEventListener("click", event => {
  if (menu.open && !menu.contains(event.target)) menu.open = false;
});
menu.addEventListener("keydown", event => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    menu.querySelector("summary").focus();
    event.stopPropagation();
  }
});
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || $("keys-list").open) return;
  if (presenting && presentKey(event)) return;
  if (event.target.matches("input,select,textarea")) return;
  if (event.key === "/") $("search").focus();
  else if (event.key === "?") $("keys-list").showModal();
  else if (event.key === "m") switchMarks();
  else if (event.key === "r" && $("reader")) answer(!answering);
  else if (event.key === "s" && !presenting) present(chosen);
  else if (event.key === "c" && chosen >= 0) card.querySelector(".close").focus();
  else if ((event.key === "d" || event.key === "D") && differences.length) nextDifference(event.key === "d" ? 1 : -1);
  else if (event.key === "Escape" && isPictured()) closePicture();
  else if (event.key === "Escape" && chosen >= 0) closeCard();
  else return;
  event.preventDefault();
});
function fromHash() {
  let label = location.hash.slice(1);
  try {
    label = decodeURIComponent(label);
  } catch {
    /* a lone percent sign is itself */
  }
  const whole = indexOfLabel(label),
    index = whole >= 0 ? whole : indexOfLabel(label.replace(/^present=/, ""));
  if (whole < 0 && index >= 0) {
    present(index);
    return;
  }
  if (index >= 0 ? index !== chosen : chosen >= 0) choose(index, "history");
  if (label && index < 0) {
    say(t("no_claim", { name: label }));
    $("count").textContent = t("no_claim", { name: label });
  }
}
addEventListener("popstate", () => {
  const { hash } = location;
  if (presenting && !hash.startsWith("#present=")) {
    stopPresenting();
    history.replaceState(null, "", hash || location.pathname + location.search);
  }
  fromHash();
});
const FEW = 8;
if (setting("split")) widen(setting("split"));
if (setting("text")) setText(setting("text"));
if (setting("zoom")) zoomed = Math.min(4, Math.max(TINY, Number(setting("zoom")) || 1));
const first = opens.levels ?? setting("levels") ?? (claims.length <= FEW || opens.focus !== undefined ? "" : "2");
$("levels").value = first;
if ($("levels").selectedIndex < 0) $("levels").value = "2";
closeBelow(Number($("levels").value), [closed]);
shown = whatIsShown();
startComparing();
putAway();
show(narrow() ? "article" : "map");
refreshOutline();
$("all").hidden = !closed.size;
if (opens.focus !== undefined) focusOn(opens.focus);
isSettled = true;
fromHash();
window.argmapPage = {
  place: () => ({
    view: root.dataset.view,
    scale: zoomed,
    closed: [...closed].map(index => claims[index].label),
    at: ["article-pane", "canvas", "outline"].map(id => [id, $(id).scrollLeft, $(id).scrollTop])
  }),
  restore: place => {
    show(place.view);
    closeBelow(0);
    claims.forEach((claim, index) => {
      if (place.closed.includes(claim.label)) setOpen(index, false);
    });
    zoomed = place.scale;
    refresh();
    place.at.forEach(([id, left, top]) => {
      $(id).scrollLeft = left;
      $(id).scrollTop = top;
    });
  }
};
