"use strict";
(() => {
  const set = JSON.parse(document.getElementById("data").textContent);
  const $ = (id) => document.getElementById(id);
  const make = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children.filter((one) => one !== null && one !== ""));
    return node;
  };
  const KEPT = "argmap-exercise-" + set.id;
  const ENOUGH = 0.5;

  // What was done so far; a browser that keeps nothing runs the set all the same.
  let done = {};
  try { done = JSON.parse(localStorage.getItem(KEPT) || "{}") || {}; } catch { done = {}; }
  const keep = () => { try { localStorage.setItem(KEPT, JSON.stringify(done)); } catch { /* not kept */ } };
  const state = (item) => (done[item.id] ??= { tries: 0, hints: 0, right: false, answer: null, first: null, draft: null });
  const draft = (item, value) => { state(item).draft = value; keep(); };
  const session = () => (done[""] ??= { at: 0, name: "" });

  let at = 0;
  let check = () => {};
  let words = null;

  // Words of the article, by number, for choosing with mouse, finger and keys

  // Scripts without spaces are chosen letter by letter.
  const WORDS = /\s+|[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}]|[^\s\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}]+/gu;
  const wordList = [];
  for (const article of document.querySelectorAll("#article .article")) {
    for (const holder of article.querySelectorAll("[data-start]")) {
      const start = Number(holder.dataset.start);
      const parts = [];
      const text = holder.textContent;
      for (const found of text.matchAll(WORDS)) {
        if (/\s/.test(found[0][0])) { parts.push(found[0]); continue; }
        const span = make("span", { className: "w", textContent: found[0] });
        span.dataset.w = wordList.length;
        wordList.push({ span, article: Number(article.dataset.article), start: start + found.index,
          end: start + found.index + found[0].length });
        parts.push(span);
      }
      holder.replaceChildren(...parts);
    }
  }

  const core = (word) => {
    const text = word.span.textContent;
    const lead = text.match(/^[“"‘'(\[«—–]*/)[0].length;
    const tail = text.match(/[”"’')\]»,.;:!?—–]*$/)[0].length;
    return lead + tail >= text.length ? [word.start, word.end] : [word.start + lead, word.end - tail];
  };

  class Words {
    constructor(item, show) {
      this.item = item;
      this.show = show;
      this.cursor = -1;
      this.first = this.last = -1;
      this.anchor = -1;
      this.held = false;
      [this.first, this.last] = state(item).draft ?? [-1, -1];
    }
    choose(one, other) {
      [this.first, this.last] = [Math.min(one, other), Math.max(one, other)];
      draft(this.item, [this.first, this.last]);
      say();
      this.paint();
    }
    clear() {
      this.first = this.last = this.anchor = -1;
      this.held = false;
      draft(this.item, null);
      say();
      this.paint();
    }
    get text() {
      if (this.first < 0) return "";
      return wordList.slice(this.first, this.last + 1)
        .map((one, index, all) => (index && all[index - 1].end !== one.start ? " " : "") + one.span.textContent).join("");
    }
    paint() {
      wordList.forEach((one, index) => {
        one.span.classList.toggle("in", index >= this.first && index <= this.last && this.first >= 0);
        one.span.classList.toggle("at", index === this.cursor);
      });
      this.show(this.text);
    }
    // The share of the words that answer and key have in common: intersection over union
    share() {
      if (this.first < 0) return 0;
      const article = wordList[this.first].article;
      const [start] = core(wordList[this.first]);
      const [, end] = core(wordList[this.last]);
      let best = 0;
      for (const [number, from, to] of this.item.targets) {
        if (number !== article) continue;
        const common = Math.min(end, to) - Math.max(start, from);
        if (common > 0) best = Math.max(best, common / (end - start + to - from - common));
      }
      return best;
    }
    move(by, shift) {
      const extend = shift || this.held;
      const step = this.cursor < 0 ? this.begin() : Math.max(0, Math.min(wordList.length - 1, this.cursor + by));
      if (extend) {
        if (this.anchor < 0) this.anchor = Math.max(0, this.cursor);
        this.cursor = step;
        this.choose(this.anchor, step);
      } else {
        this.cursor = step;
        this.anchor = -1;
        this.paint();
      }
      wordList[step].span.scrollIntoView({ block: "nearest" });
      $("live").textContent = extend ? `chosen: ${this.text}` : wordList[step].span.textContent;
    }
    begin() { return this.first >= 0 ? this.first : wordList.findIndex((one) => !one.span.closest(".aside")); }
    key() {
      wordList.forEach((one) => one.span.classList.toggle("key", this.item.targets.some(
        ([article, from, to]) => article === one.article && one.start < to && from < one.end)));
      document.querySelector("#article .key")?.scrollIntoView({ block: "nearest" });
    }
  }

  const article = $("article");
  article.addEventListener("keydown", (event) => {
    if (!words) return;
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 8, ArrowUp: -8 }[event.key];
    if (by) { words.move(by, event.shiftKey); event.preventDefault(); }
    if (event.key === " ") {
      if (!words.held) { words.anchor = Math.max(0, words.cursor); words.choose(words.anchor, words.anchor); }
      else words.anchor = -1;
      words.held = !words.held;
      event.preventDefault();
    }
    if (event.key === "Escape") words.clear();
    if (event.key === "Enter") { check(); event.preventDefault(); }
  });
  article.addEventListener("click", (event) => {
    const span = event.target.closest(".w");
    if (!words || !span || !getSelection().isCollapsed) return;
    const index = Number(span.dataset.w);
    if (words.first < 0 || (index >= words.first && index <= words.last)) words.choose(index, index);
    else words.choose(Math.min(index, words.first), Math.max(index, words.last));
    words.cursor = index;
    words.paint();
  });
  document.addEventListener("pointerup", () => setTimeout(() => {
    const chosen = getSelection();
    if (!words || chosen.isCollapsed || !chosen.rangeCount || !article.contains(chosen.anchorNode)) return;
    const range = chosen.getRangeAt(0);
    const inside = wordList.map((one, index) => range.intersectsNode(one.span) ? index : -1).filter((one) => one >= 0);
    if (inside.length) {
      const touched = (index, edge) => {
        const part = document.createRange();
        part.selectNodeContents(wordList[index].span);
        return range.compareBoundaryPoints(edge, part) === 0;
      };
      let [first, last] = [inside[0], inside.at(-1)];
      if (first < last && touched(first, Range.END_TO_START)) first += 1;
      if (first < last && touched(last, Range.START_TO_END)) last -= 1;
      words.choose(first, last);
      chosen.removeAllRanges();
    }
  }, 0));

  // One item

  const box = $("say");
  const say = (...lines) => {
    box.replaceChildren(...lines);
    if (lines.length) box.scrollIntoView({ block: "nearest" });
  };
  const sentence = (text) => text[0].toUpperCase() + text.slice(1) + (/[.?!][”"]?$/.test(text) ? "" : ".");
  const line = (text, className = "") => make("p", { className, textContent: text, dir: "auto" });

  function settle(item, right, answer, ...lines) {
    const now = state(item);
    now.tries += 1;
    now.answer = answer;
    now.first ??= right && now.hints === 0;
    now.right = now.right || right;
    keep();
    say(line(right ? "Right." : "Not yet.", right ? "right" : "wrong"), ...lines, right ? line(item.why) : "");
    onward(now.right);
    count();
  }

  function onward(right) {
    $("onward").hidden = !right;
    $("onward").textContent = at < set.items.length - 1 ? "Next exercise" : "Finish";
  }

  function here(item) {
    let paragraph = null;
    for (const number of document.querySelectorAll("#article .number")) {
      const holder = number.closest("p");
      const is = Boolean(item.where) && item.form !== "words" && number.textContent.trim() === item.where;
      holder.classList.toggle("here", is);
      if (is) paragraph ??= holder;
    }
    paragraph?.scrollIntoView({ block: "nearest" });
  }

  function show() {
    const item = set.items[at];
    words = null;
    article.classList.remove("choosing");
    wordList.forEach((one) => one.span.classList.remove("in", "at", "key"));
    say();
    $("jump").value = String(at);
    $("back").disabled = at === 0;
    $("next").disabled = at === set.items.length - 1;
    const parts = [
      make("p", { className: "kind", textContent: item.about }),
      make("p", { className: "prompt", textContent: item.prompt, dir: "auto" }),
    ];
    if (item.passage && item.form !== "essay") {
      parts.push(make("blockquote", { dir: "auto" }, item.where ? make("b", { textContent: item.where + " " }) : "", item.passage));
    }
    parts.push({ choice, words: find, arrange, essay }[item.form](item));
    parts.push(actions(item));
    $("item").replaceChildren(...parts);
    onward(state(item).right);
    here(item);
    if (state(item).right) say(line("Solved already.", "right"), line(item.why));
    $("task").scrollTop = 0;
  }

  function actions(item) {
    const list = make("ol", { className: "hints", id: "hints" });
    const hint = make("button", { type: "button", textContent: "Hint", id: "hint" });
    const tell = () => {
      const now = state(item);
      list.replaceChildren(...item.hints.slice(0, now.hints).map((text) => make("li", { textContent: text, dir: "auto" })));
      hint.textContent = now.hints < 3 ? `Hint ${now.hints + 1} of 3` : "No more hints";
      hint.disabled = now.hints >= 3;
    };
    hint.onclick = () => {
      state(item).hints += 1;
      keep();
      tell();
      say(line(item.hints[state(item).hints - 1]));
      if (state(item).hints >= 3 && words) words.key();
    };
    const go = make("button", { type: "button", className: "go", textContent: item.form === "essay" ? "Compare with the key" : "Check", id: "check" });
    go.onclick = () => check();
    const next = make("button", { type: "button", id: "onward", hidden: true });
    next.onclick = () => (at < set.items.length - 1 ? go_to(at + 1) : $("finish").click());
    tell();
    return make("div", {}, make("div", { className: "actions" }, go, hint, next), box, list);
  }

  function choice(item) {
    const before = state(item).draft ?? state(item).answer;
    const boxes = item.options.map((option, index) => {
      const input = make("input", { type: "radio", name: "option", value: String(index), id: `option-${index}` });
      input.checked = before === index;
      input.onchange = () => {
        draft(item, index);
        say();
        boxes.forEach((one) => one.classList.remove("is-right", "is-wrong"));
      };
      return make("label", { className: "option", htmlFor: input.id, dir: "auto" }, input, make("span", { textContent: option.text }));
    });
    check = () => {
      const input = document.querySelector("input[name=option]:checked");
      if (!input) { say(line("Choose one of the answers first.")); return; }
      const index = Number(input.value);
      const option = item.options[index];
      boxes.forEach((one) => one.classList.remove("is-right", "is-wrong"));
      boxes[index].classList.add(option.right ? "is-right" : "is-wrong");
      settle(item, option.right, index, line(sentence(option.why)));
    };
    return make("fieldset", {}, make("legend", { textContent: "Answers", className: "note" }), ...boxes);
  }

  function find(item) {
    const chosen = make("p", { className: "chosen", dir: "auto" });
    article.classList.add("choosing");
    words = new Words(item, (text) => { chosen.textContent = text ? `“${text}”` : "Nothing chosen yet."; });
    words.paint();
    check = () => {
      const share = words.share();
      if (words.first < 0) { say(line("Choose words in the article first.")); return; }
      const text = words.text;
      if (share >= ENOUGH) words.key();
      settle(item, share >= ENOUGH, text, share >= ENOUGH ? line(`The key: “${item.answer}”`)
        : line(share > 0 ? "This is the right place, but too much or too little of it." : "The claim is tied to another place."));
    };
    const open = make("button", { type: "button", textContent: "To the article" });
    open.onclick = () => { document.body.classList.add("reading"); toggled(); article.focus(); words.move(0, false); };
    const clear = make("button", { type: "button", textContent: "Clear" });
    clear.onclick = () => words.clear();
    return make("div", {},
      make("p", { className: "note", textContent: "Mark the words in the article, or tap the first word and then the last. With keys: arrows move, Space begins and ends the choice (or Shift with arrows), Enter checks." }),
      chosen, make("div", { className: "actions" }, open, clear));
  }

  function arrange(item) {
    const kept = state(item).draft ?? state(item).answer;
    const parents = Object.fromEntries(item.nodes.map(([label]) => [label, kept?.[label] ?? ""]));
    const root = make("div");
    const above = (label, other) => { for (let one = other; one; one = parents[one]) if (one === label) return true; return false; };
    const place = (label, parent) => {
      if (parent && above(label, parent)) { say(line(`${label} cannot stand below itself.`)); return false; }
      parents[label] = parent;
      draft(item, { ...parents });
      say();
      draw(label);
      return true;
    };
    let held = null;
    function card([label, text]) {
      const pick = make("select", { id: `under-${label}` }, make("option", { value: "", textContent: "nothing (top)" }),
        ...item.nodes.filter(([other]) => other !== label)
          .map(([other]) => make("option", { value: other, textContent: other, disabled: above(label, other) })));
      pick.value = parents[label];
      pick.onchange = () => { if (!place(label, pick.value)) pick.value = parents[label]; };
      const grip = make("b", { textContent: `⠿ ${label}`, title: "Drag this onto the claim that it bears on" });
      const node = make("div", { className: "card", dir: "auto" }, grip, make("span", { textContent: text }),
        make("label", { htmlFor: pick.id }, `${label} belongs under `, pick));
      node.dataset.label = label;
      grip.onpointerdown = (event) => {
        held = label;
        grip.setPointerCapture(event.pointerId);
        node.classList.add("held");
        event.preventDefault();
      };
      const under = (event) => document.elementsFromPoint(event.clientX, event.clientY).map((one) => one.closest?.(".card")).find((one) => one && one !== node);
      grip.onpointermove = (event) => {
        if (held !== label) return;
        root.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));
        under(event)?.classList.add("over");
        const view = $("task").getBoundingClientRect();
        if (event.clientY < view.top + 48) $("task").scrollBy(0, -12);
        if (event.clientY > view.bottom - 48) $("task").scrollBy(0, 12);
      };
      grip.onpointercancel = () => { held = null; node.classList.remove("held"); };
      grip.onpointerup = (event) => {
        if (held !== label) return;
        held = null;
        const target = under(event);
        const inside = root.getBoundingClientRect();
        const outside = event.clientX < inside.left + 8;
        node.classList.remove("held");
        root.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));
        if (target) place(label, target.dataset.label);
        else if (outside) place(label, "");
      };
      return node;
    }
    function draw(focus) {
      const list = (parent) => make("ul", { className: parent ? "" : "tree" }, ...item.nodes.filter(([label]) => parents[label] === parent).map((node) => {
        const below = item.nodes.some(([label]) => parents[label] === node[0]);
        return make("li", {}, card(node), below ? list(node[0]) : "");
      }));
      root.replaceChildren(list(""));
      if (focus) root.querySelector(`#under-${focus}`).focus({ preventScroll: true });
    }
    draw();
    check = () => {
      const right = item.nodes.filter(([label, , parent]) => parents[label] === parent);
      root.querySelectorAll(".card").forEach((one) => {
        const good = right.some(([label]) => label === one.dataset.label);
        one.classList.toggle("is-right", good);
        one.classList.toggle("is-wrong", !good);
      });
      settle(item, right.length === item.nodes.length, { ...parents },
        line(`${right.length} of ${item.nodes.length} stand where they belong${right.length ? ": " + right.map(([label]) => label).join(", ") : ""}.`));
    };
    return make("div", {}, make("p", { className: "note", textContent: "Drag a letter onto the claim that it bears on, or choose from the lists." }), root);
  }

  function essay(item) {
    const text = make("textarea", { id: "essay", value: state(item).answer || "", dir: "auto" });
    text.setAttribute("aria-label", "Your answer");
    text.oninput = () => { state(item).answer = text.value; keep(); };
    check = () => {
      if (!text.value.trim()) { say(line("Write your own map first; then compare.")); return; }
      const now = state(item);
      now.tries += 1;
      now.right = true;
      keep();
      onward(true);
      count();
      say(line(item.why), make("blockquote", { textContent: item.answer, dir: "auto" }));
    };
    return make("div", {}, make("p", { className: "note", textContent: "Write claims in lines; indent what is a reason for the line above." }), text);
  }

  // The whole set

  function count() {
    const right = set.items.filter((item) => done[item.id]?.right).length;
    $("progress").max = set.items.length;
    $("progress").value = right;
    $("count").textContent = `${right} of ${set.items.length} done`;
    [...$("jump").options].forEach((option, index) => {
      option.textContent = `${index + 1} of ${set.items.length}${done[set.items[index].id]?.right ? " ✓" : ""}`;
    });
    return right;
  }

  function go_to(to, focus = true) {
    at = Math.max(0, Math.min(set.items.length - 1, to));
    session().at = at;
    keep();
    show();
    if (focus) $("task").focus();
  }

  function toggled() {
    const open = document.body.classList.contains("reading");
    $("toggle").setAttribute("aria-pressed", String(open));
  }

  function result() {
    const items = set.items.map((item) => {
      const now = done[item.id];
      const judged = item.form !== "essay";
      return { id: item.id, kind: item.kind, form: item.form, right: judged ? Boolean(now?.right) : null,
        right_at_first: judged ? Boolean(now?.first) : null, done: Boolean(now?.right),
        tries: now?.tries || 0, hints: now?.hints || 0, answer: now?.answer ?? null };
    });
    return { version: 1, set: set.title, seed: set.seed, name: $("name").value.trim(), done: items.filter((one) => one.done).length,
      of: items.length, items };
  }

  $("jump").append(...set.items.map((item, index) => make("option", { value: String(index) })));
  $("jump").onchange = () => go_to(Number($("jump").value), false);
  $("back").onclick = () => go_to(at - 1);
  $("next").onclick = () => go_to(at + 1);
  $("toggle").onclick = () => { document.body.classList.toggle("reading"); toggled(); };
  $("finish").onclick = () => {
    const judged = set.items.filter((item) => item.form !== "essay");
    const first = judged.filter((item) => done[item.id]?.first).length;
    const own = set.items.length - judged.length;
    const read = own ? ` ${own === 1 ? "One is a map of your own" : `${own} are maps of your own`}, for your teacher to read.` : "";
    $("summary").textContent = `${count()} of ${set.items.length} done; ${first} of ${judged.length} right at the first try, without hints.${read}`;
    $("end").showModal();
  };
  $("close").onclick = () => $("end").close();
  $("again").onclick = () => {
    if (!confirm("Take back all answers of this set?")) return;
    done = {};
    keep();
    count();
    $("end").close();
    go_to(0);
  };
  $("name").oninput = () => { session().name = $("name").value; keep(); };
  $("save").onclick = () => {
    const name = ($("name").value.trim().replace(/[^\p{L}\p{N}]+/gu, "-") || "result").slice(0, 60);
    const link = make("a", { download: `${name}-${set.id}.json`,
      href: URL.createObjectURL(new Blob([JSON.stringify(result(), null, 1)], { type: "application/json" })) });
    document.body.append(link);
    link.click();
    link.remove();
  };
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.target.closest?.("textarea, input, select, dialog")) return;
    if (event.key === "ArrowRight") { go_to(at + 1); event.preventDefault(); }
    if (event.key === "ArrowLeft") { go_to(at - 1); event.preventDefault(); }
  });
  count();
  at = Math.max(0, Math.min(set.items.length - 1, Number(session().at) || 0));
  $("name").value = String(session().name || "");
  if (set.items.length) show();
  else $("item").textContent = "This set has no exercises.";
})();
