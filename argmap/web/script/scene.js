// Puts a scene on the canvas: only boxes near what is in sight exist, each made when it is first needed.
const SVG = "http://www.w3.org/2000/svg",
  AROUND = 500,
  TINY = 11 / 14;
const world = make("div", "", "world"),
  wires = document.createElementNS(SVG, "svg");
world.append(wires);
canvas.append(world);
const made = new Map(),
  places = new Map();
let scene = { boxes: [], bundles: [], lines: [], frames: [], notes: [], width: 0, height: 0 },
  zoomed = 1,
  drawnFor = "",
  lastMove = 0;
const keyOf = box => (box.stub === undefined ? "c" + box.index : `s${box.stub}_${box.index}`);
// In a map that is read from the right, x counts from the right.
const px = number => `${Math.round(number * zoomed * 100) / 100}px`;
function sceneOf(view) {
  const room = canvas.clientWidth / zoomed - 24;
  if (view === "text") return textScene(room);
  return narrow() ? cardsScene(room) : treeScene();
}
const isMap = () => ["map", "text"].includes(root.dataset.view);
let isStale = true,
  lowered = 0;
function lay(still = -1) {
  isStale = !isMap() || !canvas.clientWidth;
  if (isStale) return;
  const before = still >= 0 ? onScreen(still) : null,
    was = { x: Math.abs(canvas.scrollLeft), y: canvas.scrollTop };
  const wasThere = new Map(places);
  scene = sceneOf(root.dataset.view);
  places.clear();
  scene.boxes.forEach(box => {
    places.set(keyOf(box), box);
  });
  fitPresented();
  // A claim that keeps its place needs the room to be scrolled there.
  const room = before ? { x: was.x + canvas.clientWidth - 24, y: was.y + canvas.clientHeight - 24 } : { x: 0, y: 0 };
  world.style.width = `${Math.max((scene.width + (narrow() ? 0 : 16)) * zoomed, room.x)}px`;
  world.style.height = `${Math.max((scene.height + 16) * zoomed, room.y)}px`;
  world.style.setProperty("--z", zoomed);
  lowered = 0;
  const after = before && onScreen(still);
  if (after) lowered = Math.max(0, before.y - after.y - canvas.scrollTop);
  world.style.marginTop = lowered ? `${12 + lowered}px` : "";
  if (after) {
    canvas.scrollTop += after.y - before.y;
    canvas.scrollLeft += after.x - before.x;
  }
  animate(wasThere);
  drawnFor = "";
  paint();
}
// Where a claim's box stands in the window of the canvas; null where it is not drawn.
function onScreen(index) {
  const box = places.get("c" + index);
  if (!box) return null;
  return { x: (isRtl ? -1 : 1) * box.x * zoomed - canvas.scrollLeft, y: box.y * zoomed + lowered - canvas.scrollTop };
}
function animate(before) {
  if (isCalm.matches || !before.size) return;
  world.classList.add("moving");
  clearTimeout(lastMove);
  lastMove = setTimeout(() => world.classList.remove("moving"), 220);
}
function windowOf() {
  const left = Math.abs(canvas.scrollLeft) / zoomed,
    top = canvas.scrollTop / zoomed;
  return {
    left: left - AROUND,
    top: top - AROUND,
    right: left + canvas.clientWidth / zoomed + AROUND,
    bottom: top + canvas.clientHeight / zoomed + AROUND
  };
}
const meets = (one, pane) =>
  one.x < pane.right && one.x + one.width > pane.left && one.y < pane.bottom && one.y + one.height > pane.top;
function paint() {
  if (!isMap()) return;
  const pane = windowOf(),
    wanted = new Map();
  for (const box of scene.boxes) if (meets(box, pane)) wanted.set(keyOf(box), box);
  for (const [key, element] of made)
    if (!wanted.has(key) && (!places.has(key) || !element.contains(document.activeElement))) {
      element.remove();
      made.delete(key);
    }
  const fresh = document.createDocumentFragment();
  for (const [key, box] of wanted) {
    let element = made.get(key);
    if (!element) {
      element = box.stub === undefined ? boxElement(box.index) : stubElement(box);
      made.set(key, element);
      fresh.append(element);
    }
    place(element, box);
    dress(element, box);
  }
  world.append(fresh);
  paintFrames(pane);
  paintLines(pane);
  drawnFor = windowKey();
}
const windowKey = () =>
  `${Math.round(canvas.scrollLeft / 200)} ${Math.round(canvas.scrollTop / 200)} ${canvas.clientWidth} ${canvas.clientHeight}`;
