"""What turns a claim round: a "not" of the one text that bears on what the other says, or a word that does as much."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from argmap.retelling.answering import is_answered, is_of_the_other, leans_negative
from argmap.retelling.as_good_as import has_in_other_words, is_as_good_as_denied, turns_nothing
from argmap.retelling.contrary import are_opposed, is_alike
from argmap.retelling.governed import leaves_undone
from argmap.retelling.neither import neither_says, said_of_neither
from argmap.retelling.put_otherwise import denies_twice, is_put_otherwise
from argmap.retelling.remaining import are_complements
from argmap.retelling.restricting import is_of_just_the_excepted, is_of_the_excepted
from argmap.retelling.sharing import share, stands_in
from argmap.retelling.supposing import would_have_been
from argmap.retelling.unclaimed import is_unclaimed
from argmap.sides import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, Wording, denials, forms, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Negation

__all__ = ["asks", "turned_round"]

_UNCLEAR = frozenset({"nor", "neither", "none"})  # negations whose reach is hard to tell
_MUCH_ALIKE = 0.7
_ALL_BUT = 0.75
_HALF, _LESS = 0.5, 0.4
_FURTHEST = 40  # tokens before a negation in which the subject of its clause is looked for
_NEAR = 4  # tokens before a negation in which its clause may begin
_NO_PREFIXES = frozenset({"a", "mis"})
_BUT = frozenset({"but", "though", "while"})
_APART = _BUT | {"whereas", ";"}
_UNTIL = 12  # tokens after a negation in which "until" makes a yes of it, from then on


def turned_round(own: Wording, quoted: Wording) -> tuple[str, bool] | None:
    """The word by which one of two texts denies what the other says, and whether it is the first's."""
    ours, theirs = negated(own), negated(quoted)
    both = (ours and theirs) or (own.has("negations") and quoted.has("negations"))
    if both or asks(quoted, own) or are_complements(own, quoted):
        return None
    is_unreal = would_have_been(quoted) and not own.has("would_have")
    is_other = is_of_the_excepted if ours else is_of_just_the_excepted
    if is_unreal or (ours and leaves_undone(own, quoted)) or is_other(own, quoted) or _is_still_open(own, quoted):
        return None
    if ours or theirs:
        own_words = [one for one in ours if not _adds_clause(own, one, quoted)]
        word = _denied(own, quoted, own_words, is_ours=True) if ours else _denied(quoted, own, theirs)
        word = word or (neither_says(own, quoted) if ours else said_of_neither(own, quoted))
        return (word, bool(ours)) if word else None
    word = _turned(own, quoted)
    return (word, True) if word else None


def _is_still_open(own: Wording, quoted: Wording) -> bool:
    """Whether a claim says that something may be so some day, and its quote that it is not so yet."""
    return quoted.has("not_yet") and own.has("possible") and own.has("still_open")


def asks(quoted: Wording, own: Wording) -> bool:
    """Whether a quote is a question, a condition, or a part ("to get there", "as if") that says neither yes nor no."""
    first, begins = quoted.tokens[:1], (quoted.lexicon[name] for name in ("asking", "infinitives"))
    if quoted.tokens[-1:] == ["?"] or any(one in entries for entries in begins for one in first):
        return True
    supposes = [one for one in quoted.tokens[:2] if one in quoted.lexicon["conditions"]]
    return bool(supposes) and own.tokens[:2].count(supposes[0]) == 0


def _denied(negative: Wording, plain: Wording, negations: list[Negation], *, is_ours: bool = False) -> str | None:
    """The word by which a text denies what another one says."""
    if leans_negative(plain, negative) or plain.has("denials") or _is_said_too(negative, plain, negations):
        return None
    if negative.has("denials") and negative.stems & plain.stems:
        return _whole_denied(negative, plain)
    if is_ours and share(negative, plain) < (_HALF if stands_in(plain) else _LESS):
        return None  # it may deny what the quote does not say, or what its "it" stands for
    if _is_told_apart(plain, negative):
        return None
    said = plain.stems - _of_writers(plain, negative)
    partial, again = {at for at, _ in negative.found("partial_negations")}, _denied_again(negative)
    for one in negations:
        is_partial = one.at in partial and not plain.has("absolutes")
        is_unclear = one.word in _UNCLEAR and not _could_not(negative, one, plain)
        if is_unclear or is_partial or one.at in again or _is_misspelt(one.word, plain):
            continue
        if (
            _leaves_open(negative, one, plain)
            or _supposes(negative, one, plain)
            or _is_of_another(negative, one, plain)
            or is_of_the_other(negative, one, plain)
            or (is_ours and is_as_good_as_denied(negative, one, plain))
        ):
            continue
        bears_on_it = any(not said.isdisjoint(forms(plain.lexicon, stem)) for stem in one.bears_on)
        is_apart = bears_on_it and not is_ours and is_unclaimed(negative, one.at, one.bears_on, plain)
        if is_apart or (is_ours and _is_contrast(negative, one, plain)):
            continue
        is_said = not one.bears_on or (is_ours and has_in_other_words(negative, one, plain))
        if bears_on_it or (is_said and not (is_ours and stands_in(plain)) and is_alike(negative, plain, _MUCH_ALIKE)):
            return one.word
    return None


