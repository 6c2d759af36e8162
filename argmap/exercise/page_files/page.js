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
  const MOST_ANSWERS = 20;

  // Texts are lines of parts: argmap's own words as they are, words of map and article with language and direction.
  const voiced = (node, [text, language, way]) => {
    node.textContent = text;
    if (language) node.lang = language;
    node.dir = way;
    return node;
  };
  const put = (node, lines) => {
    if (lines.length > 1) node.replaceChildren(...lines.map((one) => put(make("span", { className: "line" }), [one])));
    else if (lines[0].length === 1 && typeof lines[0][0] !== "string") voiced(node, lines[0][0]);
    else node.replaceChildren(...lines[0].map((part) => (typeof part === "string" ? part : voiced(make("bdi"), part))));
    return node;
  };

  // What was done so far; a browser that keeps nothing runs the set all the same.
  let done = {};
  const platform = globalThis.argmapPlatform ?? null;
  try { done = platform?.load() ?? (JSON.parse(localStorage.getItem(KEPT) || "{}") || {}); } catch { done = {}; }
  const keep = () => {
    if (platform) { platform.keep(done, result()); return; }
    try { localStorage.setItem(KEPT, JSON.stringify(done)); } catch { /* not kept */ }
  };
  const fresh = () => ({ tries: 0, hints: 0, right: false, answer: null, first: null, draft: null, solved: null });
  // What was missed comes again, in rounds: then an exercise is answered once more, beside what was done at first.
  const round = () => (Array.isArray(session().round) ? session().round : []);
  const state = (item) => {
    const now = (done[item.id] ??= fresh());
    return round().includes(item.id) ? (now.again ??= fresh()) : now;
  };
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
    get runs_leftwards() { return wordList[Math.max(0, this.cursor)]?.span.closest("p").dir === "rtl"; }
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
    const onwards = words.runs_leftwards ? -1 : 1;
    const by = { ArrowRight: onwards, ArrowLeft: -onwards, ArrowDown: 8, ArrowUp: -8 }[event.key];
    if (by) { words.move(by, event.shiftKey); event.preventDefault(); }
    if (event.key === " ") {
      if (!words.held) { words.anchor = Math.max(0, words.cursor); words.choose(words.anchor, words.anchor); }
      else words.anchor = -1;
      words.held = !words.held;
      event.preventDefault();
    }
    if (event.key === "Escape") words.clear();
    if (event.key === "Enter") {
      if (!event.repeat) check();
      event.preventDefault();
    }
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
  const pane = () => (getComputedStyle($("task")).overflowY === "visible" ? document.scrollingElement : $("task"));
  const to_verdict = () => box.scrollIntoView({ block: box.offsetHeight > pane().clientHeight / 2 ? "start" : "nearest" });
  const say = (...lines) => {
    box.replaceChildren(...lines);
    if (lines.length) to_verdict();
  };
  const sentence = (lines) => {
    const all = lines.map((line) => [...line]);
    const [first] = all, last = all.at(-1);
    if (typeof first[0] === "string" && first[0]) first[0] = first[0][0].toUpperCase() + first[0].slice(1);
    const end = last.at(-1);
    if (!/[.?!][”"]?$/.test(typeof end === "string" ? end : end[0])) last.push(".");
    return all;
  };
  const line = (what, className = "") => put(make("p", { className }), typeof what === "string" ? [[what]] : what);

  // `change` puts the focus to where a wrong answer is changed, unless it is there.
  function settle(item, right, answer, change, ...lines) {
    const now = state(item);
    now.tries += 1;
    now.answer = answer;
    now.answers = [...(now.answers ?? []), answer].slice(-MOST_ANSWERS);
    now.first ??= right && now.hints === 0;
    if (right) now.solved ??= { tries: now.tries, hints: now.hints };
    now.right = now.right || right;
    keep();
    const why = line(item.why);
    const is_new = right && !lines.some((one) => one.textContent === why.textContent);
    say(line(right ? "Right." : "Not yet.", right ? "right" : "wrong"), ...lines, is_new ? why : "");
    onward(now.right);
    count();
    if (right) $("onward").focus({ preventScroll: true });
    else if ($("bar").contains(document.activeElement)) change();
  }

  function onward(right) {
    $("onward").hidden = !right;
    $("bar").classList.toggle("solved", right);
    $("onward").textContent = goal().text;
  }

  // What was answered and not right at the first try, and has not been right since when it came again
  const missed = () => set.items.filter(({ id, form }) => {
    const now = done[id];
    return form !== "essay" && now?.tries && !now.first && !now.again?.first;
  });

  // Where "onward" leads: to the next exercise, to what was missed, or to the end.
  function goal() {
    const rest = round();
    const later = rest[rest.indexOf(set.items[at].id) + 1];
    if (rest.includes(set.items[at].id) && later) {
      return { text: "Next that comes again", go: () => go_to(set.items.findIndex(({ id }) => id === later)) };
    }
    if (!rest.length && at < set.items.length - 1) return { text: "Next exercise", go: () => go_to(at + 1) };
    const again = missed().length;
    if (again) return { text: again === 1 ? "The one that was missed comes again" : `${again} that were missed come again`, go: come_again };
    return { text: "Finish", go: () => { session().round = []; keep(); $("finish").click(); } };
  }

  function come_again() {
    const items = missed();
    session().round = items.map(({ id }) => id);
    items.forEach(({ id }) => { done[id].again = fresh(); });
    go_to(set.items.indexOf(items[0]));
  }

  function solved(item) {
    const now = state(item);
    if (item.form === "essay") return "Compared already. Your teacher reads it.";
    const { tries, hints } = now.solved ?? now;
    const after = hints === 0 ? "without hints" : hints === 1 ? "after one hint" : `after ${hints} hints`;
    return `Solved already: right at ${tries === 1 ? "the first try" : `try ${tries}`}, ${after}.`;
  }

  function here(item) {
    let paragraph = null;
    const wanted = new Set(item.here.map((one) => one.join(" ")));
    for (const words of document.querySelectorAll("#article [data-start]")) {
      const holder = words.closest("p");
      const is = wanted.has(`${words.closest(".article").dataset.article} ${words.dataset.start}`);
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
    $("live").textContent = "";
    $("back").disabled = at === 0;
    $("next").disabled = at === set.items.length - 1;
    const parts = [make("h2", { className: "kind", id: "kind", textContent: `Exercise ${at + 1}: ${item.about}` }), prompt(item)];
    if (item.passage.length && (item.form !== "essay" || !item.where)) parts.push(passage(item));
    parts.push({ choice, words: find, arrange, essay }[item.form](item));
    $("item").replaceChildren(...parts);
    $("check").textContent = item.form === "essay" ? "Compare with the key" : "Check";
    hints(item);
    onward(state(item).right);
    count();
    here(item);
    if (state(item).right) say(line(solved(item), "right"), line(item.why));
    else if (round().includes(item.id)) say(line("This comes again, because it was not right at the first try."));
    to_top();
  }

  function to_top() {
    if (pane() === $("task")) $("task").scrollTop = 0;
    else $("panes").scrollIntoView();
  }

  // Sentences that are given stand in blocks of their own, with their labels.
  function prompt(item) {
    return make("div", { className: "prompt", id: "prompt" }, ...item.prompt.map((parts) => {
      const last = parts.at(-1);
      const label = parts.length === 2 && typeof parts[0] === "string" && /^\w+: $/.test(parts[0]) ? parts[0].trim() : "";
      if (typeof last === "string" || (parts.length > 1 && !label)) return line([parts]);
      return make("p", { className: "given" }, label && make("span", { className: "label", textContent: label }), " ",
        voiced(make("span", { className: "words" }), last));
    }));
  }

  function passage(item) {
    const quote = put(make("blockquote"), item.passage);
    quote.querySelectorAll(":scope > .line").forEach(indent);
    quote.dir ||= item.passage.flat().find((part) => typeof part !== "string")?.[2] ?? "ltr";
    if (item.where) quote.prepend(make("b", { textContent: item.where, dir: "ltr" }), " ");
    return quote;
  }

  // A line of a piece of a map stands as deep as its spaces say, also where it wraps.
  function indent(line) {
    const words = line.firstChild?.textContent ?? "";
    const depth = (words.length - words.trimStart().length) / 4;
    if (depth < 1) return;
    line.firstChild.textContent = words.trimStart();
    line.style.paddingInlineStart = `${1.3 * depth}em`;
  }

  function hints(item) {
    const hint = $("hint");
    const tell = () => {
      const now = state(item);
      $("hints").replaceChildren(...item.hints.slice(0, now.hints).map((one) => put(make("li"), one)));
      hint.textContent = now.hints < item.hints.length ? `Hint ${now.hints + 1} of ${item.hints.length}` : "No more hints";
      hint.disabled = now.hints >= item.hints.length;
    };
    hint.onclick = () => {
      state(item).hints += 1;
      keep();
      tell();
      say(line(item.hints[state(item).hints - 1]));
      if (state(item).hints >= item.hints.length && words) words.key();
    };
    tell();
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
      const text = put(make("span"), option.text);
      const label = make("label", { className: "option", htmlFor: input.id }, input, text);
      label.dir = text.dir || "ltr";
      return label;
    });
    check = () => {
      const input = document.querySelector("input[name=option]:checked");
      if (!input) { say(line("Choose one of the answers first.")); return; }
      const index = Number(input.value);
      const option = item.options[index];
      boxes.forEach((one) => one.classList.remove("is-right", "is-wrong"));
      boxes[index].classList.add(option.right ? "is-right" : "is-wrong");
      settle(item, option.right, index, () => input.focus({ preventScroll: true }), line(sentence(option.why)));
    };
    const answers = make("fieldset", {}, make("legend", { textContent: "Answers", className: "live" }), ...boxes);
    answers.setAttribute("aria-describedby", "prompt");
    answers.onkeydown = (event) => {
      if (event.key !== "Enter" || event.altKey || event.ctrlKey || event.metaKey || !event.target.matches("input")) return;
      event.preventDefault();
      if (event.repeat) return;
      if (!event.target.checked) { event.target.checked = true; event.target.onchange(); }
      check();
    };
    return answers;
  }

  function find(item) {
    const chosen = make("p", { className: "chosen" });
    article.classList.add("choosing");
    words = new Words(item, (text) => {
      chosen.textContent = text ? `“${text}”` : "Nothing chosen yet.";
      chosen.dir = text ? wordList[words.first].span.closest("p").dir : "ltr";
      chosen.lang = text ? wordList[words.first].span.closest("[lang]").lang : "en";
    });
    words.paint();
    check = () => {
      const share = words.share();
      if (words.first < 0) { say(line("Choose words in the article first.")); return; }
      const text = words.text;
      if (share >= ENOUGH) words.key();
      settle(item, share >= ENOUGH, text, change, share >= ENOUGH ? line(item.key)
        : line(share > 0 ? "This is the right place, but too much or too little of it." : "The claim is tied to another place."));
    };
    const open = make("button", { type: "button", textContent: "To the article" });
    const change = () => (article.checkVisibility() ? article : open).focus({ preventScroll: true });
    open.onclick = () => { document.body.classList.add("reading"); toggled(); article.focus({ preventScroll: true }); words.move(0, false); };
    const clear = make("button", { type: "button", textContent: "Clear" });
    clear.onclick = () => words.clear();
    return make("div", {},
      chosen, make("div", { className: "actions" }, open, clear),
      make("p", { className: "note", textContent: "Mark the words in the article, or tap the first word and then the last. With keys: arrows move, Space begins and ends the choice (or Shift with arrows), Enter checks." }));
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
    const solves = () => state(item).right && item.nodes.every(([label, , parent]) => parents[label] === parent);
    const relation = ([label, , parent, verb]) => make("p", { className: verb === "supports" || !parent ? "relation" : "relation against",
      textContent: parent ? `${verb === "supports" ? "+" : "−"} ${label} ${verb} ${parent}` : `${label} is at the top` });
    const card_at = (x, y, but) => document.elementsFromPoint(x, y).map((one) => one.closest?.(".card")).find((one) => one && one !== but);
    const over = (card) => {
      root.querySelectorAll(".over").forEach((one) => one.classList.remove("over"));
      card?.classList.add("over");
    };
    // While a card is held near an edge the pane moves on, whether the pointer does or not.
    function glide() {
      if (!held) return;
      const view = pane() === $("task") ? $("task").getBoundingClientRect() : { top: 0, bottom: $("bar").getBoundingClientRect().top };
      const edge = Math.min(48, (view.bottom - view.top) / 4);
      const by = held.y < view.top + edge ? -8 : held.y > view.bottom - edge ? 8 : 0;
      if (by) {
        pane().scrollBy({ top: by, behavior: "instant" });
        over(card_at(held.x, held.y, held.node));
      }
      requestAnimationFrame(glide);
    }
    function card(piece) {
      const [label, text] = piece;
      const pick = make("select", { id: `under-${label}` }, make("option", { value: "", textContent: "nothing (top)" }),
        ...item.nodes.filter(([other]) => other !== label)
          .map(([other]) => make("option", { value: other, textContent: other, disabled: above(label, other) })));
      pick.value = parents[label];
      pick.onchange = () => { if (!place(label, pick.value)) pick.value = parents[label]; };
      const grip = make("b", { textContent: `⠿ ${label}`, title: "Drag this onto the claim that it bears on" });
      const node = make("div", { className: "card" }, grip, put(make("span"), text),
        make("label", { htmlFor: pick.id }, `${label} belongs under `, pick), solves() ? relation(piece) : null);
      node.dataset.label = label;
      const let_go = () => {
        held = null;
        node.classList.remove("held");
        over(null);
      };
      grip.onpointerdown = (event) => {
        held = { node, x: event.clientX, y: event.clientY };
        grip.setPointerCapture(event.pointerId);
        node.classList.add("held");
        event.preventDefault();
        requestAnimationFrame(glide);
      };
      grip.onpointermove = (event) => {
        if (held?.node !== node) return;
        [held.x, held.y] = [event.clientX, event.clientY];
        over(card_at(held.x, held.y, node));
      };
      grip.onpointercancel = let_go;
      grip.onpointerup = (event) => {
        if (held?.node !== node) return;
        let_go();
        const target = card_at(event.clientX, event.clientY, node);
        if (target) place(label, target.dataset.label);
        else if (event.clientX < root.getBoundingClientRect().left + 8) place(label, "");
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
      const mark = () => root.querySelectorAll(".card").forEach((one) => {
        const good = right.some(([label]) => label === one.dataset.label);
        one.classList.toggle("is-right", good);
        one.classList.toggle("is-wrong", !good);
      });
      mark();
      settle(item, right.length === item.nodes.length, { ...parents }, () => root.querySelector(".is-wrong select").focus({ preventScroll: true }),
        line(`${right.length} of ${item.nodes.length} stand where they belong${right.length ? ": " + right.map(([label]) => label).join(", ") : ""}.`));
      if (solves()) { draw(); mark(); to_verdict(); }
    };
    return make("div", {}, make("p", { className: "note", textContent: "Drag a letter onto the claim that it bears on, or choose from the lists." }), root);
  }

  function essay(item) {
    const text = make("textarea", { id: "essay", value: state(item).answer || "", dir: "auto" });
    text.setAttribute("aria-label", "Your answer");
    text.setAttribute("aria-describedby", "prompt");
    text.oninput = () => { state(item).answer = text.value; keep(); };
    check = () => {
      if (!text.value.trim()) { say(line("Write your own first; then compare.")); return; }
      const now = state(item);
      now.tries += 1;
      now.right = true;
      keep();
      onward(true);
      count();
      say(line(item.why), put(make("blockquote"), item.answer));
      $("onward").focus({ preventScroll: true });
    };
    return make("div", {}, item.where ? make("p", { className: "note", textContent: "Write claims in lines; indent what is a reason for the line above." }) : null, text);
  }

  // The whole set

  function count() {
    const right = set.items.filter((item) => done[item.id]?.right).length;
    $("progress").max = set.items.length;
    $("progress").value = right;
    $("count").textContent = `${right} of ${set.items.length} done`;
    overview();
    return right;
  }

  function go_to(to, focus = true) {
    at = Math.max(0, Math.min(set.items.length - 1, to));
    session().at = at;
    keep();
    show();
    if (focus) $("task").focus({ preventScroll: true });
  }

  // How each exercise stands, as a shape and in words
  const FATES = { open: ["○", "open"], first: ["●", "right at the first try, without hints"],
    later: ["◐", "right after hints or more tries"], again: ["◉", "right when it came again"], wrong: ["✕", "not right yet"], teacher: ["◇", "left to the teacher"] };

  function fate(item) {
    const now = done[item.id];
    if (item.form === "essay") return now?.right ? "teacher" : "open";
    if (now?.again?.first) return "again";
    if (now?.right) return now.first ? "first" : "later";
    return now?.tries ? "wrong" : "open";
  }

  const numbers = set.items.map((_, index) => {
    const button = make("button", { type: "button" }, make("span", { textContent: String(index + 1) }), make("span", { className: "shape" }));
    button.querySelector(".shape").setAttribute("aria-hidden", "true");
    button.onclick = () => {
      if (!WIDE.matches) unfold(false);
      go_to(index);
    };
    return button;
  });

  function overview() {
    const fates = set.items.map(fate);
    numbers.forEach((button, index) => {
      const [shape, meaning] = FATES[fates[index]];
      button.querySelector(".shape").textContent = shape;
      button.dataset.fate = fates[index];
      button.title = meaning;
      button.setAttribute("aria-label", `Exercise ${index + 1}: ${meaning}`);
      button.tabIndex = index === at ? 0 : -1;
      if (index === at) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    });
    const met = Object.entries(FATES).map(([name, [shape, meaning]]) => [shape, fates.filter((one) => one === name).length, meaning]);
    $("meanings").replaceChildren(...met.filter(([, number]) => number).map(([shape, number, meaning]) =>
      make("span", {}, make("span", { className: "shape", textContent: shape, ariaHidden: "true" }), ` ${number} ${meaning}`)));
    $("jump").replaceChildren(make("span", { className: "word", textContent: "Exercise " }), `${Math.min(at + 1, set.items.length)} of ${set.items.length} `,
      make("span", { textContent: "▾", ariaHidden: "true" }));
    $("jump").setAttribute("aria-label", `Exercise ${Math.min(at + 1, set.items.length)} of ${set.items.length}, overview`);
  }

  const WIDE = matchMedia("(min-width: 60rem) and (min-height: 40rem)");

  function unfold(open) {
    $("overview").hidden = !open;
    $("jump").setAttribute("aria-expanded", String(open));
    if (open) numbers[at]?.scrollIntoView({ block: "nearest" });
  }

  $("numbers").append(...numbers.map((button) => make("li", {}, button)));
  $("numbers").onkeydown = (event) => {
    const from = numbers.indexOf(document.activeElement);
    const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: numbers.length - 1 }[event.key];
    if (to === undefined || from < 0 || event.altKey) return;
    event.preventDefault();
    numbers[Math.max(0, Math.min(numbers.length - 1, to))].focus();
  };

  // Exercise and article share the window: beside each other, or one above the other

  const stacked = () => getComputedStyle($("panes")).getPropertyValue("--stacked").trim() === "1";
  const shares = () => (session().shares ??= {});

  function share(value) {
    const way = stacked() ? "rows" : "columns";
    if (value !== undefined) { shares()[way] = Math.max(20, Math.min(80, Math.round(value))); keep(); }
    const now = Number(shares()[way]) || 50;
    $("panes").style.setProperty("--task", `${100 - now}fr`);
    $("panes").style.setProperty("--article", `${now}fr`);
    $("split").setAttribute("aria-valuenow", String(now));
    $("split").setAttribute("aria-orientation", stacked() ? "horizontal" : "vertical");
    return now;
  }

  $("split").onkeydown = (event) => {
    const by = { ArrowLeft: 5, ArrowUp: 5, ArrowRight: -5, ArrowDown: -5 }[event.key];
    const to = { Home: 20, End: 80 }[event.key];
    if (event.altKey || (!by && !to)) return;
    event.preventDefault();
    share(to ?? share() + by);
  };
  $("split").onpointerdown = (event) => {
    $("split").setPointerCapture(event.pointerId);
    event.preventDefault();
  };
  $("split").onpointermove = (event) => {
    if (!$("split").hasPointerCapture(event.pointerId)) return;
    const task = $("task").getBoundingClientRect(), text = article.getBoundingClientRect();
    share(100 * (stacked() ? (text.bottom - event.clientY) / (text.bottom - task.top) : (text.right - event.clientX) / (text.right - task.left)));
  };

  function toggled() {
    const open = document.body.classList.contains("reading");
    $("toggle").setAttribute("aria-expanded", String(open));
    to_top();
  }

  new ResizeObserver(() => document.documentElement.style.setProperty("--bar", `${$("bar").offsetHeight}px`)).observe($("bar"));
  addEventListener("resize", () => share());

  const plain = (lines) => lines.map((parts) => parts.map((part) => (typeof part === "string" ? part : part[0])).join("")).join(" ");
  const choices = (item) => item.form !== "choice" ? {}
    : { options: item.options.map((option) => plain(option.text)), key: item.options.findIndex((option) => option.right) };

  function result() {
    const items = set.items.map((item) => {
      const now = done[item.id];
      const judged = item.form !== "essay";
      const again = now?.again?.tries ? { tries: now.again.tries, hints: now.again.hints, right: Boolean(now.again.first) } : null;
      return { id: item.id, kind: item.kind, form: item.form, prompt: plain(item.prompt), ...choices(item), right: judged ? Boolean(now?.right) : null,
        right_at_first: judged ? Boolean(now?.first) : null, done: Boolean(now?.right),
        tries: now?.tries || 0, hints: now?.hints || 0, answer: now?.answer ?? null, answers: now?.answers ?? [], again };
    });
    return { version: 1, set: set.title, seed: set.seed, name: $("name").value.trim(), done: items.filter((one) => one.done).length,
      of: items.length, items };
  }

  $("jump").onclick = () => {
    session().overview = $("overview").hidden;
    keep();
    unfold(session().overview);
  };
  $("back").onclick = () => go_to(at - 1);
  $("next").onclick = () => go_to(at + 1);
  $("check").onclick = () => check();
  $("onward").onclick = () => goal().go();
  $("keys").onclick = () => $("keys-list").showModal();
  $("keys-close").onclick = () => $("keys-list").close();
  $("toggle").onclick = () => { document.body.classList.toggle("reading"); toggled(); };
  $("finish").onclick = () => {
    const judged = set.items.filter((item) => item.form !== "essay");
    const first = judged.filter((item) => done[item.id]?.first).length;
    const since = judged.filter((item) => done[item.id]?.again?.first).length;
    const later = since ? ` ${since === 1 ? "One that was missed was" : `${since} that were missed were`} right when ${since === 1 ? "it" : "they"} came again.` : "";
    const own = set.items.length - judged.length;
    const read = own ? ` ${own === 1 ? "One is your own work" : `${own} are your own work`}, for your teacher to read.` : "";
    $("summary").textContent = `${count()} of ${set.items.length} done; ${first} of ${judged.length} right at the first try, without hints.${later}${read}`;
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
    // A key that is held down does one thing, and does not go on to the button that gets the focus.
    if (event.key === "Enter" && event.repeat && event.target.closest?.("#bar, #article")) event.preventDefault();
  }, true);
  document.addEventListener("keydown", (event) => {
    if (!event.altKey || event.target.closest?.("textarea, input:not([type=radio]), dialog")) return;
    if (event.key === "ArrowRight") { go_to(at + 1); event.preventDefault(); }
    if (event.key === "ArrowLeft") { go_to(at - 1); event.preventDefault(); }
  });
  document.body.classList.add("runs");
  at = Math.max(0, Math.min(set.items.length - 1, Number(session().at) || 0));
  $("name").value = String(session().name || "");
  share();
  count();
  unfold(WIDE.matches ? session().overview ?? true : false);
  if (set.items.length) show();
  else {
    $("item").textContent = "This set has no exercises.";
    $("bar").hidden = true;
  }
})();
