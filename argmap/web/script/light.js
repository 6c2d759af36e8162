// Light: what the pointer is over, or what is chosen, with the way to the thesis, on both sides; the rest fades.
const pointedMarks = [];
let lit = new Set(),
  pointed = -1,
  isFading = true;
function lightUp() {
  const index = pointed >= 0 ? pointed : presenting ? -1 : chosen,
    before = lit;
  lit = index < 0 ? new Set() : new Set([index, ...ancestors(index)]);
  const isSame = before.size === lit.size && [...lit].every(one => before.has(one));
  root.classList.toggle("lighting", lit.size > 0 && isFading);
  if (!isSame)
    for (const mark of marks) mark.classList.toggle("lit", lit.size > 0 && claimsOf(mark).some(one => lit.has(one)));
  for (const mark of pointedMarks.splice(0)) mark.classList.remove("pointed");
  if (pointed >= 0) {
    pointedMarks.push(...wordsOf(pointed));
    pointedMarks.forEach(mark => mark.classList.add("pointed"));
  }
  if (!isSame || off.size || pointed >= 0) repaint();
}
const isFaded = index =>
  off.has(claims[index].kind) ||
  (lit.size > 0 && isFading && !lit.has(index)) ||
  (hits.size > 0 && !lit.size && !hits.has(index)) ||
  (presenting && isUntold(index));
function light(index, fades = true) {
  if (index !== pointed) {
    pointed = index;
    isFading = fades;
    lightUp();
  }
}
let lighting = 0;
function lightSoon(index) {
  clearTimeout(lighting);
  lighting = setTimeout(() => light(index), index < 0 ? 120 : 60);
}
const canHover = matchMedia("(hover:hover)");
articlePane.addEventListener("pointerover", event => {
  if (canHover.matches && event.pointerType !== "touch") {
    const mark = event.target.closest("mark");
    lightSoon(mark ? claimsOf(mark)[0] : -1);
  }
});
canvas.addEventListener("pointerover", event => {
  if (canHover.matches && event.pointerType !== "touch") {
    const box = event.target.closest(".box");
    lightSoon(box ? Number(box.dataset.claim) : -1);
  }
});
for (const pane of [articlePane, canvas]) pane.addEventListener("pointerleave", () => lightSoon(-1));
canvas.addEventListener("focusout", event => {
  if (!canvas.contains(event.relatedTarget)) light(-1);
});
