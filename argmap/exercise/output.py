"""What a form of giving exercises is: its name, the suffixes that choose it, and how a set is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.plugins import OWN, Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.exercise.items import Set
    from argmap.reading import Reading

__all__ = ["Output"]


@dataclass(frozen=True)
class Output:
    """A form that exercises are given in; entry points of the group `argmap.exercises` name more of them."""

    name: str
    title: str
    """What it is, in a few words."""
    write: Callable[[Set, Reading], bytes]
    """Makes the file; the same set gives the same bytes."""
    suffixes: tuple[str, ...] = ()
    """How the names of such files end, in lower case and with the dot; none where only the form's name chooses it."""
    also: tuple[str, ...] = ()
    """How such names may end besides: that does not choose it, but is no wrong name for what it is."""
    part: Part = OWN
    """The package that it is of, as argmap notes it."""
