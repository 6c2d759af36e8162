// What if: claims that the reader doubts, and how the others then fare; undone one by one.
const doubts = [];
let fates = null;
const FATES = ["fate_falls", "fate_contested", "fate_stands"];
const asItIs = data.network && standing(data.network).claims;
const canDoubt = index => !!data.network && index > 0;
function doubt(index) {
  const at = doubts.indexOf(index);
  if (at < 0) doubts.push(index);
  else doubts.splice(at, 1);
  weighAgain();
}
function weighAgain() {
  fates = doubts.length ? standing(data.network, doubts).claims : null;
  claims.forEach((_, index) => {
    if (own[index]) showFate(own[index], index);
  });
  paintFates();
  repaint();
  if (chosen >= 0) fill(chosen);
}
// On a box or a line of the outline: its value as a class and in words, where it is not simply standing.
function showFate(element, index) {
  const fate = fates ? FATES[fates[index]] : "";
  for (const one of FATES) element.classList.toggle(one, one === fate);
  if (fate && fate !== "fate_stands") element.dataset.fate = t(fate);
  else delete element.dataset.fate;
}
function paintFates() {
  const bar = $("fates");
  bar.hidden = !fates;
  if (!fates) {
    bar.replaceChildren();
    say(t("fates_undone"));
    return;
  }
  const line = make("p"),
    changed = value => claims.map((_, i) => i).filter(i => i && fates[i] === value && asItIs[i] > value && !doubts.includes(i)),
    add = (words, indices) => {
      if (indices.length) line.append(" ", words, " ", ...namesOf(indices), ".");
    };
  line.append(make("b", `${claims[0].label}: ${t(FATES[fates[0]])}.`));
  add(t("fates_doubted"), doubts);
  add(t("fates_fall"), changed(0));
  add(t("fates_contested"), changed(1));
  bar.replaceChildren(
    line,
    button(t("fates_undo"), () => doubt(doubts.at(-1))),
    button(t("fates_clear"), () => {
      doubts.length = 0;
      weighAgain();
    })
  );
  say(line.textContent);
}
