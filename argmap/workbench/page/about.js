// The map as a whole: its title and note, its articles, where their own text begins and ends, what is set aside; its history.
function entry(label, value, commit, { tag = "input", options = null, hint = "" } = {}) {
  const id = `about-${label.replace(/\W+/g, "-")}-${entry.count = (entry.count || 0) + 1}`;
  const input = options
    ? make("select", { id }, ...options.map(one => make("option", { value: one, selected: one === value }, one || "not said")))
    : make(tag, { id, value });
  let last = value;
  input.addEventListener("change", () => { const was = last; commit(last = input.value, was); });
  return make("div", {}, make("label", { htmlFor: id }, label), input, hint ? make("small", {}, hint) : null);
}

const header = (field, value, was, of = null) => operate({ name: "header", field, value, was, ...(of === null ? {} : { of_article: true, article: of || null }) }, keeping(value));

async function showAbout() {
  const asked = turns, texts = (await post("/texts", {})).data.texts || [], { title, note, language, articles } = state.heading;
  if (asked !== turns) return;
  const locked = state.tools.locked.includes("article") || hides("article") || !may("header");
  const parts = [entry("Title of the map", title, (value, was) => header("title", value, was)), entry("Note on the map", note, (value, was) => header("note", value, was), { tag: "textarea" }),
    entry("Language of the claims", language, (value, was) => header("language", value, was), { hint: "a tag such as en, de or fr" })];
  for (const article of articles) parts.push(aboutArticle(article));
  if (!locked && texts.length) parts.push(furtherArticle(articles, texts));
  if (locked) parts.push(make("p", {}, "The article's part of the map is set by your teacher."));
  open("Map and article", ...parts, make("div", { class: "row" }, button("Close", close, "Esc", { class: "main" })));
}

// What was refused is said in the dialog, which stays as it is; else it is shown again.
async function again(status, data) {
  if (status !== 200) return sayInDialog(data.refused);
  if (!byId("dialog").open) return;
  const top = byId("dialog").scrollTop;
  await showAbout();
  byId("dialog").scrollTop = top;
}

function aboutArticle(article) {
  const names = { title: "Title", author: "Author", publication: "Where it appeared", published: "When it appeared", language: "Language", url: "Address (shown, never fetched)" };
  const of = article.name || null;
  const fields = Object.entries(names).map(([field, words]) => entry(words, article.fields[field], (value, was) => header(field, value, was, article.name)));
  const ends = ["begins", "ends"].map(end => make("p", {}, `Its own text ${end} at: `, article[end] ? `“${article[end]}”` : `the text's ${end === "begins" ? "beginning" : "end"}`, " ",
    article[end] ? button(`Take out where it ${end}`, () => operate({ name: "body", end, was: article[end], article: of }, again)) : null));
  const aside = article.set_aside.map((one, index) => make("div", { class: "kept" }, make("p", {}, `“${one.words}”`), make("small", {}, one.reason),
    make("div", { class: "row" }, button("Change the reason…", () => changeAside(article, index)), button("Count it again", () => operate({ name: "take set aside", index, was: one, article: of }, again)))));
  return make("fieldset", {}, make("legend", {}, article.name ? `Article “${article.name}”` : "Article"), make("small", {}, article.file),
    article.changed ? make("p", { class: "finding" }, "The article is not the text that the map was made of. ", button("I have read it again: take it as it is now", () => operate({ name: "fingerprint", article: of }, again))) : null,
    article.name ? entry("Name, by which quotes call it", article.name, value => operate({ name: "name article", article: article.name, called: value }, again)) : null, ...fields, ...ends,
    make("small", {}, "Choose words in the article, then “The article's own text begins (or ends) there”."),
    aside.length ? make("h3", {}, "Set aside") : null, ...aside);
}

function changeAside(article, index) {
  const one = article.set_aside[index];
  askText({ title: "Why are these words no part of the argument?", value: one.reason, label: `The reason for “${one.words}”`, word: "Change" }, reason =>
    operate({ name: "set aside", reason, index, was: one, article: article.name || null }, (status, data) => { if (status === 200) showAbout(); else keep(reason, data.refused); }));
}

function furtherArticle(articles, texts) {
  const file = make("select", { id: "further-file" }, ...texts.map(one => make("option", { value: one }, one))), name = make("input", { id: "further-name" });
  const first = articles.length === 1 && !articles[0].name ? make("input", { id: "first-name", value: "first" }) : null;
  return make("fieldset", {}, make("legend", {}, "A further article"), make("label", { htmlFor: "further-file" }, "A text beside the map"), file,
    make("label", { htmlFor: "further-name" }, "Its name, by which quotes call it"), name, first ? make("label", { htmlFor: "first-name" }, "The name of the article that is here") : null, first,
    button("Add the article", () => operate({ name: "add article", called: name.value, file: file.value, first: first?.value || null }, again)));
}

async function showHistory() {
  const asked = turns, { status, data } = await post("/history", {});
  if (asked !== turns) return;
  if (status !== 200) return say(data.refused);
  const rows = data.steps.slice(0, 100).map((name, index) => make("li", {}, name, " ",
    button(index ? `Undo these ${index + 1}` : "Undo this", () => { close(); request("/undo", { steps: index + 1, of: data.of }, focusAt); }, "", { "aria-label": `Undo back to before: ${name}` })));
  open("What was done, the last first", rows.length ? make("ol", { class: "history" }, ...rows) : make("p", {}, "Nothing was changed yet."),
    make("p", {}, "Undoing takes back these edits alone; what others have written since stays. Redo does them again."),
    make("div", { class: "row" }, button("Close", close, "Esc", { class: "main" })));
}
