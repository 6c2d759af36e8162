"""Words of a claim and of its quote that say the contrary of each other, of the same sides."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.retelling.answering import is_grade, leaning
from argmap.retelling.remaining import leave_each_other
from argmap.retelling.sharing import stands_in
from argmap.sides import are_short, in_order
from argmap.words import (
    BEGINNING,
    CLAUSE_ENDS,
    CONTRARIES,
    CONTRARY,
    OPPOSED,
    Wording,
    clause_end,
    clause_start,
    contraries,
    denials,
    found_in,
    kept,
    negated,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.words import Contrary, Lexicon

__all__ = [
    "are_contrary",
    "are_contrary_besides",
    "are_opposed",
    "are_told_from_both_ends",
    "contrary",
    "is_alike",
    "opposed",
]

_ALIKE = 0.6  # share of a text's content words that the other has
_FEWEST = 2
_AFTER = ("later_than", "ever_since")
_FARTHEST = 6  # tokens after a phrase in which stands what it is said of
_NEAR = 4  # tokens beside a word in which another one turns it round
_PASSIVE = 3  # tokens before a verb in which it is made passive
_ANYWHERE, _BESIDE, _CONVERSES = CONTRARIES
_ENOUGH = {_ANYWHERE: 0.7, _BESIDE: 0.85, _CONVERSES: 1.0}
"""The share of what a claim says besides a phrase that its quote has, too, where that has the contrary."""


def contrary(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A word or phrase of a claim that says the contrary of one of its quote's, which it otherwise repeats.

    Two such pairs take each other back, and so does a word that leans negative.
    """
    if not (own.may_have(CONTRARY) and quoted.may_have(CONTRARY)):
        return None
    found = list(_contraries(own, quoted)) if are_short(own, quoted) else []
    if len(found) != 1 or _is_in_step(own) is not _is_in_step(quoted):
        return None
    if own.has("denials") or quoted.has("denials") or _excepts_some(own) is not _excepts_some(quoted):
        return None
    ours, theirs = found[0]
    if _are_exchanged(own, quoted) and (_compares(own, ours) or _compares(quoted, theirs)):
        return None
    if ours.kind == _ANYWHERE and not _are_of_the_same(own, ours, quoted, theirs):
        return None
    if ours.kind == _CONVERSES and not _have_one_doer(own, ours, quoted, theirs):
        return None
    if not _repeats(own, ours, quoted, theirs) or _are_opposed_besides(own, ours, quoted, theirs):
        return None
    if _outside(own, ours) != _outside(quoted, theirs) or _is_taken_back(own, ours, quoted, theirs):
        return None
    if leave_each_other(own, quoted) or _is_compared_from_the_other_side(own, quoted):
        return None
    return _words(own, ours), _words(quoted, theirs)


def _is_compared_from_the_other_side(own: Wording, quoted: Wording) -> bool:
    """Whether two texts with "as" have their words in another order: "A is twice as old as B", "B is half as old"."""
    shared = own.beginnings & quoted.beginnings
    is_both = own.has("comparing_as") and quoted.has("comparing_as")
    return is_both and in_order(own, shared) != in_order(quoted, shared)


def _excepts_some(text: Wording) -> bool:
    """Whether a text excepts a number: "every ward but one has a garden" is "only one has no garden"."""
    after = (text.tokens[at + length : at + length + 1] for at, length in text.found("except_behind"))
    return any(text.lexicon.number_of(token) is not None for tokens in after for token in tokens)


