// Dialogs: a text, a claim to choose, a question; each ends where the focus was.
// The page behind goes out of reach a moment later than a modal dialog would have it: if what has the focus goes in the very moment
// in which the dialog comes, Orca reads neither the dialog's title nor what has the focus in it.
let back = null;
let turns = 0;  // counts the dialogs that came and went: what waits for the server before it opens one, does so only where it is next
let endings = 0;

function open(title, ...content) {
  const was = byId("dialog"), dialog = was.open ? successor(was) : was;
  turns += 1;
  if (!was.open) back = document.activeElement;
  delete dialog.dataset.waits;
  dialog.replaceChildren(make("h2", { id: "dialog-title" }, title), ...content.filter(Boolean), make("p", { id: "dialog-said", role: "status" }));
  dialog.show();
  const first = dialog.querySelector("textarea, input, select, button");
  first.focus();
  if (first.id === "asked") first.select();
  setTimeout(() => { if (dialog === byId("dialog") && dialog.open) reachable(false); }, 2 * moment);
  return dialog;
}

// A dialog that follows on another one is a new one, and the old one goes when the focus has left it: so the new title is read, too.
function successor(old) {
  const next = old.cloneNode(false);
  next.removeAttribute("open");
  old.setAttribute("aria-label", byId("dialog-title").textContent);
  old.removeAttribute("aria-labelledby");
  for (const one of [old, ...old.querySelectorAll("[id]")]) one.removeAttribute("id");
  old.classList.add("going");
  old.after(next);
  setTimeout(() => old.remove(), moment);
  return next;
}

function reachable(is) {
  for (const one of document.body.children) if (!["DIALOG", "SCRIPT"].includes(one.tagName)) one.inert = !is;
}

function close() {
  turns += 1;
  reachable(true);
  byId("dialog").close();
  if (document.activeElement !== document.body && !document.activeElement.closest("dialog")) return;
  if (back && document.contains(back)) back.focus({ preventScroll: true });
  else focusAt();
}

document.addEventListener("mousedown", event => { if (byId("dialog").open && !byId("dialog").contains(event.target)) event.preventDefault(); });  // the focus stays in the dialog

// Ends a dialog with the answer, where the server is asked, so that the focus goes at once to what came of it.
function endWith(does) {
  const dialog = byId("dialog"), heading = byId("dialog-title"), mine = { asked: false, id: `${endings += 1}` };
  if ("waits" in dialog.dataset) return;
  dialog.dataset.waits = mine.id;
  ending = mine;
  does();
  ending = null;
  if (byId("dialog-title") === heading && !mine.asked) close();
}

function sayInDialog(words) {
  delete byId("dialog").dataset.waits;
  byId("dialog-says")?.remove();
  const told = make("p", { id: "dialog-says", class: "finding", role: "alert" }, words);
  byId("dialog").append(told);
  told.scrollIntoView({ block: "nearest" });
}

// Asks for a text; of a new claim also its kind, and whether the article leaves it unsaid.
function askText({ title, value, label, unsaid = false, kinds = false, word = "Add" }, then) {
  const input = make("textarea", { id: "asked", value }), check = make("input", { type: "checkbox", id: "unsaid" }), evidence = make("input", { type: "checkbox", id: "is-evidence" });
  const done = () => {
    const text = input.value.trim();
    if (!text) return say("Words are needed here.");
    draft(title, "");
    endWith(() => then(text, { implicit: check.checked, kind: evidence.checked ? "evidence" : "premise" }));
  };
  input.addEventListener("input", () => draft(title, input.value));
  input.addEventListener("keydown", event => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); done(); } });
  check.addEventListener("change", () => { if (check.checked) evidence.checked = false; });
  evidence.addEventListener("change", () => { if (evidence.checked) check.checked = false; });
  const ticked = (box, words) => make("p", { class: "tick" }, box, make("label", { htmlFor: box.id }, words));
  open(title, make("label", { htmlFor: "asked" }, label), input, kinds && may("evidence") ? ticked(evidence, "It is evidence: somebody could look it up") : null,
    unsaid && may("implicit") ? ticked(check, "The article leaves it unsaid") : null,
    make("div", { class: "row" }, button(word, done, "Ctrl+Enter", { class: "main" }), button("Never mind", close, "Esc")));
}

function pickClaim(title, then, fits = () => true) {
  const search = make("input", { id: "search", type: "search" }), list = make("div", { class: "list", role: "group", "aria-label": title, tabIndex: -1 });
  const fill = () => {
    const words = search.value.toLowerCase();
    list.replaceChildren(...rowsOf().filter(([one]) => isClaim(one) && fits(one) && `${called(one)} ${one.text}`.toLowerCase().includes(words)).map(([one, depth]) => {
      const item = button(`${called(one)} ${one.text}`, () => endWith(() => then(one.key)));
      item.style.paddingInlineStart = `${depth * .8}rem`;
      return item;
    }));
  };
  search.addEventListener("input", fill);
  fill();
  open(title, make("label", { htmlFor: "search" }, "Search"), search, list, make("div", { class: "row" }, button("Never mind", close, "Esc")));
}

