// The argument in the order of the text, whole whatever is folded: claims beside their passages, relations as arcs. An arc
// at the start of the line leads to a reason that the reader has met already, one at its end to a reason still to come.
const ARCS = { room: 170, phone: 34, least: 16, lane: 11, lanes: 13, gap: 8, paragraph: 26, many: 1500, entry: 6 };
function textScene(room) {
  const arcs = narrow() ? ARCS.phone : Math.min(ARCS.room, Math.max(36, room * 0.2)),
    width = Math.max(170, Math.min(460, Math.floor(room - 2 * arcs)));
  const scene = { boxes: [], lines: [], frames: [], notes: [], width: width + 2 * arcs, height: 0 },
    spots = new Map(),
    placedIn = placesInText();
  const isThere = index => isTold(index) && (kept ? kept.has(index) : !branch || branch.has(index)),
    note = more => {
      scene.notes.push({ x: arcs, y, width, ...more });
      y += ARCS.paragraph;
    };
  let y = 0,
    article = null,
    gap = [];
  scene.notes.push(
    { x: 0, y: 0, width: scene.width, words: `← ${t("already_met")}`, isStrong: true },
    { x: 0, y: 0, width: scene.width, words: `${t("still_to_come")} →`, isStrong: true, isAtEnd: true }
  );
  y += ARCS.paragraph;
  const put = (index, isAgain) => {
    const box = { index, x: arcs, y, width, height: isAgain ? SIZES.stub : boxHeight(index, width) };
    if (isAgain) box.stub = "t" + scene.boxes.length;
    else spots.set(index, box);
    scene.boxes.push(box);
    y += box.height + ARCS.gap;
  };
  // Paragraphs without a name of their own, of a text with pages, are one gap together.
  const noteGap = () => {
    if (gap.length) note({ words: gapOf(gap), isGap: true, paragraph: gap[0] });
    if (gap.length) y += ARCS.gap;
    gap = [];
  };
  for (const paragraph of document.querySelectorAll(".text p:not(.by)")) {
    const entries = placedIn.get(paragraph) || [],
      own_ = paragraph.closest(".text");
    if (paragraph.classList.contains("outside") && !entries.length) continue;
    if (entries.length || own_ !== article) noteGap();
    if (own_ !== article && own_.querySelector("h2"))
      note({ words: own_.querySelector("h2").textContent, isStrong: true });
    article = own_;
    if (!entries.length) gap.push(paragraph);
    if (!own_.classList.contains("paged")) noteGap();
    if (!entries.length) continue;
    let page;
    for (const one of entries) {
      if (one.page !== page) note({ words: openingOf(paragraph, one.page), paragraph: one.page || paragraph });
      page = one.page;
      if (isThere(one.index)) put(one.index, one.isAgain);
    }
    y += ARCS.gap;
  }
  noteGap();
  const elsewhere = order.filter(index => isThere(index) && !spots.has(index));
  if (elsewhere.length) {
    note({ words: t("elsewhere") });
    elsewhere.forEach(index => put(index));
  }
  scene.height = y;
  arcsOf(scene, spots, arcs, width);
  return scene;
}
let inText = null;
// For each paragraph the claims with a passage that begins in it, in the order of the words; again, if it is not their first.
function placesInText() {
  if (inText) return inText;
  inText = new Map();
  const seen = new Set(),
    begun = new Set();
  for (const mark of marks)
    for (const number of numbersOf(mark)) {
      const [index] = byQuote.get(number),
        paragraph = mark.closest("p");
      if (begun.has(number)) continue;
      begun.add(number);
      if (!inText.has(paragraph)) inText.set(paragraph, []);
      const here = inText.get(paragraph);
      if (!here.some(one => one.index === index))
        here.push({ index, isAgain: seen.has(index), page: pageWithin(paragraph, mark) });
      seen.add(index);
    }
  return inText;
}
// The page that begins inside a paragraph, last before a mark; null on the page that the paragraph begins on.
function pageWithin(paragraph, mark) {
  const before = [...paragraph.querySelectorAll(".page")].filter(
    page => page !== paragraph.firstChild && page.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING
  );
  return before.at(-1) || null;
}
// The place of a paragraph, or of a page inside it, with its first words.
function openingOf(paragraph, page) {
  const nodes = [...paragraph.childNodes],
    text = nodes
      .slice(page ? nodes.indexOf(page) : 0)
      .filter(node => !(node.nodeType === 1 && /^(number|page|why)$/.test(node.className)))
      .map(node => node.textContent)
      .join("")
      .trim();
  const place = page ? page.dataset.place : paragraph.dataset.from || placeOf(paragraph);
  return `${place} ${text.length > 60 ? text.slice(0, 56).replace(/\s\S*$/, "") + " …" : text}`;
}
// Of paragraphs without claims: from which place to which they stand.
function gapOf(paragraphs) {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)],
    from = first.dataset.from || placeOf(first),
    to = last.dataset.to || placeOf(last);
  if (first === last) return `${placeOf(first)} · ${t("unmapped")}`;
  return `${from === to ? from : `${from} – ${to}`} · ${t("unmapped_many", { n: paragraphs.length })}`;
}
// Arcs in lanes, short ones inside; those of undercuts end at the middle of the arc that they undercut.
function arcsOf(scene, spots, arcs, width) {
  const found = [],
    entries = new Map();
  steps.forEach((step, at) =>
    (isTaken(at) ? step.premises : []).forEach(premise => {
      const from = spots.get(premise),
        to = spots.get(step.conclusion);
      if (from && to && from !== to)
        found.push({ step, at, premise, from, to, isMet: from.y < to.y, long: Math.abs(from.y - to.y) });
    })
  );
  found.sort((one, other) => one.long - other.long);
  const lanes = { true: [], false: [] },
    middles = new Map();
  for (const arc of found) {
    const key = `${arc.step.conclusion} ${arc.isMet}`,
      n = entries.get(key) || 0;
    entries.set(key, n + 1);
    arc.y0 = arc.from.y + ENTRY;
    arc.y1 = arc.to.y + Math.min(ENTRY + ARCS.entry * n, arc.to.height - 8);
    const lane = laneFor(lanes[arc.isMet], arc, found.length),
      wide = Math.min(arcs - 8, ARCS.least + lane * Math.min(ARCS.lane, (arcs - ARCS.least - 8) / ARCS.lanes)),
      x = arc.isMet ? arcs : arcs + width;
    arc.x = x;
    arc.out = arc.isMet ? x - wide : x + wide;
    if (arc.step.target < 0) middles.set(arc.at, [arc.out, (arc.y0 + arc.y1) / 2]);
  }
  for (const arc of found.sort((one, other) => undercutDepth(one.step) - undercutDepth(other.step))) {
    const { step, at, premise, x, out, y0, isMet } = arc,
      middle = step.target >= 0 && middles.get(step.target),
      y1 = middle ? middle[1] : arc.y1,
      end = middle ? middle[0] : isMet ? x - 8 : x + 8;
    if (middle && !middles.has(at)) middles.set(at, [end, (y0 + y1) / 2]);
    const base = { kind: step.polarity, from: [premise], to: step.conclusion };
    scene.lines.push({
      ...base,
      arc: [x, y0, middle ? end : out, y1, end],
      points: [
        [out, Math.min(y0, y1)],
        [x, Math.max(y0, y1)]
      ]
    });
    scene.lines.push({
      ...base,
      head: middle ? [end + 5, y1] : [x, y1],
      isLeft: middle ? undefined : isMet,
      points: [[x, y1]]
    });
  }
}
function undercutDepth(step) {
  let depth = 0;
  for (let one = step; one.target >= 0; one = steps[one.target]) depth++;
  return depth;
}
function laneFor(lanes, { y0, y1 }, number) {
  const top = Math.min(y0, y1),
    bottom = Math.max(y0, y1);
  if (number > ARCS.many) return Math.min(ARCS.lanes, Math.round(Math.log2(1 + (bottom - top) / 60)));
  let lane = 0;
  while (lane < ARCS.lanes && (lanes[lane] || []).some(([a, b]) => a < bottom + 6 && b > top - 6)) lane++;
  (lanes[lane] ||= []).push([top, bottom]);
  return lane;
}
