// What a reader sets and finds again: theme, width of the article, levels, size of texts and map.
const KEPT = "argmap-page",
  HERE = `${KEPT}:${location.pathname}`;
function store(key, change) {
  try {
    const found = JSON.parse(localStorage.getItem(key) || "{}");
    if (change) localStorage.setItem(key, JSON.stringify({ ...found, ...change }));
    return found && typeof found === "object" ? found : {};
  } catch {
    return {};
  }
}
const isOwn = name => name === "levels" || name === "zoom";
let isSettled = false;
function keepSetting(name, value) {
  if (isSettled && !presenting) store(isOwn(name) ? HERE : KEPT, { [name]: value });
}
const setting = name => store(isOwn(name) ? HERE : KEPT)[name];
const darkness = matchMedia("(prefers-color-scheme:dark)");
function setTheme(theme) {
  root.dataset.theme = theme;
  $("theme").setAttribute("aria-pressed", theme === "dark");
}
const opens = data.opens || {};
const follow = () => setTheme(setting("theme") || opens.theme || (darkness.matches ? "dark" : "light"));
follow();
darkness.onchange = follow;
$("theme").onclick = () => {
  setTheme(root.dataset.theme === "dark" ? "light" : "dark");
  keepSetting("theme", root.dataset.theme);
};
let textSize = 1;
function setText(size) {
  if (!Number.isFinite(size)) return;
  textSize = Math.min(2, Math.max(0.8, size));
  root.style.setProperty("--text", textSize);
  keepSetting("text", textSize);
}
// Everything grows; in the map around the chosen claim, or the thesis.
function resize(by) {
  setText(textSize * by);
  const corner = canvas.getBoundingClientRect();
  zoomTo(zoomed * by, { clientX: isRtl ? corner.right : corner.left, clientY: corner.top });
  if (chosen >= 0) toBox(chosen);
}
$("text-larger").onclick = () => resize(1.15);
$("text-smaller").onclick = () => resize(1 / 1.15);
const split = $("split");
function widen(percent) {
  if (!Number.isFinite(percent)) return;
  const wide = Math.min(70, Math.max(20, percent));
  root.style.setProperty("--article", wide + "%");
  split.setAttribute("aria-valuenow", Math.round(wide));
  keepSetting("split", wide);
}
const shareAt = event => (100 * (isRtl ? innerWidth - event.clientX : event.clientX)) / innerWidth;
split.addEventListener("pointerdown", event => {
  split.setPointerCapture(event.pointerId);
  split.onpointermove = one => widen(shareAt(one));
});
for (const name of ["pointerup", "pointercancel"])
  split.addEventListener(name, () => {
    split.onpointermove = null;
  });
split.addEventListener("keydown", event => {
  const by = { ArrowLeft: isRtl ? 5 : -5, ArrowRight: isRtl ? -5 : 5 }[event.key];
  if (!by) return;
  widen(Number(split.getAttribute("aria-valuenow")) + by);
  event.preventDefault();
});
