(() => {
"use strict";
const PLACE = "argmap-place", PATIENCE = 3000;
const page = window.argmapPage;
const kept = sessionStorage.getItem(PLACE);
if (kept && page) { sessionStorage.removeItem(PLACE); page.restore(JSON.parse(kept)); }
let news = null, silence = 0;
function tell(text) {
  let bar = document.getElementById("broken");
  if (!text) { if (bar) bar.remove(); return; }
  if (!bar) { bar = document.createElement("pre"); bar.id = "broken"; bar.setAttribute("role", "alert"); document.body.prepend(bar); }
  if (bar.textContent !== text) bar.textContent = text;
}
function heard(event) {
  clearTimeout(silence); silence = 0;
  const { version, said } = JSON.parse(event.data);
  if (version === argmapVersion) { tell(said); return; }
  leave();
  if (page) sessionStorage.setItem(PLACE, JSON.stringify(page.place()));
  location.reload();
}
function lost() {
  if (!silence) silence = setTimeout(() => tell("argmap has stopped watching; the page shows the last map."), PATIENCE);
  if (news.readyState === EventSource.CLOSED) { leave(); setTimeout(listen, PATIENCE); }
}
function listen() {
  if (news || document.hidden) return;
  news = new EventSource("news");
  news.onmessage = heard;
  news.onerror = lost;
}
function leave() { if (news) news.close(); news = null; }
document.addEventListener("visibilitychange", () => document.hidden ? leave() : listen());
listen();
})();
