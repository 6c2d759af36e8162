"""Drawing a Reading: as DOT text, as SVG, PNG or PDF by a Graphviz engine, or as an outline."""

from argmap.draw.dot import dot
from argmap.draw.drawing import Drawing
from argmap.draw.engine import FORMATS, EngineError
from argmap.draw.options import Options
from argmap.draw.outline import outline
from argmap.draw.rendering import TEXTS, draw, draw_pages, render, source
from argmap.draw.view import UnknownClaimError

__all__ = [
    "FORMATS",
    "TEXTS",
    "Drawing",
    "EngineError",
    "Options",
    "UnknownClaimError",
    "dot",
    "draw",
    "draw_pages",
    "outline",
    "render",
    "source",
]
