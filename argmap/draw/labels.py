"""Texts as Graphviz's HTML-like labels: a claim's box, broken into lines by argmap's own measure, and fonts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.draw.escape import clean, html
from argmap.draw.measure import wrap

if TYPE_CHECKING:
    from argmap.draw.boxes import Box, Foot
    from argmap.draw.theme import NodeStyle, Sizes, Theme

__all__ = ["Label", "font", "label", "lines", "styled"]

_LEADING = 1.18
"""Height of a line in font sizes, somewhat more than any engine takes."""
_CELL = 4  # points that the padding of a cell adds to its height
_MARGIN = 14  # points around the table of a box


@dataclass(frozen=True)
class Label:
    """A box's label, and how much room the box takes, in points."""

    markup: str
    width: float
    height: float


def styled(one: Box, theme: Theme) -> NodeStyle:
    """The style of the role; what is implicit, flagged or coloured otherwise changes it and leaves its shape."""
    style = theme.nodes[one.style]
    if one.implicit and one.style not in {"thesis", "implicit"}:
        style = replace(style, fill=theme.palette.plain, style=f"{style.style},dashed", italic=True)
    if one.flag is None:
        return style
    warning = theme.nodes[one.flag]
    dashed = ",dashed" if "dashed" in warning.style else ""
    colours = replace(style, fill=warning.fill, line=warning.line, tag=warning.line, text=theme.palette.ink)
    return replace(colours, width=warning.width, style=style.style + dashed)


def label(one: Box, style: NodeStyle, sizes: Sizes, theme: Theme) -> Label:
    """A box's table: tag, text and feet below each other, as wide as the theme says."""
    is_thesis = one.style == "thesis"
    width = sizes.thesis if is_thesis else sizes.box
    room, size = width * sizes.slack, sizes.thesis_text if is_thesis else sizes.text
    name = html(next(iter(wrap(clean(one.label), room / 2, 8, bold=True, lines=1)), ""))
    broken = lines(one.text, room, size, bold=is_thesis)
    text = "".join(f'{line}<BR ALIGN="LEFT"/>' for line in broken)
    text = f"<B>{text}</B>" if is_thesis else f"<I>{text}</I>" if style.italic else text
    rows = [
        font(f"<B>{name}</B>&#160;&#160;{html(clean(one.tag))}", sizes.tag, style.tag),
        font(text, size, style.text),
    ]
    heights = [sizes.tag, len(broken) * size]
    for foot in one.feet:
        below = lines(foot.words, room, sizes.foot)
        text = "".join(f'{line}<BR ALIGN="LEFT"/>' for line in below)
        rows.append(font(text, sizes.foot, _foot_colour(foot, style, theme)))
        heights.append(len(below) * sizes.foot)
    cells = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{row}</TD></TR>' for row in rows)
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" WIDTH="{width}">{cells}</TABLE>'
    height = sum(height * _LEADING + _CELL for height in heights) + _MARGIN
    return Label(table, width + _MARGIN, height)


def _foot_colour(foot: Foot, style: NodeStyle, theme: Theme) -> str:
    if foot.flag:
        return style.line
    return style.tag if style.text != theme.palette.ink else theme.palette.muted


def lines(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """A text broken into lines and escaped; never none."""
    return list(map(html, wrap(clean(text), width, size, bold=bold))) or ["&#160;"]


def font(text: str, size: float, colour: str) -> str:
    """Markup in a size and a colour."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{text}</FONT>'
