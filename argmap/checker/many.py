"""Many maps: checked one after the other, or on all cores where that pays; always in the order of the files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.checker.session import Session
from argmap.interrupting import end_silently
from argmap.mapfile.codes import UNREADABLE_FILE
from argmap.memory import going_on
from argmap.reading import Reading, Shelf, read, unreadable
from argmap.within import MOST_SECONDS, OutOfTimeError, within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.diagnostics import Finding

__all__ = ["PAYS_FROM", "Checked", "check_files", "checked"]

PAYS_FROM = 200
"""From this many maps on, starting further processes costs less than it saves."""
_CHUNK = 16
_MOST_JOBS = 8


@dataclass(frozen=True)
class Checked:
    """What checking one map came to."""

    name: str
    findings: tuple[Finding, ...]
    claims: int
    quotes: int
    fail_on: str
    unreadable: bool
    settings: tuple[Finding, ...] = ()
    """Mistakes in the settings that were met so far."""


def checked(session: Session, reading: Reading, *, every: bool = False) -> Checked:
    """Check one map; `every` as `checker.check` has it."""
    findings = tuple(session.check(reading, every=every))
    return Checked(
        reading.name,
        findings,
        len(reading.alone.claims),
        sum(map(len, reading.alone.anchors)),
        session.plan(reading.name).fail_on,
        any(finding.code is UNREADABLE_FILE for finding in findings),
        tuple(session.findings),
    )


def check_files(session: Session, files: Sequence[str], jobs: int | None = None) -> Iterator[Checked]:
    """Check map files in their order; `jobs` is how many processes to use (None: as many as pay)."""
    jobs = _jobs(len(files)) if jobs is None else jobs
    done = 0
    if jobs > 1:
        for one in _in_parallel(session, files, jobs):
            session.note(one.settings)
            yield one
            done += 1
    shelf = Shelf(session.reach)
    for path in files[done:]:
        yield _in_time(session, path, shelf)


def _in_time(session: Session, path: str, shelf: Shelf) -> Checked:
    """Read and check a map; one that takes very long is given up, so that the others are checked."""
    try:
        with within(MOST_SECONDS):
            return checked(session, read(path, shelf))
    except OutOfTimeError:
        message = f"takes longer than {MOST_SECONDS:g} seconds to read and check; split it into several maps"
        return checked(session, unreadable(path, message))


def _jobs(files: int) -> int:
    return min(os.cpu_count() or 1, _MOST_JOBS) if files >= PAYS_FROM else 1


def _in_parallel(session: Session, files: Sequence[str], jobs: int) -> Iterator[Checked]:
    """The first of the files, checked by further processes: all, unless one is killed or cannot be started."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    fresh = Session(session.overrides, session.config, session.isolated, session.reach)
    try:
        with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (fresh,)) as pool:
            yield from pool.map(_check_one, files, chunksize=_CHUNK)
    except (BrokenProcessPool, OSError):
        return


_OWN: list[tuple[Session, Shelf]] = []
"""What a process checks its maps with."""


def _begin(session: Session) -> None:
    end_silently()
    going_on()
    _OWN[:] = [(session, Shelf(session.reach))]


def _check_one(path: str) -> Checked:
    session, shelf = _OWN[0]
    return _in_time(session, path, shelf)
