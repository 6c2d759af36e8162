"""Styles of an OpenDocument text: what is hidden, what stands raised, and how lists are numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.documents.numbering import in_format

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["ListLevel", "Lists", "Styles"]

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_RAISED = re.compile(r"super|[1-9]\d{0,2}%")
_DEEPEST = 10
"""Levels that have numbers."""


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is numbered."""

    shape: str = ""
    before: str = ""
    after: str = ""
    start: int = 1
    shown: int = 1
    """How many levels its number shows."""


@dataclass(slots=True)
class Styles:
    """Reads styles, of `styles.xml` and of a text's own part; names of one family are apart from those of another."""

    hidden: dict[tuple[str, str], bool] = field(default_factory=dict)
    raised: dict[tuple[str, str], bool] = field(default_factory=dict)
    bases: dict[tuple[str, str], str] = field(default_factory=dict)
    lists: dict[str, dict[int, ListLevel]] = field(default_factory=dict)
    _known: dict[tuple[str, str, str], bool] = field(default_factory=dict)
    """What was looked up, by what it is and for which style: many paragraphs have one."""
    _style: tuple[str, str] = ("", "")
    _list: str = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name == "style:style":
            self._style = (attributes.get("style:family", ""), attributes.get("style:name", ""))
            self.bases[self._style] = attributes.get("style:parent-style-name", "")
            self._known.clear()
            self.hidden.pop(self._style, None)
            self.raised.pop(self._style, None)
        elif name == "style:text-properties" and self._style[1]:
            if "text:display" in attributes:
                self.hidden[self._style] = attributes["text:display"] == "none"
            if "style:text-position" in attributes:
                self.raised[self._style] = bool(_RAISED.match(attributes["style:text-position"]))
        elif name in {"text:list-style", "text:outline-style"}:
            self._list = attributes.get("style:name", "") if name == "text:list-style" else _OUTLINE
            self.lists[self._list] = {}
        elif name.startswith(("text:list-level-style-", "text:outline-level-style")) and self._list:
            self._level(attributes)

    def _level(self, attributes: dict[str, str]) -> None:
        level = _whole(attributes.get("text:level", ""))
        if level <= _DEEPEST:
            self._describe(level, attributes)

    def _describe(self, level: int, attributes: dict[str, str]) -> None:
        self.lists[self._list][level] = ListLevel(
            _FORMATS.get(attributes.get("style:num-format", ""), ""),
            attributes.get("style:num-prefix", "")[:20],
            attributes.get("style:num-suffix", "")[:20],
            _whole(attributes.get("text:start-value", "")),
            min(_whole(attributes.get("text:display-levels", "")), _DEEPEST),
        )

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "style:style":
            self._style = ("", "")
        elif name in {"text:list-style", "text:outline-style"}:
            self._list = ""

    def text(self, text: str) -> None:
        """Nothing is said in text."""

    def hides(self, family: str, style: str) -> bool:
        """Whether text of a style is hidden."""
        return self._says("hidden", self.hidden, family, style)

    def raises(self, family: str, style: str) -> bool:
        """Whether text of a style stands raised."""
        return self._says("raised", self.raised, family, style)

    def _says(self, what: str, said: Mapping[tuple[str, str], bool], family: str, style: str) -> bool:
        """Whether a style says something, or the first of those that it is based on which says of it at all."""
        if not self.bases.get((family, style)):
            return said.get((family, style), False)
        key = (what, family, style)
        if key not in self._known:
            self._known[key] = next((said[one] for one in self._line(family, style) if one in said), False)
        return self._known[key]

    def _line(self, family: str, style: str) -> Iterator[tuple[str, str]]:
        """A style, and those that it is based on, one after the other."""
        for _ in range(20):
            yield family, style
            style = self.bases.get((family, style), "")
            if not style:
                return


_OUTLINE = "\0outline"


def _whole(value: str) -> int:
    return int(value) if value.isascii() and value.isdecimal() and 0 < len(value) < 7 else 1


class Lists:
    """The lists that are open, one in an entry of the other, and what they have counted."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._open: list[str] = []
        self._counts: list[dict[int, int]] = []
        self._ended: dict[str, dict[int, int]] = {}
        self._headings: dict[int, int] = {}
        self._waiting = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A list, an entry of one or its head begins."""
        if name == "text:list":
            self._begin(attributes)
        elif name == "text:list-item":
            self._entry(attributes)

    def _begin(self, attributes: dict[str, str]) -> None:
        """A list begins; one in another has its style, unless it names one, and counts in it."""
        style = attributes.get("text:style-name", "") or (self._open[-1] if self._open else "")
        if self._open:
            counts = self._counts[-1]
            counts.pop(_bounded(len(self._open) + 1), None)
        else:
            goes_on = attributes.get("text:continue-numbering") == "true" or "text:continue-list" in attributes
            counts = dict(self._ended.get(style, {})) if goes_on else {}
        self._open.append(style)
        self._counts.append(counts)

    def end(self) -> None:
        """A list ends."""
        self._waiting = False
        if self._open:
            style, counts = self._open.pop(), self._counts.pop()
            if not self._open:
                self._ended[style] = counts

    def _entry(self, attributes: dict[str, str]) -> None:
        """An entry begins: it is counted, and its number stands before its first paragraph."""
        if not self._open:
            return
        level, counts = _bounded(len(self._open)), self._counts[-1]
        if "text:start-value" in attributes:
            counts[level] = _whole(attributes["text:start-value"]) - 1
        _count(counts, level, self._level(level).start)
        self._waiting = True

    def number(self) -> str:
        """The number of an entry, once; empty for its other paragraphs, and for bullets."""
        if not self._waiting or not self._open:
            return ""
        self._waiting = False
        return _written(self._styles.lists.get(self._open[-1], {}), self._counts[-1], _bounded(len(self._open)))

    def heading(self, attributes: dict[str, str]) -> str:
        """The number of a heading that stands in no list, by its level."""
        if self._open or attributes.get("text:is-list-header") == "true" or _OUTLINE not in self._styles.lists:
            return ""
        levels, level = self._styles.lists[_OUTLINE], _bounded(_whole(attributes.get("text:outline-level", "")))
        _count(self._headings, level, levels.get(level, ListLevel()).start)
        return _written(levels, self._headings, level)

    def _level(self, level: int) -> ListLevel:
        return self._styles.lists.get(self._open[-1], {}).get(level, ListLevel())


def _bounded(level: int) -> int:
    """A level; those that are too deep for numbers are one."""
    return min(level, _DEEPEST + 1)


def _count(counts: dict[int, int], level: int, start: int) -> None:
    counts[level] = counts.get(level, start - 1) + 1
    for deeper in [one for one in counts if one > level]:
        del counts[deeper]


def _written(levels: dict[int, ListLevel], counts: dict[int, int], level: int) -> str:
    own = levels.get(level, ListLevel())
    if not own.shape:
        return ""
    shown = [one for one in range(max(1, level - own.shown + 1), level + 1) if one in levels and levels[one].shape]
    numbers = [in_format(counts.get(one, levels[one].start), levels[one].shape) for one in shown]
    return f"{own.before}{'.'.join(numbers)}{own.after}".strip()
