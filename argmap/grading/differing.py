"""Points on what differs: what a claim of the student's is and does, where the reference has it otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.places import length, overlap
from argmap.comparison.relations import parents
from argmap.comparison.values import Linking
from argmap.comparison.wording import said
from argmap.grading.missing import point_of_missing
from argmap.grading.placement import placement
from argmap.grading.points import Point, brief, named, quoted
from argmap.grading.voice import clean
from argmap.graph import Polarity
from argmap.model import EvidenceType
from argmap.showing import shortened
from argmap.words import figures

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.grading.voice import Voice

__all__ = ["point_of"]

_LONGEST = 160
_ALIKE = 0.1  # likeness of texts from which a thesis is told what it is in the article
_TOLD = frozenset({"-reason", "-against"})  # parts of a thesis in the reference that have a question of their own
_DOES = {Polarity.SUPPORT: "supports", Polarity.ATTACK: "attacks", Polarity.UNDERCUT: "undercuts"}


def point_of(alignment: Alignment, one: Difference, below: Mapping[int, int], voice: Voice) -> Point | None:
    """What a difference means for the student; None where it says nothing of the map's worth.

    `below` tells for missing claims how many more are missing below them. What a claim says is not judged here.
    """
    if one.what is What.MISSING and one.first is not None:
        return point_of_missing(alignment, alignment.first.claims[one.first], below.get(one.first, 0), voice)
    if one.first is None or one.second is None or one.what not in _MAKERS:
        return None
    return _MAKERS[one.what](_Pair(alignment, one, voice))


class _Pair:
    """A difference between two claims, with what is said of it."""

    def __init__(self, alignment: Alignment, difference: Difference, voice: Voice) -> None:
        self.alignment = alignment
        self.difference = difference
        self.voice = voice
        self.ours = alignment.first.claims[difference.first or 0]
        self.theirs = alignment.second.claims[difference.second or 0]
        self.expected, self.found = map(clean, said(alignment, difference))

    @property
    def above(self) -> str:
        """The student's claim that this one bears on."""
        claims, step = self.alignment.second.claims, self.theirs.step
        return "" if step is None else brief(claims[self.alignment.second.steps[step].conclusion])

    @property
    def right(self) -> list[int]:
        """The reference's claims that it lets this one bear on."""
        return sorted(parents(self.alignment.first)[self.ours.index])

    def known(self, index: int) -> str:
        """A claim of the reference, in the student's words where the student has it."""
        other = self.alignment.second_of.get(index)
        return brief(self.alignment.first.claims[index] if other is None else self.alignment.second.claims[other])

    def those(self, indices: Sequence[int]) -> str:
        return self.voice.joined([self.known(one) for one in indices]) or self.voice("points.the-thesis")

    def point(self, heading: str, weight: float, what: str, parts: str = "", **values: object) -> Point:
        """A point by the names of its sentences: `what` for the first, `parts` for the others."""
        known = {"claim": named(self.theirs), "above": self.above, "expected": self.expected} | values
        parts = parts or what
        question, step, answer = (
            self.voice(f"points.{self._nearest(parts, part)}-{part}", **known)
            for part in ("question", "step", "answer")
        )
        partners = (self.alignment.second_of.get(index) for index in self.difference.partners)
        linked = partners if self.difference.what is What.LINK else ()
        labels = [self.alignment.second.claims[index].label for index in linked if index is not None]
        return Point(
            heading,
            self.voice(f"points.{what}-what", **known),
            quoted(self.alignment.first, self.ours),
            question,
            step,
            answer,
            (self.theirs.label, *(one for one in labels if one != self.theirs.label)),
            str(self.difference.what),
            self.ours.label,
            weight + 1 / (2 + self.ours.depth),
        )

    def _nearest(self, name: str, part: str) -> str:
        """The name under which a sentence stands: `link-linked`, else `link`."""
        return name if self.voice.has(f"points.{name}-{part}") else name.partition("-")[0]


def _thesis(pair: _Pair) -> Point:
    alignment = pair.alignment
    root, own = alignment.first.graph.root, alignment.second.graph.root
    is_tied = own is not None and bool(length(alignment.places[1][own.index]))
    thesis = named(own) if own else pair.voice("points.thesis-none")
    part = _part_of_thesis(alignment) if is_tied else "-untied"
    where = quoted(alignment.first, root) if root else ""
    parts = "" if part in _TOLD else "thesis"
    point = pair.point("thesis", 2.0, f"thesis{part}", parts, claim=thesis, where=where)
    answer = pair.voice("points.thesis-answer", claim=named(root), where=where) if root else ""
    return replace(point, reason=quoted(alignment.second, own) if own else "", answer=answer)


def _part_of_thesis(alignment: Alignment) -> str:
    """What the student's thesis is in the reference: a reason, something said against its thesis, or nothing known."""
    own = alignment.second.graph.root
    known = None if own is None else alignment.first_of.get(own.index)
    if own is not None and known is None:
        places = alignment.places
        there = (one.index for one in alignment.first.claims if overlap(places[0][one.index], places[1][own.index]))
        known = next(there, None)
    if known is None or alignment.first.claims[known].step is None:
        return ""
    if alignment.bags.alike(known, own.index if own else 0) < _ALIKE:
        return ""  # it quotes these words, and hardly says them
    return "-reason" if alignment.first.claims[known].favours_root else "-against"


