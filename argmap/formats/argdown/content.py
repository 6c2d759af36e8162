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
            plain.append(_bare(kind, parts[-1]))
    member.text = "".join(parts).strip()
    member.label = _BLANKS.sub(" ", "".join(plain)).strip(" ")


def _bare(kind: Kind, piece: str) -> str:
    if kind is Kind.TAG:
        return ""
    if kind in {Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION}:
        return piece.strip()[2:-1] + " " * piece.endswith(" ")
    return piece


def _piece(kind: Kind, image: str, member: Member, *, keep_tags: bool) -> str:
    if kind is Kind.TAG:
        name = tag_name(image)
        member.tags += [name] if name not in member.tags else []
        return image if keep_tags else ""
    if kind in {Kind.STATEMENT_MENTION, Kind.ARGUMENT_MENTION}:
        member.mentions.append(image.strip()[1:])
        return image
    if kind is Kind.LINK and (found := _linked(image)):
        member.links.append(found[1])
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
