const LARGE = 150;
document.querySelectorAll("#findings [data-claim]").forEach(one => {
  const index = claims.findIndex(claim => claim.label === one.dataset.claim);
  if (index >= 0) one.onclick = () => choose(index, "findings"); else one.disabled = true;
});
$("keys").onclick = () => $("keys-list").showModal();
$("keys-close").onclick = () => $("keys-list").close();
addEventListener("keydown", event => {
  if (event.target.matches("input,select") || event.ctrlKey || event.metaKey || event.altKey || $("keys-list").open) return;
  if (event.key === "/") { $("search").focus(); event.preventDefault(); }
  else if (event.key === "?") $("keys-list").showModal();
  else if (event.key === "c" && chosen >= 0) card.querySelector("button").focus();
  else if (event.key === "Escape" && chosen >= 0) closeCard();
});
function fromHash() {
  let label = location.hash.slice(1);
  try { label = decodeURIComponent(label); } catch { /* a lone percent sign is itself */ }
  const index = claims.findIndex(claim => claim.label === label);
  if (index >= 0 ? index !== chosen : chosen >= 0) choose(index, "history");
}
addEventListener("popstate", fromHash);
addEventListener("resize", () => { if (root.dataset.view === "map") fitOnce(); });
show(narrow() ? "article" : "map");
if (claims.length > LARGE) { $("levels").value = "3"; openLevels(3); }
fromHash();
window.argmapPage = {
  place: () => ({ view: root.dataset.view, scale, closed: [...closed].map(index => claims[index].label), at: ["article-pane", "canvas", "outline"].map(id => [id, $(id).scrollLeft, $(id).scrollTop]) }),
  restore: place => {
    show(place.view);
    closed.clear();
    claims.forEach((claim, index) => { if (place.closed.includes(claim.label)) closed.add(index); });
    refresh();
    fitted = true;
    zoom(place.scale / scale);
    place.at.forEach(([id, left, top]) => { $(id).scrollLeft = left; $(id).scrollTop = top; });
  },
};
