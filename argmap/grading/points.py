"""Points for a student: what to look at, with the article's words as the reason, one question, and a next step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.comparison.differences import What
from argmap.comparison.places import length
from argmap.grading.shares import is_objection
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.comparison import Alignment, Difference
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["HEADINGS", "Point", "brief", "chosen", "named", "point_of", "quoted"]

HEADINGS = ("form", "thesis", "structure", "evidence", "wording")
"""Headings of points, the weightiest first."""
_LONGEST = 160
_BRIEF = 60
_OF_ASIDES = 0.1
_OF_EACH_BELOW = 0.1


@dataclass(frozen=True)
class Point:
    """One thing to look at. `claims` are the labels of the student's claims that it is about."""

    heading: str
    what: str
    reason: str
    """The article's words, with their paragraph; empty where there are none."""
    question: str
    step: str
    answer: str = ""
    """What the reference has: told only on request."""
    claims: tuple[str, ...] = ()
    code: str = ""
    """What it is counted as: the code of a finding, or what differs."""
    subject: str = ""
    """Of differences: the label of the reference's claim."""
    weight: float = 0.0
    """Of points under one heading the heavier ones come first."""


def chosen(points: list[Point], most: int) -> list[Point]:
    """At most so many points: the heaviest of each heading first, then others; in the order of headings.

    Of points that are counted as the same, one is told, with how many more there are, while others wait.
    """
    ordered = sorted(points, key=lambda one: (HEADINGS.index(one.heading), -one.weight))
    first: dict[str, Point] = {}
    for point in ordered:
        first.setdefault(point.heading, point)
    picked = list(first.values())[:most]
    for is_new in (True, False):
        for point in ordered:
            codes = {one.code for one in picked}
            if len(picked) < most and point not in picked and (point.code not in codes or not is_new):
                picked.append(point)
    return [_with_number(point, points, picked) for point in ordered if point in picked]


def _with_number(point: Point, points: list[Point], picked: list[Point]) -> Point:
    """A point that says how many more are like it."""
    more = sum(one.code == point.code and one not in picked for one in points)
    if not more or not point.code or point.code == str(What.MISSING):
        return point
    return replace(
        point, what=f"{point.what} {'1 more claim is' if more == 1 else f'{more} more claims are'} like this."
    )


def quoted(reading: Reading, claim: Claim) -> str:
    """The article's words behind a claim, as `¶3: “…”`; empty where none were found."""
    for quote in reading.anchors[claim.index]:
        if quote.words:
            return f"{quote.where}: “{shortened(quote.words, _LONGEST)}”"
    return ""


def named(claim: Claim, longest: int = _LONGEST) -> str:
    """A claim by its label and its text."""
    return f"{claim.label} “{shortened(one_line(claim.text).rstrip('.'), longest)}”"


def brief(claim: Claim) -> str:
    """The same where the claim was named already, or is one of many."""
    return named(claim, _BRIEF)


def point_of(alignment: Alignment, one: Difference, below: Mapping[int, int]) -> Point | None:
    """What a difference means for the student; None where it says nothing of the map's worth.

    `below` tells for missing claims how many more are missing below them.
    """
    if one.what is What.MISSING and one.first is not None:
        return _missing(alignment, alignment.first.claims[one.first], below.get(one.first, 0))
    if one.first is None or one.second is None or one.what not in _MAKERS:
        return None
    return _MAKERS[one.what](_Pair(alignment, one))


class _Pair:
    """A difference between two claims, with what is said of it."""

    def __init__(self, alignment: Alignment, difference: Difference) -> None:
        self.alignment = alignment
        self.difference = difference
        self.ours = alignment.first.claims[difference.first or 0]
        self.theirs = alignment.second.claims[difference.second or 0]
        self.reason = quoted(alignment.first, self.ours)

    @property
    def name(self) -> str:
        return named(self.theirs)

    @property
    def above(self) -> str:
        """The student's claim that this one bears on."""
        claims, step = self.alignment.second.claims, self.theirs.step
        return brief(claims[self.alignment.second.steps[step].conclusion]) if step is not None else "nothing"

    @property
    def should(self) -> str:
        """The claim that it bears on in the reference, in the student's words where the student has it."""
        partners = self.difference.partners
        if not partners:
            step = self.ours.step
            partners = () if step is None else (self.alignment.first.steps[step].conclusion,)
        return " and ".join(map(self.known, partners)) or "the thesis"

    def known(self, index: int) -> str:
        other = self.alignment.second_of.get(index)
        return brief(self.alignment.first.claims[index] if other is None else self.alignment.second.claims[other])

    def point(self, heading: str, what: str, question: str, step: str, answer: str = "", weight: float = 1.0) -> Point:
        partners = (self.alignment.second_of.get(index) for index in self.difference.partners)
        linked = partners if self.difference.what is What.LINK else ()
        labels = [self.alignment.second.claims[index].label for index in linked if index is not None]
        return Point(
            heading,
            what,
            self.reason,
            question,
            step,
            answer,
            (self.theirs.label, *labels),
            str(self.difference.what),
            self.ours.label,
            weight + 1 / (2 + self.ours.depth),
        )


