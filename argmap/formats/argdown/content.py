"""The text of an element: marks taken off, symbols put in, tags, mentions and links found."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.formats.argdown.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from argmap.formats.argdown.model import Member

__all__ = ["read_content", "tag_name"]

_TAG = re.compile("#(?:\\(([^)]+)\\)|(.*))", re.DOTALL)
_BLANKS = re.compile(" +")
_WRAPPED = re.compile(r"@(?:\[[^\[\]<>@]+\]|<[^\[\]<>@]+>)")
_OVER_LINES = re.compile(r"\[([^\]]+)\]\(", re.DOTALL)
_MARKS = "@[]<>"
_HIDDEN = {ord(mark): 0xFDD0 + number for number, mark in enumerate(_MARKS)}
"""Marks that are escaped, as noncharacters until mentions are found."""
_SHOWN = {hidden: mark for mark, hidden in _HIDDEN.items()}


def tag_name(image: str) -> str:
    """The name of a tag as it is written: `#tag` or `#(a tag)`."""
    match = _TAG.match(image.strip())
    return (match[1] or match[2]) if match else image


def read_content(
    content: str, tokens: Sequence[Token], member: Member, shortcodes: Mapping[str, str], *, keep_tags: bool = True
) -> None:
    """Put the text of an element in its member, and what the text holds beside words."""
    parts: list[str] = []
    plain: list[str] = []
    for at, token in enumerate(tokens):
        kind, image = token.kind, content[token.start : token.end]
        if kind is Kind.TEXT or kind is Kind.MARK:
            parts.append(image)
        elif kind is Kind.NEWLINE:
            following = tokens[at + 1].kind if at + 1 < len(tokens) else Kind.END
            if following not in {Kind.END, Kind.RANGE_END} and not (parts and parts[-1].endswith(" ")):
                parts.append(" ")
        elif kind is Kind.ESCAPED:
            parts.append(image[1:])
        elif kind is Kind.SHORTCODE:
            symbol = shortcodes.get(image.strip())
            parts.append(image if symbol is None else symbol + " " * image.endswith(" "))
        else:
            parts.append(_piece(kind, image, member, keep_tags=keep_tags))
        if len(plain) < len(parts):
            plain.append(_bare(kind, parts[-1], image))
    member.tags = list(dict.fromkeys(member.tags))
    member.text = "".join(parts).strip()
    member.label = _BLANKS.sub(" ", _without_wrapped("".join(plain), member).translate(_SHOWN)).strip(" ")


def _without_wrapped(text: str, member: Member) -> str:
    """The text with the bare titles of mentions that go over a line end, which Argdown itself takes for plain text."""

    def title(match: re.Match[str]) -> str:
        member.mentions.append(match[0][1:])
        return match[0][2:-1]

    return _WRAPPED.sub(title, text)


def _bare(kind: Kind, piece: str, image: str) -> str:
    if kind is Kind.ESCAPED:
        return piece.translate(_HIDDEN)
    if kind is Kind.LINK and not piece.strip() and (over_lines := _OVER_LINES.match(image)):
        return " ".join(over_lines[1].split()) + " " * image.endswith(" ")
    if kind is Kind.TAG:
        return ""
    if kind in {Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION}:
        return piece.strip()[2:-1] + " " * piece.endswith(" ")
    return piece


def _piece(kind: Kind, image: str, member: Member, *, keep_tags: bool) -> str:
    if kind is Kind.TAG:
        name = tag_name(image)
        member.tags.append(name)
        return image if keep_tags else ""
    if kind in {Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION}:
        member.mentions.append(image.strip()[1:])
        return image
    if kind is Kind.LINK:
        found = _linked(image)
        member.links.append(found[1] if found else image)
        if found:
            return found[0] + " " * image.endswith(" ")
    return " " * (kind is Kind.RANGE_END and image.endswith(" "))


def _linked(image: str) -> tuple[str, str] | None:
    """Words and address of a link that stands on one line: `[words](address)`, both as long as can be."""
    for line in image.split("\n"):
        opening, closing = line.find("["), line.rfind(")")
        middle = line.rfind("](", opening + 2, max(0, closing - 1)) if opening >= 0 else -1
        if middle >= 0:
            return line[opening + 1 : middle], line[middle + 2 : closing]
    return None
