"""A map's claims and steps as the parts of a poster: what hangs below what, and what stands in a frame together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.escape import clean
from argmap.draw.measure import text_width
from argmap.draw.poster.bands import Shelf
from argmap.draw.poster.cards import HEADS, PLAIN, Card, Look, Stub
from argmap.draw.poster.hanging import Framed, Hung, Unit
from argmap.draw.poster.parts import Beside, Either, Gaps, Part
from argmap.graph import Role

if TYPE_CHECKING:
    from argmap.draw.boxes import Box
    from argmap.draw.drawing import Drawing
    from argmap.graph import Step

__all__ = ["CAPTION_SIZE", "SECOND_OUTLINE", "Builder", "caption"]

CAPTION_SIZE = 7.0
SECOND_OUTLINE = 4.0
"""Points between the two outlines of a rebuttal."""
_INSETS = {"rebuttal": SECOND_OUTLINE, "reader": 5.0}  # points on each side; strokes cut the corners of the reader's
_TOGETHER = Gaps(5.0, 5.0)
_LONG, _LONG_THESIS = 160, 220  # characters from which on a claim is set smaller than its level
_FOLD = 5.0  # points that the folded corner of evidence takes
_BELOW_ROW = 20.0  # points below heads that stand in a row: lines run along there


def caption(drawing: Drawing, step: Step) -> str:
    """What stands above the premises in a frame; nothing above a single one."""
    number, missing = len(step.premises), drawing.missing(step)
    words = ["together"] if number > 1 else []
    words += [f"{number - missing} of {number}"] if missing else []
    if "schemes" in drawing.options.shown and step.shape.scheme and step.is_linked:
        words.append(str(step.shape.scheme))
    return clean(" · ".join(words)).upper()


def _corner(box: Box) -> float:
    return _FOLD if box.style == "evidence" else 0.0


def _inset(box: Box) -> float:
    return _INSETS.get(box.style, 0.0)


class Builder:
    """The parts of a drawing, made from the leaves up."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing, self._graph = drawing, drawing.reading.graph
        self._shown = set(drawing.view.claims)
        self._steps = {step.index for step in drawing.view.steps}
        self._units: dict[int, list[Unit]] = {}
        """What hangs below a claim, by claim."""
        self._blocks: dict[int, Part] = {}
        self.cards: dict[int, Card] = {}
        self.stubs: dict[tuple[int, int], Stub] = {}

    def roots(self) -> list[Part]:
        """A part for each claim that is drawn below no other, in reading order."""
        for index in reversed(self._drawing.levels):
            steps = [step for step in self._graph.steps_to[index] if step in self._steps]
            self._units[index] = [self._unit(self._graph.steps[step]) for step in steps]
            self.cards[index] = self._card(index)
            _ = self._block(index).sizes  # from the leaves up, so that none waits for all below it
        return [self._block(index) for index in self._drawing.tops]

    @cached_property
    def _levels(self) -> dict[int, int]:
        """The level of each claim on its page; several heads are smaller than one, what stands aside is smallest."""
        claims, tops, found = self._drawing.reading.claims, self._drawing.tops, dict[int, int]()
        first = int(len(tops) > 1 and claims[tops[0]].role is not Role.THESIS)
        for top in tops:
            found[top] = len(HEADS) - 1 if claims[top].role is Role.ASIDE else first
        for index in self._drawing.levels:
            for below in self._drawing.children(index):
                found[below] = found[index] + 1
        return found

    def _card(self, index: int) -> Card:
        claim, box, level = self._drawing.reading.claims[index], self._drawing.boxes[index], self._levels[index]
        is_head = self._concludes(index) or (not level and claim.role is not Role.ASIDE)
        sizes = HEADS if is_head else PLAIN
        is_small = box.implicit or len(box.text) > (_LONG if level else _LONG_THESIS)
        size = sizes[-1 if is_small and level else min(level + is_small, len(sizes) - 1)]
        return Card(index, box, Look(size, is_head), box.implicit and box.style != "thesis", _corner(box), _inset(box))

    def _block(self, index: int) -> Part:
        """A claim with what hangs below it."""
        if index not in self._blocks:
            card, units = self.cards[index], self._units[index]
            self._blocks[index] = Hung(card, units) if units else card
        return self._blocks[index]

    def _concludes(self, index: int) -> bool:
        """Whether a claim is drawn from others; evidence is not, and what nobody states is no heading."""
        claim = self._drawing.reading.claims[index]
        is_stated = claim.kind != "evidence" and not claim.is_implicit
        supported = any(unit.supports for unit in self._units[index])
        return is_stated and (supported or index in self._drawing.view.hidden)

    def _unit(self, step: Step) -> Unit:
        undercuts = [self._graph.steps[one] for one in self._graph.undercuts_of[step.index] if one in self._steps]
        is_home = self._drawing.is_home
        premises = [one for one in step.premises if one in self._shown or not is_home(one, step)]
        if len(step.premises) == 1 and not undercuts:
            return Unit(step.index, step.polarity, self._premise(step, premises[0]), step.by_reader)
        words = caption(self._drawing, step)
        framed: Part = Framed(step.index, self._together(step, premises), text_width(words, CAPTION_SIZE, bold=True))
        part = Hung(framed, [self._unit(one) for one in undercuts]) if undercuts else framed
        _ = framed.sizes, part.sizes
        return Unit(step.index, step.polarity, part, step.by_reader)

    def _premise(self, step: Step, index: int) -> Part:
        """A premise where it is written, or the stub of one that is drawn elsewhere."""
        if index in self._shown and self._drawing.is_home(index, step):
            return self._block(index)
        page = None if index in self._shown else self._drawing.view.pages.get(index)
        box, is_drawn = self._drawing.box(index), index in self._shown or page is not None
        stub = self.stubs[step.index, index] = Stub(index, step.index, box, page, is_drawn)
        return stub

    def _together(self, step: Step, premises: list[int]) -> Part:
        """Premises in a frame: each with what rests on it; or all in a row, and below them what the only one has."""
        parts = [self._premise(step, one) for one in premises]
        shelf = Shelf(parts, _TOGETHER)
        heads = [number for number, part in enumerate(parts) if isinstance(part, Hung)]
        if len(heads) != 1 or len(parts) < 2:
            return shelf
        main = heads[0]
        row = [*self._group(parts[:main]), self.cards[premises[main]], *self._group(parts[main + 1 :])]
        beside = Beside(row, _TOGETHER.across, bool(main))
        return Either(Hung(beside, self._units[premises[main]], _BELOW_ROW), shelf)

    def _group(self, parts: list[Part]) -> list[Part]:
        return [Shelf(parts, _TOGETHER)] if parts else []
