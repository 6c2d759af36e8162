"""What a text sets against what: by "than", "instead of", "used to", "before"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short, crosses
from argmap.words import BEGINNING, CLAUSE_ENDS, Wording, clause_end, clause_start, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterable


__all__ = [
    "are_converse",
    "changed_over",
    "contrasted",
    "for_what_is_denied",
    "is_other_way_round",
    "weighs_what_is_denied",
]

_NEAREST = 3  # content words on each side of a comparison among which those that are compared stand
_JOINERS = frozenset("and but while whereas although though because since if or".split())


class _Contrast(NamedTuple):
    """A word that sets what follows it against the rest of its sentence, with the words of both sides."""

    kind: str
    rest: tuple[str, ...]
    after: tuple[str, ...]
    said: str
    """The word, with what follows it."""
    at: int = 0
    """Its first token."""


_COUNTED = 5  # tokens before "than" in which "more" stands
_COUNTING = frozenset("more fewer less".split())
_KINDS = ("set_against", "compared_with", "formerly", "earlier_than", "later_than")


@kept
def _contrasts(text: Wording) -> list[_Contrast]:
    """What is set against what in a text: "nine instead of ten", "dearer than the dam", "used to come in spring"."""
    if not text.may_have(*_KINDS) or not are_short(text):
        return []
    words = _words(text)
    found = []
    for kind in _KINDS:
        for at, length in text.found(kind):
            end = _end(text, at + length, kind)
            start, last = _sentence(text, at)
            rest = tuple(word for index, word in words if start <= index < at or end <= index < last)
            after = tuple(word for index, word in words if at + length <= index < end)
            if rest and after:
                found.append(_Contrast(kind, rest, after, " ".join(text.written[at:end]), at))
    return found


def _words(text: Wording) -> list[tuple[int, str]]:
    """The words that carry the meaning, with where they stand, and the numbers."""
    stems = dict(text.content)
    counts, idle = text.lexicon.number_of, text.lexicon["function_words"].words  # "a new one"
    return [
        (at, stems[at][:BEGINNING] if at in stems else token)
        for at, token in enumerate(text.tokens)
        if at in stems or (counts(token) is not None and token not in idle) or token[0].isdigit()
    ]


def _end(text: Wording, start: int, kind: str) -> int:
    """Where what is set against the rest ends."""
    stops = _JOINERS | (text.lexicon["nowadays"].words if kind == "formerly" else frozenset())
    tokens = text.tokens
    return next(
        (at for at in range(start, len(tokens)) if tokens[at] in CLAUSE_ENDS or tokens[at] in stops), len(tokens)
    )


def _sentence(text: Wording, at: int) -> tuple[int, int]:
    tokens, ends = text.tokens, frozenset(".;!?")
    start = clause_start(tokens, at, ends)
    return start, clause_end(tokens, at, ends)


def changed_over(own: Wording, other: Wording) -> tuple[str, str, str] | None:
    """Of which kind a contrast is whose two sides stand the other way round in another text, and its words in both."""
    for one in _contrasts(own):
        if any(one.kind == said.kind and one.after == said.after for said in _contrasts(other)):
            continue  # "in 1900 more men than women, in 1950 more women than men"
        for said in _contrasts(other):
            if one.kind != said.kind or not _same_sense(own, other):
                continue
            is_exchanged = _crosses(one, said) if one.kind != "compared_with" else _are_exchanged(own, one, other, said)
            if is_exchanged:
                return one.kind, one.said, said.said
    return None


def _are_exchanged(own: Wording, one: _Contrast, other: Wording, said: _Contrast) -> bool:
    """Whether two comparisons by the same word have something of each side on the other one."""
    (rest, after), (their_rest, their_after) = (one.rest, one.after), (said.rest, said.after)
    both = {*rest}.intersection(after).union({*their_rest}.intersection(their_after))
    if _is_with_all(own, one.at) or _is_with_all(other, said.at):
        return False
    is_by_the_same = not _compared_at(own, one.at, other).isdisjoint(_compared_at(other, said.at, own))
    return (
        is_by_the_same
        and not both.issuperset({*after} & {*their_rest})
        and not both.issuperset({*rest} & {*their_after})
    )


def _is_with_all(text: Wording, at: int) -> bool:
    """Whether something is compared with a figure, or with whatever else there is: "than two", "than any other"."""
    after = text.tokens[at + 1 : at + 1 + _NEAREST]
    is_figure = bool(after) and (after[0][0].isdigit() or text.lexicon.number_of(after[0]) is not None)
    return is_figure or any(one in text.lexicon["compared_with_all"] for one in after)


def weighs_what_is_denied(own: Wording, other: Wording) -> bool:
    """Whether a text compares what another one says of the one and denies of the other: "by snails more than hares"."""
    return own.has("compared_with") and bool(_denied_besides(other))


def for_what_is_denied(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says instead of what another one says: "not the frost" of the other is its frost.

    The other says it of one thing and denies it of another ("the snails, not the frost", "rather than the frost"); the
    text has the other thing alone, and something else in common.
    """
    is_against = negated(own) or any(
        own.has(one) for one in ("stands_against", "set_against", "lessening", "conditional")
    )
    if is_against or not are_short(own, other):
        return None
    against = [one for one in _contrasts(other) if one.kind == "set_against"]
    for one in (*_denied_besides(other), *against):
        said, denied = own.beginnings & set(one.rest), own.beginnings & set(one.after)
        shared = said - _nearest(one)
        if denied == set(one.after) and shared and not said & _nearest(one):
            words = [own.written[at] for at, stem in own.content if stem[:BEGINNING] in denied]
            return " ".join(words), one.said
    return None


