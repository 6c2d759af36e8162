"""A rule on how many: a claim says it of as many as its quote does."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import (
    ALWAYS_OR_BOTH,
    FEW_OR_EXCEPT,
    ONE_OR_MORE,
    ONLY,
    SAID_ONLY,
    all_but_turned,
    exception_lost,
    few_lost,
    figures_of,
    made_always,
    made_both,
    only_added,
    only_an_example,
    only_widened,
    other_count,
    other_whole,
    said_of_the_excepted,
    share,
    whole_for_part,
    whole_for_some,
)
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.rules.overreach import absolute
from argmap.words import BEGINNING, COUNTING, QUANTITIES, Quantities, negated, quantities

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading
    from argmap.words import Quantity, Wording

__all__ = ["all_for_part", "other_quantity"]

_ALIKE = 0.7  # share of a claim's other words that its quote has
_MUCH_ALIKE = 0.8  # the same, both ways, where it only says less
_MOST_LOOKED_AT = 100  # quantities of a text
_MOST_PARTS = 25  # of which one may be taken of another
_NEAR = 5.0  # percentage points between two parts that are one
_SOME_PART = 20.0  # percent: more than hardly any
_HALF = 50.0
_ADJECTIVES = 1  # words that a claim has before what is counted: "most of the trials", "all of the reviewed trials"

_NONE, _HARDLY, _SOME, _MANY, _MOST, _NEARLY, _ALL, _PART = Quantities
_MORE = {
    _HARDLY: {_NONE, _MANY, _MOST, _NEARLY, _ALL},
    _SOME: {_MOST, _NEARLY, _ALL},
    _MANY: {_HARDLY, _MOST, _NEARLY, _ALL},
    _MOST: {_HARDLY, _NEARLY, _ALL},
    _NEARLY: {_HARDLY},
    _ALL: {_HARDLY},
    _PART: {_ALL, _NEARLY},
    _NONE: set[Quantities](),
}
"""What does not follow where a quote says the one: more, or the contrary. A "no" in the place of a yes is AM307's."""
_LESS = {_ALL: {_SOME}, _NEARLY: {_SOME}, _MOST: {_SOME}}
"""What is so where a quote says the one, and says less."""
_CONTRARY = ({_HARDLY, _NONE}, {_MANY, _MOST, _NEARLY, _ALL})


@rule(
    "AM325",
    "changed-quantity",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.BOUND,
    same_as=("meaning",),
    feedback=(
        "{claim} is said of more, or of fewer, than the article says it of.",
        "of how many does the sentence say it: of some, of most, of all?",
    ),
)
def changed_quantity(reading: Reading) -> Faults:
    """A claim says of most or all what its quote says of some, or of half what it says of a third.

    "Some", "half", "most", "all", "hardly any" are what decides whether one case against it matters. It fires where a
    claim repeats its quote (seven of ten content words), and one such word stands in the place of another, before the
    same word or a pronoun: what says more ("most" for "some", "all" for "half", "no" for "hardly any"), the contrary
    ("most" for "few"), another part ("half" for "a third", "14 of 41" for "none of them"), a lost bound ("half" for
    "more than half"), and what says less where claim and quote are else the same ("some" for "all"). Left alone are
    "many" for "some" and "most" for "two thirds", texts with a "not" more or less, and a word that stands twice.
    Wherever they stand, "all" and "always" are found for "some" and "often", and "all" for "only those who"; not where
    the quote's "often" is of an "it is often said that".

    It also fires, in other words than the quote's, too, where the claim says without any word of how many what its
    quote says of few or hardly anyone; where it says of all what its quote says of all but some ("every bus except the
    14"), and has neither the exception nor a "nearly"; where it says just of the exception, in the quote's words, what
    this says of all others ("all but the last two rows"); where it counts otherwise in words that are else the same
    ("several" for "a single", "all" for "only one", "one of the two" for "both", "only one" for "all but one", "on all
    but two" for "on two", "fifteen nurses" for "seven of the fifteen", "four of the nine" for "four of the six", "the
    novel" for "two chapters of the novel", "double" for "half"); and where it says "only" or "solely" of one thing, and
    the quote says it of others as well ("also", "as well as", "one of", "mainly") or gives it as an example; and where
    it adds something to the only thing of its quote ("mice and people" for "only mice", "even" for "only"). It fires
    on "every day" for "only on Mondays", and on "both ... and" where the quote demands one or the other ("must hold a
    degree or have worked").

    Article:

        Some of the shops on the quay have closed. Every boat except the pilots' was back in port by noon.

    Fails:

        - evidence: Most of the shops on the quay have closed.
          quote: Some of the shops on the quay have closed

    Fails:

        - evidence: Every boat was back in port by noon.
          quote: Every boat except the pilots' was back in port by noon

    Passes:

        - evidence: Several shops on the quay have closed.
          quote: Some of the shops on the quay have closed
    """
    for claim, own, quoted in reading.worded_with(
        (*QUANTITIES, "absolutes", *ONLY, *ALWAYS_OR_BOTH, *ONE_OR_MORE),
        (*FEW_OR_EXCEPT, *SAID_ONLY, "parts_of_it", COUNTING),
    ):
        changed = other_quantity(own, quoted)
        words = (changed[0].words, changed[1].words) if changed else all_for_part(own, quoted)
        words = words or made_always(own, quoted) or made_both(own, quoted) or _counted_otherwise(own, quoted)
        said = f"says “{words[0]}”, but its quote says “{words[1]}”" if words else _unrestricted(own, quoted)
        if said and (words or len(reading.anchors[claim.index]) == 1):
            yield claim_fault(reading, claim, f"{claim.label} {said}", "say it of as many as the article does")


