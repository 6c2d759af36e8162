"""What answers a "not" of another text, so that both say the same: "closed", "lacks", "had other causes"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import CLAUSE_ENDS, GRADES, clause_end, contraries, denials, forms, grades, poles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.words import Contrary, Negation, Wording

__all__ = ["is_answered", "is_grade", "is_in_a_low_degree", "is_of_the_other", "leaning", "leans_negative"]

_DENIED = 4  # tokens after a negation in which stands the degree that it denies
_DUTIES, _DEGREES = GRADES[0], GRADES[2]
_UNSETTLED = 2  # tokens between a "not" and the "until" that it goes with
_GRADED = 8  # tokens after a negation in which stands the comparison that it denies
_FARTHEST = 20  # tokens after a negation in which its "but" stands


def leans_negative(plain: Wording, negative: Wording) -> bool:
    """Whether a text without a negation has a word that may stand for one: "lacks", "unwilling"."""
    return any(True for _ in leaning(plain, negative))


def leaning(plain: Wording, negative: Wording) -> Iterator[str]:
    """The words of a text that may stand for a negation, and that the other one lacks."""
    listed, lexicon = plain.lexicon["negative_leaning"], plain.lexicon
    negated_stems = negative.stems
    shared = frozenset(negative.tokens)
    yield from (
        token
        for token in plain.tokens
        if token in listed and token not in shared and negated_stems.isdisjoint(forms(lexicon, lexicon.stem(token)))
    )
    prefixes = tuple(lexicon["negative_prefixes"].words)
    for token in plain.tokens:
        if token.startswith(prefixes) and lexicon.meanings[token] not in negated_stems:
            bare = (token.removeprefix(one) for one in prefixes if token.startswith(one))
            if any(lexicon.stem(one) in negated_stems for one in bare):
                yield token


def is_answered(negative: Wording, plain: Wording, negations: Iterable[Negation]) -> bool:
    """Whether what one text denies the other one puts the other way: by a contrary, by "other", by a comparison."""
    return (
        _has_new(plain, negative, "answering_no")
        or _is_bare(negative, plain)
        or _is_at_the_other_end(negative, plain)
        or _is_contrary(negative, plain)
        or _is_without(negative, plain)
        or any(_compares_otherwise(negative, one, plain) for one in negations)
        or is_in_a_low_degree(negative, plain)
        or any(_is_not_equalled(negative, one, plain) for one in negations)
        or any(_is_needed(negative, one, plain) for one in negations)
        or _is_the_first(negative, plain)
    )


def _has_new(plain: Wording, negative: Wording, name: str) -> bool:
    """Whether a text has an entry of a list that stands in the other one in no form."""
    for at, length in plain.found(name):
        words = plain.tokens[at : at + length]
        if any(word not in negative.tokens and plain.lexicon.stem(word) not in negative.stems for word in words):
            return True
    return False


def _is_bare(negative: Wording, plain: Wording) -> bool:
    """Whether one text says by an ending that something is not there: "childless" for "no child"."""
    endings = tuple(plain.lexicon["negative_endings"].words)
    bare = (token.removesuffix(one) for token in plain.tokens for one in endings if token.endswith(one))
    return any(plain.lexicon.stem(one) in negative.stems for one in bare)


def _is_at_the_other_end(negative: Wording, plain: Wording) -> bool:
    """Whether a word of one text stands at the other end of a scale than one of the other: "opened" and "shut"."""
    ends = []
    for text in (negative, plain):
        said = (one for one in poles(text) if not one.compares)
        ends.append({(one.scale, one.sign * (-1) ** (one.denied + len(one.turned_by))) for one in said})
    ours, theirs = ends
    there = {(scale, -sign) for scale, sign in theirs - ours}
    return bool(there & ours - theirs)


def _is_contrary(negative: Wording, plain: Wording) -> bool:
    """Whether a phrase of one text has its contrary in the other."""
    sides = {(one.pair, one.side) for one in contraries(negative)}
    pairs = {pair for pair, _ in sides}
    return any(one.pair in pairs and (one.pair, one.side) not in sides for one in contraries(plain))


def _compares_otherwise(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a denied comparison is put the other way: "no faster than" and "at least as fast as", "the fastest"."""
    behind = negative.tokens[negation.at : negation.at + _GRADED]
    if not any(is_grade(negative, token) for token in behind):
        return False
    if _has_new(plain, negative, "comparing_otherwise"):
        return True
    return any(is_grade(plain, token, "superlative") and token not in negative.tokens for token in plain.tokens)


