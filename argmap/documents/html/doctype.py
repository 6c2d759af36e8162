"""What the DOCTYPE of an XHTML page defines: it is no text, but the plain entities in it stand for words."""

from __future__ import annotations

import html
import re

from argmap.documents import limits

__all__ = ["without_definitions"]

_DEFINING = re.compile(
    r"(?:\s++|\ufeff|<\?[^>]*+>|<!--(?:[^-]|-(?!->))*+-->)*+<!DOCTYPE\s[^\[\]<>]{0,1000}"
    r"\[((?:[^\]\"'<]|<!--(?:[^-]|-(?!->))*+-->|<|\"[^\"]*+\"|'[^']*+')*+)\]\s*+>",
    re.IGNORECASE,
)
_SEEN = 65_536
_ENTITY = re.compile(r"<!ENTITY\s+([\w.-]{1,40})\s+(?:\"([^\"<%]{0,200})\"|'([^'<%]{0,200})')\s*>")
_REFERENCE = re.compile(r"&([A-Za-z_][\w.-]{0,39});")


def without_definitions(page: str) -> str:
    """A page without the part of its DOCTYPE in square brackets; what stands there for words is put in their places.

    >>> without_definitions('<!DOCTYPE html [<!ENTITY mill "Hill & Mill">]><p>&mill; &amp; more')
    '<p>Hill &amp; Mill &amp; more'
    """
    match = _DEFINING.match(page[:_SEEN])
    if not match:
        return page
    entities = {one[1]: html.escape(html.unescape(one[2] or one[3] or "")) for one in _ENTITY.finditer(match[1])}
    rest = page[match.end() :]
    longest = max(map(len, entities.values()), default=0)
    if not entities or rest.count("&") * longest > limits.LARGEST_PART:
        return rest
    return _REFERENCE.sub(lambda one: entities.get(one[1], one[0]), rest)
