"""Drawing a Reading: as DOT text, as SVG, PNG or PDF by a Graphviz engine, or as an outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw import engine as engines
from argmap.draw.dot import dot
from argmap.draw.engine import FORMATS, EngineError
from argmap.draw.outline import outline
from argmap.draw.svg import finish
from argmap.memory import no_collection

if TYPE_CHECKING:
    import graphviz

    from argmap.reading import Reading

__all__ = ["FORMATS", "EngineError", "dot", "outline", "render", "source"]


def source(reading: Reading, direction: str = "auto") -> graphviz.Source:
    """The map as a `graphviz.Source`, to save, to view or to draw with that package's own means."""
    from graphviz import Source

    return Source(dot(reading, direction))


def render(
    reading: Reading,
    format_: str = "svg",
    *,
    direction: str = "auto",
    engine: str = "auto",
    timeout: float = engines.TIMEOUT,
) -> bytes:
    """The map drawn in a format: svg, png, pdf or dot. Raises EngineError where Graphviz is missing or fails."""
    with no_collection():
        text = dot(reading, direction)
    if format_ == "dot":
        return text.encode()
    drawn = engines.lay_out(text, format_, engines.choose(engine), timeout)
    return finish(drawn.decode("utf-8"), reading).encode() if format_ == "svg" else drawn
