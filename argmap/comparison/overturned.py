"""Words of a claim that stand at the other end of a scale than those of its witnesses, however freely it is worded."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.comparison.measured import numbers
from argmap.words import Wording, denials, found_in, kept, negated, poles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Pole

__all__ = ["is_given_up", "is_said_from_the_other_end", "overturned", "sides_exchanged"]

_BEGINNING = 5  # letters that forms of one word have in common
_NEAR = 4  # content words on each side
_JOINED = 3  # tokens from one word to another that "and" joins to it
_STOPS = frozenset(".!?;,")
_FEWEST = 2  # words that two texts have in common


def overturned(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A word of a claim, and one of its partner that stands at the other end of the same scale.

    Both are said of the same; the claim's word is not borne out by what is quoted; and nothing else is turned round.
    """
    ours, theirs = poles(own), poles(partner)
    if not _share_enough(own, partner) and not _share_what_they_want(own, partner):
        return None
    if not ours or not theirs or _says_otherwise(own, partner, quoted):
        return None
    found = list(_against(own, partner, {(one.scale, one.sign) for one in _ends(quoted)}))
    if not found or min(_told(own, [one for one, _ in found]), _told(partner, [said for _, said in found])) % 2 == 0:
        return None
    one, said = found[0]
    rest = len(denials(own)) - one.denied, len(denials(partner)) - said.denied
    return (one.words, said.words) if rest[0] % 2 == rest[1] % 2 else None


def is_said_from_the_other_end(own: Wording, partner: Wording) -> bool:
    """Whether two texts say the same, one of them by a word that it turns round: "no longer as early", "later"."""
    theirs = {(one.scale, one.sign): _is_turned(partner, one) for one in _ends(partner)}
    return any(theirs.get((one.scale, one.sign)) is (not _is_turned(own, one)) for one in _ends(own))


@kept
def _ends(text: Wording) -> list[Pole]:
    """The words of a text that stand at ends of scales, those turned round that are given up after them."""
    return [one._replace(sign=-one.sign) if _is_given_up(text, one) else one for one in poles(text)]


def _is_turned(text: Wording, pole: Pole) -> bool:
    return bool(pole.denied or pole.turned_by) or _is_given_up(text, pole)


