"""The blocks of a web page, each with the elements that it stands in: built in one pass, without recursion.

Of the tree construction of the HTML standard it keeps what decides where a paragraph ends: which end tags are implied,
and that an end tag in a cell of a table closes nothing outside of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from argmap.documents.cleaning import CUT, LINE_END, paragraphs, plain, tidy
from argmap.documents.document import PAGE_BREAK, DocumentError
from argmap.documents.html.elements import Element, describe, is_page_break
from argmap.documents.html.names import BLOCKS, CLOSES_PARAGRAPH, NOTE_IDS, NOTE_MARK, VOID
from argmap.documents.raised import raised, with_fractions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.documents.html.tokens import Token

__all__ = ["Block", "Builder", "Links", "Reference"]

_MOST_OPEN = 500_000
_MOST_BLOCKS = 500_000
_MOST_ELEMENTS = 1_000_000
_MOST_ANCHORS = 8
_MOST_PIECES = 16
_SHORT_LINE = 70
_IDENTITY = re.compile(r"""\b(?:id|name)\s?=\s?["']?([^\s"'<>]{1,200})""", re.IGNORECASE)
_NOTE_BEFORE = re.compile(r"\b(?:(?:foot|end)?notes?|nn?\.|fn\.|anm\.)\s*\Z", re.IGNORECASE)
_FORMULAE = {"msup": 2, "msubsup": 3, "mfrac": 0}
"""Formulae of several parts, with the number of the one that is a power."""
_IN_HEAD = frozenset("base link meta noscript script style template title".split())


class Block:
    """A paragraph, heading, entry or cell."""

    __slots__ = ("anchors", "element", "linked", "text")

    def __init__(self, text: str, element: Element, linked: int, anchors: tuple[str, ...]) -> None:
        self.text = text
        self.element = element
        self.linked = linked
        """How many characters are words of links."""
        self.anchors = anchors
        """Ids of the inline elements that stand before its first word."""


class Reference:
    """A note's mark that was taken out of the text."""

    __slots__ = ("block", "ids", "mark", "target", "written")

    def __init__(self, mark: str, target: str, block: int, written: str = "", ids: Sequence[str] = ()) -> None:
        self.mark = mark
        self.target = target
        self.block = block
        self.written = written
        """Of a mark that is none for sure: its text, with brackets."""
        self.ids = ids
        """Of such a mark: what links back to it may lead to."""


class Links:
    """How links of a page lead to elements: what an element's id is called, and what a link's address is then."""

    def __init__(self, page: str = "", prefix: str = "#") -> None:
        self.prefix = prefix
        self.refused: frozenset[str] = frozenset()
        """Targets that are known to be no notes."""
        self._ids = frozenset(f"#{one}" for one in _IDENTITY.findall(page)) if page else None

    def target(self, address: str) -> str:
        """What a link leads to, as the element's id is called; empty where it leads to no element."""
        return "#" + unquote(address.rpartition("#")[2]) if "#" in address[:-1] else ""

    def leads_somewhere(self, target: str) -> bool:
        """Whether the page has such an element, as far as that is known."""
        return self._ids is None or target in self._ids


class _Mark:
    """A link or raised text that is being read and may be a note's mark."""

    __slots__ = ("after_words", "begins", "element", "links", "target")

    def __init__(self, begins: int, after_words: bool, target: str, element: Element) -> None:
        self.begins = begins
        self.after_words = after_words
        self.target = target
        self.element = element
        self.links: list[tuple[str, str]] = []
        """Of raised text: the links in it, their words and what they lead to."""


class Builder:
    """Takes tokens, and gives blocks and references."""

    def __init__(self, links: Links, line_ends: bool = False, pages: bool = False) -> None:
        self.blocks: list[Block] = []
        self.references: list[Reference] = []
        self.page_labels: list[str] = []
        """The printed numbers at page breaks, in order."""
        self.aims: list[tuple[int, str]] = []
        """What links lead to, each with the block that it stands in."""
        self._last_id = ""
        self._links = links
        self._line_ends = line_ends
        self._pages = pages
        root = Element("html", None, 0)
        self._open = [root]
        self._places: dict[str, list[int]] = {"html": [0]}
        self._number = 0
        self._start_block()
        self._link: _Mark | None = None
        self._raised: _Mark | None = None

    def build(self, tokens: Iterable[Token]) -> None:
        """Take all tokens of a page."""
        for kind, value, attributes in tokens:
            if kind == "text":
                self._text(value)
            elif kind == "start":
                self._start(value, attributes)
            elif kind == "end":
                self._end(value)
            elif kind == "empty":
                self._start(value, attributes)
                if value not in VOID:
                    self._end(value)
        self._flush()
        self._leave_forms_open(0)

    def _start_block(self) -> None:
        self._pieces: list[str] = []
        self._linked = 0
        self._anchors: list[str] = []
        self._has_words = False

    def _text(self, text: str) -> None:
        top = self._open[-1]
        if top.skipped or not text or (top.name in _FORMULAE and text.isspace()):
            return
        if top.pre:
            lines = text.replace("\r\n", "\n").split("\n")
            self._pieces.append(LINE_END.join(map(plain, lines)))
        else:
            self._pieces.append(plain(text))
        if not self._has_words and text.strip():
            self._has_words = True
        if self._link:
            self._linked += len(text)

    def _flush(self) -> None:
        """End the paragraph that is being read."""
        if self._has_words or PAGE_BREAK in self._pieces:
            for text in self._paragraphs():
                if len(self.blocks) >= _MOST_BLOCKS:
                    raise DocumentError(f"has more than {_MOST_BLOCKS:,} paragraphs; save the part that you need alone")
                self.blocks.append(Block(text, self._open[-1], self._linked, tuple(self._anchors)))
        if self._pieces or self._anchors:
            self._start_block()
        for mark in (self._link, self._raised):
            if mark:
                mark.begins, mark.after_words = 0, False

    def _paragraphs(self) -> list[str]:
        """The texts between two line ends in a row, each with its line ends where these are meant."""
        top = self._open[-1]
        raw = with_fractions("".join(self._pieces))
        if top.pre:
            text = tidy(raw)
            return [text] if text else []
        texts = paragraphs(raw)
        return texts if self._line_ends else [_as_verse(text) for text in texts]

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == "br":
            self._line_end()
            return
        self._imply_ends(name)
        top = self._open[-1]
        self._number += 1
        element = Element(name, top, self._number)
        describe(element, attributes)
        if name in BLOCKS and not (name == "button" and top.heading):
            self._flush()
            element.block = element
        if element.skipped:
            pass
        elif name == "q":
            self._quotation_mark("“‘", element)
        elif self._pages and is_page_break(attributes):
            self._page_break(attributes)
        else:
            self._note_place(element, attributes)
        if name in VOID:
            if name == "hr":
                self._flush()
            return
        if element.depth > _MOST_OPEN or self._number > _MOST_ELEMENTS:
            raise DocumentError("has too many elements, or nests them too deep; open it in a browser and save it again")
        self._open.append(element)
        self._places.setdefault(name, []).append(element.depth)

    def _quotation_mark(self, marks: str, element: Element) -> None:
        """The mark that every browser shows around a `q`; of one in another, single marks."""
        depth = sum(one < element.depth for one in self._places.get("q", ()))
        self._pieces.append(marks[depth % 2])

    def _line_end(self) -> None:
        if not self._open[-1].skipped and (self._pieces or self._has_words):
            self._pieces.append(LINE_END)

    def _note_place(self, element: Element, attributes: dict[str, str]) -> None:
        """Record where links to the element lead, and where marks of notes begin."""
        identity = element.identity or (attributes.get("name", "") if element.name == "a" else "")
        self._last_id = identity or self._last_id
        if identity and element.name not in BLOCKS and not self._has_words and len(self._anchors) < _MOST_ANCHORS:
            self._anchors.append(self._links.prefix + identity)
        if element.name == "a" and "href" in attributes:
            target = self._links.target(attributes["href"])
            self._link = _Mark(len(self._pieces), self._has_words, target, element)
        elif element.name == "sup" or self._is_power(element):
            self._raised = _Mark(len(self._pieces), self._has_words, "", element)

    def _is_power(self, element: Element) -> bool:
        """Whether an element is the power in a formula; a fraction has its stroke before what is below it."""
        formula = element.parent
        if formula is None or formula.name not in _FORMULAE:
            return False
        formula.parts += 1
        if formula.name == "mfrac" and formula.parts == 2:
            self._pieces.append("/")
        return formula.parts == _FORMULAE[formula.name]

    def _imply_ends(self, name: str) -> None:
        if self._places.get("head") and name not in _IN_HEAD:
            self._close(self._places["head"][-1])
        top = self._open[-1]
        if name in {"td", "th"} and top.cell:
            self._close(top.cell.depth)
        elif name in {"tr", "tbody", "thead", "tfoot"} and top.row:
            self._close(top.row.depth)
        elif name in {"li", "dt", "dd"} and top.item:
            self._close(top.item.depth)
        elif name == "a" and self._link:
            self._end_link()
        elif name == "option" and top.name == "option":
            self._close(top.depth)
        top = self._open[-1]
        if name in CLOSES_PARAGRAPH and top.paragraph:
            self._close(top.paragraph.depth)

    def _end(self, name: str) -> None:
        if name == "br":
            self._line_end()
            return
        if name == "a" and self._link:
            self._end_link()
        elif name == "sup" and self._raised:
            self._end_raised()
        places = self._places.get(name)
        if not places or places[-1] == 0:
            return
        top = self._open[-1]
        if name not in BLOCKS and places[-1] < top.block.depth:
            return
        if top.cell and places[-1] < top.cell.depth and name not in {"table", "tr", "tbody", "thead", "tfoot"}:
            return
        if name in {"article", "main", "body", "html"}:
            self._leave_forms_open(places[-1])
        self._close(places[-1])

    def _leave_forms_open(self, depth: int) -> None:
        """Forms in the element at a depth that nothing ends hold what comes after them, too."""
        for at in self._places.get("form", ()):
            self._open[at].swallows = self._open[at].swallows or at > depth

    def _close(self, depth: int) -> None:
        """Close the element at a depth, and all that is open in it."""
        if self._open[-1].block.depth >= depth:
            self._flush()
        while len(self._open) > depth:
            element = self._open.pop()
            self._places[element.name].pop()
            if element.name == "q" and self._pieces and not element.skipped:
                self._quotation_mark("”’", element)
            if self._raised and self._raised.element is element:
                self._end_raised()

    def _end_link(self) -> None:
        mark, self._link = self._link, None
        if not mark or not mark.target:
            return
        self.aims.append((len(self.blocks), mark.target))
        if self._raised:
            self._raised.links.append((self._since(mark), mark.target))
        elif not mark.element.skipped:
            text = self._since(mark)
            if NOTE_MARK.fullmatch(text) and (mark.element.role == "reference" or self._may_be_reference(text, mark)):
                self._cut(mark, text, [(text, mark.target)], is_sure=mark.element.role == "reference")

    def _may_be_reference(self, text: str, mark: _Mark) -> bool:
        """Whether a link that is not raised may be a note's mark, as far as can be told before all is read."""
        if mark.target in self._links.refused or not self._links.leads_somewhere(mark.target):
            return False
        if _NOTE_BEFORE.search("".join(self._pieces[max(0, mark.begins - _MOST_PIECES) : mark.begins])):
            return False
        if mark.element.role == "mark" or text[0] in "[(*†‡":
            return True
        return not text.isalpha() and bool(NOTE_IDS.match(mark.target.rpartition("#")[2]))

    def _end_raised(self) -> None:
        mark, self._raised = self._raised, None
        if mark and self._link and self._link.target and not mark.links:
            mark.links.append((self._since(mark), self._link.target))
        if mark and mark.links and not mark.element.skipped:
            text = self._since(mark)
            if NOTE_MARK.fullmatch(text):
                self._cut(mark, text, mark.links)
                return
        if mark and not mark.element.skipped:
            self._raise(mark)

    def _raise(self, mark: _Mark) -> None:
        """Write figures that stand raised as such."""
        text = self._since(mark)
        before = next((one for one in reversed(self._pieces[: mark.begins]) if one), "")
        written = raised(text, before)
        if text and written != text:
            self._pieces[mark.begins :] = [written]

    def _since(self, mark: _Mark) -> str:
        """The text since a mark began, if it may be one."""
        pieces = self._pieces[mark.begins :]
        return "".join(pieces).strip() if len(pieces) <= _MOST_PIECES else ""

    def _cut(self, mark: _Mark, text: str, links: list[tuple[str, str]], is_sure: bool = True) -> None:
        """Take a mark out of the text."""
        del self._pieces[mark.begins :]
        self._pieces.append(CUT)
        self._has_words = mark.after_words
        self._linked = max(0, self._linked - len(text))
        written, at = "" if is_sure else text, len(self.blocks)
        near = (mark.element.identity, mark.element.parent.identity if mark.element.parent else "", self._last_id)
        ids = () if is_sure else [self._links.prefix + one for one in near if one]
        self.references += [Reference(one.strip("[]() ."), target, at, written, ids) for one, target in links]

    def _page_break(self, attributes: dict[str, str]) -> None:
        self._pieces.append(PAGE_BREAK)
        label = attributes.get("aria-label") or attributes.get("title") or attributes.get("id", "")
        self.page_labels.append(label)


def _as_verse(text: str) -> str:
    """Line ends kept where all lines are short, as in a poem or an address; else spaces."""
    lines = text.split(LINE_END)
    return text if len(lines) > 1 and max(map(len, lines)) <= _SHORT_LINE else " ".join(lines)
