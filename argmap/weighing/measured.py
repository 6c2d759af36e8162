"""A weighed map by degrees: where its claims and steps begin, what the measures make of it, and that in sentences."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.weighing.because import joined
from argmap.weighing.contributions import MOST_EXACT, removals, shares
from argmap.weighing.degrees import METHODS, Bases, degrees, interval, method
from argmap.weighing.telling import Sentence
from argmap.weighing.weighing import Footing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Claim
    from argmap.weighing.contributions import Share
    from argmap.weighing.weighing import Weighing

__all__ = ["Beginnings", "Measured", "beginnings_of"]

_RELIABLE = {"A": 1.0, "B": 0.8, "C": 0.6, "D": 0.4, "E": 0.2}
_CREDIBLE = {"1": 1.0, "2": 0.8, "3": 0.6, "4": 0.4, "5": 0.2}
_SPREAD = 0.2
_NAMED = 3
_SATURATED = 0.95


@dataclass(frozen=True, slots=True)
class Beginnings:
    """Where degrees begin that the map does not state, from 0 to 1."""

    argued: float = 0.5
    """A claim that rests on what is given for it, before that counts; also the thesis."""
    stated: float = 0.8
    """A claim with a ground of its own: evidence without a rating of its source, a premise that is only stated."""
    taken: float = 0.5
    """A claim that is taken for granted and not stated (`implicit`)."""
    step: float = 0.6
    """What a step carries that states no strength."""


def beginnings_of(pairs: dict[str, str]) -> Beginnings:
    """Beginnings by their names. Raises ValueError for a name that there is not, or no number from 0 to 1."""
    names = {field.name for field in fields(Beginnings)}
    values: dict[str, float] = {}
    for name, text in pairs.items():
        if name not in names:
            raise ValueError(f"there is no beginning {name}; there are {', '.join(sorted(names))}")
        try:
            values[name] = float(text)
        except ValueError:
            values[name] = -1.0
        if not 0 <= values[name] <= 1:
            raise ValueError(f"{name} is {text}, but must be a number from 0 to 1")
    return replace(Beginnings(), **values)


def rated(rating: str) -> float | None:
    """What a source's rating is worth: the worse of its two parts; F and 6 say that it cannot be judged."""
    parts = [one for one in (_RELIABLE.get(rating[:1]), _CREDIBLE.get(rating[1:])) if one is not None]
    return min(parts, default=None)


