"""Where lines end at boxes in Graphviz's layout: each at a place of its own, on the side that faces its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw.labels import row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.drawing import Drawing
    from argmap.draw.labels import Label

__all__ = ["Ports"]

_SIDES = {"TB": "s", "LR": "e", "RL": "w"}
_APART, _MOST = 9, 108
"""Points between two arrowheads at least, as long as all of them take no more than so many."""
_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
_CORNER = "<TR><TD></TD></TR>"  # keeps arrowheads away from the corners of a side that is short
_AROUND = 14  # points around a box's own table, with the ports


class Ports:
    """The ends of lines at the boxes of a drawing, in the order in which the lines are drawn."""

    def __init__(self, drawing: Drawing) -> None:
        self._direction, self._is_rtl = drawing.rank_direction, drawing.is_rtl
        self._ends: dict[int, list[str]] = {index: [] for index in drawing.boxes}
        if not drawing.is_tidy:
            for claim, name in _ends(drawing):
                self._ends[claim].append(name)
        nodes = drawing.options.look.nodes
        self._framed = {index for index, one in drawing.boxes.items() if nodes[one.style].peripheries > 1}

    def markup(self, index: int, drawn: Label) -> str:
        """The label of a box, with a cell for each line that ends there; its node has no margin of its own then."""
        if not self.has_cells(index):
            return drawn.markup
        number, width = len(self._ends[index]), round(drawn.width - _AROUND) + _AROUND
        size = max(1, min(_APART, _MOST // number))
        inner = f'<TD CELLPADDING="{4 if self._direction == "TB" else 5}">{drawn.markup}</TD>'
        if self._direction == "TB":
            order = range(number - 1, -1, -1) if self._is_rtl else range(number)
            cells = "".join(f'<TD PORT="p{at}" WIDTH="{size}"></TD>' for at in order)
            both = f"{inner}</TR><TR><TD>{_TABLE}><TR>{cells}</TR></TABLE></TD>"
        else:
            cells = "".join(f'<TR><TD PORT="p{at}" HEIGHT="{size}"></TD></TR>' for at in range(number))
            ends = f'<TD WIDTH="4">{_TABLE}>{_CORNER}{cells}{_CORNER}</TABLE></TD>'
            both = row([inner, ends], self._direction == "RL")
        return f'{_TABLE} WIDTH="{width}"><TR>{both}</TR></TABLE>'

    def has_cells(self, index: int) -> bool:
        """Whether several lines end at a box; where it has two frames, they meet at the outer one."""
        return len(self._ends[index]) > 1 and index not in self._framed

    def end(self, index: int, name: str) -> str:
        """The attribute of a line, known by its name, that ends at a box."""
        ends, side = self._ends[index], _SIDES[self._direction]
        if name not in ends:
            return ""
        return f', tailport="p{ends.index(name)}:{side}"' if self.has_cells(index) else f", tailport={side}"


def _ends(drawing: Drawing) -> Iterator[tuple[int, str]]:
    """For each line that ends at a claim: the claim and the line's name.

    Lines from claims that are written elsewhere come from anywhere; a place of their own would bend them round the box.
    """
    for step in drawing.view.steps:
        if step.target_claim is None:
            continue
        if drawing.has_joint(step):
            yield step.target_claim, f"s{step.index}"
            continue
        stubs = drawing.stubs_of(step)
        for premise in step.premises:
            if premise in stubs or (premise in drawing.boxes and drawing.is_home(premise, step)):
                yield step.target_claim, f"s{step.index} p{premise}"
