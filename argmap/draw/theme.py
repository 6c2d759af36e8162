"""What the diagram looks like: colours, shapes and sizes of each theme, as data.

Support, attack and undercut also differ by line, arrowhead and word, so that colour is never the only carrier;
the three colours stay apart under simulated red and green blindness.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["BRANCHES", "FONT", "SIZES", "THEMES", "EdgeStyle", "NodeStyle", "Sizes", "Theme"]

FONT = "Arial"
ROUNDED = "filled,rounded"
_THIN = 0.9  # points; Graphviz puts strokes two points apart
CUT = "filled,diagonals"
"""Strokes across the corners: the hand of whoever reads."""


@dataclass(frozen=True)
class NodeStyle:
    """How a box is drawn; `word` names it in the legend."""

    word: str
    fill: str
    line: str
    tag: str
    text: str
    shape: str = "box"
    style: str = "filled"
    width: float = 1.4
    peripheries: int = 1
    italic: bool = False


@dataclass(frozen=True)
class EdgeStyle:
    """How a step is drawn; `words` explain it in the legend."""

    line: str
    style: str
    arrow: str
    width: float
    arrow_size: float
    legend: str
    words: str
    stroke: str = ""
    """Colours of parallel strokes, where the line is more than one."""

    @property
    def colours(self) -> str:
        """The line's colour, or those of its strokes."""
        return self.stroke or self.line


@dataclass(frozen=True)
class Sizes:
    """Points: greatest widths of boxes, and the text in them, by direction."""

    box: int
    thesis: int
    text: float = 11
    thesis_text: float = 13
    tag: float = 8
    foot: float = 8.5
    slack: float = 0.95
    """Share of a box that lines fill by Arial's widths; margins take what other fonts need more."""


@dataclass(frozen=True)
class Palette:
    """The colours of a theme: lines and the fills that go with them."""

    paper: str
    ink: str
    muted: str
    plain: str
    """The fill of evidence and of what is implicit."""
    thesis: tuple[str, str, str]
    """Fill, tag and text."""
    support: tuple[str, str]
    attack: tuple[str, str]
    rebuttal: str
    undercut: tuple[str, str]
    reader: tuple[str, str]
    """Of what whoever reads puts forward."""
    aside: str
    warning: tuple[str, str]
    wrong: tuple[str, str]
    frames: tuple[str, str]
    """The fills of frames around linked premises, and of frames within these."""
    weight: float = 1
    """Lines are this much wider."""


@dataclass(frozen=True)
class Theme:
    """A palette with the boxes and edges made of it."""

    palette: Palette
    nodes: Mapping[str, NodeStyle]
    edges: Mapping[str, EdgeStyle]

    def edge(self, name: str) -> EdgeStyle:
        """The style of a kind of lines; `reader` is that of a reason of the reader's."""
        if name != "reader":
            return self.edges[name]
        return self.doubled(self.edges["support"])

    def doubled(self, style: EdgeStyle) -> EdgeStyle:
        """A style of lines in the reader's hand: two thin strokes beside each other."""
        return replace(style, line=self.palette.reader[0], stroke=self.double, width=_THIN * self.palette.weight)

    @property
    def double(self) -> str:
        """The strokes of the reader's lines."""
        return f"{self.palette.reader[0]}:{self.palette.reader[0]}"

    @property
    def on_line(self) -> str:
        """The colour of words on a joint, which is filled with the colour of its line."""
        return self.palette.paper


