"""A map that is lent to another package's rule: as it was before, afterwards, and a word where it was changed."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from argmap.graph import Claim, Step
from argmap.plugins import UnsoundError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

__all__ = ["lent"]

_FIELDS = {sort: tuple(one.name for one in fields(sort)) for sort in (Claim, Step)}
_CHANGED = "it changes the map that it is given, which others use, too"


@contextmanager
def lent(reading: Reading) -> Iterator[None]:
    """Lend a Reading; what is set in its claims and steps meanwhile is set back, and raises UnsoundError."""
    parts: tuple[Claim | Step, ...] = (*reading.claims, *reading.steps)
    before = [_state(one) for one in parts]
    try:
        yield
    finally:
        changed = [(one, state) for one, state in zip(parts, before, strict=True) if not _is_same(_state(one), state)]
        for one, state in changed:
            for name, value in zip(_FIELDS[type(one)], state, strict=True):
                setattr(one, name, value)
    if changed:
        raise UnsoundError(_CHANGED)


def _state(one: Claim | Step) -> tuple[Any, ...]:
    return tuple(getattr(one, name) for name in _FIELDS[type(one)])


def _is_same(now: tuple[Any, ...], before: tuple[Any, ...]) -> bool:
    return all(one is other for one, other in zip(now, before, strict=True))
