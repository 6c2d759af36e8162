"""What learning platforms need of an item: a question, hints, and pairs to match where claims are to be arranged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form
from argmap.graph import Polarity
from argmap.phrases import phrases_of
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from argmap.exercise.items import Item, Set

__all__ = ["Asking", "Match", "as_asked", "chain", "clean", "hints", "kept_name", "relations"]

_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LONGEST_NAME = 255
_NO_NAME = "argmap"


class Match(NamedTuple):
    """A claim, and under which claim it belongs."""

    claim: str
    place: str


def clean(text: str) -> str:
    """A text without characters that XML does not have."""
    return _CONTROL.sub("\ufffd", text)


def kept_name(title: str) -> str:
    """A title as platforms keep it: on one line, and short enough (255 bytes) for what each of them has for names."""
    name = clean(one_line(title))
    if len(name.encode()) <= _LONGEST_NAME:
        return name or _NO_NAME
    return name.encode()[: _LONGEST_NAME - len("…".encode())].decode("utf-8", "ignore") + "…"


def as_asked(item: Item) -> str:
    """How a platform asks an item: claims to arrange are matched, words to find are chosen among sentences."""
    if item.form == Form.ARRANGE:
        return "match"
    return "choice" if item.options else "essay"


class Asking:
    """How the items of a set are put to a platform's students, in the language that argmap speaks in the set."""

    def __init__(self, set_: Set) -> None:
        self.say = phrases_of(set_.language).say
        self.at_the_top = self.say("giving.at_the_top")

    def prompt(self, item: Item) -> str:
        """The prompt; where words are to be found among sentences it says so."""
        if item.form == Form.WORDS and item.options:
            return printable(self.say("giving.choose_the_sentence", prompt=item.prompt))
        return printable(item.prompt)

    def question(self, item: Item) -> list[str]:
        """The question as paragraphs: the passage with its place, then the prompt."""
        where = f"{item.where}: " if item.where else ""
        passage = [f"{where}{line}" if number == 0 else line for number, line in enumerate(item.passage.splitlines())]
        return [*map(printable, passage), self.prompt(item)]

    def under(self, item: Item, label: str) -> str:
        """The place below a claim of an arranging item, in words."""
        text = next(node.text for node in item.nodes if node.label == label)
        return self.say("giving.under", label=label, claim=text)

    def matches(self, item: Item) -> list[Match]:
        """Of an arranging item: each claim with its place."""
        return [
            Match(f"{node.label}. {node.text}", self.under(item, node.parent) if node.parent else self.at_the_top)
            for node in item.nodes
        ]


def hints(item: Item) -> tuple[str, ...]:
    """The hints that a platform tells: one fewer than there are answers to choose from, and never more than three."""
    told = item.hints.given
    most = len(item.options) - 1 if as_asked(item) == "choice" else len(told)
    return told[: max(1, most)]


def relations(item: Item) -> list[str]:
    """How claims of an arranging item may bear on others, in words; `""` stands for bearing on none."""
    met = {Polarity.SUPPORT, Polarity.ATTACK, *(node.relation for node in item.nodes if node.relation)}
    return ["", *(one.verb for one in Polarity if one in met)]


def chain(item: Item) -> list[str]:
    """The texts of an arranging item from the top down, where each claim is a reason for the one above; else none."""
    below = {node.parent: node for node in item.nodes}
    is_chain = len(below) == len(item.nodes) and all(
        node.parent is None or node.relation is Polarity.SUPPORT for node in item.nodes
    )
    texts, at = [], below.get(None)
    while is_chain and at is not None:
        texts.append(at.text)
        at = below.get(at.label)
    return texts
