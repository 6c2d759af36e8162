"""What a claim turns round in words that its witnesses have, too: what stands on which side."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.sides import are_short
from argmap.words import Wording, figures, kept, negated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


__all__ = [
    "are_converse",
    "changed_over",
    "clause_lost",
    "contrasted",
    "crosses",
    "for_what_is_denied",
    "is_other_way_round",
    "of_another",
    "roles_swapped",
    "weighs_what_is_denied",
]

_BEGINNING = 5  # letters that forms of one word have in common
_ALIKE = 0.6  # share of the words of both that two texts have in common
_NEAREST = 3  # content words on each side of a comparison among which those that are compared stand
_ENDS = frozenset(".;:!?,")
_JOINERS = frozenset("and but while whereas although though because since if or".split())


class _Contrast(NamedTuple):
    """A word that sets what follows it against the rest of its sentence, with the words of both sides."""

    kind: str
    rest: tuple[str, ...]
    after: tuple[str, ...]
    said: str
    """The word, with what follows it."""


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
                found.append(_Contrast(kind, rest, after, " ".join(text.written[at:end])))
    return found


def _words(text: Wording) -> list[tuple[int, str]]:
    """The words that carry the meaning, with where they stand, and the numbers."""
    stems = dict(text.content)
    counts = text.lexicon.number_of
    return [
        (at, stems[at][:_BEGINNING] if at in stems else token)
        for at, token in enumerate(text.tokens)
        if at in stems or counts(token) is not None or token[0].isdigit()
    ]


def _end(text: Wording, start: int, kind: str) -> int:
    """Where what is set against the rest ends."""
    stops = _JOINERS | (text.lexicon["nowadays"].words if kind == "formerly" else frozenset())
    tokens = text.tokens
    return next((at for at in range(start, len(tokens)) if tokens[at] in _ENDS or tokens[at] in stops), len(tokens))


def _sentence(text: Wording, at: int) -> tuple[int, int]:
    tokens, ends = text.tokens, frozenset(".;!?")
    start = next((one + 1 for one in range(at - 1, -1, -1) if tokens[one] in ends), 0)
    return start, next((one for one in range(at, len(tokens)) if tokens[one] in ends), len(tokens))


def changed_over(own: Wording, other: Wording) -> tuple[str, str, str] | None:
    """Of which kind a contrast is whose two sides stand the other way round in another text, and its words in both."""
    for one in _contrasts(own):
        for said in _contrasts(other):
            if one.kind == said.kind and _crosses(one, said) and _same_sense(own, other):
                return one.kind, one.said, said.said
    return None


def weighs_what_is_denied(own: Wording, other: Wording) -> bool:
    """Whether a text compares what another one says of the one and denies of the other: "by snails more than hares"."""
    return own.has("compared_with") and bool(_denied_besides(other))


def for_what_is_denied(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text says instead of what another one says: "not the frost" of the other is its frost.

    The other says it of one thing and denies it of another ("the snails, not the frost", "rather than the frost"); the
    text has the other thing alone, and something else in common.
    """
    is_against = negated(own) or own.has("stands_against") or own.has("set_against")
    if is_against or not are_short(own, other):
        return None
    against = [one for one in _contrasts(other) if one.kind == "set_against"]
    for one in (*_denied_besides(other), *against):
        said, denied = own.beginnings & set(one.rest), own.beginnings & set(one.after)
        shared = said - _nearest(one)
        if denied == set(one.after) and shared and not said & _nearest(one):
            words = [own.written[at] for at, stem in own.content if stem[:_BEGINNING] in denied]
            return " ".join(words), one.said
    return None


@kept
def _denied_besides(text: Wording) -> list[_Contrast]:
    """What a text denies right after it has said it of something else: "by snails and not by frost"."""
    found = []
    for at, token in enumerate(text.tokens):
        if token != "not" or text.tokens[max(0, at - 1) : at] not in ([","], ["and"]):
            continue
        end = next((one for one in range(at + 1, len(text.tokens)) if text.tokens[one] in _ENDS), len(text.tokens))
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


def crosses(sides: tuple[Iterable[str], Iterable[str]], others: tuple[Iterable[str], Iterable[str]]) -> bool:
    """Whether words of either side stand on the other side, and none after stays there; but for what is on both."""
    (rest, after), (their_rest, their_after) = map(set, sides), map(set, others)
    both = (rest & after) | (their_rest & their_after)
    is_crossed = bool((after & their_rest) - both) and bool((rest & their_after) - both)
    return is_crossed and after & their_after <= both


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
    found = set()
    for at, _ in text.found("compared_with"):
        before = text.tokens[max(0, at - 1) : at]
        is_matter = dict(text.content).get(at - 1, "")[:_BEGINNING] in other.beginnings and not before[0].endswith("er")
        counting = [one for one in text.tokens[max(0, at - 3) : at - 1] if one in _COUNTING]
        found.update(counting if is_matter and counting else before)
        found.update("less" for one in text.tokens[max(0, at - 3) : at] if one in text.lexicon["lessening"])
    return found


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