class Measured:
    """The degrees of a weighed map's thesis, by each measure, and what contributes to them."""

    def __init__(self, weighing: Weighing, thesis: Claim, beginnings: Beginnings | None = None) -> None:
        self.weighing, self.thesis = weighing, thesis
        self.beginnings = beginnings or Beginnings()

    @cached_property
    def bases(self) -> Bases:
        """Where claims and steps begin."""
        return self._bases(0.0)

    def _bases(self, shift: float) -> Bases:
        """The bases, with those that the map does not state shifted."""
        graph, begin = self.weighing.graph, self.beginnings
        steps = [
            _within(begin.step + shift) if step.shape.strength is None else step.shape.strength for step in graph.steps
        ]
        return Bases([self._base(claim, shift) for claim in graph.claims], steps)

    def _base(self, claim: Claim, shift: float) -> float:
        begin, footing = self.beginnings, self.weighing.footing(claim)
        if footing is Footing.GRANTED:
            return 1.0
        if footing in {Footing.DOUBTED, Footing.UNFOUND}:
            return 0.0
        rating = rated(getattr(claim.shape, "source_rating", None) or "")
        if footing is Footing.NONE:
            return _within(begin.argued + shift)
        if rating is not None:
            return rating
        return _within((begin.taken if footing is Footing.TAKEN else begin.stated) + shift)

    @cached_property
    def by_method(self) -> dict[str, float | None]:
        """The thesis's degree by each measure, with linked premises as their product and as the weakest one."""
        return {
            name + (", weakest premise" if weakest else ""): degrees(
                self.weighing.network, self.bases, method(name, weakest=weakest)
            )[0][self.thesis.index]
            for weakest in (False, True)
            for name in METHODS
        }

    @property
    def side(self) -> int | None:
        """Whether all measures find more for the thesis than against it (1), or less (-1); 0 where they differ.

        None where one of them has no value.
        """
        begin = self.bases.claims[self.thesis.index]
        values = list(self.by_method.values())
        if any(value is None for value in values):
            return None
        signs = {(value > begin) - (value < begin) for value in values if value is not None}
        return signs.pop() if len(signs) == 1 else 0

    @cached_property
    def intervals(self) -> dict[str, tuple[float, float] | None]:
        """The thesis's least and greatest degree if every beginning that is not stated may be off by 0.2."""
        low, high = self._bases(-_SPREAD), self._bases(_SPREAD)
        network = self.weighing.network
        return {name: interval(network, low, high, method(name), self.thesis.index) for name in METHODS}

    @property
    def is_exact(self) -> bool:
        """Whether the intervals are exact, and not only bounds: no claim bears on the thesis by two ways."""
        return not self.weighing.graph.uses

    @property
    def _pieces(self) -> list[int]:
        return [claim.index for claim in self.weighing.graph.claims if claim.kind == "evidence" and self._bears(claim)]

    def _bears(self, claim: Claim) -> bool:
        return claim.index in self.weighing.cone

    @cached_property
    def removals(self) -> dict[int, float] | None:
        """By how much the thesis's degree by DF-QuAD would sink without each piece of evidence; None for very many."""
        network, how = self.weighing.network, method(METHODS[0])
        return removals(network, self.bases, how, self.thesis.index, self._pieces)

    @cached_property
    def shares(self) -> dict[int, Share] | None:
        """Each piece of evidence's fair share (Shapley) of the thesis's degree by DF-QuAD; None for very many."""
        network, how = self.weighing.network, method(METHODS[0])
        return shares(network, self.bases, how, self.thesis.index, self._pieces)

    @cached_property
    def is_saturated(self) -> bool:
        """Whether steps for and against the thesis are both so strong that DF-QuAD no longer tells them apart."""
        steps = degrees(self.weighing.network, self.bases, method(METHODS[0]))[1]
        index, sides = self.thesis.index, []
        for bearing in (self.weighing.network.reasons[index], self.weighing.network.objections[index]):
            left = 1.0
            for step in bearing:
                left *= 1 - (steps[step] or 0.0)
            sides.append(1 - left)
        return min(sides) > _SATURATED

    def tell(self) -> list[Sentence]:
        """The same in sentences, each with what its numbers mean."""
        return list(self._told())

    def _told(self) -> Iterator[Sentence]:
        label = self.thesis.label
        begin = self.bases.claims[self.thesis.index]
        plain = {name: self.by_method[name] for name in METHODS}
        if any(value is None for value in plain.values()):
            text = f"By degrees nothing can be said of {label}: claims hang on each other in a circle without a limit."
            yield Sentence("strengths", text, (label,))
            return
        values = joined([f"{name} gives it {value:.3f}" for name, value in plain.items()])
        scale = f"From 0 (nothing speaks for it) to 1 (nothing is wanting), where {label} begins at {begin:.2f}"
        yield Sentence("strengths", f"{scale}: {values}. {self._robust()}", (label,))
        if self.is_saturated:
            text = (
                f"So much speaks both for and against {label} that DF-QuAD stays near where it began, whatever comes."
            )
            yield Sentence("strengths", text, (label,))
        yield Sentence("strengths", self._assumed(), (label,))
        yield from self._ranges()
        yield from self._contributions()

    def _robust(self) -> str:
        if self.side and not self._strengths_stated:
            where = "above" if self.side > 0 else "below"
            return f"Both end {where} that; but the map states no strength, so that this hangs on what is assumed."
        match self.side:
            case 1:
                return "Both find more for it than against it, with linked premises taken either way."
            case -1:
                return "Both find more against it than for it, with linked premises taken either way."
        further = [name for name in self.by_method if name not in METHODS]
        values = joined([f"{name} {self.by_method[name]:.3f}" for name in further])
        return f"The measures do not agree on which side is stronger ({values}): do not build on these numbers."

    @property
    def _strengths_stated(self) -> int:
        """How many steps have a strength that the map states."""
        return sum(step.shape.strength is not None for step in self.weighing.graph.steps)

    def _assumed(self) -> str:
        graph, begin = self.weighing.graph, self.beginnings
        stated = self._strengths_stated
        ratings = sum(bool(getattr(claim.shape, "source_rating", None)) for claim in graph.claims)
        return (
            f"The map states the strength of {stated} of {len(graph.steps)} steps, and rates {ratings} sources; all "
            f"else is assumed: step={begin.step:g}, stated={begin.stated:g}, taken={begin.taken:g}, "
            f"argued={begin.argued:g}."
        )

    def _ranges(self) -> Iterator[Sentence]:
        found = {name: pair for name, pair in self.intervals.items() if pair}
        if len(found) < len(METHODS):
            return
        parts = [f"{pair[0]:.2f} and {pair[1]:.2f} by {name}" for name, pair in found.items()]
        bounds = "" if self.is_exact else " (outer bounds, as some claims are used more than once)"
        text = f"If all that is assumed may be off by {_SPREAD:g}, {self.thesis.label} lies between "
        text += f"{'; and between '.join(parts)}{bounds}."
        begin = self.bases.claims[self.thesis.index]
        if all(pair[0] < begin < pair[1] for pair in found.values()):
            text += " With other assumptions it may be either way."
        yield Sentence("strengths", text, (self.thesis.label,))

    def _contributions(self) -> Iterator[Sentence]:
        label, claims = self.thesis.label, self.weighing.graph.claims
        if removed := self.removals:
            best = sorted(removed, key=lambda one: (-abs(removed[one]), one))[:_NAMED]
            parts = [f"{claims[one].label} ({-removed[one]:+.3f})" for one in best]
            text = f"By DF-QuAD, {label} would change most without one of these pieces of evidence: {joined(parts)}."
            yield Sentence("strengths", text, (label, *(claims[one].label for one in best)))
        if shared := self.shares:
            best = sorted(shared, key=lambda one: (-abs(shared[one].value), one))[:_NAMED]
            parts = [f"{claims[one].label} {_share(shared[one])}" for one in best]
            how = "" if len(shared) <= MOST_EXACT else ", from samples, with their standard errors"
            text = f"Of what all evidence together makes of it, shared out fairly (Shapley{how}), "
            text += f"most goes to {joined(parts)}."
            yield Sentence("strengths", text, (label, *(claims[one].label for one in best)))

    @property
    def data(self) -> dict[str, Any]:
        """All numbers as plain data."""
        claims = self.weighing.graph.claims
        return {
            "beginnings": {field.name: getattr(self.beginnings, field.name) for field in fields(Beginnings)},
            "thesis": self.by_method,
            "agree": self.side not in {0, None},
            "intervals": {name: list(pair) if pair else None for name, pair in self.intervals.items()},
            "removal": {claims[one].label: value for one, value in (self.removals or {}).items()},
            "shapley": {
                claims[one].label: {"share": share.value, "standard_error": share.error}
                for one, share in (self.shares or {}).items()
            },
            "claims": self._degrees(),
        }

    def _degrees(self) -> dict[str, dict[str, float | None]]:
        claims = self.weighing.graph.claims
        found = {name: degrees(self.weighing.network, self.bases, method(name))[0] for name in METHODS}
        return {claim.label: {name: found[name][claim.index] for name in METHODS} for claim in claims}


def _share(share: Share) -> str:
    return f"({share.value:+.3f}{f' ± {share.error:.3f}' if share.error else ''})"


def _within(value: float) -> float:
    return min(1.0, max(0.0, round(value, 9)))
