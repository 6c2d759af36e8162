"""A class: many submissions, on all cores where that pays, none of them able to stop the others."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

from argmap.grading.judge import Grade, References, grade
from argmap.grading.progress import progress
from argmap.grading.submission import EmptyShelf, read_submission
from argmap.grading.voice import Voice
from argmap.guard import guarding, note_again, noted
from argmap.interrupting import end_silently
from argmap.memory import going_on
from argmap.reading import Shelf, read
from argmap.reading.shelf import reach
from argmap.within import MOST_SECONDS, OutOfTimeError, within

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.grading.rubric import Rubric
    from argmap.reach import Reach
    from argmap.reading import Reading

__all__ = ["PAYS_FROM", "Job", "grade_files", "grade_readings"]

PAYS_FROM = 60
"""From this many submissions on, starting further processes costs less than it saves."""
_CHUNK = 4
_MOST_JOBS = 8


@dataclass(frozen=True)
class Job:
    """What submissions are graded by: paths of the references, and the rubric."""

    references: tuple[str, ...]
    rubric: Rubric
    reach: Reach = field(default_factory=reach)
    """Which files references may name as their articles."""
    language: str = "en"
    """Of the feedback."""
    drafts: Mapping[str, str] = field(default_factory=dict)
    """For submissions an earlier draft of the same map, to say what has changed."""
    score: bool = False
    """Whether bands are told, also of what has changed."""
    with_reader: bool = False
    """Whether what readers put forward counts, of references and submissions."""


def grade_files(job: Job, files: Sequence[str], jobs: int | None = None) -> Iterator[Grade]:
    """Grade map files in their order; `jobs` is how many processes to use (None: as many as pay)."""
    jobs = min(os.cpu_count() or 1, _MOST_JOBS) if jobs is None and len(files) >= PAYS_FROM else jobs or 1
    done = 0
    if jobs > 1:
        try:
            with ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (job,)) as pool:
                for one, read_there in pool.map(_grade_one, files, chunksize=_CHUNK):
                    note_again(read_there)
                    yield one
                    done += 1
        except (BrokenProcessPool, OSError):
            pass  # a process was killed or could not be started: what is left is graded here
    desk = _Desk(job)
    for path in files[done:]:
        yield desk.grade(path)


def grade_readings(job: Job, files: Sequence[str], opened: Callable[..., Reading]) -> list[Grade]:
    """Grade what `opened` reads, one after the other: maps of which one comes from standard input."""
    references = [opened(path) for path in job.references]
    desk = _Desk(job, references, partial(opened, shelf=EmptyShelf(job.reach, references)))
    return [desk.grade(path) for path in files]


class _Desk:
    """What a process grades with."""

    def __init__(
        self, job: Job, references: Sequence[Reading] = (), opened: Callable[[str], Reading] | None = None
    ) -> None:
        self.job = job
        shelf = Shelf(job.reach)
        self._voice = Voice(job.language)
        given = references or [read(path, shelf) for path in job.references]
        self.references = References(given, with_reader=job.with_reader)
        self._opened = opened or (lambda path: read_submission(path, self.references.readings, job.reach))

    def grade(self, path: str) -> Grade:
        try:
            found = self._graded(path)
            if path not in self.job.drafts:
                return found
            before = self._graded(self.job.drafts[path])
            changed = progress(before, found, self.job.rubric, self._voice, score=self.job.score)
            return replace(found, progress=changed)
        except ImportError:
            raise  # argmap itself is not whole: no other submission would fare better
        except OutOfTimeError:
            return Grade(path, failure=self._voice("grading.out-of-time", seconds=f"{MOST_SECONDS:g}"))
        except Exception as error:
            return Grade(path, failure=f"argmap failed on it ({type(error).__name__}: {error}); please report this")

    def _graded(self, path: str) -> Grade:
        with within(MOST_SECONDS):
            return grade(self._opened(path), self.references, self.job.rubric, self._voice)


_OWN: list[_Desk] = []


def _begin(job: Job) -> None:
    end_silently()
    going_on()
    _OWN[:] = [_Desk(job)]


def _grade_one(path: str) -> tuple[Grade, tuple[tuple[str, bool], ...]]:
    """A grade, and what was read for it: the process that writes must know."""
    with guarding():
        return _OWN[0].grade(path), noted()
