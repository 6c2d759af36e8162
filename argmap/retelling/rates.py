"""Figures and time: how many a week make so many a year, and whether a rate keeps its period."""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations, islice
from typing import TYPE_CHECKING

from argmap.words import figures, kept

if TYPE_CHECKING:
    from argmap.retelling.counted import Figures
    from argmap.words import Figure, Lexicon, Wording

__all__ = ["converts", "hours", "is_apart_from_now", "other_period"]

_NEAR = 0.05  # the share by which what is worked out may be rounded
_MOST_PAIRS = 50  # of figures that are multiplied
_FURTHEST = 6  # tokens after a number in which its period may stand


def converts(figure: Figure, theirs: Figures, own: Wording, quoted: Wording) -> bool:
    """Whether a figure is one of a quote for another span of time: 3,000 a week, 156,000 a year; 12 in two years."""
    factors = _factors(own, quoted)
    if _period_after(own, figure) is not None:
        factors |= {1 / one.value for one in theirs.all if one.is_span and one.value}
    values = [value for one in theirs.all for value in one.values] if factors else []
    if _period_after(own, figure) is not None and any(
        _near(one * two, figure) for one, two in islice(combinations(values, 2), _MOST_PAIRS)
    ):
        return True  # eight hours a day on five days a week
    return any(_near(value * factor, figure) for value in values for factor in factors)


def _near(value: float, figure: Figure) -> bool:
    return abs(figure.value - value) <= _NEAR * figure.value


def _factors(own: Wording, quoted: Wording) -> set[float]:
    """By what a quote's figures may be multiplied: its spans of time beside those that only the claim has."""
    ours, theirs = set(_periods_of(own).values()), set(_periods_of(quoted).values())
    ratios = {one / other for one in ours - theirs for other in theirs}
    return ratios | {1 / one for one in ratios}


@kept
def is_apart_from_now(wording: Wording) -> bool:
    """Whether a text says how far one time is from another that it does not name, so that no date can be worked out."""
    known, tokens = hours(wording.lexicon), wording.tokens
    spans = [
        at for at, token in enumerate(tokens[:-1]) if token in known and tokens[at + 1] in wording.lexicon["apart"]
    ]
    return any(one.counted and one.at < at <= one.at + _FURTHEST for one in figures(wording) for at in spans)


@kept
def _periods_of(wording: Wording) -> dict[str, float]:
    """The spans of time that a text names, with their hours."""
    known = hours(wording.lexicon)
    return {token: known[token] for token in wording.tokens if token in known}


@lru_cache(maxsize=16)
def hours(lexicon: Lexicon) -> dict[str, float]:
    """The words for spans of time, with their hours."""
    entries = (entry.partition("/") for entry in lexicon["periods"].words)
    return {word: float(length) for word, _, length in entries}


def other_period(figure: Figure, own: Wording, theirs: Figures, quoted: Wording) -> tuple[str, str] | None:
    """The periods of a rate in a claim and in its quote, where these have one figure and another period for it."""
    mine = _period_after(own, figure)
    same = theirs.same(figure) if mine else []
    alike = [one for one in same if figure.counted[:1] == one.counted[:1]] or same
    others = [_period_after(quoted, one) for one in alike]
    if mine is None or not others or None in others:
        return None
    known = hours(own.lexicon)
    yours = [one for one in others if one is not None]
    if known[own.tokens[mine]] in {known[quoted.tokens[one]] for one in yours}:
        return None
    return _as_rate(own, mine), _as_rate(quoted, yours[0])


def _as_rate(wording: Wording, at: int) -> str:
    """A period as a text has it after a number: "a week", "per day", "weekly"."""
    is_each = wording.tokens[at - 1] in wording.lexicon["each_period"]
    return wording.between(at - is_each, at + 1)


def _period_after(wording: Wording, figure: Figure) -> int | None:
    """Where the span of time of a rate stands: "a week" after "3,150 passengers"."""
    tokens, known = wording.tokens, hours(wording.lexicon)
    for at in range(figure.at + 1, min(figure.at + _FURTHEST, len(tokens))):
        is_each = tokens[at - 1] in wording.lexicon["each_period"] and at > figure.at + 1
        if tokens[at] in known and (is_each or tokens[at].endswith("ly")):
            return at
        if not tokens[at][0].isalnum():
            return None
    return None
