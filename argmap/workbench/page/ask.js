// Asking the server: one operation after the other; what comes back is put into the state and shown.
let queue = Promise.resolve();
let findingsSoon = 0;
let isAway = false;  // whether the server did not answer the last time
let ending = null;  // while a dialog is being ended: whether the server was asked
let isAsked = false;  // whether somebody has asked for findings that have not come yet

function post(path, body) {
  return fetch(path, { method: "POST", headers: { "Content-Type": "application/json", "X-Argmap-Token": token }, body: JSON.stringify(body) })
    .then(answer => answer.json().then(data => ({ status: answer.status, data })))
    .catch(() => ({ status: 0, data: { refused: "argmap does not answer; is it still running?" } }));
}

const wordsOf = articles => articles.map(one => [one.article, one.text].join("\n")).join("\n");

// Words that are chosen are let go where the article is another text.
function take(data) {
  if (data.order) {
    data.rewritten = Boolean(data.articles) && state.version !== undefined && wordsOf(data.articles) !== wordsOf(state.articles);
    if (data.rewritten) unchosen();
    for (const one of data.claims) state.claims.set(one.key, one);
    state.order = data.order;
    for (const key of [...state.claims.keys()]) if (!data.order.includes(key)) state.claims.delete(key);
    state.marks = Object.fromEntries(["articles", "heading", ...data.order].map(key => [key, data.marks[key] ?? state.marks[key]]));
    indexed();
    if (data.articles) state.articles = data.articles;
    if (data.heading) state.heading = data.heading;
    if (data.schemes) state.schemes = data.schemes;
    state.hasFeedback = data.has_feedback;
    Object.assign(state, { undo: data.undo, redo: data.redo, version: data.version, tools: data.tools || state.tools, title: data.title, file: data.file, fault: data.fault });
    if (state.at && !state.claims.has(state.at)) state.at = state.order.find(key => isClaim(claim(key))) || "";
  }
}

function request(path, body, then) {
  const ends = ending, at = state.at;
  if (ends) ending.asked = true;
  queue = queue.then(async () => {
    if (path === "/op") saved("Saving…");
    const { status, data } = await post(path, { ...body, known: state.marks }), dialog = byId("dialog"), before = state.fault || "";
    const isMine = ends !== null && dialog.dataset.waits === ends.id, isThere = state.at === at;
    take(data);
    if (status === 200) {
      if (isMine) close();
      if (isThere && state.claims.has(data.at)) state.at = data.at;  // else somebody has gone on to another claim
      if (data.said) say(data.rewritten && path === "/op" && !body.op.name.includes("article") ? `${data.said}. ${articleElsewhere()}` : data.said);
      if (path === "/op" || path === "/undo" || path === "/redo") saved("✓ Saved");
      settled(path, before, data.fault || "");
      if (before && !state.fault && !data.said) say("The file can be read again.");
    } else {
      if (isMine) delete dialog.dataset.waits;
      if (!data.asks || data.asks === "gone") trouble(data.refused || "That could not be done.");
      isAway = status === 0;
      saved("");
    }
    if (state.doubted.size && state.networkOf !== state.version) await weighAgain();
    show();
    laterFindings();
    if (then) then(status, data);
    if (status !== 200 && byId("dialog").open && (!data.asks || byId("dialog") === dialog)) say(data.refused);
  }).catch(reportError);  // what fails for one request, fails for no other
  return queue;
}

// What overwrites or takes out a value says what it `was` in this window: where it is another one now, nothing is changed.
const operate = (op, then) => request("/op", { op }, then);

// What was refused stays in sight when news come from elsewhere.
function settled(path, before, fault) {
  if (path !== "/sync" || fault !== before || isAway) {
    if (fault !== byId("trouble").textContent) trouble(fault);
  }
  isAway = false;
}

const saved = words => unpressed("saved", () => { byId("saved").textContent = words; });

function trouble(words) {
  unpressed("trouble", () => {
    byId("trouble").textContent = words;
    byId("trouble").hidden = !words;
  });
}

let draftSoon = 0, drafted = Promise.resolve();

// One after the other: what was typed does not come after it was taken out again.
function draft(what, words) {
  clearTimeout(draftSoon);
  const tell = () => { drafted = drafted.then(() => post("/draft", { what, words })); };
  if (!words) return void tell();
  draftSoon = setTimeout(tell, 500);
}

// What is said of the map comes after the answer: findings, feedback, suggestions.
function laterFindings(asked = false) {
  isAsked ||= asked;
  clearTimeout(findingsSoon);
  findingsSoon = setTimeout(async () => {
    const of = state.tools.findings === "never" || (state.tools.findings === "asked" && !isAsked) ? null : post("/findings", {});
    const feedback = state.hasFeedback && (state.tools.findings === "at once" || isAsked) ? post("/feedback", {}) : null;
    const suggested = state.isSuggesting ? post("/suggest", {}) : null;
    const [found, remarked, ghosts] = await Promise.all([of, feedback, suggested]);
    const fits = answer => answer && answer.status === 200 && answer.data.version === state.version;
    if (fits(found)) state.findings = found.data.findings;
    if (fits(remarked)) Object.assign(state, { remarks: remarked.data.remarks, found: remarked.data });
    if ([found, remarked].every(answer => !answer || fits(answer)) && (found || remarked)) isAsked = false;
    if (fits(ghosts) && state.isSuggesting) takeSuggestions(ghosts.data.suggestions);
    if (found || remarked || ghosts) show();
  }, 300);
}

function takeSuggestions(suggestions) {
  state.suggestions = suggestions.filter(one => !state.refused.has(one.id));
  if (state.saysSuggestions) say(state.suggestions.length ? `Suggestions in the article: ${state.suggestions.length}.` : "There is nothing to suggest.");
  state.saysSuggestions = false;
}

const findingsAt = key => state.findings.filter(one => one.key === key);
const remarkAt = key => state.remarks.find(one => one.key === key);

// What another window or program has changed is said, too.
function sayElsewhere(status, data) {
  if (status === 200 && data.rewritten) return void say(articleElsewhere());
  if (status !== 200 || state.fault || !data.claims?.length) return;
  const labels = data.claims.map(one => claim(one.key)).filter(Boolean).map(called);
  say(`Changed elsewhere: ${labels.slice(0, 5).join(", ")}${labels.length > 5 ? " and more" : ""}.`);
}

function articleElsewhere() {
  const lost = state.heading.articles.filter(one => !one.read).map(one => one.file);
  return `The article was changed elsewhere${lost.length ? `; ${lost.join(", ")} cannot be read` : ""}.`;
}

function listen() {
  const events = new EventSource(`/events?t=${encodeURIComponent(token)}`);
  events.onmessage = event => { if (Number(event.data) !== state.version) request("/sync", {}, sayElsewhere); };
  events.onerror = () => { if (events.readyState === EventSource.CLOSED) request("/sync", {}, sayElsewhere); };  // another argmap is there now, and says so
  document.addEventListener("visibilitychange", () => { if (!document.hidden) request("/sync", {}); });
}
