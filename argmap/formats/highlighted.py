"""The analysed text of an xAIF file: HTML in which spans with a node's id mark the words that the node is made of."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.html.tokens import Token, tokens
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


class _Reader:
    """Puts the text together, and closes marks."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.open: list[tuple[str, int]] = []
        self.marks: list[Mark] = []

    def take(self, token: Token) -> None:
        """Take the next tag or stretch of text."""
        if token.kind == "text":
            self._add(token.value)
        elif token.kind == "start" and token.value == "span":
            self.open.append((token.attributes.get("id", ""), self.length))
        elif token.kind == "end" and token.value == "span" and self.open:
            name, start = self.open.pop()
            if name and self.length > start:
                self.marks.append(Mark(name.removeprefix("node"), Span(start, self.length)))
        elif token.value in (_BREAKS if token.kind == "start" else _BLOCKS if token.kind == "end" else ()):
            self._add("\n")

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)


def unmarked(html: str) -> tuple[str, list[Mark]]:
    """The text without markup, and its marks in the order in which they begin.

    >>> unmarked('It <span class="highlighted" id="node3_1">rains &amp; pours</span>.<br>So?')
    ('It rains & pours.\\nSo?', [Mark(node='3_1', span=Span(start=3, end=16))])
    """
    reader, last = _Reader(), html.rfind(">") + 1
    for token in tokens(html[:last] + html[last:].replace("<", "&lt;")):  # no tag begins that does not end
        reader.take(token)
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
