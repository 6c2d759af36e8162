"""What is so of a word, worked out once: texts repeat their words."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Remembered"]

_MOST = 50_000
_LONGEST = 100  # characters; what is longer is no word that comes again

T = TypeVar("T")


class Remembered(dict[str, T]):
    """What a function says of each word, worked out when it is first asked for.

    >>> lengths = Remembered(len)
    >>> lengths["shop"], list(lengths)
    (4, ['shop'])
    """

    def __init__(self, work_out: Callable[[str], T]) -> None:
        super().__init__()
        self._work_out = work_out

    def __missing__(self, word: str) -> T:
        found = self._work_out(word)
        if len(self) >= _MOST:
            self.clear()
        if len(word) <= _LONGEST:
            self[word] = found
        return found
