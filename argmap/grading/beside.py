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
from argmap.grading.findings import SLIPS, WORTH
from argmap.grading.inverted import inverted, says_what_it_quotes, surer, without_inverted
from argmap.grading.misreading import misreadings, worth_of
from argmap.grading.missing import said_nearby
from argmap.grading.placement import are_both_against, placement
from argmap.grading.points import brief
from argmap.grading.shape import chained, is_bare
from argmap.grading.shares import has_objections, shares, soundness, structure
from argmap.grading.theses import thesis_turn, with_the_same_proposal
from argmap.grading.traits import UPSIDE_DOWN, are_keywords, has_no_reason, is_elsewhere, is_upside_down
from argmap.graph import Polarity
from argmap.rules.overreach import absolute
from argmap.words import figures, negated, strength

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from argmap.comparison import Alignment, Difference
    from argmap.diagnostics import Finding
    from argmap.graph import Claim
    from argmap.words import Wording

__all__ = ["MISREAD", "Compared"]


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
MISREAD = 0.5
"""What a claim is worth, at most, that says something else than the article."""
_COPIED = 0.75  # of its mark that a map keeps for claims in its own words, below which it is copied
_DISTORTED = 4  # claims that say something else, from which most are told as one
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
        self.surer = surer(known, self.inverted)
        """The claims of which the reference has none, and that are surer than their quotes."""
        self.answers = with_the_same_proposal(without_inverted(known, self.inverted))
        self.alignment = self.answers.alignment
        self.placement = placement(self.alignment)
        self.found = [one for one in differences(self.alignment) if not self._is_granted(one)]
        self.misread = misreadings(self.alignment)
        self._widened = None if self.thesis in self.misread else thesis_turn(self.alignment)
        if self._widened and self.thesis is not None:
            self.misread[self.thesis] = [self._widened]
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
            worth[index] = min(worth.get(index, 1.0), MISREAD)
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
            return one.second == self.thesis or self._quotes_beside(one.first, one.second)
        if one.what is What.PLACE:
            return self.placement.is_right(one.first)
        if one.what is What.RELATION and isinstance(one.ours, Polarity) and isinstance(one.theirs, Polarity):
            return are_both_against(one.ours, one.theirs)
        return False

    def is_beside(self, ours: int, theirs: int) -> bool:
        """Whether two claims quote from one sentence."""
        places = self.whole.places
        return sentences_apart(self.whole.articles, places[0][ours], places[1][theirs]) == 0

    def _quotes_beside(self, ours: int, theirs: int) -> bool:
        """Whether a claim quotes its partner's sentence, or the one beside it and says what it quotes."""
        first, second = self.whole.places[0][ours], self.whole.places[1][theirs]
        distance = sentences_apart(self.whole.articles, first, second)
        return distance == 0 or (distance == 1 and says_what_it_quotes(self.whole.second, theirs))

    @property
    def thesis(self) -> int | None:
        """The submission's claim for the reference's thesis."""
        root = self.whole.first.graph.root
        return self.alignment.second_of.get(root.index) if root else None

    @property
    def has_opposite_thesis(self) -> bool:
        """Whether it argues for what the article argues against: then what speaks for it and what against is turned."""
        turned = self.misread.get(-1 if self.thesis is None else self.thesis, ())
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

    @cached_property
    def chained(self) -> list[int]:
        """Its claims that stand one under the other, each of which is a reason of its own."""
        return chained(self.alignment, self.placement)

    @cached_property
    def is_bare(self) -> bool:
        """Whether its reasons stand where they should, and nothing stands under them."""
        return is_bare(self.alignment, {claim for claim, worth in self.worth.items() if worth <= MISREAD})

    @property
    def distorted(self) -> list[int]:
        """Its claims that say something else than the article, if these are most."""
        others = {*self.misgiven, self.doubtful_thesis}
        wrong = {one for one, worth in self.worth.items() if worth <= MISREAD} - others
        found = sorted(wrong & self.alignment.first_of.keys())
        return found if len(found) >= max(_DISTORTED, len(self.alignment.pairs) / 2) else []

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

    @property
    def quotes_elsewhere(self) -> bool:
        """Whether most of its claims quote something, and nothing of it stands in the article."""
        quoting = sum(bool(quotes) for quotes in self.whole.second.anchors)
        return not self.is_tied and 2 * quoting > len(self.whole.second.claims)

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
            if self.worth.get(theirs, 1.0) <= MISREAD:
                continue
            yield self.alignment.first.claims[ours].label, brief(self.alignment.second.claims[theirs])

    def misread_ones(self) -> Iterator[str]:
        """The labels of the reference's claims that are there, and say something else."""
        for ours, theirs in self.alignment.second_of.items():
            if self.worth.get(theirs, 1.0) <= MISREAD:
                yield self.alignment.first.claims[ours].label

    def agrees(self, one: Difference) -> bool:
        """Whether this reference has the student's claim as the student has it."""
        if one.second is None or one.second not in self.alignment.first_of:
            return False
        return (one.second, one.what) not in self._differing
