"""Findings as JUnit XML, which most CI servers show as tests: a suite for each map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.point import difference
from argmap.report.text import finding_text
from argmap.showing import printable, shortened

if TYPE_CHECKING:
    import xml.etree.ElementTree as ET

    from argmap.diagnostics import Finding
    from argmap.report.outcome import Outcome

__all__ = ["junit_report"]


def junit_report(outcome: Outcome, colour: bool = False) -> str:
    """One test suite for each file: a failed test for each finding, or one test that passed."""
    import xml.etree.ElementTree as ET

    by_file: dict[str, list[Finding]] = {name: [] for name in outcome.names}
    for finding in outcome.findings:
        by_file.setdefault(finding.place.text.name, []).append(finding)
    counts = {"tests": sum(max(1, len(found)) for found in by_file.values()), "failures": len(outcome.findings)}
    root = ET.Element("testsuites", {"name": "argmap", **{key: str(value) for key, value in counts.items()}})
    for name, found in by_file.items():
        _suite(root, name, found)
    ET.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(root: ET.Element, name: str, found: list[Finding]) -> None:
    import xml.etree.ElementTree as ET

    counts = {"tests": str(max(1, len(found))), "failures": str(len(found)), "errors": "0", "skipped": "0"}
    suite = ET.SubElement(root, "testsuite", {"name": printable(name), **counts})
    if not found:
        ET.SubElement(suite, "testcase", {"classname": printable(name), "name": "no findings"})
    for finding in found:
        line, column = finding.place.start
        case = ET.SubElement(
            suite,
            "testcase",
            {"classname": printable(name), "name": f"{finding.code.id} {finding.code.name} at {line}:{column}"},
        )
        point = f": {difference(finding)}" if finding.diff else ""
        attributes = {"type": finding.severity.label, "message": printable(shortened(finding.message)) + point}
        ET.SubElement(case, "failure", attributes).text = finding_text(finding)
