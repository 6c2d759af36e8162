// Weighs a map as argmap/weighing/values.py does: 0 falls (a step: fails), 1 contested, 2 stands (a step: applies).
// Pure: `network` holds plain lists (premises, undercuts and strengths of steps; reasons, objections and ground of claims;
// fallen claims, broken steps), `doubted` further claims that fall. Gives the values of claims and of steps.
function standing(network, doubted = []) {
  const fallen = new Set([...network.fallen, ...doubted]),
    broken = new Set(network.broken),
    n = network.reasons.length,
    values = new Array(n + network.premises.length).fill(1),
    { above, needs } = hangingOn(network, n);
  // Whether a step of ours applies and is stated to be stronger than each of theirs.
  function outweighs(at, ours, theirs) {
    let highest = -1;
    for (const step of theirs) {
      const strength = network.strengths[step];
      if (strength === null) return false;
      highest = Math.max(highest, strength);
    }
    return ours.some(
      step => at[n + step] === 2 && network.strengths[step] !== null && network.strengths[step] > highest
    );
  }
  function valueOfClaim(claim, reasonsAt, attacksAt) {
    if (fallen.has(claim)) return 0;
    let best = network.ground[claim] ? 2 : 0;
    for (const step of network.reasons[claim]) best = Math.max(best, reasonsAt[n + step]);
    const against = network.objections[claim].filter(step => attacksAt[n + step]);
    if (!best || !against.length) return best;
    const forIt = network.reasons[claim].filter(step => reasonsAt[n + step]);
    if (outweighs(reasonsAt, forIt, against)) return 2;
    return !network.ground[claim] && outweighs(attacksAt, against, forIt) ? 0 : 1;
  }
  function valueOf(node, reasonsAt, attacksAt) {
    if (node < n) return valueOfClaim(node, reasonsAt, attacksAt);
    if (broken.has(node - n)) return 0;
    let value = 2;
    for (const claim of network.premises[node - n]) value = Math.min(value, reasonsAt[claim]);
    for (const undercut of network.undercuts[node - n]) value = Math.min(value, 2 - attacksAt[n + undercut]);
    return value;
  }
  const ordered = [];
  needs.forEach((needed, node) => needed || ordered.push(node));
  for (const node of ordered) {
    values[node] = valueOf(node, values, values);
    for (const user of above[node]) if (!--needs[user]) ordered.push(user);
  }
  const rest = [];
  needs.forEach((needed, node) => needed && rest.push(node));
  if (rest.length) settle();
  return { claims: values.slice(0, n), steps: values.slice(n) };

  // Circles: what follows at once from what is certain, then the least values that reasons can have; until nothing changes.
  function settle() {
    for (let changed = true; changed;) {
      follow();
      changed = false;
      const found = founded();
      for (const node of rest)
        if (values[node] === 1 && found[node] !== 1) {
          values[node] = found[node];
          changed = true;
        }
    }
  }
  function follow() {
    const waiting = [...rest].reverse();
    while (waiting.length) {
      const node = waiting.pop();
      if (values[node] !== 1) continue;
      values[node] = valueOf(node, values, values);
      if (values[node] !== 1) waiting.push(...above[node]);
    }
  }
  function founded() {
    const found = values.slice(),
      own = new Set(rest),
      waiting = [...rest];
    rest.forEach(node => {
      found[node] = 0;
    });
    while (waiting.length) {
      const node = waiting.pop(),
        value = valueOf(node, found, values);
      if (value > found[node]) {
        found[node] = value;
        waiting.push(...above[node].filter(one => own.has(one)));
      }
    }
    return found;
  }
}
// For each node (claims, then steps) the nodes that hang on it, and how many it hangs on itself.
function hangingOn(network, n) {
  const above = Array.from({ length: n + network.premises.length }, () => []),
    needs = network.reasons.map((steps, claim) => steps.length + network.objections[claim].length);
  network.reasons.forEach((steps, claim) =>
    [...steps, ...network.objections[claim]].forEach(step => above[n + step].push(claim))
  );
  network.premises.forEach((claims, step) => {
    needs.push(claims.length + network.undercuts[step].length);
    claims.forEach(claim => above[claim].push(n + step));
    network.undercuts[step].forEach(undercut => above[n + undercut].push(n + step));
  });
  return { above, needs };
}
