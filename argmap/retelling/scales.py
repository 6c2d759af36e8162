"""Words of a claim that are another step of a scale than its quote's: of duty, of degree, of how often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.counted import figures_of
from argmap.retelling.rates import other_period
from argmap.retelling.sharing import share
from argmap.sides import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, GRADES, denials, grades, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Contrary, Wording

__all__ = ["is_of_a_duty", "other_duty", "other_grade"]

_DUTIES, _DUTIES_RAISED, _DEGREES, _RAISED, _REGULARLY = GRADES
_OF_DUTY = (_DUTIES, _DUTIES_RAISED)
_ALIKE = 0.6  # share of a claim's content words that its quote has
_MUCH_ALIKE = 0.75  # the same, where the words beside the two are not
_FEWEST = 2  # content words that a claim and its quote have in common
_FURTHEST = 5  # tokens beside a word in which stands what it is said of

Pair = tuple[str, str]
"""The words of a claim, and those of its quote."""


def other_grade(own: Wording, quoted: Wording) -> Pair | None:
    """The words by which a claim says in another degree, or as another duty, what its quote says."""
    ours = _grades(own)
    if not ours or not (theirs := _grades(quoted)) or not _may_be_compared(own, quoted):
        return None
    if duty := other_duty(own, quoted):
        return duty
    for one, said in _paired(own, ours, quoted, theirs, _DEGREES, _RAISED):
        if one.kind != _RAISED or _is_raised(one, said):
            return _words(own, one), _words(quoted, said)
    return _other_rate(own, quoted)


def other_duty(own: Wording, quoted: Wording) -> Pair | None:
    """A "must" of a claim for a "may" of its quote, "must not" for "need not", before the same verb."""
    ours = [one for one in _grades(own) if one.kind in _OF_DUTY]
    theirs = [one for one in _grades(quoted) if one.kind in _OF_DUTY] if ours else []
    if not theirs or not _may_be_compared(own, quoted) or own.has("cut_only") or quoted.has("cut_only"):
        return None
    for one in ours:
        same = [said for said in theirs if said.pair == one.pair and _verb(own, one) == _verb(quoted, said)]
        if not same or any(said.side == one.side for said in same):
            continue
        is_other = one.kind == _DUTIES or _is_raised(one, same[0])
        if is_other and _outside(own, one) == _outside(quoted, same[0]):
            return _words(own, one), _words(quoted, same[0])
    return None


def is_of_a_duty(own: Wording, quoted: Wording) -> bool:
    """Whether a claim says as another duty what its quote says, or has a "must" of the quote before which no "may" is.

    Then a "may" of the quote is of something else, or none of caution: "they can appeal, but must do so soon".
    """
    ours = [one for one in _grades(own) if one.kind in _OF_DUTY]
    return bool(ours) and (other_duty(own, quoted) is not None or any(_is_kept(one, quoted) for one in ours))


def _is_kept(one: Contrary, quoted: Wording) -> bool:
    """Whether a quote has a duty of a claim by itself, and not after "may": "may have to close"."""
    same = [said for said in _grades(quoted) if (said.pair, said.side) == (one.pair, one.side)]
    possible = quoted.lexicon["possible"]
    is_duty = not one.pair.startswith(f"{one.side}/")
    return is_duty and any(not said.at or quoted.tokens[said.at - 1] not in possible for said in same)


@kept
def _grades(wording: Wording) -> list[Contrary]:
    """The steps of scales of a text, without what only looks like one: "so far", "for a year", the month of May."""
    return [one for one in grades(wording) if _counts(wording, one)]


def _counts(wording: Wording, one: Contrary) -> bool:
    tokens, lexicon = wording.tokens, wording.lexicon
    before, after = tokens[max(0, one.at - 1) : one.at], tokens[one.end : one.end + 1]
    if one.kind in _OF_DUTY:
        is_denied = any(token in lexicon["negations"] for token in after)  # "could not"
        return bool(_verb(wording, one)) and not is_denied and not (one.at and wording.written[one.at][:1].isupper())
    if one.kind == _REGULARLY and any(
        token in lexicon["counting_times"] or token in lexicon["once"] for token in before
    ):
        return True  # "twice a year to review them"
    names = ("no_rate_after", "no_rate_before") if one.kind == _REGULARLY else ("no_degree_after", "no_degree_before")
    beside = zip(names, (before, after), strict=True)
    return not any(token in lexicon[name] for name, words in beside for token in words)


def _may_be_compared(own: Wording, quoted: Wording) -> bool:
    """Whether a claim repeats most of its quote, and neither is long."""
    is_alike = are_short(own, quoted) and len(own.beginnings & quoted.beginnings) >= _FEWEST
    return is_alike and _share(own, quoted) >= _ALIKE


def _share(own: Wording, quoted: Wording) -> float:
    """The share of a claim's other content words that its quote has, in whatever form."""
    idle = {stem[:BEGINNING] for one in _grades(own) for at, stem in own.content if one.at <= at < one.end}
    said = own.beginnings - idle
    return len(said & quoted.beginnings) / len(said) if said else 0.0