def _place(pair: _Pair) -> Point | None:
    right = pair.those(pair.right)
    if pair.theirs.step is None:
        return pair.point("structure", 1.5, "aside", expected=right)
    if pair.ours.step is None:
        return pair.point("structure", 1.5, "not-aside")
    known, claim = placement(pair.alignment), pair.ours.index
    if known.is_reversed(claim):
        return pair.point("structure", 1.6, "reversed")
    if known.is_exchanged(claim):
        return pair.point("structure", 1.6, "exchanged")
    if known.is_for_an_exchanged(claim):
        return None
    if known.follows_a_reversal(claim) or any(known.is_reversed(one) for one in pair.right if one in known.across):
        return None
    if any(known.is_reversed(one) and claim in known.above_ours.get(one, ()) for one in known.across):
        return None
    if known.is_near(claim):
        is_known = any(one in pair.alignment.second_of for one in pair.right)
        return pair.point("structure", 0.4, "near" if is_known else "near-hidden", "near", right=right)
    return pair.point("structure", 1.5, "place", right=right)


def _use(pair: _Pair) -> Point | None:
    """A claim that bears on another one, too, in one of the maps."""
    alignment, known = pair.alignment, placement(pair.alignment)
    own = pair.theirs.index
    there = {name for one in parents(alignment.second)[own] for name in known.answered.get(one, ())}
    more = [one for one in pair.right if one not in there and alignment.second_of.get(one, own) != own]
    if any(known.is_reversed(one) for one in more):
        return None
    if more:
        return pair.point("structure", 0.3, "use-more", others=pair.those(more), right=pair.those(pair.right))
    less = sorted(one for one in there if one not in pair.right)
    if not less or len(parents(alignment.second)[pair.theirs.index]) < 2:
        return None
    return pair.point("structure", 0.3, "use-other", others=pair.those(less), right=pair.those(pair.right))


def _relation(pair: _Pair) -> Point:
    steps = pair.alignment.second.steps
    own = Polarity.SUPPORT if pair.theirs.step is None else steps[pair.theirs.step].polarity
    ours = pair.alignment.first.steps[pair.ours.step] if pair.ours.step is not None else None
    expected = (
        pair.voice(f"points.{_DOES[ours.polarity]}", above=pair.known(ours.conclusion))
        if ours
        else pair.voice("points.an-aside")
    )
    return pair.point("structure", 1.6, f"relation-{_DOES[own]}", expected=expected)


def _link(pair: _Pair) -> Point:
    theirs = pair.difference.theirs
    kind = "other" if theirs is Linking.OTHERWISE else "linked" if theirs is Linking.LINKED else "separate"
    is_linked = pair.difference.ours is not Linking.SEPARATE
    expected = pair.voice(
        "points.otherwise" if kind == "other" else "points.linked" if is_linked else "points.separate"
    )
    parts = "link-linked" if kind == "linked" else "link-separate"
    others = [pair.known(one) for one in sorted(pair.difference.partners) if one != pair.ours.index]
    claims = pair.voice.joined([named(pair.theirs), *others])
    return pair.point("structure", 1.4, f"link-{kind}", parts, claims=claims, expected=expected)


def _kind(pair: _Pair) -> Point | None:
    """Evidence for a premise, or the other way round; a figure could be looked up, whatever the reference calls it."""
    own = pair.alignment.second.wordings[pair.theirs.index]
    if pair.theirs.kind == "evidence" and own is not None and figures(own):
        return None
    if pair.theirs.kind == "premise" and pair.alignment.second.graph.steps_to[pair.theirs.index]:
        return None  # it is a conclusion, of the student's
    expected = pair.voice("points.evidence" if pair.ours.kind == "evidence" else "points.premise")
    return pair.point(
        "evidence", 0.6, f"kind-{'evidence' if pair.theirs.kind == 'evidence' else 'premise'}", expected=expected
    )


def _implicit(pair: _Pair) -> Point:
    is_stated = pair.difference.ours is False
    expected = pair.voice("points.stated" if is_stated else "points.implicit")
    point = pair.point("evidence", 0.7, "implicit" if is_stated else "stated", "implicit", expected=expected)
    return point if is_stated else replace(point, step=pair.voice("points.stated-step"))


def _quote(pair: _Pair) -> Point:
    words = pair.found
    expected = quoted(pair.alignment.first, pair.ours)
    what = "quote" if words else "quote-none"
    return pair.point("evidence", 1.5, what, "quote", words=shortened(words, _LONGEST), expected=expected)


def _source(pair: _Pair) -> Point | None:
    """Whose claim it is; nothing where a claim says itself who says so."""
    author = pair.voice("points.source-author")
    speaker = clean(pair.theirs.source or "") or author
    return pair.point("wording", 0.6, "source", speaker=speaker, expected=clean(pair.ours.source or "") or author)


def _type(pair: _Pair) -> Point | None:
    """The type of evidence, where none is named, or none in particular; else good readers may differ."""
    if pair.theirs.evidence_type not in {None, EvidenceType.OTHER}:
        return None
    none = pair.voice("points.no-type")
    found = pair.voice("points.the-type", type=pair.theirs.evidence_type) if pair.theirs.evidence_type else none
    expected = pair.ours.evidence_type or none
    return pair.point("evidence", 0.3, "type", found=found, expected=expected)


def _scheme(pair: _Pair) -> Point | None:
    """Another scheme; that a step has none in one of the maps is no fault."""
    found, expected = pair.difference.theirs, pair.difference.ours
    if not found or not expected:
        return None
    return pair.point("wording", 0.2, "scheme", found=str(found), expected=str(expected))


_MAKERS: Mapping[What, Callable[[_Pair], Point | None]] = {
    What.THESIS: _thesis,
    What.PLACE: _place,
    What.USE: _use,
    What.RELATION: _relation,
    What.LINK: _link,
    What.KIND: _kind,
    What.IMPLICIT: _implicit,
    What.QUOTE: _quote,
    What.SOURCE: _source,
    What.TYPE: _type,
    What.SCHEME: _scheme,
}
