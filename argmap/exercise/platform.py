"""What learning platforms need of an item: a question, and pairs to match where claims are to be arranged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.exercise.items import Form
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.exercise.items import Item

__all__ = ["AT_THE_TOP", "Match", "as_asked", "clean", "matches", "question", "spare_places", "under"]

AT_THE_TOP = "at the top"
_CONTROL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Match(NamedTuple):
    """A claim, and under which claim it belongs."""

    claim: str
    place: str


def clean(text: str) -> str:
    """A text without characters that XML does not have."""
    return _CONTROL.sub("\ufffd", text)


def as_asked(item: Item) -> str:
    """How a platform asks an item: claims to arrange are matched, words to find are chosen among sentences."""
    if item.form == Form.ARRANGE:
        return "match"
    return "choice" if item.options else "essay"


def question(item: Item) -> list[str]:
    """The question as paragraphs: the passage with its place, then the prompt."""
    where = f"{item.where}: " if item.where else ""
    passage = [f"{where}{line}" if number == 0 else line for number, line in enumerate(item.passage.splitlines())]
    prompt = item.prompt
    if item.form == Form.WORDS and item.options:
        prompt = f"{prompt} Choose the sentence that they stand in."
    return [*map(printable, passage), printable(prompt)]


def under(item: Item, label: str) -> str:
    """The place below a claim of an arranging item, in words."""
    return f"under {label}. {next(node.text for node in item.nodes if node.label == label)}"


def matches(item: Item) -> list[Match]:
    """Of an arranging item: each claim with its place."""
    return [
        Match(f"{node.label}. {node.text}", under(item, node.parent) if node.parent else AT_THE_TOP)
        for node in item.nodes
    ]


def spare_places(item: Item) -> list[str]:
    """Places where no claim belongs, so that what is left over does not tell the answer."""
    used = {node.parent for node in item.nodes}
    return [under(item, node.label) for node in item.nodes if node.label not in used]
