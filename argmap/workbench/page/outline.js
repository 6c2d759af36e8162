// The outline: a tree with one tab stop; and the map, its twin in boxes.
function select(key, focus = false) {
  if (!claim(key)) return;
  state.at = key;
  show();
  if (focus) focusAt();
}

function focusAt() {
  if (byId("dialog").open) return;
  const view = byId("map").hidden ? byId("outline") : byId("map"), at = view.querySelector(`[data-key="${state.at}"]`);
  if (at?.getClientRects().length) at.focus();
  else byId("panes").querySelector("[aria-pressed=true]").focus();  // on a phone the outline may be out of sight
}

function rowsOf() {
  const rows = [], todo = [];
  const push = (one, depth) => todo.push([one, depth]);
  const roots = state.order.map(claim).filter(one => one && (one.relation === "thesis" || one.relation === "aside"));
  roots.reverse().forEach(one => push(one, 1));
  while (todo.length) {
    const [one, depth] = todo.pop();
    rows.push([one, depth]);
    [...childrenOf(one.key)].reverse().forEach(child => push(child, depth + 1));
  }
  return rows;
}

function showOutline() {
  const tree = byId("outline"), items = [];
  for (const [one, depth] of rowsOf()) {
    const found = findingsAt(one.key).length + (one.relation === "thesis" ? findingsAt("").length : 0);
    const item = make("div", {
      class: `item ${one.relation}`, role: "treeitem", "aria-level": String(depth), "aria-selected": String(one.key === state.at), tabIndex: one.key === state.at ? 0 : -1,
      onclick: () => select(one.key, true), ondblclick: () => edit(one.key),
    }, make("b", {}, called(one)), " ", make("small", {}, `${one.kind === "ref" ? "used again" : one.link ? `linked ${relationWords[one.relation]}` : relationWords[one.relation]}${one.kind === "evidence" ? ", evidence" : ""}${one.implicit ? ", unsaid" : ""}${one.reader ? ", the reader's" : ""}${one.quotes?.length ? ` · ${one.quotes.map(quote => quote.where || "not found").join(", ")}` : ""}`),
    make("div", {}, one.text || "(no words yet)"), found ? make("small", { class: "warn" }, `⚠ ${found} ${found === 1 ? "finding" : "findings"}`) : null, markOf(one), fateMark(one));
    item.dataset.key = one.key;
    item.style.marginInlineStart = `${(depth - 1) * 1.2}rem`;
    items.push(item);
  }
  if (!items.length) items.push(make("p", {}, "The map is empty. Choose the words in the article that say what it all argues for."));
  else if (!items.some(one => one.tabIndex === 0)) items[0].tabIndex = 0;
  put(tree, ...items);
}

// What the feedback says of a claim, as a mark: a tick, or a question.
function markOf(one) {
  const remark = remarkAt(one.key);
  return remark ? make("small", { class: remark.right ? "right" : "ask" }, remark.right ? "✓ as the reference has it" : "? something to think about") : null;
}

// Dragging a box onto another one asks what it shall be there: the same choices as Move….
let dragged = null;

function dragging(box, key) {
  box.addEventListener("pointerdown", event => { if (event.pointerType === "mouse" && event.button === 0 && claim(key).relation !== "thesis") dragged = { key, x: event.clientX, y: event.clientY, on: "" }; });
}

function overBox(event) { return document.elementsFromPoint(event.clientX, event.clientY).find(one => one.classList.contains("box"))?.dataset.key || ""; }

document.addEventListener("pointermove", event => {
  if (!dragged || Math.hypot(event.clientX - dragged.x, event.clientY - dragged.y) < 6) return;
  dragged.moves = true;
  const on = overBox(event);
  for (const box of document.querySelectorAll(".box")) box.classList.toggle("drop", box.dataset.key === on && on !== dragged.key);
});

document.addEventListener("pointerup", event => {
  const was = dragged;
  dragged = null;
  for (const box of document.querySelectorAll(".box.drop")) box.classList.remove("drop");
  if (!was || !was.moves) return;
  const on = overBox(event);
  if (on && on !== was.key) { event.preventDefault(); dropOn(was.key, on); }
  show();
});

