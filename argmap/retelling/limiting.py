"""Limits turned round: "as much as nine" for "as little as nine", "at most 24" for "a floor of 24"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.changing import bounding, part_in_words
from argmap.retelling.contrary import are_contrary
from argmap.retelling.sharing import share_of_words
from argmap.sides import are_short
from argmap.words import denials

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.words import Figure, Wording

__all__ = ["is_of_the_others", "turned_limit"]

_SIGNS = {"sets_least": 1, "sets_most": -1}
_BOUNDS = {"above": 1, "below": -1}
_LONGEST = 4  # tokens of the words that set a limit
_FEWEST = 0.5  # the share of a claim's words that its quote has
_AROUND_HALF = range(45, 56)  # percent, what is left of which may have the same name


class _Limit(NamedTuple):
    sign: int
    """Whether a figure is the least that there is, 1, or the most, -1."""
    is_bound: bool
    """Whether it only says more than so many, or fewer; of a part also that it is not quite reached."""
    words: range
    text: str


def turned_limit(figure: Figure, own: Wording, same: Iterable[Figure], quoted: Wording) -> tuple[str, str] | None:
    """What limits a figure in a claim, and the contrary limit of the same figure in its quote; with the figure.

    >>> from argmap.words import Wording, built_in, figures
    >>> texts = ("It may take as much as nine days.", "It may take as little as nine days.")
    >>> own, quoted = (Wording(text, built_in()[0]) for text in texts)
    >>> turned_limit(figures(own)[0], own, figures(quoted), quoted)
    ('as much as nine', 'as little as nine')
    """
    one = _limit(own, figure) if are_short(own, quoted) else None
    if one is None or share_of_words(own, quoted) < _FEWEST:
        return None
    for other in same:
        said = _limit(quoted, other)
        if said is None or said.sign == one.sign or _denied(own, one) != _denied(quoted, said):
            continue
        if said.is_bound is one.is_bound and (not one.is_bound or _are_contrary(figure, own, quoted)):
            return one.text, said.text
    return None


def _are_contrary(figure: Figure, own: Wording, quoted: Wording) -> bool:
    """Whether "more than" in a claim denies the "less than" of its quote; else that is for the rule on bounds."""
    idle = {own.lexicon.stem(word) for word in bounding(own.lexicon)}
    if figure.is_fraction:
        return int(figure.value) not in _AROUND_HALF or own.stems - idle <= quoted.stems
    return bool(denials(own)) and own.stems - idle == quoted.stems - idle


def _denied(wording: Wording, limit: _Limit) -> int:
    """How much a text denies, but for what sets a limit: "no more than"."""
    return sum(at not in limit.words for at in denials(wording))


def _limit(wording: Wording, figure: Figure) -> _Limit | None:
    """The limit, or the bound, that stands right before a figure."""
    start = part_in_words(wording, figure)[1] if figure.is_fraction and not figure.is_percent else figure.at
    bounds = {**_BOUNDS, "not_quite": -1} if figure.is_fraction else _BOUNDS
    for signs in (bounds,) if figure.is_fraction else (_SIGNS, bounds):
        for at in range(max(0, start - _LONGEST), start):
            if sign := _sign_at(wording, at, start, signs):
                said = wording.between(at, start)
                text = figure.text if said.lower() in figure.text.lower() else f"{said} {figure.text}"
                return _Limit(sign, signs is bounds, range(at, start), text)
    return None


def _sign_at(wording: Wording, at: int, end: int, signs: dict[str, int]) -> int:
    """The sign of the list that has the words between two tokens; none after "twice", or "hardly"."""
    before = wording.tokens[at - 1] if at else ""
    if any(before in wording.lexicon[name] for name in ("multiples", "not_quite")):
        return 0
    found = (sign for name, sign in signs.items() if at + wording.lexicon[name].length_at(wording.tokens, at) == end)
    return next(found, 0)


def is_of_the_others(own: Wording, quoted: Wording) -> bool:
    """Whether a claim says of those over 60 what its quote does: "only those over 60", "older ones", "the rest pay"."""
    if own.has("cut_only") is not quoted.has("cut_only") or are_contrary(own, quoted):
        return True
    behind = (quoted.tokens[at + 1 : at + 2] for at, _ in quoted.found("of_the_others"))
    return any(not {*after} & quoted.lexicon["compared_with"].words for after in behind)
