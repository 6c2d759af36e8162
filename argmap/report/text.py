"""Findings as text for people: a line for each, the place under a caret, the article's words below."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place, Related, Severity
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.report.outcome import Outcome

__all__ = ["diff_text", "excerpt", "finding_text", "text_report"]

_WIDTH = 100
_DIFFERENCE = "difference ([-the quote-] {+the article+}):"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_MARKS = {"same": ("", "", ""), "quote": ("[-", "-]", "31"), "article": ("{+", "+}", "32")}


def text_report(outcome: Outcome, colour: bool) -> str:
    """The whole report: every finding, then the summary."""
    blocks = [finding_text(finding, colour) for finding in outcome.findings]
    return "".join(f"{block}\n\n" for block in blocks) + outcome.summary + "\n"


def finding_text(finding: Finding, colour: bool = False) -> str:
    """One finding: `file:line:column: severity CODE name: message`, then places and advice."""
    place = finding.place
    line, column = place.start
    severity = _paint(f"{finding.severity.label} {finding.code.id}", f"1;{_COLOURS[finding.severity]}", colour)
    message = printable(shortened(finding.message))
    head = f"{printable(place.text.name)}:{line}:{column}: {severity} {finding.code.name}: {message}"
    lines = [head, *excerpt(place, _COLOURS[finding.severity] if colour else "")]
    lines += [_related(related, colour) for related in finding.related]
    if finding.diff:
        lines.append(f"    {_paint(_DIFFERENCE, '2', colour)} {diff_text(finding.diff, colour)}")
    if finding.help:
        lines.append(f"    {_paint('help:', '2', colour)} {printable(finding.help)}")
    return "\n".join(lines)


def excerpt(place: Place, colour: str = "") -> list[str]:
    """The line of a place with carets under its words; nothing where the text is empty."""
    if not place.text.content:
        return []
    number, column = place.start
    line = place.text.line(number)
    end = place.end.column - 1 if place.end.line == number else len(line)
    first = max(0, column - 1 - _WIDTH // 2) if len(line) > _WIDTH else 0
    shown = printable(line[first : first + _WIDTH].replace("\t", " "))
    before = printable(line[first : column - 1].replace("\t", " "))
    marked = printable(line[column - 1 : max(end, column)].replace("\t", " ").rstrip())
    carets = "^" * max(1, min(_columns(marked), _columns(shown) - _columns(before)))
    lead = "…" if first else ""
    trail = "…" if len(line) > first + _WIDTH else ""
    gutter = f"{number:>5} | "
    underline = " " * (len(gutter) + len(lead) + _columns(before)) + _paint(carets, f"1;{colour}", bool(colour))
    return [f"{gutter}{lead}{shown}{trail}", underline]


def _columns(text: str) -> int:
    """How many columns a terminal gives a text."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    marks = sum(unicodedata.combining(character) != 0 for character in text)
    return len(text) + wide - marks


def _related(related: Related, colour: bool) -> str:
    place = related.place
    line, column = place.start
    words = shortened(
        one_line(
            place.text.content[place.span.start : place.span.start + 10 * _WIDTH][: place.span.end - place.span.start]
        ),
        2 * _WIDTH,
    )
    label = _paint(f"{printable(related.label)}:", "2", colour)
    return f"    {label} {printable(place.text.name)}:{line}:{column}: “{printable(words)}”"


def diff_text(parts: tuple[tuple[str, str], ...], colour: bool = False) -> str:
    """A word diff on one line: `[-what the quote has-]`, `{+what the article has+}`."""
    return " ".join(_diff_part(kind, printable(words), colour) for kind, words in parts)


def _diff_part(kind: str, words: str, colour: bool) -> str:
    opening, closing, code = _MARKS[kind]
    return _paint(f"{opening}{words}{closing}", code, colour and bool(code))


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
