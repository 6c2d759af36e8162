"""What an exercise is: a prompt with its key, a reason for every option, and hints."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.graph import Polarity
    from argmap.text import Span

__all__ = ["ENOUGH", "Form", "Hints", "Item", "Node", "Option", "Set", "Target"]


class Form(StrEnum):
    """How an item is answered."""

    CHOICE = "choice"
    """One of several options is right."""
    WORDS = "words"
    """Words of the article are to be found."""
    ARRANGE = "arrange"
    """Claims are to be put under the claims that they bear on."""
    ESSAY = "essay"
    """An answer in one's own words, or a map."""


ENOUGH = 0.5
"""How much of the key's words an answer has to share (intersection over union) to count."""


@dataclass(frozen=True)
class Option:
    """An answer to choose; `why` says why it is right, or why it is not."""

    text: str
    is_right: bool
    why: str


@dataclass(frozen=True)
class Hints:
    """Up to three hints, each saying more than the one before: where to look, what is left, the answer.

    An item with two options has one hint: a second one would leave nothing to decide. What is not said is empty.
    """

    point: str
    narrow: str = ""
    show: str = ""

    @property
    def given(self) -> tuple[str, ...]:
        """The hints that there are, in their order."""
        return tuple(one for one in (self.point, self.narrow, self.show) if one)


@dataclass(frozen=True)
class Node:
    """A claim of an arranging item: under which other one it belongs, and how it bears on it."""

    label: str
    text: str
    parent: str | None
    relation: Polarity | None = None


@dataclass(frozen=True)
class Target:
    """Words of an article that answer an item: a span in code points, and the words themselves."""

    article: str | None
    span: Span
    words: str
    where: str


@dataclass(frozen=True)
class Item:
    """One exercise. Choices come with every form but essays and arranging, so that any platform can run them."""

    kind: str
    form: Form
    prompt: str
    options: tuple[Option, ...]
    answer: str
    why: str
    hints: Hints
    claims: tuple[str, ...]
    """Labels of the claims that it is made from."""
    passage: str = ""
    """What the student reads first: words of the article, or a piece of a map."""
    where: str = ""
    targets: tuple[Target, ...] = ()
    nodes: tuple[Node, ...] = ()
    id: str = ""
    article: str | None = field(default=None)
    """Which article the passage is from, where the map has several."""
    sort: str = ""
    """The sort of its right answer, where items of a kind differ in that: in a set the sorts take turns."""
    gives_title: bool = False
    """Whether a set that has it must not show the map's title, which would say the answer."""
    is_ordered: bool = False
    """Whether the options stand on a scale, so that no platform may shuffle them."""

    asks: frozenset[str] = frozenset()
    """What it asks, and what its reasons tell: no two items of a set have one of these in common."""
    shows: frozenset[str] = frozenset()
    """What it shows of the map, where that matters: of items that have some of it in common, few stand in one set."""

    @property
    def right(self) -> Option | None:
        """The right option; None where there are no options."""
        return next((option for option in self.options if option.is_right), None)

    def named(self, map_: str) -> Item:
        """The same with its id: the same for the same map, kind, claims, question and options, whatever the seed."""
        options = sorted(option.text for option in self.options)
        parts = [map_, self.kind, *self.claims, self.prompt, self.passage, *options]
        return replace(self, id=f"{self.kind}-{sha256(chr(0).join(parts).encode('utf-8', 'replace')).hexdigest()[:10]}")


@dataclass(frozen=True)
class Set:
    """Items made from one map."""

    title: str
    """The map's title, or a neutral one where it would give an item's key away."""
    seed: int
    items: tuple[Item, ...]
    refused: tuple[tuple[str, str], ...] = ()
    """Kinds that the map cannot yield, each with the reason."""
    language: str = "en"
    """The language that argmap itself speaks in the items, as a code."""
    unknown: tuple[str, ...] = ()
    """What a list of changes names and no exercise of the map is called, as far as kinds were made."""
    unfit: tuple[str, ...] = ()
    """Answers that a list of changes edits and their exercise does not have, each after the exercise's id."""
    failed: tuple[str, ...] = ()
    """Kinds and faults that failed, in a sentence each; of kinds it is the reason in `refused`, too."""
    spoilt: tuple[str, ...] = ()
    """What edits of such a list leave without words, or make two answers alike with, each after the exercise's id."""
    banned: int = 0
    """How many exercises such a list bans of those that the map yields."""
    idle: tuple[str, ...] = ()
    """The exercises that such a list both bans and edits."""
