"""Texts as Graphviz's HTML-like labels: a claim's box, broken into lines by argmap's own measure, and fonts."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from argmap.draw.boxes import UNQUOTED
from argmap.draw.escape import clean, html, sound
from argmap.draw.measure import text_width, wrap
from argmap.draw.script import RIGHT_TO_LEFT, turned

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.draw.boxes import Box, Foot
    from argmap.draw.theme import NodeStyle, Sizes, Theme

__all__ = ["EDGE", "Label", "Paragraph", "flag_colour", "font", "label", "lines", "roomy", "row", "styled"]

EDGE = '<FONT POINT-SIZE="4">&#160;</FONT>'
"""What stands at the right edge of lines, where `svg` finds it."""

_LEADING, _TALL_LEADING = 1.23, 1.8
"""Height of a line in font sizes, somewhat more than any engine takes; of scripts whose fonts are taller."""
_TALL = re.compile("[\u0900-\u1dff\u2300-\u2bff\u2e3a-\U0010ffff]")
_FOREIGN = re.compile("[^\u0000-\u052f\u2000-\u22ff]")
"""Letters other than those that fonts have everywhere: Latin, Greek and Cyrillic, and signs."""
_CELL = 4  # points that the padding of a cell adds to its width and height
_NOTHING = "\u00a0"  # what stands where a text is empty, so that its line has a height
_BLANK = re.compile("(?:&#160;| )+")
_LEFT, _RIGHT = "LEFT", "RIGHT"
_AT_EDGE = 2  # points that the cell of an edge takes
_MARGIN = 14.4  # points around the table of a box


class Paragraph(NamedTuple):
    """A text in a box, how many lines it takes, and in which size."""

    text: str
    lines: int
    size: float

    @property
    def height(self) -> float:
        """In points, with the padding of its cell."""
        return self.lines * self.size * (_TALL_LEADING if _TALL.search(self.text) else _LEADING) + _CELL


@dataclass(slots=True)
class Label:
    """A box's label, and how wide the box is in points."""

    markup: str
    width: float
    paragraphs: tuple[Paragraph, ...]

    @property
    def height(self) -> float:
        """How high the box is, in points."""
        return sum(one.height for one in self.paragraphs) + _MARGIN


def styled(one: Box, theme: Theme) -> NodeStyle:
    """The style of the role; what is implicit, flagged or coloured otherwise changes it and leaves its shape."""
    style = theme.nodes[one.style]
    if one.implicit and one.style not in {"thesis", "implicit"}:
        style = replace(style, fill=theme.palette.plain, style=f"{style.style},dashed", italic=True)
    if one.flag in {None, UNQUOTED}:  # which leaves colours to the kind, and says it in small print
        return style
    warning = theme.nodes[one.flag]
    dashed = ",dashed" if "dashed" in warning.style else ""
    colours = replace(style, fill=warning.fill, line=warning.line, tag=warning.line, text=theme.palette.ink)
    return replace(colours, width=warning.width, style=style.style + dashed)


def flag_colour(one: Box, style: NodeStyle, theme: Theme) -> str:
    """The colour of small print that warns."""
    return theme.nodes[one.flag].line if one.flag == UNQUOTED else style.line


def roomy(sizes: Sizes, boxes: Iterable[Box]) -> Sizes:
    """Sizes in which the line of no box's name and tag is too wide, as it is not broken."""
    widest = max((_head_room(one, sizes.tag) for one in boxes), default=0.0)
    least = ceil(widest / sizes.slack + _CELL)
    return replace(sizes, box=max(sizes.box, least), thesis=max(sizes.thesis, least))


def _head_room(one: Box, size: float) -> float:
    """The least room for a box's name and tag, of which the name takes half at most."""
    tag = text_width(_NOTHING * 2, size, bold=True) + text_width(clean(one.tag), size)
    return min(tag + text_width(sound(one.label) or _NOTHING, size, bold=True), 2 * tag)


