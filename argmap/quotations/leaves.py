"""Which lines of Markdown are code, HTML or prose: containers and what stands in them, as CommonMark reads lines.

Beside its block quotes and lists, footnotes, admonitions and definitions hold what is indented below them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

__all__ = ["Kind", "Leaf", "leaves"]

_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_CODE_INDENT = 4
_DEEPEST = 100
"""How many containers may be open at once; further marks are words."""
_LONGEST_TAG = 2_000

_BREAK = re.compile(r"(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
_HEADING = re.compile(r"#{1,6}(?: |$)")
_UNDERLINE = re.compile(r"(?:=+|-+) *$")
_FENCE = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_FENCE_END = re.compile(r"(`{3,}|~{3,}) *$")
_ENTRY = re.compile(r"([-+*]|(\d{1,9})[.)])( +|$)")
_EXTENSION = re.compile(r"""\[\^[^\]\s]{1,80}\]:|(?:!!!|\?\?\?\+?|:)(?= )|===(?= ["'])""")

_ATTRIBUTE = r"""\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:[^"'=<>`\s]+|'[^']*'|"[^"]*"))?"""
_TAG = re.compile(rf"(?:<[A-Za-z][A-Za-z0-9-]*(?:{_ATTRIBUTE})*\s*/?>|</[A-Za-z][A-Za-z0-9-]*\s*>)\s*$")
_VERBATIM = re.compile(r"<(?:script|pre|style|textarea)(?:\s|>|$)", re.IGNORECASE)
_VERBATIM_END = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)
_COMMENT, _COMMENT_END = "<!--", re.compile("-->")
_BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    r"|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title"
    r"|tr|track|ul)(?:\s|/?>|$)",
    re.IGNORECASE,
)
_DECLARATIONS = tuple(
    (re.compile(begins), re.compile(ends))
    for begins, ends in ((r"<\?", r"\?>"), (r"<!\[CDATA\[", r"\]\]>"), ("<![A-Za-z]", ">"))
)


class Kind(Enum):
    """What lines are."""

    PROSE = "prose"
    CODE = "code"
    HTML = "html"


class Leaf(NamedTuple):
    """Lines that belong together, from the beginning of the first to the end of the last."""

    kind: Kind
    start: int
    end: int
    is_open: bool = False
    """Whether it is code that nothing closes before the text ends."""


@dataclass(slots=True)
class _Container:
    """A block quote, or an entry of a list, whose lines are indented by so many columns."""

    indent: int = 0
    is_quote: bool = False
    is_empty: bool = True


class _Html(NamedTuple):
    """How a block of HTML ends: with a line that has something, else with a blank one."""

    kind: Kind
    end: re.Pattern[str] | None