@kept
def _denied_besides(text: Wording) -> list[_Contrast]:
    """What a text denies right after it has said it of something else: "by snails and not by frost"."""
    found = []
    for at, token in enumerate(text.tokens):
        if token != "not" or text.tokens[max(0, at - 1) : at] not in ([","], ["and"]):
            continue
        end = clause_end(text.tokens, at + 1)
        start, _ = _sentence(text, at)
        rest = tuple(word for index, word in _words(text) if start <= index < at)
        after = tuple(word for index, word in _words(text) if at < index < end)
        if rest and 0 < len(after) <= _NEAREST:
            found.append(_Contrast("denied", rest, after, " ".join(text.written[at:end])))
    return found


def _nearest(contrast: _Contrast) -> set[str]:
    """The word nearest before what is denied: of it is said what is denied of the other."""
    return set(contrast.rest[-1:])


def _crosses(one: _Contrast, other: _Contrast) -> bool:
    return crosses((one.rest, one.after), (other.rest, other.after))


def _same_sense(own: Wording, other: Wording) -> bool:
    """Whether two texts say as often "not", and neither has a word that is contrary to one of the other's."""
    return len(negated(own)) % 2 == len(negated(other)) % 2 and not _comparing_otherwise(own, other)


def _comparing_otherwise(own: Wording, other: Wording) -> bool:
    """Whether the words before "than" are others: "dearer than" and "cheaper than", "less" and "more"."""
    ours, theirs = _compared(own, other), _compared(other, own)
    return bool(ours and theirs) and (ours.isdisjoint(theirs) or ("less" in ours) is not ("less" in theirs))


def _compared(text: Wording, other: Wording) -> set[str]:
    """The words by which a text compares, right before "than", with "less" where that stands before them.

    What another text compares, too, is no such word: "more harm than good" has "more" for it.
    """
    return {word for at, _ in text.found("compared_with") for word in _compared_at(text, at, other)}


def _compared_at(text: Wording, at: int, other: Wording) -> set[str]:
    before = text.tokens[max(0, at - 1) : at]
    is_matter = dict(text.content).get(at - 1, "")[:BEGINNING] in other.beginnings and not before[0].endswith("er")
    counting = [one for one in text.tokens[max(0, at - _COUNTED) : at - 1] if one in _COUNTING][-1:]
    lessening = text.lexicon["lessening"]
    is_less = any(one in lessening for one in text.tokens[max(0, at - 3) : at])
    return {*(counting if is_matter and counting else before), *(["less"] if is_less else [])}


def is_other_way_round(own: Wording, other: Wording) -> bool:
    """Whether a text compares from the other side: "the dam is dearer than the mill", "the mill is cheaper".

    Or whether it denies what would be the other way round: "not the mill before the dam".
    """
    crossed = [(one, said) for one in _contrasts(own) for said in _contrasts(other) if one.kind == said.kind]
    is_contrary = len(negated(own)) % 2 != len(negated(other)) % 2 or _comparing_otherwise(own, other)
    if is_contrary and any(_crosses(*pair) for pair in crossed):
        return True
    for one, text in ((own, other), (other, own)):
        for said in _contrasts(one):
            if said.kind == "compared_with":
                words = [word for _, word in _words(text)]
                side = next((word for word in words if word in said.after or word in said.rest), "")
                if side in said.after and side not in said.rest:
                    return True
    return False


def are_converse(own: Wording, other: Wording, words: str) -> bool:
    """Whether two words tell the same from two sides: A sold it to B, and B bought it."""
    firsts = [next((stem for _, stem in text.content), "") for text in (own, other)]
    return words in own.lexicon["converse"] and firsts[0] != firsts[1]


def contrasted(texts: Iterable[Wording | None]) -> frozenset[frozenset[str]]:
    """Pairs of words that some texts compare, or set against each other: neither is another word for the other."""
    found: set[frozenset[str]] = set()
    for text in texts:
        for one in _contrasts(text) if text is not None else ():
            if one.kind in {"set_against", "compared_with"}:
                stems = text.beginnings if text is not None else frozenset()
                sides = [[word for word in side if word in stems][:_NEAREST] for side in (one.rest, one.after)]
                found.update(frozenset((here, there)) for here in sides[0] for there in sides[1] if here != there)
    return frozenset(found)
