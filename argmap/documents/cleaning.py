"""Text of documents made clean: white space single, nothing that is not seen, page breaks and line ends kept."""

from __future__ import annotations

import re

from argmap.documents.document import PAGE_BREAK

__all__ = ["CUT", "LINE_END", "paragraphs", "plain", "tidy", "without_breaks"]

LINE_END = "\n"
CUT = "\0"
"""Stands where a note's mark was taken out."""
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]+"
)
_SPACES = re.compile(r"[\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029]+")
_BEFORE_STOP = re.compile(r"(?<!\0) ?+\0++(?=[ ]?[,.;:!?)\]])[ ]?")
_IN_A_WORD = re.compile(r"(?<=\w)\f(\w\S*+)")
_BREAKS = re.compile(r" ?\f[ \f]*+")
_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)


def plain(text: str) -> str:
    """A stretch of a document's text without characters that are not seen; no line ends or page breaks are left."""
    if text.isascii() and text.isprintable():
        return text
    return _UNSEEN.sub("", _SPACES.sub(" ", text)).translate(_LIGATURES)


def tidy(raw: str) -> str:
    """A paragraph put together of `plain` stretches: white space single, page breaks and line ends in its place.

    >>> tidy("One  word, exam\\fple, a \\f page\\nand a note \\0, too ")
    'One word, example,\\x0ca\\x0cpage\\nand a note, too'
    """
    if CUT in raw:
        raw = _BEFORE_STOP.sub("", raw).replace(CUT, "")
    if PAGE_BREAK not in raw and LINE_END not in raw:
        return " ".join(raw.split())
    raw = _IN_A_WORD.sub(r"\1" + PAGE_BREAK, raw)
    lines = (PAGE_BREAK.join(" ".join(part.split()) for part in line.split(PAGE_BREAK)) for line in raw.split(LINE_END))
    return LINE_END.join(line for line in lines if line)


def without_breaks(text: str) -> str:
    """A tidy text without its page breaks, each of which, or several at once, is a space.

    >>> without_breaks("One\f\fword,\fand more")
    'One word, and more'
    """
    return _BREAKS.sub(" ", text)


def paragraphs(raw: str) -> list[str]:
    """A text put together of `plain` stretches, cut where two line ends stand with nothing but spaces between them.

    >>> paragraphs("One line\\n another \\n \\n\\n A new paragraph")
    ['One line\\nanother', 'A new paragraph']
    """
    if LINE_END not in raw:
        text = tidy(raw)
        return [text] if text else []
    parts: list[list[str]] = [[]]
    for line in raw.split(LINE_END):
        if line.replace(CUT, "").strip():
            parts[-1].append(line)
        elif parts[-1]:
            parts.append([])
    return [text for text in (tidy(LINE_END.join(part)) for part in parts) if text]
