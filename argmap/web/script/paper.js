// Paper: the map's sheets, drawn beforehand, are put into the page only when it is printed.
function toPaper() {
  if ($("paper")) return;
  const paper = make("div");
  paper.id = "paper";
  paper.innerHTML = $("sheets").textContent;
  $("map-pane").append(paper);
  if ($("summary")) document.querySelector("header").append($("summary"));
  claims.forEach((claim, index) => { if (claim.quotes.length) own[index].append(saidOf(claim)); });
}
// Under its claim in the outline: where it is said, and in which words.
function saidOf(claim) {
  const said = make("small", "", "said");
  for (const quote of claim.quotes) said.append(make("bdi", quote.where), " ", isolated(`“${wordsOfQuote(quote)}” `));
  return said;
}
function fromPaper() {
  $("paper")?.remove();
  if ($("summary")) $("right").prepend($("summary"));
  outline.querySelectorAll(".said").forEach(one => one.remove());
}
addEventListener("beforeprint", toPaper);
addEventListener("afterprint", fromPaper);
matchMedia("print").addEventListener("change", event => event.matches ? toPaper() : fromPaper());
