"""The plain text of a document: a paragraph a line, blank lines between, form feeds where pages begin, notes last."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.documents.document import PAGE_BREAK

if TYPE_CHECKING:
    from argmap.documents.document import Document

__all__ = ["NOTES", "places_of_blocks", "text_of"]

NOTES = "Notes"
"""The line under which notes stand."""
_LINE_END = re.compile(r"\r\n?|[\v\x1c-\x1e\x85\u2028\u2029]")
_NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")
"""What no plain text holds: control characters, halves of pairs, code points that are no characters."""
_BLANK = re.compile(r"[^\S\f]*\n[^\S\n\f]*(?=\n)")


def text_of(document: Document) -> str:
    """The text of a document as it is written to a file, with a line end last.

    >>> from argmap.documents import Document
    >>> text_of(Document("a PDF file", ("One goes\\fon.", "\\fTwo."), ("[p. 1] 1 See there.",)))
    'One goes\\x0con.\\n\\n\\x0cTwo.\\n\\nNotes\\n\\n[p. 1] 1 See there.\\n'
    """
    parts = [_clean(block) for block in document.blocks]
    notes = [note for note in map(_clean, document.notes) if note.strip()]
    if notes:
        parts += [NOTES, *(note.replace(PAGE_BREAK, " ") for note in notes)]
    return "\n\n".join(_with_lone_breaks(parts)) + "\n"


def places_of_blocks(document: Document, text: str) -> list[tuple[int, int]]:
    """Where each block of a document stands in its text: code points, half-open; an empty block is an empty place."""
    places, at = [], 0
    for block in document.blocks:
        words = _clean(block).strip(PAGE_BREAK + " \t\n")
        start = text.index(words, at)
        at = start + len(words)
        places.append((start, at))
    return places


def _clean(block: str) -> str:
    """A block without what no plain text holds, and without blank lines, which would end it."""
    return _BLANK.sub("", _NO_TEXT.sub("", _LINE_END.sub("\n", block))).strip(" \t\n")


def _with_lone_breaks(parts: list[str]) -> list[str]:
    """The parts that hold words; page breaks that stand alone go before the next of them."""
    kept: list[str] = []
    waiting = ""
    for part in parts:
        words = part.strip(PAGE_BREAK + " \t\n")
        if words:
            kept.append(waiting + part)
            waiting = ""
        else:
            waiting += PAGE_BREAK * part.count(PAGE_BREAK)
    if waiting and kept:
        kept[-1] += waiting
    return kept
