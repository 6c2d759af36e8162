// The panel of the claim at hand: its words, its quotes, what it is, and every operation by a button with its name.
const evidenceTypes = ["", "event", "statistic", "document", "official statement", "expert testimony", "witness testimony", "anonymous testimony", "example", "analogy", "prediction", "common knowledge", "other"];
const ratings = ["", ..."ABCDEF"].flatMap(letter => (letter ? [1, 2, 3, 4, 5, 6].map(number => `${letter}${number}`) : [""]));
let panelOf = "";

function showPanel() {
  const panel = byId("panel"), one = claim(state.at);
  const editing = panel.contains(document.activeElement) && document.activeElement.isTyped && panelOf === state.at;
  if (editing) return;
  if (panelOf !== state.at) panel.replaceChildren();  // another claim's lists are new ones: of one whose choice changes, Orca speaks
  panelOf = state.at;
  put(panel, ...panelParts(one));
}

function panelParts(one) {
  if (!one) return [make("p", {}, "No claim is chosen.")];
  const parts = [make("h2", {}, titleOf(one))];
  if (one.kind === "ref") return [...parts, ...partsOfRef(one)];
  const isLocked = one.kind === "thesis" && state.tools.locked.includes("thesis");
  parts.push(isLocked ? make("p", {}, one.text) : field("What it says, in your own words", "textarea", one.text, (text, was) => reword(one, text, was), "words"), ...remarkOf(one), ...quotesOf(one), ...findingsOf(one));
  if (one.kind !== "thesis") parts.push(...attributesOf(one), ...stepOf(one));
  if (isLocked) return [...parts, make("p", {}, "Your teacher has set the thesis.")];
  if (!hides("notes")) parts.push(field("Note", "input", one.attributes.note || "", (value, was) => attribute(one, "note", value, was, keeping(value))));
  if (!hides("ids") && may("attributes")) parts.push(field("Id", "input", one.id, (id, was) => operate({ name: "rename", key: one.key, id, was }, keeping(id))));
  if (one.kind !== "thesis") parts.push(make("div", { class: "row" }, button("What if this were doubted?", () => doubt(one.key), "", { "aria-pressed": String(state.doubted.has(one.key)) })));
  return [...parts, movesOf(one)];
}

function titleOf(one) {
  const over = claim(one.under), toward = one.relation === "undercut" ? "of the step of" : one.relation === "objection" ? "to" : "for";
  return `${called(one)} · ${relationWords[one.relation]}${over ? ` ${toward} ${called(over)}` : ""}`;
}

function partsOfRef(one) {
  return [make("p", {}, one.text), ...stepOf(one), make("div", { class: "row" }, button("Go to the claim", () => select(one.target, true)),
    may("refs") ? button("Write the claim here", () => operate({ name: "home", key: one.key })) : null, button("Take this use out", () => takeOut(one.key)))];
}

function reword(one, text, was) {
  if (text.trim()) return operate({ name: "reword", key: one.key, claim: text, was }, keeping(text));
}

function remarkOf(one) {
  const remark = remarkAt(one.key);
  return remark ? [make("div", { class: `remark ${remark.right ? "right" : "ask"}`, role: "note" }, `${remark.right ? "✓" : "?"} ${remark.says}`)] : [];
}

function quotesOf(one) {
  const parts = [make("p", { class: "label" }, "Words of the article")];
  for (const [index, quote] of one.quotes.entries()) parts.push(quoteOf(one, quote, index));
  if (!one.quotes.length) parts.push(make("p", {}, one.implicit ? "The article leaves it unsaid." : "None yet: choose words in the article, then “Words of …, too”."));
  if (one.quotes.length && may("review")) parts.push(make("div", { class: "row" }, ...reviewOf(one)));
  if (may("implicit") && (one.implicit || one.kind !== "evidence")) parts.push(make("div", { class: "row" }, button(one.implicit ? "The article says it" : "The article leaves it unsaid", () => implicit(one))));
  return parts;
}

