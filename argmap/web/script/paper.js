// Paper: the map's sheets, drawn beforehand, are put into the page only when it is printed.
function toPaper() {
  if ($("paper")) return;
  const paper = make("div");
  paper.id = "paper";
  paper.innerHTML = $("sheets").textContent;
  $("map-pane").append(paper);
  for (const paragraph of document.querySelectorAll(".text p")) {
    const found = [...paragraph.querySelectorAll("mark")].flatMap(claimsOf),
      ids = [...new Set(found)].map(index => claims[index].label);
    if (ids.length) paragraph.dataset.ids = ids.join(" ");
  }
  claims.forEach((claim, index) => {
    if (claim.quotes.length) own[index].append(saidOf(claim));
  });
}
// Under its claim in the outline: where it is said, and in which words.
function saidOf(claim) {
  const said = make("small", "", "said");
  for (const quote of claim.quotes) said.append(make("bdi", quote.where), " ", isolated(`“${wordsOfQuote(quote)}” `));
  return said;
}
function fromPaper() {
  $("paper")?.remove();
  outline.querySelectorAll(".said").forEach(one => one.remove());
}
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", fromPaper);
matchMedia("print").addEventListener("change", event => (event.matches ? toPaper() : fromPaper()));
