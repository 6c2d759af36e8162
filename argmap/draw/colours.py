"""What colours stand for in a drawing: kinds, branches, how sure or close the quotes are, or words put on claims."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.draw.labels import styled
from argmap.draw.theme import BRANCHES
from argmap.words import Closeness

if TYPE_CHECKING:
    from argmap.draw.drawing import Drawing
    from argmap.draw.theme import EdgeStyle, NodeStyle
    from argmap.graph import Step

__all__ = ["Colours"]

_FEWEST = 3  # branches that are told apart
_WIDE = 2.4  # points of a line that stands for something else than the kind


class Colours:
    """The styles of a drawing's boxes and steps."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._reading, self._marks = drawing.reading, drawing.marks
        self._theme = drawing.options.look
        self._by = "marks" if self._marks else drawing.options.color_by

    def of_box(self, index: int) -> NodeStyle:
        """The style of a claim's box."""
        style = styled(self._drawing.boxes[index], self._theme)
        line = None if self._by == "kind" else self._line(index)
        return style if line is None else replace(style, line=line, width=max(style.width, _WIDE))

    def of_step(self, step: Step) -> EdgeStyle:
        """The style of a step's lines."""
        style = self._theme.edges[self._drawing.kinds[step.index]]
        if step.by_reader and not self._marks:
            return self._theme.doubled(style)
        word = self._marks.steps.get(step.index) if self._marks else None
        return replace(style, line=self._tone(word)) if word else style

    @cached_property
    def legend(self) -> dict[str, str]:
        """Words with their colours, but for those of kinds; only what occurs."""
        boxes = self._drawing.boxes
        if self._marks:
            used = {self._marks.claims.get(index) for index in boxes}
            return {word: self._tone(word) for word in self._marks.tones if word in used}
        if self._by == "branch":
            heads = list(self._branch_colours.items())[: len(BRANCHES)]
            return {f"branch {self._reading.claims[head].label}": colour for head, colour in heads}
        if self._by == "anchors":
            found = {self._status(index) for index in boxes}
            return {word: colour for word, colour in self._anchor_colours.items() if word in found}
        if self._by == "closeness":
            measured = {self._measured(index) for index in boxes}
            return {word: colour for word, colour in self._closeness_colours.items() if word in measured}
        return {}

    def _line(self, index: int) -> str | None:
        """The colour of a box's line where it does not stand for the kind."""
        if self._marks:
            word = self._marks.claims.get(index)
            return self._tone(word) if word else None
        if self._by == "branch":
            return self._branch_colours[self._branches[index]] if index in self._branches else None
        if self._by == "closeness":
            return self._closeness_colours[self._measured(index)]
        return self._anchor_colours[self._status(index)]

    def _tone(self, word: str) -> str:
        return str(getattr(self._theme.palette, self._marks.tones[word])[0]) if self._marks else ""

    @cached_property
    def _branches(self) -> dict[int, int]:
        """For each claim the head of its branch: on the first level below the root that has three claims or more."""
        claims, steps = self._reading.claims, self._reading.steps
        drawn = Counter(claims[index].depth for index in self._drawing.boxes)
        level = next((depth for depth in sorted(drawn) if depth and drawn[depth] >= _FEWEST), 1)
        found: dict[int, int] = {}
        for claim in claims:
            if claim.depth == level:
                found[claim.index] = claim.index
            elif claim.depth > level and claim.step is not None:
                found[claim.index] = found[steps[claim.step].conclusion]
        return found

    @cached_property
    def _branch_colours(self) -> dict[int, str]:
        heads = dict.fromkeys(self._branches[index] for index in self._drawing.boxes if index in self._branches)
        return {head: BRANCHES[number % len(BRANCHES)] for number, head in enumerate(heads)}

    @cached_property
    def _anchor_colours(self) -> dict[str, str]:
        palette = self._theme.palette
        known = {"found": palette.support[0], "in doubt": palette.warning[0], "not found": palette.wrong[0]}
        return {**known, "not looked up": palette.undercut[0], "no quote": palette.muted}

    @cached_property
    def _closeness_colours(self) -> dict[str, str]:
        """Words for how far claims stand from their quotes, with colours, nearest first."""
        palette = self._theme.palette
        tones = (palette.support[0], palette.ink, palette.warning[0], palette.wrong[0], palette.undercut[0])
        return {**dict(zip(map(str, Closeness), tones, strict=True)), "not measured": palette.muted}

    def _measured(self, index: int) -> str:
        return str(self._reading.closeness[index] or "not measured")

    def _status(self, index: int) -> str:
        anchors = [quote.anchor for quote in self._reading.anchors[index]]
        if not anchors:
            return "no quote"
        if all(anchor.is_sound for anchor in anchors):
            return "found"
        if any(anchor.is_unknown for anchor in anchors):
            return "not looked up"
        return "in doubt" if all(anchor.is_sound or anchor.is_altered for anchor in anchors) else "not found"
