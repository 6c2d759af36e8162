"""Languages of which only the words are known that govern a quote from outside of it: one data file for each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.words.loading import load

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon

__all__ = ["governing"]

_FOLDER = Path(__file__).parent / "governing"


@cache
def governing(code: str) -> Lexicon | None:
    """The words by which a sentence of a language governs what is cut out of it; None where none are known.

    >>> governing("de").language, governing("it")
    ('German', None)
    """
    path = _FOLDER / f"{code}.toml"
    return load(path) if path.is_file() else None
