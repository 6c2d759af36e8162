"""Plain texts as people have them: UTF-8, UTF-16 and what Windows wrote before, cut into paragraphs at blank lines."""

from __future__ import annotations

import codecs
import re

from argmap.documents import limits
from argmap.documents.document import PAGE_BREAK, Document, DocumentError

__all__ = ["read", "text_of"]

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
_BLANK = re.compile(r"\n(?:[^\S\n\f]*\n)+")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_UNDEFINED = frozenset(b"\x81\x8d\x8f\x90\x9d")


def text_of(data: bytes) -> str:
    """The text in bytes, line ends as `\\n`; raises DocumentError for what is no text."""
    if len(data) > limits.LARGEST_PART:
        raise DocumentError(f"is larger than {limits.LARGEST_PART // 2**20} MiB; save the part that you need alone")
    text = _decoded(data).replace("\r\n", "\n").replace("\r", "\n")
    if len(text) > limits.LARGEST_TEXT:
        raise DocumentError(
            f"has more than {limits.LARGEST_TEXT // 2**20} MiB of text; save the part that you need alone"
        )
    return text


def _decoded(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    if data[:400].count(0) > len(data[:400]) // 4:
        return data.decode("utf-16-le" if data[1:2] == b"\0" else "utf-16-be", "replace")
    if b"\0" in data:
        raise DocumentError("is no text, and no document that argmap reads; save its text as plain text (.txt, UTF-8)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if not _UNDEFINED.isdisjoint(data):
            return data.decode("utf-8", "replace")
        return data.decode("cp1252")


def read(data: bytes) -> Document:
    """A plain text, from its bytes: paragraphs between blank lines, with their line ends as they stand."""
    parts = _BLANK.split(_CONTROLS.sub("", text_of(data)))
    lines = ([" ".join(line.split(" ")) for line in part.split("\n")] for part in parts)
    texts = ("\n".join(line.strip(" \t") for line in part if line.strip(" \t")) for part in lines)
    blocks = tuple(text for text in texts if text.strip())
    if not blocks:
        raise DocumentError("has no text; it holds marks and spaces alone")
    return Document(kind="a plain text", blocks=(blocks[0].lstrip(PAGE_BREAK), *blocks[1:]))
