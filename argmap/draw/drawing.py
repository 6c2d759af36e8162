"""A drawing before it is text: what of a map is shown, in which direction, laid out by whom, in which boxes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.boxes import Box, Foot, box
from argmap.draw.standing import standing_marks
from argmap.draw.view import View, view
from argmap.graph import Polarity
from argmap.languages import runs_leftwards

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

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
    part: View | None = None
    """What of the map is drawn, where that is not for the options to say."""

    def __post_init__(self) -> None:
        if not self.options.with_reader:
            self.reading = self.reading.alone

    @cached_property
    def view(self) -> View:
        """What of the map is drawn."""
        return self.part or view(self.reading, self.options)

    @property
    def is_poster(self) -> bool:
        """Whether the map is laid out as a poster."""
        return self.options.layout == "poster"

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
    def is_rtl(self) -> bool:
        """Whether the map is written from right to left, and its picture with it: by most letters of its claims."""
        return runs_leftwards(claim.text for claim in self.reading.claims)

    @property
    def rank_direction(self) -> str:
        """The direction as Graphviz has it: RL for LR where the map is written from right to left."""
        return "RL" if self.direction == "LR" and self.is_rtl and not self.is_tidy else self.direction

    @property
    def is_turned(self) -> bool:
        """Whether what stands side by side in Graphviz's layout stands there from right to left."""
        return self.direction == "TB" and self.is_rtl

    @cached_property
    def boxes(self) -> dict[int, Box]:
        """The boxes by claim."""
        return {index: self.box(index) for index in self.view.claims}

    def box(self, index: int) -> Box:
        """The box of a claim."""
        below, page = self.view.hidden.get(index, 0), self.view.pages.get(index)
        more = f"+ {below} below, page {page}" if page and below else f"+ {below} more below" if below else ""
        made = box(self.reading, self.reading.claims[index], self.options.shown, more)
        marks = self.marks
        return made if marks is None else _marked(made, index, marks)

    @cached_property
    def marks(self) -> Marks | None:
        """The words that are put on claims and steps: those that are given, or how the claims fare."""
        if self.options.marks is None and self.options.color_by == "standing":
            return standing_marks(self.reading)
        return self.options.marks

    def stubs_of(self, step: Step) -> tuple[int, ...]:
        """The premises of a step that are written elsewhere, where Graphviz draws a stub for them instead of a line."""
        if self.is_tidy or not self.options.stubs:
            return ()
        return tuple(one for one in step.premises if not self.is_home(one, step))

    def is_home(self, claim: int, step: Step) -> bool:
        """Whether a claim stands at a step: where it is written, or where it is used first if that is not drawn."""
        return self.home(claim) == step.index

    def home(self, claim: int) -> int | None:
        """The step at which a claim stands; None for one that stands below no other."""
        return self._homes.get(claim, self.reading.claims[claim].step)

    @cached_property
    def tops(self) -> list[int]:
        """The claims that are drawn below no other, in reading order."""
        return [index for index in self.view.claims if self.home(index) not in self._drawn_steps]

    @cached_property
    def levels(self) -> dict[int, int]:
        """How far each claim stands below a top, each claim after that which it stands below."""
        found = dict.fromkeys(self.tops, 0)
        order = self.tops.copy()
        for index in order:
            below = self.children(index)
            found.update(dict.fromkeys(below, found[index] + 1))
            order += below
        return found

    def children(self, claim: int) -> list[int]:
        """The claims that stand at the steps to a claim, or at undercuts of these."""
        graph = self.reading.graph
        waiting = [one for one in reversed(graph.steps_to[claim]) if one in self._drawn_steps]
        found: list[int] = []
        while waiting:
            step = graph.steps[waiting.pop()]
            found += [one for one in step.premises if one in self._drawn and self.is_home(one, step)]
            waiting += [one for one in reversed(graph.undercuts_of[step.index]) if one in self._drawn_steps]
        return found

    @cached_property
    def _drawn(self) -> set[int]:
        return set(self.view.claims)

    @cached_property
    def _drawn_steps(self) -> set[int]:
        return {step.index for step in self.view.steps}

    @cached_property
    def _homes(self) -> dict[int, int]:
        """For claims that are written at no step that is drawn, the first that uses them; not in argmap's layout.

        None stands below itself, as where claims attack each other.
        """
        homes: dict[int, int] = {}
        for step in () if self.is_tidy or self.part else self.view.steps:
            for one in step.premises:
                is_homeless = one not in homes and self.reading.claims[one].step not in self._drawn_steps
                if is_homeless and one in self._drawn and one not in self._above(step, homes):
                    homes[one] = step.index
        return homes

    def _above(self, step: Step, homes: Mapping[int, int]) -> Iterator[int]:
        """The claims that a step stands below: its own, then that which this one stands at, and so on."""
        at: int | None = step.index
        while at in self._drawn_steps:
            claim = self.reading.graph.steps[at].conclusion
            yield claim
            at = homes.get(claim, self.reading.claims[claim].step)

    @property
    def is_answered(self) -> bool:
        """Whether something of the reader's is drawn."""
        return any(step.by_reader for step in self.view.steps)

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
    word = marks.claims[index]
    return replace(
        one, tag=f"{one.tag} · {word.upper()}", feet=feet, word=" · ".join([*filter(None, [one.word]), word])
    )
