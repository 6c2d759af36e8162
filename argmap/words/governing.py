"""Languages of which only the words are known that govern a quote from outside of it: one data file for each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.words.lexicon import load
from argmap.words.wording import Wording, choose

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon

__all__ = ["governing"]


def governing(text: str) -> Lexicon | None:
    """The words of a text's language by which a sentence governs what is cut out of it; None where none are known.

    >>> governing("Der Damm ist nicht sicher, wenn es in den Bergen lange regnet.").language
    'German'
    """
    return choose(Wording(text, lexicon) for lexicon in _lexicons())


@cache
def _lexicons() -> tuple[Lexicon, ...]:
    return tuple(load(path) for path in sorted((Path(__file__).parent / "governing").glob("*.toml")))
