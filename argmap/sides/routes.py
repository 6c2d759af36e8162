"""From where to where a text says that something goes: "left Bristol for Bordeaux", "to 300 from 500"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short, figure_at
from argmap.words import BEGINNING, CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["route_turned"]

_MOST_NEW = 2  # content words of a claim that are not its quote's: "sailed" for "left"
_FURTHEST = 4  # tokens from one place to the preposition of the other


class _Route(NamedTuple):
    """The names of two places, by their beginnings, or two figures, and the words that have them."""

    start: str
    goal: str
    words: str


def route_turned(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which something goes from A to B in a claim, and from B to A in its quote, with the quote's."""
    if not (own.may_have("way_from") and quoted.may_have("left_a_place", "way_from")) or not are_short(own, quoted):
        return None
    if any(text.has("way_back") or denials(text) for text in (own, quoted)) or own.lexicon.capitalised_nouns:
        return None
    if len(own.beginnings - quoted.beginnings) > _MOST_NEW:
        return None
    ours, theirs = list(_routes(own)), list(_routes(quoted))
    if len(ours) != 1 or len(theirs) != 1 or (ours[0].start, ours[0].goal) != (theirs[0].goal, theirs[0].start):
        return None
    is_once = all(sum(_place(quoted, at) == name for at in range(len(quoted.tokens))) == 1 for name in ours[0][:2])
    return (ours[0].words, theirs[0].words) if is_once else None


def _routes(text: Wording) -> Iterator[_Route]:
    for (first, is_start), (second, is_second) in pairwise(_ends(text)):
        between = text.tokens[first + 1 : second - 1]
        if is_start is is_second or len(between) > _FURTHEST or not CLAUSE_ENDS.isdisjoint(between):
            continue
        start, goal = (first, second) if is_start else (second, first)
        begins = first - 1
        if any(one in text.lexicon["ways"] for one in text.tokens[max(0, begins - 1) : begins]):
            continue  # "the road from Leeds to York"
        yield _Route(_place(text, start), _place(text, goal), text.between(begins, second + 1))


def _ends(text: Wording) -> Iterator[tuple[int, bool]]:
    """The names of places right after "from" or "left", and after "to" or "for", with whether it is the start."""
    for at in range(1, len(text.tokens)):
        before, lexicon = text.tokens[at - 1], text.lexicon
        if not _place(text, at):
            continue
        if before in lexicon["way_from"] or before in lexicon["left_a_place"]:
            yield at, True
        elif before in lexicon["way_to"]:
            yield at, False


def _place(text: Wording, at: int) -> str:
    """What the forms of a name have in common, or a figure; empty for another word."""
    token, written = text.tokens[at], text.written[at]
    is_name = at and written[0].isupper() and text.lexicon.meanings[token]
    return token[:BEGINNING] if is_name else figure_at(text, at)
