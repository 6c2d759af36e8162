// Keys, and the beginning.
function show() {
  unpressed("page", () => keepingFocus(() => { showArticle(); showOutline(); showMap(); showYaml(); showPanel(); showTools(); showFates(); showFirst(); }));
}

function pane(name) {
  for (const one of byId("panes").children) one.setAttribute("aria-pressed", String(one.dataset.pane === name));
  const shown = { article: "article", outline: "middle", panel: "panel" }[name];
  for (const one of document.querySelectorAll("main > *")) one.classList.toggle("shown", one.id === shown);
}

// From article to outline to panel and round, by one key from anywhere: in the article to where the focus was last.
let lastInArticle = null;
document.addEventListener("focusin", event => { if (event.target.closest("#article button")) lastInArticle = event.target; });

function toPane(way) {
  const names = ["article", "outline", "panel"], at = ["article", "middle", "panel"].findIndex(id => byId(id).contains(document.activeElement));
  const name = names[at < 0 ? 0 : (at + way + 3) % 3];
  pane(name);
  if (name === "outline") return focusAt();
  const there = name === "article" && lastInArticle?.isConnected ? lastInArticle : null;
  (there || byId(name).querySelector("textarea, button") || byId(name)).focus();
}

function step1(way) {
  const keys = rowsOf().map(([one]) => one.key), at = keys.indexOf(state.at);
  const next = keys[Math.max(0, Math.min(keys.length - 1, at + way))];
  if (next === state.at) say(way < 0 ? "That is the first claim." : "That is the last claim.");
  if (next) select(next, true);
}

function keyed(event) {
  if (byId("dialog").open && event.key === "Escape" && !event.isComposing) { event.preventDefault(); return void close(); }
  if (event.key === "F6" && !byId("dialog").open && !event.ctrlKey && !event.altKey && !event.metaKey) { event.preventDefault(); return void toPane(event.shiftKey ? -1 : 1); }
  const inText = /^(TEXTAREA|INPUT|SELECT)$/.test(event.target.tagName), dialog = byId("dialog").open;
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !inText && !dialog) {
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) { event.preventDefault(); return void request("/undo", {}); }
    if (key === "y" || (key === "z" && event.shiftKey)) { event.preventDefault(); return void request("/redo", {}); }
    return;
  }
  if (inText || dialog || event.ctrlKey || event.metaKey) return;
  const inArticle = byId("article").contains(event.target), inMiddle = byId("middle").contains(event.target);
  if (!inArticle && !inMiddle && event.target !== document.body) return;
  if (event.key === "Escape" && state.words) return void drop("Nothing chosen.");
  const words = state.words, at = claim(state.at), id = event.target.closest?.(".ghost")?.dataset.ghost;
  const ghost = state.suggestions.find(one => one.id === id);
  const relation = { r: "because", o: "but", l: "together", u: "unless" }[event.key.toLowerCase()];
  let does = null;
  const tool = { r: "reason", o: "objection", l: "linked", u: "undercut" }[event.key.toLowerCase()];
  if (relation && isClaim(at) && at.text && may(tool) && !words && state.tools.words_required) does = () => say("Choose the words first that say it: here every claim quotes words of the article.");
  else if (relation && isClaim(at) && at.text && may(tool) && (isStep(at) || "ro".includes(event.key.toLowerCase()))) does = () => words ? fromWords(relation) : own(relation);
  else if (event.key === "t" && words && !thesisOf()?.text) does = () => fromWords("thesis");
  else if (event.key === "q" && words && at) does = () => addWords();
  else if (event.key === "c" && words) does = () => pickClaim("Which claim do these words bear on?", key => select(key));
  else if (event.key === "s" && words) does = () => choose(words.article, ...words.sentence);
  else if (ghost && event.key === "y") does = () => acceptGhost(ghost);
  else if (ghost && event.key === "n") does = () => refuseGhost(ghost);
  else if (event.key === "v" && may("move") && at && at.relation !== "thesis") does = move;
  else if (event.key === "?") does = showKeys;
  else if (inMiddle && event.altKey && ["ArrowUp", "ArrowDown"].includes(event.key) && at) does = () => operate({ name: "order", key: at.key, way: event.key === "ArrowUp" ? "up" : "down" }, focusAt);
  else if (inMiddle && (event.key === "ArrowDown" || event.key === "n")) does = () => step1(1);
  else if (inMiddle && (event.key === "ArrowUp" || event.key === "p")) does = () => step1(-1);
  else if (inMiddle && ["Home", "End"].includes(event.key) && at) does = () => step1(event.key === "Home" ? -Infinity : Infinity);
  else if (inMiddle && event.key === "ArrowLeft" && at?.under) does = () => select(at.under, true);
  else if (inMiddle && event.key === "ArrowRight" && at && childrenOf(at.key)[0]) does = () => select(childrenOf(at.key)[0].key, true);
  else if (inMiddle && (event.key === "Enter" || event.key === "F2") && at && event.target.tagName !== "BUTTON") does = () => edit(state.at);
  else if (inMiddle && event.key === "Delete" && at && at.relation !== "thesis") does = () => takeOut(state.at);
  if (does) { event.preventDefault(); does(); }
}

document.addEventListener("keydown", keyed);
byId("undo").addEventListener("click", () => request("/undo", {}));
byId("redo").addEventListener("click", () => request("/redo", {}));
byId("show-keys").addEventListener("click", showKeys);
byId("show-kept").addEventListener("click", showKept);
byId("show-about").addEventListener("click", showAbout);
byId("show-history").addEventListener("click", showHistory);
for (const one of ["outline", "map", "yaml"]) byId(`view-${one}`).addEventListener("click", () => view(one));
for (const one of byId("panes").children) one.addEventListener("click", () => pane(one.dataset.pane));
byId("article").addEventListener("pointerdown", event => { if (event.pointerType === "mouse" && event.button === 0) isSelecting = !event.target.closest("button"); });
const selected = () => { selectionChosen(); isSelecting = false; show(); };
byId("article").addEventListener("mouseup", () => setTimeout(selected));
document.addEventListener("mouseup", event => { if (isSelecting && !byId("article").contains(event.target)) setTimeout(selected); });
byId("article").addEventListener("keyup", event => { if (event.shiftKey || event.key === "Shift") selectionChosen(); });
let touching = 0;
document.addEventListener("selectionchange", () => {
  if (!matchMedia("(pointer: coarse)").matches) return;
  clearTimeout(touching);
  touching = setTimeout(selectionChosen, 700);
});
byId("article").addEventListener("click", event => {
  if (!matchMedia("(pointer: coarse)").matches || event.target.closest("button, mark") || !getSelection().isCollapsed) return;
  const spot = document.caretRangeFromPoint ? document.caretRangeFromPoint(event.clientX, event.clientY) : null;
  const at = spot && offsetOf(spot.startContainer, spot.startOffset);
  const paragraph = at && paragraphAround(at.article, at.at), sentence = paragraph?.sentences.find(([from, to]) => at.at >= from && at.at < to);
  if (sentence) choose(at.article, ...sentence);
});
pane("article");
request("/sync", { first: true }, (status, data) => {
  for (const [what, words] of Object.entries(data.drafts || {})) { keep(words, `typed before argmap ended: ${what}`); draft(what, ""); }
  state.at = thesisOf()?.key || state.order[0] || "";
  state.isSuggesting = Boolean(state.tools.suggestions);
  show();
  say(state.order.length > 1 ? "Choose a claim, or words of the article." : "Choose the words that say what it all argues for.");
});
listen();
