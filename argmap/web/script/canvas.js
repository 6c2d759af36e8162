// Moving about the map: zoom, never below eleven pixels of text, dragging, keys along its lines.
function zoomTo(scale, at) {
  const pane = canvas.getBoundingClientRect(),
    x = at ? at.clientX - pane.left : pane.width / 2,
    y = at ? at.clientY - pane.top : pane.height / 2;
  const left = (Math.abs(canvas.scrollLeft) + (isRtl ? pane.width - x : x)) / zoomed,
    top = (canvas.scrollTop + y) / zoomed;
  zoomed = Math.min(4, Math.max(TINY, scale));
  world.classList.remove("moving");
  lay();
  world.classList.remove("moving");
  canvas.scrollLeft = (isRtl ? -1 : 1) * (left * zoomed - (isRtl ? pane.width - x : x));
  canvas.scrollTop = top * zoomed - y;
  keepSetting("zoom", zoomed);
}
function fit() {
  const pane = canvas.getBoundingClientRect();
  if (!pane.width || !scene.width) return;
  zoomTo(Math.min((pane.width - 24) / (scene.width + 16), (pane.height - 24) / (scene.height + 16), 1.6));
  toStart();
}
// In a presentation the way is as large as the pane has room for.
function fitPresented() {
  if (!presenting || narrow()) return;
  zoomed = Math.min(
    1.7,
    Math.max(
      1,
      Math.min((canvas.clientWidth - 40) / (scene.width + 16), (canvas.clientHeight - 40) / (scene.height + 16))
    )
  );
}
function toStart() {
  canvas.scrollTop = 0;
  canvas.scrollLeft = 0;
}
// Bring a claim's box into sight; to the middle only where it is out of it.
function toBox(index, calm = false) {
  const box = places.get("c" + index) || [...places.values()].find(one => one.index === index);
  if (!box || isStale) return;
  const air = 14,
    wide = canvas.clientWidth,
    high = canvas.clientHeight,
    left = Math.abs(canvas.scrollLeft),
    top = canvas.scrollTop;
  const x0 = box.x * zoomed,
    x1 = x0 + box.width * zoomed + 8,
    y0 = box.y * zoomed,
    y1 = y0 + box.height * zoomed;
  let toLeft = left,
    toTop = top;
  const up = places.get("c" + claims[index].up),
    x = up && root.dataset.view === "map" && !narrow() && box.stub === undefined ? up.x * zoomed : x0;
  if (x0 < left + air || x1 > left + wide - air)
    toLeft = calm
      ? Math.min(x0 - air, Math.max(left, x1 - wide + air))
      : x1 - x + 2 * air <= wide
        ? x - air
        : x1 - wide + air;
  if (y0 < top + air || y1 > top + high - air)
    toTop = calm ? Math.min(y0 - air, Math.max(top, y1 - high + air)) : y0 - Math.max(air, (high - (y1 - y0)) / 2);
  canvas.scrollLeft = (isRtl ? -1 : 1) * Math.max(0, toLeft);
  canvas.scrollTop = Math.max(0, toTop);
  paint();
}
$("larger").onclick = () => zoomTo(zoomed * 1.2);
$("smaller").onclick = () => zoomTo(zoomed / 1.2);
$("fit").onclick = fit;
canvas.addEventListener(
  "wheel",
  event => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      zoomTo(zoomed * (event.deltaY < 0 ? 1.12 : 0.89), event);
    }
  },
  { passive: false }
);
let drag = null,
  moved = false;