def _words(wording: Wording, one: Contrary) -> str:
    return wording.between(one.at, one.end).lower()


def _is_raised(one: Contrary, said: Contrary) -> bool:
    sides = one.pair.split("/")
    return sides.index(one.side) > sides.index(said.side)


def _outside(wording: Wording, one: Contrary) -> int:
    """How many negations stand outside of some words."""
    return sum(not one.at <= at < one.end for at in denials(wording))


def _verb(wording: Wording, one: Contrary) -> str:
    """What somebody may or must do: the next word of the clause that carries the meaning, but for adverbs."""
    for at in range(one.end, min(one.end + _FURTHEST, len(wording.tokens))):
        token = wording.tokens[at]
        if token in CLAUSE_ENDS:
            break
        stem = wording.lexicon.meanings[token]
        if stem and (not token.endswith("ly") or token in wording.lexicon["not_adverbs"]):
            return stem[:BEGINNING]
    return ""


def _paired(
    own: Wording, ours: list[Contrary], quoted: Wording, theirs: list[Contrary], *kinds: str
) -> Iterator[tuple[Contrary, Contrary]]:
    """Entries of two texts that are other steps of a scale and are said of the same, where none of that step is."""
    for one in (one for one in ours if one.kind in kinds):
        scale = [said for said in theirs if said.pair == one.pair]
        beside = [said for said in scale if _are_beside_the_same(own, one, quoted, said)]
        is_alone = len(scale) == 1 == sum(other.pair == one.pair for other in ours)
        said = beside or (scale if is_alone and _share(own, quoted) >= _MUCH_ALIKE else [])
        if said and not _has_step(quoted, one) and _outside(own, one) == _outside(quoted, said[0]):
            yield one, said[0]


def _has_step(text: Wording, one: Contrary) -> bool:
    """Whether a text has a word of the same step, wherever it stands."""
    return any(said.pair == one.pair and said.side == one.side for said in grades(text))


def _are_beside_the_same(own: Wording, one: Contrary, quoted: Wording, said: Contrary) -> bool:
    """Whether the next word before or after both is the same."""
    ours, theirs = _beside(own, one), _beside(quoted, said)
    return not ours.isdisjoint(theirs)


def _beside(wording: Wording, one: Contrary) -> set[str]:
    """The nearest content words of the clause, before and after some words."""
    found = set[str]()
    for places in (range(one.at - 1, max(-1, one.at - _FURTHEST), -1), range(one.end, one.end + _FURTHEST)):
        for at in places:
            token = wording.tokens[at] if at < len(wording.tokens) else "."
            if token in CLAUSE_ENDS:
                break
            if stem := wording.lexicon.meanings[token]:
                found.add(stem[:BEGINNING])
                break
    return found


def _other_rate(own: Wording, quoted: Wording) -> Pair | None:
    """A "monthly" of a claim for a "yearly" of its quote, where both have the same figures, or none."""
    ours, theirs = ([one for one in _grades(text) if one.kind == _REGULARLY] for text in (own, quoted))
    if len({one.side for one in ours}) != 1 or not theirs or _has_step(quoted, ours[0]):
        return None
    if share(own, quoted) < _ALIKE or own.has("counting_times") is not quoted.has("counting_times"):
        return None
    figures, known = figures_of(own), figures_of(quoted)
    if not all(known.has(one) for one in figures.all) or len(figures.all) != len(known.all):
        return None
    if any(other_period(one, own, known, quoted) for one in figures.all):
        return None  # which is for AM304
    return _words(own, ours[0]), _words(quoted, theirs[0])
