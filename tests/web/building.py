"""Making a map in the workbench's page as a person does: words, buttons and dialogs, by mouse or by keys."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, NamedTuple

from argmap.graph import Polarity
from tests.web.browsers.driven import Point

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading
    from tests.web.browsers import Driven

__all__ = ["Builder", "ByKeys", "ByMouse", "OnAPhone", "shape_of"]

_KEYS = {Polarity.SUPPORT: "because", Polarity.ATTACK: "but", Polarity.UNDERCUT: "unless"}
_BUTTONS = {"because": "Reason for", "but": "Objection to", "unless": "Undercut of", "together": "Linked with"}
_TOOLS = {"because": "+ Reason", "but": "+ Objection", "unless": "+ Undercut", "together": "+ Linked premise"}
_USES = {"because": "a reason for…", "but": "an objection to…", "unless": "an undercut of the step of…"}
_KEY_OF = "text => [...state.claims.values()].find(one => one.text === text && one.kind !== 'ref')?.key || ''"
_REFS = "[...state.claims.values()].filter(one => one.kind === 'ref').map(one => one.key)"
_NTH = """(begins, within) => [...document.querySelectorAll(`${within} button`)].findIndex(
  one => one.textContent.startsWith(begins) && !one.disabled && one.getClientRects().length)"""
_ENDS = """(start, end) => {
  const offset = [...document.querySelectorAll("#article p[data-start]")].reverse().find(one => Number(one.dataset.start) <= start);
  const walker = document.createTreeWalker(offset, NodeFilter.SHOW_TEXT), range = document.createRange();
  let at = Number(offset.dataset.start), node, begun = false;
  while ((node = walker.nextNode())) {
    if (node.parentElement.closest(".where")) continue;
    const length = Array.from(node.data).length, unit = count => Array.from(node.data).slice(0, count).join("").length;
    if (!begun && start < at + length) { range.setStart(node, unit(start - at)); begun = true; }
    if (end <= at + length) { range.setEnd(node, unit(end - at)); break; }
    at += length;
  }
  offset.scrollIntoView({ block: "start", behavior: "instant" });
  const boxes = [...range.getClientRects()].filter(box => box.width > 1), first = boxes[0], last = boxes[boxes.length - 1];
  return [first.left + 1, first.top + first.height / 2, last.right - 1, last.top + last.height / 2].map(Math.round);
}"""


class Shape(NamedTuple):
    """What a map says of a claim, without ids and attributes."""

    text: str
    kind: str
    is_implicit: bool
    spans: frozenset[tuple[int, int]]
    bears: frozenset[tuple[str, str, frozenset[str]]]
    """The steps that it is a premise of: relation, what that bears on, and its premises."""


def shape_of(reading: Reading) -> list[Shape]:
    """What a map says, in an order that does not hang on the file's."""
    claims, found = reading.claims, []
    for claim in claims:
        steps = [step for step in reading.steps if claim.index in step.premises]
        spans = {
            (one.anchor.span.start, one.anchor.span.end) for one in reading.anchors[claim.index] if one.anchor.span
        }
        bears = {
            (_KEYS[step.polarity], claims[step.conclusion].text, frozenset(claims[one].text for one in step.premises))
            for step in steps
        }
        found.append(Shape(claim.text, claim.kind, claim.is_implicit, frozenset(spans), frozenset(bears)))
    return sorted(found, key=lambda one: one.text)


