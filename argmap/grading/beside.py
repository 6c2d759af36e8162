"""A submission beside one reference: what answers what, what differs, what is misread, and what that comes to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.comparison import What, differences
from argmap.comparison.answering import answers
from argmap.comparison.misgiven import misgiven
from argmap.comparison.places import length, overlap, sentences_apart
from argmap.comparison.saying import Turning
from argmap.diagnostics import Severity, Slip
from argmap.grading.borne_out import is_borne_out
from argmap.grading.copying import copied, own_wording
from argmap.grading.differing import point_of
from argmap.grading.findings import SLIPS, WORTH
from argmap.grading.inverted import inverted, says_what_it_quotes, without_inverted
from argmap.grading.misreading import misreadings, point_of_doubt, point_of_turn, points_of_unsaid, worth_of
from argmap.grading.missing import said_nearby
from argmap.grading.placement import are_both_against, placement
from argmap.grading.points import brief
from argmap.grading.shares import has_objections, is_objection, shares, soundness, structure
from argmap.grading.speakers import points_of_speakers
from argmap.grading.theses import thesis_turn, with_the_same_proposal
from argmap.grading.traits import UPSIDE_DOWN, are_keywords, has_no_reason, is_elsewhere, is_upside_down
from argmap.graph import Polarity
from argmap.rules.overreach import absolute
from argmap.words import figures, negated, strength

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.diagnostics import Finding
    from argmap.grading.points import Point
    from argmap.grading.voice import Voice
    from argmap.graph import Claim
    from argmap.words import Wording

__all__ = ["Compared"]


_BORNE_OUT: Mapping[Slip, Callable[[Wording, Wording], bool]] = {
    Slip.SURER: lambda own, partner: strength(partner).level >= strength(own).level and not partner.has("general"),
    Slip.TAMER: lambda own, partner: strength(partner).level <= strength(own).level,
    Slip.BOUND: lambda own, partner: {one.bound for one in figures(own)} <= {one.bound for one in figures(partner)},
}
"""Findings on what a claim makes of its quote that count only if the reference makes something else of it."""


_OF_ALL = "absolute-from-few"
"""A finding that is the article's to answer for, not the student's, where the quoted words speak of all, too."""
_DOUBTFUL = 0.5
"""What a thesis is worth of which nobody can tell by the words whether it is the reference's."""
_MISREAD = 0.5
"""What a claim is worth, at most, that says something else than the article."""
_COPIED = 0.75  # of its mark that a map keeps for claims in its own words, below which it is copied
_KEYWORDS = 0.4  # of its mark that a map of keywords keeps
_LIST = 0.5  # of its mark that a map keeps for its structure, whatever it says, below which it is a list


