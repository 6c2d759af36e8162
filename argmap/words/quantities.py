"""Of how many a text says something: "most of the shops", "hardly any boat", "a third of its money"."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from argmap.words.figures import bounded, figures
from argmap.words.lexicon import COUNTING
from argmap.words.wording import BEGINNING, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.figures import Figure
    from argmap.words.wording import Wording

__all__ = ["QUANTITIES", "Quantities", "Quantity", "quantities"]

_LISTS = (
    "quantity_none",
    "quantity_hardly",
    "quantity_some",
    "quantity_many",
    "quantity_most",
    "quantity_nearly",
    "quantity_all",
)
QUANTITIES = (*_LISTS, COUNTING)
"""The lists of words without one of which a text has no quantity."""
_MOST_COUNTED = 3
_HALF = 50  # percent
_NUMBERS_BEFORE = frozenset({"a", "an", "one"})


class Quantities(IntEnum):
    """Of how many, from none to all; a part has a value besides."""

    NONE = 0
    HARDLY = 1
    SOME = 2
    MANY = 3
    MOST = 4
    NEARLY = 5
    ALL = 6
    PART = 7


_PLURAL = frozenset({Quantities.SOME, Quantities.MANY, Quantities.MOST})
"""They say how many only before a noun in the plural."""


class Quantity(NamedTuple):
    """Words that say of how many something is said."""

    kind: Quantities
    words: str
    at: int
    of: tuple[str, ...]
    """The beginnings of the content words right after it; empty where a pronoun stands there ("most of them")."""
    value: float = 0.0
    """Of a part: so much percent."""
    bound: str = ""
    is_counted: bool = False
    """Whether the part is told in figures: "14 of 41", "seven in ten"."""


@kept
def quantities(wording: Wording) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, without those that a "not" denies.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> text = "Most of the shops sell half of their bread, but not all of them, and hardly any bake every year"
    >>> [(one.words, one.of) for one in quantities(Wording(text, built_in()[0]))]
    [('most', ('shop', 'sel', 'half')), ('half', ('bread',)), ('hardly any', ('bak',))]
    """
    words = _in_words(wording) if wording.may_have(*_LISTS) else ()
    parts = _parts(wording) if wording.may_have(COUNTING) else ()
    return tuple(sorted((*words, *parts), key=lambda one: one.at))


def _in_words(wording: Wording) -> Iterator[Quantity]:
    idle = {
        place
        for name in ("not_absolute", "not_negating", "no_quantity")
        for at, length in wording.found(name)
        for place in range(at, at + length)
    }
    reaches: dict[int, tuple[int, Quantities]] = {}
    for kind, name in zip(Quantities, _LISTS, strict=False):
        for at, length in wording.found(name):
            reaches[at] = max(reaches.get(at, (0, kind)), (length, kind))
    end = 0
    for at, (length, kind) in sorted(reaches.items()):
        if at < end or at in idle or _is_denied(wording, at):
            continue
        end = at + length
        if (of := _counted(wording, end, kind)) is not None:
            yield Quantity(kind, " ".join(wording.tokens[at:end]), at, of)


def _is_denied(wording: Wording, at: int) -> bool:
    before = wording.tokens[at - 1] if at else ""
    return before in wording.lexicon["negations"] or before in wording.lexicon["no_quantity_after"]


def _counted(wording: Wording, end: int, kind: Quantities) -> tuple[str, ...] | None:
    """What words say how many of; None where they say nothing of the kind ("most expensive", "some 40")."""
    tokens, lexicon = wording.tokens, wording.lexicon
    is_of = "of" in (tokens[end - 1], *tokens[end : end + 1])
    start = end + (tokens[end : end + 1] == ["of"])
    found, stands_in = _after(wording, start)
    if is_of:
        return found if found or stands_in else None
    if start < len(tokens) and tokens[start][0].isdigit() and kind is Quantities.SOME:
        return None
    nouns = [one for one in tokens[start : start + _MOST_COUNTED] if lexicon.meanings[one]][:2]
    is_plural = any(one in lexicon["plurals"] or (one.endswith("s") and not one.endswith("ss")) for one in nouns)
    return found or None if is_plural or kind not in _PLURAL else None


def _after(wording: Wording, start: int) -> tuple[tuple[str, ...], bool]:
    """The content words from a token on, past articles, owners and numbers; and whether a pronoun stands for them."""
    tokens, lexicon, at = wording.tokens, wording.lexicon, start
    if tokens[at : at + 1] and tokens[at] in lexicon["quantity_of"]:
        return (), True
    while at < len(tokens) and (
        tokens[at] in lexicon["owners"] or lexicon.may_count[tokens[at]] or tokens[at].endswith(("'s", "s'"))
    ):
        at += 1
    found = [lexicon.meanings[token][:BEGINNING] for token in tokens[at : at + _MOST_COUNTED]]
    found = found[: found.index("")] if "" in found else found
    return tuple(found), not found and at > start and tokens[at - 1] in lexicon["demonstratives"]


def _parts(wording: Wording) -> Iterator[Quantity]:
    """Parts of a whole: "half of them", "two thirds of the boats", "14 of the 41 boats", "seven boats in ten"."""
    found = figures(wording)
    for figure in found:
        if not figure.is_fraction:
            continue
        if figure.is_percent:
            of = tuple(stem[:BEGINNING] for stem in figure.counted)
            yield Quantity(Quantities.PART, figure.text, figure.at, of, figure.value, figure.bound, is_counted=True)
        elif part := _fraction(wording, figure):
            yield part


def _fraction(wording: Wording, figure: Figure) -> Quantity | None:
    tokens, lexicon, at = wording.tokens, wording.lexicon, figure.at
    end, start = at + 1, at
    before = tokens[at - 1] if at else ""
    is_half = lexicon.fractions.get(tokens[at]) == _HALF
    if before in _NUMBERS_BEFORE or before in lexicon.numbers:
        start = at - 1
    elif not is_half and "-" not in tokens[at]:
        return None  # "the first quarter", "the third"
    if is_half and (start < at or before in lexicon["no_half_after"]):
        return None  # "the second half"
    following = tokens[end : end + 1]
    is_of = following == ["of"]
    if not is_of and not (is_half and following and following[0] in lexicon["owners"]):
        return None  # "half a million", "half past"
    of, stands_in = _after(wording, end + is_of)
    if not of and not stands_in:
        return None
    bound, words = bounded(wording, start, end)
    return Quantity(Quantities.PART, words, start, of, figure.value, bound)
