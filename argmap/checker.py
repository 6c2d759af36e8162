"""Checking a Reading: the faults found on reading it and those that the rules find, in the order of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.codes import INVALID_YAML
from argmap.memory import no_collection
from argmap.rules import REGISTRY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Finding
    from argmap.reading import Reading
    from argmap.rules import Rule

__all__ = ["check"]


def check(reading: Reading, rules: Iterable[Rule] | None = None) -> list[Finding]:
    """All findings on a map, sorted by place, then code.

    Where the file could not be read to its end, only that is reported: rules would take what is missing for faults.
    """
    with no_collection():
        return _check(reading, REGISTRY.values() if rules is None else rules)


def _check(reading: Reading, rules: Iterable[Rule]) -> list[Finding]:
    findings = list(reading.findings)
    if not any(finding.code is INVALID_YAML for finding in findings):
        for rule in rules:
            findings.extend(rule.findings(reading))
    return sorted(findings, key=lambda finding: finding.sort_key)
