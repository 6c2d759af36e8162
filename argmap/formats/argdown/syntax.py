"""Argdown's tokens to blocks: statements and arguments with their relations, premise lists, headings, faults.

A block that breaks the rules is reported once and left out; reading goes on after the next empty line.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.formats.argdown.lexer import tokenize
from argmap.formats.argdown.tokens import RELATIONS, TEXT, Kind, Token
from argmap.formats.argdown.wording import misplaced, opened
from argmap.mapfile.items import MAX_CLAIMS
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.text import Text

__all__ = ["Document", "Element", "Fault", "Heading", "Inference", "PremiseList", "parse"]


@dataclass(slots=True)
class Fault:
    """A place where the document breaks Argdown's rules, and what to do about it."""

    message: str
    span: Span
    advice: str = ""


@dataclass(slots=True)
class Element:
    """One occurrence of a statement or an argument."""

    is_argument: bool
    span: Span
    title: str = ""
    is_reference: bool = False
    content: list[Token] = field(default_factory=list)
    data: Token | None = None
    relations: list[tuple[Kind, Element]] = field(default_factory=list)


@dataclass(slots=True)
class Inference:
    """The line between premises and a conclusion: its rules, its data, what undercuts it."""

    span: Span
    rules: list[list[Token]] = field(default_factory=list)
    data: Token | None = None
    relations: list[tuple[Kind, Element]] = field(default_factory=list)


@dataclass(slots=True)
class PremiseList:
    """A premise-conclusion structure: numbered statements, each conclusion after its inference."""

    span: Span
    items: list[tuple[Element, Inference | None]] = field(default_factory=list)


@dataclass(slots=True)
class Heading:
    """A heading with its level."""

    level: int
    span: Span
    content: list[Token] = field(default_factory=list)
    data: Token | None = None


Block = Element | PremiseList | Heading | list[Element]


@dataclass
class Document:
    """What a document holds: its front matter, its blocks in their order (None where one is faulty), its faults."""

    front_matter: Token | None = None
    blocks: list[Block | None] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    comments: int = 0


_MOST_ELEMENTS = 2 * MAX_CLAIMS


