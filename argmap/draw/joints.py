"""Joints, where the lines of linked premises meet and undercuts end: what is said on them, how wide they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw.escape import html
from argmap.draw.labels import font
from argmap.draw.measure import text_width
from argmap.draw.script import turned

if TYPE_CHECKING:
    from argmap.graph import Step

__all__ = ["joint_shape", "joint_width"]

_SIZE = 8
_DOT, _CIRCLE, _PILL = 0.13, 0.33, 0.3  # inches, as Graphviz has them
_SIDE = 0.07  # inches between the words of a pill and its edge
_SLACK = 0.95  # share of a line that text fills by Arial's widths


def joint_shape(step: Step, colour: str, missing: int) -> str:
    """A dot; for linked premises a circle with "and", or a pill with what is to be said of them below it.

    `missing` is how many of the premises are not drawn, and the colour that of the words.
    """
    if len(step.premises) < 2:
        return f'shape=circle, style=filled, label="", margin=0, fixedsize=true, width={_DOT}, height={_DOT}'
    linked, said = font("<B>and</B>", _SIZE, colour), _said(step, missing)
    if not said:
        size = f"width={_CIRCLE}, height={_CIRCLE}"
        return f"shape=circle, style=filled, label=<{linked}>, margin=0, fixedsize=shape, {size}"
    below = "".join(f"<BR/>{font(html(turned(words)), _SIZE, colour)}" for words in said)
    size = f'margin="{_SIDE},0.03", width={_PILL}, height=0.2'
    return f'shape=box, style="filled,rounded", label=<{linked}{below}>, {size}'


def joint_width(step: Step, missing: int) -> float:
    """Points from the left of a joint to its right."""
    if len(step.premises) < 2:
        return _DOT * 72
    widths = [text_width(words, _SIZE) / _SLACK + 2 * _SIDE * 72 for words in _said(step, missing)]
    return max(_PILL * 72, *widths) if widths else _CIRCLE * 72


def _said(step: Step, missing: int) -> list[str]:
    """What stands below "and"."""
    scheme = [str(step.shape.scheme)] if step.shape.scheme else []
    return [*scheme, *([f"+ {missing} not shown"] if missing else [])]
