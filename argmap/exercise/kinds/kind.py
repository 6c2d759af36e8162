"""What a kind of exercises is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.plugins import OWN, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.exercise.items import Item
    from argmap.exercise.quarry import Quarry

__all__ = ["LEVEL_NAMES", "Kind"]

LEVEL_NAMES = ("first-week", "practice", "exam", "criticise")
"""What `--level` knows."""


@dataclass(frozen=True)
class Kind:
    """A kind of exercise; entry points of the group `argmap.exercises` name more of them."""

    about: str
    make: Callable[[Quarry], Iterable[Item]]
    needs: str
    """What a map must have for it: said where it has not."""
    of_reader: bool = False
    """Whether it is about what the map's reader puts forward: then it is made only where somebody asks for it."""
    lacks: Callable[[Quarry], str] | None = None
    """What a map lacks that yields none, as a clause: where that can be said more exactly than by what it needs."""
    title: str = ""
    """What learning platforms call it before a question's number; argmap's own have theirs in its table."""
    levels: tuple[str, ...] = ()
    """The levels (`--level`) that it is in, beside argmap's own kinds."""
    part: Part = OWN
    """The package that it is of, as argmap notes it."""
