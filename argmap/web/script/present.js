// Presenting: one claim at a time, large, with the way to it, its words lit in the article; or guessed first.
let presenting = null;
const presenter = $("presenter");
const isSecret = index =>
  !!presenting && presenting.isHidden && presenting.guess === "claim" && index === presenting.order[presenting.at];
const isUntold = index =>
  presenting &&
  index !== presenting.order[presenting.at] &&
  presenting.order.indexOf(index) > presenting.at &&
  !(presenting.guess === "reasons" && !presenting.isHidden && claims[index].up === presenting.order[presenting.at]);
function branchOrder(top) {
  const wanted = top < 0 ? null : new Set([top, ...descendants(top)]);
  return order.filter(index => !wanted || wanted.has(index));
}
// Begin at a claim; `top` is the claim whose branch is presented, or -1 for the whole argument.
function present(from = -1, top = -1, scope = "") {
  const open = whatIsShown(),
    queue = branchOrder(top).filter(index => scope !== "open" || open[index]),
    at = Math.max(0, queue.indexOf(from));
  if (!queue.length) return;
  const before = presenting;
  presenting = {
    order: queue,
    at,
    top,
    scope,
    guess: before ? before.guess : "",
    isHidden: false,
    zoomed: before ? before.zoomed : zoomed,
    kept: before ? before.kept : kept,
    opener: before ? before.opener : document.activeElement
  };
  closePicture();
  if (chosen >= 0) choose(-1, "history");
  root.classList.add("presenting");
  presenter.hidden = false;
  if (!narrow() && !isMap()) show("map");
  goTo(at);
}
function stopPresenting() {
  if (!presenting) return;
  const { order: queue, at, kept: before, opener: back, zoomed: size } = presenting,
    index = queue[at];
  presenting = null;
  zoomed = size;
  root.classList.remove("presenting");
  presenter.hidden = true;
  presenter.replaceChildren();
  marks.forEach(mark => mark.classList.remove("told", "onward"));
  kept = before;
  history.replaceState(null, "", location.pathname + location.search);
  refresh();
  choose(index);
  if (back?.isConnected && isSeen(back)) back.focus();
  else $("present").focus();
}
const isGuessable = index =>
  presenting.guess === "claim" || (presenting.guess === "reasons" && below[index].length > 0);
