"""Reports: findings to text and to other programs' formats, one small file a format, in a dictionary by name.

Further formats are entry points in the group `argmap.reports`: functions like those here.
"""

from __future__ import annotations

from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.plugins import entry_points
from argmap.report.text import text_report

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.metadata import EntryPoint

    from argmap.report.outcome import Outcome

    Report = Callable[[Outcome, bool], str]

__all__ = ["BY_NAME", "GROUP", "ReportError", "UnknownReportError", "find", "names"]


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
GROUP = "argmap.reports"
"""The entry points that lead to reports of other packages."""


class ReportError(Exception):
    """A report of another package that cannot be used; the message is one sentence that says which and why."""


class UnknownReportError(ReportError):
    """There is no report of that name; the message says which there are."""


@cache
def _added() -> dict[str, EntryPoint]:
    """The reports of other packages, not loaded yet; argmap's own names are taken."""
    found: dict[str, EntryPoint] = {}
    for point in entry_points(group=GROUP):
        if point.name not in BY_NAME:
            found.setdefault(point.name, point)
    return found


def names() -> list[str]:
    """What the reports are called: argmap's own first, then those of other packages."""
    return [*BY_NAME, *_added()]


def find(name: str) -> Report:
    """The report of a name, of argmap or of another package.

    That of another package raises ReportError where it fails or makes no text, too. Raises UnknownReportError for a
    name that no report has, ReportError for one that cannot be loaded.
    """
    if name in BY_NAME:
        return BY_NAME[name]
    point = _added().get(name)
    if point is None:
        raise UnknownReportError(f"there is no format '{name}'; the formats are {', '.join(names())}")
    try:
        report: Report = point.load()
    except (Exception, SystemExit) as error:
        raise ReportError(f"the report of {point.value} cannot be loaded: {_said(error)}") from error
    if not callable(report):
        raise ReportError(f"{point.value} is no report: it cannot be called")
    return partial(_made, report, point.value)


def _made(report: Report, value: str, outcome: Outcome, colour: bool = False) -> str:
    """The text of another package's report; raises ReportError."""
    try:
        text = report(outcome, colour)
    except (Exception, SystemExit) as error:
        raise ReportError(f"the report of {value} failed: {_said(error)}") from error
    if not isinstance(text, str):
        raise ReportError(f"the report of {value} made {type(text).__name__}, not text")
    return text


def _said(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