function quoteOf(one, quote, index) {
  const sound = quote.span && !["suspect", "near", "ambiguous"].includes(quote.status);
  const context = [quote.prefix && `after “${quote.prefix}”`, quote.suffix && `before “${quote.suffix}”`].filter(Boolean).join(", ");
  const row = make("div", { class: "row" }), was = { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix, article: quote.article };
  if (quote.span) row.append(button("Widen or narrow", () => choose(quote.article, ...quote.span, false, { key: one.key, index, was }), "", { "aria-label": `Widen or narrow: ${quote.exact}` }));
  if (state.words && !state.words.replaces) row.append(button("Replace by the words chosen", () => operate({ name: "change quote", key: one.key, index, was, quote: state.words.quote }, () => drop())));
  if (index) row.append(button("Up", () => operate({ name: "move quote", key: one.key, index, was, to: index - 1 }), "", { "aria-label": `Up: ${quote.exact}` }));
  row.append(button("Take out", () => operate({ name: "take quote", key: one.key, index, was }), "", { "aria-label": `Take out: ${quote.exact}` }));
  return make("div", { class: `quote${sound ? "" : " amiss"}` }, `“${quote.exact}” `, make("small", {}, [quote.article, quote.span ? quote.where : "not found in the article", context].filter(Boolean).join(" · ")), row);
}

function reviewOf(one) {
  if (one.reviewed) return [button("✓ Looked at; look again", () => operate({ name: "review", key: one.key, off: true }))];
  const next = status => { if (status === 200 && isReview) nextToReview(); };
  return [button("These words say it ✓", () => operate({ name: "review", key: one.key, was: one.stamp }, next), "", isReview ? { class: "main" } : {}),
    button("Flag…", () => askText({ title: "What is amiss between the claim and its words?", value: "", label: "A note, so that somebody looks at it", word: "Flag" }, words => operate({ name: "flag", key: one.key, words }, (status, data) => { keeping(words)(status, data); next(status); })))];
}

function findingsOf(one) {
  const found = [...findingsAt(one.key), ...(one.relation === "thesis" ? findingsAt("") : [])];
  return found.map(finding => make("div", { class: "finding" }, finding.message, make("small", {}, finding.help), make("small", {}, `${finding.code} ${finding.name}`),
    finding.fix ? make("div", { class: "row" }, button(`Mend: ${finding.fix}`, () => operate({ name: "fix", code: finding.code, line: finding.line, column: finding.column }, focusAt))) : null));
}

function attributesOf(one) {
  const parts = [], evidence = one.kind === "evidence", has = one.attributes;
  const change = (name, label, value) => field(label, "input", value || "", (now, was) => attribute(one, name, now, was, keeping(now)));
  if (may("evidence")) parts.push(choice("Kind", ["premise", "evidence"], one.kind, kind => changeKind(one, kind)));
  if (!may("attributes")) return parts;
  if (!hides("sources")) parts.push(choice("Who puts it forward", ["", "reader"], has.by || "", (value, was) => attribute(one, "by", value, was), one.reader && !has.by ? "the reader, as above it" : "the article"));
  if (one.reader && one.relation === "objection") parts.push(choice("What the objection is aimed at", ["", "premise", "step", "conclusion"], has.aims_at || "", (value, was) => attribute(one, "aims_at", value, was)));
  if (evidence && !hides("types")) parts.push(choice("What sort of evidence", evidenceTypes, has.type || "", (value, was) => attribute(one, "type", value, was)));
  if (!hides("sources")) parts.push(change("attributed_to", "Whose claim, if not the author's", has.attributed_to));
  if (evidence && !hides("dates")) parts.push(change("date", "When it happened or was said", has.date));
  if (evidence && !hides("ratings")) parts.push(choice("How reliable: source A to F, item 1 to 6", ratings, has.source_rating || "", (value, was) => attribute(one, "source_rating", value, was)));
  return parts;
}

