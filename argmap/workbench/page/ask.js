// Asking the server: one operation after the other; what comes back is put into the state and shown.
let queue = Promise.resolve();
let findingsSoon = 0;

function post(path, body) {
  return fetch(path, { method: "POST", headers: { "Content-Type": "application/json", "X-Argmap-Token": token }, body: JSON.stringify(body) })
    .then(answer => answer.json().then(data => ({ status: answer.status, data })))
    .catch(() => ({ status: 0, data: { refused: "argmap does not answer; is it still running?" } }));
}

function take(data) {
  if (data.order) {
    for (const one of data.claims) state.claims.set(one.key, one);
    state.order = data.order;
    for (const key of [...state.claims.keys()]) if (!data.order.includes(key)) state.claims.delete(key);
    state.marks = data.marks;
    if (data.articles) state.articles = data.articles;
    Object.assign(state, { undo: data.undo, redo: data.redo, version: data.version, tools: data.tools || state.tools, title: data.title, file: data.file, fault: data.fault });
    if (state.at && !state.claims.has(state.at)) state.at = state.order.find(key => isClaim(claim(key))) || "";
  }
}

function request(path, body, then) {
  queue = queue.then(async () => {
    byId("saved").textContent = path === "/op" ? "Saving…" : byId("saved").textContent;
    const { status, data } = await post(path, { ...body, known: state.marks });
    take(data);
    if (status === 200) {
      if (data.at) state.at = data.at;
      if (data.said) say(data.said);
      if (path === "/op" || path === "/undo" || path === "/redo") byId("saved").textContent = "✓ Saved";
      trouble(data.fault || "");
    } else {
      say(data.refused || "That could not be done.");
      if (!data.asks) trouble(data.refused || "");
      byId("saved").textContent = "";
    }
    show();
    laterFindings();
    if (then) then(status, data);
  });
  return queue;
}

const operate = (op, then) => request("/op", { op }, then);

function trouble(words) {
  byId("trouble").textContent = words;
  byId("trouble").hidden = !words;
}

let draftSoon = 0;

function draft(what, words) {
  clearTimeout(draftSoon);
  if (!words) return void post("/draft", { what, words });
  draftSoon = setTimeout(() => post("/draft", { what, words }), 500);
}

function laterFindings(asked = false) {
  clearTimeout(findingsSoon);
  if (state.tools.findings === "never" || (state.tools.findings === "asked" && !asked)) return;
  findingsSoon = setTimeout(async () => {
    const { status, data } = await post("/findings", {});
    if (status === 200 && data.version === state.version) {
      state.findings = data.findings;
      show();
    }
  }, 300);
}

const findingsAt = key => state.findings.filter(one => one.key === key);

function listen() {
  const events = new EventSource(`/events?t=${encodeURIComponent(token)}`);
  events.onmessage = event => { if (Number(event.data) !== state.version) request("/sync", {}); };
  document.addEventListener("visibilitychange", () => { if (!document.hidden) request("/sync", {}); });
}