_OTHER = "The reference reads another sentence as what the whole article argues for."
_UNTIED = "It is not tied to the article's words, so it cannot be told whether the article argues for that."


def _thesis(pair: _Pair) -> Point:
    alignment = pair.alignment
    root, own = alignment.first.graph.root, alignment.second.graph.root
    thesis = named(own) if own else "none"
    is_tied = own is not None and bool(length(alignment.places[1][own.index]))
    reason = quoted(alignment.first, root) if root else ""
    point = pair.point(
        "thesis",
        f"your map argues for {thesis}. {_OTHER if is_tied else _UNTIED}",
        "if a friend had one minute for this article, which sentence would you tell them, and which of your claims "
        "would then be a reason for it?",
        "try that sentence at the top and see what moves",
        f"the reference's thesis is {named(root)}" if root else "",
        2.0,
    )
    return Point(point.heading, point.what, reason, *_rest(point))


def _rest(point: Point) -> tuple[str, str, str, tuple[str, ...], str, str, float]:
    return point.question, point.step, point.answer, point.claims, point.code, point.subject, point.weight


def _place(pair: _Pair) -> Point:
    answer = f"in the reference {pair.ours.label} {pair.difference.ours}"
    step = "let it stand under what it bears on; what bears on nothing stands under `asides`"
    if pair.theirs.step is None:
        what = f"{pair.name} stands aside in your map; read the passage again."
        question = "if it were false, would you believe any other claim of your map less?"
    elif pair.ours.step is None:
        what = f"you let {pair.name} bear on {pair.above}; read the passage again."
        question = f"does the article bring it up as a reason for {pair.above}, or only beside its argument?"
    else:
        what = f"you placed {pair.name} under {pair.above}; read the passage again."
        question = f"if it were false, which of your claims would you believe less: {pair.above}, or another one?"
        answer = f"the reference lets it bear on {pair.should}"
    return pair.point("structure", what, question, step, answer, 1.5)


def _use(pair: _Pair) -> Point:
    what = f"{pair.name} does not bear on just those claims that the reference lets it bear on."
    question = "which claims of your map would be weaker if it were false?"
    answer = f"the reference: it {pair.difference.ours}; your map: it {pair.difference.theirs}"
    return pair.point("structure", what, question, "where it counts twice, use it again with `ref`", answer, 0.3)


def _relation(pair: _Pair) -> Point:
    verb = pair.difference.theirs if pair.difference.theirs in _DIRECT else ""
    what = f"in your map {pair.name} {_verb(verb or _own_verb(pair))} {pair.above}; read the passage again."
    question = f"does it make {pair.above} easier or harder to believe, or does it doubt the step to it?"
    step = "`because` holds what supports a claim, `but` what speaks against it, `unless` what doubts a step"
    return pair.point("structure", what, question, step, _answer(pair), 1.6)


def _answer(pair: _Pair) -> str:
    own = pair.difference.ours
    return f"in the reference it {own} it" if own in _DIRECT else f"in the reference it {own} the claims above it"


_DIRECT = {"supports", "objects to", "undercuts the step to"}


def _own_verb(pair: _Pair) -> str:
    """What the student's claim does to the one that it is written under."""
    step = pair.theirs.step
    return "supports" if step is None else pair.alignment.second.steps[step].polarity.bearing


def _verb(words: str) -> str:
    return words.removesuffix(" the step to") + (" the step to" if words.endswith("the step to") else "")


def _link(pair: _Pair) -> Point:
    partners = " and ".join(map(pair.known, pair.difference.partners))
    together = pair.difference.theirs == "linked"
    what = (
        f"{pair.name} and {partners} are linked in your map."
        if together
        else f"{pair.name} and {partners} are separate reasons in your map."
    )
    if pair.difference.theirs == "linked otherwise":
        what = f"{pair.name} is linked with other premises in your map than in the reference."
    question = "if one of them were false, would the other still say anything for the conclusion?"
    step = "if it does, let each be a step of its own" if together else "if not, put them under one `together`"
    return pair.point("structure", what, question, step, f"in the reference they are {pair.difference.ours}", 1.4)


def _kind(pair: _Pair) -> Point:
    what = f"{pair.name} is {_a(pair.difference.theirs)} in your map."
    question = "could somebody look it up or count it, or is it what the author concludes?"
    step = "what could be looked up is `evidence`, what is concluded is a `premise`"
    return pair.point("evidence", what, question, step, f"the reference has it as {_a(pair.difference.ours)}", 0.6)


def _a(kind: str) -> str:
    return "evidence" if kind == "evidence" else f"a {kind}"