class Builder(ABC):
    """A person with a map in mind, at the page of the bare article. Counts what is done."""

    def __init__(self, page: Driven, target: Reading) -> None:
        self.page = page
        self.target = target
        self.gestures = 0

    def build(self) -> None:
        """Make the whole map: the thesis, then each claim under what it bears on, then what is used again."""
        for claim in self.target.claims:
            self._put(claim)
        for use in self.target.graph.uses:
            if use.name in self.target.graph.by_id:
                self._use_again(use.step, self.target.graph.by_id[use.name])

    def _put(self, claim: Claim) -> None:
        quotes = [one.anchor.span for one in self.target.anchors[claim.index] if one.anchor.span]
        step = self.target.steps[claim.step] if claim.step is not None else None
        relation = "thesis" if claim.path == ("argument",) else "asides"
        if step is not None:
            written = [one for one in step.premises if self.target.claims[one].step == step.index]
            is_first = written[0] == claim.index
            relation = _KEYS[step.polarity] if is_first else "together"
            above = step.conclusion if is_first else written[0]
            if is_first and step.target_step is not None:
                above = self.target.steps[step.target_step].premises[0]
            self.choose_claim(self.target.claims[above].text)
        if quotes:
            self.choose_words(*quotes[0])
            label = {"thesis": "This is the thesis", "asides": "Aside"}.get(relation) or _BUTTONS[relation]
            self.push(label, "#bar")
        else:
            self.push(_TOOLS[relation], "#tools")
        self.fill(claim.text)
        if claim.kind == "evidence":
            self.tick("#is-evidence")
        if claim.is_implicit:
            self.tick("#unsaid")
        self.push("Add", "dialog")
        self.page.wait(f"text => ({_KEY_OF})(text) && !document.getElementById('dialog').open", claim.text)
        for span in quotes[1:]:
            self.choose_claim(claim.text)
            self.choose_words(*span)
            self.push("Words of", "#bar")
            self.page.wait("!document.getElementById('bar')", seconds=10)

    def _use_again(self, step: int, claim: int) -> None:
        """A ref: used again as a step of its own, then linked with the step's other premises, where it has some."""
        one, text = self.target.steps[step], self.target.claims[claim].text
        others = [other for other in one.premises if self.target.claims[other].step == step]
        relation = _KEYS[one.polarity]
        above = one.conclusion if one.target_step is None else self.target.steps[one.target_step].premises[0]
        before = self.page.value(_REFS)
        self.choose_claim(text)
        self.push("Use it elsewhere", "#panel")
        self.push(_USES[relation], "dialog")
        self.pick(self.target.claims[above].text)
        self.page.wait(f"before => {_REFS}.length > before.length", before)
        (new,) = set(self.page.value(_REFS)) - set(before)
        if others:
            self.choose_entry(new)
            self.push("Move…", "#tools")
            self.push("linked with…", "dialog")
            self.pick(self.target.claims[others[0]].text)
            self.page.wait("key => Boolean(state.claims.get(key)?.link)", new)

    def choose_claim(self, text: str) -> None:
        """Make a claim the one at hand."""
        key = self.page.value(_KEY_OF, text)
        if self.page.value("state.at") != key:
            self.choose_entry(key)

    def pick(self, text: str) -> None:
        """Choose a claim from a dialog's list."""
        label = self.page.value("text => called(state.claims.get((" + _KEY_OF + ")(text)))", text)
        self.push(f"{label} {text}", "dialog")

    @abstractmethod
    def choose_entry(self, key: str) -> None:
        """Choose a line of the outline."""

    @abstractmethod
    def choose_words(self, start: int, end: int) -> None:
        """Choose a stretch of the article."""

    @abstractmethod
    def push(self, begins: str, within: str) -> None:
        """Push the button whose words begin so."""

    @abstractmethod
    def fill(self, text: str) -> None:
        """Write a text into the dialog."""

    @abstractmethod
    def tick(self, selector: str) -> None:
        """Tick a box."""

    def _nth(self, begins: str, within: str) -> int:
        self.page.wait(f"(begins, within) => ({_NTH})(begins, within) >= 0", begins, within)
        return int(self.page.value(_NTH, begins, within))

    def _chosen(self, start: int, end: int) -> None:
        self.page.wait(
            "(start, end) => state.words && state.words.start === start && state.words.end === end", start, end
        )


