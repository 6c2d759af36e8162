"""The numbers that Word puts before paragraphs: they stand in no text, but in definitions of lists.

ECMA-376, part 1, 17.9: a paragraph names an instance (`w:num`) of a definition (`w:abstractNum`) and a level in it; the
instances of one definition count on, unless they begin again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.counting import as_roman

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["Levels", "Numbering", "Styles", "in_format"]

_PLACE = re.compile(r"%([1-9])")
_MOST_COUNTED = 3_999
_DEEPEST = 8
_LONGEST = 100
_OFF = frozenset(("0", "false", "off", "none"))
_Said = TypeVar("_Said")


@lru_cache(maxsize=10_000)
def in_format(number: int, name: str) -> str:
    """A number as a list's format writes it; formats that are not known are plain digits.

    >>> [in_format(4, name) for name in ("decimal", "lowerRoman", "upperLetter", "decimalZero", "none")]
    ['4', 'iv', 'D', '04', '']
    """
    if name in {"bullet", "none"}:
        return ""
    if name.endswith("Roman") and 0 < number <= _MOST_COUNTED:
        letters = as_roman(number)
        return letters.upper() if name == "upperRoman" else letters
    if name.endswith("Letter") and 0 < number <= 26 * 20:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if name == "upperLetter" else letter
    if name == "chicago" and 0 < number <= 40:
        return "*†‡§"[(number - 1) % 4] * ((number - 1) // 4 + 1)
    return f"{number:02}" if name == "decimalZero" else str(number)


@dataclass(slots=True)
class _Level:
    start: int = 1
    shape: str = "decimal"
    text: str = ""
    style: str = ""
    legal: bool = False


@dataclass(slots=True)
class Levels:
    """A definition of a list: its levels, or the style that has them."""

    levels: dict[int, _Level] = field(default_factory=dict)
    linked_style: str = ""


@dataclass(slots=True)
class Styles:
    """Reads `styles.xml`: which list a style of paragraphs is in, what it is called and is based on."""

    lists: dict[str, tuple[str, int]] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    bases: dict[str, str] = field(default_factory=dict)
    hidden: dict[str, bool] = field(default_factory=dict)
    """Whether a style says that its text is hidden."""
    raised: dict[str, bool] = field(default_factory=dict)
    """Whether it says that it stands raised."""
    language: str = ""
    _known: dict[tuple[str, str], Any] = field(default_factory=dict)
    """What was looked up, by what it is and for which style: many paragraphs have one."""
    _style: str = ""
    _in_part: bool = False
    _number: str = ""
    _level: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        value = attributes.get("w:val", "")
        if name == "w:style":
            self._style, self._number, self._level = attributes.get("w:styleId", ""), "", 0
            self._known.clear()
        elif name == "w:tblStylePr":
            self._in_part = True
        elif name == "w:vanish" and self._style and not self._in_part:
            self.hidden[self._style] = value not in _OFF
        elif name == "w:vertAlign" and self._style and not self._in_part:
            self.raised[self._style] = value == "superscript"
        elif name == "w:name":
            self.names[self._style] = value.casefold()
        elif name == "w:basedOn":
            self.bases[self._style] = value
        elif name == "w:numId":
            self._number = value
        elif name == "w:ilvl":
            self._level = _whole(value, 0)
        elif name == "w:lang" and not self._style:
            self.language = self.language or value

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:style" and self._number:
            self.lists[self._style] = (self._number, self._level)
        elif name == "w:tblStylePr":
            self._in_part = False

    def text(self, text: str) -> None:
        """Nothing is said in text."""

    def list_of(self, style: str) -> tuple[str, int] | None:
        """The list that paragraphs of a style are in, with the level."""
        return self._said("list", self.lists, style)

    def hides(self, style: str) -> bool:
        """Whether text of a style is hidden, by itself or by what it is based on."""
        return self._said("hidden", self.hidden, style) or False

    def raises(self, style: str) -> bool:
        """Whether text of a style stands raised, by itself or by what it is based on."""
        return self._said("raised", self.raised, style) or False

    def _said(self, what: str, said: Mapping[str, _Said], style: str) -> _Said | None:
        """What a style says, else the first of those that it is based on."""
        if style not in self.bases:
            return said.get(style)
        key = (what, style)
        if key not in self._known:
            self._known[key] = next((said[one] for one in self._line(style) if one in said), None)
        found: _Said | None = self._known[key]
        return found

    def _line(self, style: str) -> Iterator[str]:
        """A style, and those that it is based on, one after the other."""
        for _ in range(20):
            yield style
            if style not in self.bases:
                return
            style = self.bases[style]


@dataclass(slots=True)
class Numbering:
    """Reads `numbering.xml`, and counts."""

    styles: Styles
    definitions: dict[str, Levels] = field(default_factory=dict)
    instances: dict[str, str] = field(default_factory=dict)
    overrides: dict[str, dict[int, int]] = field(default_factory=dict)
    own_levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    """Levels that an instance has in the place of its definition's."""
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)
    _definition: str = ""
    _instance: str = ""
    _level: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        value = attributes.get("w:val", "")
        if name == "w:abstractNum":
            self._definition = attributes.get("w:abstractNumId", "")
            self.definitions[self._definition] = Levels()
        elif name == "w:num":
            self._definition, self._instance = "", attributes.get("w:numId", "")
        elif name == "w:abstractNumId":
            self.instances[self._instance] = value
        elif name in {"w:lvl", "w:lvlOverride"}:
            self._level = _whole(attributes.get("w:ilvl", ""), 0)
            if name == "w:lvl" and not self._definition and self._level <= _DEEPEST:
                self.own_levels.setdefault(self._instance, {})[self._level] = _Level()
        elif name == "w:startOverride":
            self.overrides.setdefault(self._instance, {})[self._level] = _whole(value, 1)
        elif name == "w:numStyleLink" and self._definition:
            self.definitions[self._definition].linked_style = value
        elif name in {"w:start", "w:numFmt", "w:lvlText", "w:pStyle", "w:isLgl"} and self._level <= _DEEPEST:
            self._describe(name, value)

    def _describe(self, name: str, value: str) -> None:
        if self._definition:
            level = self.definitions[self._definition].levels.setdefault(self._level, _Level())
        elif self._level in self.own_levels.get(self._instance, {}):
            level = self.own_levels[self._instance][self._level]
        else:
            return
        if name == "w:start":
            level.start = _whole(value, 1)
        elif name == "w:numFmt":
            level.shape = value
        elif name == "w:lvlText":
            level.text = value
        elif name == "w:pStyle":
            level.style = value
        else:
            level.legal = value not in {"0", "false"}

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Nothing is said in text."""

    def before(self, instance: str, level: int, style: str) -> str:
        """The number before a paragraph, with its dots and brackets; counts it. Empty for bullets and unknown lists."""
        key = self.instances.get(instance, "")
        definition = self.definitions.get(key)
        if definition and definition.linked_style:
            linked = self.styles.list_of(definition.linked_style)
            key = self.instances.get(linked[0], "") if linked else key
            definition = self.definitions.get(key)
        if definition is None:
            return ""
        levels = definition.levels | self.own_levels.get(instance, {})
        level = next((at for at, one in levels.items() if style and one.style == style), level)
        if level not in levels:
            return ""
        counts = self._counts.setdefault(key, {})
        if instance not in self._begun:
            self._begun.add(instance)
            counts.update({at: start - 1 for at, start in self.overrides.get(instance, {}).items()})
        for deeper in [at for at in counts if at > level]:
            del counts[deeper]
        counts[level] = counts.get(level, levels[level].start - 1) + 1
        return _written(levels, counts, level)


def _written(levels: dict[int, _Level], counts: dict[int, int], level: int) -> str:
    own = levels[level]
    if own.shape in {"bullet", "none"}:
        return ""

    def number(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        one = levels.get(at, _Level())
        return in_format(counts.get(at, one.start), "decimal" if own.legal else one.shape)

    return _PLACE.sub(number, own.text[:_LONGEST], count=_DEEPEST + 1)[:_LONGEST]


def _whole(value: str, otherwise: int) -> int:
    return int(value) if value.isascii() and value.isdecimal() and len(value) < 9 else otherwise
