"""The tags and texts of a web page, in one pass whose time grows with the page's length and with nothing else.

Follows the tokenizer of the HTML standard (https://html.spec.whatwg.org/#tokenization) as far as text depends on it.
`html.parser` of the standard library is not used: what it makes of broken pages differs between versions of Python, and
before 3.13.4 it takes the square of the length of some.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.html.names import RAW

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Token", "characters", "tokens"]

_BRACKET = re.compile(r"<(?=[a-zA-Z/!?])")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:(>)|([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:\"([^\"]*+)(?:\"|(\Z))|'([^']*+)(?:'|(\Z))|([^\s>]*+)))?+)?+"
)
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in RAW}
_COMMENT_END = re.compile(r"--!?>")
_LONG_NUMBER = re.compile(r"&#(?:[0-9]{8,}+|[xX][0-9a-fA-F]{7,}+);?")
_NOTHING: dict[str, str] = {}


class Token(NamedTuple):
    """A tag, or a stretch of text, or a comment."""

    kind: str
    """`start`, `end`, `empty` (a start tag that closes itself), `text`, `comment`."""
    value: str
    """The element's name in lower case, or the text."""
    attributes: dict[str, str] = _NOTHING
    """Names in lower case; of two alike the first."""


def characters(text: str) -> str:
    """Text with its character references resolved."""
    if "&" not in text:
        return text
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text))


def tokens(page: str, xml: bool = False) -> Iterator[Token]:
    """The tokens of a page in order; in XML, elements close themselves by a slash and CDATA sections are text."""
    at, end = 0, len(page)
    while at < end:
        bracket = _BRACKET.search(page, at)
        begins = bracket.start() if bracket else end
        if begins > at:
            yield Token("text", characters(page[at:begins]))
        if begins == end:
            return
        token, at = _after_bracket(page, begins, xml)
        if token is None:
            continue
        yield token
        if token.kind == "start" and token.value in RAW:
            raw_end = _RAW_END[token.value].search(page, at)
            stop = raw_end.start() if raw_end else end
            raw = page[at:stop]
            yield Token("text", characters(raw) if token.value in {"title", "textarea"} else raw)
            at = stop


def _after_bracket(page: str, at: int, xml: bool) -> tuple[Token | None, int]:
    """The token that begins with `<` at an offset, and where it ends."""
    match = _TAG.match(page, at)
    if match:
        attributes, end, closed = _attributes(page, match.end())
        name = match[2].lower()
        if end is None:
            return None, len(page)
        if match[1]:
            return Token("end", name), end
        return Token("empty" if closed and xml else "start", name, attributes), end
    if page.startswith("<!--", at):
        if page.startswith((">", "->"), at + 4):
            return None, page.index(">", at) + 1
        ends = _COMMENT_END.search(page, at + 4)
        return Token("comment", page[at + 4 : ends.start() if ends else None]), ends.end() if ends else len(page)
    if xml and page.startswith("<![CDATA[", at):
        stop = page.find("]]>", at)
        return Token("text", page[at + 9 : stop if stop >= 0 else None]), stop + 3 if stop >= 0 else len(page)
    stop = page.find(">", at)
    return None, stop + 1 if stop >= 0 else len(page)


def _attributes(page: str, at: int) -> tuple[dict[str, str], int | None, bool]:
    """Attributes from an offset on, where the tag ends (None where it does not), whether a slash closes it."""
    found: dict[str, str] = {}
    while True:
        match = _ATTRIBUTE.match(page, at)
        if match is None or match.end() == at:
            return found, None, False
        at = match.end()
        if match[1]:
            return found, at, page[at - 2] == "/"
        if match[2] is None or match[4] is not None or match[6] is not None:
            return found, None, False
        value = match[3] or match[5] or match[7] or ""
        found.setdefault(match[2].lower(), characters(value))
