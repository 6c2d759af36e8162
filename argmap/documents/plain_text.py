"""Plain texts as people have them: UTF-8, UTF-16 and what Windows wrote before, cut into paragraphs at blank lines."""

from __future__ import annotations

import codecs
import re

from argmap.documents import limits
from argmap.documents.document import PAGE_BREAK, Document, DocumentError
from argmap.files import wide_encoding
from argmap.text import with_line_feeds

__all__ = ["from_windows", "read", "text_of"]

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_BLANK = re.compile(r"\n(?:[^\S\n\f]*\n)+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")
_ODD = re.compile("[\udc80-\udcff]")
_MIXED = 4  # letters of Windows-1252 for each that is UTF-8, which no other encoding has by chance
_MOST_STRANGE = 4  # of so many letters at most one is no ASCII in a text that Windows-1252 was made for


def text_of(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text in bytes, line ends as `\\n`, with what is to be said of how it was written.

    Raises DocumentError for what is no text.
    """
    if len(data) > limits.LARGEST_PART:
        raise DocumentError(f"is larger than {limits.LARGEST_PART // 2**20} MiB; save the part that you need alone")
    text, remarks = _decoded(data)
    text = with_line_feeds(text)
    if len(text) > limits.LARGEST_TEXT:
        raise DocumentError(
            f"has more than {limits.LARGEST_TEXT // 2**20} MiB of text; save the part that you need alone"
        )
    return text, remarks


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), ()
    if wide := wide_encoding(data):
        return data.decode(wide, "replace"), ()
    if b"\0" in data:
        raise DocumentError("is no text, and no document that argmap reads; save its text as plain text (.txt, UTF-8)")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return from_windows(data, data)


def from_windows(data: bytes, shown: bytes) -> tuple[str, tuple[str, ...]]:
    """A text in the encoding that Windows wrote before, whole or here and there, by which letters it would have.

    `shown` is what is text of it: a web page has tags, too. Raises DocumentError where the letters are no text in a
    script that this encoding has.
    """
    mixed = data.decode("utf-8", "surrogateescape")
    odd = len(_ODD.findall(mixed))
    plain = _ODD.sub("", mixed)
    if odd <= _MIXED * sum(not one.isascii() for one in plain) and _has_windows(plain):
        places = "1 byte is" if odd == 1 else f"{odd:,} bytes are"
        text = _ODD.sub(lambda found: bytes([ord(found[0]) - 0xDC00]).decode("cp1252", "replace"), mixed)
        return text, (f"{places} no UTF-8, and read as Windows-1252; look whether the letters there are right",)
    strange = odd if shown is data else len(_ODD.findall(shown.decode("utf-8", "surrogateescape")))
    if not _UNDEFINED.isdisjoint(data) or _MOST_STRANGE * strange > len(shown):
        raise DocumentError("is written in an encoding that is not known; open it in an editor and save it as UTF-8")
    return data.decode("cp1252"), ("was read as Windows-1252; look whether its accents are right",)


def _has_windows(text: str) -> bool:
    """Whether all letters of a text are such as Windows-1252 has, too."""
    try:
        text.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def read(data: bytes) -> Document:
    """A plain text, from its bytes: paragraphs between blank lines, with their line ends as they stand."""
    text, remarks = text_of(data)
    parts = _BLANK.split(_CONTROLS.sub("", text))
    lines = ([" ".join(line.split(" ")) for line in part.split("\n")] for part in parts)
    texts = ("\n".join(line.strip(" \t") for line in part if line.strip(" \t")) for part in lines)
    blocks = tuple(text for text in texts if text.strip())
    if not blocks:
        raise DocumentError("has no text; it holds marks and spaces alone")
    return Document(kind="a plain text", blocks=(blocks[0].lstrip(f"{PAGE_BREAK} \t\n"), *blocks[1:]), remarks=remarks)
