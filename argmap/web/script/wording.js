// The words of the interface: filled in, and chosen by number where they have two forms.
function t(name, values = {}) {
  let text = data.words[name];
  if (typeof text === "object") text = values.n === 1 ? text.one : text.other;
  return text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
}
const roleWord = kind => roles[kind];
