"""Checking a Reading: the faults found on reading it and those that the rules find, in the order of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker.ignores import apply_ignores
from argmap.checker.plan import Plan, make_plan
from argmap.checker.summing import summed
from argmap.checker.swallowed import swallowed
from argmap.checker.unsearched import unsearched
from argmap.diagnostics import Place
from argmap.mapfile.codes import INVALID_FORMAT, INVALID_YAML
from argmap.memory import no_collection
from argmap.plugins import FAILED_RULE, PartError
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.checker.plan import Active
    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["check", "found"]


def check(reading: Reading, plan: Plan | None = None, *, every: bool = False) -> list[Finding]:
    """The findings on a map, sorted by place, then code; without a plan, of the rules that run by default.

    Of one code at most MOST_LISTED are listed, and the others summed up in one more, unless `every` one is asked for.
    Where the file could not be read to its end, only that is reported: rules would take what is missing for faults.
    """
    with no_collection():
        findings = _check(reading, make_plan() if plan is None else plan)
        return findings if every else summed(findings)


def _is_read(reading: Reading) -> bool:
    """Whether a file was read to its end: a slip that was read over is no end."""
    codes = {finding.code for finding in reading.findings}
    return codes.isdisjoint({INVALID_FORMAT, FAILED_RULE}) and (reading.file.whole or INVALID_YAML not in codes)


def _check(reading: Reading, plan: Plan) -> list[Finding]:
    findings = [finding for finding in reading.findings if plan.runs(finding.code.id)]
    if _is_read(reading):
        for active in plan.active:
            findings.extend(found(reading, active))
        findings.extend(unsearched(reading))
        findings.extend(finding for finding in swallowed(reading) if plan.runs(finding.code.id))
    findings = plan.weighed(apply_ignores(reading, findings, plan))
    return sorted(findings, key=lambda finding: finding.sort_key)


def found(reading: Reading, active: Active) -> Iterator[Finding]:
    """What a rule finds; a rule that fails is a finding itself."""
    try:
        yield from active.rule.findings(reading, active.options, active.level)
    except PartError as error:
        yield error.finding(Place(reading.file.text, Span(0, 0)))
