"""Drawing a Reading: as DOT text, as SVG, PNG or PDF by a Graphviz engine, or as an outline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draw import engine as engines
from argmap.draw.binding import bound, can_bind
from argmap.draw.choosing import compositions, overview, settled
from argmap.draw.dot import dot
from argmap.draw.dot import source as dot_source
from argmap.draw.drawing import Drawing
from argmap.draw.fonts import without_font
from argmap.draw.markdown import outline_in_markdown
from argmap.draw.marked import marked_png, marked_svg
from argmap.draw.mermaid import mermaid
from argmap.draw.options import Options
from argmap.draw.poster import Links, poster_source
from argmap.draw.svg import finish
from argmap.memory import no_collection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    import graphviz

    from argmap.draw.poster import Composition
    from argmap.reading import Reading

__all__ = ["TEXTS", "draw", "draw_pages", "render", "source"]

_NO_PYPDF = 'a PDF of several pages needs pypdf: pip install "argmap[pdf]"; .svg and .png need none'
_PAPER_DPI = 200
"""Dots per inch of a PNG of a paper page, where nobody says how many."""

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

    `dpi` is how many dots of a PNG go to an inch, which is 72 points. Of a map that needs several pages it is a PDF
    with all of them, or a picture of the first.
    """
    return draw_pages(drawing, format_, engine=engine, timeout=timeout, dpi=dpi, is_alone=True)[0]


def draw_pages(
    drawing: Drawing,
    format_: str,
    names: Callable[[int], str] | None = None,
    *,
    engine: str = "auto",
    timeout: float = engines.TIMEOUT,
    dpi: int | None = None,
    is_alone: bool = False,
    shown: Callable[[Iterable[bytes], int], Iterable[bytes]] = lambda pages, _: pages,
    told: Callable[[str], object] = lambda _: None,
) -> list[bytes]:
    """The same as files: one, or for a booklet one for each page, but for a PDF, which holds all of them.

    `names` says how the file of a page is called, from 1 on, so that pages lead to each other. One that
    `is_alone` is a picture of the first page, which names no others. `shown` gets the pages as they are made, and how
    many there will be; `told` what is amiss with them.
    """
    if format_ in TEXTS:
        return [TEXTS[format_](drawing).encode()]
    press = _Press(format_, engines.choose(engine), timeout, dpi)
    if format_ != "svg" and (missing := without_font(_texts(drawing), press.engine)):
        told(missing)
    chosen = settled(drawing, on_paper=format_ == "pdf")
    if not chosen.is_poster:
        return [press.graph(chosen)]
    pages = compositions(chosen)
    if format_ == "pdf" and len(pages) > 1 and not can_bind():
        raise engines.EngineError(_NO_PYPDF)
    links = Links(names, are_drawn=format_ != "pdf")
    if is_alone and format_ != "pdf" and len(pages) > 1:
        pages = [overview(pages[0])]
    drawn = list(shown((press.poster(page, links, number) for number, page in enumerate(pages, 1)), len(pages)))
    return [bound(drawn, pages)] if format_ == "pdf" and can_bind() else drawn


def _texts(drawing: Drawing) -> Iterator[str]:
    """What a picture has of the map's own words."""
    reading = drawing.reading
    yield reading.title or ""
    for index in drawing.view.claims:
        claim = reading.claims[index]
        yield f"{claim.text} {claim.label} {claim.source or ''}"


@dataclass(frozen=True)
class _Press:
    """What turns drawings into bytes of a format."""

    format: str
    engine: engines.Engine
    timeout: float
    dpi: int | None

    def graph(self, drawing: Drawing) -> bytes:
        """A drawing that Graphviz lays out, or argmap in columns."""
        with no_collection():
            source = dot_source(drawing)
        if self.format == "pdf":  # whose links cannot lead to a claim in it
            source = _LINK.sub(b"", source)
        drawn = self._drawn(source, self.dpi, is_pinned=drawing.is_tidy)
        return finish(drawn, drawing) if self.format == "svg" else drawn

    def poster(self, page: Composition, links: Links, number: int) -> bytes:
        """A poster, or a page of one, counted from 1."""
        page.has_margin = self.format == "pdf"
        with no_collection():
            source = poster_source(page, links, is_scaled=self.format != "svg").encode()
        sheet = page.page if page.drawing.options.sheet else None
        dpi = self.dpi or (_PAPER_DPI if sheet and sheet.is_paper else None)
        drawn = self._drawn(source, dpi, is_pinned=True)
        if self.format == "svg":
            return marked_svg(finish(drawn, page.drawing, sheet), number)
        return marked_png(drawn, number) if self.format == "png" else drawn

    def _drawn(self, source: bytes, dpi: int | None, *, is_pinned: bool) -> bytes:
        if dpi and self.format == "png":
            source = source.replace(b"graph [", b"graph [dpi=%d, " % dpi, 1)
        return engines.lay_out(source, self.format, self.engine, self.timeout, is_pinned=is_pinned)