class _Broken(Exception):  # noqa: N818 (never leaves this module)
    """A block cannot be read further; the fault is on its way."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


def parse(text: Text) -> Document:
    """The blocks of an Argdown document."""
    tokens, comments = tokenize(text.content)
    document = _Parser(text, tokens).document()
    document.comments = comments
    return document


class _Parser:
    def __init__(self, text: Text, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.at = 0
        self.elements = 0

    # Tokens

    def is_at(self, *kinds: Kind) -> bool:
        return self.tokens[self.at].kind in kinds

    @property
    def kind(self) -> Kind:
        return self.tokens[self.at].kind

    def take(self) -> Token:
        token = self.tokens[self.at]
        self.at += 1
        return token

    def skip(self, kind: Kind) -> bool:
        found = self.tokens[self.at].kind is kind
        self.at += found
        return found

    def image(self, token: Token) -> str:
        return self.text.content[token.start : token.end]

    def broken(self, owner: str = "") -> _Broken:
        message, advice = misplaced(self.tokens, self.at, self.text.content, owner)
        token = self.tokens[self.at]
        return _Broken(Fault(message, Span(token.start, max(token.end, token.start + 1)), advice))

    # Blocks

    def document(self) -> Document:
        document = Document()
        self.skip(Kind.NEWLINE)
        self.skip(Kind.EMPTY_LINE)
        if self.kind is Kind.FRONT_MATTER:
            document.front_matter = self.take()
            self.skip(Kind.NEWLINE)
            if not self.skip(Kind.EMPTY_LINE):
                document.faults.append(self.broken("front matter").fault)
        if self.kind is Kind.END:
            document.faults.append(Fault("there is no statement in this document", Span(0, 0)))
            return document
        while True:
            document.blocks.append(self._block_or_fault(document))
            if self.is_at(Kind.END) or self.elements > _MOST_ELEMENTS:
                return document
            self.take()

    def _block_or_fault(self, document: Document) -> Block | None:
        """A block, with the end of its paragraph after it; None where it is faulty."""
        try:
            block = self._block()
            if self.kind not in {Kind.EMPTY_LINE, Kind.END}:
                raise self.broken(type(block).__name__)
        except _Broken as broken:
            document.faults.append(broken.fault)
        else:
            return block
        while self.kind not in {Kind.EMPTY_LINE, Kind.END}:
            self.at += 1
        return None

    def _block(self) -> Block:
        if self.kind is Kind.HEADING:
            return self._heading()
        if self.kind is Kind.NUMBER:
            return self._premise_list()
        if self.kind is Kind.INDENT and self.tokens[self.at + 1].kind in {Kind.ORDERED_ITEM, Kind.ITEM}:
            return self._list()
        return self._element()

    def _heading(self) -> Heading:
        start = self.take()
        heading = Heading(start.end - start.start - 1, Span(start.start, start.end))
        heading.content = self._content()
        heading.data = self._data()
        heading.span = self._span_from(start.start)
        return heading

    def _list(self) -> list[Element]:
        self.take()
        kind, elements = self.kind, []
        while self.skip(kind):
            elements.append(self._element())
        if not self.skip(Kind.DEDENT):
            raise self.broken("list")
        return elements

    def _premise_list(self) -> PremiseList:
        start = self.tokens[self.at].start
        found = PremiseList(Span(start, start))
        inference: Inference | None = None
        while True:
            if not self.skip(Kind.NUMBER):
                raise self.broken("conclusion" if inference else "premise list")
            if self.kind in {Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE}:
                raise self.broken("premise")
            found.items.append((self._element(), inference))
            is_conclusion, inference = inference is not None, None
            if self.kind is Kind.INFERENCE_START:
                inference = self._inference()
            elif self.kind is not Kind.NUMBER:
                if not is_conclusion:
                    raise self.broken("premise list")
                found.span = self._span_from(start)
                return found

    def _inference(self) -> Inference:
        start = self.take()
        found = Inference(Span(start.start, start.end))
        self.skip(Kind.NEWLINE)
        if self.kind in TEXT:
            found.rules.append(self._text())
            while self.skip(Kind.COMMA):
                if self.kind not in TEXT:
                    raise self.broken("inference")
                found.rules.append(self._text())
            self.skip(Kind.NEWLINE)
        found.data = self._data()
        if not self.skip(Kind.INFERENCE_END) or not self.skip(Kind.NEWLINE):
            raise self.broken("inference")
        found.span = self._span_from(start.start)
        if self.skip(Kind.INDENT):
            while self.kind is Kind.UNDERCUTS_IT:
                found.relations.append((self.take().kind, self._element()))
            if not found.relations or not self.skip(Kind.DEDENT):
                raise self.broken("inference relations")
        return found

    def _text(self) -> list[Token]:
        start = self.at
        while self.kind in TEXT:
            self.at += 1
        return self.tokens[start : self.at]

    # Statements and arguments, with what is related to them

    def _element(self) -> Element:
        """A statement or an argument with everything indented under it; depth costs no recursion."""
        first = self._head()
        parents: list[Element] = []
        element = first
        while True:
            if self.skip(Kind.INDENT):
                parents.append(element)
                if self.kind not in RELATIONS:
                    raise self.broken("relations")
            elif not parents:
                return first
            elif self.skip(Kind.DEDENT):
                parents.pop()
                continue
            if not parents:
                return first
            if self.kind not in RELATIONS:
                raise self.broken("relations")
            mark = self.take().kind
            if mark is Kind.CONTRADICTS and self.kind in {Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE}:
                raise self.broken("contradiction")
            element = self._head()
            parents[-1].relations.append((mark, element))

    def _head(self) -> Element:
        """A statement or an argument without its relations."""
        token = self.tokens[self.at]
        self.elements += 1
        if self.elements > _MOST_ELEMENTS:
            message = f"this document has more than {_MOST_ELEMENTS} statements and arguments; the rest is not read"
            raise _Broken(Fault(message, Span(token.start, token.end), "split it into several documents"))
        element = Element(
            token.kind in {Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE}, Span(token.start, token.end)
        )
        if token.kind in {Kind.STATEMENT_REFERENCE, Kind.ARGUMENT_REFERENCE}:
            self.at += 1
            element.title, element.is_reference = self.image(token)[1:-1], True
            while self.kind is Kind.TAG:
                element.content.append(self.take())
            self.skip(Kind.NEWLINE)
        else:
            if token.kind in {Kind.STATEMENT_DEFINITION, Kind.ARGUMENT_DEFINITION}:
                self.at += 1
                element.title = self.image(token)[1:-2]
            element.content = self._content()
        element.data = self._data()
        element.span = self._span_from(token.start)
        return element

    def _data(self) -> Token | None:
        if self.kind is not Kind.DATA:
            return None
        token = self.take()
        self.skip(Kind.NEWLINE)
        return token

    def _content(self) -> list[Token]:
        """Text with bold, italics, links, tags and mentions; at least one token of it."""
        start, ranges = self.at, []
        while True:
            kind = self.kind
            if kind is Kind.RANGE_START:
                ranges.append(self.at)
            elif kind is Kind.RANGE_END and ranges and self._closes(ranges[-1]):
                ranges.pop()
            elif kind not in _CONTENT:
                break
            self.at += 1
        if ranges:
            token = self.tokens[ranges[-1]]
            message, advice = opened(self.image(token))
            raise _Broken(Fault(message, Span(token.start, token.end), advice))
        if self.at == start:
            raise self.broken("text")
        return self.tokens[start : self.at]

    def _closes(self, opening: int) -> bool:
        return self.image(self.tokens[self.at]).strip() == self.image(self.tokens[opening])

    def _span_from(self, start: int) -> Span:
        """From an offset to the end of the last token that was taken, line ends left aside."""
        at = self.at - 1
        while at > 0 and self.tokens[at].kind in {Kind.NEWLINE, Kind.DEDENT, Kind.INDENT}:
            at -= 1
        return Span(start, max(start, self.tokens[at].end))


_CONTENT = TEXT | {
    Kind.LINK,
    Kind.TAG,
    Kind.ARGUMENT_MENTION,
    Kind.STATEMENT_MENTION,
    Kind.NEWLINE,
}
