"""The forms that exercises are given in, argmap's own and those of other packages, and which a file's name means."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.exercise.kinds import failures as failures_of_kinds
from argmap.exercise.output import Output
from argmap.exercise.plugins import joined
from argmap.plugins import OWN, PartError, lent, note, refuse, safely, with_own_suffixes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from argmap.diagnostics import Finding
    from argmap.exercise.items import Set
    from argmap.reading import Reading

__all__ = ["OutputError", "failures", "output_of", "outputs", "written"]

_OWN = ("page", "worksheet", "moodle", "gift", "qti", "h5p", "scorm", "anki", "table")
"""The modules here that have `OUTPUTS`, in the order in which they are listed."""


class OutputError(Exception):
    """A form of another package that failed; the message is one sentence that says which and why."""


@cache
def _joined() -> tuple[Mapping[str, Output], tuple[Finding, ...]]:
    own = {one.name: one for name in _OWN for one in import_module(f"argmap.exercise.{name}").OUTPUTS}
    known, wrong = joined(own, Output, "output", lambda _, output: output.name)
    found, also = with_own_suffixes(known, "output")
    return found, (*wrong, *note(*also))


def outputs() -> Mapping[str, Output]:
    """All forms by name: argmap's own, then those of the entry points `argmap.exercises`."""
    return _joined()[0]


def failures() -> tuple[Finding, ...]:
    """The packages whose exercises cannot be loaded, or bring a kind or a form that is there already."""
    return (*failures_of_kinds(), *_joined()[1])


def output_of(path: PurePath) -> Output | None:
    """The form that a file's name ends like; the longest suffix decides. None where none does."""
    name = path.name.lower()
    fitting = [(len(suffix), one) for one in outputs().values() for suffix in one.suffixes if name.endswith(suffix)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def written(output: Output, set_: Set, reading: Reading) -> bytes:
    """A set in a form; raises OutputError where a form of another package fails."""
    if output.part is OWN:
        return output.write(set_, reading)
    try:
        part = output.part
        with safely(part, f"the output {output.name}"), lent(part, set_, reading, reading.alone):
            data = output.write(set_, reading)
            refuse(unless=isinstance(data, bytes), why=f"it makes {type(data).__name__}, not bytes")
            refuse(unless=bool(data or not set_.items), why="it makes nothing of the exercises")
    except PartError as error:
        raise OutputError(error.line) from error
    return data