def is_in_a_low_degree(negative: Wording, plain: Wording) -> bool:
    """Whether a text denies a degree, and the other one has a lower one: "not much larger", "slightly larger".

    Or a duty, and the other one says what may be done: "need not", "may".
    """
    others, steps = grades(plain), grades(negative) if grades(plain) else ()
    for at in denials(negative) if steps else ():
        degrees = (one for one in steps if at < one.at <= at + _DENIED and one.kind == _DEGREES)
        if any(one.pair == said.pair and one.side != said.side for said in degrees for one in others):
            return True
        is_free = any(one.at < at < one.end and _is_first(one) for one in steps)
        if is_free and any(one.kind == _DUTIES and _is_first(one) for one in others):
            return True
    return False


def _is_first(one: Contrary) -> bool:
    """Whether an entry is of the lowest step of its scale."""
    return one.pair.startswith(f"{one.side}/")


def _is_without(negative: Wording, plain: Wording) -> bool:
    """Whether "without it, they could not" is put as "thanks to it, they could"."""
    return negative.has("cut_lacking") and not plain.has("cut_lacking")


def _is_not_equalled(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "A is not as warm as B" is put as "B is warmer than A"."""
    equal = [at for at, _ in negative.found("comparing_as") if negation.at < at < negation.at + _GRADED]
    if not (equal[1:] and plain.has("compared_with") and plain.content):
        return False
    first = plain.content[0][1]
    return any(stem == first for at, stem in negative.content if at > equal[-1])


def _is_the_first(negative: Wording, plain: Wording) -> bool:
    """Whether what was not before is put as the first of all: "not since May had it rained", "the first rain since"."""
    return _has_new(plain, negative, "first_of_all") and negative.has("up_to_now")


def _is_needed(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether "may not enter unless they have paid" is put as "need to pay before they enter"."""
    before = negative.tokens[max(0, negation.at - 1) : negation.at + 1]
    lexicon, behind = negative.lexicon, negative.tokens[negation.at + 1 :]
    is_forbidden = any(one in lexicon["forbidding"] for one in before)
    return (
        is_forbidden and any(one in lexicon["except_with"] for one in behind) and _has_new(plain, negative, "needing")
    )


def is_grade(wording: Wording, token: str, name: str = "comparative") -> bool:
    """Whether a word is a comparative, or a superlative, by its look."""
    lexicon = wording.lexicon
    endings = tuple(lexicon[f"{name}_endings"].words)
    is_other = token in lexicon[f"no_{name}s"]
    return token in lexicon[f"{name}s"] or (bool(endings) and token.endswith(endings) and not is_other)


def is_of_the_other(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a negation bears on what the other text does not put forward.

    "Not until May did it open", for "stayed shut until May"; "not guilt but power", for what is said of power; "cannot
    bring more than two", for "may bring two".
    """
    behind = negative.tokens[negation.at + 1 : negation.at + 1 + _UNSETTLED]
    delaying = negative.lexicon["delaying"]
    if any(token in delaying for token in behind) and any(token in delaying for token in plain.tokens):
        return any(token in plain.lexicon["lasting"] for token in plain.tokens)
    start, end = _behind(negation), clause_end(negative.tokens, negation.at)
    bounds = [at for at, _ in negative.found("denied_bounds") if start <= at < end]
    return (bool(bounds) and not plain.has("denied_bounds")) or _is_the_contrast(negative, negation, plain)


def _behind(negation: Negation) -> int:
    """The token after a negation, which may be of several words: "is anything but"."""
    return negation.at + len(negation.word.split())


def _is_the_contrast(negative: Wording, negation: Negation, plain: Wording) -> bool:
    """Whether a text puts forward the second part of "not this but that"."""
    tokens, at = negative.tokens, negation.at
    places = range(_behind(negation), min(len(tokens), at + _FARTHEST))
    turn = next((one for one in places if tokens[one] in negative.lexicon["instead_of_it"]), None)
    if turn is None or any(tokens[one] in CLAUSE_ENDS - {","} for one in range(at, turn)):
        return False
    end = clause_end(tokens, turn)
    idle = negative.lexicon["determiners"].words | negative.lexicon["pronouns"].words | CLAUSE_ENDS
    denied, said = ({*tokens[start:stop]} - idle for start, stop in ((at + 1, turn), (turn + 1, end)))
    shares = [_share(one, plain) for one in (denied - said, said - denied)]
    return shares[1] > shares[0]


def _share(words: set[str], plain: Wording) -> float:
    return len(words.intersection(plain.tokens)) / len(words) if words else 0.0