function changeKind(one, kind) {
  operate({ name: "kind", key: one.key, kind }, (status, data) => {
    if (data.asks === "drop") confirmThen(data.refused, () => operate({ name: "kind", key: one.key, kind, drop: true }));
  });
}

// What belongs to the step that the claim stands in: scheme with its critical questions, role in it, strength.
function stepOf(one) {
  if (!isStep(one) || !may("schemes")) return [];
  const change = (field, value, was, then) => operate({ name: "step", key: one.key, field, value, was }, then);
  const page = state.schemes.find(other => other.name === one.step.scheme), parts = [];
  if (!hides("schemes")) {
    parts.push(choice("Scheme of the step", ["", ...state.schemes.map(other => other.name)], one.step.scheme || "", (value, was) => change("scheme", value, was)));
    if (page && one.kind !== "ref") parts.push(choice("Its part in the scheme", ["", ...page.roles], one.attributes.scheme_role || "", (value, was) => attribute(one, "scheme_role", value, was)));
    if (page) parts.push(make("details", { class: "questions" }, make("summary", {}, "Critical questions"), make("ul", {}, ...page.questions.map(question => make("li", {}, question.text, " ", answerButton(one, question))))));
  }
  if (!hides("strength")) parts.push(choice("How much the step carries, 0 to 1", ["", "0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1"], one.step.strength || "", (value, was) => change("strength", value, was)));
  if (one.link && !hides("notes")) parts.push(field("Note on the step", "input", one.step.note || "", (value, was) => change("note", value, was, keeping(value))));
  return parts;
}

// A critical question leads to what answers it: an objection to the premise, an undercut of the step, an objection to the conclusion.
function answerButton(one, question) {
  const [words, relation, under] = { undermine: ["Object to the premise", "but", one.key], rebut: ["Object to the conclusion", "but", one.under] }[question.attack] || ["Undercut the step", "unless", one.key];
  if (!may(relation === "but" ? "objection" : "undercut") || one.kind === "ref") return null;
  return button(words, () => { state.at = under; own(relation, question.text); });
}

function movesOf(one) {
  const row = make("div", { class: "row moves" });
  if (one.kind === "thesis") return row;
  row.append(button("Up", () => operate({ name: "order", key: one.key, way: "up" })), button("Down", () => operate({ name: "order", key: one.key, way: "down" })));
  if (one.link && may("linked")) row.append(button("Take out of the link", () => operate({ name: "unlink", key: one.key })));
  else if (!one.link && may("move") && one.relation === "reason") row.append(button("Make it an objection", () => operate({ name: "turn", key: one.key, relation: "but" })));
  else if (!one.link && may("move") && one.relation === "objection") row.append(button("Make it a reason", () => operate({ name: "turn", key: one.key, relation: "because" })));
  if (may("refs")) row.append(button("Use it elsewhere, too…", () => useAgain(one)));
  if (may("thesis")) row.append(button("Make it the thesis…", () => makeThesis(one)));
  row.append(button("Take out alone", () => operate({ name: "take alone", key: one.key })));
  return row;
}

function useAgain(one) {
  const fits = relation => other => other.key !== one.key && (relation !== "unless" || isStep(other));
  const under = (relation, title) => { pickClaim(title, key => operate({ name: "use", key: one.key, under: key, relation }), fits(relation)); };
  open(`Use ${called(one)} again as`, make("div", { class: "row" }, button("a reason for…", () => under("because", "A reason for which claim?"), "", { class: "main" }), button("an objection to…", () => under("but", "An objection to which claim?")),
    may("undercut") ? button("an undercut of the step of…", () => under("unless", "Of the step of which claim?")) : null, button("Never mind", close, "Esc")));
}

function makeThesis(one) {
  const go = old => { close(); operate({ name: "make thesis", key: one.key, old }, focusAt); };
  open(`${called(one)} becomes the thesis. What becomes of the old one?`, make("div", { class: "row" }, button("a reason for the new one", () => go("premise"), "", { class: "main" }), button("an aside", () => go("aside")), button("Never mind", close, "Esc")));
}

