// What if: claims that the reader doubts, and how the others then fare; undone one by one.
const doubts = [];
let fates = null,
  asItIs = null;
const FATES = ["fate_falls", "fate_contested", "fate_stands"];
const canDoubt = index => !!data.network && index > 0;
// The lists that `standing` takes, from the page's steps and from what only Python knows: claims without a ground of
// their own, strengths that are stated, premises that close a circle, steps that name a claim that is not there.
// Where the reader's answers are hidden, the article's own argument is weighed.
function networkOf({ floating, strengths, circles, broken, added }) {
  const found = {
    premises: steps.map(step => [...step.premises]),
    reasons: claims.map(() => []),
    objections: claims.map(() => []),
    undercuts: steps.map(() => []),
    strengths: steps.map((_, at) => strengths[at] ?? null),
    ground: claims.map(() => 1),
    fallen: [],
    broken
  };
  for (const claim of floating) found.ground[claim] = 0;
  for (const [step, claim] of circles) found.premises[step].push(claim);
  if (!answering) {
    for (const [step, claim] of added) found.premises[step] = found.premises[step].filter(one => one !== claim);
    steps.forEach((step, at) => {
      if (step.reader) found.broken = [...found.broken, at];
      else found.premises[at] = found.premises[at].filter(one => !claims[one].reader);
    });
  }
  steps.forEach((step, at) => {
    if (step.target >= 0) found.undercuts[step.target].push(at);
    else found[step.polarity === "support" ? "reasons" : "objections"][step.conclusion].push(at);
  });
  return found;
}
function doubt(index) {
  const at = doubts.indexOf(index);
  if (at < 0) doubts.push(index);
  else doubts.splice(at, 1);
  weighAgain();
}
function weighAgain() {
  const network = networkOf(data.network);
  asItIs = standing(network).claims;
  fates = doubts.length ? standing(network, doubts).claims : null;
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
