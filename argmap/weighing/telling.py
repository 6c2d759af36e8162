"""How an argument fares, told in plain sentences; each names the claims that it is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.weighing.because import carried_by, joined, together, why_claim, why_step
from argmap.weighing.crucial import Cruxes
from argmap.weighing.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.graph import Claim, Step
    from argmap.weighing.cruxes import Sets
    from argmap.weighing.weighing import Weighing

__all__ = ["SECTIONS", "Sentence", "tell"]

SECTIONS = {
    "verdict": "Verdict",
    "path": "What carries it",
    "contested": "What is contested, and what falls",
    "unanswered": "What nobody answers",
    "crux": "What would bring it down",
    "change": "What would make it stand",
    "evidence": "The evidence it needs",
    "sources": "What rests on one source",
    "implicit": "What is not stated",
    "strengths": "By degrees",
}
"""The sections of what is told, with their headings, in their order."""
_LISTED = 12
_WAYS = 4
_WORK = 1_000_000
"""Claims and steps that are weighed once more to say what one of them changes."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or two), the section that it belongs to, and the claims that it is about, by their labels."""

    section: str
    text: str
    claims: tuple[str, ...]


def tell(weighing: Weighing) -> list[Sentence]:
    """All that there is to say of how the thesis fares, section by section; nothing of a map without a thesis."""
    if weighing.thesis is None:
        return []
    teller = _Teller(weighing, weighing.thesis)
    return [sentence for section in SECTIONS if section != "strengths" for sentence in getattr(teller, section)()]


def _labels(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.label for claim in claims))


def _named(claims: Sequence[Claim], word: str = "and") -> str:
    labels = list(_labels(claims))
    more = [f"{len(labels) - _LISTED} more"] if len(labels) > _LISTED + 1 else []
    return joined([*(labels[:_LISTED] if more else labels), *more], word)


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


