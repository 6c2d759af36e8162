// Two maps compared: their differences as a list, one after the other, on map, outline, card and article.
const { comparison } = data;
differences = comparison.differences;
const markOf = index => comparison.marks[index];
let differenceAt = -1,
  side = "both";
const nameOfSide = one => comparison[one];
badges = (index, element) => {
  const mark = markOf(index);
  if (!mark) return;
  element.classList.add("differs", "in-" + mark);
  element.append(make("span", comparison.words[mark], "badge"));
};
differencesOn = index =>
  differences
    .filter(one => one.claim === index)
    .map(one => {
      const line = make("p", `${one.kind.replace(/:$/, "")}. ${one.values}`.replace(/\. $/, ""), "difference");
      line.dir = "auto";
      return line;
    });
startComparing = () => {
  const pane = $("differences"),
    list = make("ol"),
    bar = make("div", "", "row"),
    who = make("p", "", "who");
  who.append(
    ...["a", "b"].flatMap(one => [
      make("b", one.toUpperCase()),
      " ",
      isolated(nameOfSide(one)),
      one === "a" ? " · " : ""
    ])
  );
  for (const [value, words] of [
    ["both", t("both")],
    ["a", t("only_in", { map: "A" })],
    ["b", t("only_in", { map: "B" })]
  ]) {
    const one = button(value === "both" ? words : value.toUpperCase(), () => showSide(value));
    one.dataset.side = value;
    one.title = value === "both" ? words : nameOfSide(value);
    bar.append(one);
  }
  const back = button("↑", () => nextDifference(-1), "icon"),
    next = button("↓", () => nextDifference(1), "icon"),
    said = make("span", "", "at");
  back.setAttribute("aria-label", comparison.words.previous);
  next.setAttribute("aria-label", comparison.words.next);
  said.id = "difference-at";
  bar.append(back, next, said);
  differences.forEach((one, at) => {
    const item = make("li"),
      pick = button("", () => toDifference(at));
    pick.append(
      make("b", one.kind + " "),
      isolated(one.text, "span"),
      ...(one.values ? [" ", make("small", one.values)] : [])
    );
    item.append(pick);
    list.append(item);
  });
  pane.append(make("h2", `${comparison.words.title} (${differences.length})`), who, bar, list);
  pane.hidden = false;
  root.classList.add("comparing");
  items.forEach(item => {
    const mark = markOf(Number(item.dataset.claim));
    if (mark) {
      item.classList.add("differs", "in-" + mark);
      item.querySelector("i").append(` · ${comparison.words[mark]}`);
    }
  });
  for (const mark of marks) {
    const found = claimsOf(mark).map(markOf).filter(Boolean);
    if (found.length) mark.classList.add("differs", "in-" + found[0]);
  }
  showSide("both");
};
function toDifference(at) {
  differenceAt = (at + differences.length) % differences.length;
  const one = differences[differenceAt];
  $("differences")
    .querySelectorAll("li button")
    .forEach((item, number) => {
      if (number === differenceAt) {
        item.setAttribute("aria-current", "true");
        item.scrollIntoView({ block: "nearest" });
      } else item.removeAttribute("aria-current");
    });
  $("difference-at").textContent = t("difference_at", { at: differenceAt + 1, n: differences.length });
  if (one.claim >= 0) {
    if (side !== "both" && !isOnSide(one.claim, side)) showSide("both");
    choose(one.claim, "difference");
  }
}
nextDifference = by => {
  if (differences.length) toDifference(differenceAt < 0 && by < 0 ? differences.length - 1 : differenceAt + by);
};
const isOnSide = (index, wanted) => markOf(index) !== (wanted === "a" ? "b" : "a");
function showSide(wanted) {
  side = wanted;
  $("differences")
    .querySelectorAll("[data-side]")
    .forEach(one => one.setAttribute("aria-pressed", one.dataset.side === wanted));
  search();
}
holdsDifferences = (index, fold, open) => {
  const n = open ? 0 : descendants(index).filter(one => !shown[one] && markOf(one)).length;
  if (n) {
    fold.textContent += ` ≠${n}`;
    fold.title = t("differences_below", { n });
  }
};
keptBySide = () => (side === "both" ? null : new Set(order.filter(index => isOnSide(index, side))));
clearDifference = () => {
  if (side !== "both") showSide("both");
};
