"""What a document says of itself, kept to what a map's header can hold and a reader can see, whoever wrote it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.cleaning import LINE_END
from argmap.documents.document import PAGE_BREAK, Document, DocumentError

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TURNING", "bounded"]

_LONGEST = 1_000
"""Characters of a title, or of the names of all authors."""
_LONGEST_SHORT = 100
_ADDRESS = re.compile(r"https?://[^\s<>\"\\]{1,2000}", re.IGNORECASE)
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that change the order of what follows them; a single line needs none."""
_NO_CHARACTERS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]+")
_MOST_RUNS = 5_000
_LAST_PAGE = 100_000
_LONGEST_NUMBER = 20
_NO_NUMBER = re.compile(r"[\s,;\"\\]+")


def bounded(document: Document) -> Document:
    """A document with a header of sane length: no signs that are not seen, addresses of the web alone, printed numbers
    that a map can hold. Raises DocumentError for more paragraphs than argmap reads."""
    _refuse_crumbs(document)
    url = document.url.strip()
    return replace(
        document,
        title=_said(document.title, _LONGEST),
        author=_said(document.author, _LONGEST),
        publication=_said(document.publication, _LONGEST),
        published=_said(document.published, _LONGEST_SHORT),
        language=_said(document.language, _LONGEST_SHORT),
        url=url if _ADDRESS.fullmatch(url) else "",
        pages=_numbers(document.pages),
        remarks=tuple(_said(one, _LONGEST) for one in document.remarks),
    )


def _refuse_crumbs(document: Document) -> None:
    """Raise DocumentError for a text that falls into more paragraphs, lines and pages than any that is read."""
    texts = (*document.blocks, *document.notes)
    breaks = sum(text.count(LINE_END) + text.count(PAGE_BREAK) for text in texts)
    if len(texts) + breaks > limits.MOST_BLOCKS:
        raise DocumentError(f"has more than {limits.MOST_BLOCKS:,} paragraphs and lines; split it")


def _said(text: str, longest: int) -> str:
    plain = " ".join(TURNING.sub("", _NO_CHARACTERS.sub(" ", text[: 4 * longest])).split())
    return plain if len(plain) <= longest else plain[: longest - 1] + "…"


def _numbers(pages: Mapping[int, str]) -> dict[int, str]:
    """Printed numbers as a map can hold them; none where they are in no order at all."""
    if len(pages) > _MOST_RUNS:
        return {}
    plain = {page: _NO_NUMBER.sub("-", _said(number, 200)).strip("-") for page, number in pages.items()}
    return {page: number[:_LONGEST_NUMBER] for page, number in plain.items() if number and 1 <= page <= _LAST_PAGE}
