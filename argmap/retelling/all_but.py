"""All but some for some, some for all but some, and the whole for a part of it: "on all but two", "on two"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from argmap.retelling.repeating import clause_of
from argmap.retelling.sharing import counting, share_of_words
from argmap.sides import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, deny_as_much, figures, quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Figure, Wording

__all__ = ["all_but_turned", "other_whole", "whole_for_part", "whole_for_some"]

_NEAR = 4  # tokens at the head of a text in which stands the "of" of "two chapters of"
_FEWEST = 2  # content words of what is said of a part
_ALIKE = 0.7  # the share of a claim's words that its quote has
_COVER = 0.6  # the share of the words of a quote's clause that the claim has
_SAME, _SHOWN = 3, 4  # tokens of what is excepted that are the same, and that messages show


def all_but_turned(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "all but two" of a claim for the "two" of its quote, in the same place; or the other way round.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("He found mites on all but two.", "He found mites on two.")
    >>> own, quoted = (Wording(text, built_in()[0]) for text in texts)
    >>> all_but_turned(own, quoted), all_but_turned(quoted, own)
    (('on all but two', 'on two'), ('on two', 'on all but two'))
    """
    is_ours = own.may_have("except_behind")
    if is_ours is quoted.may_have("except_behind") or not deny_as_much(own, quoted):
        return None
    long, short = (own, quoted) if is_ours else (quoted, own)
    if short.has("except_of") or short.may_have("quantity_all", "cut_only") or not are_short(own, quoted):
        return None
    if share_of_words(own, quoted) < _ALIKE:
        return None
    for every, start in _all_but(long):
        said = _tail(long, start)
        for at in range(1, len(short.tokens) if said else 0):
            if _tail(short, at) == said and _stand_alike(long, every, short, at):
                words = _shown(long, every - 1, start), _shown(short, at - 1, at)
                return words if is_ours else words[::-1]
    return None


def _all_but(wording: Wording) -> Iterator[tuple[int, int]]:
    """Where "all but" begins in a text, with a word before it, and where it ends."""
    for at, length in wording.found("except_behind"):
        if at > 1 and wording.tokens[at - 1] in wording.lexicon["quantity_all"]:
            yield at - 1, at + length


def _tail(wording: Wording, at: int, most: int = _SAME) -> list[str]:
    """The words from a token on as far as they are laid beside others, or shown."""
    return list(takewhile(lambda token: token[0].isalnum(), wording.tokens[at : at + most]))


def _shown(wording: Wording, start: int, at: int) -> str:
    """The words before what is excepted, and the first words of it."""
    return wording.between(start, at + len(_tail(wording, at, _SHOWN)))


def _stand_alike(one: Wording, at: int, other: Wording, place: int) -> bool:
    """Whether the same words stand right before two places, of which one at least carries meaning."""
    if one.tokens[at - 1] != other.tokens[place - 1]:
        return False
    ends = [
        next((stem for start, stem in reversed(text.content) if start < end), "")
        for text, end in ((one, at), (other, place))
    ]
    return ends[0] == ends[1] != ""


def whole_for_part(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "fifteen nurses" of a claim that says of them all what its quote says of "seven of the fifteen"."""
    ours, theirs = figures(own), figures(quoted)
    if len(ours) != 1 or len(theirs) < _SAME or not are_short(own, quoted) or quantities(own):
        return None
    one = ours[0]
    if one.is_fraction or one.bound or not one.counted or own.may_have("more_than_one", "quantity_some"):
        return None
    if not deny_as_much(own, quoted) or share_of_words(own, quoted) < _ALIKE:
        return None
    for part, whole in _parts(quoted):
        is_it = whole.value == one.value and whole.counted[:1] == one.counted[:1]
        if is_it and part.value != whole.value and _is_said_whole(own, quoted, part):
            return f"{one.text} {one.thing.split()[0]}" if one.thing else one.text, part.text
    return None


def _parts(wording: Wording) -> Iterator[tuple[Figure, Figure]]:
    """The parts of a text in figures ("seven of the fifteen"), each with the figure of the whole."""
    found = figures(wording)
    numbers = {one.at for one in found if not one.is_fraction}
    for part in found:
        whole = next((one for one in found if one.at > part.at and not one.is_fraction), None)
        if part.is_fraction and part.is_percent and part.at in numbers and whole:
            yield part, whole


def _is_said_whole(own: Wording, quoted: Wording, part: Figure) -> bool:
    """Whether a claim has most of what a clause says of a part, and its last word."""
    clause = clause_of(quoted, part.at, CLAUSE_ENDS)
    said = [stem for at, stem in quoted.content if at in clause and stem not in counting(quoted)]
    return bool(said) and said[-1] in own.stems and sum(one in own.stems for one in said) >= _COVER * len(said)


def other_whole(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "four of the nine" of a claim whose quote says "four of the six", of the same."""
    if not are_short(own, quoted) or not deny_as_much(own, quoted):
        return None
    ours, theirs = list(_parts(own)), list(_parts(quoted))
    if len(ours) != 1 or len(theirs) != 1 or share_of_words(own, quoted) < _ALIKE:
        return None
    (part, whole), (their_part, their_whole) = ours[0], theirs[0]
    counts = [round(one.value * of.value) for one, of in (ours[0], theirs[0])]  # of a hundred
    is_other = whole.value != their_whole.value and whole.counted[:1] == their_whole.counted[:1]
    if not is_other or counts[0] != counts[1]:
        return None
    return own.between(part.at, whole.at + 1), quoted.between(their_part.at, their_whole.at + 1)


def whole_for_some(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "novel" of a claim that says of it what its quote says of "two chapters of the novel", in the same words."""
    some = _some_of(quoted) if are_short(own, quoted) and deny_as_much(own, quoted) else None
    if some is None or own.tokens[0] not in own.lexicon["owners"]:
        return None
    ours, theirs = _content(own, 0), _content(quoted, some)
    if len(theirs) < _FEWEST or ours[:1] != theirs[:1] or set(ours) != set(theirs):
        return None
    first = next(at for at, _ in own.content)
    return own.between(0, first + 1), quoted.between(0, next(at for at, _ in quoted.content if at > some) + 1)


def _some_of(text: Wording) -> int | None:
    """Where a text that begins with so many parts of a thing says "of": "two chapters of the"."""
    tokens, lexicon = text.tokens, text.lexicon
    at = next((at for at in range(1, min(_NEAR, len(tokens) - 1)) if tokens[at] in lexicon["picked_of"]), None)
    if at is None or tokens[at + 1] not in lexicon["owners"] or any(one in lexicon.fractions for one in tokens[:at]):
        return None
    is_counted = lexicon.number_of(tokens[0]) is not None or tokens[0].isdigit()
    is_part = any(one in lexicon["parts_of_it"] for one in tokens[:at])
    return at if (is_counted and at <= _SAME) or is_part else None


def _content(text: Wording, start: int) -> list[str]:
    return [stem[:BEGINNING] for at, stem in text.content if at >= start]
