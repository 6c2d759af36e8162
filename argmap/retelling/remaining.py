"""What a figure leaves of a whole: of a hundred, of a day, of a year; and what it is so many times."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.retelling.counted import figures_of

if TYPE_CHECKING:
    from argmap.retelling.counted import Figures
    from argmap.words import Figure, Lexicon, Wording

__all__ = ["are_complements", "is_so_many_times", "is_the_rest", "leave_each_other"]

_MOST = 12  # figures of a quote, each of which is taken so many times
_NEAR = 0.05  # the part by which "about" rounds


@lru_cache(maxsize=16)
def _wholes(lexicon: Lexicon) -> dict[str, int]:
    """Of what is counted, how many are a whole: 24 hours a day."""
    entries = (entry.partition("/") for entry in lexicon["wholes_of_periods"].words)
    return {word: int(number) for word, _, number in entries}


def is_the_rest(figure: Figure, theirs: Figures, own: Wording) -> bool:
    """Whether a figure of a claim is what one of its quote's leaves of a whole: 18 hours of a day beside six.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("Dark for 18 hours a day.", "Lit for six hours a day.")
    >>> own, quoted = (Wording(text, built_in()[0]) for text in texts)
    >>> is_the_rest(figures_of(own).all[0], figures_of(quoted), own)
    True
    """
    if theirs.leave(figure):
        return True
    whole = _wholes(own.lexicon).get(figure.thing)
    return whole is not None and any(
        one.thing == figure.thing and one.value + figure.value == whole for one in theirs.all
    )


def are_complements(own: Wording, quoted: Wording) -> bool:
    """Whether one has two of seven and the other five: a "not" may go with it."""
    ours, theirs = figures_of(own), figures_of(quoted)
    if leave_each_other(own, quoted):
        return True
    return any(theirs.give(one, ours) for one in ours.all if not theirs.has(one))


def leave_each_other(own: Wording, quoted: Wording) -> bool:
    """Whether one has 14 hours of a day and the other 10, or "over six" and "under six"."""
    theirs = figures_of(quoted)
    for one in figures_of(own).all:
        if any({one.bound, other.bound} == {"above", "below"} for other in theirs.same(one)):
            return True
        if not theirs.has(one) and is_the_rest(one, theirs, own):
            return True
    return False


def is_so_many_times(figure: Figure, theirs: Figures, quoted: Wording) -> bool:
    """Whether a figure is one of its quote's as many times as this says: £20 million for ten times £2 million."""
    if not quoted.may_have("counting_times"):
        return False
    times = [one.value for one in theirs.all if one.thing in quoted.lexicon["counting_times"]]
    others = [one.value for one in theirs.all[:_MOST] if one.thing not in quoted.lexicon["counting_times"]]
    margin = _NEAR if figure.bound == "about" else 0.0
    return any(abs(value * count - figure.value) <= margin * figure.value for count in times for value in others)