function goTo(at) {
  presenting.at = at;
  presenting.isHidden = isGuessable(presenting.order[at]);
  paintStep();
}
// What has been told on the way to a claim: the way, and what stands beside each step of it.
function toldSoFar(index) {
  const told = new Set([...ancestors(index), index]),
    { order: queue, at } = presenting;
  for (const up of [...told])
    for (const kid of below[up]) if (queue.indexOf(kid) >= 0 && queue.indexOf(kid) <= at && up !== index) told.add(kid);
  if (presenting.guess === "reasons" && !presenting.isHidden) below[index].forEach(kid => told.add(kid));
  return told;
}
function paintStep() {
  const { order: queue, at, isHidden, guess } = presenting,
    index = queue[at],
    claim = claims[index],
    up = claim.up;
  kept = toldSoFar(index);
  refresh();
  history.replaceState(null, "", "#present=" + encodeURIComponent(claim.label));
  for (const mark of marks) {
    const found = claimsOf(mark);
    mark.classList.toggle("told", found.includes(index));
    mark.classList.toggle("onward", up !== undefined && found.includes(up) && !found.includes(index));
  }
  root.classList.toggle("guessing", isHidden && guess === "claim");
  // What is to be guessed is not told by the tip of its words either.
  for (const mark of wordsOf(index))
    if (isHidden && guess === "claim") mark.title = "";
    else prepareMark(mark);
  toWords(index);
  marks.forEach(mark => mark.classList.remove("here"));
  fillPresenter(index);
  if (guess === "reasons" && !isHidden && below[index].length) toBox(below[index].at(-1), true);
  toBox(index, true);
}
function fillPresenter(index) {
  const { order: queue, at, isHidden, guess } = presenting,
    claim = claims[index],
    had = document.activeElement?.dataset?.act,
    isIn = presenter.contains(document.activeElement);
  const text = make("div", "", "told-text"),
    way = [...ancestors(index).reverse(), index],
    isGuess = isHidden && guess === "claim";
  const head = make("p", "", "step");
  head.append(
    t("present_at", { at: at + 1, n: queue.length }),
    "  ",
    ...way.flatMap((one, place) => [place ? " › " : "", isolated(claims[one].label, "b")]),
    isGuess ? "" : ` · ${claim.role}`
  );
  text.append(head);
  if (isGuess) text.append(whyLine(index), make("h2", t(wordsOf(index).length ? "guess_claim_ask" : "guess_silent")));
  else {
    text.append(whyLine(index), inLanguageOf(index, isolated(claim.text, "h2")));
    if (guess === "reasons" && below[index].length)
      text.append(isHidden ? make("p", t("guess_reasons_ask"), "ask") : reasonsOf(index));
    else if (guess === "reasons") text.append(make("p", t("no_reasons"), "ask"));
  }
  text.querySelector("h2").setAttribute("aria-level", 1);
  presenter.replaceChildren(text, presenterTools(at, isHidden, guess));
  presenter.dir = isRtl ? "rtl" : "ltr";
  const again = presenter.querySelector(`[data-act="${isIn && had ? had : "next"}"]`);
  (again && !again.disabled ? again : presenter.querySelector("[data-act=stop]")).focus({ preventScroll: true });
  say([...text.children].map(one => one.textContent).join(". "));
}
function presenterTools(at, isHidden, guess) {
  const { order: queue, top, scope } = presenting,
    tools = make("div", "", "tools");
  const back = button("◀", () => advance(-1)),
    next = button(`${t(isHidden ? "present_show" : "present_next")} ▶`, () => advance(1)),
    stop = button("×", stopPresenting);
  back.setAttribute("aria-label", t("present_back"));
  stop.setAttribute("aria-label", t("present_stop"));
  back.disabled = at === 0;
  next.disabled = at + 1 === queue.length && !isHidden;
  const guesses = choice(
    t("present_guess"),
    [
      ["", "guess_off"],
      ["claim", "guess_claim"],
      ["reasons", "guess_reasons"]
    ].map(([value, words]) => [value, t(words)]),
    guess,
    value => {
      presenting.guess = value;
      goTo(presenting.at);
    }
  );
  const index = queue[at],
    scopes = [
      ["", t("whole_argument")],
      ["open", t("as_open")]
    ];
  if (top >= 0) scopes.push(["branch", t("branch_of", { claim: claims[top].label })]);
  const parts = choice(t("present_what"), scopes, top >= 0 ? "branch" : scope, value => {
    presenting.kept = null;
    kept = null;
    present(index, value === "branch" ? top : -1, value === "open" ? value : "");
  });
  [back, next, stop, guesses, parts].forEach((one, number) => {
    one.dataset.act = ["back", "next", "stop", "guess", "part"][number];
  });
  tools.append(back, next, stop, guesses, parts);
  return tools;
}
function choice(label, options, value, act) {
  const select = make("select");
  select.setAttribute("aria-label", label);
  for (const [name, words] of options) {
    const one = make("option", words);
    one.value = name;
    select.append(one);
  }
  select.value = value;
  select.onchange = () => act(select.value);
  return select;
}
// What the claim bears on, then how: as one says it aloud.
function whyLine(index) {
  const claim = claims[index],
    line = make("p", "", "why"),
    step = claim.step === undefined ? null : steps[claim.step];
  if (!step) {
    line.append(claim.role);
    return line;
  }
  const others = step.premises.filter(one => one !== index),
    company = others.length ? `, ${t("with")} ${others.map(one => claims[one].label).join(", ")}` : "";
  const target =
    step.target < 0 ? "" : ` ${t("from")} ${steps[step.target].premises.map(one => claims[one].label).join(" + ")}`;
  line.append(
    isolated(claims[claim.up].label, "b"),
    " ",
    inLanguageOf(claim.up, isolated(`“${claims[claim.up].text}”`, "span")),
    ` — ${t({ support: "because", attack: "although", undercut: "undercutting" }[step.polarity])}${target}${company}:`
  );
  return line;
}
function reasonsOf(index) {
  const list = listOf(
    below[index].map(kid => {
      const row = make("span");
      row.append(isolated(claims[kid].label, "b"), " ", inLanguageOf(kid, isolated(claims[kid].text, "span")));
      return row;
    })
  );
  list.className = "reasons";
  return list;
}
function advance(by) {
  if (!presenting) return;
  if (by > 0 && presenting.isHidden) {
    presenting.isHidden = false;
    paintStep();
    return;
  }
  const to = presenting.at + by;
  if (to < 0) return;
  if (to >= presenting.order.length) {
    say(t("present_end"));
    return;
  }
  goTo(to);
}
function presentKey(event) {
  const inSelect = event.target.matches?.("select"),
    { key } = event;
  if (key === "Escape") stopPresenting();
  else if (inSelect) return false;
  else if (["ArrowRight", "ArrowDown", "PageDown", "n"].includes(key)) advance(1);
  else if (["ArrowLeft", "ArrowUp", "PageUp", "p"].includes(key)) advance(-1);
  else if (key === " " || (key === "Enter" && !event.target.closest("button"))) advance(1);
  else if (key === "Home") goTo(0);
  else if (key === "End") goTo(presenting.order.length - 1);
  else return false;
  event.preventDefault();
  return true;
}
let swipe = null;
presenter.addEventListener("pointerdown", event => {
  swipe = event.pointerType === "touch" ? event.clientX : null;
});
presenter.addEventListener("pointerup", event => {
  if (swipe === null) return;
  const by = event.clientX - swipe;
  swipe = null;
  if (Math.abs(by) > 50) advance(by < 0 !== isRtl ? 1 : -1);
});
$("present").onclick = () => (presenting ? stopPresenting() : present(chosen));
