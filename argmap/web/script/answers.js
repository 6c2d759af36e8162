// The switch between the argument as the article has it and the same with the answers of whoever reads it.
answer = on => {
  if (on === answering) return;
  answering = on;
  tellVoices();
  markFolds();
  heights.clear();
  pressAnswers();
  dressMarks();
  // Nothing is opened but the ways to the answers.
  const told = on ? claims.flatMap((claim, index) => (claim.reader ? [index] : [])) : [];
  for (const index of told) for (const up of ancestors(index)) setOpen(up, true);
  if (chosen >= 0 && !isTold(chosen)) closeCard();
  made.forEach(one => one.remove());
  made.clear();
  if ($("search").value || filtered) search();
  else refresh(chosen);
  if (chosen >= 0) fill(chosen);
  lightUp();
  if (doubts.length) weighAgain();
  say(on ? t("answers_shown", { n: told.length }) : t("answers_hidden"));
};
// Which lines of the outline can be folded.
function markFolds() {
  claims.forEach((_, index) => {
    if (!kids[index].length) own[index].removeAttribute("aria-expanded");
    else if (!own[index].hasAttribute("aria-expanded")) own[index].setAttribute("aria-expanded", "true");
  });
}
function pressAnswers() {
  if ($("reader")) $("reader").setAttribute("aria-pressed", answering);
  root.dataset.answers = answering ? "yes" : "no";
}
if ($("reader")) $("reader").onclick = () => answer(!answering);
pressAnswers();
markFolds();
dressMarks();
