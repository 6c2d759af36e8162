"""What other packages add to exercises by entry points: kinds of them, and forms to give them in."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, TypeVar

from argmap.exercise.kinds.kind import Kind
from argmap.exercise.output import Output
from argmap.exercise.sound import refuse_unsound_kind, refuse_unsound_output
from argmap.plugins import PartError, UnsoundError, note, parts, safely
from argmap.plugins import joined as joined_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.diagnostics import Finding
    from argmap.plugins import Part

__all__ = ["GROUP", "failed", "joined"]

GROUP = "argmap.exercises"
"""The entry points that lead to a Kind or an Output."""
_Sort = TypeVar("_Sort", Kind, Output)


@cache
def _loaded() -> tuple[tuple[tuple[Part, Kind | Output], ...], tuple[Finding, ...]]:
    """What the entry points lead to, and a finding for each that cannot be loaded."""
    found, wrong = [], []
    for part in parts(GROUP):
        try:
            offered = part.load("the exercises")
            with safely(part, "the exercises", "cannot be loaded"):
                found.append((part, _sound(offered, part)))
        except PartError as error:
            wrong.append(error.finding())
    return tuple(found), note(*wrong)


def _sound(offered: object, part: Part) -> Kind | Output:
    if isinstance(offered, Kind):
        refuse_unsound_kind(offered, part.name)
        return replace(offered, part=part)
    if isinstance(offered, Output):
        refuse_unsound_output(offered)
        return replace(offered, part=part)
    raise UnsoundError(f"it leads to {type(offered).__name__}, not to a Kind or an Output")


def failed() -> tuple[Finding, ...]:
    """The packages whose exercises cannot be loaded."""
    return _loaded()[1]


def joined(
    own: Mapping[str, _Sort], sort: type[_Sort], what: str, name_of: Callable[[Part, _Sort], str]
) -> tuple[dict[str, _Sort], tuple[Finding, ...]]:
    """argmap's own of one sort, then those of other packages; and a finding for each whose name is taken."""
    added = [(part, name_of(part, one), one) for part, one in _loaded()[0] if isinstance(one, sort)]
    known, left_out = joined_parts(own, added, what)
    return known, note(*left_out)
