"""Pages of PDF bound into one file, with links from stubs and from what is left out to where it is drawn."""

from __future__ import annotations

from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draw.poster import Composition
    from argmap.draw.poster.sheet import Rect

__all__ = ["bound", "can_bind"]


def can_bind() -> bool:
    """Whether pypdf, which binds pages, is installed."""
    return find_spec("pypdf") is not None


def bound(pages: Sequence[bytes], compositions: Sequence[Composition]) -> bytes:
    """One PDF of pages, each drawn from its composition. Raises ModuleNotFoundError where pypdf is not installed."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.annotations import Link
    from pypdf.generic import Fit

    writer = PdfWriter()
    for page in pages:
        writer.add_page(PdfReader(BytesIO(page)).pages[0])
    for number, one in enumerate(compositions):
        for rect, claim, to in one.links:
            target = number if to is None else to - 1
            left, _, _, top = _on_page(compositions[target], compositions[target].poster.sheet.boxes.get(claim))
            link = Link(rect=_on_page(one, rect), target_page_index=target, fit=Fit.xyz(left, top))
            writer.add_annotation(number, link)
    writer.metadata = None
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _on_page(one: Composition, rect: Rect | None) -> tuple[float, float, float, float]:
    """Left, lower, right and upper edge of a rectangle, in points of the page from its lower left corner."""
    if rect is None:
        return 0.0, 0.0, one.page.width, one.page.height
    (right, down), height = one.offset, one.canvas[1]
    edges = right + rect.left, height - down - rect.bottom, right + rect.right, height - down - rect.top
    left, bottom, further, top = (round(edge * one.scale, 2) for edge in edges)
    return left, bottom, further, top
