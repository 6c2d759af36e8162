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


@cache
def _groups(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """For each stem the groups of words that may name the same; empty where none are known of a language."""
    import tomllib  # few claims have one word for another

    path = _FOLDER / f"{lexicon.code}.toml"
    if not path.is_file():
        return {}
    found: dict[str, set[str]] = {}
    for group in Lexicon(tomllib.loads(path.read_text(encoding="utf-8")))["same_things"].words:
        for word in group.split("/"):
            found.setdefault(lexicon.stem(word), set()).add(group)
    return {stem: frozenset(groups) for stem, groups in found.items()}


def may_name_the_same(lexicon: Lexicon, words: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of some words may stand for one of some others, by the lists for their language.

    >>> from argmap.words.lexicon import built_in
    >>> [may_name_the_same(built_in()[0], ["ship"], [other]) for other in ("vessels", "ferry", "harbour")]
    [True, True, False]
    """
    groups = _groups(lexicon)
    one, other = (
        frozenset[str]().union(*(groups.get(lexicon.stem(word), frozenset()) for word in some))
        for some in (words, others)
    )
    return not one.isdisjoint(other)
