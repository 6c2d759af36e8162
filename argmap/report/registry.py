"""Reports: findings to text and to other programs' formats, one small file a format, in a dictionary by name.

Further formats are entry points in the group `argmap.reports`: functions like those here.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.plugins import Part, PartError, joined, note, parts, refuse, safely
from argmap.report.outcome import Outcome
from argmap.report.text import text_report

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Finding

__all__ = ["BY_NAME", "ENDINGS", "GROUP", "WORD", "ReportError", "UnknownReportError", "find", "names"]

Report = Callable[[Outcome, bool], str]


def _made_by(module: str, name: str, outcome: Outcome, colour: bool) -> str:
    """What a report makes; a run needs one of them, so that none is imported before it is asked for."""
    report: Report = getattr(import_module(f"argmap.report.{module}"), f"{name}_report")
    return report(outcome, colour)


BY_NAME: dict[str, Report] = {
    "text": text_report,
    **{name: partial(_made_by, name, name) for name in ("concise", "json", "sarif", "github", "junit", "markdown")},
    "html": partial(_made_by, "page", "html"),
}
"""Report formats by name: functions from an outcome (and whether to use colour) to the text to print."""
WORD = "docx"
"""The form of `check` that is no text, but a copy of the map's Word original: no report has its name."""
ENDINGS = {
    "text": (".txt",),
    "concise": (".txt",),
    "github": (".txt",),
    "json": (".json", ".txt"),
    "sarif": (".sarif", ".json"),
    "junit": (".xml",),
    "markdown": (".md", ".markdown", ".txt"),
    "html": (".html", ".htm"),
    "docx": (".docx",),
}
"""How the names of files end that hold a report; those of other packages' are not known."""
GROUP = "argmap.reports"
"""The entry points that lead to reports of other packages."""


class ReportError(Exception):
    """A report of another package that cannot be used; the message is one sentence that says which and why."""


class UnknownReportError(ReportError):
    """There is no report of that name; the message says which there are."""


@cache
def _joined() -> tuple[Mapping[str, Report | Part], tuple[Finding, ...]]:
    """All reports by name, those of other packages not loaded yet; and a finding for each whose name is taken."""
    own: dict[str, Report | Part] = {**BY_NAME, WORD: text_report}
    known, left_out = joined(own, [(one, one.name, one) for one in parts(GROUP)], "report")
    return {name: one for name, one in known.items() if name != WORD}, note(*left_out)


def names() -> list[str]:
    """What the reports are called: argmap's own first, then those of other packages."""
    return list(_joined()[0])


def find(name: str) -> Report:
    """The report of a name, of argmap or of another package.

    That of another package raises ReportError where it fails or makes no text, too. Raises UnknownReportError for a
    name that no report has, ReportError for one that cannot be loaded.
    """
    found = _joined()[0].get(name)
    if found is None:
        raise UnknownReportError(f"there is no format '{name}'; the formats are {', '.join(names())}")
    return partial(_made, found, _loaded(found)) if isinstance(found, Part) else found


def _loaded(part: Part) -> Report:
    """Another package's report; raises ReportError."""
    try:
        report: Report = part.load("the report")
        with safely(part, "the report", "cannot be loaded"):
            refuse(unless=callable(report), why=f"it leads to {type(report).__name__}, not to a function")
    except PartError as error:
        raise ReportError(error.line) from error
    return report


def _made(part: Part, report: Report, outcome: Outcome, colour: bool = False) -> str:
    """The text of another package's report; raises ReportError."""
    try:
        with safely(part, "the report"):
            text = report(outcome, colour)
            refuse(unless=isinstance(text, str), why=f"it makes {type(text).__name__}, not text")
    except PartError as error:
        raise ReportError(error.line) from error
    return text