def _implicit(pair: _Pair) -> Point:
    stated = pair.difference.ours == "stated"
    what = f"{pair.name} is implicit in your map." if stated else f"{pair.name} counts as stated in your map."
    question = "does a sentence of the article say this, or does the reader have to add it?"
    step = "give it its quote" if stated else "if nobody says it, mark it `implicit: true`"
    return pair.point("evidence", what, question, step, f"in the reference it is {pair.difference.ours}", 0.7)


def _quote(pair: _Pair) -> Point:
    words = pair.difference.theirs
    what = (
        f"{pair.name} is tied to “{shortened(words, _LONGEST)}”, which is another passage than the one it is about."
        if words
        else f"{pair.name} has no words of the article behind it."
    )
    question = "which sentence would you show to somebody who doubts that the article says this?"
    return pair.point("evidence", what, question, "quote that sentence, word for word", "", 1.5)


def _meaning(pair: _Pair) -> Point:
    what = f"{pair.name}: the article does not quite say this. Yours: {pair.difference.theirs}; look at the passage."
    question = "what exactly does the sentence say: how much, how surely, yes or no?"
    answer = f"the reference: {named(pair.ours)} ({pair.difference.ours})"
    return pair.point("wording", what, question, "word the claim so that the author would sign it", answer, 1.5)


def _source(pair: _Pair) -> Point:
    what = f"{pair.name}: in your map {pair.difference.theirs} says so."
    question = "who vouches for this: the author, or somebody whom the author reports?"
    return pair.point(
        "wording",
        what,
        question,
        "`attributed_to` names whoever is reported",
        f"in the reference {pair.difference.ours}",
        0.6,
    )


def _type(pair: _Pair) -> Point:
    what = f"{pair.name} is marked as {pair.difference.theirs}."
    question = "what kind of thing would you have to look up to test it?"
    return pair.point(
        "evidence", what, question, "choose the `type` that fits best", f"the reference has {pair.difference.ours}", 0.3
    )


def _scheme(pair: _Pair) -> Point:
    what = f"the step from {pair.name} to {pair.above}: you have {pair.difference.theirs}."
    question = "how does the one lead to the other: by a cause, a sign, somebody's word, an example?"
    return pair.point(
        "wording",
        what,
        question,
        "`argmap schemes` shows the parts of each scheme",
        f"the reference has {pair.difference.ours}",
        0.2,
    )


_MAKERS: Mapping[What, Callable[[_Pair], Point]] = {
    What.THESIS: _thesis,
    What.PLACE: _place,
    What.USE: _use,
    What.RELATION: _relation,
    What.LINK: _link,
    What.KIND: _kind,
    What.IMPLICIT: _implicit,
    What.QUOTE: _quote,
    What.MEANING: _meaning,
    What.SOURCE: _source,
    What.TYPE: _type,
    What.SCHEME: _scheme,
}


def _missing(alignment: Alignment, claim: Claim, below: int) -> Point:
    """A claim of the reference that the map lacks: the passage is shown, the claim only on request."""
    reason = quoted(alignment.first, claim)
    more = f", and with it {'another claim' if below == 1 else f'{below} more claims'}" if below else ""
    where = _where(alignment, claim)
    heading, weight = "structure", 1 / claim.depth + _OF_EACH_BELOW * below if claim.depth else _OF_ASIDES
    step = "add it, tied to these words, where it belongs"
    if claim.kind == "thesis":
        heading, weight = "thesis", 2.0
        what = "the reference's thesis is not in your map."
        question = "which sentence of the article do all the others serve?"
    elif claim.step is None:
        what = f"the article says this beside its argument, and your map does not have it{more}."
        question = "is it a reason for anything in the article, or only said in passing?"
        step = "if it is no reason, add it under `asides`"
    elif claim.is_implicit:
        weight *= 0.5
        what = f"something that nobody says is needed for the step to {where}{more}."
        question = f"what must be taken for granted to get to {where} from what stands below it?"
        step = "add it beside the stated premises, with `implicit: true`"
    elif is_objection(claim):
        weight += 0.3
        what = f"the author admits something here that your map does not have{more}."
        question = f"does this passage make {where} easier or harder to believe?"
    else:
        heading = "evidence" if claim.kind == "evidence" else heading
        what = f"your map does not have what this passage says{more}."
        question = f"what does this passage say in the matter of {where}?"
    bears = f", and it bears on {where}" if claim.step is not None else " as an aside"
    answer = f"the reference has {named(claim)}{bears}"
    return Point(heading, what, reason, question, step, answer, (), str(What.MISSING), claim.label, weight)


def _where(alignment: Alignment, claim: Claim) -> str:
    """What a missing claim bears on, in the student's words; past what the student does not have either."""
    while claim.step is not None:
        claim = alignment.first.claims[alignment.first.steps[claim.step].conclusion]
        other = alignment.second_of.get(claim.index)
        if other is not None:
            return brief(alignment.second.claims[other])
    return "the thesis"
