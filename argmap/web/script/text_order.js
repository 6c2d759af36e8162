// The argument in the order of the text: claims beside their passages, relations as arcs. An arc at the start of the line
// leads to a reason that the reader has met already, one at its end to a reason that is still to come.
const ARCS = { room: 170, least: 16, gap: 8, paragraph: 26 };
function textScene(room) {
  const paragraphs = [...document.querySelectorAll(".text p")].filter(one => !one.classList.contains("by"));
  const arcs = Math.min(ARCS.room, Math.max(36, room * .2)), width = Math.max(180, Math.min(460, Math.floor(room - 2 * arcs)));
  const scene = { boxes: [], lines: [], frames: [], notes: [], width: width + 2 * arcs, height: 0 }, spots = new Map(), placedIn = placesInText();
  let y = 0;
  const put = index => {
    const box = { index, x: arcs, y, width, height: boxHeight(index, width) };
    scene.boxes.push(box);
    spots.set(index, box);
    y += box.height + ARCS.gap;
  };
  for (const paragraph of paragraphs) {
    const found = (placedIn.get(paragraph) || []).filter(index => shown[index]), number = paragraph.querySelector(".number");
    const isText = !!number || found.length > 0;
    if (!isText) continue;
    const words = number ? number.textContent : t("headline"), isGap = !placedIn.has(paragraph);
    scene.notes.push({ x: arcs, y, width, words: isGap ? `${words} · ${t("unmapped")}` : `${words} ${openingOf(paragraph)}`, isGap, paragraph });
    y += ARCS.paragraph;
    found.forEach(put);
    y += ARCS.gap;
  }
  const elsewhere = order.filter(index => shown[index] && !spots.has(index));
  if (elsewhere.length) { scene.notes.push({ x: arcs, y, width, words: t("elsewhere") }); y += ARCS.paragraph; elsewhere.forEach(put); }
  scene.height = y;
  arcsOf(scene, spots, arcs, width);
  return scene;
}
let inText = null;
// For each paragraph the claims whose first passage begins in it, in the order of the words.
function placesInText() {
  if (inText) return inText;
  inText = new Map();
  const seen = new Set();
  for (const mark of marks)
    for (const index of claimsOf(mark)) {
      if (seen.has(index)) continue;
      seen.add(index);
      const paragraph = mark.closest("p");
      if (!inText.has(paragraph)) inText.set(paragraph, []);
      inText.get(paragraph).push(index);
    }
  return inText;
}
function openingOf(paragraph) {
  const text = [...paragraph.childNodes].filter(node => !(node.nodeType === 1 && /number|why/.test(node.className))).map(node => node.textContent).join("");
  return text.length > 60 ? text.slice(0, 56).replace(/\s\S*$/, "") + " …" : text;
}
// Arcs to one claim from one side end in one head; the farther apart two claims stand, the wider the arc.
function arcsOf(scene, spots, arcs, width) {
  const heads = new Set(), far = Math.max(1, scene.height);
  for (const step of steps)
    for (const premise of step.premises) {
      const from = spots.get(premise), to = spots.get(step.conclusion);
      if (!from || !to || from === to) continue;
      const isMet = from.y < to.y, by = { support: 0, attack: 1, undercut: 2 }[step.polarity], a = from.y + ENTRY, b = to.y + ENTRY + 15 * by;
      const wide = ARCS.least + (arcs - ARCS.least - 8) * Math.sqrt(Math.min(1, Math.abs(a - b) / Math.min(far, 3000)));
      const x = isMet ? arcs : arcs + width, out = isMet ? x - wide : x + wide, tip = isMet ? x - 8 : x + 8, key = `${step.conclusion} ${isMet} ${by}`;
      scene.lines.push({ kind: step.polarity, curve: [[x, a], [out, a], [out, b], [tip, b]], points: [[out, Math.min(a, b)], [x, Math.max(a, b)]], from: [premise], to: step.conclusion });
      if (heads.has(key)) continue;
      heads.add(key);
      scene.lines.push({ kind: step.polarity, head: [x, b], isLeft: isMet, points: [[x, b]], from: [premise], to: step.conclusion });
    }
}
