// The tools above the panes, the first three steps, and walking from claim to claim in a review.
function showTools() {
  const tools = byId("tools"), at = claim(state.at), can = isClaim(at) && at.text, bare = !state.tools.words_required;
  const parts = [make("span", { class: "chosen" }, at ? `at ${called(at)}:` : "nothing chosen")];
  const add = (words, does, key, enabled) => parts.push(button(words, does, key, { disabled: !enabled }));
  if (isReview) parts.push(button(`Next to look at (${toReview().length})`, nextToReview, "", { class: "main" }));
  if (state.tools.findings === "asked") parts.push(button(state.hasFeedback ? "Feedback" : "Findings", () => laterFindings(true)));
  if (may("reason")) add("+ Reason", () => own("because"), "R", can && bare);
  if (may("objection")) add("+ Objection", () => own("but"), "O", can && bare);
  if (may("linked")) add("+ Linked premise", () => own("together"), "L", can && isStep(at) && bare);
  if (may("undercut")) add("+ Undercut", () => own("unless"), "U", can && isStep(at) && bare);
  if (may("move")) add("Move…", () => move(), "V", at && at.relation !== "thesis");
  add("Take out", () => takeOut(at.key), "Del", at && at.relation !== "thesis");
  if (state.hasFeedback && state.found) parts.push(make("span", { class: "chosen" }, `${state.found.found} of the reference's ${state.found.of} claims are there`));
  put(tools, ...parts);
  showTop();
}

function showTop() {
  for (const [id, other] of [["undo", "redo"], ["redo", "undo"]]) {
    const hadFocus = document.activeElement === byId(id);
    byId(id).disabled = !state[id];
    if (hadFocus && !state[id]) setTimeout(() => byId(other).focus());  // after the other one is enabled
  }
  for (const [id, mark, words] of [["undo", "↶ ", "Undo"], ["redo", "↷ ", "Redo"]]) put(byId(id), sign(mark), document.createTextNode(words), ...(state[id] ? [make("span", { class: "what" }, `: ${state[id]}`)] : []));
  byId("show-kept").hidden = !kept().length;
  byId("show-kept").textContent = `Kept words (${kept().length})`;
  put(byId("title"), document.createTextNode(state.title || "A map without a title"));
  document.title = `${state.title || "Map"} · argmap`;
  put(byId("file"), document.createTextNode(state.file || ""));
}

const toReview = () => rowsOf().map(([one]) => one).filter(one => isClaim(one) && one.quotes.length && !one.reviewed);

function nextToReview() {
  const left = toReview(), keys = rowsOf().map(([one]) => one.key), at = keys.indexOf(state.at);
  const next = left.find(one => keys.indexOf(one.key) > at) || left[0];
  if (!next) return say("Every claim with words has been looked at.");
  select(next.key);
  pane("panel");
  document.querySelector("#article mark.at")?.scrollIntoView({ block: "center" });
  byId("panel").querySelector("button.main")?.focus({ preventScroll: true });
  say(`${describe(next)}: ${next.text} — the article: ${next.quotes.map(quote => `“${quote.words || quote.exact}”`).join(" ")}. ${left.length} left.`);
}

function showFirst() {
  const all = [...state.claims.values()].filter(one => isClaim(one) && one.text), has = relation => all.some(one => one.relation === relation);
  byId("first").hidden = all.length >= 5;
  const steps = [["Which words say what it all argues for?", Boolean(thesisOf()?.text)], ["What speaks for it?", has("reason")], ["What speaks against it?", has("objection")]];
  const now = steps.findIndex(one => !one[1]);
  const list = make("ol", {}, ...steps.map(([words, done], index) => make("li", { class: done ? "done" : index === now ? "now" : "", ...(index === now ? { "aria-current": "step" } : {}) }, words, done ? " (done)" : "")));
  put(byId("first"), list, ...(!steps[0][1] && state.articles.length ? [offers()] : []));
}

// Where a thesis often stands: the headline, and the last paragraph.
function offers() {
  const body = state.articles.filter(one => one.body), ends = [state.articles[0], body[body.length - 1]].filter(Boolean);
  const row = make("div", { class: "row" }, make("small", {}, "Often it stands in the headline or in the last paragraph:"));
  for (const part of new Set(ends.filter(one => one === state.articles[0] || one.text.split(/\s+/).length > 4))) {
    const [start, end] = part.sentences[part.sentences.length - 1] || [part.start, part.start + points(part.text).length];
    const words = points(part.text).slice(start - part.start, end - part.start).join("").trim();
    row.append(button(`“${words.length > 90 ? `${words.slice(0, 90)}…` : words}”`, () => choose(part.article, start, end)));
  }
  return row;
}
