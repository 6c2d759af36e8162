// What if: claims that are doubted, and how the others then fare; nothing of it is written into the map.
const fates = ["falls", "contested", "stands"];

async function doubt(key) {
  if (state.doubted.has(key)) state.doubted.delete(key);
  else state.doubted.add(key);
  await weighAgain();
  show();
  say(byId("fates").hidden ? "Nothing is doubted." : byId("fates").querySelector("p").textContent);
}

// The network is asked for once for each version of the map; the weighing is the reading page's own.
async function weighAgain() {
  if (!state.doubted.size) { state.fates = null; return; }
  if (state.networkOf !== state.version) {
    const { status, data } = await post("/weigh", {});
    if (status !== 200) return say(data.refused);
    state.network = data;
    state.networkOf = data.version;
    if (!state.doubted.size) return;  // nothing is doubted any more
  }
  const { network, keys } = state.network;
  for (const key of [...state.doubted]) if (!keys.includes(key)) state.doubted.delete(key);
  const now = standing(network).claims, then = standing(network, [...state.doubted].map(key => keys.indexOf(key))).claims;
  state.fates = new Map(keys.map((key, at) => [key, { is: then[at], was: now[at] }]));
}

const fateOf = key => state.fates?.get(key);

// On a box or a line of the outline: how it fares, in words, where it no longer simply stands.
function fateMark(one) {
  const fate = fateOf(one.kind === "ref" ? one.target : one.key);
  if (!fate || fate.is === 2) return null;
  return make("small", { class: "fate" }, state.doubted.has(one.key) ? "✗ doubted" : fate.is ? "? contested" : "✗ falls");
}

function showFates() {
  const bar = byId("fates"), thesis = thesisOf();
  bar.hidden = !state.doubted.size || !thesis || !fateOf(thesis.key);
  if (bar.hidden) return bar.replaceChildren();
  const named = value => state.order.filter(key => !state.doubted.has(key) && key !== thesis.key && fateOf(key)?.is === value && fateOf(key).was > value).map(key => called(claim(key)));
  const parts = [`If you doubt ${[...state.doubted].map(key => called(claim(key))).join(", ")}: ${called(thesis)} ${fates[fateOf(thesis.key).is] === "contested" ? "is contested" : fates[fateOf(thesis.key).is]}.`];
  if (named(0).length) parts.push(`Then these fall: ${named(0).join(", ")}.`);
  const again = state.order.filter(key => !state.doubted.has(key) && key !== thesis.key && fateOf(key) && fateOf(key).is > fateOf(key).was).map(key => called(claim(key)));
  if (again.length) parts.push(`These fare better: ${again.join(", ")}.`);
  if (named(1).length) parts.push(`These become contested: ${named(1).join(", ")}.`);
  put(bar, make("p", {}, parts.join(" ")), button("Undo the last doubt", () => doubt([...state.doubted].pop())), button("Doubt nothing", () => { state.doubted.clear(); state.fates = null; show(); say("Nothing is doubted."); }));
}
