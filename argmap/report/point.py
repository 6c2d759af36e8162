"""The point of a finding on one line: the article's words, and the difference of the quote from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.diagnostics import About
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Finding, Place

__all__ = ["MARKS", "difference", "legend", "marked", "pointed", "sides", "words_at"]

MARKS = {"same": ("", ""), "quote": ("[-", "-]"), "article": ("{+", "+}")}
"""What stands around a stretch of a word diff: as `git diff --word-diff` has it."""
_LONGEST = 200
_AROUND = 4  # words that stay on each side of what differs


class Sides(NamedTuple):
    """What a report calls the text that quotes, and the text that is quoted."""

    own: str
    other: str


def sides(finding: Finding) -> Sides:
    """What the two texts of a finding are called: a map and its article, a draft and its source."""
    return Sides("draft", "source") if finding.code.about is About.DRAFT else Sides("map", "article")


def legend(finding: Finding) -> str:
    """What the marks of a difference mean."""
    return f"([-the quote-] {{+the {sides(finding).other}+}})"


def words_at(place: Place) -> str:
    """The words at a place, on one line and not too many of them."""
    start, end = place.span
    return printable(shortened(one_line(place.text.content[start : min(end, start + 5 * _LONGEST)]), _LONGEST))


def marked(kind: str, words: str) -> str:
    """A stretch of a word diff with its marks, safe to print.

    >>> marked("quote", "31")
    '[-31-]'
    """
    opening, closing = MARKS[kind]
    return f"{opening}{printable(words)}{closing}"


def difference(finding: Finding) -> str:
    """What the quote changed, with a few words around it: `states [-13-] {+31+} have`; empty without a difference."""
    last = len(finding.diff) - 1
    parts = [
        _clipped(words, at_start=index == 0, at_end=index == last) if kind == "same" else words
        for index, (kind, words) in enumerate(finding.diff)
    ]
    shown = " ".join(marked(kind, words) for (kind, _), words in zip(finding.diff, parts, strict=True))
    return shortened(shown, 3 * _LONGEST)


def _clipped(text: str, *, at_start: bool, at_end: bool) -> str:
    """Words that are the same, those far from what differs left out."""
    words = text.split()
    before = [] if at_start else words[:_AROUND]
    after = [] if at_end else words[-_AROUND:]
    return text if len(before) + len(after) >= len(words) else " ".join([*before, "…", *after])


def pointed(finding: Finding) -> list[str]:
    """The article's words and the difference, a line each; nothing where a finding concerns no words."""
    lines = [
        f"{printable(one.label)}: {printable(one.place.text.name)}:{one.place.start.line}: “{words_at(one.place)}”"
        for one in finding.related[:3]
    ]
    return lines + ([f"difference {legend(finding)}: {difference(finding)}"] if finding.diff else [])
