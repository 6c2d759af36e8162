"""Drawing a Reading: as DOT text, as SVG, PNG or PDF by a Graphviz engine, or as an outline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.draw import engine as engines
from argmap.draw.dot import dot
from argmap.draw.dot import source as dot_source
from argmap.draw.drawing import Drawing
from argmap.draw.markdown import outline_in_markdown
from argmap.draw.mermaid import mermaid
from argmap.draw.options import Options
from argmap.draw.svg import finish
from argmap.memory import no_collection

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import graphviz

    from argmap.reading import Reading

__all__ = ["TEXTS", "draw", "render", "source"]

_LINK = re.compile(rb', URL="#[^"]*"')

TEXTS: Mapping[str, Callable[[Drawing], str]] = {
    "dot": lambda drawing: dot_source(drawing).decode(),
    "mermaid": mermaid,
    "markdown": outline_in_markdown,
}
"""What is written without an engine."""


def source(reading: Reading, options: Options | None = None) -> graphviz.Source:
    """The map as a `graphviz.Source`, to save, to view or to draw with that package's own means."""
    from graphviz import Source

    return Source(dot(reading, options))


def render(
    reading: Reading,
    format_: str = "svg",
    options: Options | None = None,
    *,
    engine: str = "auto",
    timeout: float = engines.TIMEOUT,
) -> bytes:
    """The map drawn in a format: svg, png, pdf, dot, mermaid or markdown.

    Raises EngineError where Graphviz is missing or fails, and UnknownClaimError for a focus that is no claim.
    """
    return draw(Drawing(reading, options or Options()), format_, engine=engine, timeout=timeout)


def draw(
    drawing: Drawing,
    format_: str,
    *,
    engine: str = "auto",
    timeout: float = engines.TIMEOUT,
    dpi: int | None = None,
) -> bytes:
    """The same for a drawing that may have been asked already what it shows and how it is laid out.

    `dpi` is how many dots of a PNG go to an inch, which is 72 points.
    """
    if format_ in TEXTS:
        return TEXTS[format_](drawing).encode()
    chosen = engines.choose(engine)

    def laid_out() -> bytes:
        source = _source_for(drawing, format_, dpi)
        return engines.lay_out(source, format_, chosen, timeout, is_pinned=drawing.is_tidy)

    return finish(laid_out(), drawing) if format_ == "svg" else laid_out()


def _source_for(drawing: Drawing, format_: str, dpi: int | None) -> bytes:
    with no_collection():
        text = dot_source(drawing)
    if format_ == "pdf":  # whose links cannot lead to a claim in it
        return _LINK.sub(b"", text)
    return text.replace(b"graph [", b"graph [dpi=%d, " % dpi, 1) if dpi and format_ == "png" else text
