"""Joints, where the lines of linked premises meet and undercuts end: what is said on them, how wide they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.escape import html
from argmap.draw.labels import font
from argmap.draw.measure import text_width
from argmap.draw.script import turned

if TYPE_CHECKING:
    from argmap.graph import Step

__all__ = ["Joint", "joint_shape", "joint_size"]

_SIZE = 8
_DOT, _CIRCLE, _PILL = 0.13, 0.33, 0.3  # inches, as Graphviz has them
_SIDE, _ABOVE = 0.07, 0.03  # inches between the words of a pill and its edges
_LEADING = 1.2  # height of a line in font sizes
_SLACK = 0.95  # share of a line that text fills by Arial's widths


class Joint(NamedTuple):
    """The size of a joint in points."""

    width: float
    height: float


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
    size = f'margin="{_SIDE},{_ABOVE}", width={_PILL}, height=0.2'
    return f'shape=box, style="filled,rounded", label=<{linked}{below}>, {size}'


def joint_size(step: Step, missing: int) -> Joint:
    """How much room a joint takes."""
    if len(step.premises) < 2:
        return Joint(_DOT * 72, _DOT * 72)
    said = _said(step, missing)
    if not said:
        return Joint(_CIRCLE * 72, _CIRCLE * 72)
    widths = [text_width(words, _SIZE) / _SLACK + 2 * _SIDE * 72 for words in said]
    return Joint(max(widths), (len(said) + 1) * _SIZE * _LEADING + 2 * _ABOVE * 72)


def _said(step: Step, missing: int) -> list[str]:
    """What stands below "and"."""
    scheme = [str(step.shape.scheme)] if step.shape.scheme else []
    return [*scheme, *([f"+ {missing} not shown"] if missing else [])]
