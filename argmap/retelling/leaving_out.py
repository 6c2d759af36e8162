"""What a claim leaves out in the midst of what it repeats of its quote: "refused to", "allegedly", "former"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.sense.gaps import hidden
from argmap.sense.kinds import Change, Kind
from argmap.words import BEGINNING, CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon, Wording

__all__ = ["left_out"]

_LONGEST_GAP, _AFTER = 3, 12  # tokens: of what is left out, and of what is looked at after it
_IDLE = ("modest", "relatives", "joiners")
_COUNTING = ("parts_of_a_whole", "each_of_them", "absolutes", "few")
_BOUNDS = ("above", "below")
_PAST = frozenset({"used", "would"})
_PRESENT = frozenset({"is", "are", "has", "have", "does", "do", "will"})


def left_out(own: Wording, quoted: Wording) -> Iterator[tuple[str, Kind, bool]]:
    """The words of a quote right before one that its claim repeats, which deny it or make a plan or hearsay of it.

    With each what they do, and whether they stand before all that the claim repeats.
    """
    places = _repeated(own, quoted)
    if not places or any(own.has(name) for name in _COUNTING):
        return
    places_of_own = [at for at, _ in own.content]
    begins = next((at for at in range(places[0] - 1, -1, -1) if quoted.tokens[at] in CLAUSE_ENDS), -1)
    idle = {at + one for at, length in quoted.found("not_negating") for one in range(length)}
    is_refuted = any(one in quoted.lexicon["refuting"] for one in quoted.tokens[places[-1] :])
    if is_refuted or quoted.has("resolving") or _supposes(quoted.tokens[begins + 1 : places[-1]], quoted.lexicon):
        return
    for (last, following), repeated in zip(pairwise([begins, *places]), places_of_own, strict=True):
        gap = quoted.tokens[last + 1 : following]
        is_past = not _PAST.isdisjoint(gap) and not _is_present(own, repeated, quoted.tokens[last + 1 : following + 1])
        is_past = is_past or ("used" in gap and quoted.has("these_days"))
        is_within = "former" in gap and last >= places[0]  # "was a former boxer"
        is_denied = any(begins < at <= last for at in denials(quoted))
        is_denied = is_denied or not idle.isdisjoint(range(last + 1, following))
        is_bound = any(last < at < following for name in _BOUNDS for at, _ in quoted.found(name))  # "no fewer than"
        is_other = is_denied or is_past or is_within or is_bound
        if 0 < len(gap) <= _LONGEST_GAP and not is_other and _may_decide(gap, own.lexicon):
            words = quoted.between(last + 1, following)
            after = quoted.between(following, following + _AFTER)
            for change in hidden(f" {words} ", quoted.lexicon, after=f" {after}"):
                is_told = change.kind is Kind.MODAL and any(at <= last for at, _ in quoted.found("complementizers"))
                is_told = is_told or (change.kind is Kind.MODAL and _is_said_again(quoted, following))
                is_told = is_told or _bears_on_gap(change, gap, quoted.lexicon)
                if not (is_told or _is_said(change.article, own)) and _decides(change.kind, gap, quoted.lexicon):
                    yield words, change.kind, last < places[0]


def _is_said_again(quoted: Wording, at: int) -> bool:
    """Whether a word stands again after a place: "planned to stay a week and stayed for a year"."""
    stem = quoted.lexicon.meanings[quoted.tokens[at]]
    return any(place > at and other == stem for place, other in quoted.content)


def _bears_on_gap(change: Change, gap: list[str], lexicon: Lexicon) -> bool:
    """Whether a word bears on one that is left out with it: "may close the", "the seldom seen", before "baths"."""
    words = change.article.lower().split()
    bears = words[-1] in gap and (change.kind is Kind.MODAL or words[-1] in lexicon["seldom"])
    behind = gap[gap.index(words[-1]) + 1 :] if bears else []
    return any(lexicon.meanings[token] and not token.endswith("ly") for token in behind)


def _supposes(tokens: list[str], lexicon: Lexicon) -> bool:
    """Whether words only suppose what they say: "if it does not fail", "had it not failed"."""
    return tokens[:1] != [] and (
        tokens[0] in lexicon["cut_inverted"] or any(one in lexicon["conditions"] for one in tokens)
    )


def _repeated(own: Wording, quoted: Wording) -> list[int]:
    """Where the content words of a claim stand in its quote, in their order; none where one of them does not."""
    places: list[int] = []
    for _, stem in own.content:
        begun = places[-1] if places else -1
        place = next((at for at, other in quoted.content if at > begun and other[:BEGINNING] == stem[:BEGINNING]), None)
        if place is None:
            return []
        places.append(place)
    return places


def _is_present(own: Wording, at: int, said: list[str]) -> bool:
    """Whether a claim says of now what "used to" and "would" say of then: "is" for "be", "grinds" for "grind"."""
    *before, verb = said
    is_verb = before[-1] != "be" and own.tokens[at] in {verb, f"{verb}s", f"{verb}es"}
    return is_verb or not _PRESENT.isdisjoint(own.tokens)


def _may_decide(gap: list[str], lexicon: Lexicon) -> bool:
    """Whether words bear on what follows them, and begin no clause of their own."""
    is_apart = any(one in lexicon[name] for name in _IDLE for one in gap)
    return CLAUSE_ENDS.isdisjoint(gap) and not is_apart


def _is_said(words: str, own: Wording) -> bool:
    """Whether a claim has one of the words that it would leave out."""
    return not {*words.lower().split()}.difference(own.lexicon["infinitives"].words).isdisjoint(own.tokens)


def _decides(kind: Kind, gap: list[str], lexicon: Lexicon) -> bool:
    """Whether words left out deny what follows, once, or make a plan, a wish or hearsay of it."""
    if kind is not Kind.NEGATION:
        return kind is Kind.MODAL
    says_no = sum(one in lexicon["saying_no"] for one in gap) % 2 == 1  # "not without" says yes
    return says_no != any(one in lexicon["turning"] for one in gap)
