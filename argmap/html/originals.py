"""Links from a page to the documents that articles were made from, relative to where the page is written."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.parse import quote

from argmap.showing import one_line

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["is_pdf", "name_of_original", "original_link"]


def original_link(file: str, folder: str | Path, written_in: str | Path, sheet: int = 0) -> str:
    """The address of a document, as a map in `folder` names it, from a page that is written in another folder.

    `sheet` is a page of it, counted from 1, which browsers open a PDF at; 0 is none. Always a relative path, whose
    colons, marks and spaces are escaped, so that no name becomes an address of another kind; empty where there is no
    relative path (another drive of Windows).

    >>> original_link("a b.PDF", "maps", "out", 3), original_link("javascript:x.docx", ".", ".", 3)
    ('../maps/a%20b.PDF#page=3', 'javascript%3Ax.docx')
    """
    try:
        path = os.path.relpath(os.path.join(folder, file), written_in)  # noqa: PTH118 (a drive or share stays as it is)
    except (OSError, ValueError):
        return ""
    address = quote(path.replace(os.sep, "/").encode("utf-8", "surrogateescape"), safe="/")
    return f"{address}#page={sheet}" if sheet and is_pdf(file) else address


def is_pdf(file: str) -> bool:
    """Whether a document is a PDF, by the end of its name."""
    return file.lower().endswith(".pdf")


def name_of_original(file: str) -> str:
    """A document's name without its folders, on one line."""
    return one_line(file.replace("\\", "/").rstrip("/").rpartition("/")[2]) or one_line(file)
