"""Letters with marks, composed: texts of Macs and of PDF files have the letter and its mark as two."""

from __future__ import annotations

from bisect import bisect_right
from unicodedata import is_normalized, normalize

__all__ = ["as_written", "composed"]


def composed(text: str) -> str:
    """A text with each letter and its marks as one, where Unicode has that (NFC)."""
    return normalize("NFC", text)


def as_written(text: str, at: int) -> int:
    """Where a place of the composed text stands in it as it is written, both in code points.

    >>> as_written("cafe\\u0301s", 4)
    5
    """
    if is_normalized("NFC", text):
        return at
    return bisect_right(range(len(text) + 1), at, key=lambda end: len(composed(text[:end]))) - 1
