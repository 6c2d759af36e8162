const $ = id => document.getElementById(id), root = document.documentElement;
const data = JSON.parse($("data").textContent), claims = data.claims;
const steps = data.steps.map(([conclusion, polarity, target, premises]) => ({ conclusion, polarity, target, premises }));
const items = [...document.querySelectorAll("#outline .item")], marks = [...document.querySelectorAll("mark")];
const drawing = $("drawing"), canvas = $("canvas"), card = $("card"), articlePane = $("article-pane");
const coded = label => "claim_" + [...label].map(one => /[A-Za-z0-9.]/.test(one) ? one : `_${one.codePointAt(0).toString(16)}_`).join("");
const nodes = claims.map(claim => $(coded(claim.label)));
const own = claims.map(() => null), itemsOf = claims.map(() => []);
for (const item of items) {
  if (!("ref" in item.dataset)) own[item.dataset.claim] = item;
  itemsOf[item.dataset.claim].push(item);
}
claims.forEach((claim, index) => { claim.text = own[index].querySelector("bdi").textContent; claim.quotes ||= []; });
const byQuote = new Map(), marksOf = new Map();
claims.forEach((claim, index) => claim.quotes.forEach(quote => { quote.n = byQuote.size; byQuote.set(quote.n, [index, quote]); }));
const isDoubtful = quote => quote.doubt && !quote.doubt.startsWith("with");
const numbersOf = mark => mark.dataset.q.split(" ").map(Number);
for (const mark of marks)
  for (const number of numbersOf(mark)) {
    if (!marksOf.has(number)) marksOf.set(number, []);
    marksOf.get(number).push(mark);
    if (isDoubtful(byQuote.get(number)[1])) mark.classList.add("doubt");
  }
const stepsTo = claims.map(() => []), stepsFrom = claims.map(() => []), below = claims.map(() => []);
steps.forEach((step, at) => { stepsTo[step.conclusion].push(at); step.premises.forEach(premise => stepsFrom[premise].push(at)); });
claims.forEach((claim, index) => { if (claim.up !== undefined) below[claim.up].push(index); });
function ancestors(index) { const found = []; for (let up = claims[index].up; up !== undefined; up = claims[up].up) found.push(up); return found; }
function descendants(index) { const found = [], todo = [...below[index]]; while (todo.length) { const one = todo.pop(); found.push(one); todo.push(...below[one]); } return found; }
const say = text => { $("said").textContent = text; };
const make = (tag, text, name) => { const made = document.createElement(tag); if (text) made.textContent = text; if (name) made.className = name; return made; };
const button = (text, act, name) => { const made = make("button", text, name); made.onclick = act; return made; };
const phone = matchMedia("(max-width:760px)"), narrow = () => phone.matches;
const isSeen = element => element.getClientRects().length > 0;
