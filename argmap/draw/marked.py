"""Marks by which argmap knows the pages of a booklet that it has drawn."""

from __future__ import annotations

from zlib import crc32

__all__ = ["PAGE_MARKS", "marked_png", "marked_svg"]

_SOFTWARE = b"Software\x00argmap"
_PAGE = b", page of a booklet"
_ROLE = b' aria-labelledby="argmap-title argmap-desc"'
_SVG_PAGE = b" data-page="
PAGE_MARKS = (_SVG_PAGE, _SOFTWARE + _PAGE)
"""One of these stands at the beginning of each page but the first: of an SVG, of a PNG."""
_AFTER_HEADER = 33  # bytes of a PNG's signature and its first chunk


def marked_png(png: bytes, number: int) -> bytes:
    """A PNG that names argmap as what made it, in a chunk of text (PNG 1.2, 4.2.3), and from 2 on as a page."""
    said = _SOFTWARE + (_PAGE if number > 1 else b"")
    chunk = b"tEXt" + said
    length, checked = len(said).to_bytes(4, "big"), crc32(chunk).to_bytes(4, "big")
    return png[:_AFTER_HEADER] + length + chunk + checked + png[_AFTER_HEADER:]


def marked_svg(svg: bytes, number: int) -> bytes:
    """An SVG that says, from 2 on, which page of a booklet it is."""
    return svg.replace(_ROLE, b'%s"%d"%s' % (_SVG_PAGE, number, _ROLE), 1) if number > 1 else svg
