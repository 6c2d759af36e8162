"""A rule on what a claim puts in each other's place: who does it and to whom, cause and effect, earlier and later."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import shorten
from typing import TYPE_CHECKING

from argmap.diagnostics import About, Severity, Slip
from argmap.retelling import are_contrary, contrary, said_by_another
from argmap.rules.base import Faults, rule
from argmap.rules.comparing import claim_fault
from argmap.sides import (
    DENIES_CHOICE,
    are_of_contrary_degrees,
    are_short,
    causes_reversed,
    changed_over,
    choice_exchanged,
    condition_exchanged,
    degrees_exchanged,
    doer_replaced,
    doubled_exchanged,
    exchanged_in_place,
    gapped_exchanged,
    in_order,
    names_swapped,
    place_exchanged,
    roles_swapped,
    route_turned,
    said_of_the_other,
    subject_exchanged,
    succession_exchanged,
    times_exchanged,
    turn_exchanged,
)
from argmap.words import deny_as_much

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.reading import Reading
    from argmap.words import Wording

_Function = Callable[["Wording", "Wording"], tuple[str, str] | None]
_LONGEST = 90  # characters of what a message cites
_TIMES = "what came first has become what came after it"
_PUT = "the two have changed places"
_OF_ANOTHER = "it is said of another there"
_COMPARED = "the two that are compared have changed places"
_PLACES = {"compared_with": _COMPARED, "earlier_than": _TIMES, "later_than": _TIMES}
"""What has become of two sides, by the list whose word stands between them."""
_TURNING = ("each_in_turn", "earlier_before", "earlier_after", "cause_after", "cause_before", DENIES_CHOICE)
"""Lists of the words by which "A before B" and "B after A" are the same, and "A before B" and "A after B" are not."""
_SHARE = 0.5  # of its content words that a claim has from its quote
_FEWEST = 2  # content words that a claim and its quote have in common


@rule(
    "AM327",
    "exchanged-sides",
    Severity.WARNING,
    about=About.WORDING,
    slip=Slip.CHANGED,
    same_as=("meaning",),
    feedback=("{claim} puts two things of the article in each other's place.", "which of the two is which there?"),
)
def exchanged_sides(reading: Reading) -> Faults:
    """A claim puts two things of its quote in each other's place.

    It says in nearly the quote's words that B does to A what A does to B there, or that B does what A does there while
    B does something else; that B is more than A, that B came before A, that B is the cause of A; that something goes
    from B to A; that B was chosen and A refused ("not A but B"), or that something was done in A that was done in B,
    while something else was done in A; that A follows if B is so ("if A, B"); that B was done "and then" A; that B says
    what A says there; that two things stand in each other's place, with all else between them ("in May ... in June",
    "common in A but rare in B"). What a noun says that somebody does counts, too ("the firm's purchase of the mill"),
    and so does a clause without a verb ("oxen were kept for ploughing, mules for transport"). "A was sued by B" and "B
    sued A" say the same, and so do "A before B" and "B after A", "A because of B" and "B led to A", "A is easier than
    B" and "B is harder than A". It does not fire where one of the two denies what they say, nor on what two do to each
    other (meet, border), nor on a list, a clause or words of time and place that only stand elsewhere. "More heavily
    taxed than" and "the tax is heavier than" compare alike, and "but has fewer" goes on with the same two; "left A for
    B" is "from A to B"; with "respectively" the first goes with the first.

    Article:

        The pilots sued the council over the silt in the harbour.

    Fails:

        - evidence: The council sued the pilots over the silt.
          quote: The pilots sued the council over the silt in the harbour

    Passes:

        - evidence: The council was sued by the pilots.
          quote: The pilots sued the council over the silt in the harbour
    """
    for claim, own, quoted in reading.worded:
        if what := exchanged(own, quoted):
            advice = "put them as the article does, or quote the words that say it as you do"
            yield claim_fault(reading, claim, f"{claim.label} {what}", advice)


def exchanged(own: Wording, quoted: Wording) -> str | None:
    """What a claim puts in each other's place, as the end of a sentence that begins with the claim's name."""
    if own.stems.isdisjoint(quoted.stems):
        return None
    if _may_be_exchanged(own, quoted) and (what := _exchanged(own, quoted)):
        return what
    return _first(_OF_ANOTHERS, own, quoted)


def _may_be_exchanged(own: Wording, quoted: Wording) -> bool:
    """Whether a claim has words of its quote in another order, or may tell of the same order from another end."""
    if not are_short(own, quoted):
        return False
    shared = own.beginnings & quoted.beginnings
    if len(shared) < max(_FEWEST, _SHARE * len(own.beginnings)) or any(map(_goes_both_ways, (own, quoted))):
        return False
    if any(_names_other_things(*texts) for texts in ((own, quoted), (quoted, own))):
        return False
    is_turned = any("by" in text.tokens or text.may_have(*_TURNING) for text in (own, quoted))
    figures = {token for token in own.tokens if own.lexicon.may_count[token]}.intersection(quoted.tokens)
    return is_turned or in_order(own, shared | figures) != in_order(quoted, shared | figures)


def _names_other_things(own: Wording, quoted: Wording) -> bool:
    """Whether a text has a vicarage, where the other one has a vicar and no vicarage: these begin alike."""
    endings = tuple(own.lexicon["other_thing_endings"].words)
    longer = [own.tokens[at] for at, _ in own.content if own.tokens[at].endswith(endings)] if endings else []
    others = {quoted.tokens[at] for at, _ in quoted.content} if longer else set()
    new = [one for one in longer if one not in others]
    return any(one.removesuffix(ending) in others for one in new for ending in endings if one.endswith(ending))


def _goes_both_ways(text: Wording) -> bool:
    """Whether a text says that something is so the other way round, too: "wheat went the other way"."""
    found = (text.tokens[max(0, at - 2) : at] for at, _ in text.found("to_and_fro"))
    return _is_circle([stem for _, stem in text.content]) or any(
        text.lexicon["negations"].words.isdisjoint(before) for before in found
    )


def _is_circle(words: list[str]) -> bool:
    """Whether something leads to another thing, and that back to it: "debt led to drinking, and drinking to debt"."""
    again = (at for at in range(1, len(words) - 2) if words[at] == words[at + 1])
    return any(not {*words[:at]}.isdisjoint(words[at + 2 : at + 4]) for at in again)


def _exchanged(own: Wording, quoted: Wording) -> str | None:
    return _first(_ACTS, own, quoted) or _compared(own, quoted) or _first(_OTHERS, own, quoted)


def _first(functions: Iterable[tuple[_Function, str]], own: Wording, quoted: Wording) -> str | None:
    for function, what in functions:
        if words := function(own, quoted):
            return _beside(*words, what)
    return None


def _compared(own: Wording, quoted: Wording) -> str | None:
    found = changed_over(own, quoted)
    if found is None or are_of_contrary_degrees(own, quoted) or are_contrary(own, quoted):
        return None
    return _beside(*found[1:], _PLACES.get(found[0], _PUT))


def _in_time(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    words = times_exchanged(own, quoted)
    return words if words and contrary(own, quoted) is None else None  # which is for AM307


def _by_cause(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    return (own.text.rstrip("."), quoted.text) if causes_reversed(own, quoted) else None


def _by_name(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    words = names_swapped(own, quoted)
    return words if words and _lessens(own) is _lessens(quoted) else None  # "A sells more to B", "B sells less to A"


def _lessens(text: Wording) -> bool:
    return text.has("less_of")


def _in_place(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    words = exchanged_in_place(own, quoted)
    return words if words and not are_contrary(own, quoted) else None


def _of_the_other(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    words = said_of_the_other(own, quoted)
    return words if words and deny_as_much(own, quoted) else None


_ACTS: tuple[tuple[_Function, str], ...] = (
    (roles_swapped, "who does it, and to whom, have changed places"),
    (subject_exchanged, _OF_ANOTHER),
    (gapped_exchanged, _OF_ANOTHER),
)
_OTHERS: tuple[tuple[_Function, str], ...] = (
    (degrees_exchanged, _COMPARED),
    *((function, _PUT) for function in (_by_name, route_turned, turn_exchanged, choice_exchanged, place_exchanged)),
    (_in_time, _TIMES),
    (condition_exchanged, "the condition and what follows from it have changed places"),
    (_by_cause, "cause and effect have changed places"),
    (_in_place, _PUT),
    (succession_exchanged, _TIMES),
)


_OF_ANOTHERS: tuple[tuple[_Function, str], ...] = (
    (_of_the_other, _OF_ANOTHER),
    (said_by_another, "another one says so there"),
    (doer_replaced, "another one does it there"),
    (doubled_exchanged, _PUT),
)
"""What is told whether or not words stand in another order."""


def _beside(own: str, said: str, what: str) -> str:
    ours, theirs = (shorten(one.replace(" ,", ","), _LONGEST, placeholder=" …") for one in (own, said))
    return f"says “{ours}”, and its quote “{theirs}”: {what}"