class ByMouse(Builder):
    """By mouse alone, but for the texts, which are typed."""

    def choose_entry(self, key: str) -> None:
        self.gestures += 1
        self.page.click(f"#outline [data-key='{key}']")
        self.page.wait("key => state.at === key", key)

    def choose_words(self, start: int, end: int) -> None:
        self.gestures += 1
        left, top, right, bottom = self.page.value(_ENDS, start, end)
        self.page.drag_between(Point(left, top), Point(right, bottom))
        self._chosen(start, end)

    def push(self, begins: str, within: str) -> None:
        self.gestures += 1
        self.page.click(f"{within} button", self._nth(begins, within))

    def fill(self, text: str) -> None:
        self.gestures += 1
        self.page.wait("document.activeElement?.id === 'asked'")
        self.page.write(text)

    def tick(self, selector: str) -> None:
        self.gestures += 1
        self.page.click(selector)


class ByKeys(Builder):
    """By keys alone: the focus goes to what can be reached by Tab, and keys do the rest."""

    def _focus(self, selector: str, at: int = 0) -> None:
        found = self.page.value(
            "(selector, at) => { const one = document.querySelectorAll(selector)[at]; one?.focus(); return document.activeElement === one && one.tabIndex; }",
            selector, at,
        )  # fmt: skip
        assert found is not False, f"{selector} ({at}) cannot be reached by keys"

    def _key(self, *keys: str) -> None:
        self.gestures += len(keys)
        self.page.press(*keys)

    def choose_entry(self, key: str) -> None:
        self._focus("#outline [tabindex='0']")
        rows = self.page.value("rowsOf().map(([one]) => one.key)")
        way = rows.index(key) - rows.index(self.page.value("state.at"))
        for at in range(1, abs(way) + 1):
            self._key("ArrowDown" if way > 0 else "ArrowUp")
            self.page.wait("key => state.at === key", rows[rows.index(key) - way + (at if way > 0 else -at)])
        self.page.wait("key => document.activeElement?.dataset.key === key", key)

    def choose_words(self, start: int, end: int) -> None:
        """The sentence from the list, then its beginning and end word by word."""
        if not self.page.value("state.asSentences"):
            self.push("As sentences", "#article")
            self.page.wait("document.querySelectorAll('.sentence-button').length > 0")
        sentence = self.page.value(
            """(start, end) => { let at = 0; for (const one of state.articles) for (const [from, to] of one.sentences) {
              if (start >= from && start < to) return at; at += 1; } return -1; }""",
            start, end,
        )  # fmt: skip
        self._focus(".sentence-button", sentence)
        self._key("Enter")
        self.page.wait("Boolean(state.words && document.activeElement?.closest('#bar'))")
        self._step("End", "end", end)
        self._step("Start", "start", start)
        self._chosen(start, end)

    def _step(self, which: str, edge: str, wanted: int) -> None:
        for _ in range(200):
            now = self.page.value(f"state.words.{edge}")
            if now == wanted:
                return
            self.push(f"{which} {'later' if now < wanted else 'earlier'}", "#bar")
            self.page.wait(f"now => state.words.{edge} !== now", now)

    def push(self, begins: str, within: str) -> None:
        self._focus(f"{within} button", self._nth(begins, within))
        self._key("Enter")

    def fill(self, text: str) -> None:
        self.gestures += 1
        self.page.wait("document.activeElement?.id === 'asked'")
        self.page.write(text)

    def tick(self, selector: str) -> None:
        self._focus(selector)
        self._key(" ")


class OnAPhone(ByMouse):
    """By taps, in a narrow window: one pane at a time, words from the list of sentences."""

    def _pane(self, name: str) -> None:
        if not self.page.value(
            "name => document.querySelector(`#panes [data-pane='${name}']`).ariaPressed === 'true'", name
        ):
            self.gestures += 1
            self.page.click(f"#panes [data-pane='{name}']")

    def choose_entry(self, key: str) -> None:
        self._pane("outline")
        super().choose_entry(key)

    def push(self, begins: str, within: str) -> None:
        if within == "#panel":
            self._pane("panel")
        super().push(begins, within)

    def choose_words(self, start: int, end: int) -> None:
        self._pane("article")
        ByKeys.choose_words(self, start, end)  # type: ignore[arg-type]

    _step = ByKeys._step

    def _focus(self, selector: str, at: int = 0) -> None:
        self.gestures += 1
        self.page.click(selector, at)

    def _key(self, *keys: str) -> None:
        assert keys == ("Enter",)  # the tap was enough
