"""Findings one a line: `file:line:column: CODE message`, for editors and for `grep`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.point import difference
from argmap.showing import printable, shortened

if TYPE_CHECKING:
    from argmap.report.outcome import Outcome

__all__ = ["concise_report"]


def concise_report(outcome: Outcome, colour: bool = False) -> str:
    """A line for each finding, with its severity and what its quote changed; nothing where there is none."""
    lines = []
    for finding in outcome.findings:
        line, column = finding.place.start
        name, message = printable(finding.place.text.name), printable(shortened(finding.message))
        point = f": {difference(finding)}" if finding.diff else ""
        lines.append(f"{name}:{line}:{column}: {finding.severity.label} {finding.code.id} {message}{point}\n")
    return "".join(lines)
