// The original beside the text: where it can be opened, and, where the page holds them, pictures of its pages on request.
const shots = (data.pictures || []).flatMap((found, article) =>
  found.map(([sheet, label, width, height, marked]) => ({ article, sheet, label, width, height, marked }))
);
const pictureBox = $("picture"),
  originalOf = article => (data.originals || [])[article],
  shotOf = (article, sheet) => shots.findIndex(one => one.article === article && one.sheet === sheet),
  addressOf = (article, sheet) => originalOf(article).href + (sheet ? "#page=" + sheet : "");
// The page is not where its links start from when a server shows it.
const isServed = document.querySelector("meta[http-equiv]").content.includes("connect-src");
if (isServed) document.querySelectorAll("a.original").forEach(one => one.removeAttribute("href"));
// What stands beside a quote's place on the card.
waysToOriginal = quote => {
  const article = quote.article || 0,
    original = originalOf(article),
    found = [];
  if (!original || !quote.where) return found;
  const at = shotOf(article, quote.sheet);
  if (at >= 0) {
    const one = button(t("show_page"), () => showPicture(at, quote, true), "link");
    one.dataset.act = "page-" + quote.n;
    found.push(one, " ");
  }
  if (!isServed) {
    const link = make("a", "PDF ↗", "original"),
      what = t("open_page", { file: original.name, place: quote.where });
    link.href = addressOf(article, quote.sheet);
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.title = what;
    link.setAttribute("aria-label", what);
    found.push(link, " ");
  }
  return found;
};
isPictured = () => !!pictureBox && !pictureBox.hidden;
const isRoomy = matchMedia("(min-width:1200px)");
let shotAt = -1,
  shotQuote = null,
  shotZoom = 0,
  shotOpener = null;
