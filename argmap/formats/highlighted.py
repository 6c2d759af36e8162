"""The analysed text of an xAIF file: HTML in which spans with a node's id mark the words that the node is made of."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Mark", "marked_up", "unmarked"]

_BREAKS = {"br"}
_BLOCKS = {"p", "div", "li", "tr", "h1", "h2", "h3", "h4"}
_LINE = re.compile(r"\r\n|\r|\n")


class Mark(NamedTuple):
    """A span of the text and the node that it is marked for."""

    node: str
    span: Span


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int]] = []
        self.marks: list[Mark] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "span":
            self.open.append((dict(attrs).get("id") or "", self.length))
        elif tag in _BREAKS:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "span" and self.open:
            name, start = self.open.pop()
            if name and self.length > start:
                self.marks.append(Mark(name.removeprefix("node"), Span(start, self.length)))
        elif tag in _BLOCKS:
            self.handle_data("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
        self.length += len(data)


def unmarked(html: str) -> tuple[str, list[Mark]]:
    """The text without markup, and its marks in the order in which they begin.

    >>> unmarked('It <span class="highlighted" id="node3_1">rains &amp; pours</span>.<br>So?')
    ('It rains & pours.\\nSo?', [Mark(node='3_1', span=Span(start=3, end=16))])
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts), sorted(reader.marks, key=lambda mark: (mark.span.start, -mark.span.end))


def marked_up(text: str, marks: Iterable[Mark]) -> tuple[str, list[Mark]]:
    """The text as HTML with its marks, and the marks that cannot be made: those that cross another or a line's end.

    >>> marked_up("It rains & pours.", [Mark("3", Span(3, 8)), Mark("4", Span(7, 10))])
    ('It <span class="highlighted" id="node3">rains</span> &amp; pours.', [Mark(node='4', span=Span(start=7, end=10))])
    """
    parts: list[str] = []
    left: list[Mark] = []
    open_: list[Span] = []
    at = 0
    for mark in sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end)):
        while open_ and open_[-1].end <= mark.span.start:
            at = _close(parts, text, at, open_.pop())
        crosses = bool(open_) and open_[-1].end < mark.span.end
        if crosses or _LINE.search(text, *mark.span):
            left.append(mark)
            continue
        parts.append(_html(text[at : mark.span.start]))
        parts.append(f'<span class="highlighted" id="node{escape(mark.node)}">')
        open_.append(mark.span)
        at = mark.span.start
    while open_:
        at = _close(parts, text, at, open_.pop())
    return "".join([*parts, _html(text[at:])]), left


def _close(parts: list[str], text: str, at: int, span: Span) -> int:
    parts.append(_html(text[at : span.end]) + "</span>")
    return max(at, span.end)


def _html(text: str) -> str:
    return _LINE.sub("<br>", escape(text, quote=False))