def _of_writers(plain: Wording, negative: Wording) -> set[str]:
    """The stems of "the writer" and the like, which is no form of "write", where only one text has it."""
    found = ((stem, plain.tokens[at].removesuffix("'s")) for at, stem in plain.content)
    return {stem for stem, token in found if token in plain.lexicon["writers"] and token not in negative.tokens}


def _is_said_too(negative: Wording, plain: Wording, negations: list[Negation]) -> bool:
    return is_answered(negative, plain, negations) or is_put_otherwise(negative, plain, negations)


def _could_not(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "none of the pumps could stop it" denies what another text says in the same words."""
    lexicon = negative.lexicon
    if not are_short(negative, plain):
        return False
    could = next((at for at, _ in negative.found("possible") if at > negation.at), None)
    heads = negation.at == 0 or negative.tokens[negation.at - 1] in CLAUSE_ENDS
    if could is None or not heads or lexicon["nobody_could"].length_at(negative.tokens, negation.at) == 0:
        return False
    verb = negative.next_content(could)
    return verb is not None and not forms(lexicon, verb).isdisjoint(plain.stems) and share(plain, negative) >= _ALL_BUT


def _is_contrast(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether a claim sets a "not" against something as its quote does: "this, not that", "the one, but not this"."""
    before = own.tokens[max(0, negation.at - 1)]
    if before in _BUT:
        return any(token in _APART for token in quoted.tokens)
    return before == "," and _are_both_told(own, negation.at, list(negation.bears_on), quoted)


def _is_told_apart(own: Wording, quoted: Wording) -> bool:
    """Whether a clause of a quote that has no negation says all that a claim does."""
    if not own.beginnings <= quoted.beginnings:
        return False
    ends, denied = CLAUSE_ENDS | quoted.lexicon["joiners"].words, denials(quoted)
    said, is_denied, meanings = set[str](), False, quoted.lexicon.meanings
    for at, token in enumerate((*quoted.tokens, ".")):
        if token in ends:
            if not is_denied and own.beginnings <= said:
                return True
            said, is_denied = set(), False
        is_denied = is_denied or at in denied
        said.add((meanings[token] or "")[:BEGINNING])
    return False


def _whole_denied(negative: Wording, plain: Wording) -> str | None:
    """What denies a whole sentence, "a myth that", and is not denied itself: "not a myth", "a myth that it is not"."""
    if are_opposed(negative, plain) or denies_twice(negative, plain):
        return None
    denying = denials(negative)
    for at, length in negative.found("denials"):
        if denying <= {*range(at, at + length)}:
            return " ".join(negative.tokens[at : at + length])
    return None


def _is_misspelt(word: str, plain: Wording) -> bool:
    """Whether a text has a long negation in another spelling: "instea of" beside "instead of"."""
    return len(word) > BEGINNING and word[:BEGINNING] in (token[:BEGINNING] for token in plain.tokens)


@kept
def _denied_again(negative: Wording) -> frozenset[int]:
    """Where negations stand that are denied, with their clauses, and those before them: "no law that has not a gap"."""
    links = negative.lexicon["complementizers"].words | negative.lexicon["relatives"].words
    places, denied, last, begins = {one.at for one in negated(negative)}, denials(negative), -1, 0
    for at, token in enumerate(negative.tokens):
        if at in places and any(one in denied for one in range(max(0, begins - _NEAR), begins)):
            last = at
        if at and token in links:
            begins = at
    return frozenset(at for at in places if at <= last)


def _is_of_another(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a negation ends a clause of something else, for which it stands alone: "rents rose; wages did not"."""
    if negation.bears_on:
        return False
    ends = CLAUSE_ENDS | negative.lexicon["joiners"].words | {"as"}
    before = range(negation.at - 1, max(-1, negation.at - _FURTHEST), -1)
    begins = next((at + 1 for at in before if negative.tokens[at] in ends), 0)
    subject = {negative.lexicon.meanings[token] for token in negative.tokens[begins : negation.at]}.difference(
        {"", None}
    )
    return begins > 0 and bool(subject) and subject.isdisjoint(plain.stems)


def _leaves_open(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a negation says no more than the other text: "may not" beside "perhaps", "not until" beside "only in"."""
    before = negative.tokens[negation.at - 1] if negation.at else ""
    is_possible = before != "could" and before in negative.lexicon["possible"]
    if is_possible and before not in plain.tokens and plain.has("open"):
        return True
    behind = negative.tokens[negation.at : negation.at + _UNTIL]
    return any(word in behind and word not in plain.tokens for word in negative.lexicon["delaying"].words)


def _supposes(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a negation asks ("isn't it"), or only says what would not be, or what would be "if it were not"."""
    tokens, at = negative.tokens, negation.at
    before = tokens[max(0, at - _NEAR) : at]
    if any(one in negative.lexicon["conditions"] and one not in plain.tokens for one in before):
        return True
    asks = negation.word == "n't" and any(one in negative.lexicon["tag_subjects"] for one in tokens[at + 1 : at + 2])
    return asks or (tokens[max(0, at - 1) : at] == ["would"] and "would" not in plain.tokens)


def _adds_clause(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether a claim's negation stands in a clause that its quote lacks: "if you do not pay"."""
    before = own.tokens[max(0, negation.at - _NEAR) : negation.at]
    return any(one in own.lexicon["subordinators"] and one not in quoted.tokens for one in before)


def _turned(own: Wording, quoted: Wording) -> str | None:
    """The word by which a claim turns round what its quote says, without a negation."""
    if not is_alike(own, quoted) or leans_negative(quoted, own) or quoted.has("denials"):
        return None
    if stands_in(quoted) and share(own, quoted) < _MUCH_ALIKE:
        return None
    if denial := own.first("denials"):
        return denial
    idle = {at for at, _ in own.found("not_turning")}
    for at, length in own.found("turning"):
        word = own.tokens[at : at + length]
        first = bisect_left(own.content, (at + length, ""))
        follows = [stem for _, stem in own.content[first : first + 1]]
        if own.tokens[max(0, at - 1)] in own.lexicon["determiners"] or _is_misspelt(word[0], quoted):
            continue
        if not denials(own).isdisjoint(range(at - _NEAR, at)) or at in idle or turns_nothing(own, at, quoted):
            continue  # "nobody refused"
        if length > 1 and _are_both_told(own, at, follows, quoted):
            continue
        if own.lexicon.stem(word[0]) not in quoted.stems and any(stem in quoted.stems for stem in follows):
            return " ".join(word)
    return next(_prefixed(own, quoted), None)


def _are_both_told(own: Wording, at: int, follows: list[str], quoted: Wording) -> bool:
    """Whether a quote has both things of an "instead of", the second one only thought, or set against the first.

    "She counts boats instead of crews" for "She counts boats, and thinks that she counts crews".
    """
    first = [stem for index, stem in own.content if index < at][-1:]
    places = [[index for index, stem in quoted.content if stem in some] for some in (first, follows)]
    if not all(places) or places[0][0] > places[1][-1]:
        return False
    between = quoted.tokens[places[0][0] : places[1][-1]]
    setting_apart = quoted.lexicon["joiners"].words - quoted.lexicon["negation_joiners"].words
    return any(one in quoted.lexicon["speaking"] or one in setting_apart or one in _BUT for one in between)


def _prefixed(own: Wording, quoted: Wording) -> Iterator[str]:
    """Words of a claim that are words of its quote with a prefix that negates: "unconcerned" for "concerned"."""
    prefixes = own.lexicon["negative_prefixes"].words - _NO_PREFIXES
    theirs = quoted.beginnings
    for at, stem in own.content:
        rests = (stem[len(one) :] for one in prefixes if stem.startswith(one))
        if stem[:BEGINNING] not in theirs and any(
            len(rest) >= BEGINNING and rest[:BEGINNING] in theirs for rest in rests
        ):
            yield own.tokens[at]
