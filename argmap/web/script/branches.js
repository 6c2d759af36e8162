const closed = new Set(), edgesOf = new Map();
let branch = new Set(), focused = -1, shown = claims.map(() => true);
for (const element of drawing.querySelectorAll(".edge")) {
  const name = element.getAttribute("class"), step = /\bs(\d+)\b/.exec(name), premise = /\bp(\d+)\b/.exec(name);
  if (!step) continue;
  if (!edgesOf.has(+step[1])) edgesOf.set(+step[1], []);
  edgesOf.get(+step[1]).push({ element, premise: premise ? +premise[1] : -1 });
}
function whatIsShown() {
  const seen = claims.map((claim, index) => claim.up === undefined && (focused < 0 || branch.has(index)));
  const todo = claims.map((_, index) => index).filter(index => seen[index]);
  while (todo.length) {
    const index = todo.pop();
    if (closed.has(index)) continue;
    for (const at of stepsTo[index])
      for (const premise of steps[at].premises)
        if (!seen[premise] && (focused < 0 || branch.has(premise))) { seen[premise] = true; todo.push(premise); }
  }
  return seen;
}
function refresh() {
  shown = whatIsShown();
  let hidden = null;
  for (const item of items) {
    const level = Number(item.getAttribute("aria-level")), index = Number(item.dataset.claim);
    if (hidden !== null && level > hidden) { item.hidden = true; continue; }
    hidden = null;
    item.hidden = focused >= 0 && !branch.has(index);
    if (!item.hasAttribute("aria-expanded")) continue;
    item.setAttribute("aria-expanded", !closed.has(index));
    if (closed.has(index)) hidden = level;
  }
  nodes.forEach((node, index) => {
    if (!node) return;
    node.classList.toggle("gone", !shown[index]);
    if (stepsTo[index].length) node.setAttribute("aria-expanded", !closed.has(index));
    badge(node, closed.has(index) ? descendants(index).filter(one => !shown[one]).length : 0);
  });
  const isOpen = step => shown[step.conclusion] && !closed.has(step.conclusion) && step.premises.some(one => shown[one]);
  steps.forEach((step, at) => {
    const open = isOpen(step) && (step.target < 0 || isOpen(steps[step.target])), joint = $("step_" + at);
    if (joint) joint.classList.toggle("gone", !open);
    for (const edge of edgesOf.get(at) || []) edge.element.classList.toggle("gone", !open || (edge.premise >= 0 && !shown[edge.premise]));
  });
  if (document.activeElement === $("all") && focused < 0 && !closed.size) $("views").querySelector("[aria-selected=true]").focus();
  $("all").hidden = focused < 0 && closed.size === 0;
  keepRoving();
}
function badge(node, number) {
  const old = node.querySelector(".badge");
  if (old) old.remove();
  if (!number) return;
  const frame = frameOf(node), text = document.createElementNS("http://www.w3.org/2000/svg", "text");
  text.setAttribute("class", "badge");
  text.setAttribute("x", (frame.left + frame.right) / 2);
  text.setAttribute("y", frame.bottom + 14);
  text.textContent = `+${number}`;
  node.append(text);
}
function toggle(index, open) {
  if (!stepsTo[index].length) return;
  const close = open === undefined ? !closed.has(index) : !open, before = shown.filter(Boolean).length;
  if (close) closed.add(index); else closed.delete(index);
  refresh();
  if (chosen >= 0) fill(chosen);
  const number = Math.abs(before - shown.filter(Boolean).length);
  say(`${claims[index].label} ${close ? "collapsed" : "expanded"}, ${number} ${number === 1 ? "claim" : "claims"} ${close ? "hidden" : "shown"}`);
}
function reveal(index) {
  let changed = false;
  if (focused >= 0 && !branch.has(index)) { focused = -1; changed = true; }
  for (const up of ancestors(index)) changed = closed.delete(up) || changed;
  if (changed) refresh();
}
function focusOn(index) {
  branch = new Set([index, ...descendants(index), ...ancestors(index)]);
  for (let before = 0; before !== branch.size;) {
    before = branch.size;
    for (const step of steps) {
      if (!step.premises.some(one => branch.has(one)) || !branch.has(step.conclusion)) continue;
      const kept = step.target < 0 ? [] : steps[step.target].premises;
      [...kept, ...step.premises].forEach(one => branch.add(one));
    }
  }
  focused = index;
  refresh();
  if (nodes[index]) toNode(nodes[index]);
  say(`Only the branch of ${claims[index].label} is shown: ${branch.size} claims`);
}
function showAll() {
  focused = -1;
  closed.clear();
  $("levels").value = "";
  refresh();
  if (chosen >= 0) { fill(chosen); if (nodes[chosen]) toNode(nodes[chosen]); }
  say("All claims are shown");
}
function openLevels(number) {
  closed.clear();
  if (number) claims.forEach((_, index) => { if (stepsTo[index].length && Number(own[index].getAttribute("aria-level")) >= number) closed.add(index); });
  for (const up of chosen < 0 ? [] : ancestors(chosen)) closed.delete(up);
  refresh();
  if (chosen >= 0) fill(chosen);
  fit();
  say(`${shown.filter(Boolean).length} of ${claims.length} claims are shown`);
}
$("all").onclick = $("open-all").onclick = showAll;
$("close-all").onclick = () => { $("levels").value = "2"; openLevels(2); };
$("levels").onchange = () => openLevels(Number($("levels").value));
