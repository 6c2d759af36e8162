"""Points on what differs: what a claim of the student's is, does and says, where the reference has it otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.comparison.places import length
from argmap.comparison.values import Linking, Stance
from argmap.comparison.wording import said
from argmap.grading.missing import point_of_missing
from argmap.grading.points import Point, brief, named, quoted
from argmap.graph import Polarity
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.comparison import Alignment, Difference

__all__ = ["point_of"]

_LONGEST = 160


def point_of(alignment: Alignment, one: Difference, below: Mapping[int, int]) -> Point | None:
    """What a difference means for the student; None where it says nothing of the map's worth.

    `below` tells for missing claims how many more are missing below them.
    """
    if one.what is What.MISSING and one.first is not None:
        return point_of_missing(alignment, alignment.first.claims[one.first], below.get(one.first, 0))
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
        self.expected, self.found = said(alignment, difference)

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
    return replace(point, reason=reason)


def _place(pair: _Pair) -> Point:
    answer = f"in the reference {pair.ours.label} {pair.expected}"
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
    answer = f"the reference: it {pair.expected}; your map: it {pair.found}"
    return pair.point("structure", what, question, "where it counts twice, use it again with `ref`", answer, 0.3)


def _relation(pair: _Pair) -> Point:
    what = f"in your map {pair.name} {_own(pair).bearing} {pair.above}; read the passage again."
    question = f"does it make {pair.above} easier or harder to believe, or does it doubt the step to it?"
    step = "`because` holds what supports a claim, `but` what speaks against it, `unless` what doubts a step"
    above = " the claims above it" if isinstance(pair.difference.ours, Stance) else " it"
    return pair.point("structure", what, question, step, f"in the reference it {pair.expected}{above}", 1.6)


def _own(pair: _Pair) -> Polarity:
    """What the student's claim does to the one that it is written under."""
    step = pair.theirs.step
    return Polarity.SUPPORT if step is None else pair.alignment.second.steps[step].polarity


def _link(pair: _Pair) -> Point:
    partners = " and ".join(map(pair.known, pair.difference.partners))
    together = pair.difference.theirs is Linking.LINKED
    if pair.difference.theirs is Linking.OTHERWISE:
        what = f"{pair.name} is linked with other premises in your map than in the reference."
    elif together:
        what = f"{pair.name} and {partners} are linked in your map."
    else:
        what = f"{pair.name} and {partners} are separate reasons in your map."
    question = "if one of them were false, would the other still say anything for the conclusion?"
    step = "if it does, let each be a step of its own" if together else "if not, put them under one `together`"
    return pair.point("structure", what, question, step, f"in the reference they are {pair.expected}", 1.4)


def _kind(pair: _Pair) -> Point:
    what = f"{pair.name} is {_a(pair.found)} in your map."
    question = "could somebody look it up or count it, or is it what the author concludes?"
    step = "what could be looked up is `evidence`, what is concluded is a `premise`"
    return pair.point("evidence", what, question, step, f"the reference has it as {_a(pair.expected)}", 0.6)


def _a(kind: str) -> str:
    return "evidence" if kind == "evidence" else f"a {kind}"


def _implicit(pair: _Pair) -> Point:
    stated = pair.difference.ours is False
    what = f"{pair.name} is implicit in your map." if stated else f"{pair.name} counts as stated in your map."
    question = "does a sentence of the article say this, or does the reader have to add it?"
    step = "give it its quote" if stated else "if nobody says it, mark it `implicit: true`"
    return pair.point("evidence", what, question, step, f"in the reference it is {pair.expected}", 0.7)


def _quote(pair: _Pair) -> Point:
    words = pair.found
    what = (
        f"{pair.name} is tied to “{shortened(words, _LONGEST)}”, which is another passage than the one it is about."
        if words
        else f"{pair.name} has no words of the article behind it."
    )
    question = "which sentence would you show to somebody who doubts that the article says this?"
    return pair.point("evidence", what, question, "quote that sentence, word for word", "", 1.5)


def _meaning(pair: _Pair) -> Point:
    what = f"{pair.name}: the article does not quite say this. Yours: {pair.found}; look at the passage."
    question = "what exactly does the sentence say: how much, how surely, yes or no?"
    answer = f"the reference: {named(pair.ours)} ({pair.expected})"
    return pair.point("wording", what, question, "word the claim so that the author would sign it", answer, 1.5)


def _source(pair: _Pair) -> Point:
    what = f"{pair.name}: in your map {pair.found} says so."
    question = "who vouches for this: the author, or somebody whom the author reports?"
    return pair.point(
        "wording",
        what,
        question,
        "`attributed_to` names whoever is reported",
        f"in the reference {pair.expected}",
        0.6,
    )


def _type(pair: _Pair) -> Point:
    what = f"{pair.name} is marked as {pair.found}."
    question = "what kind of thing would you have to look up to test it?"
    return pair.point(
        "evidence", what, question, "choose the `type` that fits best", f"the reference has {pair.expected}", 0.3
    )


def _scheme(pair: _Pair) -> Point:
    what = f"the step from {pair.name} to {pair.above}: you have {pair.found}."
    question = "how does the one lead to the other: by a cause, a sign, somebody's word, an example?"
    return pair.point(
        "wording",
        what,
        question,
        "`argmap schemes` shows the parts of each scheme",
        f"the reference has {pair.expected}",
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
