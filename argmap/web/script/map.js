const sheet = drawing.viewBox.baseVal, frames = new Map();
let scale = 1, fitted = false;
function frameOf(node) {
  if (!frames.has(node)) {
    const shape = node.querySelector("rect,polygon,path"), from = name => Number(shape.getAttribute(name));
    const numbers = shape.tagName === "rect" ? [from("x"), from("y"), from("x") + from("width"), from("y") + from("height")]
      : (shape.getAttribute("points") || shape.getAttribute("d")).match(/-?[\d.]+/g).map(Number);
    const across = numbers.filter((_, at) => at % 2 === 0), down = numbers.filter((_, at) => at % 2);
    frames.set(node, { left: least(across), right: -least(across.map(one => -one)), top: least(down), bottom: -least(down.map(one => -one)) });
  }
  return frames.get(node);
}
function least(numbers) { return numbers.reduce((a, b) => Math.min(a, b)); }
function toNode(node) {
  const a = node.getBoundingClientRect(), b = canvas.getBoundingClientRect();
  if (!a.width) return;
  canvas.scrollLeft += a.left + a.width / 2 - b.left - b.width / 2;
  canvas.scrollTop += a.top + a.height / 2 - b.top - b.height / 2;
}
function intoSight(node) {
  const a = node.getBoundingClientRect(), b = canvas.getBoundingClientRect(), air = 12;
  const by = (low, high, from, to) => low < from + air ? low - from - air : high > to - air ? Math.min(high - to + air, low - from - air) : 0;
  if (!a.width) return;
  canvas.scrollLeft += by(a.left, a.right, b.left, b.right);
  canvas.scrollTop += by(a.top, a.bottom, b.top, b.bottom);
}
nodes.forEach((node, index) => {
  if (!node) return;
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "-1");
  if (stepsTo[index].length) node.setAttribute("aria-expanded", "true");
  node.addEventListener("dblclick", () => toggle(index));
});
drawing.querySelectorAll(".edge,.joint").forEach(one => one.setAttribute("aria-hidden", "true"));
drawing.addEventListener("click", event => {
  const node = event.target.closest(".node"), index = node ? nodes.indexOf(node) : -1;
  if (index < 0 || moved) return;
  if (event.target.classList.contains("badge")) toggle(index, true); else choose(index, "map");
});
canvas.addEventListener("keydown", event => {
  const at = nodes.indexOf(event.target.closest(".node"));
  if (event.key === "+" || event.key === "=") zoom(1.25);
  else if (event.key === "-") zoom(.8);
  else if (event.key === "0") fit();
  else if ((event.key === "Enter" || event.key === " ") && at >= 0) choose(at, "map");
  else if (event.key === "n" || event.key === "p") {
    const seen = nodes.filter(node => node && !node.classList.contains("gone")), now = seen.indexOf(at >= 0 ? nodes[at] : nodes[chosen]);
    const next = seen[(now + (event.key === "n" ? 1 : -1) + seen.length) % seen.length];
    next.focus({ preventScroll: true }); toNode(next);
  } else return;
  event.preventDefault();
});
function zoom(by, at) {
  const pane = canvas.getBoundingClientRect(), x = (at ? at.clientX : pane.left + pane.width / 2) - pane.left, y = (at ? at.clientY : pane.top + pane.height / 2) - pane.top;
  const left = (canvas.scrollLeft + x) / scale, top = (canvas.scrollTop + y) / scale;
  scale = Math.min(6, Math.max(.004, scale * by));
  drawing.style.width = sheet.width * scale + "px";
  drawing.style.height = sheet.height * scale + "px";
  canvas.scrollLeft = left * scale - x;
  canvas.scrollTop = top * scale - y;
}
function fit() {
  const pane = canvas.getBoundingClientRect(), seen = nodes.filter(node => node && !node.classList.contains("gone"));
  if (!pane.width || !seen.length) return;
  fitted = true;
  const isWhole = seen.length === nodes.length, all = seen.map(frameOf);
  const left = least(all.map(one => one.left)), top = least(all.map(one => one.top));
  const right = -least(all.map(one => -one.right)), bottom = -least(all.map(one => -one.bottom)) + 20;
  const width = isWhole ? sheet.width : right - left + 24, height = isWhole ? sheet.height : bottom - top + 24;
  zoom(Math.min(pane.width / width, pane.height / height, 2) * .98 / scale);
  if (isWhole) return;
  const first = seen.find(node => frameOf(node).left === left).getBoundingClientRect(), high = seen.find(node => frameOf(node).top === top).getBoundingClientRect();
  canvas.scrollLeft += first.left - pane.left - (pane.width - (right - left) * scale) / 2;
  canvas.scrollTop += high.top - pane.top - Math.max(8, (pane.height - (bottom - top) * scale) / 2);
}
function fitOnce() {
  if (fitted || !canvas.getBoundingClientRect().width) return;
  fit();
  if (scale < .8) { zoom(1 / scale); if (chosen < 0 && nodes[0]) toNode(nodes[0]); }
}
$("larger").onclick = () => zoom(1.25);
$("smaller").onclick = () => zoom(.8);
$("fit").onclick = fit;
canvas.addEventListener("wheel", event => { if (event.ctrlKey || event.metaKey) { event.preventDefault(); zoom(event.deltaY < 0 ? 1.12 : .89, event); } }, { passive: false });
let drag = null, moved = false;
canvas.addEventListener("pointerdown", event => { if (event.button === 0 && event.pointerType === "mouse") { drag = [event.clientX, event.clientY, canvas.scrollLeft, canvas.scrollTop]; moved = false; } });
addEventListener("pointermove", event => {
  if (!drag) return;
  if (Math.abs(event.clientX - drag[0]) + Math.abs(event.clientY - drag[1]) > 4) { moved = true; canvas.classList.add("moving"); }
  if (moved) { canvas.scrollLeft = drag[2] - event.clientX + drag[0]; canvas.scrollTop = drag[3] - event.clientY + drag[1]; }
});
addEventListener("pointerup", () => { drag = null; canvas.classList.remove("moving"); setTimeout(() => { moved = false; }); });
