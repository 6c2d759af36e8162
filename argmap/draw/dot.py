"""A drawing as DOT text: pure functions; ids are safe names of its own, and all user text is escaped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draw.colours import Colours
from argmap.draw.drawing import Drawing
from argmap.draw.edges import Edges
from argmap.draw.joints import Joint, joint_size
from argmap.draw.labels import label, roomy
from argmap.draw.legend import heading
from argmap.draw.names import element_id
from argmap.draw.options import Options
from argmap.draw.ports import Ports
from argmap.draw.routes import Routes
from argmap.draw.scene import lines_of, scene
from argmap.draw.sides import room
from argmap.draw.stubs import stubs
from argmap.draw.theme import FONT
from argmap.draw.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.draw.boxes import Box
    from argmap.draw.theme import NodeStyle
    from argmap.reading import Reading

__all__ = ["dot", "element_id", "source"]

_SPACING = {
    ("TB", False): "ranksep=0.42, nodesep=0.2",
    ("TB", True): "ranksep=0.2, nodesep=0.14",
    ("LR", False): "ranksep=0.55, nodesep=0.16",
    ("LR", True): "ranksep=0.22, nodesep=0.12",
}
"""By direction, and whether joints stand on ranks of their own between those of claims."""
_RIM = 8.0  # points that a frame around a box's frame adds to its width and height


def dot(reading: Reading, options: Options | None = None) -> str:
    """DOT text of a map; the same map gives the same text. Raises UnknownClaimError for a focus that is no claim."""
    return source(Drawing(reading, options or Options())).decode()


@dataclass(slots=True)
class _Node:
    """A box's line of DOT, but for its place, and how much room the box takes at least."""

    line: bytes
    width: float
    height: float
    rim: float = 0.0
    """How much of both is around its frame, for another one."""

    def placed(self, centre: tuple[float, float] | None) -> bytes:
        """The whole line."""
        if centre is None:
            return self.line + b"];"
        size = f"width={(self.width - self.rim) / 72:.4f}, height={(self.height - self.rim) / 72:.4f}"
        return self.line + f', pos="{centre[0]:.2f},{centre[1]:.2f}!", {size}];'.encode()


def source(drawing: Drawing) -> bytes:
    """The DOT text in UTF-8, as engines take it."""
    colours = Colours(drawing)
    sizes, theme = drawing.options.sizes(drawing.direction), drawing.options.look
    sizes = roomy(sizes, drawing.boxes.values()) if drawing.is_tidy else sizes
    nodes, ports = {}, Ports(drawing)
    for index, one in drawing.boxes.items():
        style = colours.of_box(index)
        drawn = label(one, style, sizes, theme, is_fitted=not drawing.is_tidy, is_rtl=drawing.is_rtl)
        line = _node(index, one, style, ports.markup(index, drawn)) + ", margin=0" * ports.has_cells(index)
        rim = (style.peripheries - 1) * _RIM if drawing.is_tidy else 0.0
        height = drawn.height + rim if drawing.is_tidy else 0.0
        nodes[index] = _Node(line.encode(), drawn.width + rim, height, rim)
    routes = _routes(drawing, nodes) if drawing.is_tidy else None
    edges = Edges(drawing, colours, ports, routes)
    lines = [line.encode() for line in _head(drawing, colours)]
    joints, between = [*stubs(drawing), *edges.joints()], edges.lines()
    order = reversed(drawing.boxes) if drawing.is_turned else iter(drawing.boxes)
    lines += (nodes.pop(index).placed(routes.layout.boxes[index] if routes else None) for index in order)
    return b"\n".join([*lines, *(line.encode() for line in (*joints, *between)), b"}\n"])


def _routes(drawing: Drawing, nodes: Mapping[int, _Node]) -> Routes:
    """argmap's own layout, with boxes as high as the lines need that end at them."""
    lines = [*lines_of(drawing)]
    depths = {index: drawing.reading.claims[index].depth for index in drawing.boxes}
    for index, height in room(lines, depths).items():
        nodes[index].height = max(nodes[index].height, height)
    joints = _joint_sizes(drawing)
    widths = {step: one.width for step, one in joints.items()}
    return Routes(scene(tidy(drawing.reading, drawing.view, nodes, widths), lines, depths, nodes, joints))


def _joint_sizes(drawing: Drawing) -> dict[int, Joint]:
    """The sizes of joints, by step."""
    steps = filter(drawing.has_joint, drawing.view.steps)
    return {step.index: joint_size(step, drawing.missing(step)) for step in steps}


def _head(drawing: Drawing, colours: Colours) -> Iterator[str]:
    palette = drawing.options.look.palette
    spacing = _SPACING[drawing.direction, drawing.has_joints and not drawing.is_tidy]
    lines = "line, outputorder=edgesfirst" if drawing.is_tidy else "true"
    side = "r" if drawing.is_rtl and not drawing.is_tidy else "l"
    yield "digraph argmap {"
    yield (
        f"  graph [rankdir={drawing.rank_direction}, ordering=out, {spacing}, splines={lines}, "
        f'bgcolor="{palette.paper}", pad="0.3", fontname="{FONT}", fontsize=11, fontcolor="{palette.ink}", labelloc=t, '
        f"labeljust={side}, label=<{heading(drawing, colours.legend)}>];"
    )
    yield f'  node [fontname="{FONT}", fontsize=11, fontcolor="{palette.ink}", margin="0.10,0.06"];'
    yield f'  edge [fontname="{FONT}", fontsize=9, dir=back];'


def _node(index: int, one: Box, style: NodeStyle, markup: str) -> str:
    """A box's line of DOT, but for its place and its end."""
    return (
        f"  n{index} [label=<{markup}>, "
        f'shape={style.shape}, style="{style.style}", fillcolor="{style.fill}", color="{style.line}", '
        f'penwidth={style.width:g}, peripheries={style.peripheries}, id="{element_id(one.label)}", '
        f'class="{one.style} {one.flag or "sound"}"'
    )