function field(label, tag, value, commit, id = "") {
  const name = id || `field-${label.replace(/\W+/g, "-")}`;
  let last = value;
  const keep = input => {
    const was = last, text = input.value;
    input.isTyped = false;
    if (text === last) return;
    last = text;
    draft(`${state.at} ${label}`, "");
    return commit(text, was);
  };
  const onkeydown = event => {
    const input = event.currentTarget;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey || tag === "input")) { event.preventDefault(); Promise.resolve(keep(input)).then(focusAt); }
    if (event.key === "Escape") { event.stopPropagation(); input.value = last; input.isTyped = false; focusAt(); }
  };
  const input = make(tag, { id: name, value, onchange: event => keep(event.currentTarget), oninput: event => { event.currentTarget.isTyped = true; draft(`${state.at} ${label}`, event.currentTarget.value); }, onblur: event => { event.currentTarget.isTyped = false; }, onkeydown });
  return make("div", {}, make("label", { htmlFor: name }, label), input);
}

// What was chosen and is not answered yet, by claim and list: who goes through a list by keys is faster than the server.
const underWay = new Map();

function choice(label, values, value, commit, none = "not said") {
  const id = `${state.at} ${label}`;
  let last = value;
  const chosen = now => {
    const was = underWay.get(id) ?? last;
    last = now;
    underWay.set(id, now);
    Promise.resolve(commit(now, was)).then(() => { if (underWay.get(id) === now) underWay.delete(id); });
  };
  const name = `choice-${label.replace(/\W+/g, "-")}`, known = values.includes(value) ? values : [...values, value];
  return make("div", {}, make("label", { htmlFor: name }, label), make("select", { id: name, onchange: event => chosen(event.currentTarget.value) }, ...known.map(one => make("option", { value: one, selected: one === value }, one || none))));
}

const attribute = (one, field, value, was, then) => operate({ name: "attribute", key: one.key, field, value, was }, then);

function implicit(one) {
  const to = !one.implicit;
  if (to && one.quotes.length) return confirmThen("An unsaid claim quotes no words. Take its quotes out as well?", () => operate({ name: "implicit", key: one.key, implicit: to, drop: true, was: one.stamp }));
  operate({ name: "implicit", key: one.key, implicit: to });
}

function takeOut(key) {
  const one = claim(key), seen = [...below(key)];
  if (!one) return say("That claim is gone.");
  const go = uses => operate({ name: "take branch", key, uses, seen }, (status, data) => {
    if (data.asks === "uses") askUses(data.refused, go);
    else if (status === 200) focusAt();
    else if (state.at === next) select(key);
  });
  const siblings = childrenOf(one.under).map(other => other.key), next = siblings[siblings.indexOf(key) + 1] || siblings[siblings.indexOf(key) - 1] || one.under;
  const start = () => { state.at = next; go("ask"); };
  if (seen.length) confirmThen(`Take out ${called(one)} with all that stands below it?`, start);
  else start();
}

function edit(key) {
  select(key);
  pane("panel");
  byId("words")?.focus();
  byId("words")?.select?.();
}

function own(relation, question = "") {
  const at = claim(state.at);
  const titles = { because: `A reason for ${called(at)}`, but: `An objection to ${called(at)}`, unless: `An undercut: why the step of ${called(at)} does not follow`, together: `A premise linked with ${called(at)}` };
  askText({ title: titles[relation], value: "", label: question || "The claim, in your own words", unsaid: true, kinds: true }, (claim, more) => {
    const op = relation === "together" ? { name: "link new", key: at.key, claim, ...more } : { name: "add", relation, under: at.key, claim, ...more };
    operate(op, (status, data) => { if (status === 200) focusAt(); else keep(claim, data.refused); });
  });
}
