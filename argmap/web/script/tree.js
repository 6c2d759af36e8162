// The argument as a tree that grows to the end of the line: each claim stands level with its first reason, linked premises
// share a frame, undercuts stand under the step that they undercut. Outlines of branches are compared level by level
// (Reingold and Tilford 1981), so that the work grows with what is shown.
const SIZES = {
  width: 256,
  between: 56,
  pad: 11,
  head: 18,
  foldable: 7,
  above: 6,
  under: 9,
  flag: 16,
  stub: 32,
  frame: 7,
  label: 16,
  gap: 12,
  inFrame: 8,
  roots: 34,
  indent: 24,
  slack: 0.99,
  slackOfOthers: 0.93
};
const FONTS = { thesis: [17, 22, true], conclusion: [14.5, 19, true], other: [14, 19, false] };
const ENTRY = 17;
const fontOf = index =>
  FONTS[claims[index].kind === "thesis" ? "thesis" : kids[index].some(kid => !kid.isRef) ? "conclusion" : "other"];
const heights = new Map();
function boxHeight(index, width) {
  const key = index * 4096 + width;
  if (!heights.has(key)) {
    const [size, lead, bold] = fontOf(index),
      lines = wrap(claims[index].text, roomIn(index, width), size, bold).length || 1;
    heights.set(
      key,
      SIZES.above +
        SIZES.head +
        (kids[index].length ? SIZES.foldable : 0) +
        lines * lead * taller(claims[index].text) +
        (claims[index].flag ? SIZES.flag : 0) +
        SIZES.under
    );
  }
  return heights.get(key);
}
whenIdle(() => inPieces(order, index => boxHeight(index, SIZES.width)));
const roomIn = (index, width) =>
  (width - 2 * SIZES.pad) * (taller(claims[index].text) > 1 ? SIZES.slackOfOthers : SIZES.slack);
