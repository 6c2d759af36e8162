// How wide a text is and how it breaks into lines: by the figures that drawings are measured with, for this map's letters.
const tables = data.measure.widths.map((byWidth, bold) => {
  const widths = new Map();
  for (const [width, letters] of Object.entries(byWidth)) for (const one of letters) widths.set(one, Number(width));
  return { widths, ends: data.measure.ends[bold], words: new Map() };
});
const signs = new Set(data.measure.signs),
  neverFirst = new Set(data.measure.first),
  neverLast = new Set(data.measure.last),
  inside = new Set(data.measure.inside);
const TYPICAL = 600,
  ARABIC_END = /[\u0620-\u06d3](?![\u064b-\u065f\u0670]*[\u0620-\u064a\u066e-\u06d3])/g;
const UNSPACED = /[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/;
const CLUSTERS =
  /[\u0e40-\u0e44\u0ec0-\u0ec4]?[^\n](?:[\u1039\u17d2][^\n]|[\u0300-\u036f\u0e2f-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec6-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd\u200b-\u200d])*/gu;
const hasEnds = tables.some(table => Object.keys(table.ends).length);
function thousandths(text, table) {
  let width = 0;
  for (const one of text) width += table.widths.get(one) ?? TYPICAL;
  if (hasEnds) for (const [one] of text.matchAll(ARABIC_END)) width += table.ends[one] || 0;
  return width;
}
function mayPart(one, other) {
  if (neverLast.has(one) || one === "\u200d" || neverFirst.has(other) || !(signs.has(one) || signs.has(other)))
    return false;
  return !inside.has(other);
}
function unitsOf(word) {
  if (!signs.size || !/[^\x00-\x7f]/.test(word)) return [word];
  const units = [];
  let unit = "",
    last = "";
  for (const one of word) {
    if (last && mayPart(last, one)) {
      units.push(unit);
      unit = "";
    }
    unit += one;
    last = one;
  }
  return [...units, unit];
}
function wordWidth(word, table) {
  let width = table.words.get(word);
  if (width === undefined) {
    width = unitsOf(word).length === 1 ? thousandths(" " + word, table) : Infinity;
    table.words.set(word, width);
  }
  return width;
}
function cut(unit, room, table) {
  const bits = [];
  let current = "",
    used = 0;
  for (const one of unit) {
    const extra = table.widths.get(one) ?? TYPICAL;
    if (current && extra && used + extra > room) {
      bits.push(current);
      current = "";
      used = 0;
    }
    current += one;
    used += extra;
  }
  return [...bits, current];
}
function bitsOf(word, room, table) {
  if (wordWidth(word, table) <= room + table.widths.get(" ")) return [" " + word];
  const units = UNSPACED.test(word) ? word.match(CLUSTERS) || [word] : unitsOf(word);
  const [first, ...others] = units.flatMap(unit => cut(unit, room, table));
  return [" " + first, ...others];
}
function wrap(text, width, size, bold = false) {
  const table = tables[+bold],
    room = (width * 1000) / size,
    space = table.widths.get(" ");
  let pieces = text.split(/\s+/).filter(Boolean),
    taken = pieces.map(word => wordWidth(word, table)),
    glue = " ";
  if (taken.some(one => one > room + space)) {
    pieces = pieces.flatMap(word => bitsOf(word, room, table));
    taken = pieces.map(piece => thousandths(piece, table));
    glue = "";
  }
  const lines = [];
  for (let start = 0; start < pieces.length;) {
    let stop = start + 1,
      used = taken[start] - (glue || pieces[start][0] === " " ? space : 0);
    while (stop < pieces.length && used + taken[stop] <= room) used += taken[stop++];
    lines.push(pieces.slice(start, stop).join(glue).replace(/^ +/, ""));
    start = stop;
  }
  return lines;
}
