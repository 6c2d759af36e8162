"""What a student's claims make of the article's words: for each claim the worst, as a point, and what it costs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.saying import Turning, Witnesses, turns
from argmap.grading.points import Point, named, quoted
from argmap.grading.voice import clean
from argmap.rules.comparing import beside
from argmap.sides import contrasted
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.comparison import Alignment
    from argmap.comparison.answering import Answers
    from argmap.comparison.saying import Turn
    from argmap.grading.voice import Voice
    from argmap.graph import Claim

__all__ = [
    "OPPOSITE_THESIS",
    "UNSAID",
    "misreadings",
    "point_of_doubt",
    "point_of_turn",
    "points_of_unsaid",
    "worth_of",
]

OPPOSITE_THESIS = "opposite-thesis"
"""What it is counted as that a thesis says the opposite of the article's."""
UNSAID = "unsaid"
"""What a point is counted as that a claim does not say what it quotes."""
_WORTH = {
    Turning.OPPOSITE: 0.0,
    Turning.HEDGE_ADDED: 0.85,
    Turning.CONDITION_ADDED: 0.85,
    Turning.SPEAKER_LOST: 0.9,
}
"""What a claim is worth that makes this of what it quotes; half for all others."""
_HALF = 0.5
_OF_THESIS = 2.0
_MILD = frozenset({Turning.HEDGE_ADDED, Turning.CONDITION_ADDED, Turning.SPEAKER_LOST})


def misreadings(alignment: Alignment) -> dict[int, list[Turn]]:
    """For claims of the second map what they make of what their partner and the quoted words say, the worst first.

    Implicit premises are worded freely: nobody says them, so there is nothing to be held against.
    """
    first, second = alignment.first, alignment.second
    found: dict[int, list[Turn]] = {}
    pairs: frozenset[frozenset[str]] | None = None
    for pair in alignment.pairs:
        one, other = first.claims[pair.first], second.claims[pair.second]
        own, partner = second.wordings[pair.second], first.wordings[pair.first]
        theirs, ours = second.quoted_words(pair.second), first.quoted_words(pair.first)
        if own is None or partner is None or own.lexicon is not partner.lexicon or not (theirs or ours):
            continue
        if one.is_implicit or other.is_implicit:
            continue
        pairs = contrasted(first.wordings) if pairs is None else pairs
        quoted_here = Wording.of(theirs or ours, own.lexicon)
        others = (Wording.of(ours, own.lexicon),) if ours else ()
        around = (*beside(second, other), *beside(first, one))
        is_feared = bool(one.source) or not one.favours_root
        known = Witnesses(partner, quoted_here, around, others, one.source or "", is_feared, pairs)
        has_source = bool(other.source) or second.states(other, "attributed_to")
        if turned := turns(own, known, has_source=has_source):
            found[pair.second] = turned
    return found


def point_of_turn(alignment: Alignment, claim: int, turn: Turn, voice: Voice) -> Point:
    """What one claim makes of the article's words, with both words; also one that no claim of the reference is like."""
    other, partner = alignment.second.claims[claim], alignment.first_of.get(claim)
    ours = None if partner is None else alignment.first.claims[partner]
    name, values = f"points.{turn.kind}", {"claim": named(other), "own": clean(turn.own), "said": clean(turn.said)}
    form = (
        f"{name}-own-what" if turn.own and not turn.said else f"{name}-said-what" if turn.said and not turn.own else ""
    )
    if turn.kind is Turning.HEDGE_LOST and turn.own:
        form = f"{name}-own-what"
    elif turn.kind is Turning.DATE and turn.said:
        form = f"{name}-said-what"
    if turn.kind is Turning.OPPOSITE and other.kind == "thesis":
        return _point_of_opposite_thesis(alignment, other, ours, voice)
    return Point(
        "wording" if turn.kind in _MILD else "reading",
        voice(form if voice.has(form or "points.-") else f"{name}-what", **values),
        quoted(alignment.second, other) or (quoted(alignment.first, ours) if ours else ""),
        voice(f"{name}-question"),
        voice(f"{name}-step"),
        voice("points.said-answer", claim=named(ours)) if ours else "",
        (other.label,),
        str(What.SOURCE if turn.kind is Turning.SPEAKER_LOST else What.MEANING),
        ours.label if ours else "",
        _weight(turn, ours or other),
    )


def _point_of_opposite_thesis(alignment: Alignment, other: Claim, ours: Claim | None, voice: Voice) -> Point:
    """A map that argues for what the article argues against."""
    return Point(
        "reading",
        voice("points.opposite-thesis-what", claim=named(other)),
        quoted(alignment.second, other),
        voice("points.opposite-thesis-question"),
        voice("points.opposite-thesis-step"),
        voice("points.said-answer", claim=named(ours)) if ours else "",
        (other.label,),
        OPPOSITE_THESIS,
        ours.label if ours else "",
        2 * _OF_THESIS + 1,
    )


def _weight(turn: Turn, claim: Claim) -> float:
    """The opposite before the rest, and what is changed in the thesis before everything."""
    base = 2.0 if turn.kind is Turning.OPPOSITE else 0.6 if turn.kind in _MILD else 1.2
    return base + 1 / (2 + claim.depth) + (_OF_THESIS if claim.kind == "thesis" else 0.0)


def worth_of(turned: list[Turn]) -> float:
    """What a claim is worth with what it makes of its words: by the worst of it."""
    return min(_WORTH.get(turn.kind, _HALF) for turn in turned)


def point_of_doubt(alignment: Alignment, thesis: int, voice: Voice) -> Point:
    """A thesis that has hardly a word of what it quotes."""
    return _point_of_words(alignment, thesis, alignment.first_of[thesis], "doubtful", "doubtful", voice)


def points_of_unsaid(answers: Answers, whole: Alignment, voice: Voice) -> Iterator[Point]:
    """Claims that do not say what they quote."""
    for claim, partner in answers.unsaid.items():
        is_free = not any(quote.words for quote in whole.second.anchors[claim])
        form = "unsaid-added" if claim in answers.added else "unsaid-implicit" if is_free else "unsaid"
        form = "unsaid-instead" if claim in answers.instead else form
        point = _point_of_words(whole, claim, partner, form, "unsaid", voice)
        if claim in answers.alone:
            what = voice("points.unsaid-alone-what", claim=named(whole.second.claims[claim]))
            point = replace(point, heading="wording", what=what, is_small=True)
        yield point


def _point_of_words(alignment: Alignment, claim: int, partner: int, what: str, step: str, voice: Voice) -> Point:
    """That a claim has nothing, or hardly anything, of the words that it quotes."""
    other, ours = alignment.second.claims[claim], alignment.first.claims[partner]
    return Point(
        "reading",
        voice(f"points.{what}-what", claim=named(other)),
        quoted(alignment.second, other),
        voice("points.unsaid-question"),
        voice(f"points.{step}-step"),
        voice("points.unsaid-answer", claim=named(ours)),
        (other.label,),
        UNSAID,
        ours.label,
        2.0 + 1 / (2 + ours.depth),
    )
