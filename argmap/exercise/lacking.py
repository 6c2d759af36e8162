"""What keeps a kind of exercises from making anything of a map, so that a reason can be given that is true."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Lacks"]


class Lacks:
    """What is noted while a kind tries; it is said where nothing is made at all."""

    def __init__(self, say: Callable[..., str]) -> None:
        self._say = say
        self._noted: dict[str, None] = {}
        self._few: list[tuple[int, int]] = []
        self._told = 0

    def note(self, why: str) -> None:
        """Note a reason, as a clause."""
        self._noted[why] = None

    def refuse(self, found: int, needed: int) -> None:
        """Note a right answer without wrong ones: there were too few of them, or else its form would tell it."""
        if found < needed:
            self._few.append((found, needed))
        else:
            self._told += 1

    def taken(self) -> list[str]:
        """What was noted since somebody asked last, as clauses."""
        found = list(self._noted)
        if self._few:
            most, needed = max(self._few)
            found.append(self._say("general.lack-few", n=len(self._few), most=most, needed=needed))
        if self._told:
            found.append(self._say("general.lack-told", n=self._told))
        self._noted, self._few, self._told = {}, [], 0
        return found
