"""XML with the places of its elements; external and own entities are refused."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from argmap.formats.source import FormatError
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Element", "allowed", "elements"]


@dataclass(eq=False)
class Element:
    """An element with its attributes, the text right in it, and the place of its opening tag."""

    name: str
    attributes: Mapping[str, str]
    span: Span
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text that stands in it."""
        return "".join(self.parts)


class _Builder:
    def __init__(self, content: str) -> None:
        self.data = content.encode("utf-8", "replace")
        self.content = content
        self.found: list[Element] = []
        self.open: list[Element] = []
        self.byte = self.offset = 0
        self.parser: Any = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda _: self.open.pop()
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity

    def place(self) -> int:
        """The offset in code points of what is being read."""
        byte = max(self.byte, self.parser.CurrentByteIndex)
        self.offset += len(self.data[self.byte : byte].decode("utf-8", "replace"))
        self.byte = byte
        return self.offset

    def start(self, name: str, attributes: dict[str, str]) -> None:
        start = self.place()
        end = self.content.find(">", start) + 1 or len(self.content)
        element = Element(name, attributes, Span(start, end))
        self.found.append(element)
        self.open.append(element)

    def text(self, data: str) -> None:
        self.open[-1].parts.append(data)

    def entity(self, name: str, *_: object) -> None:
        start = self.place()
        raise FormatError(
            f"the XML declares an entity, `{name}`, which is not read", Span(start, start + 1), "take it out"
        )


def elements(content: str) -> list[Element]:
    """All elements of an XML text in their order, the root first. Raises FormatError where it is none."""
    builder = _Builder(content)
    try:
        builder.parser.Parse(builder.data, True)
    except expat.ExpatError as error:
        at = min(max(0, builder.place()), len(content))
        message = f"this is not XML: {expat.errors.messages[error.code]}"
        raise FormatError(message, Span(at, at + 1), "mend it, or export the file once more") from None
    return builder.found


def allowed(text: str) -> str:
    """A text with what XML does not allow replaced."""
    return _UNALLOWED.sub("\ufffd", text)


_UNALLOWED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