canvas.addEventListener("pointerdown", event => {
  if (event.button === 0 && event.pointerType === "mouse") {
    drag = [event.clientX, event.clientY, canvas.scrollLeft, canvas.scrollTop];
    moved = false;
  }
});
addEventListener("pointermove", event => {
  if (!drag) return;
  if (Math.abs(event.clientX - drag[0]) + Math.abs(event.clientY - drag[1]) > 4) {
    moved = true;
    canvas.classList.add("dragged");
  }
  if (moved) {
    canvas.scrollLeft = drag[2] - event.clientX + drag[0];
    canvas.scrollTop = drag[3] - event.clientY + drag[1];
  }
});
addEventListener("pointerup", () => {
  drag = null;
  canvas.classList.remove("dragged");
  setTimeout(() => {
    moved = false;
  });
});
const touches = new Map();
let spread = 0;
canvas.addEventListener("pointerdown", event => {
  if (event.pointerType === "touch") touches.set(event.pointerId, event);
});
canvas.addEventListener("pointermove", event => {
  if (!touches.has(event.pointerId)) return;
  touches.set(event.pointerId, event);
  if (touches.size !== 2) return;
  const [a, b] = [...touches.values()],
    now = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
  if (spread && Math.abs(now / spread - 1) > 0.02) {
    zoomTo((zoomed * now) / spread, { clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 });
    spread = now;
  }
  spread ||= now;
});
for (const name of ["pointerup", "pointercancel"])
  canvas.addEventListener(name, event => {
    touches.delete(event.pointerId);
    spread = 0;
  });
world.addEventListener("click", event => {
  const box = event.target.closest(".box");
  if (!box || moved || event.target.closest(".fold")) return;
  const index = Number(box.dataset.claim);
  choose(index, box.classList.contains("stub") ? "stub" : "map");
});
world.addEventListener("dblclick", event => {
  const box = event.target.closest(".box:not(.stub)");
  if (box && !event.target.closest(".fold")) toggle(Number(box.dataset.claim));
});
const picked = () =>
  document.activeElement.closest?.(".box") ? Number(document.activeElement.closest(".box").dataset.claim) : chosen;
function step(index, key) {
  const back = isRtl ? "ArrowRight" : "ArrowLeft",
    sameUp = order.filter(one => shown[one] && claims[one].up === claims[index]?.up);
  if (index < 0) return order.find(one => shown[one]);
  if (key === "ArrowLeft" || key === "ArrowRight")
    return key === back ? claims[index].up : kids[index].map(kid => kid.claim).find(one => shown[one] && isOpen(index));
  const at = sameUp.indexOf(index),
    to = sameUp[at + (key === "ArrowDown" ? 1 : -1)];
  return to ?? neighbour(index, key === "ArrowDown" ? 1 : -1);
}
function neighbour(index, by) {
  const seen = order.filter(one => shown[one]);
  return index < 0 ? seen[0] : seen[(seen.indexOf(index) + by + seen.length) % seen.length];
}
function toPick(index) {
  if (index === undefined || index < 0) return;
  toBox(index);
  made.get("c" + index)?.firstChild.focus({ preventScroll: true });
  light(index, false);
}
canvas.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const index = picked(),
    key = event.key;
  if (key === "+" || key === "=") zoomTo(zoomed * 1.2);
  else if (key === "-") zoomTo(zoomed / 1.2);
  else if (key === "0") fit();
  else if (key.startsWith("Arrow")) toPick(step(index, key));
  else if (key === "n" || key === "p") toPick(neighbour(index, key === "n" ? 1 : -1));
  else if (key === "Enter" && event.target === canvas && index < 0) toPick(order[0]);
  else return;
  event.preventDefault();
});
canvas.addEventListener("focusin", event => {
  const box = event.target.closest(".box");
  if (box) light(Number(box.dataset.claim), false);
});
let width = 0;
new ResizeObserver(() => {
  if (!canvas.clientWidth || (canvas.clientWidth === width && !isStale)) {
    repaint();
    return;
  }
  const isFirst = !width;
  width = canvas.clientWidth;
  if (isStale || (!isFirst && (narrow() || root.dataset.view === "text"))) lay();
  else repaint();
  if (!isFirst && chosen >= 0 && !card.hidden) toBox(chosen);
}).observe(canvas);
