// The panel of the claim at hand, and the tools above: every operation by a button with its name.
const evidenceTypes = ["", "event", "statistic", "document", "official statement", "expert testimony", "witness testimony", "anonymous testimony", "example", "analogy", "prediction", "common knowledge", "other"];
let panelOf = "";

function showPanel() {
  const panel = byId("panel"), one = claim(state.at);
  const editing = panel.contains(document.activeElement) && /^(TEXTAREA|INPUT)$/.test(document.activeElement.tagName) && panelOf === state.at;
  if (editing) return;
  panelOf = state.at;
  panel.replaceChildren();
  if (!one) return panel.append(make("p", {}, "No claim is chosen."));
  const over = claim(one.under);
  panel.append(make("h2", {}, `${called(one)} · ${relationWords[one.relation]}${over ? ` ${one.relation === "undercut" ? "of the step of" : one.relation === "objection" ? "to" : "for"} ${called(over)}` : ""}`));
  if (one.kind === "ref") {
    panel.append(make("p", {}, one.text), make("div", { class: "row" }, button("Go to the claim", () => select(one.target, true)), button("Write the claim here", () => operate({ name: "home", key: one.key })), button("Take this use out", () => takeOut(one.key))));
    return;
  }
  panel.append(field("What it says, in your own words", "textarea", one.text, text => text.trim() && operate({ name: "reword", key: one.key, claim: text, was: one.text }, (status, data) => { if (status !== 200) keep(text, data.refused); }), "words"));
  panel.append(make("label", {}, "Words of the article"));
  for (const [index, quote] of one.quotes.entries()) {
    const sound = quote.span && !["suspect", "near", "ambiguous"].includes(quote.status);
    panel.append(make("div", { class: `quote${sound ? "" : " amiss"}` }, `“${quote.exact}” `, make("small", {}, quote.span ? quote.where : "not found in the article"),
      make("div", { class: "row" }, state.words ? button("Replace by the words chosen", () => operate({ name: "change quote", key: one.key, index, quote: state.words.quote }, () => drop())) : null, button("Take out", () => operate({ name: "take quote", key: one.key, index }), "", { "aria-label": `Take out: ${quote.exact}` }))));
  }
  if (!one.quotes.length) panel.append(make("p", {}, one.implicit ? "The article leaves it unsaid." : "None yet: choose words in the article, then “Words of …, too”."));
  if (one.quotes.length) panel.append(make("div", { class: "row" }, one.reviewed ? button("✓ Looked at; look again", () => operate({ name: "review", key: one.key, off: true }))
    : button("These words say it ✓", () => operate({ name: "review", key: one.key }, status => { if (status === 200 && isReview) nextToReview(); }), "", isReview ? { class: "main" } : {})));
  panel.append(make("div", { class: "row" }, button(one.implicit ? "The article says it" : "The article leaves it unsaid", () => implicit(one))));
  for (const finding of [...findingsAt(one.key), ...(one.relation === "thesis" ? findingsAt("") : [])]) panel.append(make("div", { class: "finding" }, finding.message, make("small", {}, finding.help), make("small", {}, `${finding.code} ${finding.name}`)));
  if (one.kind !== "thesis") {
    panel.append(choice("Kind", ["premise", "evidence"], one.kind, kind => operate({ name: "kind", key: one.key, kind }, (status, data) => { if (data.asks === "drop") confirmThen(data.refused, () => operate({ name: "kind", key: one.key, kind, drop: true })); })));
    if (one.kind === "evidence") panel.append(choice("What sort of evidence", evidenceTypes, one.attributes.type || "", value => attribute(one, "type", value)));
    panel.append(field("Whose claim, if not the author's", "input", one.attributes.attributed_to || "", value => attribute(one, "attributed_to", value)));
    if (one.relation !== "aside") panel.append(field("Scheme of the step", "input", one.step.scheme || "", value => operate({ name: "step", key: one.link || one.key, field: "scheme", value }), "", "schemes"));
  }
  panel.append(field("Note", "input", one.attributes.note || "", value => attribute(one, "note", value)), field("Id", "input", one.id, value => operate({ name: "rename", key: one.key, id: value })));
  const row = make("div", { class: "row" });
  row.style.marginTop = ".8rem";
  if (one.kind !== "thesis") {
    row.append(button("Up", () => operate({ name: "order", key: one.key, way: "up" })), button("Down", () => operate({ name: "order", key: one.key, way: "down" })));
    if (one.link) row.append(button("Take out of the link", () => operate({ name: "unlink", key: one.key })));
    else if (one.relation === "reason") row.append(button("Make it an objection", () => operate({ name: "turn", key: one.key, relation: "but" })));
    else if (one.relation === "objection") row.append(button("Make it a reason", () => operate({ name: "turn", key: one.key, relation: "because" })));
    row.append(button("Use it elsewhere, too…", () => pickClaim("For which claim is it a reason as well?", under => operate({ name: "use", key: one.key, under, relation: "because" }), one.key)), button("Make it the thesis", () => operate({ name: "make thesis", key: one.key })), button("Take out alone", () => operate({ name: "take alone", key: one.key })));
  }
  panel.append(row);
}