const taller = text => (/[\u0590-\u1dff\u2e3a-\ud7ff\uf900-\ufaff]/.test(text) ? 1.25 : 1);
// The rows under a claim: support first, then attacks, each with its undercuts; stubs for claims that stand elsewhere.
function rowsOf(index) {
  if (!isOpen(index)) return [];
  const seen = kids[index].filter(kid => (kid.isRef ? !kept : shown[kid.claim]));
  const rank = kid => {
    let step = steps[kid.step];
    while (step.target >= 0) step = steps[step.target];
    return step.polarity === "attack" ? 1 : 0;
  };
  return [...seen.filter(kid => !rank(kid)), ...seen.filter(rank)].map((kid, at, all) => {
    const step = steps[kid.step],
      isFramed = step.linked && step.premises.length > 1;
    return {
      ...kid,
      step: kid.step,
      isFramed,
      isFirst: isFramed && (!at || all[at - 1].step !== kid.step),
      isLast: isFramed && (at + 1 === all.length || all[at + 1].step !== kid.step),
      depth: step.target < 0 ? 0 : 1
    };
  });
}
function rowHeight(row, width) {
  return row.isRef ? SIZES.stub : boxHeight(row.claim, width);
}
const padAbove = row => (row.isFirst ? SIZES.frame + SIZES.label : 0);
const padUnder = row => (row.isLast ? SIZES.frame : 0);
function treeScene() {
  const width = SIZES.width,
    tops = roots.filter(index => shown[index]),
    rows = new Map(),
    walk = [],
    moves = new Map(),
    outlines = new Map();
  const todo = [...tops].reverse();
  while (todo.length) {
    const index = todo.pop();
    walk.push(index);
    rows.set(index, rowsOf(index));
    for (const row of [...rows.get(index)].reverse()) if (!row.isRef) todo.push(row.claim);
  }
  const widthOf = row => (row.depth ? width - SIZES.indent : width);
  const boxWidth = new Map();
  for (const list of rows.values()) for (const row of list) if (!row.isRef) boxWidth.set(row.claim, widthOf(row));
  for (const index of [...walk].reverse())
    outlines.set(index, outlineOf(index, rows.get(index), boxWidth.get(index) || width, outlines, moves, widthOf));
  return placed(tops, rows, moves, outlines, boxWidth, width);
}
// Upper and lower edges of a branch by level, the deepest first, all moved by `shift`; the claim's own top is at 0.
// Linked premises are put together first, so that their frame is no taller than it must be.
function outlineOf(index, rows, width, outlines, moves, widthOf) {
  const units = [];
  for (const row of rows) {
    const last = units.at(-1);
    if (row.isFramed && !row.isFirst && last) last.push(row);
    else units.push([row]);
  }
  let whole = null;
  for (const unit of units) {
    const mine = stacked(unit, SIZES.inFrame, moves, row => {
      const one = row.isRef
        ? { tops: [0], bottoms: [rowHeight(row, widthOf(row))], shift: 0 }
        : outlines.get(row.claim);
      one.tops[one.tops.length - 1] -= padAbove(row);
      one.bottoms[one.bottoms.length - 1] += padUnder(row);
      return one;
    });
    const move = whole ? apart(whole, mine) + SIZES.gap : padAbove(unit[0]);
    unit.forEach(row => moves.set(row, moves.get(row) + move));
    mine.shift += move;
    whole = whole ? joined(whole, mine) : mine;
  }
  whole ||= { tops: [], bottoms: [], shift: 0 };
  whole.tops.push(-whole.shift);
  whole.bottoms.push(boxHeight(index, width) - whole.shift);
  return whole;
}
function stacked(rows, gap, moves, outlineFor) {
  let whole = null;
  for (const row of rows) {
    const mine = outlineFor(row),
      move = whole ? apart(whole, mine) + gap : 0;
    moves.set(row, move);
    mine.shift += move;
    whole = whole ? joined(whole, mine) : mine;
  }
  return whole;
}
function apart(upper, lower) {
  const levels = Math.min(upper.bottoms.length, lower.tops.length),
    one = upper.bottoms.length - levels,
    other = lower.tops.length - levels;
  let far = -Infinity;
  for (let at = 0; at < levels; at++) far = Math.max(far, upper.bottoms[one + at] - lower.tops[other + at]);
  return far + upper.shift - lower.shift;
}
function joined(upper, lower) {
  const levels = Math.min(upper.tops.length, lower.tops.length),
    isDeep = upper.tops.length >= lower.tops.length;
  const [kept, other, from, into] = isDeep
    ? [upper, lower, lower.bottoms, upper.bottoms]
    : [lower, upper, upper.tops, lower.tops];
  const by = other.shift - kept.shift,
    start = into.length - levels,
    first = from.length - levels;
  for (let at = 0; at < levels; at++) into[start + at] = from[first + at] + by;
  return kept;
}
function placed(tops, rows, moves, outlines, boxWidth, width) {
  const scene = { boxes: [], bundles: [], lines: [], frames: [], notes: [], width: 0, height: 0 },
    column = width + SIZES.between;
  let floor = 0;
  tops.forEach((top, number) => {
    const outline = outlines.get(top),
      high = smallest(outline.tops) + outline.shift,
      low = largest(outline.bottoms) + outline.shift;
    if (number === 1 && claims[tops[0]].kind === "thesis") {
      scene.notes.push({ x: 0, y: floor, words: t("aside"), width });
      floor += 24;
    }
    const todo = [[top, 0, floor - high]];
    while (todo.length) {
      const [index, level, y] = todo.pop(),
        own = boxWidth.get(index) || width,
        x = level * column + (width - own);
      const box = { index, x, y, width: own, height: boxHeight(index, own) };
      scene.boxes.push(box);
      const laid = rows.get(index).map(row => {
        const rowWidth = row.depth ? width - SIZES.indent : width;
        return {
          row,
          x: (level + 1) * column + (width - rowWidth),
          y: y + moves.get(row),
          width: rowWidth,
          height: rowHeight(row, rowWidth)
        };
      });
      if (laid.length)
        scene.bundles.push({
          box,
          laid,
          left: (level + 1) * column,
          x,
          y,
          width: own + SIZES.between,
          height: Math.max(box.height, laid.at(-1).y + laid.at(-1).height - y)
        });
      laid.forEach(one => {
        if (one.row.isRef)
          scene.boxes.push({
            index: one.row.claim,
            stub: one.row.step,
            x: one.x,
            y: one.y,
            width: one.width,
            height: one.height
          });
      });
      for (const one of [...laid].reverse()) if (!one.row.isRef) todo.push([one.row.claim, level + 1, one.y]);
      scene.width = Math.max(scene.width, x + own, ...laid.map(one => one.x + one.width + SIZES.frame));
    }
    floor += low - high + SIZES.roots;
  });
  scene.height = Math.max(0, floor - SIZES.roots);
  return scene;
}
const largest = numbers => {
  let most = -Infinity;
  for (const one of numbers) if (one > most) most = one;
  return most;
};
const smallest = numbers => -largest(numbers.map(one => -one));
// Lines from the rows to the claim, made when they come into sight: a trunk for support, one for attacks; a step that is
// undercut has its diamond. A bundle is a claim with the rows under it.
function linesTo({ box, laid, left }) {
  const scene = { lines: [], frames: [] };
  const right = box.x + box.width,
    spines = { support: right + 30, attack: right + 18 },
    groups = { support: [], attack: [] },
    ends = new Map();
  laid.forEach(one => {
    const { row } = one,
      step = steps[row.step];
    if (row.isFirst)
      scene.frames.push(
        frameOf(
          laid.filter(other => other.row.step === row.step),
          step
        )
      );
    if (step.target >= 0) {
      ends.set(row.step, ends.get(row.step) || { x: one.x, y: one.y + ENTRY, from: row.claim, step });
      return;
    }
    if (row.isFramed && !row.isFirst) {
      ends.get(row.step)?.all.push(row.claim);
      return;
    }
    const edge = row.isFramed ? one.x - SIZES.frame : one.x,
      end = { x: edge, y: one.y + ENTRY, from: row.claim, all: [row.claim], step };
    ends.set(row.step, end);
    groups[step.polarity === "attack" ? "attack" : "support"].push(end);
  });
  const hasBoth = groups.support.length && groups.attack.length;
  for (const [polarity, found] of Object.entries(groups)) {
    if (!found.length) continue;
    const x = spines[polarity],
      y = box.y + ENTRY + (polarity === "attack" && hasBoth ? 15 : 0),
      tip = right + (polarity === "support" ? 9 : 3);
    // The trunk is drawn once, so that its dashes stay dashes; a part of it up to the farthest branch that is lit.
    for (const end of found)
      scene.lines.push({
        kind: polarity,
        points: [
          [end.x, end.y],
          [x, end.y]
        ],
        from: end.all,
        to: box.index
      });
    const trunk = until => [
        [x, until],
        [x, y],
        [tip, y]
      ],
      farthest = ends => largest(ends.map(end => end.y));
    const all = found.flatMap(end => end.all);
    scene.lines.push({
      kind: polarity,
      points: trunk(farthest(found)),
      from: all,
      to: box.index,
      litPoints: () => {
        const bright = found.filter(end => end.all.some(one => lit.has(one)));
        return bright.length ? trunk(farthest(bright)) : null;
      }
    });
    scene.lines.push({ kind: polarity, head: [right, y], points: [[right, y]], from: all, to: box.index });
  }
  for (const end of ends.values()) {
    if (end.step.target < 0) continue;
    const target = ends.get(end.step.target);
    if (!target) continue;
    const x = left - 15,
      y = target.y;
    scene.lines.push({
      kind: "undercut",
      points: [
        [end.x, end.y],
        [x, end.y],
        [x, y + 5]
      ],
      from: [end.from],
      to: box.index
    });
    scene.lines.push({ kind: "undercut", head: [x, y], points: [[x, y]], from: [end.from], to: box.index });
  }
  return scene;
}
const labelOf = step => [t("together"), schemeOf(step)].filter(Boolean).join(" · ");
function schemeOf(step) {
  const home = step.premises.find(one => claims[one].step === step.at);
  return home === undefined ? "" : claims[home].scheme?.[0] || "";
}
function frameOf(members, step) {
  const first = members[0],
    last = members.at(-1);
  return {
    x: first.x - SIZES.frame,
    y: first.y - SIZES.frame - SIZES.label,
    width: first.width + 2 * SIZES.frame,
    height: last.y + last.height - first.y + 2 * SIZES.frame + SIZES.label,
    kind: step.polarity,
    words: labelOf(step)
  };
}
// On a phone: the same as cards below each other, each as far in as it is deep. Linked premises share a frame where they
// stand together; where reasons stand between them, each says that it counts only with the others.
function cardsScene(room) {
  const scene = { boxes: [], lines: [], frames: [], notes: [], width: room, height: 0 },
    step = 14;
  const todo = roots
    .filter(index => shown[index])
    .reverse()
    .map(index => ({ claim: index, level: 0, isRef: false }));
  let y = 0,
    isAside = false,
    frame = null;
  while (todo.length) {
    const row = todo.pop(),
      x = Math.min(row.level, 6) * step,
      width = Math.round(room - x),
      note = words => {
        scene.notes.push({ x, y, words, width, isStrong: row.isFramed });
        y += 20;
      };
    if (row.level === 0 && y > 0 && !isAside) {
      isAside = true;
      note(t("aside"));
    }
    if (row.isFramed && row.isFirst && row.isClose) {
      frame = {
        x: x - 5,
        y,
        width: width + 5,
        height: 0,
        kind: steps[row.step].polarity,
        words: labelOf(steps[row.step])
      };
      scene.frames.push(frame);
      y += SIZES.label + 5;
    } else if (row.isFramed && !row.isClose) note(row.isFirst ? labelOf(steps[row.step]) : `+ ${t("together")}`);
    const box = {
      index: row.claim,
      x,
      y,
      width,
      height: rowHeight(row, width),
      side: row.level ? steps[row.step].polarity : ""
    };
    if (row.isRef) box.stub = row.step;
    scene.boxes.push(box);
    y += box.height + 8;
    if (row.isLast && row.isClose && frame) {
      frame.height = y - frame.y - 2;
      frame = null;
      y += 6;
    }
    if (!row.isRef)
      todo.push(
        ...closeRows(rowsOf(row.claim))
          .reverse()
          .map(one => ({ ...one, level: row.level + 1 }))
      );
  }
  scene.height = y;
  return scene;
}
// Whether the linked premises of a row's step stand below each other with nothing between them.
function closeRows(rows) {
  return rows.map(row => {
    const members = rows.filter(other => other.isFramed && other.step === row.step);
    return { ...row, isClose: members.slice(0, -1).every(one => one.isRef || !rowsOf(one.claim).length) };
  });
}
