"""What each of two maps has where they differ, as values: reports put them into words, grading compares them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from argmap.graph import Polarity, Role

__all__ = ["Figures", "Linking", "Negation", "Quoted", "Stance", "Standing", "Sureness", "Value"]


class Stance(StrEnum):
    """Whether a claim favours or disfavours another one, over claims between them that only one map has."""

    FOR = "for"
    AGAINST = "against"


class Linking(StrEnum):
    """Whether premises support only jointly."""

    LINKED = "linked"
    SEPARATE = "separate"
    OTHERWISE = "otherwise"
    """Linked in both maps, with other claims in each."""


@dataclass(frozen=True)
class Standing:
    """Where a claim stands: what it does, and to which of the first map's claims above it that both maps have."""

    polarity: Polarity | None
    """None for the roots of trees: the thesis, and claims in asides."""
    above: tuple[int, ...] = ()
    is_thesis: bool = False


@dataclass(frozen=True)
class Quoted:
    """The words that a claim quotes; empty where it quotes none."""

    words: str


@dataclass(frozen=True)
class Figures:
    """The figures that a claim states, as it writes them."""

    texts: tuple[str, ...]


class Negation(StrEnum):
    """Whether a claim denies what the other one affirms."""

    WITH = "with"
    WITHOUT = "without"


@dataclass(frozen=True)
class Sureness:
    """How surely a claim is put: by which word, empty where it is asserted outright."""

    word: str


Value = Standing | Polarity | Stance | Linking | Role | Quoted | Figures | Negation | Sureness | str | bool | None
"""Text (str) is for the kind of a claim, a scheme, a type of evidence and whose claim it is, None where there is none;
bool for whether a claim is implicit."""
