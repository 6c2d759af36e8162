"""Who speaks in an item's texts: argmap itself, or the map and article that it quotes, in language and direction."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.languages import direction, known_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

__all__ = ["Line", "Part", "Voices"]

Part = str | tuple[str, str, str]
"""Words of argmap's own, or words of a user with their language (empty where it is not known) and direction."""
Line = list[Part]

_LATIN = re.compile("[A-Za-z]+")
_OWN = "en"  # the language that argmap itself speaks
_CLOSING = {"“": "”", "„": "“”"}
_SENTENCE_ENDS = re.compile(r"[.?!…؟۔。？！]”$")
_BEFORE_A_BLOCK = re.compile(r"(?:^|[.?!:”]) *$")
_LABEL = re.compile(r"(?:^|(?<=[.?!”])) *(\w+: )$")


class Voices:
    """Tells argmap's words from those of a map and its articles."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def language(self, text: str) -> str:
        """The language of a text, by its words or its script; empty where neither tells."""
        names_apart = _LATIN.sub("", text) if direction(text) == "rtl" else text
        return self._reading.language_of(text) or known_language(names_apart)

    def part(self, text: str, language: str = "") -> tuple[str, str, str]:
        """A text of a user as one part, in a language that is stated or else known by the text.

        The language is empty where it is argmap's own, too.
        """
        language = language or self.language(text)
        return (text, "" if language == _OWN else language, direction(text))

    def lines(self, text: str) -> list[Line]:
        """A text by its lines."""
        return [self._line(line) for line in text.split("\n")]

    def prompt(self, text: str) -> list[Line]:
        """The same, and every sentence that is quoted for itself stands on a line of its own, with its label."""
        return [line for one in self.lines(text) for line in _set_out(one)]

    def _line(self, text: str) -> Line:
        pieces = list(_pieces(text))
        around = " ".join(piece for piece, is_quoted in pieces if not is_quoted)
        if around.strip() and (self.language(around) not in ("", _OWN) or direction(around) == "rtl"):
            return [self.part(text)]
        return [self.part(piece) if is_quoted else piece for piece, is_quoted in pieces] or [""]


def _pieces(text: str) -> Iterator[tuple[str, bool]]:
    """A line cut where quotations begin and end, marks included; what is never closed is no quotation."""
    done = start = 0
    open_: list[str] = []
    for at, character in enumerate(text):
        if open_ and character in open_[-1]:
            open_.pop()
            if not open_:
                if text[done:start]:
                    yield text[done:start], False
                yield text[start : at + 1], True
                done = at + 1
        elif character in _CLOSING:
            start = start if open_ else at
            open_.append(_CLOSING[character])
    if text[done:]:
        yield text[done:], False


def _set_out(line: Line) -> Iterator[Line]:
    """A line of a prompt as several: quoted sentences, with labels such as "First: ", and what stands between."""
    rest: Line = []
    for part in line:
        before = rest[-1] if rest else ""
        if isinstance(part, str) or not isinstance(before, str):
            rest.append(part)
            continue
        whole = "".join(one if isinstance(one, str) else one[0] for one in rest)
        if not (_SENTENCE_ENDS.search(part[0]) and _BEFORE_A_BLOCK.search(whole)):
            rest.append(part)
            continue
        label = _LABEL.search(before)
        if label:
            rest[-1] = before[: label.start()]
        yield from _trimmed(rest)
        yield [label[1], part] if label else [part]
        rest = []
    yield from _trimmed(rest)


def _trimmed(line: Line) -> Iterator[Line]:
    """A line without spaces at its ends, unless nothing is left."""
    if line and isinstance(line[0], str):
        line[0] = line[0].lstrip()
    if line and isinstance(line[-1], str):
        line[-1] = line[-1].rstrip()
    kept = [part for part in line if part]
    if kept:
        yield kept
