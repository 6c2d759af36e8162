"""Shared claims in Graphviz's layout: drawn once where they are written, elsewhere as one line that leads there."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from argmap.draw.escape import clean, html, tooltip
from argmap.draw.labels import EDGE, font, row
from argmap.draw.measure import elided, text_width
from argmap.draw.names import element_id
from argmap.draw.script import turned
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.drawing import Drawing
    from argmap.graph import Step

__all__ = ["stub_name", "stubs"]

_SIZE, _MARK, _SPACE = 8.5, "↗ ", 6.0
"""Points of the text, what begins it, and points between the line of the box and its text, both sides together."""
_SHARE = {"TB": 0.66, "LR": 0.95}
"""Of a box's width; where boxes stand side by side, stubs would make the picture wider."""
_LONGEST = 1_200
_PADDING = 4  # points that the padding of a cell takes


def stub_name(step: Step, premise: int) -> str:
    """The name in DOT of a stub: of which step, for which claim."""
    return f"r{step.index}_{premise}"


def stubs(drawing: Drawing) -> Iterator[str]:
    """A line of DOT for each stub, a link where its claim is drawn; its tooltip has the claim's whole text."""
    for step in drawing.view.steps:
        for premise in drawing.stubs_of(step):
            yield _stub(drawing, stub_name(step, premise), premise)


def _stub(drawing: Drawing, name: str, premise: int) -> str:
    claim, theme = drawing.reading.claims[premise], drawing.options.look
    sizes, palette = drawing.options.sizes(drawing.direction), theme.palette
    room = sizes.box * _SHARE[drawing.direction]
    called = elided(_MARK + clean(claim.label), room / 2, _SIZE, bold=True)
    lead = text_width(called + " ", _SIZE, bold=True)
    words = elided(clean(claim.text) or "(unreadable)", room - lead, _SIZE)
    width = ceil((lead + text_width(words, _SIZE)) / sizes.slack + _SPACE)
    runs = [f"<B>{html(turned(called))}</B>", " ", html(turned(words, clean(claim.text)))]
    text = font(row(runs, drawing.is_rtl), _SIZE, palette.ink)
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" WIDTH="{width}">'
    cell = f'<TD ALIGN="LEFT">{text}</TD>'
    if drawing.is_rtl:
        cell = f'<TD ALIGN="RIGHT" WIDTH="{width - _PADDING}">{text}{EDGE}</TD>'
    said = tooltip(shortened(clean(claim.text), _LONGEST))
    link = f', URL="#{element_id(claim.label)}"' if premise in drawing.boxes else ""
    return (
        f"  {name} [label=<{table}<TR>{cell}</TR></TABLE>>, "
        f'shape=box, margin="0.02,0", height=0.1, style="filled,rounded,dotted", penwidth=1.2, '
        f'fillcolor="{palette.plain}", color="{palette.muted}", '
        f'id="{name}", class="stub", tooltip="{said}"{link}];'
    )
