"""What other packages add to exercises by entry points: kinds of them, and forms to give them in."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from argmap.checker import failed_plugin
from argmap.exercise.kinds.kind import Kind
from argmap.exercise.output import Output
from argmap.plugins import entry_points

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from importlib.metadata import EntryPoint

    from argmap.diagnostics import Finding

__all__ = ["GROUP", "failed", "joined"]

GROUP = "argmap.exercises"
"""The entry points that lead to a Kind or an Output."""
_Part = TypeVar("_Part", Kind, Output)


@cache
def _loaded() -> tuple[tuple[tuple[EntryPoint, Kind | Output], ...], tuple[Finding, ...]]:
    """What the entry points lead to, and a finding for each that cannot be loaded."""
    parts, wrong = [], []
    for point in entry_points(group=GROUP):
        try:
            part = point.load()
            if not isinstance(part, Kind | Output):
                raise TypeError(f"{point.name} is neither a Kind nor an Output")
            parts.append((point, part))
        except (Exception, SystemExit) as error:
            wrong.append(failed_plugin(point, "exercises", error))
    return tuple(parts), tuple(wrong)


def failed() -> tuple[Finding, ...]:
    """The packages whose exercises cannot be loaded."""
    return _loaded()[1]


def joined(
    own: Mapping[str, _Part], sort: type[_Part], name_of: Callable[[EntryPoint, _Part], str]
) -> tuple[dict[str, _Part], tuple[Finding, ...]]:
    """argmap's own parts of one sort, then those of other packages; and a finding for each whose name is taken."""
    known, wrong = dict(own), []
    for point, part in _loaded()[0]:
        if not isinstance(part, sort):
            continue
        name = name_of(point, part)
        if name in known:
            what = f"{name} is there already"
            wrong.append(failed_plugin(point, "exercises", ValueError(what)))
        else:
            known[name] = part
    return known, tuple(wrong)