def _share_enough(own: Wording, partner: Wording) -> bool:
    """Whether two texts have words in common: two, or of a short one half."""
    shared = len(own.beginnings & partner.beginnings)
    return shared >= min(_FEWEST, (min(len(own.beginnings), len(partner.beginnings)) + 1) // 2) and shared > 0


def _share_what_they_want(own: Wording, partner: Wording) -> bool:
    """Whether two texts say what is to be done, and beside their words on scales one half of the shorter is shared."""
    if not own.has("recommending") or not partner.has("recommending"):
        return False
    ours, theirs = (text.beginnings - {_bare(text, one) for one in poles(text)} for text in (own, partner))
    shared = len(ours & theirs)
    return 2 * shared >= min(len(ours), len(theirs)) and shared > 0


def _told(text: Wording, ends: list[Pole]) -> int:
    """How many things words say of the contrary: "refused to begin" and "cheap and quick" are one each."""
    places = sorted({one.at for one in ends if not any(other.at in one.turned_by for other in ends)})
    joined = sum("and" in text.tokens[one + 1 : other] and other - one <= _JOINED for one, other in pairwise(places))
    return len(places) - joined


def _says_otherwise(own: Wording, partner: Wording, quoted: Wording) -> bool:
    """Whether a claim puts what its partner says from another side: with the rest of a figure, or of former times."""
    if numbers(own) - numbers(partner) - numbers(quoted):
        return True
    if own.has("set_against") is not partner.has("set_against"):
        return True
    return bool(found_in(own, "formerly")) is not bool(found_in(partner, "formerly"))


def _against(own: Wording, partner: Wording, quoted: set[tuple[str, int]]) -> Iterator[tuple[Pole, Pole]]:
    """The words of a claim that stand at one end of a scale, with those of its partner at the other end of it."""
    ours, theirs = _ends(own), _ends(partner)
    same = {_bare(own, one) for one in ours} & {_bare(partner, one) for one in theirs}
    for one in ours:
        if (one.scale, one.sign) in quoted or _bare(own, one) in same:
            continue
        if any(other.scale == one.scale and other.sign != one.sign for other in ours):
            continue
        said = [other for other in theirs if other.scale == one.scale]
        if any(other.sign == one.sign for other in said):
            continue
        if near := next((other for other in said if _is_of_the_same(own, one, partner, other)), None):
            yield one, near


def _is_given_up(text: Wording, pole: Pole) -> bool:
    return not pole.denied and not pole.turned_by and _ends_after(text, pole.at + len(pole.words.split()))


def is_given_up(text: Wording, word: str) -> bool:
    """Whether a text says after a word that what it is said of is or should be no more: "the ban should be lifted"."""
    return any(_ends_after(text, at + 1) for at, one in enumerate(text.tokens) if one == word)


def _ends_after(text: Wording, start: int) -> bool:
    tokens, lexicon = text.tokens, text.lexicon
    end = next((at for at in range(start, len(tokens)) if tokens[at] in _STOPS), len(tokens))
    for at in range(start, end):
        is_done = tokens[at - 1] in lexicon["being"] and lexicon["stands_against"].length_at(tokens, at)
        if is_done or (tokens[at] in lexicon["going"] and tokens[at - 1] in lexicon["before_verbs"]):
            return True
    return False


def _bare(text: Wording, pole: Pole) -> str:
    return text.lexicon.stem(pole.words)[:_BEGINNING]


def _is_of_the_same(own: Wording, one: Pole, partner: Wording, other: Pole) -> bool:
    """Whether two words are said of the same thing: words stand around both that both texts have."""
    ours, theirs = _around(own, one), _around(partner, other)
    if one.trends:
        return bool(_beside(own, one) & _beside(partner, other))
    if one.compares:
        return _side_of(ours, theirs) > 0
    return bool((ours[0] | ours[1]) & (theirs[0] | theirs[1]))


def _side_of(ours: tuple[set[str], set[str]], theirs: tuple[set[str], set[str]]) -> int:
    """Whether two comparisons are made from the same side (1), from the other one (-1), or of other things (0)."""
    same = bool(ours[0] & theirs[0] or ours[1] & theirs[1])
    other = bool(ours[0] & theirs[1] or ours[1] & theirs[0])
    return 0 if same is other else 1 if same else -1


def sides_exchanged(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """A comparison whose two sides stand in each other's place: "the dam costs more than the mill"."""
    if len(negated(own)) % 2 != len(negated(partner)) % 2:
        return None
    for one in poles(own):
        for other in poles(partner):
            if one.compares and one.scale == other.scale and one.sign == other.sign:
                ours, theirs = _around(own, one), _around(partner, other)
                if _side_of(ours, theirs) < 0 and (ours[0] & theirs[1] and ours[1] & theirs[0]):
                    return one.words, other.words
    return None


def _around(text: Wording, pole: Pole) -> tuple[set[str], set[str]]:
    """The content words right before and right after a word."""
    end = pole.at + len(pole.words.split())
    before = [stem[:_BEGINNING] for index, stem in text.content if index < pole.at][-_NEAR:]
    after = [stem[:_BEGINNING] for index, stem in text.content if index >= end][:_NEAR]
    return set(before), set(after)


def _beside(text: Wording, pole: Pole) -> set[str]:
    """The words that stand right before and right after a word, without names."""
    end = pole.at + len(pole.words.split())
    before = [(at, stem) for at, stem in text.content if at < pole.at][-1:]
    after = [(at, stem) for at, stem in text.content if at >= end][:1]
    return {stem[:_BEGINNING] for at, stem in (*before, *after) if text.written[at].islower()}