function showMap() {
  const map = byId("map");
  if (map.hidden || dragged?.moves) return;  // boxes stay where they are while one is dragged
  const rows = rowsOf(), column = 236, gap = 12, boxes = new Map(), place = new Map();
  map.replaceChildren();
  for (const [one, depth] of rows) {
    const found = findingsAt(one.key).length;
    const box = make("button", { type: "button", class: `box ${one.relation}`, "aria-pressed": String(one.key === state.at),
      onclick: () => select(one.key, true), ondblclick: () => edit(one.key) }, make("small", {}, make("b", {}, called(one)), ` ${one.link ? "linked " : ""}${one.kind === "ref" ? "used again" : relationWords[one.relation]}${one.kind === "evidence" ? ", evidence" : ""}${one.quotes?.[0]?.where ? ` · ${one.quotes[0].where}` : ""}`), one.text, found ? make("small", { class: "warn" }, `⚠ ${found}`) : null, markOf(one), fateMark(one));
    box.dataset.key = one.key;
    dragging(box, one.key);
    box.style.left = `${(depth - 1) * column}px`;
    map.append(box);
    boxes.set(one.key, box);
  }
  const heights = new Map(rows.map(([one]) => [one.key, boxes.get(one.key).offsetHeight]));
  const sizes = new Map();
  for (const [one] of [...rows].reverse()) {
    const below = childrenOf(one.key).reduce((sum, child) => sum + sizes.get(child.key) + gap, -gap);
    sizes.set(one.key, Math.max(heights.get(one.key), below));
  }
  let top = 0;
  const put = (one, from) => place.set(one.key, from);
  for (const [one, depth] of rows) if (depth === 1) { put(one, top); top += sizes.get(one.key) + 2 * gap; }
  for (const [one] of rows) {
    let from = place.get(one.key);
    for (const child of childrenOf(one.key)) { put(child, from); from += sizes.get(child.key) + gap; }
  }
  const middle = key => place.get(key) + (sizes.get(key) - heights.get(key)) / 2;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const width = Math.max(...rows.map(([, depth]) => depth), 1) * column, styles = getComputedStyle(document.documentElement);
  svg.setAttribute("width", width); svg.setAttribute("height", Math.max(top, 1)); svg.setAttribute("aria-hidden", "true");
  for (const [one, depth] of rows) {
    boxes.get(one.key).style.top = `${middle(one.key)}px`;
    if (depth === 1) continue;
    const x = (depth - 1) * column, y = middle(one.key) + heights.get(one.key) / 2, toY = middle(one.under) + heights.get(one.under) / 2;
    const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
    line.setAttribute("d", `M${x} ${y}C${x - 14} ${y} ${x - 6} ${toY} ${x - 20} ${toY}`);
    line.setAttribute("fill", "none"); line.setAttribute("stroke-width", "2.4");
    line.setAttribute("stroke", styles.getPropertyValue(one.relation === "objection" ? "--attack" : one.relation === "undercut" ? "--undercut" : "--accent"));
    if (one.relation !== "reason") line.setAttribute("stroke-dasharray", one.relation === "objection" ? "7 4" : "2 5");
    svg.append(line);
  }
  const links = new Map();
  for (const [one] of rows) if (one.link) links.set(one.link, [...(links.get(one.link) || []), one]);
  for (const linked of links.values()) {
    const first = middle(linked[0].key) - 8, last = linked[linked.length - 1], frame = make("div", { class: "frame", "aria-hidden": "true" }, make("small", {}, "together"));
    frame.style.left = `${parseFloat(boxes.get(last.key).style.left) - 6}px`; frame.style.top = `${first - 6}px`;
    frame.style.width = `${boxes.get(last.key).offsetWidth + 12}px`; frame.style.height = `${middle(last.key) + heights.get(last.key) - first + 14}px`;
    map.append(frame);
  }
  map.prepend(svg);
  map.style.width = `${width}px`; map.style.height = `${top}px`;
}

let asksForYaml = 0;

async function showYaml() {
  const pane = byId("yaml");
  if (pane.hidden) return;
  const mine = asksForYaml += 1, { status, data } = await post("/yaml", {});
  if (status === 200 && mine === asksForYaml) pane.textContent = data.text;
}

function view(name) {
  for (const one of ["outline", "map", "yaml"]) {
    byId(one).hidden = one !== name;
    byId(`view-${one}`).setAttribute("aria-pressed", String(one === name));
  }
  show();
  byId(name).querySelector(`[data-key="${state.at}"]`)?.scrollIntoView({ block: "center", inline: "center" });
}
