(() => {
const PLACE = "argmap-place";
const kept = sessionStorage.getItem(PLACE);
if (kept) { sessionStorage.removeItem(PLACE); argmapPage.restore(JSON.parse(kept)); }
let seen = null;
function tell(text) {
  let bar = document.getElementById("broken");
  if (!text) { if (bar) bar.remove(); return; }
  if (!bar) { bar = document.createElement("pre"); bar.id = "broken"; bar.setAttribute("role", "alert"); document.body.prepend(bar); }
  if (bar.textContent !== text) bar.textContent = text;
}
async function look() {
  try {
    const state = await (await fetch("state", { cache: "no-store" })).json();
    seen = seen === null ? state.version : seen;
    tell(state.broken);
    if (state.version !== seen) { sessionStorage.setItem(PLACE, JSON.stringify(argmapPage.place())); location.reload(); return; }
  } catch { tell("argmap has stopped watching; the page shows the last map."); }
  setTimeout(look, 500);
}
look();
})();