class _Reader:
    """Goes through a text's lines; what is open, is known by its containers and by the leaf in the last of them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.last_comment_end = text.rfind(_COMMENT_END.pattern)
        self.found: list[Leaf] = []
        self.containers: list[_Container] = []
        self.in_paragraph = False
        self.fence = ""
        self.html: _Html | None = None
        self.line = ""
        self.at = self.start = self.end = self.matched = 0

    # A line

    def read(self, start: int, end: int) -> None:
        """Take the next line."""
        self.line = self.text[start:end].expandtabs(4)
        self.at, self.start, self.end = 0, start, end
        self.matched = self._matched()
        if self.matched == len(self.containers) and (self._goes_on_in_fence() or self._goes_on_in_html()):
            return
        begun = self._begun()
        if begun is not None:
            self._leaf(begun)
        elif self._is_blank:
            self._close()
            self.in_paragraph = False
        elif self.in_paragraph:  # also where the marks of its containers are left out
            self._go_on()
        else:
            self._close()
            self._leaf(Kind.PROSE)
            self.in_paragraph = True

    def read_to_end(self) -> list[Leaf]:
        """Take all lines; code that nothing closed is said to be open."""
        for match in _LINE.finditer(self.text):
            if match[0]:
                self.read(*match.span(1))
        if self.fence or (self.html and self.html.kind is Kind.CODE):
            self.found[-1] = self.found[-1]._replace(is_open=True)
        return self.found

    @property
    def _indent(self) -> int:
        rest = self.line[self.at : self.at + _DEEPEST * _CODE_INDENT]
        return len(rest) - len(rest.lstrip(" "))

    @property
    def _is_blank(self) -> bool:
        return not self.line[self.at :].strip(" ")

    def _leaf(self, kind: Kind) -> None:
        if self.containers:
            self.containers[-1].is_empty = False
        self.found.append(Leaf(kind, self.start, self.end))

    def _go_on(self) -> None:
        self.found[-1] = self.found[-1]._replace(end=self.end)

    def _close(self) -> None:
        """Close the containers whose marks a line has not, and what is open in them."""
        if self.matched < len(self.containers):
            del self.containers[self.matched :]
            self.in_paragraph, self.fence, self.html = False, "", None

    def _matched(self) -> int:
        """How many of the open containers a line goes on with; what stands after their marks is left."""
        for number, one in enumerate(self.containers):
            if not self._goes_on(one):
                return number
        return len(self.containers)

    def _goes_on(self, container: _Container) -> bool:
        if container.is_quote:
            return self._take_quote_mark()
        if self._is_blank:
            return not container.is_empty
        if self._indent >= container.indent:
            self.at += container.indent
            return True
        return False

    def _take_quote_mark(self) -> bool:
        indent = self._indent
        if indent >= _CODE_INDENT or self.line[self.at + indent : self.at + indent + 1] != ">":
            return False
        self.at += indent + 1
        self.at += self.line[self.at : self.at + 1] == " "
        return True

    # What is open

    def _goes_on_in_fence(self) -> bool:
        if not self.fence:
            return False
        self._go_on()
        ends = _FENCE_END.match(self.line, self.at + self._indent) if self._indent < _CODE_INDENT else None
        if ends and ends[1].startswith(self.fence):
            self.fence = ""
        return True

    def _goes_on_in_html(self) -> bool:
        if self.html is None:
            return False
        if self.html.end is None and self._is_blank:
            self.html = None
            return False
        self._go_on()
        self._end_html()
        return True

    def _end_html(self) -> None:
        if self.html and self.html.end and self.html.end.search(self.line, self.at):
            self.html = None

    # What begins

    def _begun(self) -> Kind | None:
        """The leaf that begins with a line, after containers that begin there; None where it goes on or is prose."""
        while not self._is_blank:
            at, is_interrupting = self.at + self._indent, self.in_paragraph and self.matched == len(self.containers)
            if self._indent >= _CODE_INDENT:
                return None if self.in_paragraph else self._alone(Kind.CODE)
            if self._is_single(at, is_interrupting=is_interrupting):
                return self._alone(Kind.PROSE)
            if fence := _FENCE.match(self.line, at):
                self._alone(Kind.CODE)
                self.fence = fence[0]
                return Kind.CODE
            if html := self._html_at(at):
                self._alone(html.kind)
                self.html = html
                self._end_html()
                return html.kind
            container = self._container_at(at, is_interrupting=is_interrupting)
            if container is None:
                return None
            self._open(container)
        return None

    def _alone(self, kind: Kind) -> Kind:
        self._close()
        self.in_paragraph = False
        return kind

    def _is_single(self, at: int, *, is_interrupting: bool) -> bool:
        """Whether the line is a heading, a heading's underline, or a break."""
        is_underline = is_interrupting and _UNDERLINE.match(self.line, at)
        return bool(is_underline or _HEADING.match(self.line, at) or _BREAK.match(self.line, at))

    def _html_at(self, at: int) -> _Html | None:
        if not self.line.startswith("<", at):
            return None
        if _VERBATIM.match(self.line, at):
            return _Html(Kind.CODE, _VERBATIM_END)
        if self.line.startswith(_COMMENT, at):
            return _Html(Kind.HTML, _COMMENT_END) if self.last_comment_end > self.start else None
        for begins, ends in _DECLARATIONS:
            if begins.match(self.line, at):
                return _Html(Kind.HTML, ends)
        is_tag = len(self.line) <= _LONGEST_TAG and not self.in_paragraph and _TAG.match(self.line, at)
        return _Html(Kind.HTML, None) if is_tag or _BLOCK_TAG.match(self.line, at) else None

    def _container_at(self, at: int, *, is_interrupting: bool) -> _Container | None:
        """The container whose mark stands here; the place moves on to what follows the mark."""
        if len(self.containers) >= _DEEPEST:
            return None
        if self._take_quote_mark():
            return _Container(is_quote=True)
        if extension := _EXTENSION.match(self.line, at):
            self.at = extension.end()
            return _Container(_CODE_INDENT, is_empty=False)
        entry = _ENTRY.match(self.line, at)
        if entry is None:
            return None
        is_blank = entry.end() == len(self.line)
        if is_interrupting and (is_blank or entry[2] not in {None, "1"}):
            return None
        spaces = 1 if is_blank or len(entry[3]) > _CODE_INDENT else len(entry[3])
        begins = self.at
        self.at = min(entry.end(1) + spaces, len(self.line))
        return _Container(entry.end(1) + spaces - begins)

    def _open(self, container: _Container) -> None:
        self._close()
        if self.containers:
            self.containers[-1].is_empty = False
        self.containers.append(container)
        self.in_paragraph = False
        self.matched = len(self.containers)


def leaves(text: str) -> list[Leaf]:
    """The lines of a text that belong together, in order; blank lines between them belong to none.

    >>> [leaf.kind.value for leaf in leaves("- ```\\n  code\\n  ```\\n\\nprose\\n\\n    code")]
    ['code', 'prose', 'code']
    """
    return _Reader(text).read_to_end()