def _theme(one: Palette) -> Theme:
    ink, muted, wide = one.ink, one.muted, one.weight
    support, attack, undercut = one.support[0], one.attack[0], one.undercut[0]
    fill, tag, text = one.thesis
    nodes = {
        "thesis": NodeStyle("thesis", fill, fill, tag, text, style=ROUNDED, width=2),
        "claim": NodeStyle("premise", one.support[1], support, support, ink, style=ROUNDED),
        "implicit": NodeStyle(
            "implicit", one.plain, muted, muted, ink, style=f"{ROUNDED},dashed", width=1.2, italic=True
        ),
        "evidence": NodeStyle("evidence", one.plain, muted, muted, ink, shape="note", width=1.1),
        "objection": NodeStyle("objection", one.attack[1], attack, attack, ink),
        "rebuttal": NodeStyle("rebuttal", one.rebuttal, attack, attack, ink, peripheries=2),
        "undercut": NodeStyle("undercut", one.undercut[1], undercut, undercut, ink),
        "aside": NodeStyle("aside", one.aside, muted, muted, ink, style=ROUNDED, width=1.2),
        "reader": NodeStyle("the reader's", one.reader[1], one.reader[0], one.reader[0], ink, style=CUT, width=1.6),
        "altered": NodeStyle("quote altered", one.warning[1], one.warning[0], one.warning[0], ink, width=1.8),
        "unquoted": NodeStyle(
            "no quote", one.warning[1], one.warning[0], one.warning[0], ink, style="filled,dashed", width=1.8
        ),
        "unknown": NodeStyle(
            "quote not looked up", one.warning[1], one.warning[0], one.warning[0], ink, style="filled,dotted", width=1.8
        ),
        "invalid": NodeStyle("quote not found", one.wrong[1], one.wrong[0], one.wrong[0], ink, width=2.2),
    }
    edges = {
        "support": EdgeStyle(support, "solid", "normal", 1.8 * wide, 1, "solid arrow", "supports"),
        "evidence": EdgeStyle(muted, "solid", "normal", 1.3 * wide, 0.7, "thin arrow", "is evidence for"),
        "attack": EdgeStyle(attack, "dashed", "tee", 2 * wide, 1.1, "dashed, bar end", "objects to"),
        "undercut": EdgeStyle(
            undercut, "dotted", "odiamond", 2 * wide, 0.9, "dotted, diamond end", "undercuts the step"
        ),
    }
    return Theme(one, nodes, edges)


THEMES = {
    "default": _theme(
        Palette(
            paper="#FFFFFF",
            ink="#1F2328",
            muted="#57606A",
            plain="#FFFFFF",
            thesis=("#1F2A44", "#C9D4EA", "#FFFFFF"),
            support=("#00705A", "#EDF6F3"),
            attack=("#B5390A", "#FBDCCB"),
            rebuttal="#FFF8E8",
            undercut=("#6D28A8", "#F3ECFA"),
            reader=("#0B4F9E", "#EAF3FD"),
            aside="#F6F8FA",
            warning=("#8A6100", "#FFF9E6"),
            wrong=("#A40E26", "#FDECEE"),
            frames=("#F1F6F5", "#E1ECE9"),
        )
    ),
    "print": _theme(
        Palette(
            paper="#FFFFFF",
            ink="#000000",
            muted="#404040",
            plain="#FFFFFF",
            thesis=("#000000", "#FFFFFF", "#FFFFFF"),
            support=("#000000", "#FFFFFF"),
            attack=("#000000", "#E8E8E8"),
            rebuttal="#FFFFFF",
            undercut=("#000000", "#F4F4F4"),
            reader=("#000000", "#FFFFFF"),
            aside="#FFFFFF",
            warning=("#000000", "#FFFFFF"),
            wrong=("#000000", "#D8D8D8"),
            frames=("#F6F6F6", "#ECECEC"),
        )
    ),
    "dark": _theme(
        Palette(
            paper="#14181D",
            ink="#E6EDF3",
            muted="#A7B1BC",
            plain="#1C2128",
            thesis=("#DCE6F8", "#1F2A44", "#14181D"),
            support=("#54C7A6", "#12302A"),
            attack=("#FF9E70", "#553123"),
            rebuttal="#322A14",
            undercut=("#C9A2F2", "#2B1F3D"),
            reader=("#8AB8FF", "#14263F"),
            aside="#20262E",
            warning=("#E3B341", "#33290F"),
            wrong=("#FF8A96", "#3D1A20"),
            frames=("#18211F", "#1E2A27"),
        )
    ),
    "contrast": _theme(
        Palette(
            paper="#FFFFFF",
            ink="#000000",
            muted="#1A1A1A",
            plain="#FFFFFF",
            thesis=("#000000", "#FFFFFF", "#FFFFFF"),
            support=("#00493A", "#FFFFFF"),
            attack=("#8C1D00", "#F8E4DA"),
            rebuttal="#FFFFFF",
            undercut=("#46127A", "#FFFFFF"),
            reader=("#003A80", "#FFFFFF"),
            aside="#FFFFFF",
            warning=("#5C4000", "#FFFFFF"),
            wrong=("#7A0018", "#FFFFFF"),
            frames=("#F6F6F6", "#ECECEC"),
            weight=1.4,
        )
    ),
}
"""Themes by name: for screens, for black ink, for dark pages, for tired eyes."""
BRANCHES = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#8C6BB1", "#7F7F7F")
"""Colours of branches, in turn: those of Okabe and Ito (2008), which colour-blind readers tell apart, and two more."""
SIZES = {"TB": Sizes(box=200, thesis=280), "LR": Sizes(box=236, thesis=240)}
