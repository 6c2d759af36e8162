"""How an argument fares, told in plain sentences; each names the claims that it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.weighing.because import joined, together
from argmap.weighing.case import Case
from argmap.weighing.disputes import contested, mind, minds, unanswered
from argmap.weighing.said import WAYS, Sentence, labels, many, named, number_word, with_words
from argmap.weighing.standing import Standing
from argmap.weighing.verdict import path, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.graph import Claim
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
    "sources": "What rests on a source",
    "implicit": "What is not stated",
    "strengths": "By degrees",
}
"""The sections of what is told, with their headings, in their order."""
_SETS = 4


def tell(weighing: Weighing) -> list[Sentence]:
    """All that there is to say of how the thesis fares, section by section; nothing of a map without a thesis."""
    if weighing.thesis is None:
        return []
    case = Case(weighing, weighing.thesis)
    teller = _Teller(case)
    ways = {"verdict": verdict, "path": path, "contested": contested, "unanswered": unanswered}
    told = (
        sentence
        for section in SECTIONS
        if section != "strengths"
        for sentence in (ways[section](case) if section in ways else getattr(teller, section)())
    )
    return with_words(told, {claim.label: claim for claim in reversed(weighing.graph.claims)})


class _Teller:
    """The sentences of one weighing."""

    def __init__(self, case: Case) -> None:
        self.case, self.weighing, self.thesis, self.cruxes = case, case.weighing, case.thesis, case.cruxes

    def _claims(self, indices: Iterable[int]) -> list[Claim]:
        return self.case.claims(indices)

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
        outcomes = {value: self._claims(indices) for value, indices in self.cruxes.outcomes.items()}
        claims = [claim for each in outcomes.values() for claim in each]
        if len(outcomes) == 1:
            falls = {1: "it falls", 2: "either of them falls"}.get(len(claims), "any one of them falls")
            parts = [f"if {falls}, {self._then(next(iter(outcomes)))}: {named(claims)}"]
        else:
            parts = [f"if {named(each, 'or')} falls, {self._then(value)}" for value, each in outcomes.items()]
        number = number_word(len(claims)).capitalize()
        head = "A single claim decides" if len(claims) == 1 else f"{number} claims decide alone"
        yield Sentence("crux", f"{head}: {'; '.join(parts)}.", labels([self.thesis, *claims]))
        further = [one for one in self.cruxes.cuts.listed if len(one) > 1]
        if further:
            size = len(further[0])
            least = self._claims(further[0])
            sets = self.cruxes.cuts.sizes[size]
            apart = "it" if len(claims) == 1 else "these"
            such = ", such as" if sets > 1 else ":"
            text = f"Apart from {apart}, it takes at least {number_word(size)} at once{such} {named(least)}"
            text += f"{_further(self.cruxes.cuts, f'{sets:,} such sets' if sets > 1 else '', size)}."
            yield Sentence("crux", text, labels(least))

    def _then(self, value: int) -> str:
        return f"{self.thesis.label} {'becomes contested' if value else 'falls'}"

    def _several(self) -> Sentence:
        cuts, thesis = self.cruxes.cuts, self.thesis.label
        size = len(cuts.listed[0])
        falls = "no longer stands" if self.weighing.verdict is Standing.STANDS else "falls"
        head = f"No single claim brings {thesis} down. It {falls} where {number_word(size)} claims fall at once: "
        return Sentence("crux", f"{head}{self._alternatives(cuts)}.", labels([self.thesis, *self._in(cuts)]))

    def _in(self, sets: Sets) -> list[Claim]:
        """The claims that are named of some sets."""
        return self._claims(dict.fromkeys(index for one in _shown(sets) for index in one))

    def _alternatives(self, sets: Sets) -> str:
        """The smallest sets: one choice from each of several lists where they are that, else the first ones."""
        if lists := _factors(sets):
            return "; ".join(self._choice(one) for one in lists) + _further(sets)
        number, shown = next(iter(sets.sizes.values())), [named(self._claims(one)) for one in sets.fewest[:_SETS]]
        return "; or ".join(shown) + _further(sets, f"{number:,} such sets" if number > len(shown) else "")

    def _choice(self, sets: list[tuple[int, ...]]) -> str:
        if len(sets) == 1:
            return named(self._claims(sets[0]))
        if all(len(one) == 1 for one in sets):
            return f"one of {named(self._claims(one[0] for one in sets))}"
        of = "one of these pairs" if all(len(one) == 2 for one in sets) else "one of these"
        return f"{of}: {joined([together(self._claims(one)) for one in sets], 'or')}"

    def change(self) -> Iterator[Sentence]:
        """What would make a thesis stand that does not."""
        if self.weighing.verdict is Standing.STANDS:
            return
        changes, thesis = self.cruxes.changes, self.thesis.label
        if not changes.is_known:
            text = "The map is too tangled to say exactly what would make the thesis stand."
            yield Sentence("change", text, (thesis,))
        elif not changes.listed:
            text = f"No change of mind about other claims makes {thesis} stand{self._why_not()}."
            yield Sentence("change", text, (thesis,))
        else:
            text = f"{thesis} would stand if you {self._minds(changes)}."
            yield Sentence("change", text, labels([self.thesis, *self._in(changes), *self._against(changes)]))

    def _why_not(self) -> str:
        """Why no change of mind about other claims lets the thesis stand."""
        if self.thesis.index in self.weighing.network.fallen:
            return ", as you doubt it"
        return "" if self.weighing.reasons(self.thesis.index) else ": the map gives no reason for it"

    def _minds(self, changes: Sets) -> str:
        """The smallest changes of mind; beside a lone one what the map itself says against the claim."""
        number = next(iter(changes.sizes.values()))
        lists = _factors(changes)
        if (number > WAYS and lists) or (number > 2 and len(lists) > 1):
            parts = sorted((self._mind_of(one) for one in lists), key=lambda one: "granted " in one)
            if len({verb for one in lists for verb, _ in minds(self.case, self._claims(sum(one, ())))}) == 1:
                verb = minds(self.case, self._claims(lists[0][0]))[0][0]
                parts[1:] = [one.removeprefix(f"{verb} ") for one in parts[1:]]
            else:
                parts[0] = f"did all of this: {parts[0]}" if len(parts) > 1 else parts[0]
            return "; ".join([*parts[:-1], f"and {parts[-1]}"] if len(parts) > 1 else parts) + _further(changes)
        shown = [mind(self.case, self._claims(one)) for one in changes.fewest[:WAYS]]
        if against := self._against(changes):
            shown[0] += f", to which {named(against)} {'objects' if len(against) == 1 else 'object'}"
        return "; or ".join(shown) + _further(changes, f"{number:,} such ways" if number > len(shown) else "")

    def _mind_of(self, sets: list[tuple[int, ...]]) -> str:
        """A choice among changes of mind."""
        if any(len(one) > 1 for one in sets):
            return ", or ".join(mind(self.case, self._claims(one)) for one in sets)
        sorts = minds(self.case, self._claims(one[0] for one in sets))
        return " or ".join(f"{verb} {'one of ' if len(each) > 1 else ''}{named(each)}" for verb, each in sorts)

    def _against(self, changes: Sets) -> list[Claim]:
        """What the map says itself against the one claim of which a change of mind is enough."""
        if len(changes.fewest) > 1 or len(changes.fewest[0]) > 1:
            return []
        weighing, claim = self.weighing, changes.fewest[0][0]
        if not weighing.values.claims[claim]:
            return []
        return self.case.premises(weighing.at_least(weighing.objections(claim), Standing.CONTESTED))

    def evidence(self) -> Iterator[Sentence]:
        """The least evidence with which the thesis fares no worse, and evidence that carries nothing."""
        weighing, thesis = self.weighing, self.thesis.label
        pieces = weighing.evidence
        if weighing.verdict and pieces:
            yield from self._least(pieces)
        idle = [claim for claim in pieces if self.cruxes.is_idle(claim.index)]
        if idle:
            verb = "carries" if len(idle) == 1 else "carry"
            text = f"As things are, {named(idle)} {verb} nothing to {thesis}: "
            doubted = " or at a claim that you doubt" if self._is_below_doubted(idle) else ""
            text += f"each way up from there breaks off at a step that fails{doubted}, or answers what fails."
            yield Sentence("evidence", text, labels([self.thesis, *idle]))

    def _is_below_doubted(self, claims: Iterable[Claim]) -> bool:
        """Whether what you doubt has one of these claims below it."""
        below = [self.weighing.graph.reachable(one) - {one} for one in self.weighing.network.fallen]
        return any(claim.index in one for claim in claims for one in below)

    def _least(self, pieces: list[Claim]) -> Iterator[Sentence]:
        least, thesis = self.cruxes.least_evidence, self.thesis.label
        if not least.is_known:
            yield Sentence("evidence", "The map is too tangled to say exactly which evidence it needs.", (thesis,))
            return
        sets = [self._claims(one) for one in least.listed]
        size, number = len(sets[0]), next(iter(least.sizes.values()))
        stay = "stand" if self.weighing.verdict is Standing.STANDS else "be contested rather than fall"
        granted = " and what you grant" if self.weighing.assumptions.granted & self.weighing.cone else ""
        kept = f"With what it takes for granted{granted}, {thesis} would still {stay}"
        total = many(len(pieces), "piece") + " of evidence"
        if not size:
            gone = f"if all {total} were gone" if len(pieces) > 1 else "without its piece of evidence"
            text = f"{kept} {gone}."
            yield Sentence("evidence", text, (thesis,))
            return
        if size == 1 and number > 1:
            claims = [one[0] for one in sets]
            left = f"its {total} were left" if number == len(pieces) else f"these {number} were left of its {total}"
            text = f"{kept} if only one of {left}: {named(claims, 'or')}."
        elif number == 1 and self._needs_each(sets[0]):
            claims = sets[0]
            text = f"Of its {total}, {thesis} needs {'all' if size == len(pieces) > 1 else named(claims)}."
        else:
            claims = [*sets[0], *(sets[1] if number == 2 else ())]
            also = f"; or {named(sets[1])}" if number == 2 else f"; or one of {number - 1:,} other sets" * (number > 2)
            only = f"{named(sets[0])} were left of its {total}"
            text = f"{kept} if only {only}{also}."
        yield Sentence("evidence", text, labels([self.thesis, *claims]))

    def _needs_each(self, claims: Iterable[Claim]) -> bool:
        """Whether the thesis fares worse without any one of these claims, whatever else there is."""
        return all(self.cruxes.value_without([one.index]) < self.weighing.verdict for one in claims)

    def sources(self) -> Iterator[Sentence]:
        """Sources without which the thesis, or a claim on the way to it, would not fare as it does."""
        for source, claims in self.cruxes.sources.items():
            needed = self.cruxes.rests_on(source)
            would = [
                f"{named(each)} would {'fall' if value is Standing.FALLS else 'be contested'}"
                for value in (Standing.FALLS, Standing.CONTESTED)
                if (each := [claim for claim, then in needed if then is value])
            ]
            if would:
                comma = "," if "," in source else ""
                text = f"If nothing from {source}{comma} held ({named(claims)}), {joined(would)}."
                yield Sentence("sources", text, labels([*(claim for claim, _ in needed), *claims]))

    def implicit(self) -> Iterator[Sentence]:
        """What nobody states and the thesis needs."""
        sets, thesis = self.cruxes.implicit, self.thesis.label
        if not sets.is_known or not sets.listed or not self.weighing.verdict:
            return
        claims = self._claims(sorted(set().union(*sets.fewest)))
        down = "no longer stands" if self.weighing.verdict is Standing.STANDS else "falls"
        if sets.single:
            one = len(claims) == 1
            text = f"{named(claims)} {'is' if one else 'are'} not stated; {thesis} {down} "
            any_ = "it" if one else "either of them" if len(claims) == 2 else "any of them"
            text += f"if {any_} is not granted{_further(sets)}."
        elif len(sets.fewest) == 1:
            none = "neither" if len(claims) == 2 else "none of them"
            text = f"{named(claims)} are not stated; {thesis} {down} if {none} is granted{_further(sets)}."
        else:
            size = number_word(len(sets.fewest[0]))
            text = f"{named(claims)} are not stated; {thesis} {down} "
            text += f"if {size} of them are not granted: {self._alternatives(sets)}."
        yield Sentence("implicit", text, labels([self.thesis, *claims]))


def _further(sets: Sets, number: str = "", size: int = 0) -> str:
    """How many sets there are of those that are told, and that there are sets with more claims, in brackets."""
    told_of = size or min(sets.sizes)
    larger = ""
    if any(one > told_of for one in sets.sizes):
        larger = "there are sets of several claims, too" if told_of == 1 else "there are larger sets, too"
    told = "; ".join(one for one in (number, larger) if one)
    return f" ({told})" if told else ""


def _factors(sets: Sets) -> list[list[tuple[int, ...]]]:
    """The lists of which the sets with the fewest are one choice from each, where that can be said in short."""
    lists = sets.factors
    is_long = any(len(each) > _SETS and any(len(one) > 1 for one in each) for each in lists)
    is_one = len(lists) == 1 and any(len(one) > 1 for one in lists[0])
    return [] if is_long or is_one else lists


def _shown(sets: Sets) -> list[tuple[int, ...]]:
    """The sets that are named: all that the lists have, else the first ones."""
    if lists := _factors(sets):
        return [one for each in lists for one in each]
    return list(sets.fewest[:_SETS])
