"""Blocks of lines as texts with page breaks; a word that a page's end breaks is whole on the page where it begins."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.documents.document import PAGE_BREAK

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.documents.pdf.hyphens import Hyphens
    from argmap.documents.pdf.lines import Line

__all__ = ["text_of", "texts_of"]

_UNSPACED = re.compile(r"\S[/\u2014]$|\d\u2013$")
"""Ends of lines after which the next line goes on without a space: `and/`, `1990\u2013`."""
_SPACE = re.compile(r" |$")
_WIDE = ("W", "F")
_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")


def texts_of(blocks: Iterable[Sequence[Line]], hyphens: Hyphens, count: int) -> list[str]:
    """The texts of blocks in reading order, with a page break where each of `count` pages but the first begins."""
    texts: list[str] = []
    page = 0
    for block in blocks:
        text, last = _with_breaks(block, hyphens, page)
        texts.append(text)
        page = max(page, last)
    if texts:
        texts[-1] += PAGE_BREAK * (count - 1 - page)
    return texts


def text_of(lines: Sequence[Line], hyphens: Hyphens) -> str:
    """Lines as one text without page breaks."""
    return _with_breaks(lines, hyphens, lines[0].page)[0].replace(PAGE_BREAK, " ")


def _with_breaks(lines: Sequence[Line], hyphens: Hyphens, page: int) -> tuple[str, int]:
    """The text of a block that begins when `page` is the last page begun, and the page on which it ends."""
    text = PAGE_BREAK * (lines[0].page - page) + lines[0].text
    page = max(page, lines[0].page)
    for before, line in pairwise(lines):
        breaks = PAGE_BREAK * (line.page - page)
        page = max(page, line.page)
        if before.is_broken:
            text = _after_hyphen(text, line.text, breaks, hyphens)
        elif breaks:
            text += breaks + line.text
        else:
            text += ("" if _are_one(text, line.text) else " ") + line.text
    return text, page


def _after_hyphen(text: str, after: str, breaks: str, hyphens: Hyphens) -> str:
    """A text with the line that goes on after its hyphen; a page break comes after the word that is put together."""
    start = max(text.rfind(" "), text.rfind(PAGE_BREAK)) + 1
    if not breaks:
        return text[:start] + hyphens.joined(text[start:], after)
    joined = hyphens.joined(text[start:], after)
    if joined.startswith(text[start:] + " "):
        return text + breaks + after
    space = _SPACE.search(after)
    rest = after[space.end() :] if space else ""
    return text[:start] + joined[: len(joined) - len(after) + (space.start() if space else len(after))] + breaks + rest


def _are_one(text: str, after: str) -> bool:
    """Whether a line goes on without a space."""
    goes_on = _UNSPACED.search(text[-3:]) and (text[-1] != "\u2013" or after[:1].isdecimal())
    return bool(goes_on) or _are_wide(text[-1:], after[:1])


def _are_wide(first: str, second: str) -> bool:
    """Whether two characters stand without a space between them: both of Chinese or Japanese, not Korean."""
    both = (first, second)
    return all(one and unicodedata.east_asian_width(one) in _WIDE and not _HANGUL.match(one) for one in both)
