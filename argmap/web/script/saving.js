// Saving what is shown as a picture: the scene as SVG with its colours, or as PNG of it.
const colour = name =>
  getComputedStyle(root)
    .getPropertyValue("--" + name)
    .trim();
const inXml = text =>
  text
    .replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
const LOOKS = {
  thesis: ["thesis", "thesis", "thesis-text", 10],
  conclusion: ["support-fill", "support", "ink", 10],
  premise: ["support-fill", "support", "ink", 10],
  evidence: ["plain", "muted", "ink", 0],
  objection: ["attack-fill", "attack", "ink", 0],
  rebuttal: ["rebuttal-fill", "attack", "ink", 0],
  undercut: ["undercut-fill", "undercut", "ink", 0],
  aside: ["aside-fill", "muted", "ink", 10]
};
function pictureOf(view) {
  const edge = 20,
    turned = (x, width) => (isRtl ? view.width - x - width : x),
    parts = [];
  for (const frame of framesIn(view))
    parts.push(
      `<rect x="${turned(frame.x, frame.width)}" y="${frame.y}" width="${frame.width}" height="${frame.height}" rx="9" fill="${colour("frame")}" stroke="${colour(frame.kind === "attack" ? "attack" : frame.kind === "undercut" ? "undercut" : "support")}"/>`,
      wordsAt(frame.words, frame.x + 8, frame.y + 14, 11, frame.kind === "attack" ? "attack" : "support", true)
    );
  const lines = linesIn(view).map(
    line =>
      `<path d="${pathOf(line)}" stroke="${colour(line.kind === "support" ? "support" : line.kind)}" fill="${line.head ? (line.kind === "support" ? colour("support") : line.kind === "undercut" ? colour("paper") : "none") : "none"}"${line.head || line.kind === "support" ? "" : ` stroke-dasharray="${line.kind === "attack" ? "7 4" : "2 4"}"`} stroke-width="${line.kind === "support" ? 1.8 : 2.2}"/>`
  );
  parts.push(`<g${isRtl ? ` transform="translate(${view.width} 0) scale(-1 1)"` : ""}>${lines.join("")}</g>`);
  for (const note of view.notes) parts.push(wordsAt(note.words, note.x, note.y + 16, 12, "muted"));
  for (const box of view.boxes) parts.push(boxPicture(box, turned));
  const width = Math.ceil(view.width + 2 * edge),
    height = Math.ceil(view.height + 2 * edge + 40);
  return {
    width,
    height,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-edge} ${-edge - 40} ${width} ${height}" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif"><title>${inXml(document.title)}</title><rect x="${-edge}" y="${-edge - 40}" width="100%" height="100%" fill="${colour("paper")}"/>${wordsAt(document.title, 0, -26, 18, "ink", true)}${parts.join("")}</svg>`
  };
  function wordsAt(words, x, y, size, ink, bold, more = "") {
    const place = isRtl ? view.width - x : x;
    return `<text x="${place}" y="${y}" font-size="${size}"${bold ? ' font-weight="bold"' : ""}${isRtl ? ' direction="rtl"' : ""} fill="${colour(ink)}"${more}>${inXml(words)}</text>`;
  }
  function boxPicture(box, turn) {
    const claim = claims[box.index],
      [fill, line, ink, round] = LOOKS[claim.kind],
      [size, lead, bold] = fontOf(box.index),
      isStub = box.stub !== undefined;
    const dashes = isStub ? ' stroke-dasharray="2 3"' : claim.implicit ? ' stroke-dasharray="6 4"' : "",
      tall = taller(claim.text);
    const at = x => box.x + x,
      shape = `<rect x="${turn(box.x, box.width)}" y="${box.y}" width="${box.width}" height="${box.height}" rx="${isStub ? 10 : round}" fill="${colour(isStub || claim.implicit ? "plain" : fill)}" stroke="${colour(isStub ? "muted" : line)}" stroke-width="${claim.kind === "thesis" ? 2 : 1.4}"${dashes}/>`;
    if (isStub) {
      const words = `↗ ${claim.label} ${claim.text}`;
      return (
        shape +
        wordsAt(
          wrap(words, box.width - 34, 12)[0] + (wrap(words, box.width - 34, 12).length > 1 ? " …" : ""),
          at(9),
          box.y + 21,
          12,
          "ink"
        )
      );
    }
    const inner =
      claim.kind === "rebuttal"
        ? `<rect x="${turn(box.x, box.width) + 3}" y="${box.y + 3}" width="${box.width - 6}" height="${box.height - 6}" fill="none" stroke="${colour(line)}"/>`
        : "";
    const head = wordsAt(
      `${claim.label} ${claim.role} ${claim.quotes.map(quote => quote.where).join(" ")}`.trim(),
      at(10),
      box.y + 17,
      11,
      claim.kind === "thesis" ? "thesis-tag" : "muted",
      true
    );
    const slant = claim.implicit ? ' font-style="italic"' : "",
      lines = wrap(claim.text, roomIn(box.index, box.width), size, bold).map((words, n) =>
        wordsAt(
          words,
          at(10),
          box.y + SIZES.above + SIZES.head + (n + 0.78) * lead * tall,
          size,
          claim.implicit && claim.kind !== "thesis" ? "ink" : ink,
          bold,
          slant
        )
      );
    const flag = claim.flag
      ? wordsAt(t(claim.flag).toUpperCase(), at(10), box.y + box.height - 9, 11, "wrong", true)
      : "";
    return shape + inner + head + lines.join("") + flag;
  }
}
function download(blob, suffix) {
  const link = make("a"),
    name =
      (document.title
        .replace(/[^\p{L}\p{N}]+/gu, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 60) || "map") + suffix;
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  say(t("saved"));
}
function sceneToSave() {
  return isMap() && !isStale ? scene : treeScene();
}
const svgBlob = picture => new Blob([picture.svg], { type: "image/svg+xml" });
$("save-svg").onclick = () => download(svgBlob(pictureOf(sceneToSave())), ".svg");
$("save-png").onclick = () => {
  const picture = pictureOf(sceneToSave()),
    image = new Image(),
    address = URL.createObjectURL(svgBlob(picture)),
    most = 16000,
    by = Math.min(2, most / picture.width, most / picture.height, Math.sqrt(1.2e8 / (picture.width * picture.height)));
  image.onload = () => {
    const sheet = make("canvas");
    sheet.width = Math.floor(picture.width * by);
    sheet.height = Math.floor(picture.height * by);
    sheet.getContext("2d").drawImage(image, 0, 0, sheet.width, sheet.height);
    URL.revokeObjectURL(address);
    sheet.toBlob(blob => download(blob, ".png"));
  };
  image.src = address;
};