canvas.addEventListener(
  "scroll",
  () =>
    requestAnimationFrame(() => {
      if (windowKey() !== drawnFor) paint();
    }),
  { passive: true }
);
function place(element, box) {
  element.style[isRtl ? "right" : "left"] = px(box.x);
  element.style.top = px(box.y);
  element.style.width = px(box.width);
  element.style.minHeight = px(box.height);
}
function boxElement(index) {
  const claim = claims[index],
    element = make("div", "", "box"),
    pick = make("button", "", "pick"),
    head = make("span", "", "head"),
    where = [...new Set(claim.quotes.map(quote => quote.where).filter(Boolean))];
  element.id = coded(claim.label);
  element.dataset.claim = index;
  element.classList.add(claim.kind);
  if (claim.reader) element.classList.add("reader");
  if (claim.implicit) element.classList.add("implied");
  if (claim.flag) element.classList.add("flagged", claim.flag);
  head.append(isolated(claim.label, "b"), " ", make("i", claim.role), " ");
  where.forEach(one => head.append(make("bdi", one, "where"), " "));
  const words = isolated(claim.text, "span");
  words.className = "words";
  inLanguageOf(index, words);
  pick.tabIndex = -1;
  pick.append(head, words);
  if (claim.flag) pick.append(make("span", t(claim.flag), "flag"));
  if (fontOf(index)[2]) element.classList.add("strong");
  element.append(pick);
  if (kids[index].length) {
    element.classList.add("foldable");
    element.append(foldButton(index));
  }
  badges(index, element);
  return element;
}
function foldButton(index) {
  const fold = button("", () => toggle(index), "fold");
  fold.tabIndex = -1;
  return fold;
}
function stubElement(box) {
  const claim = claims[box.index],
    element = make("div", "", "box stub"),
    pick = make("button", "", "pick");
  pick.append("↗ ", isolated(claim.label, "b"), " ", isolated(claim.text, "span"));
  pick.title = claim.text;
  pick.tabIndex = -1;
  element.dataset.claim = box.index;
  element.append(pick);
  return element;
}
// What changes with what is chosen, found, lit and folded.
function dress(element, box) {
  const { index } = box,
    isChosen = index === (presenting ? presenting.order[presenting.at] : chosen),
    classes = element.classList;
  classes.toggle("chosen", isChosen);
  classes.toggle("faded", isFaded(index));
  classes.toggle("lit", lit.has(index));
  classes.toggle("hit", hits.has(index));
  classes.toggle("secret", isSecret(index));
  showFate(element, index);
  for (const side of ["support", "attack", "undercut"]) classes.toggle("by-" + side, box.side === side);
  const pick = element.firstChild,
    fold = element.querySelector(".fold");
  if (isChosen) pick.setAttribute("aria-current", "true");
  else pick.removeAttribute("aria-current");
  if (!fold || box.stub !== undefined) return;
  const open = isOpen(index),
    n = open ? 0 : hiddenBelow(index);
  fold.hidden = !!kept || root.dataset.view === "text";
  fold.textContent = open ? "−" : n ? `+${n}` : "+";
  fold.classList.toggle("holds", !open && pointed >= 0 && !shown[pointed] && nearestShown(pointed) === index);
  holdsDifferences(index, fold, open);
  fold.setAttribute("aria-expanded", open);
  fold.setAttribute(
    "aria-label",
    `${t(open ? "collapse" : "expand")} ${claims[index].label}${n ? `, ${t("below", { n })}` : ""}`
  );
}
function repaint() {
  if (!isStale) paint();
}
const drawnIn = (view, pane) =>
  (view.bundles || [])
    .filter(bundle => !pane || meets({ ...bundle, width: bundle.width + SIZES.width + SIZES.frame }, pane))
    .map(bundle => (bundle.drawn ||= linesTo(bundle)));
