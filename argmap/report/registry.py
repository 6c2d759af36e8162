"""Reports: findings to text and to other programs' formats, one small file a format, in a dictionary by name.

Further formats are entry points in the group `argmap.reports`: functions like those here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.concise import concise_report
from argmap.report.github import github_report
from argmap.report.json import json_report
from argmap.report.junit import junit_report
from argmap.report.sarif import sarif_report
from argmap.report.text import text_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.report.outcome import Outcome

    Report = Callable[[Outcome, bool], str]

__all__ = ["BY_NAME", "ReportError", "find"]

BY_NAME: dict[str, Report] = {
    "text": text_report,
    "concise": concise_report,
    "json": json_report,
    "sarif": sarif_report,
    "github": github_report,
    "junit": junit_report,
}
"""Report formats by name: functions from an outcome (and whether to use colour) to the text to print."""
_GROUP = "argmap.reports"


class ReportError(Exception):
    """A report format that does not exist or cannot be loaded; the message says which there are."""


def find(name: str) -> Report:
    """The report format of a name, of argmap or of a plug-in; raises ReportError."""
    if name in BY_NAME:
        return BY_NAME[name]
    from importlib.metadata import entry_points

    found = {one.name: one for one in entry_points(group=_GROUP)}
    if name not in found:
        raise ReportError(f"there is no format '{name}'; the formats are {', '.join([*BY_NAME, *sorted(found)])}")
    try:
        report: Report = found[name].load()
    except Exception as error:
        raise ReportError(f"the format '{name}' cannot be loaded: {error}") from error
    return report
