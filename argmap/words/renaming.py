"""Which words may name the same thing: groups of nouns, and of adjectives before nouns; one data file a language."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.words.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["may_name_the_same"]

_FOLDER = Path(__file__).parent / "renaming"
_BEGUN = 3  # letters with which a word and its stem begin alike


@cache
def _groups(code: str) -> tuple[str, ...]:
    """The groups of a language, as its file has them; none where it has no file."""
    import tomllib  # few claims have one word for another

    path = _FOLDER / f"{code}.toml"
    if not path.is_file():
        return ()
    return tuple(Lexicon(tomllib.loads(path.read_text(encoding="utf-8"))).entries("same_things"))


def _groups_of(lexicon: Lexicon, words: Iterable[str]) -> set[str]:
    """The groups that have one of some words, in any form."""
    found: set[str] = set()
    for stem in map(lexicon.stem, words):
        begun = f"/{stem[:_BEGUN]}"
        near = (group for group in _groups(lexicon.code) if begun in f"/{group}")
        found |= {group for group in near if any(lexicon.stem(one) == stem for one in group.split("/"))}
    return found


def may_name_the_same(lexicon: Lexicon, words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some words may stand for one of some others, by the lists for their language.

    >>> from argmap.words.loading import built_in
    >>> [may_name_the_same(built_in()[0], ["ship"], [other]) for other in ("vessels", "ferry", "harbour")]
    [True, True, False]
    """
    return not _groups_of(lexicon, words).isdisjoint(_groups_of(lexicon, others))
