"""Findings as text for people: a line for each, the place under a caret, the article's words below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place, Related, Severity
from argmap.report.point import legend
from argmap.showing import columns, fitted, one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.report.outcome import Outcome

__all__ = ["diff_text", "excerpt", "finding_text", "text_report"]

_WIDTH = 100
_GUTTER = 8  # columns before a line of the map
_NARROWEST = 20
_HANG = 4  # columns by which the further lines of a finding stand in
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_MARKS = {"same": ("", "", ""), "quote": ("[-", "-]", "31"), "article": ("{+", "+}", "32")}


def text_report(outcome: Outcome, colour: bool) -> str:
    """The whole report: every finding, then the summary."""
    blocks = [finding_text(finding, colour, outcome.width) for finding in outcome.findings]
    return "".join(f"{block}\n\n" for block in blocks) + fitted(outcome.summary, outcome.width) + "\n"


def finding_text(finding: Finding, colour: bool = False, width: int = 0) -> str:
    """One finding: `file:line:column: severity CODE name: message`, then places and advice.

    Lines are broken at `width` columns; with 0 they are as long as they are.
    """
    place = finding.place
    line, column = place.start
    severity = _paint(f"{finding.severity.label} {finding.code.id}", f"1;{_COLOURS[finding.severity]}", colour)
    message = printable(shortened(finding.message))
    head = f"{printable(place.text.name)}:{line}:{column}: {severity} {finding.code.name}: {message}"
    below = [_related(related, colour) for related in finding.related]
    if finding.diff:
        below.append(f"    {_paint(f'difference {legend(finding)}:', '2', colour)} {diff_text(finding.diff, colour)}")
    if finding.help:
        below.append(f"    {_paint('help:', '2', colour)} {printable(finding.help)}")
    shown = excerpt(place, _COLOURS[finding.severity] if colour else "", width)
    return "\n".join([fitted(head, width, _HANG), *shown, *(fitted(line, width, 2 * _HANG) for line in below)])


def excerpt(place: Place, colour: str = "", width: int = 0) -> list[str]:
    """The line of a place with carets under its words, as far as it fits; nothing where the text is empty."""
    if not place.text.content:
        return []
    number, column = place.start
    line = place.text.line(number)
    end = place.end.column - 1 if place.end.line == number else len(line)
    most = min(_WIDTH, max(width - _GUTTER - 2, _NARROWEST)) if width else _WIDTH
    first = max(0, column - 1 - most // 2) if len(line) > most else 0
    shown = printable(line[first : first + most].replace("\t", " "))
    before = printable(line[first : column - 1].replace("\t", " "))
    marked = printable(line[column - 1 : max(end, column)].replace("\t", " ").rstrip())
    carets = "^" * max(1, min(columns(marked), columns(shown) - columns(before)))
    lead = "…" if first else ""
    trail = "…" if len(line) > first + most else ""
    gutter = f"{number:>5} | "
    underline = " " * (len(gutter) + len(lead) + columns(before)) + _paint(carets, f"1;{colour}", bool(colour))
    return [f"{gutter}{lead}{shown}{trail}", underline]


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
