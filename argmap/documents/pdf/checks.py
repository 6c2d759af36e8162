"""Whether the text of a page can be read at all: none there, or letters that cannot be told from their fonts."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from argmap.documents.document import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["is_empty", "is_garbled", "is_garbled_in_part", "listed", "remarks_on"]

_LEAST = 20
_UNREADABLE = 0.2
_SHOWN = 12
_VOWELS = frozenset("aeiouyæœøı")
_FEWEST_VOWELS = 0.22
"""Of the letters of a line; in the languages that are written with Latin letters two in five are vowels."""
_FEWEST_KINDS = 8
_LINES = 3
_WORD_LENGTH = 5
"""Characters of a word on average; in formulae it is less."""
_ADDRESS = re.compile(r"https?:|www\.|@\w")


def is_empty(text: str) -> bool:
    """Whether a page has so little text that it may be a picture, or blank."""
    return sum(not one.isspace() for one in text) < _LEAST


def is_garbled(text: str) -> bool:
    """Whether more than a fifth of a page's characters are none that a reader knows."""
    if text.isprintable() and "\ufffd" not in text:
        return False
    visible = [one for one in text if not one.isspace() and one != "\ufffe"]
    unknown = sum(one == "\ufffd" or unicodedata.category(one) in ("Cc", "Co", "Cn", "Cs") for one in visible)
    return len(visible) >= _LEAST and unknown > _UNREADABLE * len(visible)


def is_garbled_in_part(lines: Iterable[str]) -> bool:
    """Whether some lines of a page hold other letters than they show, as with a font whose codes are not its letters:
    three lines have next to no vowels.
    """
    return sum(map(_has_no_vowels, lines)) >= _LINES


def _has_no_vowels(text: str) -> bool:
    letters = [one.lower() for one in text if one.isalpha()]
    if len(letters) < _LEAST or len(set(letters)) < _FEWEST_KINDS or any(one > "\u024f" for one in letters):
        return False
    if len(text) < (_WORD_LENGTH + 1) * len(text.split()) or _ADDRESS.search(text):
        return False
    vowels = sum(one in _VOWELS or unicodedata.normalize("NFD", one)[0] in _VOWELS for one in letters)
    return vowels < _FEWEST_VOWELS * len(letters)


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


def remarks_on(
    count: int,
    pictures: Sequence[int],
    garbled: Sequence[int],
    in_part: Sequence[int],
    beside: Sequence[int] = (),
) -> tuple[str, ...]:
    """What is to be said of pages whose text could not be read, or may be another one than they show.

    Args:
        count: how many pages the file has
        pictures: pages (from 1) that show something but have no text
        garbled: pages (from 1) whose letters cannot be told from their fonts
        in_part: pages (from 1) of which that is true of some lines
        beside: pages (from 1) with words that the file says in the place of those that it shows

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
    if in_part:
        remarks.append(
            f"has lines whose letters cannot be told from its fonts on {len(in_part)} of {count} pages: "
            f"{listed(in_part)}; run OCR on it (ocrmypdf --force-ocr in.pdf out.pdf)"
        )
    if beside:
        remarks.append(
            f"says words in the place of those that it shows (ActualText) on {len(beside)} of {count} pages: "
            f"{listed(beside)}; the text has the words said: look whether the pages show the same"
        )
    return tuple(remarks)
