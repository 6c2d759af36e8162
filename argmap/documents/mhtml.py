"""Web pages that a browser saved in one file (.mht, .mhtml): the page itself, without its pictures."""

from __future__ import annotations

import email
import re
from typing import TYPE_CHECKING

from argmap.documents import limits
from argmap.documents.document import Document, DocumentError
from argmap.documents.html.encoding import decoded
from argmap.documents.html.reading import read_page

if TYPE_CHECKING:
    from email.message import Message

__all__ = ["read"]

_MOST_PARTS = 20_000
_NONE = "holds no web page; save its text as plain text (.txt, UTF-8)"
_LONGEST_HEAD = 10_000
_CONTENT_TYPE = re.compile(rb"(?im)^content-type:.*(?:\r?\n[ \t].*)*")
_ADDRESS = re.compile(r"https?://\S{1,2000}")


def read(data: bytes) -> Document:
    """The text of the page, from the file's bytes."""
    if data.count(b"\n--") > _MOST_PARTS:
        raise DocumentError(
            f"has more than {_MOST_PARTS:,} parts; open it in a browser, and save it as a web page (HTML only)"
        )
    if any(len(one[0]) > _LONGEST_HEAD for one in _CONTENT_TYPE.finditer(data)):
        raise DocumentError(_NONE)
    try:
        message = email.message_from_bytes(data)
        part = next((one for one in message.walk() if one.get_content_type() in _PAGES), None)
        payload = part.get_payload(decode=True) if part else None
        charset = str(part.get_content_charset() or "") if part else ""
    except (RecursionError, ValueError, LookupError, KeyError, TypeError, AttributeError, IndexError):
        raise DocumentError(_NONE) from None
    if part is None or not isinstance(payload, bytes):
        raise DocumentError(_NONE)
    if len(payload) > limits.LARGEST_PART:
        raise DocumentError(f"holds a page of more than {limits.LARGEST_PART // 2**20} MiB; save it without pictures")
    page, remarks = decoded(payload, charset)
    return read_page(page, remarks, "a saved web page (MHTML)", _address(message, part))


_PAGES = frozenset(("text/html", "application/xhtml+xml"))


def _address(message: Message, part: Message) -> str:
    for value in (message.get("Snapshot-Content-Location"), part.get("Content-Location")):
        if value and _ADDRESS.fullmatch(str(value).strip()):
            return str(value).strip()
    return ""