function move() {
  const one = claim(state.at);
  const under = (relation, title) => { pickClaim(title, key => operate({ name: "move", key: one.key, under: key, relation }, status => { if (status === 200) focusAt(); }), bearersOf(one, relation)); };
  open(`Move ${called(one)} with all below it`, make("div", { class: "row" },
    button("a reason for…", () => under("because", "A reason for which claim?"), "", { class: "main" }), button("an objection to…", () => under("but", "An objection to which claim?")),
    may("undercut") ? button("an undercut of the step of…", () => under("unless", "Of the step of which claim?")) : null, may("linked") ? button("linked with…", () => under("together", "Linked with which claim?")) : null,
    may("asides") && one.kind !== "ref" && one.relation !== "aside" ? button("to the asides", () => { close(); operate({ name: "move", key: one.key, relation: "asides" }); }) : null, button("Never mind", close, "Esc")));
}

function dropOn(key, on) {
  const one = claim(key), target = claim(on);
  if (!one || !target) return say("That claim is gone.");
  const go = relation => { close(); operate({ name: "move", key, under: on, relation }, status => { if (status === 200) { state.at = key; focusAt(); } }); };
  const offer = (relation, tool, words, more = {}) => may(tool) && bearersOf(one, relation)(target) ? button(`${words} ${called(target)}`, () => go(relation), "", more) : null;
  const offers = [offer("because", "reason", "a reason for", { class: "main" }), offer("but", "objection", "an objection to"), offer("together", "linked", "linked with"), offer("unless", "undercut", "an undercut of the step of")].filter(Boolean);
  if (!offers.length) return say(`${called(one)} cannot stand there.`);
  open(`${called(one)} becomes`, make("div", { class: "row" }, ...offers, button("Never mind", close, "Esc")));
}

function confirmThen(question, then) {
  open(question, make("div", { class: "row" }, button("Yes", () => endWith(then), "", { class: "main" }), button("No", close, "Esc")));
}

function askUses(question, then) {
  open(question, make("div", { class: "row" }, button("Move it to where it is used", () => endWith(() => then("move")), "", { class: "main" }), button("Take these uses out, too", () => endWith(() => then("out"))), button("Leave it", close, "Esc")));
}

// Words that could not be put into the map are kept, also over a reload, until somebody decides.
const keptName = () => `argmap kept: ${state.file}`;
const kept = () => { try { return JSON.parse(localStorage.getItem(keptName()) || "[]"); } catch { return []; } };

function keep(words, why) {
  if (words) try { localStorage.setItem(keptName(), JSON.stringify([...kept(), { words, why }])); } catch { /* nowhere to keep them: the dialog shows them */ }
  showKept();
}

// What was typed for something that could not be done is kept.
const keeping = words => (status, data) => { if (status !== 200 && words.trim()) keep(words, data.refused); };

function showKept() {
  const without = one => {  // of all that are kept now, other windows' among them
    const all = kept(), at = all.findIndex(other => other.words === one.words && other.why === one.why);
    localStorage.setItem(keptName(), JSON.stringify(all.filter((_, other) => other !== at)));
    showTools();
    if (kept().length) showKept();
    else close();
  };
  open("Kept words", ...kept().map(one => make("div", { class: "kept" }, make("p", {}, one.words), make("small", {}, one.why || ""),
    make("div", { class: "row" }, button("As a reason for a claim…", () => { pickClaim("A reason for which claim?", under => operate({ name: "add", relation: "because", under, claim: one.words }, status => { if (status === 200) without(one); })); }),
      button("Copy", () => navigator.clipboard?.writeText(one.words)), button("Throw away", () => without(one))))), make("div", { class: "row" }, button("Close", close, "Esc", { class: "main" })));
}

function showKeys() {
  const keys = [["R, O, L, U", "from words or of your own: reason, objection, linked premise, undercut"], ["Q", "the words chosen become words of the claim at hand, too"], ["C", "choose another claim for the words"], ["S", "the whole sentence"], ["T", "the thesis, in an empty map"],
    ["F6, Shift+F6", "from the article to the outline, to the claim, and round"], ["arrows, n, p, Home, End", "go about the outline"], ["Enter or F2", "edit the claim's words; Ctrl+Enter keeps, Escape gives up"], ["Alt and arrows", "move it up or down"], ["V", "move it elsewhere"], ["Y, N", "take or refuse the suggestion that was chosen"], ["Del", "take it out"], ["Ctrl+Z, Ctrl+Y", "undo, do again"], ["?", "this list"]];
  open("Keys", make("table", {}, ...keys.map(([key, words]) => make("tr", {}, make("td", {}, make("kbd", {}, key)), make("td", {}, words)))), make("p", {}, "Keys work inside article, outline and map."), make("div", { class: "row" }, button("Close", close, "Esc", { class: "main" })));
}
