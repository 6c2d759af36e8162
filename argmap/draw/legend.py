"""The head of a diagram: its title, where it is from, and a legend of what occurs in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw.boxes import UNQUOTED
from argmap.draw.escape import html, sound
from argmap.draw.labels import EDGE, font, lines
from argmap.draw.measure import wrap
from argmap.draw.script import parted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw.drawing import Drawing
    from argmap.draw.theme import NodeStyle, Theme
    from argmap.draw.view import View
    from argmap.reading import Reading

__all__ = ["heading", "source_line"]

_COLUMNS = 20
_GAP = "&#160;&#160;&#160;&#160;"


def heading(drawing: Drawing, colours: Mapping[str, str]) -> str:
    """The table above the map; `colours` are words with the fill that stands for them, beside those of kinds."""
    reading, theme = drawing.reading, drawing.options.look
    ink, muted = theme.palette.ink, theme.palette.muted
    rows = [font(f"<B>{line}</B>", 17, ink) for line in lines(reading.title, 900, 17, bold=True)]
    source = wrap(sound(source_line(reading, drawing.view)), 900, 10)
    rows += [font(html(parted(line, is_rtl=drawing.is_rtl)), 10, muted) for line in source]
    text = "".join(f"<TR>{_across(one, drawing)}</TR>" for one in rows)
    below = _legend(drawing, theme, colours) if drawing.options.legend else ""
    return f'<TABLE BORDER="0" CELLSPACING="3" CELLPADDING="0">{text}{below}</TABLE>'


def _across(line: str, drawing: Drawing) -> str:
    """A cell of the whole width."""
    if drawing.is_rtl and not drawing.is_tidy:
        return f'<TD ALIGN="RIGHT" COLSPAN="{_COLUMNS}">{line}{EDGE}</TD>'
    return f'<TD ALIGN="LEFT" COLSPAN="{_COLUMNS}">{line}</TD>'


def source_line(reading: Reading, shown: View) -> str:
    """Where a map is from, how much of it is drawn, and how many of its quotes were found."""
    parts = []
    if reading.map and (source := reading.map.article):
        title = source.title if source.title != reading.title else None
        parts += [part for part in (title, source.author, source.publication, source.published) if part]
    number = len(reading.claims) - reading.readers_claims
    drawn = sum(not reading.claims[index].by_reader for index in shown.claims)
    parts.append("1 claim" if number == 1 else f"{number} claims")
    if drawn < number:
        parts.append(f"{drawn} of them drawn")
    if readers := len(shown.claims) - drawn:
        parts.append(f"{readers} more of the reader's")
    own = (quotes for claim, quotes in zip(reading.claims, reading.anchors, strict=True) if not claim.by_reader)
    anchors = [quote.anchor for quotes in own for quote in quotes if quote.article]
    if anchors:
        sound = sum(anchor.is_sound for anchor in anchors)
        parts.append(f"{sound} of {len(anchors)} quotes found in the article")
        if unknown := sum(anchor.is_unknown for anchor in anchors):
            parts.append(f"{unknown} not looked up")
    if reading.lacks_most_quotes:
        without = sum(map(reading.lacks_quote, reading.claims))
        parts.append("1 claim has no quote" if without == 1 else f"{without} claims have no quote")
    return " · ".join(parts)


def _legend(drawing: Drawing, theme: Theme, colours: Mapping[str, str]) -> str:
    """Only what occurs in this map."""
    boxes, steps = drawing.boxes.values(), drawing.view.steps
    used = {one.style for one in boxes} | {one.flag for one in boxes if one.flag not in {None, UNQUOTED}}
    edges = set(drawing.kinds.values())
    samples = [_sample(style, theme) for name, style in theme.nodes.items() if name in used]
    words = [
        f'<FONT COLOR="{edge.line}"><B>{edge.legend}</B></FONT>&#160;&#160;{edge.words}'
        for name, edge in theme.edges.items()
        if name in edges
    ]
    if any(step.is_linked for step in steps):
        words.append(
            f'<FONT COLOR="{theme.palette.support[0]}"><B>and</B></FONT>&#160;&#160;premises count only together'
        )
    if drawing.is_answered:
        words.append(f'<FONT COLOR="{theme.palette.reader[0]}"><B>double line</B></FONT>&#160;&#160;the reader says so')
    if any(map(drawing.stubs_of, steps)):
        words.append("↗ a claim that stands elsewhere in the map")
    if any(quote.where.startswith("¶") for index in drawing.boxes for quote in drawing.reading.anchors[index]):
        words.append("¶ paragraph of the article")
    is_rtl = drawing.is_rtl and not drawing.is_tidy
    rows = ['<TR><TD HEIGHT="4"></TD></TR>' + _samples(samples, is_rtl)] if samples else []
    if colours:
        rows.append(_samples([_colour(word, fill, theme) for word, fill in colours.items()], is_rtl))
    if words:
        line = font(_GAP.join(reversed(words) if is_rtl else words), 9, theme.palette.muted)
        rows.append(f'<TR><TD ALIGN="{"RIGHT" if is_rtl else "LEFT"}" COLSPAN="{_COLUMNS}">{line}</TD></TR>')
    return "".join(rows) + '<TR><TD HEIGHT="6"></TD></TR>' if rows else ""


def _samples(cells: list[str], is_rtl: bool) -> str:
    """A row of cells, at the side that lines begin at."""
    if not is_rtl:
        return f"<TR>{''.join(cells)}<TD></TD></TR>"
    rest = _COLUMNS - len(cells)
    filler = f'<TD COLSPAN="{rest}"></TD>' if rest > 0 else ""
    return f"<TR>{filler}{''.join(reversed(cells))}</TR>"


def _sample(style: NodeStyle, theme: Theme) -> str:
    rounded = [word for word in ("rounded", "dashed") if word in style.style]
    border = f' STYLE="{",".join(rounded).upper()}"' if rounded else ""
    word = font(f"<B>{style.word.upper()}</B>", 7.5, style.text if style.text != theme.palette.ink else style.tag)
    return f'<TD BGCOLOR="{style.fill}" COLOR="{style.line}" BORDER="1" CELLPADDING="3"{border}>{word}</TD>'


def _colour(word: str, fill: str, theme: Theme) -> str:
    shown = font(lines(word, 120, 8)[0], 8, theme.palette.ink)
    return f'<TD BGCOLOR="{theme.palette.plain}" COLOR="{fill}" BORDER="4" CELLPADDING="3">{shown}</TD>'
