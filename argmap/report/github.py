"""Findings as commands of GitHub Actions, which shows them beside the changed lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.diagnostics import Severity
from argmap.report.point import pointed
from argmap.showing import printable, shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Finding
    from argmap.report.outcome import Outcome

__all__ = ["github_report"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def github_report(outcome: Outcome, colour: bool = False) -> str:
    """A workflow command for each finding, as GitHub's documentation of workflow commands has them."""
    return "".join(f"{_command(finding)}\n" for finding in outcome.findings)


def _command(finding: Finding) -> str:
    start, end = finding.place.start, finding.place.end
    properties = {
        "file": printable(finding.place.text.name),
        "line": start.line,
        "col": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "title": f"{finding.code.id} {finding.code.name}",
    }
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    lines = [printable(shortened(finding.message)), *pointed(finding)]
    message = "\n".join([*lines, printable(finding.help)] if finding.help else lines)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
