function fromMark(mark) {
  const found = numbersOf(mark).map(number => byQuote.get(number)[0]);
  choose(found[(found.indexOf(chosen) + 1) % found.length], "article");
  toView(articlePane, mark);
}
marks.forEach((mark, at) => {
  const labels = numbersOf(mark).map(number => claims[byQuote.get(number)[0]].label).join(", ");
  mark.setAttribute("role", "button");
  mark.tabIndex = at === 0 ? 0 : -1;
  mark.title = labels;
  mark.setAttribute("aria-description", "quoted by " + labels);
});
function roveMark(mark, move) { marks.forEach(one => { one.tabIndex = -1; }); mark.tabIndex = 0; if (move) mark.focus(); }
articlePane.addEventListener("click", event => {
  const mark = event.target.closest("mark");
  if (mark && !getSelection().toString()) { roveMark(mark, true); fromMark(mark); }
});
articlePane.addEventListener("keydown", event => {
  const mark = event.target.closest("mark");
  if (!mark) return;
  const seen = marks.filter(isSeen), at = seen.indexOf(mark);
  if (event.key === "Enter" || event.key === " ") fromMark(mark);
  else if (event.key === "ArrowDown" || event.key === "ArrowRight") seen[at + 1] && roveMark(seen[at + 1], true);
  else if (event.key === "ArrowUp" || event.key === "ArrowLeft") seen[at - 1] && roveMark(seen[at - 1], true);
  else return;
  event.preventDefault();
});
