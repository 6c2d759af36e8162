// Between the page and a learning platform, by SCORM 1.2: what was done so far is taken up again; every answer, the score
// and the status are reported. Where no platform is found, the page runs by itself.
globalThis.argmapPlatform = (() => {
  const LONGEST = 4096, MANY = 50, LONGEST_ANSWER = 255;
  const items = JSON.parse(document.getElementById("data").textContent).items;

  function api_from(from) {
    for (let one = from, steps = 0; one && steps < MANY; one = one.parent, steps += 1) {
      try { if (one.API) return one.API; } catch { return null; }
      if (one === one.parent) return null;
    }
    return null;
  }
  const api = api_from(window) ?? (window.opener ? api_from(window.opener) : null);
  if (!api || String(api.LMSInitialize("")) !== "true") return null;

  const begun = Date.now();
  const get = (name) => String(api.LMSGetValue(`cmi.${name}`) ?? "");
  const set = (name, value) => api.LMSSetValue(`cmi.${name}`, String(value));
  let reported = {};
  let answered = Number(get("interactions._count")) || 0;
  let waiting = 0;

  const two = (number) => String(Math.floor(number)).padStart(2, "0");
  const clock = (seconds) => `${two(seconds / 3600)}:${two((seconds / 60) % 60)}:${two(seconds % 60)}`;

  // What was done, in as little room as a platform must give: answers and drafts are left out where they do not fit.
  function packed(done) {
    const rows = (whole) => items.map(({ id }) => {
      const now = done[id];
      if (!now) return 0;
      const short = [now.tries, now.hints, now.right ? 1 : 0, now.first === null ? null : now.first ? 1 : 0,
        now.solved ? [now.solved.tries, now.solved.hints] : 0];
      return whole(now) ? [...short, now.answer ?? null, now.draft ?? null] : short;
    });
    const at = done[""]?.at ?? 0;
    const sizes = [() => true, (now) => typeof now.answer !== "string", () => false];
    return sizes.map((whole) => JSON.stringify([at, rows(whole)])).find((text) => text.length <= LONGEST) ?? "";
  }

  function unpacked(text) {
    let kept;
    try { kept = JSON.parse(text); } catch { return {}; }
    if (!Array.isArray(kept) || !Array.isArray(kept[1])) return {};
    const done = { "": { at: Number(kept[0]) || 0, name: get("core.student_name") } };
    kept[1].slice(0, items.length).forEach((row, index) => {
      if (!Array.isArray(row)) return;
      const [tries, hints, right, first, solved, answer = null, draft = null] = row;
      done[items[index].id] = { tries, hints, right: right === 1, first: first === null ? null : first === 1,
        solved: solved ? { tries: solved[0], hints: solved[1] } : null, answer, draft };
    });
    return done;
  }

  function report(result) {
    for (const [index, one] of result.items.entries()) {
      if (one.right === null || !one.tries || reported[one.id] === one.tries) continue;
      reported[one.id] = one.tries;
      const name = `interactions.${answered}`;
      const is_choice = one.form === "choice" && Number.isInteger(one.answer);
      set(`${name}.id`, one.id.replace(/[^A-Za-z0-9]/g, "_"));
      set(`${name}.time`, new Date().toTimeString().slice(0, 8));
      set(`${name}.type`, is_choice ? "choice" : "performance");
      set(`${name}.student_response`, is_choice ? "abcdefgh"[one.answer]
        : (typeof one.answer === "string" ? one.answer : JSON.stringify(one.answer)).slice(0, LONGEST_ANSWER));
      if (is_choice) set(`${name}.correct_responses.0.pattern`, "abcdefgh"[items[index].options.findIndex((option) => option.right)]);
      set(`${name}.result`, one.right ? "correct" : "wrong");
      answered += 1;
    }
    const judged = result.items.filter((one) => one.right !== null);
    const first = judged.filter((one) => one.right_at_first).length;
    set("core.score.min", 0);
    set("core.score.max", 100);
    set("core.score.raw", judged.length ? Math.round((100 * first) / judged.length) : 0);
    set("core.lesson_status", result.done === result.of ? "completed" : "incomplete");
  }

  const commit = () => { waiting = 0; api.LMSCommit(""); };

  addEventListener("pagehide", () => {
    set("core.session_time", clock((Date.now() - begun) / 1000));
    set("core.exit", get("core.lesson_status") === "completed" ? "" : "suspend");
    api.LMSCommit("");
    api.LMSFinish("");
  });

  return {
    load() {
      const done = unpacked(get("suspend_data"));
      reported = Object.fromEntries(items.map(({ id }) => [id, done[id]?.tries ?? 0]));
      done[""] ??= { at: 0, name: get("core.student_name") };
      return done;
    },
    keep(done, result) {
      set("suspend_data", packed(done));
      report(result);
      if (!waiting) waiting = setTimeout(commit, 500);
    },
  };
})();
