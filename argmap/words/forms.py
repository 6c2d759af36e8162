"""Verbs whose forms differ in their stems: "win" and "won", "buy" and "bought"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon

__all__ = ["forms"]

_LISTS = ("bracket_forms", "verb_changes")


def forms(lexicon: Lexicon, stem: str) -> frozenset[str]:
    """A stem, with those of the other forms of its verb.

    >>> from argmap.words.loading import built_in
    >>> sorted(forms(built_in()[0], "won")), sorted(forms(built_in()[0], "harbour"))
    (['win', 'won'], ['harbour'])
    """
    return _forms(lexicon).get(stem, frozenset((stem,)))


@cache
def _forms(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for entry in (one for name in _LISTS for one in lexicon.entries(name)):
        stems = frozenset(lexicon.stem(word) for word in entry.split("/") if word)
        found.update((stem, stems | found.get(stem, frozenset())) for stem in stems)
    return found
