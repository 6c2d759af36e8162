const texts = claims.map(claim => [claim.label, claim.text, claim.source, ...claim.quotes.map(quote => quote.words || (marksOf.get(quote.n) || []).map(mark => mark.textContent).join(" "))].join("\n").toLocaleLowerCase());
const faint = claims.map(() => false);
let hits = [], later = 0;
$("search").addEventListener("input", () => {
  const wanted = $("search").value.trim().toLocaleLowerCase();
  hits = [];
  texts.forEach((text, index) => { if (wanted && text.includes(wanted)) hits.push(index); });
  const found = new Set(hits);
  claims.forEach((_, index) => {
    const dim = !!wanted && !found.has(index);
    if (dim === faint[index]) return;
    faint[index] = dim;
    if (nodes[index]) nodes[index].classList.toggle("dim", dim);
    itemsOf[index].forEach(item => item.classList.toggle("dim", dim));
  });
  drawing.classList.toggle("searched", !!wanted);
  clearTimeout(later);
  if (hits.length && !found.has(chosen)) later = setTimeout(() => { own[hits[0]].scrollIntoView({ block: "center" }); if (nodes[hits[0]]) toNode(nodes[hits[0]]); }, 250);
  const hidden = hits.filter(index => !shown[index]).length;
  $("count").textContent = !wanted ? "" : hits.length ? `${hits.length} of ${claims.length} claims${hidden ? `, ${hidden} hidden` : ""}` : "nothing found";
});
$("search").addEventListener("keydown", event => {
  if (event.key === "Enter" && hits.length) choose(hits[(hits.indexOf(chosen) + 1) % hits.length], "search");
  if (event.key === "Escape") { $("search").value = ""; $("search").dispatchEvent(new Event("input")); }
});