def of_another(
    own: Wording, other: Wording, quoted: Wording, pairs: frozenset[frozenset[str]]
) -> tuple[str, str] | None:
    """The word of which a text says what another one says, in nearly the same words, of a word set against it."""
    if not pairs or negated(own) or negated(other) or not _figures(own) or not _figures(own) <= _figures(other):
        return None
    ours, theirs = own.beginnings, other.beginnings
    if len(ours & theirs) < _FEWEST or max(len(ours - theirs), len(theirs - ours)) > _MOST_OTHERS:
        return None
    for word in sorted(ours - theirs):
        for said in sorted(theirs - ours):
            if frozenset({word, said}) in pairs and word not in quoted.beginnings:
                return _written(own, word), _written(other, said)
    return None


_FEWEST, _MOST_OTHERS = 2, 2
"""Words that two texts have in common, and others, where one says of a thing what the other says of another."""


def _figures(text: Wording) -> set[float]:
    return {one.value for one in figures(text)}


def _written(text: Wording, word: str) -> str:
    return next((text.written[at] for at, stem in text.content if stem[:_BEGINNING] == word), word)


def roles_swapped(own: Wording, other: Wording) -> tuple[str, str] | None:
    """A verb of which in one text A does to B what in the other one B does to A, with what stands around it in each."""
    shared = own.beginnings & other.beginnings
    if (
        len(shared) < _ROLES
        or not are_short(own, other)
        or _order(own, shared) == _order(other, shared)
        or own.has("mutual")
        or negated(own)
        or negated(other)
    ):
        return None
    theirs = list(_acts(other))
    for verb, before, after, said in _acts(own):
        for known, first, second, words in theirs:
            is_crossed = before & second and after & first
            if verb == known and is_crossed and not (before & first or after & second):
                return said, words
    return None


def _order(text: Wording, words: frozenset[str]) -> list[str]:
    """Some words in the order in which a text has them."""
    return list(dict.fromkeys(word for _, stem in text.content if (word := stem[:_BEGINNING]) in words))


_ROLES = 3  # words that a text has which says who does what to whom


def _acts(text: Wording) -> Iterator[tuple[str, frozenset[str], frozenset[str], str]]:
    """Words that may be verbs, each with the words right before and right after it, as nouns with their adjectives."""
    lexicon, tokens, stems = text.lexicon, text.tokens, dict(text.content)
    for at, stem in text.content:
        if at == 0 or not _may_act(text, at):
            continue
        first = at - 1
        while first >= 0 and (tokens[first] in lexicon["helping"] or tokens[first].endswith("ly")):
            first -= 1
        start = first
        while start >= 0 and (start in stems or tokens[start] in lexicon["determiners"]) and tokens[start] != "of":
            start -= 1
        end = at + 1
        while end < len(tokens) and (end in stems or tokens[end] in lexicon["articles"]) and not _counts(text, end):
            end += 1
        is_governed = start >= 0 and tokens[start] in lexicon["sense_preposition"]
        before, after = (
            frozenset(stems[one][:_BEGINNING] for one in part if one in stems and not _says_when(text, one))
            for part in (range(start + 1, first + 1), range(at + 1, end))
        )
        if before and after and not is_governed:
            yield stem[:_BEGINNING], before, after, " ".join(text.written[start + 1 : end])


def _says_when(text: Wording, at: int) -> bool:
    """Whether a word stands in "last year", "next Monday"."""
    timing = ("sense_period", "weekdays", "months")
    return any(one in text.lexicon[name] for name in timing for one in text.tokens[at : at + 2])


def _counts(text: Wording, at: int) -> bool:
    return text.lexicon.number_of(text.tokens[at]) is not None


def _may_act(text: Wording, at: int) -> bool:
    """Whether a word may be a verb in the active: after "has" or "will", or ending as verbs do; not after "was"."""
    lexicon, tokens = text.lexicon, text.tokens
    if tokens[at - 1] in lexicon["being"] or "by" in tokens[at + 1 : at + 3]:
        return False
    is_behind_many = tokens[at - 1].endswith("s") and not tokens[at - 1].endswith(("'s", "ss", "ous"))
    return tokens[at - 1] in lexicon["helping"] or tokens[at].endswith(("ed", "s")) or is_behind_many


def clause_lost(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A verb of what is removed that a claim gives to who removes it.

    The witnesses strike "a rule that forbids one thing and demands another", the claim "strikes a ban and demands it".
    """
    verbs = set.intersection(*(_governed(one) for one in (partner, quoted)))
    at = next((at for at, _ in own.found("removing")), None) if verbs else None
    if at is None:
        return None
    for index in range(at + 1, len(own.tokens) - 1):
        if own.tokens[index] in own.lexicon["relatives"]:
            return None
        if own.tokens[index] in own.lexicon["joiners"] and own.tokens[index + 1] in verbs:
            return " ".join(own.tokens[index : index + 2]), quoted.first("removing") or ""
    return None


def _governed(text: Wording) -> set[str]:
    """The words after an "and" in a relative clause of what is removed."""
    start = next((at for at, _ in text.found("removing")), len(text.tokens))
    relative = next((at for at in range(start, len(text.tokens)) if text.tokens[at] in text.lexicon["relatives"]), None)
    if relative is None:
        return set()
    joiners = text.lexicon["joiners"]
    return {text.tokens[at + 1] for at in range(relative, len(text.tokens) - 1) if text.tokens[at] in joiners}