def _counted_otherwise(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words for how many of a claim and of its quote, where small words say it: "several", "all but one"."""
    if words := other_count(own, quoted):
        return words
    if said_of_the_excepted(own, quoted):  # which is told otherwise
        return None
    functions = (all_but_turned, whole_for_part, other_whole, whole_for_some, only_an_example, only_widened)
    return next((words for function in functions if (words := function(own, quoted))), None)


def _unrestricted(own: Wording, quoted: Wording) -> str:
    """What a claim makes of how many its quote says it of, by leaving out a "few" or an exception, or by an "only"."""
    if words := exception_lost(own, quoted):
        return f"says “{words[0]}”, and leaves out “{words[1]}”"
    if excepted := said_of_the_excepted(own, quoted):
        return f"says it of what its quote excepts, “{excepted}”"
    if (few := few_lost(own, quoted)) and not quoted.has("lacking"):  # "hardly anyone was without"
        return f"leaves out “{few}”, and so says it of more than its quote does"
    only = only_added(own, quoted) if own.may_have(*ONLY) else ""
    return f"says “{only}”, and its quote says it of others, too" if only else ""


def all_for_part(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The word by which a claim that repeats its quote speaks of all or always, and the quote's of some or often."""
    if words := _only_some(own, quoted):
        return words
    parts = [quoted.tokens[at] for at, _ in quoted.found("parts_of_a_whole") if not _is_of_saying(own, quoted, at)]
    part = parts[0] if parts else None
    if part is None or part in own.tokens or share(own, quoted) < _ALIKE:
        return None
    if part in own.lexicon["general"]:  # which is for AM302
        return None
    word = absolute(own)
    if word is None or word in own.lexicon["negations"] or _is_the_whole(own, own.tokens.index(word.split()[0])):
        return None
    if absolute(quoted) or quoted.has("each_of_them"):
        return None
    return (word, part) if len(parts) == 1 and not (own.has("negations") or quoted.has("negations")) else None


def _is_of_saying(own: Wording, quoted: Wording, at: int) -> bool:
    """Whether an "often" is of an "it is often said that" of which a claim says nothing: its "always" is of another."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    said, that = (*tokens[at + 1 : at + 3], "", "")[:2]
    if said not in lexicon["speaking"] or that not in lexicon["complementizers"]:
        return False
    absolutes = {own.next_content(one + length - 1) for one, length in own.found("absolutes")}
    return lexicon.stem(said) not in absolutes


def _only_some(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """An "all" of a claim before the word before which its quote has "only": only those of a kind that it names."""
    if own.has("cut_only") or share(own, quoted) < _ALIKE:
        return None
    told = {following: at for at, following in _after_only(quoted)}
    for at, _ in own.found("quantity_all"):
        if (said := own.next_content(at)) and said in told:
            return own.tokens[at], quoted.between(told[said], told[said] + 2)
    return None


def _after_only(text: Wording) -> Iterator[tuple[int, str | None]]:
    """Where a text has "only", and the stem of the word right after it; "the only" is none."""
    for at, _ in text.found("cut_only"):
        if text.tokens[max(0, at - 1)] not in text.lexicon["owners"] and at + 1 < len(text.tokens):
            yield at, text.lexicon.meanings[text.tokens[at + 1]] or None


def other_quantity(own: Wording, quoted: Wording) -> tuple[Quantity, Quantity] | None:
    """The words by which a claim says of another number of things what its quote says, with the quote's."""
    ours = quantities(own)[:_MOST_LOOKED_AT]
    theirs = quantities(quoted)[:_MOST_LOOKED_AT] if ours else ()
    says_of_all = any(other.kind is _ALL for other in theirs) or quoted.has("each_of_them")
    for one in ours if theirs else ():
        if (one.kind is _ALL and (says_of_all or _is_the_whole(own, one.at))) or _has_none_too(one, ours, theirs):
            continue  # "several witnesses saw it, and all of them told of it"
        told = [other for other in theirs if not _is_excepted(quoted, other)]
        said = [other for other in told if _are_of_the_same(one, other, ours, theirs)]
        if one.kind is _PART and _has_it_elsewhere(one, theirs, quoted):
            continue  # "a third came by bus, and two thirds on foot"
        is_single = len(said) == 1 and sum(other.of[:1] == one.of[:1] for other in ours) == 1
        if is_single and _is_changed(one, said[0], own, quoted) and _has_as_many_negations(own, quoted):
            return one, said[0]
    return None


def _is_excepted(quoted: Wording, quantity: Quantity) -> bool:
    """Whether a quantity is what something is not said of: "all but a few"."""
    return quoted.tokens[max(0, quantity.at - 1)] in quoted.lexicon["excepting"]


def _has_it_elsewhere(one: Quantity, theirs: tuple[Quantity, ...], quoted: Wording) -> bool:
    """Whether a quote has a claim's part with nothing after it of which it is one, or as a part of a part."""
    known = {other.at for other in theirs}
    bare = [
        figure for figure in figures_of(quoted).all if figure.is_fraction and not {figure.at, figure.at - 1} & known
    ]
    parts = [figure.value for figure in figures_of(quoted).all[:_MOST_PARTS] if figure.is_fraction]
    of_parts = (part * other / 100 for part, other in combinations(parts, 2))  # "half came, and two thirds of these"
    return any(abs(value - one.value) < 1 for value in (*(figure.value for figure in bare), *of_parts))


def _is_the_whole(text: Wording, at: int) -> bool:
    """Whether an "all" is that of which a text names a part: "a fifth of all"."""
    return text.tokens[max(0, at - 1)] == "of" and any(figure.is_fraction for figure in figures_of(text).all)


def _has_none_too(one: Quantity, ours: tuple[Quantity, ...], theirs: tuple[Quantity, ...]) -> bool:
    """Whether a claim puts "few found a post" as "most found none"."""
    is_few = any(other.kind is _HARDLY for other in theirs) and not any(other.kind is _NONE for other in theirs)
    return is_few and one.kind > _SOME and any(other.kind is _NONE for other in ours)


def _are_of_the_same(one: Quantity, other: Quantity, ours: tuple[Quantity, ...], theirs: tuple[Quantity, ...]) -> bool:
    """Whether two quantities are of one thing: of the same word, or the only ones, and the quote's is of "them"."""
    if not other.of or not one.of:
        return len(ours) == len(theirs) == 1
    if one.kind is other.kind is _PART:
        return not {*one.of}.isdisjoint(other.of)
    is_told_too = any(another.kind is one.kind for another in theirs)
    return other.of[0] in one.of[: 1 if is_told_too else 1 + _ADJECTIVES]


def _is_changed(one: Quantity, said: Quantity, own: Wording, quoted: Wording) -> bool:
    """Whether a claim that repeats its quote says of another number of things what this says."""
    ours, theirs = own.beginnings - {*one.of[:1]}, quoted.beginnings
    words = f"{one.words} {said.words}".lower().split()
    idle = {own.lexicon.stem(word)[:BEGINNING] for word in words}
    ours = (own.beginnings - ({*one.of[:1]} - {*said.of}) if said.of else ours) - idle
    alike = len(ours & theirs) / len(ours) if ours else 0.0
    if alike < _ALIKE:
        return False
    if _is_few_made_some(one, said, quoted):
        return True
    if _are_complements(one, said):
        return alike == 1.0 and _is_more(one, said, own, quoted)
    if _is_more(one, said, own, quoted):
        return True
    back = len(ours & theirs) / len(theirs - idle) if theirs - idle else 0.0
    return min(alike, back) >= _MUCH_ALIKE and one.of[:1] == said.of[:1] and _is_less(one, said)


def _is_few_made_some(one: Quantity, said: Quantity, quoted: Wording) -> bool:
    """Whether a claim has "a few" for a "few" that does not only count ("the past few weeks")."""
    is_counting = quoted.tokens[max(0, said.at - 1)] in quoted.lexicon["no_few_after"]
    return said.kind is _HARDLY and one.kind is _SOME and one.words.endswith(said.words) and not is_counting


def _is_more(one: Quantity, said: Quantity, own: Wording, quoted: Wording) -> bool:
    """Whether a quantity does not follow from a quote's."""
    if _PART not in {one.kind, said.kind}:
        is_none = said.kind is _NONE and said.words == "none"
        return one.kind in _MORE[said.kind] or (is_none and one.kind > _HARDLY)
    if one.kind is said.kind:
        return not one.is_counted and not said.is_counted and (_is_other_part(one, said) or _is_other_bound(one, said))
    if one.kind is _PART:
        is_of_it = not one.is_counted or _has_whole(one, own, quoted)
        return said.kind in {_HARDLY, _NONE} and one.value >= _SOME_PART * (said.kind is _HARDLY) and is_of_it
    is_most = one.kind is _MOST and said.value <= _HALF and said.bound != "above"
    is_none = one.words == "none" or (one.kind is _HARDLY and said.value > _SOME_PART)
    return is_most or is_none or one.kind in _MORE[_PART]


def _is_less(one: Quantity, said: Quantity) -> bool:
    return one.kind in _LESS.get(said.kind, ()) or (one.kind is _PART and said.kind in {_ALL, _NEARLY})


def _is_other_part(one: Quantity, said: Quantity) -> bool:
    return abs(one.value - said.value) > _NEAR


def _is_other_bound(one: Quantity, said: Quantity) -> bool:
    """Whether "more than" or "less than" is lost, gained or turned round."""
    return one.bound != said.bound and not {one.bound, said.bound}.isdisjoint({"above", "below"})


def _has_whole(one: Quantity, own: Wording, quoted: Wording) -> bool:
    """Whether a quote has the 41 of a claim's "14 of 41"."""
    whole = next((figure for figure in figures_of(own).all if figure.at > one.at), None)
    return whole is not None and figures_of(quoted).has(whole)


def _are_complements(one: Quantity, said: Quantity) -> bool:
    """Whether the one may be said of the others, with another verb: "a third stay" and "two thirds leave"."""
    if one.kind is said.kind is _PART:
        return abs(one.value + said.value - 100) <= _NEAR
    return any(one.kind in few and said.kind in many for few, many in (_CONTRARY, _CONTRARY[::-1]))


def _has_as_many_negations(own: Wording, quoted: Wording) -> bool:
    """Whether both texts deny as much, but for the quantities themselves."""
    counts = []
    for text in (own, quoted):
        places = {one.at for one in quantities(text)}
        counts.append(sum(one.at not in places for one in negated(text)))
    return counts[0] == counts[1]
