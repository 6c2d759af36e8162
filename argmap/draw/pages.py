"""A PDF of one large page cut into pages of A4 that can be printed and pasted together, as vectors."""

from __future__ import annotations

from io import BytesIO
from math import ceil

__all__ = ["A4", "tiled"]

A4 = (595.28, 841.89)
"""Width and height in points."""
_MARGIN = 28.0  # what printers leave white
_OVERLAP = 14.0  # what neighbouring pages share, to paste them together


def tiled(pdf: bytes) -> bytes:
    """The drawing on as many pages of A4 as it needs, upright or lying, whichever needs fewer; row by row.

    Raises ModuleNotFoundError where pypdf is not installed.
    """
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DecodedStreamObject, DictionaryObject, FloatObject, NameObject

    drawn = PdfReader(BytesIO(pdf)).pages[0]
    width, height = float(drawn.mediabox.width), float(drawn.mediabox.height)
    page = min((A4, A4[::-1]), key=lambda size: _across(width, size[0]) * _across(height, size[1]))
    contents = drawn.get_contents()
    if contents is None:
        return pdf
    writer = PdfWriter()
    picture = DecodedStreamObject()
    picture.set_data(contents.get_data())
    picture[NameObject("/Type")], picture[NameObject("/Subtype")] = NameObject("/XObject"), NameObject("/Form")
    picture[NameObject("/BBox")] = drawn.mediabox
    picture[NameObject("/Resources")] = drawn["/Resources"].clone(writer)
    shared = writer._add_object(picture.flate_encode())
    for row in range(_across(height, page[1])):
        for column in range(_across(width, page[0])):
            left = column * _step(page[0]) - _MARGIN
            bottom = height - row * _step(page[1]) + _MARGIN - page[1]
            edge = _MARGIN / 2
            frame = f"{edge} {edge} {page[0] - 2 * edge:.2f} {page[1] - 2 * edge:.2f} re W n"
            content = DecodedStreamObject()
            content.set_data(f"q {frame} 1 0 0 1 {-left:.2f} {-bottom:.2f} cm /Map Do Q".encode())
            tile = writer.add_blank_page(FloatObject(page[0]), FloatObject(page[1]))
            objects = DictionaryObject({NameObject("/Map"): shared})
            tile[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): objects})
            tile[NameObject("/Contents")] = writer._add_object(content)
    writer.metadata = None
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _step(length: float) -> float:
    return length - 2 * _MARGIN - _OVERLAP


def _across(length: float, page: float) -> int:
    return max(1, ceil((length - _OVERLAP) / _step(page)))