const behindPicture = () => [
  $("map-pane"),
  $("outline-pane"),
  ...(isRoomy.matches ? [] : [card]),
  ...(narrow() ? [articlePane, ...document.querySelectorAll(".skip,header,nav,#summary,#fares")] : [])
];
function coverUp(isOn) {
  for (const one of [card, articlePane, ...document.querySelectorAll(".skip,header,nav,#summary,#fares,#map-pane,#outline-pane")])
    one.inert = isOn && behindPicture().includes(one);
}
function showPicture(at, quote, isAsked) {
  const shot = shots[at],
    sheet = $("picture-sheet"),
    isMarked = quote && shot.marked[quote.n],
    image = new Image();
  if (!isPictured()) shotOpener = document.activeElement;
  shotAt = at;
  shotQuote = quote;
  $("picture-name").textContent = `${shot.label} · ${originalOf(shot.article).name}`;
  image.alt = `${shot.label}, ${originalOf(shot.article).name}`;
  image.width = shot.width;
  image.height = shot.height;
  image.src = "data:image/webp;base64," + $(`picture-${shot.article}-${shot.sheet}`).textContent;
  const paper = make("div", "", "paper");
  paper.append(image, markedOn(shot));
  sheet.replaceChildren(paper);
  nameQuoting(isMarked ? quote : null);
  $("picture-previous").disabled = at === 0;
  $("picture-next").disabled = at === shots.length - 1;
  $("picture-open").hidden = isServed;
  if (!isServed) $("picture-open").href = addressOf(shot.article, shot.sheet);
  pictureBox.hidden = false;
  coverUp(true);
  // Until somebody chooses: all of the page, or on a phone half of its width, if it is not a slide.
  if (shotZoom) zoomPicture(shotZoom);
  else sheet.firstElementChild.style.width = narrow() && shot.height > shot.width ? "200%" : "100%";
  toMarked();
  if (isAsked) sheet.focus({ preventScroll: true });
  say(
    t("page_shown", { place: shot.label, file: originalOf(shot.article).name }) +
      (isMarked ? " " + t("page_marked") : "")
  );
}
// Frames around quoted words, where they were found on the page; those that were asked for are strong.
function markedOn(shot) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 1000 1000");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-hidden", "true");
  svg.onclick = fromPicture;
  for (const [number, boxes] of Object.entries(shot.marked))
    for (const [x, y, width, height] of boxes) {
      const one = document.createElementNS("http://www.w3.org/2000/svg", "rect");
      Object.entries({ x: x - 2, y: y - 1, width: width + 4, height: height + 2 }).forEach(([name, value]) => one.setAttribute(name, value));
      if (Number(number) === shotQuote?.n) one.setAttribute("class", "asked");
      const claim = claims[byQuote.get(Number(number))[0]],
        words = document.createElementNS("http://www.w3.org/2000/svg", "title");
      words.textContent = `${claim.label} ${claim.role}: ${claim.text}`;
      one.append(words);
      svg.append(one);
    }
  return svg;
}
// Whose words are framed.
function nameQuoting(quote) {
  $("picture-claim").hidden = !quote;
  if (!quote) return;
  const [index] = byQuote.get(quote.n);
  $("picture-claim").replaceChildren(
    isolated(claims[index].label, "b"),
    " ",
    inLanguageOf(index, isolated(claims[index].text))
  );
}
// Marked words lead to the claim that quotes them; where several do, to one after the other.
function fromPicture(event) {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect(),
    x = ((event.clientX - left) / width) * 1000,
    y = ((event.clientY - top) / height) * 1000;
  const isThere = box => box[0] - 2 <= x && x <= box[0] + box[2] + 2 && box[1] - 1 <= y && y <= box[1] + box[3] + 1,
    there = Object.keys(shots[shotAt].marked).map(Number).filter(number => shots[shotAt].marked[number].some(isThere));
  if (!there.length) return;
  const number = there[(there.indexOf(shotQuote?.n) + 1) % there.length],
    [index, quote] = byQuote.get(number),
    at = shotAt;
  choose(index, "picture");
  toWords(index, passagesOf(index).indexOf(quote));
  showPicture(at, quote, false);
}
function toMarked() {
  const sheet = $("picture-sheet"),
    first = sheet.querySelector("rect.asked");
  sheet.scrollTop = sheet.scrollLeft = 0;
  if (!first) return;
  const a = first.getBoundingClientRect(),
    b = sheet.getBoundingClientRect();
  sheet.scrollTop = a.top - b.top - b.height / 3;
  sheet.scrollLeft = Math.max(0, a.left - b.left - b.width / 3);
}
const widthOfPicture = () => parseFloat($("picture-sheet").firstElementChild.style.width) / 100;
// Zooming keeps the middle of what is seen.
function zoomPicture(zoom) {
  const sheet = $("picture-sheet"),
    paper = sheet.firstElementChild,
    before = paper.offsetWidth || 1,
    middle = [sheet.scrollLeft + sheet.clientWidth / 2, sheet.scrollTop + sheet.clientHeight / 2];
  shotZoom = Math.min(4, Math.max(0.5, zoom));
  paper.style.width = `${shotZoom * 100}%`;
  const by = paper.offsetWidth / before;
  sheet.scrollLeft = middle[0] * by - sheet.clientWidth / 2;
  sheet.scrollTop = middle[1] * by - sheet.clientHeight / 2;
}
closePicture = () => {
  if (!isPictured()) return;
  const hadFocus = pictureBox.contains(document.activeElement);
  pictureBox.hidden = true;
  $("picture-sheet").replaceChildren();
  coverUp(false);
  if (!hadFocus) return;
  const again = shotOpener?.dataset?.act && card.querySelector(`[data-act="${shotOpener.dataset.act}"]`),
    back = shotOpener?.isConnected ? shotOpener : again;
  if (back && isSeen(back)) back.focus();
  else (card.hidden ? articlePane : card.querySelector(".close")).focus();
};
// While it is open, it follows the claim that is chosen.
followPicture = index => {
  if (!isPictured() || index < 0) return;
  for (const quote of passagesOf(index)) {
    const at = shotOf(quote.article || 0, quote.sheet);
    if (at < 0) continue;
    showPicture(at, quote, false);
    return;
  }
};
const turn = by => {
  if (shots[shotAt + by]) showPicture(shotAt + by, shotQuote, false);
};
if (pictureBox) {
  articlePane.addEventListener("click", event => {
    const folio = event.target.closest("button.folio");
    if (folio) showPicture(shotOf(Number(folio.dataset.article), Number(folio.dataset.sheet)), null, true);
  });
  $("picture-close").onclick = closePicture;
  $("picture-previous").onclick = () => turn(-1);
  $("picture-next").onclick = () => turn(1);
  $("picture-smaller").onclick = () => zoomPicture(widthOfPicture() / 1.3);
  $("picture-larger").onclick = () => zoomPicture(widthOfPicture() * 1.3);
  for (const query of [isRoomy, isPhone]) query.addEventListener("change", () => coverUp(isPictured()));
  pictureBox.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const sheet = $("picture-sheet"),
      isWhole = sheet.scrollWidth <= sheet.clientWidth;
    event.stopPropagation();
    if (event.key === "Escape") closePicture();
    else if (event.key === "+" || event.key === "=") zoomPicture(widthOfPicture() * 1.3);
    else if (event.key === "-") zoomPicture(widthOfPicture() / 1.3);
    else if (event.key === "0") zoomPicture(1);
    else if (isWhole && event.key === "ArrowLeft") turn(-1);
    else if (isWhole && event.key === "ArrowRight") turn(1);
    else return;
    event.preventDefault();
  });
}