def label(
    one: Box, style: NodeStyle, sizes: Sizes, theme: Theme, *, is_fitted: bool = True, is_rtl: bool = False
) -> Label:
    """A box's table: tag, text and feet below each other; as wide as the theme says, or only as its widest line."""
    is_thesis = one.style == "thesis"
    most = sizes.thesis if is_thesis else sizes.box
    room, size = most * sizes.slack, sizes.thesis_text if is_thesis else sizes.text
    name = wrap(sound(one.label), room / 2, sizes.tag, bold=True, lines=1)[0] if one.label.strip() else _NOTHING
    tag = clean(one.tag)
    head = text_width(f"{name}{_NOTHING * 2}", sizes.tag, bold=True) + text_width(tag, sizes.tag)
    align = _RIGHT if is_rtl else _LEFT
    text = _broken(one.text, room, size, align, bold=is_thesis)
    feet = [_broken(foot.words, room, sizes.foot, align) for foot in one.feet]
    words = f"<B>{text.markup}</B>" if is_thesis else f"<I>{text.markup}</I>" if style.italic else text.markup
    rows = [
        font(row([f"<B>{html(turned(name))}</B>", "&#160;&#160;", html(turned(tag))], is_rtl), sizes.tag, style.tag),
        font(words, size, style.text),
        *(
            font(broken.markup, sizes.foot, _foot_colour(one, foot, style, theme))
            for foot, broken in zip(one.feet, feet, strict=True)
        ),
    ]
    widest = max(head, text.width, *(foot.width for foot in feet))
    width = min(most, ceil(widest / sizes.slack + _CELL)) if is_fitted else most
    table = f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" WIDTH="{width}">'
    paragraphs = (
        Paragraph(one.tag, 1, sizes.tag),
        Paragraph(one.text, text.lines, size),
        *(Paragraph(foot.words, broken.lines, sizes.foot) for foot, broken in zip(one.feet, feet, strict=True)),
    )
    is_fixed = not is_fitted and any(map(_FOREIGN.search, (name, tag, *(paragraph.text for paragraph in paragraphs))))
    cells = "".join(
        _cells(one, width, align, ceil(paragraph.height) if is_fixed else None)
        for one, paragraph in zip(rows, paragraphs, strict=True)
    )
    return Label(f"{table}{cells}</TABLE>", width + _MARGIN, paragraphs)


def _cells(content: str, width: int, align: str, height: int | None) -> str:
    """A row of a box's table; what is set from the right has a cell at the edge that it is set from.

    With a height it is as large as that, whatever the machine's fonts are.
    """
    wide = width if align == _LEFT else width - _AT_EDGE
    size = f' WIDTH="{wide}"' if height is None else f' FIXEDSIZE="TRUE" WIDTH="{wide}" HEIGHT="{height}"'
    if align == _LEFT:
        return f'<TR><TD ALIGN="LEFT" BALIGN="LEFT"{"" if height is None else size}>{content}</TD></TR>'
    inner = f'<TD ALIGN="RIGHT" BALIGN="RIGHT"{size}>{content}</TD>'
    return f'<TR>{inner}<TD CELLPADDING="0" WIDTH="{_AT_EDGE}">{EDGE}</TD></TR>'


def _foot_colour(one: Box, foot: Foot, style: NodeStyle, theme: Theme) -> str:
    if foot.flag:
        return flag_colour(one, style, theme)
    return style.tag if style.text != theme.palette.ink else theme.palette.muted


class _Broken(NamedTuple):
    """Markup of a text whose lines are aligned, how many lines it has, and how wide the widest is."""

    markup: str
    lines: int
    width: float


def _broken(text: str, room: float, size: float, align: str, *, bold: bool = False) -> _Broken:
    broken = wrap(sound(text), room, size, bold=bold) or [_NOTHING]
    widest = max(text_width(line, size, bold=bold) for line in broken)
    end = f'<BR ALIGN="{align}"/>'
    marked = html("\n".join(turned(line, text) for line in broken))
    return _Broken(marked.replace("\n", end) + end, len(broken), widest)


def lines(text: str, width: float, size: float, *, bold: bool = False, most: int | None = None) -> list[str]:
    """A text broken into lines and escaped; never none."""
    broken = wrap(sound(text), width, size, bold=bold, lines=most) or [_NOTHING]
    return [html(turned(line, text)) for line in broken]


def font(text: str, size: float, colour: str) -> str:
    """Markup in a size and a colour."""
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{text}</FONT>'


def row(runs: Sequence[str], is_rtl: bool) -> str:
    """Pieces of markup in one line, in the order of reading; beside a text that is turned gaps are pieces, too."""
    if not is_rtl and not any(RIGHT_TO_LEFT in run for run in runs):
        return "".join(runs)
    apart = [f"<B>{run}</B>" if _BLANK.fullmatch(run) else run for run in runs]
    return "".join(reversed(apart) if is_rtl else apart)
