"""Marks by which argmap knows pictures that it has drawn."""

from __future__ import annotations

from zlib import crc32

__all__ = ["MARKS", "marked"]

_SOFTWARE = b"Software\x00argmap"
MARKS = (b'aria-labelledby="argmap-title argmap-desc"', _SOFTWARE)
"""One of these stands at the beginning of each picture: of an SVG, of a PNG."""
_AFTER_HEADER = 33  # bytes of a PNG's signature and its first chunk


def marked(png: bytes) -> bytes:
    """A PNG that names argmap as what made it, in a chunk of text (PNG 1.2, 4.2.3)."""
    chunk = b"tEXt" + _SOFTWARE
    length, checked = len(_SOFTWARE).to_bytes(4, "big"), crc32(chunk).to_bytes(4, "big")
    return png[:_AFTER_HEADER] + length + chunk + checked + png[_AFTER_HEADER:]
