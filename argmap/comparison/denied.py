"""Whether a claim says no where its witnesses say yes, or the other way round, by a "not" or a contrary word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.conditions import are_the_same_exception
from argmap.comparison.overturned import is_given_up, is_said_from_the_other_end
from argmap.comparison.sides import are_for_the_same
from argmap.retelling import opposed, turned_round
from argmap.sides import are_converse, is_other_way_round, weighs_what_is_denied
from argmap.words import negated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.words import Wording

__all__ = ["repeats", "said_otherwise"]

_BEGINNING = 5  # letters that forms of one word have in common
_SAME = 0.6  # share of the words of both that a claim and its partner have in common
_REPEATS = 0.6  # share of a claim's content words that a witness has where the claim repeats it
_MUCH = 0.7
_CLAUSE = 6  # content words after a negation that it bears on


def said_otherwise(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A "not" more or less than both witnesses have, or a word that says the opposite of one that both have."""
    if _is_put_otherwise(own, partner):
        return None
    if (
        (denial := own.first("denials"))
        and repeats(own, (partner, quoted))
        and not any(one.first("denials") for one in (partner, quoted))
    ):
        return denial, ""
    if are_for_the_same(own, partner) or is_other_way_round(own, partner):
        return None
    if word := _other_parity(own, partner, quoted):
        return "", word
    if words := opposed(own, partner):
        is_quoted = words[0] in quoted.tokens or are_converse(own, partner, "/".join(words))
        is_ended = is_given_up(own, words[0]) or is_given_up(partner, words[1])
        return None if is_quoted or is_ended else words
    return _denied(own, partner, quoted)


def _denied(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A "not" that one of the claim and its partner has, before what both say."""
    if bool(negated(partner)) is not bool(negated(quoted)):
        return None  # the witnesses put it otherwise, so a "not" says nothing
    turn = turned_round(own, partner) or _against_the_article(own, partner, quoted)
    if turn is None or turned_round(quoted, partner):
        return None
    word, is_own = turn
    if is_own and _stands_alone(own, word):
        return None
    if (is_own and word in " ".join(quoted.tokens)) or not _denies_the_same(own, partner, quoted, word, is_own=is_own):
        return None
    if is_own:
        return word, ""
    return "", word if word in quoted.tokens else quoted.first("negations") or word


def _against_the_article(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, bool] | None:
    """A "not" of a claim before a word that only the article has: "did not sail", where its partner says "crossed"."""
    turn = turned_round(own, quoted) if repeats(own, (partner,)) else None
    return turn if turn and turn[1] else None


def _stands_alone(own: Wording, word: str) -> bool:
    """Whether a word that may turn round what follows is followed by a preposition: "failed for seven hours"."""
    first, *_ = word.split()
    if first not in own.lexicon["turning"]:
        return False
    at = own.tokens.index(first) + len(word.split()) if first in own.tokens else 0
    following = own.tokens[at : at + 1]
    return any(one in own.lexicon["sense_preposition"] and one not in own.lexicon["infinitives"] for one in following)


def _is_put_otherwise(own: Wording, partner: Wording) -> bool:
    """Whether a claim has or lacks a "not" because it puts what its partner says in another way."""
    ways = (is_said_from_the_other_end, are_the_same_exception, weighs_what_is_denied)
    is_of_some = own.has("parts_of_a_whole") and partner.has("not_absolute")  # "some do" for "not all do"
    return own.has("no_change") or is_of_some or any(way(own, partner) for way in ways)


def _denies_the_same(own: Wording, partner: Wording, quoted: Wording, word: str, *, is_own: bool) -> bool:
    """Whether what one text denies is what the other says, in its words: "not typical" denies nothing said of weeks.

    Of a "no" before a noun most of what a claim says must be a witness's; of a "not" that a claim lacks, it must have
    most of the words that follow.
    """
    if is_own:
        bearing = [one.bears_on for one in negated(own) if one.word == word]
        said = partner.beginnings | quoted.beginnings
        if bearing and all(bearing) and not any(one[:_BEGINNING] in said for each in bearing for one in each):
            return False
        return word not in own.lexicon["determiners"] or repeats(own, (partner, quoted), _MUCH)
    at = next((one.at for one in negated(partner) if one.word == word), None)
    after = [] if at is None else [stem for index, stem in partner.content if index > at][:_CLAUSE]
    return 3 * sum(one[:_BEGINNING] in own.beginnings for one in after) >= 2 * len(after)


def _other_parity(own: Wording, partner: Wording, quoted: Wording) -> str:
    """A negation that both witnesses have, and that a claim lacks which else repeats its partner word for word."""
    counts = [len(negated(one)) for one in (own, partner, quoted)]
    union = own.stems | partner.stems
    if counts[1] <= counts[0] or (counts[1] - counts[0]) % 2 == 0 or counts[2] < counts[1]:
        return ""
    if len(own.stems & partner.stems) < _SAME * len(union):
        return ""
    ours = [one.word for one in negated(own)]
    lost = next((one for one in negated(partner) if one.word not in ours), negated(partner)[0])
    is_there = not lost.bears_on or any(stem in own.stems for stem in lost.bears_on)
    return lost.word if is_there else ""  # "they live" for "they have not starved" has no "not" to lose


def repeats(own: Wording, witnesses: Sequence[Wording], enough: float = _REPEATS) -> bool:
    """Whether a claim has most of its words from a witness, so that what is not there was left out."""
    said = own.beginnings
    return bool(said) and any(len(said & one.beginnings) >= enough * len(said) for one in witnesses)
