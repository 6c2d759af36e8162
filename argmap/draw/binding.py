"""Pages of PDF bound into one file, with links that lead from page to page."""

from __future__ import annotations

import re
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING, Any

from argmap.draw.dot import element_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.draw.poster import Composition

__all__ = ["bound", "can_bind", "page_name"]

_LINK = re.compile(r"(?:page-(\d+))?#(\w[\w.]*)")
Place = tuple[float, float]


def page_name(number: int) -> str:
    """What links between pages call a page until they are bound."""
    return f"page-{number}"


def can_bind() -> bool:
    """Whether pypdf, which binds pages, is installed."""
    return find_spec("pypdf") is not None


def bound(pages: Sequence[bytes], compositions: Sequence[Composition]) -> bytes:
    """One PDF of pages; a link to a claim leads to its box. Raises ModuleNotFoundError where pypdf is not installed."""
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for page in pages:
        writer.add_page(PdfReader(BytesIO(page)).pages[0])
    places = [_places(one) for one in compositions]
    for number, made in enumerate(writer.pages):
        for annotation in made.get("/Annots", ()):
            _lead(writer, annotation.get_object(), number, places)
    writer.metadata = None
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def _places(page: Composition) -> dict[str, Place]:
    """Where the upper left corner of each claim's box stands on a page, in points from below."""
    right, down = page.offset
    labels = {index: element_id(box.label) for index, box in page.drawing.boxes.items()}
    height = page.canvas[1]
    return {
        labels[index]: ((right + rect.left) * page.scale, (height - down - rect.top) * page.scale)
        for index, rect in page.poster.sheet.boxes.items()
    }


def _lead(writer: Any, annotation: Any, here: int, places: Sequence[Mapping[str, Place]]) -> None:
    """Turn a link that Graphviz made into one within the file."""
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NullObject

    action = annotation.get("/A")
    link = _LINK.fullmatch(str(action.get("/URI", ""))) if action else None
    if link is None:
        return
    number = int(link[1]) - 1 if link[1] else here
    left, top = places[number].get(link[2], (0.0, float(writer.pages[number].mediabox.height)))
    target = [
        writer.pages[number].indirect_reference,
        NameObject("/XYZ"),
        FloatObject(round(left, 2)),
        FloatObject(round(top, 2)),
    ]
    del annotation[NameObject("/A")]
    annotation[NameObject("/Dest")] = ArrayObject([*target, NullObject()])
