"""What two texts are for and against: whether a claim is for what its witnesses are against."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides import are_short
from argmap.words import BEGINNING, stances

if TYPE_CHECKING:
    from argmap.words import Stance, Wording

__all__ = ["are_for_the_same", "for_and_against"]

_TIMING = ("sense_period", "times_of_day")
_TAKING_SIDES = ("stands_for", "stands_against", "voting_for", "voting_against")


def for_and_against(own: Wording, other: Wording, third: Wording) -> tuple[str, str] | None:
    """By which words a text is for what another one is against, or the other way round.

    What `third` says as the text does is no such thing.
    """
    if not (own.may_have(*_TAKING_SIDES) or other.may_have(*_TAKING_SIDES)):
        return None
    sides = _sides(own, other)
    borne_out = stances(third, own.beginnings) if sides and third is not other and are_short(third) else {}
    agreed = {side.one.start for side in sides if side.agree and (side.one.is_instead or side.said.is_instead)}
    for side in sorted(sides, key=lambda side: -len(side.one.words)):
        also = borne_out.get(side.word)
        if side.agree or side.one.start in agreed:
            continue  # "stop opening at ten" for "open at nine instead of ten"
        if also is None or not _agree(own, side.one, third, also):
            return side.one.words, side.said.words
    return None


def are_for_the_same(own: Wording, other: Wording) -> bool:
    """Whether two texts are for or against the same things, as far as both say so of any."""
    if not (own.may_have(*_TAKING_SIDES) or other.may_have(*_TAKING_SIDES)):
        return False
    sides = _sides(own, other)
    when = {own.lexicon.stem(one)[:BEGINNING] for name in _TIMING for one in own.lexicon[name].words} if sides else ()
    return all(side.agree for side in sides) and any(side.word not in when for side in sides)


class _Side(NamedTuple):
    """What two texts are for or against, and whether they agree in it."""

    word: str
    one: Stance
    said: Stance
    agree: bool


def _sides(own: Wording, other: Wording) -> list[_Side]:
    """The things of which two texts say both what they want."""
    if not are_short(own, other):
        return []
    ours, theirs = stances(own, other.beginnings), stances(other, own.beginnings)
    shared = [(word, one, theirs[word]) for word, one in ours.items() if word in theirs]
    return [_Side(word, one, said, _agree(own, one, other, said)) for word, one, said in shared]


def _agree(own: Wording, one: Stance, other: Wording, said: Stance) -> bool:
    """Whether two texts want the same of a thing; to keep it is not to give it away, though both are for something."""
    if one.sign != said.sign:
        return _part_with_what_is_kept(own, one, other, said)
    words = [set(stance.words.lower().split()) for stance in (one, said)]
    lists = [own.lexicon[name].words for name in ("keeping", "parting")]
    return not any(words[0] & lists[at] and words[1] & lists[1 - at] for at in (0, 1))


def _part_with_what_is_kept(own: Wording, one: Stance, other: Wording, said: Stance) -> bool:
    """Whether a thing is not to be kept in one text, and given away in the other: that is the same."""
    texts = [
        text.tokens if stance.is_instead else stance.words.lower().split()
        for text, stance in ((own, one), (other, said))
    ]
    denied = texts[0] if one.sign < said.sign else texts[1]
    if not any(token in own.lexicon[name] for name in ("negations", "substituting") for token in denied):
        return False
    lists = [own.lexicon[name] for name in ("keeping", "parting")]
    return any(
        any(token in lists[at] for token in texts[0]) and any(token in lists[1 - at] for token in texts[1])
        for at in (0, 1)
    )
