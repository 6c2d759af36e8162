"""The tables of one language that exercises are made with, read from a file beside this module."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.words import Lexicon

__all__ = ["Degree", "Language", "language_of"]

_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Degree:
    """How one verb group says the same in four degrees; `asserted` is the bare one."""

    possible: tuple[str, ...]
    probable: tuple[str, ...]
    asserted: tuple[str, ...]
    certain: tuple[str, ...]
    options: tuple[tuple[str, ...], ...]
    """From possible to certain, what is offered: one verb, with adverbs that differ."""
    conditional: tuple[tuple[str, ...], ...] = ()
    """The same beside a condition in the past tense: "would" and not "will"."""
    before: str = ""
    """What has to follow for it: `participle`, `verb` (a bare verb), or nothing that matters."""

    @property
    def levels(self) -> tuple[tuple[str, ...], ...]:
        """From possible to certain, the ways to say it; the index is the level of `argmap.words.LEVELS`."""
        return (self.possible, self.probable, self.asserted, self.certain)


@dataclass(frozen=True)
class Language:
    """Pairs of words, degrees and lists of one language."""

    pairs: Mapping[str, str]
    """A word with the one that a hasty reader might have read for it; both ways, with the same grammar."""
    stronger: Mapping[str, str]
    """A word with one that says more: how surely, or of how many."""
    indicators: Mapping[str, tuple[tuple[str, str], ...]]
    """For each thing that is announced the words that announce it, each with where it has to stand."""
    degrees: tuple[Degree, ...]
    adverbs: tuple[tuple[str, ...], ...]
    """Those that say possible, probable, certain."""
    lists: Mapping[str, frozenset[str]]

    def has(self, name: str, word: str) -> bool:
        """Whether a word stands on a list."""
        return word in self.lists.get(name, frozenset())


def language_of(lexicon: Lexicon | None) -> Language | None:
    """What exercises know of the language of some word lists; None where there is no table for it."""
    return _language(lexicon.code) if lexicon and lexicon.code else None


@cache
def _language(code: str) -> Language | None:
    path = _HERE / f"{code}.toml"
    if not path.is_file():
        return None
    with path.open("rb") as file:
        data = tomllib.load(file)
    pairs = [tuple(one.split("/")) for one in data["pairs"]["both_ways"].split()]
    both = dict(pairs) | {other: one for one, other in pairs}
    one_way, stronger = (
        dict(one.split("/") for one in data["pairs"][name].split()) for name in ("one_way", "stronger")
    )
    return Language(
        both | one_way,
        stronger,
        {name: tuple(map(_entry, entries)) for name, entries in data["indicators"].items()},
        tuple(map(_degree, data["degrees"])),
        tuple(tuple(text.split()) for text in data["adverbs"].values()),
        {name: frozenset(text.split()) for name, text in data["lists"].items()},
    )


def _entry(text: str) -> tuple[str, str]:
    word, _, where = text.partition(" | ")
    return word, where


def _degree(data: dict[str, Any]) -> Degree:
    possible, probable, asserted, certain = (
        tuple(data[name]) for name in ("possible", "probable", "asserted", "certain")
    )
    options, conditional = (
        tuple(tuple(one.split(" | ")) for one in data.get(name, ())) for name in ("options", "conditional")
    )
    return Degree(possible, probable, asserted, certain, options, conditional, data.get("before", ""))
