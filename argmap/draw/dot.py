"""A Reading as DOT text: a pure function; ids are numbers of its own, and all user text is escaped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.draw import theme
from argmap.draw.boxes import Box, box
from argmap.draw.escape import clean, html
from argmap.draw.measure import wrap
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.draw.theme import EdgeStyle, NodeStyle, Sizes
    from argmap.graph import Step
    from argmap.reading import Reading

__all__ = ["direction_for", "dot"]

_BEST_RATIO = 1.4


def dot(reading: Reading, direction: str = "auto") -> str:
    """DOT text of a map: TB (thesis on top), LR (thesis on the left), or the one that suits its shape."""
    direction = direction_for(reading) if direction == "auto" else direction
    if direction not in theme.SIZES:
        raise ValueError(f"the direction is {direction!r}, but must be auto, {' or '.join(theme.SIZES)}")
    sizes = theme.SIZES[direction]
    boxes = [box(reading, claim) for claim in reading.claims]
    edges = sorted(_edges(reading, direction), key=_is_loose)  # last, so that they do not turn the author's order
    nodes = [*(_node(index, one, sizes) for index, one in enumerate(boxes)), *_joints(reading)]
    lines = [*_head(reading, boxes, direction), *nodes, *edges, "}"]
    return "\n".join(lines) + "\n"


def direction_for(reading: Reading) -> str:
    """The direction whose picture comes closer to the shape of a page."""
    leaves = sum(not steps for steps in reading.graph.steps_to) or 1
    depth = max((claim.depth for claim in reading.claims), default=0) + 1
    ratios = {"TB": leaves * 215 / (depth * 150), "LR": depth * 290 / (leaves * 95)}
    return min(ratios, key=lambda name: max(ratios[name] / _BEST_RATIO, _BEST_RATIO / ratios[name]))


# The whole


def _head(reading: Reading, boxes: list[Box], direction: str) -> Iterator[str]:
    spacing = "ranksep=0.55, nodesep=0.16" if direction == "LR" else "ranksep=0.42, nodesep=0.2"
    yield "digraph argmap {"
    yield (
        f'  graph [rankdir={direction}, ordering=out, {spacing}, splines=true, bgcolor="white", pad="0.3", '
        f'fontname="{theme.FONT}", fontsize=11, fontcolor="{theme.INK}", labelloc=t, labeljust=l, '
        f"label=<{_heading(reading, boxes)}>];"
    )
    yield f'  node [fontname="{theme.FONT}", fontsize=11, fontcolor="{theme.INK}", margin="0.10,0.06"];'
    yield f'  edge [fontname="{theme.FONT}", fontsize=9, dir=back];'


def _heading(reading: Reading, boxes: list[Box]) -> str:
    rows = [_font(f"<B>{line}</B>", 17) for line in _lines(reading.title, 900, 17, bold=True)]
    if source := _source_line(reading):
        rows += [_font(line, 10, theme.MUTED) for line in _lines(source, 900, 10)]
    text = "".join(f'<TR><TD ALIGN="LEFT" COLSPAN="20">{row}</TD></TR>' for row in rows)
    return f'<TABLE BORDER="0" CELLSPACING="3" CELLPADDING="0">{text}{_legend(reading, boxes)}</TABLE>'


def _source_line(reading: Reading) -> str:
    parts = []
    if reading.map and (source := reading.map.article):
        about = [
            source.title if source.title != reading.title else None,
            source.author,
            source.publication,
            source.published,
        ]
        parts += [part for part in about if part]
    number = len(reading.claims)
    parts.append("1 claim" if number == 1 else f"{number} claims")
    anchors = [quote.anchor for quotes in reading.anchors for quote in quotes if quote.article]
    if anchors:
        sound = sum(anchor.is_sound for anchor in anchors)
        parts.append(f"{sound} of {len(anchors)} quotes found in the article")
    return " · ".join(parts)


def _legend(reading: Reading, boxes: list[Box]) -> str:
    """Only what occurs in this map."""
    used = {one.style for one in boxes} | {one.flag for one in boxes if one.flag}
    cells = "".join(_legend_box(style) for name, style in theme.NODES.items() if name in used)
    kinds = {_edge_kind(reading, step) for step in reading.steps if step.premises}
    words = [
        f'<FONT COLOR="{edge.line}"><B>{edge.legend}</B></FONT>&#160;&#160;{edge.words}'
        for name, edge in theme.EDGES.items()
        if name in kinds
    ]
    if any(step.is_linked for step in reading.steps):
        words.append(f'<FONT COLOR="{theme.SUPPORT}"><B>and</B></FONT>&#160;&#160;premises count only together')
    if any(quote.where.startswith("¶") for quotes in reading.anchors for quote in quotes):
        words.append("¶ paragraph of the article")
    if not words:
        return ""
    line = "&#160;&#160;&#160;&#160;".join(words)
    return (
        f'<TR><TD HEIGHT="4"></TD></TR><TR>{cells}<TD></TD></TR>'
        f'<TR><TD ALIGN="LEFT" COLSPAN="20">{_font(line, 9, theme.MUTED)}</TD></TR><TR><TD HEIGHT="6"></TD></TR>'
    )


def _legend_box(style: NodeStyle) -> str:
    rounded = [word for word in ("rounded", "dashed") if word in style.style]
    border = f' STYLE="{",".join(rounded).upper()}"' if rounded else ""
    word = _font(f"<B>{style.word.upper()}</B>", 7.5, theme.WHITE if style.text == theme.WHITE else style.tag)
    return f'<TD BGCOLOR="{style.fill}" COLOR="{style.line}" BORDER="1" CELLPADDING="3"{border}>{word}</TD>'


# Boxes


def _node(index: int, one: Box, sizes: Sizes) -> str:
    style = _styled(one)
    is_thesis = one.style == "thesis"
    width = sizes.thesis if is_thesis else sizes.box
    return (
        f"  n{index} [label=<{_label(one, style, sizes, width, is_thesis)}>, "
        f'shape={style.shape}, style="{style.style}", fillcolor="{style.fill}", color="{style.line}", '
        f'penwidth={style.width}, peripheries={style.peripheries}, id="c{index}", '
        f'class="{one.style} {one.flag or "sound"}"];'
    )


def _styled(one: Box) -> NodeStyle:
    """The style of the role; what is implicit or flagged changes it and leaves its shape."""
    style = theme.NODES[one.style]
    if one.implicit and one.style not in {"thesis", "implicit"}:
        style = replace(style, fill=theme.WHITE, style=f"{style.style},dashed", italic=True)
    if one.flag is None:
        return style
    warning = theme.NODES[one.flag]
    dashed = ",dashed" if "dashed" in warning.style else ""
    colours = replace(style, fill=warning.fill, line=warning.line, tag=warning.line, text=theme.INK)
    return replace(colours, width=warning.width, style=style.style + dashed)


def _label(one: Box, style: NodeStyle, sizes: Sizes, width: int, is_thesis: bool) -> str:
    room = width * sizes.slack
    tag = _font(f"<B>{html(_cut(one.label, room / 2))}</B>&#160;&#160;{html(clean(one.tag))}", sizes.tag, style.tag)
    size = sizes.thesis_text if is_thesis else sizes.text
    lines = _lines(one.text, room, size, bold=is_thesis)
    text = "".join(f'{line}<BR ALIGN="LEFT"/>' for line in lines)
    text = f"<B>{text}</B>" if is_thesis else f"<I>{text}</I>" if style.italic else text
    rows = [
        tag,
        _font(text, size, style.text),
        *(_foot(foot.words, foot.flag, style, sizes, room) for foot in one.feet),
    ]
    cells = "".join(f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{row}</TD></TR>' for row in rows)
    return f'<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="2" WIDTH="{width}">{cells}</TABLE>'


def _foot(words: str, flag: bool, style: NodeStyle, sizes: Sizes, room: float) -> str:
    colour = style.line if flag else style.tag if style.text == theme.WHITE else theme.MUTED
    lines = _lines(words, room, sizes.foot)
    return _font("".join(f'{line}<BR ALIGN="LEFT"/>' for line in lines), sizes.foot, colour)


def _lines(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    return list(map(html, wrap(clean(text), width, size, bold=bold))) or ["&#160;"]


def _cut(text: str, width: float) -> str:
    return next(iter(wrap(clean(text), width, 8, bold=True, lines=1)), "")


def _font(text: str, size: float, colour: str = theme.INK) -> str:
    return f'<FONT POINT-SIZE="{size:g}" COLOR="{colour}">{text}</FONT>'


# Steps


def _has_joint(reading: Reading, step: Step) -> bool:
    """Linked premises meet in a joint, and an undercut needs one to point at."""
    return len(step.premises) > 1 or bool(reading.graph.undercuts_of[step.index])


def _joints(reading: Reading) -> Iterator[str]:
    for step in reading.steps:
        if step.premises and _has_joint(reading, step):
            colour = theme.EDGES[_edge_kind(reading, step)].line
            yield (
                f'  j{step.index} [{_joint_shape(step)}, fillcolor="{colour}", color="{colour}", '
                f'id="s{step.index}", class="joint"];'
            )


def _joint_shape(step: Step) -> str:
    """A dot; for linked premises a circle with "and", or a pill with the scheme below it."""
    linked = _font("<B>and</B>", 8, theme.WHITE)
    if len(step.premises) < 2:
        return 'shape=circle, style=filled, label="", margin=0, fixedsize=true, width=0.13, height=0.13'
    if step.shape.scheme is None:
        return f"shape=circle, style=filled, label=<{linked}>, margin=0, fixedsize=true, width=0.33, height=0.33"
    scheme = _font(html(str(step.shape.scheme)), 8, theme.WHITE)
    return (
        f'shape=box, style="filled,rounded", label=<{linked}<BR/>{scheme}>, margin="0.07,0.03", width=0.3, height=0.2'
    )


def _edge_kind(reading: Reading, step: Step) -> str:
    only_evidence = all(reading.claims[premise].kind == "evidence" for premise in step.premises)
    return "evidence" if step.polarity is Polarity.SUPPORT and only_evidence else str(step.polarity)


def _edges(reading: Reading, direction: str) -> Iterator[str]:
    for step in reading.steps:
        target = _target(reading, step)
        if not step.premises or target is None:
            continue
        style = theme.EDGES[_edge_kind(reading, step)]
        start = target
        if _has_joint(reading, step):
            start = f"j{step.index}"
            yield _edge(target, start, style, direction)
            style = replace(style, arrow="none")
        for premise in step.premises:
            at_home = reading.claims[premise].step == step.index
            yield _edge(start, f"n{premise}", style, direction, at_home)


def _target(reading: Reading, step: Step) -> str | None:
    if step.target_claim is not None:
        return f"n{step.target_claim}"
    target = reading.steps[step.target_step or 0]
    return f"j{target.index}" if target.premises else None


_LOOSE = ", constraint=false"


def _is_loose(edge: str) -> bool:
    return _LOOSE in edge


def _edge(tail: str, head: str, style: EdgeStyle, direction: str, at_home: bool = True) -> str:
    """An edge; one to a claim that is written elsewhere does not pull that claim away from there."""
    port = ", headport=w" if direction == "LR" and head.startswith("n") else ""
    extra = port if at_home else _LOOSE
    return (
        f'  {tail} -> {head} [color="{style.line}", style={style.style}, penwidth={style.width:g}, '
        f"arrowtail={style.arrow}, arrowsize={style.arrow_size:g}{extra}];"
    )
