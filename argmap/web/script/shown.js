// Which claims are shown: by folds, levels, a branch, a filter, a search, one of two maps, or a presentation.
// The outline opens whole and the map in part; from then on both are shut together.
const closed = new Set(),
  shut = new Set();
let branch = null,
  focused = -1,
  kept = null,
  shown = claims.map(() => true);
function ways(found) {
  const all = new Set(found);
  for (const index of found)
    for (let up = claims[index].up; up !== undefined && !all.has(up); up = claims[up].up) all.add(up);
  return all;
}
function whatIsShown() {
  if (kept) return claims.map((_, index) => kept.has(index) && isTold(index));
  const seen = claims.map(() => false),
    todo = roots.filter(index => !branch || branch.has(index));
  todo.forEach(index => {
    seen[index] = true;
  });
  while (todo.length) {
    const index = todo.pop();
    if (closed.has(index)) continue;
    for (const kid of kids[index])
      if (!kid.isRef && (!branch || branch.has(kid.claim))) {
        seen[kid.claim] = true;
        todo.push(kid.claim);
      }
  }
  return seen;
}
const isOpen = (index, among = closed) => (kept ? kids[index].some(kid => kept.has(kid.claim)) : !among.has(index));
function setOpen(index, open) {
  for (const among of [closed, shut])
    if (open) among.delete(index);
    else among.add(index);
}
function hiddenBelow(index) {
  return descendants(index).filter(one => !shown[one]).length;
}
// Show what is to be shown, in whichever view is open; `still` is the claim that keeps its place on the screen.
function refresh(still = -1) {
  shown = whatIsShown();
  refreshOutline();
  $("all").hidden = !branch && !closed.size && !kept;
  lay(still);
}
function toggle(index, open = closed.has(index)) {
  if (!kids[index].length || kept) return;
  const close = !open,
    before = shown.filter(Boolean).length;
  setOpen(index, open);
  $("levels").value = closed.size ? $("levels").value : "";
  refresh(index);
  if (chosen >= 0) fill(chosen);
  const n = Math.abs(before - shown.filter(Boolean).length);
  say(t(close ? "collapsed" : "expanded", { n, claim: claims[index].label }));
}
// Open whatever hides a claim; its own reasons stay as they are.
function reveal(index) {
  if (!isTold(index)) answer(true);
  if (kept && !kept.has(index)) clearFilters();
  let changed = false;
  if (branch && !branch.has(index)) {
    branch = null;
    focused = -1;
    changed = true;
  }
  if (!kept)
    for (const up of ancestors(index)) {
      changed = closed.has(up) || shut.has(up) || changed;
      setOpen(up, true);
    }
  if (changed) refresh();
}
function branchOf(index) {
  const found = new Set([index, ...descendants(index), ...ancestors(index)]);
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const step of steps) {
      if (!step.premises.some(one => found.has(one)) || !found.has(step.conclusion)) continue;
      if (step.conclusion !== index && !step.linked && step.target < 0) continue;
      const targets = step.target < 0 ? [] : steps[step.target].premises;
      [...targets, ...step.premises].forEach(one => {
        if (claims[one].up !== undefined && found.has(claims[one].up)) found.add(one);
      });
    }
  }
  return found;
}
function focusOn(index) {
  clearFilters();
  branch = branchOf(index);
  focused = index;
  [index, ...ancestors(index)].forEach(one => setOpen(one, true));
  refresh(index);
  toBox(index);
  say(t("focused", { n: branch.size, claim: claims[index].label }));
}
function showAll() {
  const had = document.activeElement === $("all");
  branch = null;
  focused = -1;
  closeBelow(0);
  $("levels").value = "";
  clearFilters();
  refresh(chosen);
  if (chosen >= 0) {
    fill(chosen);
    toBox(chosen);
  }
  if (had) $("views").querySelector("[aria-selected=true]").focus();
  say(t("all_shown"));
}
function closeBelow(level, sets = [closed, shut]) {
  for (const among of sets) {
    among.clear();
    if (level)
      claims.forEach((_, index) => {
        if (kids[index].length && levelOf[index] >= level) among.add(index);
      });
  }
}
function openLevels(level) {
  if (kept) clearFilters();
  closeBelow(level);
  refresh();
  if (chosen >= 0 && !shown[chosen]) choose(nearestShown(chosen), "levels");
  else if (chosen >= 0) {
    fill(chosen);
    toBox(chosen);
  } else toStart();
  keepSetting("levels", $("levels").value);
  say(t("claims_shown", { n: shown.filter(Boolean).length, all: order.length }));
}
function nearestShown(index) {
  return ancestors(index).find(one => shown[one]) ?? -1;
}
$("all").onclick = $("open-all").onclick = showAll;
$("close-all").onclick = () => {
  $("levels").value = "2";
  openLevels(2);
};
$("levels").onchange = () => openLevels(Number($("levels").value));
