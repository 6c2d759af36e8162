"""A drawing before it is text: what of a map is shown, in which direction, laid out by whom, in which boxes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.boxes import Box, Foot, box
from argmap.draw.view import View, view
from argmap.graph import Polarity

if TYPE_CHECKING:
    from argmap.draw.options import Marks, Options
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["TIDY_FROM", "Drawing"]

TIDY_FROM = 1_200
"""From this many claims on, Graphviz's own layout costs more than a second, and twice as much for half as many more."""
_BEST_RATIO = 1.4


@dataclass
class Drawing:
    """A map with the options that it is drawn by. Raises UnknownClaimError where its view is asked for and the focus
    is no claim.
    """

    reading: Reading
    options: Options

    @cached_property
    def view(self) -> View:
        """What of the map is drawn."""
        return view(self.reading, self.options)

    @cached_property
    def is_tidy(self) -> bool:
        """Whether argmap lays the map out itself."""
        return self.options.layout == "tidy" or (self.options.layout == "auto" and len(self.view.claims) >= TIDY_FROM)

    @cached_property
    def direction(self) -> str:
        """TB or LR; argmap's own layout goes to the right."""
        if self.is_tidy:
            return "LR"
        return _direction_for(self.reading, self.view) if self.options.direction == "auto" else self.options.direction

    @cached_property
    def boxes(self) -> dict[int, Box]:
        """The boxes by claim."""
        hidden, show = self.view.hidden, self.options.show
        found = {
            index: box(self.reading, self.reading.claims[index], show, hidden.get(index, 0))
            for index in self.view.claims
        }
        marks = self.options.marks
        return found if marks is None else {index: _marked(one, index, marks) for index, one in found.items()}

    def stubs_of(self, step: Step) -> tuple[int, ...]:
        """The premises of a step that are written elsewhere, where Graphviz draws a stub for them instead of a line."""
        if self.is_tidy or not self.options.stubs:
            return ()
        return tuple(one for one in step.premises if not self.is_home(one, step))

    def is_home(self, claim: int, step: Step) -> bool:
        """Whether a claim stands at a step: where it is written, or where it is used first if that is not drawn."""
        return self._homes.get(claim, self.reading.claims[claim].step) == step.index

    @cached_property
    def _homes(self) -> dict[int, int]:
        """For claims that are written at no step that is drawn, the first that uses them; not in argmap's layout."""
        drawn = {step.index for step in self.view.steps}
        homes: dict[int, int] = {}
        for step in () if self.is_tidy else self.view.steps:
            for one in step.premises:
                if one in self.boxes and self.reading.claims[one].step not in drawn:
                    homes.setdefault(one, step.index)
        return homes

    def missing(self, step: Step) -> int:
        """How many premises of a step are not drawn, because they are written where nothing is drawn."""
        stubs = self.stubs_of(step)
        return sum(one not in self.boxes and one not in stubs for one in step.premises)

    def has_joint(self, step: Step) -> bool:
        """Linked premises meet in a joint, and an undercut needs one to point at."""
        return len(step.premises) > 1 or bool(self.reading.graph.undercuts_of[step.index])

    @cached_property
    def has_joints(self) -> bool:
        """Whether any step has a joint, which then stands between the ranks of claims."""
        return any(map(self.has_joint, self.view.steps))

    @cached_property
    def kinds(self) -> dict[int, str]:
        """The kinds of lines that steps are drawn as: polarities, or evidence where nothing else supports by a step."""
        return {step.index: self._kind(step) for step in self.view.steps}

    def _kind(self, step: Step) -> str:
        if step.polarity is not Polarity.SUPPORT:
            return str(step.polarity)
        claims = self.reading.claims
        return "evidence" if all(claims[one].kind == "evidence" for one in step.premises) else "support"


def _direction_for(reading: Reading, shown: View) -> str:
    """The direction whose picture comes closer to the shape of a page."""
    drawn = set(shown.claims)
    inner = {step.conclusion for step in shown.steps}
    leaves = len(drawn - inner) or 1
    depth = max((reading.claims[index].depth for index in drawn), default=0) + 1
    ratios = {"TB": leaves * 215 / (depth * 150), "LR": depth * 290 / (leaves * 95)}
    return min(ratios, key=lambda name: max(ratios[name] / _BEST_RATIO, _BEST_RATIO / ratios[name]))


def _marked(one: Box, index: int, marks: Marks) -> Box:
    """A box with the word that is put on it, and small print."""
    if index not in marks.claims:
        return one
    feet = (*one.feet, Foot(marks.notes[index], flag=True)) if index in marks.notes else one.feet
    return replace(one, tag=f"{one.tag} · {marks.claims[index].upper()}", feet=feet)
