"""A run over maps and their baselines: what is reported, whether that fails, and whether all could be read."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.checker.baseline import Baseline, Baselines
from argmap.checker.many import Checked, checked
from argmap.checker.summing import summed
from argmap.config.shape import SEVERITIES
from argmap.report.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from argmap.checker.session import Session
    from argmap.diagnostics import Finding
    from argmap.reading import Reading

__all__ = ["Ran", "baselines_of", "compared", "is_baseline", "ran"]


@dataclass(frozen=True)
class Ran:
    """What a run came to."""

    outcome: Outcome
    fails: bool
    """Whether something was found that is as severe as the run fails on."""
    is_broken: bool
    """Whether a map, the settings or a baseline could not be read."""


def baselines_of(session: Session, chosen: Path | None, *, to_write: bool) -> Baselines:
    """One baseline for all maps where one is chosen, else for each map that of its settings."""
    if chosen:
        return Baselines(lambda _: chosen, to_write)
    return Baselines(lambda name: session.settings(name).baseline, to_write)


def is_baseline(path: str, baselines: Baselines) -> bool:
    """Whether a file found in a folder of maps is the baseline of that folder."""
    chosen = baselines.choose(path) if path.endswith(".json") else None
    return chosen is not None and os.path.realpath(chosen) == os.path.realpath(path)


def compared(session: Session, reading: Reading, baselines: Baselines) -> Checked:
    """Check a map and leave out what its baseline knows; one that is to be written takes it in instead."""
    known = baselines.of(reading.name)
    one = checked(session, reading, every=known is not None)
    if known is None:
        return one
    if baselines.to_write:
        known.expect(reading, one.findings)
        return replace(one, findings=tuple(found for found in one.findings if not found.code.is_silenceable))
    return replace(one, findings=tuple(summed(known.keep_new(reading, one.findings))))


def ran(session: Session, baselines: Baselines, results: Iterable[Checked], fail_on: str | None) -> Ran:
    """All that was found on maps, and what is wrong with settings and baselines; `fail_on` goes before theirs."""
    maps, fails = [], False
    for one in results:
        maps.append(one)
        fails = fails or _fails(one.findings, fail_on or one.fail_on)
    wrong = [*session.findings, *(found for known in baselines.used for found in known.findings)]
    left = [] if baselines.to_write else [found for known in baselines.used for found in _outdated(session, known)]
    outcome = Outcome(
        [*wrong, *(found for one in maps for found in one.findings), *left],
        len(maps),
        sum(one.claims for one in maps),
        sum(one.quotes for one in maps),
        [one.name for one in maps],
    )
    is_broken = bool(wrong) or any(one.unreadable for one in maps)
    return Ran(outcome, fails or _fails(left, fail_on or "error"), is_broken)


def _outdated(session: Session, known: Baseline) -> list[Finding]:
    """What a baseline expects in vain, as the settings of the folder that it stands in would have it reported."""
    plan = session.plan(str(known.folder / known.text.name))
    return plan.weighed(one for one in known.outdated() if plan.runs(one.code.id))


def _fails(findings: Sequence[Finding], fail_on: str) -> bool:
    level = SEVERITIES.get(fail_on)
    return level is not None and any(finding.severity >= level for finding in findings)