const linesIn = (view, pane) => [...view.lines, ...drawnIn(view, pane).flatMap(one => one.lines)];
const framesIn = (view, pane) => [...view.frames, ...drawnIn(view, pane).flatMap(one => one.frames)];
const frameElements = [];
function paintFrames(pane) {
  frameElements.splice(0).forEach(one => one.remove());
  const first = document.createDocumentFragment();
  for (const frame of framesIn(scene, pane)) {
    if (!meets(frame, pane)) continue;
    const element = make("div", "", "frame " + frame.kind);
    element.append(make("span", frame.words));
    place(element, frame);
    frameElements.push(element);
    first.append(element);
  }
  for (const note of scene.notes) {
    if (note.y > pane.bottom || note.y + 30 < pane.top) continue;
    const element = isolated(note.words, "p");
    element.className = `note${note.isGap ? " gap" : ""}${note.isStrong ? " strong" : ""}${note.isAtEnd ? " at-end" : ""}`;
    element.dir = isRtl ? "rtl" : "ltr";
    place(element, { ...note, height: 0 });
    if (note.paragraph) element.onclick = () => toView(articlePane, note.paragraph);
    frameElements.push(element);
    first.append(element);
  }
  world.prepend(first);
}
const nearBy = (line, pane) => {
  let left = Infinity,
    top = Infinity,
    right = -Infinity,
    bottom = -Infinity;
  for (const [x, y] of line.points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return left < pane.right && right > pane.left && top < pane.bottom && bottom > pane.top;
};
// From a box out into its lane, along it, and back to another box, with round corners.
function arcPath([x, y0, out, y1, end]) {
  const by = Math.sign(out - x),
    down = Math.sign(y1 - y0),
    round = Math.min(8, Math.abs(y1 - y0) / 2, Math.abs(out - x));
  const start = `M${x} ${y0}H${out - by * round}Q${out} ${y0} ${out} ${y0 + down * round}`;
  return end === out ? `${start}V${y1}` : `${start}V${y1 - down * round}Q${out} ${y1} ${out - by * round} ${y1}H${end}`;
}
function pathOf(line, points = line.points) {
  const point = ([x, y]) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
  if (line.head) return headOf(line);
  if (line.arc) return arcPath(line.arc);
  return "M" + points.map(point).join("L");
}
function headOf({ head: [x, y], kind, isLeft }) {
  if (kind === "support") return isLeft ? `M${x} ${y}l-9 -5v10z` : `M${x} ${y}l9 -5v10z`;
  if (kind === "attack") return `M${x + (isLeft ? -3 : 3)} ${y - 7}v14`;
  const left = isLeft === undefined ? x - 5 : isLeft ? x - 10 : x;
  return `M${left} ${y}l5 -5l5 5l-5 5z`;
}
const isLit = line => lit.has(line.to) && line.from.some(one => lit.has(one));
function paintLines(pane) {
  const paths = new Map(),
    add = (name, path) => {
      if (!paths.has(name)) paths.set(name, []);
      paths.get(name).push(path);
    };
  for (const line of linesIn(scene, pane)) {
    if (!nearBy(line, pane)) continue;
    const name = `${line.kind}${line.head ? " head" : ""}${lit.size ? (isLit(line) ? " lit" : " faded") : ""}`;
    const bright = lit.size && line.litPoints ? line.litPoints() : null;
    add(bright ? `${line.kind} faded` : name, pathOf(line));
    if (bright) add(`${line.kind} lit`, pathOf(line, bright));
  }
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("transform", `scale(${isRtl ? -zoomed : zoomed} ${zoomed})`);
  for (const [name, all] of [...paths].sort()) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("class", name);
    path.setAttribute("d", all.join(""));
    group.append(path);
  }
  wires.replaceChildren(group);
  wires.setAttribute("aria-hidden", "true");
}