def _is_taken_back(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether a word that leans negative, or turns round what is near it, makes one sense of two contrary phrases."""
    if _leans(own, ours, quoted, theirs) or _leans(quoted, theirs, own, ours):
        return True
    end = _end_of_it(quoted, theirs)
    is_turned = _is_turned(own, range(ours.at, ours.end), quoted)
    return is_turned or _is_turned(quoted, range(theirs.at, theirs.end), own, end)


@kept
def _is_in_step(wording: Wording) -> bool:
    """Whether a text says how one thing goes with another: "the older the driver, the lower the risk"."""
    tokens, articles = wording.tokens, wording.lexicon["before_degrees"]
    places = [at for at, token in enumerate(tokens[:-1]) if token in articles and is_grade(wording, tokens[at + 1])]
    return len(places) > 1


def _are_of_the_same(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether two phrases are said of the same thing, and of one time.

    Of one time is not what a text says was otherwise before: "the bridge that was closed is in use again".
    """
    only_ours = {*own.tokens[ours.at : ours.end]}.difference(quoted.tokens[theirs.at : theirs.end])
    if only_ours.issubset(quoted.tokens):
        return False  # "women voted for it, men against it"
    if quoted.has("turned_back") or own.has("delaying") is not quoted.has("delaying"):
        return False
    return _is_earlier(own, ours) is _is_earlier(quoted, theirs) and _have_one_thing(own, ours, quoted, theirs)


def _is_earlier(wording: Wording, one: Contrary) -> bool:
    before = wording.tokens[max(0, one.at - _PASSIVE) : one.at]
    return any(token in wording.lexicon["earlier_still"] for token in before)


def _have_one_thing(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether it is the same to which two verbs do something, and what stands by the one stands by the other, too."""
    ways = _is_of_what_it_follows(own, ours), _is_of_what_it_follows(quoted, theirs)
    (before, after), (before_there, after_there) = _beside(own, ours, _FEWEST), _beside(quoted, theirs, _FEWEST + 1)
    thing = {*((before or after) if ways[0] else (after or before))}
    thing_there = (before_there[-_FEWEST:] or after_there) if ways[1] else (after_there[:_FEWEST] or before_there)
    near = {*before_there, *after_there[:_FEWEST]}, {*before_there, *after_there}
    is_near = {*before[-1:]} & quoted.beginnings <= near[0] and thing & quoted.beginnings <= near[1]
    return is_near and not thing.isdisjoint(thing_there)


def _is_of_what_it_follows(wording: Wording, one: Contrary) -> bool:
    """Whether a verb is passive, or a word stands after "is": it tells of what stands before it, if that is no "it"."""
    before, lexicon = wording.tokens[max(0, one.at - _PASSIVE) : one.at], wording.lexicon
    is_it = any(one in lexicon["pronouns"] and two in lexicon["being"] for one, two in pairwise(before))
    return any(token in lexicon["being"] for token in before) and CLAUSE_ENDS.isdisjoint(before) and not is_it


def _beside(wording: Wording, one: Contrary, most: int) -> tuple[list[str], list[str]]:
    """So many content words nearest to a phrase, before it and after it in its clause."""
    tokens = wording.tokens
    start = clause_start(tokens, one.at)
    end = clause_end(tokens, one.end)
    return _beginnings(wording, range(start, one.at))[-most:], _beginnings(wording, range(one.end, end))[:most]


def _are_opposed_besides(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether other words of two texts are opposites of each other than those of two phrases."""
    mine, yours = own.tokens[ours.at : ours.end], quoted.tokens[theirs.at : theirs.end]
    return any(one not in mine and other not in yours for one, other in _opposites(own, quoted))


def are_contrary(own: Wording, quoted: Wording) -> bool:
    """Whether two texts have an odd number of contrary words: "A is easier than B", "B is harder than A"."""
    return sum(1 for _ in _contraries(own, quoted)) % 2 == 1


def are_contrary_besides(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether two texts have contrary words, besides two of them: what is said of two things is then contrary, too."""
    found = _contraries(own, quoted)
    besides = any(one.at != ours.at and other.at != theirs.at for one, other in found)
    return besides or _are_opposed_besides(own, ours, quoted, theirs)


def _words(wording: Wording, one: Contrary) -> str:
    return " ".join((wording.tokens[one.at], *wording.written[one.at + 1 : one.end]))


def _outside(wording: Wording, one: Contrary) -> int:
    """How many negations stand outside of a phrase, those among them that are taken back."""
    return sum(not one.at <= at < one.end for at in denials(wording))


def _leans(text: Wording, said: Contrary, other: Wording, meant: Contrary) -> bool:
    """Whether a text has a word that leans negative, besides a phrase, within what both say."""
    idle = {*text.tokens[said.at : said.end], *other.tokens[meant.at : meant.end]}
    end = _end_of_it(text, said)
    shared = [at for at, stem in text.content if stem[:BEGINNING] in other.beginnings and at < end]
    tokens = text.tokens[max(0, min([said.at, *shared]) - 1) : min(max([said.end, *shared]) + 1, end)]
    within = {*tokens, *map(text.lexicon.meanings.__getitem__, tokens)}
    return any(word in within and word not in idle for word in leaning(text, other))


def _end_of_it(text: Wording, said: Contrary) -> int:
    """Where ends what a phrase bears on: a "that" or "who" after "despite the rain" only says which rain it was."""
    if said.kind != _BESIDE:
        return len(text.tokens)
    places = range(said.end, len(text.tokens))
    return next((at for at in places if text.tokens[at] in text.lexicon["relatives"]), len(text.tokens))


def _compares(text: Wording, said: Contrary) -> bool:
    return any(at < _end_of_it(text, said) for at, _ in text.found("compared_with"))


def _contraries(own: Wording, quoted: Wording) -> Iterator[tuple[Contrary, Contrary]]:
    """The first entries of two texts that stand on the two sides of a pair, where neither has both sides."""
    ours, theirs = ([one for one in contraries(text) if _counts(text, one)] for text in (own, quoted))
    seen = set[str]()
    for one in ours:
        others = [other for other in theirs if other.pair == one.pair]
        if one.pair in seen or not others or any(other.side == one.side for other in others):
            continue
        if any(other.pair == one.pair and other.side != one.side for other in ours):
            continue
        fitting = (other for other in others if one.kind != _BESIDE or _stand_alike(own, one, quoted, other))
        if (other := next(fitting, None)) is not None:
            seen.add(one.pair)
            yield one, other


def _counts(wording: Wording, one: Contrary) -> bool:
    """Whether a word is none of "at least", "no more", "the more", and bounds no figure ("more than 400")."""
    tokens, lexicon = wording.tokens, wording.lexicon
    if one.kind == _BESIDE and one.at and tokens[one.at - 1] in lexicon["not_contrary_before"]:
        return one.end - one.at > 1 or tokens[one.at] not in lexicon["comparing"]
    bounds = tokens[one.end : one.end + 1]
    return not (bounds and bounds[0] in lexicon["with_a_bound"]) or not any(
        lexicon.may_count[token] for token in tokens[one.end + 1 : one.end + 3]
    )


def _stand_alike(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether the same word follows on both, or on one after another word; at an end, the same stands before them."""
    after, said = _following(own, ours.end), _following(quoted, theirs.end)
    if after or said:
        return not {*after[:1]}.isdisjoint(said) or not {*said[:1]}.isdisjoint(after)
    before = [_beginnings(own, range(ours.at))[-1:], _beginnings(quoted, range(theirs.at))[-1:]]
    return before[0] == before[1] != []


def _following(wording: Wording, start: int) -> list[str]:
    """The next content words of a clause."""
    tokens = wording.tokens
    end = clause_end(tokens, start)
    return _beginnings(wording, range(start, min(end, start + _FARTHEST)))[:_FEWEST]


def _repeats(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether most of what a claim says besides a phrase is its quote's."""
    said = set(_beginnings(own, (*range(ours.at), *range(ours.end, len(own.tokens)))))
    rest = set(_beginnings(quoted, (*range(theirs.at), *range(theirs.end, len(quoted.tokens)))))
    common = said & rest
    enough = 1.0 if stands_in(quoted) else _ENOUGH[ours.kind]
    return len(common) >= _FEWEST and len(common) >= enough * len(said)


def _beginnings(wording: Wording, places: Iterable[int]) -> list[str]:
    """The beginnings of the content words that stand at some places."""
    meanings = wording.lexicon.meanings
    stems = (meanings[wording.tokens[at]] for at in places)
    return [stem[:BEGINNING] for stem in stems if stem]


def _have_one_doer(own: Wording, ours: Contrary, quoted: Wording, theirs: Contrary) -> bool:
    """Whether of two converse verbs the same one does both: "A bought it", "A sold it", not "B sold it to A"."""
    sides = [_doer(own, ours), _doer(quoted, theirs)]
    if not all(sides):
        return False
    rests = [{*text.beginnings} - side for text, side in zip((own, quoted), sides, strict=True)]
    changes_place = (sides[0] & rests[1]) or (sides[1] & rests[0])
    return bool(sides[0] & sides[1]) and not changes_place


def _doer(wording: Wording, verb: Contrary) -> set[str]:
    """The beginnings of what is said of who does it; none where it is not said."""
    tokens, lexicon = wording.tokens, wording.lexicon
    begins = clause_start(tokens, verb.at)
    if not any(token in lexicon["being"] for token in tokens[max(begins, verb.at - _PASSIVE) : verb.at]):
        named = {*_beginnings(wording, range(begins, verb.at))}
        return named or {token for token in tokens[begins : verb.at] if token in lexicon["pronouns"]}
    by = next((at for at in range(verb.end, len(tokens)) if tokens[at] in lexicon["by_whom"]), None)
    if by is None:
        return set()
    past = CLAUSE_ENDS | lexicon["past_the_doer"].words
    end = next((at for at in range(by + 1, len(tokens)) if tokens[at] in past), len(tokens))
    return {*_beginnings(wording, range(by + 1, end))}


def _are_exchanged(own: Wording, quoted: Wording) -> bool:
    """Whether what one text compares with something, as "than" says, is in the other one what is compared."""
    sides = [_compared(own), _compared(quoted)]
    for (rest, behind), (other_rest, other_behind) in (sides, sides[::-1]):
        first = next((word for word in behind if word not in rest), None)
        if first is not None and first in other_rest and first not in other_behind:
            return True
    return False


def _compared(wording: Wording) -> tuple[list[str], list[str]]:
    """The beginnings of a text's words but for those after "than", and these."""
    tokens = wording.tokens
    at = next((at for at, _ in wording.found("compared_with")), len(tokens))
    end = clause_end(tokens, at)
    rest = _beginnings(wording, (*range(at), *range(end, len(tokens))))
    return rest, _beginnings(wording, range(at, end))


def opposed(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A word of a claim and one of its quote that say the opposite of each other, where neither text has a negation.

    Nothing where the sides of a comparison, or those who do it, have changed places, too.
    """
    if not (own.may_have(OPPOSED) and quoted.may_have(OPPOSED)):
        return None
    if negated(own) or negated(quoted) or not is_alike(own, quoted):
        return None
    if are_told_from_both_ends(own, quoted) or _are_exchanged(own, quoted):
        return None
    if own.has("quantity_hardly") is not quoted.has("quantity_hardly"):
        return None  # "few towns have banned it", "most towns allow it"
    words = next(_opposites(own, quoted), None)
    if words is None or not are_short(own, quoted):
        return None
    found = {(own.tokens[one.at], quoted.tokens[other.at]): (one, other) for one, other in _contraries(own, quoted)}
    if any(one.kind != _CONVERSES and pair != words for pair, (one, _) in found.items()):
        return None
    converse = found.get(words)
    if converse and converse[0].kind == _CONVERSES and not _have_one_doer(own, converse[0], quoted, converse[1]):
        return None
    if converse and converse[0].kind == _ANYWHERE and not _have_one_thing(own, converse[0], quoted, converse[1]):
        return None
    if _has_both(own, words[0], quoted) or _has_both(quoted, words[1], own):
        return None
    at = own.tokens.index(words[0]), quoted.tokens.index(words[1])
    ours, theirs = (range(one, one + 1) for one in at)
    return None if _is_turned(own, ours, quoted) or _is_turned(quoted, theirs, own) else words


def _has_both(text: Wording, word: str, other: Wording) -> bool:
    """Whether a word of a text stands on the same side of a pair as one that the other text has besides."""
    sides = {(one.pair, one.side) for one in contraries(text) if text.tokens[one.at] == word}
    return any((one.pair, one.side) in sides for one in contraries(other))


def _is_turned(wording: Wording, where: range, other: Wording, end: int | None = None) -> bool:
    """Whether something near a phrase turns it round that the other text lacks: "lifted its ban", "refused to back"."""
    near = range(where.start - _NEAR, min(where.stop + _NEAR, len(wording.tokens) if end is None else end))
    turning = (one for one, _ in (*found_in(wording, "turning"), *wording.found("turning_round")))
    return any(wording.tokens[one] not in other.tokens for one in turning if one in near and one not in where)


def are_opposed(one: Wording, other: Wording) -> bool:
    """Whether a word of one text is the opposite of one of the other, as "safe" and "dangerous"."""
    return one.may_have(OPPOSED) and other.may_have(OPPOSED) and any(True for _ in _opposites(one, other))


def _opposites(own: Wording, quoted: Wording) -> Iterator[tuple[str, str]]:
    ours, theirs = _opposable(own), _opposable(quoted)
    for beginning, token in ours.items():
        for other in own.lexicon.partners["opposites"].get(beginning, ()):
            if other in theirs and other not in ours and beginning not in theirs:
                yield token, theirs[other]


def are_told_from_both_ends(own: Wording, other: Wording) -> bool:
    """Whether one text tells of a change from before it, and the other one from after it: "before", and "since"."""
    sides = [(one.has("earlier_than"), any(one.has(name) for name in _AFTER)) for one in (own, other)]
    return any(one == (True, False) and other[1] for one, other in (sides, sides[::-1]))


def _opposable(wording: Wording) -> dict[str, str]:
    """The beginnings in a text that have an opposite, each with the first word that begins so."""
    found: dict[str, str] = {}
    for token in wording.tokens:
        for beginning in _begun(wording.lexicon, token):
            found.setdefault(beginning, token)
    return found


@lru_cache(maxsize=50_000)
def _begun(lexicon: Lexicon, token: str) -> tuple[str, ...]:
    opposites = lexicon.partners["opposites"]
    return tuple(one for one in (token[:length] for length in range(1, len(token) + 1)) if one in opposites)


def is_alike(negative: Wording, plain: Wording, share: float = _ALIKE) -> bool:
    """Whether most of what a text says stands in the other, but for the words that deny it."""
    denying = negative.lexicon["turning"]
    said = {stem for index, stem in negative.content if negative.tokens[index] not in denying}
    common = [stem for stem in said if stem[:BEGINNING] in plain.beginnings]
    return len(common) >= _FEWEST and len(common) >= share * len(said)
