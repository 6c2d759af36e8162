"""The words by which a text names persons and things, such as first names: one data file a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.words.lexicon import Lexicon

__all__ = ["naming"]

_FOLDER = Path(__file__).parent / "naming"


@cache
def naming(code: str) -> Lexicon | None:
    """The words by which a language names persons and things; None where none are known.

    >>> "bridget" in naming("en")["given_names_she"], naming("it")
    (True, None)
    """
    import tomllib  # few quotes have a name in brackets

    path = _FOLDER / f"{code}.toml"
    return Lexicon(tomllib.loads(path.read_text(encoding="utf-8"))) if path.is_file() else None
