// The legend above the article: what its lines and tints stand for; each kind can be switched off, on both sides.
const off = new Set();
$("legend").addEventListener("change", event => {
  const { kind } = event.target.dataset;
  if (event.target.checked) off.delete(kind);
  else off.add(kind);
  dressMarks();
  lightUp();
  repaint();
});
function dressMarks() {
  for (const mark of marks)
    mark.classList.toggle(
      "off",
      claimsOf(mark).every(index => off.has(claims[index].kind) || !isTold(index))
    );
}
function switchMarks() {
  const all = [...$("legend").querySelectorAll("input")],
    on = !all.some(one => one.checked);
  for (const one of all) if (one.checked !== on) one.click();
}
$("marks").onclick = switchMarks;
// Numbers of the summary: only what they count is shown, with the way to the thesis.
const isOfKind = {
  evidence: index => claims[index].kind === "evidence" && !claims[index].reader,
  objection: index => claims[index].kind === "objection" && !claims[index].reader,
  implicit: index => !!claims[index].implicit && !claims[index].reader
};
// What stands against an objection, or against its step.
const answersTo = index =>
  steps
    .filter(
      (step, at) =>
        !step.reader && ((step.polarity === "attack" && step.target < 0 && step.conclusion === index) ||
        (step.target >= 0 && step.target === claims[index].step))
    )
    .flatMap(step => step.premises);
let filtered = "";
document.querySelectorAll(".count").forEach(one => {
  one.onclick = () => filterBy(filtered === one.dataset.filter ? "" : one.dataset.filter);
});
function filterBy(what) {
  filtered = what;
  document.querySelectorAll(".count").forEach(one => one.setAttribute("aria-pressed", one.dataset.filter === what));
  search();
  if (!what) {
    say(t("filter_off"));
    return;
  }
  const n = hits.size;
  say(t("filtered", { n, what: t(what) }));
}
