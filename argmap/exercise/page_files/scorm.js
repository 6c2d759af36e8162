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

  // What was done, in as little room as a platform must give, the most important first: how each exercise stands, its tries
  // and hints, what came again, which answers were chosen, then other answers and drafts. What does not fit is left out.
  const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_", BASE = 32, ONLY_HINTS = 54;
  const PACKED = /^2\.(\d*)\.([^.]*)\.([^.]*)\.([^.]*)\.([^.]*)\.(.*)$/s;
  const number = (value) => !(value > 0) ? DIGITS[0] : value < BASE ? DIGITS[value] : DIGITS[BASE + (value % BASE)] + number(Math.floor(value / BASE));

  // The numbers of a text one by one; null where there are no more.
  const numbers = (text) => {
    let at = 0;
    return () => {
      for (let value = 0, scale = 1; at < text.length; scale *= BASE) {
        const digit = DIGITS.indexOf(text[at++]);
        if (digit < 0) break;
        value += (digit % BASE) * scale;
        if (digit < BASE) return value;
      }
      at = text.length;
      return null;
    };
  };

  // How an exercise stands, as a number: first try, right, solved (at the last try or before), right when it came again.
  function standing(now) {
    if (!now) return 0;
    const first = now.first === null ? 0 : now.first ? 2 : 1;
    const solved = !now.solved ? 0 : now.solved.tries === now.tries && now.solved.hints === now.hints ? 1 : 2;
    const again = !now.again?.tries ? 0 : now.again.first ? 2 : 1;
    return first + 3 * (now.right ? 1 : 0) + 6 * solved + 18 * again || (now.hints ? ONLY_HINTS : 0);
  }
  const meaning = (code) => code === ONLY_HINTS ? { first: 0, right: 0, solved: 0, again: 0 }
    : { first: code % 3, right: Math.floor(code / 3) % 2, solved: Math.floor(code / 6) % 3, again: Math.floor(code / 18) };
  const is_chosen = (index, { first }) => items[index].form === "choice" && first > 0;

  const counts = (now, { solved }) =>
    [now.tries, now.hints, ...(solved === 2 ? [now.solved.tries, now.solved.hints] : [])].map(number).join("");
  const again = (now) => number(now.again.tries) + number(2 * now.again.hints + (now.again.right ? 1 : 0));
  const chosen = (now) => [(now.answers ?? []).length, ...(now.answers ?? [])].map(number).join("");

  function fitting(parts, room) {
    let text = "", kept = 0;
    for (const part of parts) {
      if (text.length + part.length > room) break;
      text += part;
      kept += 1;
    }
    return { text, kept };
  }

  function packed(done) {
    const rows = items.map(({ id }, index) => ({ index, now: done[id], code: standing(done[id]) }))
      .map((row) => ({ ...row, ...meaning(row.code) }));
    let text = `2.${done[""]?.at ?? 0}`;
    const add = (parts) => {
      const found = fitting(parts, LONGEST - text.length - 8);
      text += `.${found.text}`;
      return found.kept;
    };
    add([rows.map(({ code }) => DIGITS[code]).join("").replace(/0+$/, "")]);
    add(rows.filter(({ code }) => code).map((row) => counts(row.now, row)));
    add(rows.filter((row) => row.again).map(({ now }) => again(now)));
    const choices = rows.filter((row) => is_chosen(row.index, row));
    const told = new Set(choices.slice(0, add(choices.map(({ now }) => chosen(now)))).map(({ index }) => index));
    return `${text}.${others(rows.filter(({ now }) => now), told, LONGEST - text.length - 3)}`;
  }

  // Answers and drafts that no number says, as JSON: short ones first, and wrong answers where there is room left.
  function others(rows, told, room) {
    const found = new Map();
    const put = (index, values) => {
      const more = JSON.stringify(values).length + String(index).length + 4 - (found.get(index)?.size ?? 0);
      if (more > room) return;
      room -= more;
      found.set(index, { values, size: more + (found.get(index)?.size ?? 0) });
    };
    const is_same = (one, other) => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
    const open = rows.map(({ index, now }) => ({ index, answers: now.answers ?? [], is_told: told.has(index),
      values: [told.has(index) && now.answers?.length ? null : now.answer ?? null, is_same(now.draft, now.answer) ? null : now.draft ?? null] }));
    for (const is_text of [false, true]) {
      for (const { index, values } of open) {
        if (values.some((one) => one !== null) && values.some((one) => typeof one === "string") === is_text) put(index, values);
      }
    }
    for (const { index, values, answers, is_told } of open) if (answers.length && !is_told) put(index, [...values, answers]);
    return JSON.stringify(Object.fromEntries([...found].map(([index, { values }]) => [index, values])));
  }

  function unpacked(text) {
    const parts = PACKED.exec(text);
    const done = parts ? taken_up(parts) : as_before(text);
    if (Object.keys(done).length) done[""].name = get("core.student_name");
    return done;
  }

  function taken_up([, at, codes, count, came_again, answers, rest]) {
    const done = { "": { at: Number(at) || 0 } };
    const [next_count, next_again, next_answer] = [count, came_again, answers].map(numbers);
    [...codes].slice(0, items.length).forEach((digit, index) => {
      const code = DIGITS.indexOf(digit);
      if (code <= 0 || code > ONLY_HINTS) return;
      const is = meaning(code);
      const tries = next_count() ?? (code === ONLY_HINTS ? 0 : 1), hints = next_count() ?? 0;
      const solved = is.solved === 0 ? null : is.solved === 1 ? { tries, hints } : { tries: next_count() ?? tries, hints: next_count() ?? hints };
      const now = { tries, hints, right: is.right === 1, first: is.first === 0 ? null : is.first === 2, solved, answer: null, draft: null };
      if (is.again) now.again = when_again(is, next_again(), next_again());
      if (is_chosen(index, is)) {
        now.answers = Array.from({ length: Math.min(next_answer() ?? 0, MANY) }, next_answer).filter((one) => one !== null);
        now.answer = now.answers.at(-1) ?? null;
      }
      done[items[index].id] = now;
    });
    for (const [index, [answer = null, draft = null, given = null]] of told_besides(rest)) {
      const now = (done[items[index].id] ??= { tries: 0, hints: 0, right: false, first: null, solved: null, answer: null });
      Object.assign(now, { answer: answer ?? now.answer, draft }, given ? { answers: given } : {});
    }
    return done;
  }

  function when_again(is, tries, coded) {
    const hints = Math.floor((coded ?? 0) / 2), right = coded === null ? is.again === 2 : coded % 2 === 1;
    return { tries: tries ?? 1, hints, right, first: is.again === 2, answer: null, draft: null, solved: right ? { tries: tries ?? 1, hints } : null };
  }

  function told_besides(rest) {
    try { return Object.entries(JSON.parse(rest)).filter(([index, values]) => items[index] && Array.isArray(values)); } catch { return []; }
  }

  // What earlier packages kept.
  function as_before(text) {
    let kept;
    try { kept = JSON.parse(text); } catch { return {}; }
    if (!Array.isArray(kept) || !Array.isArray(kept[1])) return {};
    const done = { "": { at: Number(kept[0]) || 0 } };
    kept[1].slice(0, items.length).forEach((row, index) => {
      if (!Array.isArray(row)) return;
      const [tries, hints, right, first, solved, answer = null, draft = null] = row;
      done[items[index].id] = { tries: Number(tries) || 0, hints: Number(hints) || 0, right: right === 1, first: first === null ? null : first === 1,
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
