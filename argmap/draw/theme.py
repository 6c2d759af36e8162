"""What the diagram looks like: colours, shapes and sizes, as data.

Support, attack and undercut also differ by line, arrowhead and word, so that colour is never the only carrier;
the three colours stay apart under simulated red and green blindness.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ATTACK", "EDGES", "FONT", "INK", "MUTED", "NODES", "SUPPORT", "UNDERCUT", "EdgeStyle", "NodeStyle", "Sizes"]

FONT = "Arial"
INK, MUTED, WHITE = "#1F2328", "#57606A", "#FFFFFF"
SUPPORT, ATTACK, UNDERCUT = "#00705A", "#C2410C", "#6D28A8"
AMBER, RED = "#8A6100", "#A40E26"


@dataclass(frozen=True)
class NodeStyle:
    """How a box is drawn; `word` names it in the legend."""

    word: str
    fill: str
    line: str
    tag: str
    text: str = INK
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


@dataclass(frozen=True)
class Sizes:
    """Points: widths of boxes and of the text in them, by direction."""

    box: int
    thesis: int
    text: float = 11
    thesis_text: float = 13
    tag: float = 8
    foot: float = 8.5
    slack: float = 0.82
    """Share of a box that lines fill by Arial's widths; wider fonts still fit."""


ROUNDED = "filled,rounded"
NODES = {
    "thesis": NodeStyle("thesis", "#1F2A44", "#1F2A44", "#C9D4EA", WHITE, style=ROUNDED, width=2),
    "claim": NodeStyle("premise", "#EAF3F1", SUPPORT, SUPPORT, style=ROUNDED),
    "implicit": NodeStyle("implicit", WHITE, MUTED, MUTED, style="filled,rounded,dashed", width=1.2, italic=True),
    "evidence": NodeStyle("evidence", WHITE, MUTED, MUTED, shape="note", width=1.1),
    "objection": NodeStyle("objection", "#FDEEE6", ATTACK, ATTACK),
    "rebuttal": NodeStyle("rebuttal", "#FFF8E8", ATTACK, ATTACK, peripheries=2),
    "undercut": NodeStyle("undercut", "#F3ECFA", UNDERCUT, UNDERCUT),
    "aside": NodeStyle("aside", "#F6F8FA", MUTED, MUTED, style=ROUNDED, width=1.2),
    "altered": NodeStyle("quote altered", "#FFF9E6", AMBER, AMBER, width=1.8),
    "unquoted": NodeStyle("no quote", "#FFF9E6", AMBER, AMBER, style="filled,dashed", width=1.8),
    "invalid": NodeStyle("quote not found", "#FDECEE", RED, RED, width=2.2),
}
EDGES = {
    "support": EdgeStyle(SUPPORT, "solid", "normal", 1.8, 1, "solid arrow", "supports"),
    "evidence": EdgeStyle(MUTED, "solid", "normal", 1.3, 0.7, "thin grey arrow", "is evidence for"),
    "attack": EdgeStyle(ATTACK, "dashed", "tee", 2, 1.1, "dashed, bar end", "objects to"),
    "undercut": EdgeStyle(UNDERCUT, "dotted", "odiamond", 2, 0.9, "dotted, diamond end", "undercuts the step"),
}
SIZES = {"TB": Sizes(box=200, thesis=280), "LR": Sizes(box=236, thesis=240)}
