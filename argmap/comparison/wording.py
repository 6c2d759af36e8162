"""Differences in words, for whoever reads a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.difference import What
from argmap.comparison.values import Figures, Linking, Negation, Quoted, Stance, Standing, Sureness
from argmap.graph import Polarity, Role

if TYPE_CHECKING:
    from argmap.comparison.align import Alignment
    from argmap.comparison.difference import Difference
    from argmap.comparison.values import Value
    from argmap.reading import Reading

__all__ = ["in_words", "said"]

_NOTHING = {What.SCHEME: "no scheme", What.TYPE: "no type", What.SOURCE: "the author"}


def said(alignment: Alignment, one: Difference) -> tuple[str, str]:
    """What each map has; empty for claims that only one of them has."""
    first, second = alignment.first, alignment.second
    if one.what is What.THESIS and one.ours is one.theirs and one.first is not None and one.second is not None:
        return first.claims[one.first].text, second.claims[one.second].text
    return in_words(one.what, one.ours, first), in_words(one.what, one.theirs, first)


def in_words(what: What, value: Value, first: Reading) -> str:
    """A value in words; claims are called as the first map calls them."""
    match value:
        case Standing():
            return _standing(value, first)
        case Polarity() | Stance() | Linking() | Role():
            return _bearing(value)
        case Quoted() | Figures() | Negation() | Sureness():
            return _saying(value)
        case bool():
            return "implicit" if value else "stated"
        case None:
            return _NOTHING.get(what, "")
        case _:
            return value


def _bearing(value: Polarity | Stance | Linking | Role) -> str:
    match value:
        case Polarity():
            return value.bearing
        case Stance():
            return f"speaks {value}"
        case Linking():
            return "linked otherwise" if value is Linking.OTHERWISE else str(value)
        case _:
            return "the thesis" if value is Role.THESIS else str(value)


def _saying(value: Quoted | Figures | Negation | Sureness) -> str:
    match value:
        case Quoted(words):
            return words
        case Figures(texts):
            return ", ".join(texts)
        case Sureness(word):
            return f"says “{word}”" if word else "asserts it"
        case _:
            return f"{value} “not”"


def _standing(value: Standing, first: Reading) -> str:
    if not value.above:
        root = "the thesis" if value.is_thesis else "aside"
        return root if value.polarity is None else "under claims of its own"
    verb = (value.polarity or Polarity.SUPPORT).bearing
    bears = f"{verb} {' and '.join(first.claims[one].label for one in value.above)}"
    return f"the thesis, and {bears}" if value.is_thesis else bears
