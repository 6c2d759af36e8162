"""Whether the text of a page can be read at all: none there, or letters that cannot be told from their fonts."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["is_empty", "is_garbled", "listed", "remarks_on"]

_LEAST = 20
_UNREADABLE = 0.2
_SHOWN = 12


def is_empty(text: str) -> bool:
    """Whether a page has so little text that it may be a picture, or blank."""
    return sum(not one.isspace() for one in text) < _LEAST


def is_garbled(text: str) -> bool:
    """Whether more than a fifth of a page's characters are none that a reader knows."""
    visible = [one for one in text if not one.isspace() and one != "\ufffe"]
    unknown = sum(one == "\ufffd" or unicodedata.category(one) in ("Cc", "Co", "Cn", "Cs") for one in visible)
    return len(visible) >= _LEAST and unknown > _UNREADABLE * len(visible)


def listed(pages: Iterable[int]) -> str:
    """Pages counted from 1, runs of three and more with a dash.

    >>> listed([4, 7, 8, 9, 12])
    '4, 7-9, 12'
    """
    runs: list[list[int]] = []
    for page in sorted(pages):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    texts = [
        text for run in runs for text in ([f"{run[0]}-{run[-1]}"] if len(run) > 2 else [str(page) for page in run])
    ]
    return ", ".join(texts[:_SHOWN]) + (" ..." if len(texts) > _SHOWN else "")


def remarks_on(count: int, pictures: Sequence[int], garbled: Sequence[int]) -> tuple[str, ...]:
    """What is to be said of pages whose text could not be read.

    Args:
        count: how many pages the file has
        pictures: pages (from 1) that show something but have no text
        garbled: pages (from 1) whose letters cannot be told from their fonts

    Raises:
        DocumentError: no page can be read.
    """
    if garbled and len(garbled) + len(pictures) >= count:
        which = "page" if len(garbled) == 1 else "pages"
        raise DocumentError(
            f"has letters that cannot be told from its fonts ({which} {listed(garbled)}); "
            "run OCR on it (ocrmypdf --force-ocr in.pdf out.pdf) and use the result"
        )
    if pictures and len(pictures) >= count:
        raise DocumentError(
            "has no text, only pictures of its pages; run OCR on it (ocrmypdf in.pdf out.pdf) and use the result"
        )
    remarks = []
    if pictures:
        remarks.append(
            f"has no text on {len(pictures)} of {count} pages: {listed(pictures)}; "
            "where they are scans, run OCR on it (ocrmypdf --skip-text in.pdf out.pdf)"
        )
    if garbled:
        remarks.append(
            f"has letters that cannot be told from its fonts on {len(garbled)} of {count} pages: {listed(garbled)}; "
            "run OCR on it (ocrmypdf --force-ocr in.pdf out.pdf)"
        )
    return tuple(remarks)