function field(label, tag, value, commit, id = "") {
  const name = id || `field-${label.replace(/\W+/g, "-")}`;
  const input = make(tag, { id: name, value });
  let last = value;
  const keep = () => { if (input.value !== last) { last = input.value; draft(`${state.at} ${label}`, ""); commit(input.value); } };
  input.addEventListener("change", keep);
  input.addEventListener("input", () => draft(`${state.at} ${label}`, input.value));
  input.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || tag === "input")) { event.preventDefault(); keep(); input.blur(); focusAt(); }
    if (event.key === "Escape") { event.stopPropagation(); input.value = last; input.blur(); focusAt(); }
  });
  return make("div", {}, make("label", { htmlFor: name }, label), input);
}

function choice(label, values, value, commit) {
  const name = `choice-${label.replace(/\W+/g, "-")}`;
  const input = make("select", { id: name, onchange: () => commit(input.value) }, ...values.map(one => make("option", { value: one, selected: one === value }, one || "not said")));
  return make("div", {}, make("label", { htmlFor: name }, label), input);
}

const attribute = (one, name, value) => operate({ name: "attribute", key: one.key, field: name, value });

function implicit(one) {
  const to = !one.implicit;
  if (to && one.quotes.length) return confirmThen("An unsaid claim quotes no words. Take its quotes out as well?", () => operate({ name: "implicit", key: one.key, implicit: to, drop: true }));
  operate({ name: "implicit", key: one.key, implicit: to });
}

function takeOut(key) {
  const one = claim(key), below = childrenOf(key).length;
  const go = uses => operate({ name: "take branch", key, uses }, (status, data) => {
    if (data.asks === "uses") askUses(data.refused, go);
    else if (status === 200) focusAt();
  });
  const siblings = childrenOf(one.under).map(other => other.key), next = siblings[siblings.indexOf(key) + 1] || siblings[siblings.indexOf(key) - 1] || one.under;
  const start = () => { state.at = next; go("ask"); };
  if (below) confirmThen(`Take out ${called(one)} with all that stands below it?`, start);
  else start();
}

function edit(key) {
  select(key);
  pane("panel");
  byId("words")?.focus();
  byId("words")?.select?.();
}

function own(relation) {
  const at = claim(state.at);
  const titles = { because: `A reason for ${called(at)}`, but: `An objection to ${called(at)}`, unless: `An undercut: why the step of ${called(at)} does not follow`, together: `A premise linked with ${called(at)}` };
  askText({ title: titles[relation], value: "", label: "The claim, in your own words", unsaid: true }, (text, unsaid) => {
    const op = relation === "together" ? { name: "link new", key: at.key, claim: text, implicit: unsaid } : { name: "add", relation, under: at.key, claim: text, implicit: unsaid };
    operate(op, (status, data) => { if (status === 200) focusAt(); else keep(text, data.refused); });
  });
}

function showTools() {
  const tools = byId("tools"), at = claim(state.at), had = tools.contains(document.activeElement) ? document.activeElement.textContent : "";
  tools.replaceChildren();
  const isStep = at && at.relation !== "thesis" && at.relation !== "aside", can = isClaim(at) && at.text;
  tools.append(make("span", { class: "chosen" }, at ? `at ${called(at)}:` : "nothing chosen"));
  const add = (words, does, key, enabled) => tools.append(button(words, does, key, { disabled: !enabled }));
  const kit = state.tools.tools, bare = !state.tools.words_required;
  if (isReview) tools.append(button(`Next to look at (${toReview().length})`, nextToReview, "", { class: "main" }));
  if (state.tools.findings === "asked") tools.append(button("Findings", () => laterFindings(true)));
  add("+ Reason", () => own("because"), "R", can && bare);
  add("+ Objection", () => own("but"), "O", can && bare);
  if (kit !== "first") add("+ Linked premise", () => own("together"), "L", can && isStep && bare);
  if (kit === "all") add("+ Undercut", () => own("unless"), "U", can && isStep && bare);
  if (kit !== "first") add("Move…", () => move(), "V", at && at.relation !== "thesis");
  add("Take out", () => takeOut(state.at), "Del", at && at.relation !== "thesis");
  if (had) [...tools.querySelectorAll("button")].find(one => one.textContent === had)?.focus();
  byId("undo").disabled = !state.undo; byId("redo").disabled = !state.redo;
  for (const [id, words] of [["undo", "↶ Undo"], ["redo", "↷ Redo"]]) byId(id).replaceChildren(words, state[id] ? make("span", { class: "what" }, `: ${state[id]}`) : "");
  byId("show-kept").hidden = !kept().length;
  byId("show-kept").textContent = `Kept words (${kept().length})`;
  byId("title").textContent = state.title || "A map without a title";
  document.title = `${state.title || "Map"} · argmap`;
  byId("file").textContent = state.file || "";
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
  const thesis = claim(state.order.find(key => claim(key)?.relation === "thesis")), all = [...state.claims.values()].filter(one => isClaim(one) && one.text);
  const has = relation => all.some(one => one.relation === relation);
  byId("first").hidden = all.length >= 5;
  const steps = [["Which words say what it all argues for?", !!(thesis && thesis.text)], ["What speaks for it?", has("reason")], ["What speaks against it?", has("objection")]];
  const now = steps.findIndex(one => !one[1]);
  byId("first").replaceChildren(make("ol", {}, ...steps.map(([words, done], index) => make("li", { class: done ? "done" : index === now ? "now" : "" }, words))));
}