class Compared:
    """The submission beside one reference. `accepted` is what the checker finds in that reference, too."""

    def __init__(self, whole: Alignment, findings: Sequence[Finding], accepted: set[tuple[str, str]]) -> None:
        self.whole = whole
        self.copied = copied(whole.second)
        known = answers(whole)
        self.inverted = inverted(known, findings)
        """The claims that turn round what they quote, and are no claim of the reference's."""
        self.answers = with_the_same_proposal(without_inverted(known, self.inverted))
        self.alignment = self.answers.alignment
        self.placement = placement(self.alignment)
        self.found = [one for one in differences(self.alignment) if not self._is_granted(one)]
        self.misread = misreadings(self.alignment)
        self._widened = None if self._thesis in self.misread else thesis_turn(self.alignment)
        if self._widened and self._thesis is not None:
            self.misread[self._thesis] = [self._widened]
        self._accepted = accepted
        self._differing = {(one.second, one.what) for one in self.found}
        worth = {claim: worth_of(turned) for claim, turned in self.misread.items()}
        for one in findings:
            claim = whole.second.by_label.get(one.claim or "")
            is_free = claim and not self.is_quoted_otherwise(claim.index)
            is_told = one.severity is not Severity.INFO
            if claim and is_free and is_told and one.code.slip in WORTH and not self.accepts(one):
                worth[claim.index] = min(worth.get(claim.index, 1.0), WORTH[one.code.slip])
        self.misgiven = misgiven(self.alignment)
        """The claims that are given to somebody else than the one who says them."""
        for index in self.misgiven:
            worth[index] = min(worth.get(index, 1.0), _MISREAD)
        if self.doubtful_thesis is not None:
            worth[self.doubtful_thesis] = min(worth.get(self.doubtful_thesis, 1.0), _DOUBTFUL)
        self.worth = worth
        self.shares = shares(self.alignment, self.found, worth)
        self.structure = structure(self.alignment, worth)
        self.own_wording = own_wording(self.alignment, worth) * (_KEYWORDS if self.is_keywords else 1.0)
        self.layout = structure(self.alignment, {})
        """The same, whatever the claims say."""
        wrong = len(self.answers.unsaid) - len(self.answers.alone) + len(self.inverted)
        self.soundness = soundness(self.alignment, self.found, worth, self._faults(findings), wrong)
        self._differing = {(one.second, one.what) for one in self.found}

    def _is_granted(self, one: Difference) -> bool:
        """Whether a claim bears on what it should, after all, past claims that are cut otherwise in the other map.

        Whether it speaks against a premise or against the step from it is no difference either.
        """
        if one.first is None or one.second is None:
            return False
        if one.what is What.QUOTE:
            return one.second == self._thesis or self._quotes_beside(one.first, one.second)
        if one.what is What.PLACE:
            return self.placement.is_right(one.first)
        if one.what is What.RELATION and isinstance(one.ours, Polarity) and isinstance(one.theirs, Polarity):
            return are_both_against(one.ours, one.theirs)
        return False

    def _quotes_beside(self, ours: int, theirs: int) -> bool:
        """Whether a claim quotes its partner's sentence, or the one beside it and says what it quotes."""
        first, second = self.whole.places[0][ours], self.whole.places[1][theirs]
        distance = sentences_apart(self.whole.articles, first, second)
        return distance == 0 or (distance == 1 and says_what_it_quotes(self.whole.second, theirs))

    @property
    def _thesis(self) -> int | None:
        """The submission's claim for the reference's thesis."""
        root = self.whole.first.graph.root
        return self.alignment.second_of.get(root.index) if root else None

    @property
    def has_opposite_thesis(self) -> bool:
        """Whether it argues for what the article argues against: then what speaks for it and what against is turned."""
        turned = self.misread.get(-1 if self._thesis is None else self._thesis, ())
        return any(one.kind is Turning.OPPOSITE for one in turned[:1])

    @cached_property
    def doubtful_thesis(self) -> int | None:
        """The submission's thesis, where it quotes what the reference's quotes and has hardly a word of either."""
        root, own = (reading.graph.root for reading in (self.whole.first, self.whole.second))
        is_same = root and own and self.alignment.first_of.get(own.index) == root.index
        return own.index if is_same and own and own.index in self.answers.doubtful else None

    @property
    def is_copied(self) -> bool:
        """Whether hardly any claim is worded by the student."""
        answered = self.alignment.first_of.keys()
        return self.own_wording < _COPIED and 2 * len(self.copied & answered) > len(answered)

    @cached_property
    def is_keywords(self) -> bool:
        """Whether its claims are no sentences."""
        return are_keywords(self.whole.second, self.whole.first)

    @cached_property
    def is_elsewhere(self) -> bool:
        """Whether neither its thesis nor how its claims hang together is the article's."""
        return self.is_list and is_elsewhere(self.answers)

    @cached_property
    def is_reversed(self) -> bool:
        """Whether it stands upside down: reasons over what they are reasons for."""
        return self.is_list and is_upside_down(self.alignment, self.placement)

    @cached_property
    def has_no_reason(self) -> bool:
        """Whether nothing supports its thesis."""
        return has_no_reason(self.alignment)

    @property
    def is_list(self) -> bool:
        """Whether hardly any claim stands under another one than the thesis, where the reference's do."""
        return self.layout < _LIST

    @property
    def is_flat(self) -> bool:
        """Whether at least half of the submission's claims bear right on its thesis."""
        reading = self.whole.second
        conclusions = [reading.steps[one.step].conclusion for one in reading.claims if one.step is not None]
        root = reading.graph.root
        return root is not None and 2 * conclusions.count(root.index) >= len(conclusions)

    @property
    def marks_no_objection(self) -> bool:
        """Whether the mark is less because none of several objections is marked as one."""
        return not has_objections(self.alignment)

    @property
    def is_about_something_else(self) -> bool:
        """Whether most of the claims do not say what they quote."""
        return len(self.answers.unsaid) > len(self.alignment.pairs)

    @property
    def factor(self) -> float:
        """What is left of the mark by structure, by soundness, and for claims in words of the student's own."""
        kept = self.structure * self.soundness
        if self.is_reversed:
            kept = max(kept, UPSIDE_DOWN)  # it has found what belongs together
        return kept * self.own_wording

    def _faults(self, findings: Sequence[Finding]) -> float:
        """How many claims are misquoted; those that are said twice count half."""
        found = (one for one in findings if not self.accepts(one))
        slips = {one.claim or "": SLIPS[one.code.slip] for one in found if one.code.slip in SLIPS}
        return sum(slips.values())

    @property
    def is_tied(self) -> bool:
        """Whether any claim of the submission is tied to the article."""
        return any(map(length, self.whole.places[1]))

    def accepts(self, finding: Finding) -> bool:
        """Whether the reference has the same finding on the same claim, or says there what the submission says."""
        claim = self.whole.second.by_label.get(finding.claim or "")
        if claim is not None and finding.code.name == _OF_ALL and (words := self.whole.second.quoted[claim.index]):
            return absolute(words) is not None
        ours = self.whole.first_of.get(claim.index) if claim else None
        label = self.whole.first.claims[ours].label if ours is not None else ""
        if (finding.code.id, label) in self._accepted:
            return True
        if claim is not None and finding.code.slip is Slip.CUT and claim.index not in self.alignment.first_of:
            own = self.whole.second.wordings[claim.index]
            return own is not None and bool(negated(own))  # it says no, as what its quote leaves out does
        if claim is None or ours is None or claim.index not in self.alignment.first_of:
            return False
        if finding.code.slip is Slip.BRIEF:
            return bool(overlap(self.whole.places[0][ours], self.whole.places[1][claim.index]))
        if finding.code.slip is Slip.CUT:
            return not self._reads_otherwise(ours, claim.index)
        if is_borne_out(self.alignment, finding.code.name, ours, claim.index):
            return True
        if finding.code.slip is Slip.OPPOSITE:
            return all(one.kind is not Turning.OPPOSITE for one in self.misread.get(claim.index, ()))
        own, partner = self.whole.second.wordings[claim.index], self.whole.first.wordings[ours]
        test = _BORNE_OUT.get(finding.code.slip) if finding.code.slip else None
        return bool(own and partner and test and test(own, partner))

    def _reads_otherwise(self, ours: int, theirs: int) -> bool:
        """Whether a claim denies what its partner says, or the other way round: its quote may have misled it."""
        own, partner = self.whole.second.wordings[theirs], self.whole.first.wordings[ours]
        if own is None or partner is None:
            return True
        return theirs in self.misread or len(negated(own)) % 2 != len(negated(partner)) % 2

    def is_quoted_otherwise(self, claim: int) -> bool:
        """Whether a claim quotes another passage than the one that it is about, or says nothing of what it quotes."""
        return claim in self.answers.unsaid or (claim, What.QUOTE) in self._differing

    def missing(self) -> list[Claim]:
        """The reference's claims that the submission lacks, without those that it quotes and does not say."""
        told = set(self.answers.unsaid.values()) | said_nearby(self.alignment, self.inverted.keys())
        return [self.alignment.first.claims[claim] for claim in self.alignment.missing if claim not in told]

    def names(self) -> Iterator[tuple[str, str]]:
        """The reference's claims that are there and not misread: its label, and the student's claim."""
        for ours, theirs in sorted(self.alignment.second_of.items()):
            if self.worth.get(theirs, 1.0) <= _MISREAD:
                continue
            yield self.alignment.first.claims[ours].label, brief(self.alignment.second.claims[theirs])

    def misread_ones(self) -> Iterator[str]:
        """The labels of the reference's claims that are there, and say something else."""
        for ours, theirs in self.alignment.second_of.items():
            if self.worth.get(theirs, 1.0) <= _MISREAD:
                yield self.alignment.first.claims[ours].label

    def points(self, missed: Sequence[Claim], others: Sequence[Compared], voice: Voice) -> Iterator[Point]:
        """The differences that matter; what hangs on a missing claim is told with it."""
        yield from self._misread(others, voice)
        below, hanging = self._branches(missed)
        told = {claim.index for claim in missed} - hanging
        root = self.alignment.first.graph.root
        if root and any(one.what is What.THESIS for one in self.found):
            told.discard(root.index)
        turned: set[int] = set()
        theses = [one for one in self.found if one.what is What.THESIS]
        for one in self.found:
            if one.what is What.MISSING and one.first not in told:
                continue
            if self._follows_from_the_thesis(one, theses) or one.what is What.MEANING:
                continue
            if one.what is What.QUOTE and one.second in self.copied:
                continue  # it says what it quotes
            if one.what is What.RELATION and not self._is_first_of_step(one, turned):
                continue
            if any(other.agrees(one) for other in others) or self._is_said(one):
                continue
            if point := point_of(self.alignment, one, below, voice):
                yield point

    def _follows_from_the_thesis(self, one: Difference, theses: Sequence[Difference]) -> bool:
        """Whether a difference is told with another thesis, or is one only because the thesis is another."""
        if one.what is What.THESIS:
            return one.second in self.answers.unsaid or one is not theses[0]
        if not theses and not self.has_opposite_thesis:
            return False
        is_near = one.what is What.PLACE and self.placement.is_near(one.first or 0)
        return is_near or one.what is What.USE or self._hangs_on_the_thesis(one)

    def _hangs_on_the_thesis(self, one: Difference) -> bool:
        """Whether something makes sense only once the thesis is right: what speaks for it and what against it."""
        if one.what is What.MISSING and one.first is not None:
            return is_objection(self.alignment.first.claims[one.first])
        step = self.alignment.second.claims[one.second or 0].step
        root = self.alignment.second.graph.root
        if one.what is not What.RELATION or step is None or root is None:
            return False
        return self.alignment.second.steps[step].conclusion == root.index

    def _misread(self, others: Sequence[Compared], voice: Voice) -> Iterator[Point]:
        for point in points_of_unsaid(self.answers, self.whole, voice):
            claim = self.whole.second.by_label[point.claims[0]].index
            if not any(claim in other.alignment.first_of for other in others):
                yield point
        thesis = self.doubtful_thesis
        if thesis is not None and all(other.doubtful_thesis == thesis for other in others):
            yield point_of_doubt(self.alignment, thesis, voice)
        wrong = {
            claim: one
            for claim, one in self.misgiven.items()
            if not any(claim in other.alignment.first_of and claim not in other.misgiven for other in others)
        }
        yield from points_of_speakers(self.alignment, wrong, voice)
        for claim, turned in self.misread.items():
            if not any(claim in other.alignment.first_of and claim not in other.misread for other in others):
                yield point_of_turn(self.alignment, claim, turned[0], voice)
        for claim, turn in self.inverted.items():
            if turn.said and all(claim in other.inverted for other in others):
                yield point_of_turn(self.alignment, claim, turn, voice)

    def _is_said(self, one: Difference) -> bool:
        """Whether a claim says itself whose claim it is, where its `attributed_to` differs; or that is told already."""
        if one.what is What.SOURCE and any(
            turn.kind is Turning.SPEAKER_LOST for turn in self.misread.get(one.second or 0, ())
        ):
            return True
        if one.what is not What.SOURCE or one.first is None or one.second is None:
            return False
        if self.worth.get(one.second, 1.0) <= _MISREAD:
            return True  # of what says something else nobody can ask who says it
        own, source = self.alignment.second.wordings[one.second], self.alignment.first.claims[one.first].source
        if own is None:
            return False
        says = any(own.has(name) for name in ("reporting", "speaking"))
        return (
            says
            or not source
            or bool(set(source.lower().split()) & set(own.tokens) - own.lexicon["function_words"].words)
        )

    def _is_first_of_step(self, one: Difference, told: set[int]) -> bool:
        """Whether no other premise of the same step has been told to bear the other way; `told` keeps the steps."""
        step = self.alignment.second.claims[one.second or 0].step
        if step is None or step in told:
            return step is None
        told.add(step)
        return True

    def agrees(self, one: Difference) -> bool:
        """Whether this reference has the student's claim as the student has it."""
        if one.second is None or one.second not in self.alignment.first_of:
            return False
        return (one.second, one.what) not in self._differing

    def _branches(self, missed: Sequence[Claim]) -> tuple[dict[int, int], set[int]]:
        """For missing claims how many more are missing below them, and those that are told with one above them."""
        reference, indices = self.alignment.first, {claim.index for claim in missed}
        below: dict[int, int] = {}
        hanging: set[int] = set()
        for claim in reversed(missed):
            above = None if claim.step is None else reference.steps[claim.step].conclusion
            if above in indices:
                hanging.add(claim.index)
                below[above] = below.get(above, 0) + 1 + below.get(claim.index, 0)
        return below, hanging