class _Teller:
    """The sentences of one weighing."""

    def __init__(self, weighing: Weighing, thesis: Claim) -> None:
        self.weighing, self.thesis = weighing, thesis
        self.cruxes = Cruxes(weighing, thesis)
        nodes = len(weighing.graph.claims) + len(weighing.graph.steps)
        self._trials = _WORK // nodes

    def _claims(self, indices: Iterable[int]) -> list[Claim]:
        return [self.weighing.graph.claims[index] for index in indices]

    def _premises(self, steps: Iterable[Step]) -> list[Claim]:
        return [claim for step in steps for claim in self.weighing.premises(step)]

    def verdict(self) -> Iterator[Sentence]:
        """How the thesis fares, and what it stands on, or what speaks against it."""
        weighing, thesis, value = self.weighing, self.thesis, self.weighing.verdict
        reasons, objections = weighing.reasons(thesis.index), weighing.objections(thesis.index)
        steps = weighing.at_least(reasons, value)
        against = weighing.at_least(objections, Standing.CONTESTED)
        text = f"The thesis {thesis.label} {value.is_said}"
        if value is Standing.STANDS and steps and not against:
            text += f": {self._ways(steps)}"
        else:
            text += f": {why_claim(weighing, thesis)}"
        yield Sentence("verdict", f"{text}.", _labels([thesis, *self._premises([*steps, *against])]))
        beaten = [step for step in objections if not weighing.values.steps[step.index]]
        if beaten and value is not Standing.FALLS:
            yield self._beaten(beaten, is_all=not against)
        if not objections and value is Standing.STANDS:
            yield Sentence("verdict", f"Nothing is said against {thesis.label} itself.", (thesis.label,))
        yield from self._bridges(steps)

    def _bridges(self, steps: list[Step]) -> Iterator[Sentence]:
        """That no reason for the thesis is stated whole: each needs a premise that the article leaves unsaid."""
        unsaid = [[one for one in self.weighing.premises(step) if one.is_implicit] for step in steps]
        if steps and all(unsaid):
            named = "; ".join(together(one) for one in unsaid[:_WAYS])
            more = f"; {len(unsaid) - _WAYS} more" if len(unsaid) > _WAYS else ""
            which = "It needs" if len(steps) == 1 else "Each of them needs"
            text = f"{which} a premise that the article does not state: {named}{more}."
            yield Sentence("verdict", text, _labels(one for each in unsaid[:_WAYS] for one in each))

    def _ways(self, steps: list[Step]) -> str:
        ways = [together(self.weighing.premises(step)) for step in steps]
        if len(ways) == 1:
            return f"{ways[0]} {'carry' if ' with ' in ways[0] else 'carries'} it, and nothing else does"
        most = [*ways[:_WAYS], f"{len(ways) - _WAYS} more"] if len(ways) > _WAYS + 1 else ways
        return f"{_number(len(ways))} reasons carry it, each enough by itself: {'; '.join(most)}"

    def _beaten(self, steps: list[Step], *, is_all: bool) -> Sentence:
        weighing = self.weighing
        parts = [f"{together(weighing.premises(step))} (as {why_step(weighing, step)})" for step in steps[:_WAYS]]
        more = [f"{len(steps) - _WAYS} more"] if len(steps) > _WAYS else []
        what = "The objections to it all fail" if is_all else "Other objections to it fail"
        if len(steps) == 1:
            what = "The objection to it fails" if is_all else "Another objection to it fails"
        return Sentence("verdict", f"{what}: {joined([*parts, *more])}.", _labels(self._premises(steps)))

    def path(self) -> Iterator[Sentence]:
        """The shortest way that carries the thesis, from the thesis down."""
        steps = carried_by(self.weighing, self.thesis) if self.weighing.verdict else []
        if not steps:
            return
        graph = self.weighing.graph
        parts = [
            f"{graph.claims[step.conclusion].label} on {together(self.weighing.premises(step))}" for step in steps[:12]
        ]
        rest = f", and so on ({_many(len(steps), 'step')} in all)" if len(steps) > len(parts) else ""
        claims = _labels([self.thesis, *self._premises(steps)])
        yield Sentence("path", f"A shortest way: {'; '.join(parts)}{rest}.".replace(" on ", " rests on ", 1), claims)

    def contested(self) -> Iterator[Sentence]:
        """What is contested where the contest begins, what falls, and whether that goes up to the thesis."""
        weighing = self.weighing
        for claim in self._claims(sorted(weighing.cone)):
            value = weighing.of_claim(claim.index)
            if claim is self.thesis or value is Standing.STANDS or not self._begins(claim):
                continue
            goes = self._goes_up(claim)
            yield Sentence(
                "contested",
                f"{claim.label} {value.is_said}: {why_claim(weighing, claim)}. {goes}",
                _labels([claim, *self._premises([*weighing.reasons(claim.index), *weighing.objections(claim.index)])]),
            )

    def _begins(self, claim: Claim) -> bool:
        """Whether what ails a claim ails it first, and is not only handed up from a premise."""
        weighing, index = self.weighing, claim.index
        if not weighing.of_claim(index):
            return True
        return bool(weighing.at_least(weighing.objections(index), Standing.CONTESTED)) or any(
            weighing.at_least(weighing.undercuts(step.index), Standing.CONTESTED) for step in weighing.reasons(index)
        )

    def _goes_up(self, claim: Claim) -> str:
        label, thesis = claim.label, self.thesis.label
        if claim.index not in self.weighing.helping:
            return f"It belongs to what speaks against {thesis}."
        if self.weighing.verdict is Standing.STANDS:
            return f"{thesis} stands without {label}."
        if not self._may_try():
            return f"It lies on a way to {thesis}."
        if (then := self.cruxes.value_if_stood(claim.index)) != self.weighing.verdict:
            return f"If {label} stood, {thesis} would {'stand' if then == Standing.STANDS else 'be contested'}."
        return f"What becomes of {thesis} does not hang on {label} alone."

    def _may_try(self, times: int = 1) -> bool:
        """Whether the map may be weighed so often once more, to say what one claim or step changes."""
        self._trials -= times
        return self._trials >= 0

    def unanswered(self) -> Iterator[Sentence]:
        """Objections and undercuts that nothing is said against."""
        weighing = self.weighing
        for step in weighing.unanswered:
            claims, target = weighing.premises(step), weighing.graph.claims[step.conclusion]
            step_ = " the step to" if step.target_step is not None else ""
            verb = "undercuts" if step_ else "objects to"
            goes = self._keeps(step, target)
            named = together(claims)
            text = f"{self._who} {named}, which {verb}{step_} {target.label}; {goes}."
            yield Sentence("unanswered", text, _labels([*claims, target]))

    def _keeps(self, step: Step, target: Claim) -> str:
        """What an objection or undercut that nobody answers does to the thesis, as a clause."""
        weighing, thesis, verdict = self.weighing, self.thesis.label, self.weighing.verdict
        if target.index not in weighing.helping and target is not self.thesis:
            return f"it helps what speaks for {thesis}"
        if not self._may_try(2):
            way = f"it is among what keeps {thesis} from standing"
            return way if weighing.reaches_thesis(step) else f"it bears on what helps {thesis}"
        then = self.cruxes.value_if_failed(step.index)
        if then != verdict:
            return f"without it, {thesis} would {'stand' if then == Standing.STANDS else 'be contested'}"
        premises = weighing.premises(step)
        if self.cruxes.value_without([one.index for one in premises]) > verdict:
            return f"{thesis} does not hang on that, but on what else {together(premises)} is used for"
        if weighing.reaches_thesis(step):
            return f"not it alone, but it and others keep {thesis} from standing"
        return f"{thesis} does not hang on that"

    @property
    def _who(self) -> str:
        return "Nobody answers" if self.weighing.graph.has_reader else "The article does not answer"

    def crux(self) -> Iterator[Sentence]:
        """What would bring the thesis down: single points of failure first."""
        cuts, thesis = self.cruxes.cuts, self.thesis.label
        if self.weighing.verdict is Standing.FALLS:
            return
        if not cuts.is_known:
            text = "The map is too tangled to say exactly which fewest claims would bring the thesis down."
            yield Sentence("crux", text, (thesis,))
        elif not cuts.listed:
            yield Sentence("crux", f"No doubts about other claims bring {thesis} down.", (thesis,))
        elif cuts.single:
            yield from self._single()
        else:
            yield self._several()

    def _single(self) -> Iterator[Sentence]:
        for value, indices in self.cruxes.outcomes.items():
            claims, thesis = self._claims(indices), self.thesis.label
            one = "A single claim decides" if len(claims) == 1 else f"{_number(len(claims)).capitalize()} claims decide"
            alone = "" if len(claims) == 1 else " alone"
            falls = {1: "it falls", 2: "either of them falls"}.get(len(claims), "any one of them falls")
            text = (
                f"{one}{alone}: if {falls}, {thesis} {'falls' if not value else 'becomes contested'}: {_named(claims)}."
            )
            yield Sentence("crux", text, _labels([self.thesis, *claims]))
        further = [one for one in self.cruxes.cuts.listed if len(one) > 1]
        if further:
            size = len(further[0])
            claims = self._claims(further[0])
            number = self.cruxes.cuts.sizes[size]
            text = f"Apart from these, it takes at least {_number(size)} at once, such as {_named(claims)}"
            text += f" ({number:,} such sets)." if number > 1 else "."
            yield Sentence("crux", text, _labels(claims))

    def _several(self) -> Sentence:
        cuts, thesis = self.cruxes.cuts, self.thesis.label
        size = len(cuts.listed[0])
        falls = "no longer stands" if self.weighing.verdict is Standing.STANDS else "falls"
        head = f"No single claim brings {thesis} down. It {falls} where {_number(size)} claims fall at once: "
        claims = self._claims(index for one in cuts.groups or cuts.fewest[:3] for index in one)
        return Sentence("crux", f"{head}{self._alternatives(cuts)}.", _labels([self.thesis, *claims]))

    def _alternatives(self, sets: Sets) -> str:
        """The smallest sets: as one of each of some groups where they are that, else the first ones."""
        if groups := sets.groups:
            named = [self._claims(group) for group in groups]
            return "; ".join(f"one of {_named(group)}" if len(group) > 1 else group[0].label for group in named)
        number, shown = next(iter(sets.sizes.values())), [_named(self._claims(one)) for one in sets.fewest[:3]]
        return "; or ".join(shown) + (f" ({number:,} such sets)" if number > len(shown) else "")

    def change(self) -> Iterator[Sentence]:
        """What would make a thesis stand that does not."""
        if self.weighing.verdict is Standing.STANDS:
            return
        changes, thesis = self.cruxes.changes, self.thesis.label
        if not changes.is_known:
            text = "The map is too tangled to say exactly what would make the thesis stand."
            yield Sentence("change", text, (thesis,))
        elif not changes.listed:
            text = f"No change of mind about claims of the map makes {thesis} stand: it lacks a reason."
            yield Sentence("change", text, (thesis,))
        else:
            claims = [self._mind(one) for one in changes.fewest[:_WAYS]]
            number = next(iter(changes.sizes.values()))
            more = f" ({number:,} such ways)" if number > len(claims) else ""
            about = [claim for one in changes.fewest[:_WAYS] for claim in self._claims(one)]
            least = "" if len(changes.sizes) == 1 else ", or with more at once"
            text = f"{thesis} would stand if you {'; or '.join(claims)}{more}{least}."
            yield Sentence("change", text, _labels([self.thesis, *about]))

    def _mind(self, indices: tuple[int, ...]) -> str:
        claims = self._claims(indices)
        granted = [claim for claim in claims if not self.weighing.values.claims[claim.index]]
        doubted = [claim for claim in claims if claim not in granted]
        parts = [f"doubted {_named(doubted)}"] if doubted else []
        return joined([*parts, *([f"granted {_named(granted)}"] if granted else [])])

    def evidence(self) -> Iterator[Sentence]:
        """The least evidence with which the thesis fares no worse, and evidence that carries nothing."""
        weighing, thesis = self.weighing, self.thesis.label
        pieces = weighing.evidence
        if weighing.verdict and pieces:
            yield from self._least(pieces)
        idle = [claim for claim in pieces if self.cruxes.is_idle(claim.index)]
        if idle:
            verb = "carries" if len(idle) == 1 else "carry"
            text = f"As things are, {_named(idle)} {verb} nothing to {thesis}: "
            text += "each way up from there breaks off at a step that fails, or answers what fails."
            yield Sentence("evidence", text, _labels([self.thesis, *idle]))

    def _least(self, pieces: list[Claim]) -> Iterator[Sentence]:
        least, thesis = self.cruxes.least_evidence, self.thesis.label
        if not least.is_known:
            yield Sentence("evidence", "The map is too tangled to say exactly which evidence it needs.", (thesis,))
            return
        sets = [self._claims(one) for one in least.listed]
        size, number = len(sets[0]), next(iter(least.sizes.values()))
        stay = "stand" if self.weighing.verdict is Standing.STANDS else "be contested rather than fall"
        kept = f"With what it takes for granted, {thesis} would still {stay}"
        total = _many(len(pieces), "piece") + " of evidence"
        if not size:
            without = f"any of its {total}" if len(pieces) > 1 else "its piece of evidence"
            text = f"{kept} without {without}."
            yield Sentence("evidence", text, (thesis,))
            return
        if size == 1 and number > 1:
            claims = [one[0] for one in sets]
            left = f"its {total} were left" if number == len(pieces) else f"these {number} were left of its {total}"
            text = f"{kept} if only one of {left}: {_named(claims, 'or')}."
        else:
            claims = sets[0]
            also = f"; or {_named(sets[1])}" if number == 2 else f", or one of {number - 1:,} other sets" * (number > 2)
            text = f"Of its {total}, {thesis} needs at least {_number(size)}: {_named(claims)}{also}."
        yield Sentence("evidence", text, _labels([self.thesis, *claims]))

    def sources(self) -> Iterator[Sentence]:
        """Sources without which the thesis, or a claim on the way to it, would not fare as it does."""
        for source, claims in self.cruxes.sources.items():
            needed = self.cruxes.rests_on(source)
            if not needed:
                continue
            told = [claim for claim in needed if claim is not self.thesis]
            what = self.thesis.label if self.thesis in needed else _named(told)
            verb = "hangs" if self.thesis in needed or len(told) == 1 else "hang"
            text = f"{what} {verb} on one source, {source} ({_named(claims)})."
            yield Sentence("sources", text, _labels([*needed, *claims]))

    def implicit(self) -> Iterator[Sentence]:
        """What nobody states and the thesis needs."""
        sets, thesis = self.cruxes.implicit, self.thesis.label
        if not sets.is_known or not sets.listed or not self.weighing.verdict:
            return
        claims = self._claims(sorted(set().union(*sets.fewest)))
        down = "no longer stands" if self.weighing.verdict is Standing.STANDS else "falls"
        if sets.single:
            one = len(claims) == 1
            text = f"{_named(claims)} {'is' if one else 'are'} not stated; {thesis} {down} "
            text += "if it is not granted." if one else "if any of them is not granted."
        elif len(sets.fewest) == 1:
            size = "both" if len(claims) == 2 else f"all {_number(len(claims))}"
            text = f"{_named(claims)} are not stated; {thesis} {down} if {size} are not granted."
        else:
            size = _number(len(sets.fewest[0]))
            text = f"{_named(claims)} are not stated; {thesis} {down} "
            text += f"if {size} of them are not granted: {self._alternatives(sets)}."
        yield Sentence("implicit", text, _labels([self.thesis, *claims]))
