"""Argdown's text to tokens, in one pass and linear time, however the brackets stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from argmap.formats.argdown.tokens import Kind, Token

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["tokenize"]

_S = "[ \\t\\n\\r\\f\\v\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]"
"""White space as Argdown's reference implementation understands it."""
_LINE_START = re.compile(
    rf"""[ '\t]*(?: (?P<INFERENCE_START>--) | (?P<IS_SUPPORTED>\+>) | (?P<IS_ATTACKED>->)
                  | (?P<SUPPORTS_IT><?\+) | (?P<ATTACKS_IT><?-) | (?P<CONTRADICTS>><)
                  | (?P<IS_UNDERCUT>_>) | (?P<UNDERCUTS_IT><_|_(?={_S})) | (?P<NUMBER>\(\d+\))
                  | (?P<ORDERED_ITEM>\d+\.(?={_S})) | (?P<ITEM>\*(?={_S})) )""",
    re.VERBOSE | re.ASCII,
)
_HEADING = re.compile(r"#+ ")
_EMPTY_LINE = re.compile(r"(?:[ \t]*(?:\r\n|\n)){2,}")
_NEWLINE = re.compile(r"[ \t]*(?:\r\n|\n|\r)")
_SPACES = re.compile(r"[ \t]+")
_TEXT = re.compile(r"[^\\@#*_\[\],.:;</>\-\r\n(){}]+")
_ESCAPED = re.compile("\\\\[^\\n\\r\\u2028\\u2029] *")
_SHORTCODE = re.compile(rf"\.(?!{_S})(?:(?!{_S}).)+?\.[ \t]?|:(?!{_S})(?:(?!{_S}).)+?:[ \t]?", re.DOTALL)
_TAG = re.compile("#(?:\\([^)]+\\)|[a-zA-z0-9\\-\\u00a0-\\ud7ff\\uf900-\\ufdcf\\ufdf0-\\uffef]+)[ \\t]?")
_INFERENCE_END = re.compile(r"-{2,}")
_COMMENT_ENDS = {"<!--": "-->", "/*": "*/"}
_AFTER_EMPTY_LINE = re.compile(r"(?:[ \t]*\r\n|\n|\r)*")
_AFTER_NEWLINE = re.compile(r"(?:[ \t]*(?:\r\n|\n|\r)(?![ \t]*(?:\r\n|\n|\r)))?")
_RANGE_END = re.compile(r"[ \t]|(?=[\n\r)}_.,!?;:\-*]|\Z)")
_RANGES = ("**", "__", "*", "_")
_BEFORE_LINE = {None, Kind.NEWLINE, Kind.EMPTY_LINE}
_LIST = {Kind.ORDERED_ITEM, Kind.ITEM}
_BREAKS_DATA = re.compile("[\\u2028\\u2029]")
_CLOSING = re.compile(rf"\}}(?P<hard>{_S}[^,}}])?")
_GOES_ON = re.compile(rf"\}}{_S}*[,}}]")


class _Finder:
    """The next occurrence of a string; asked for growing offsets, all answers together cost one pass."""

    def __init__(self, content: str, wanted: str) -> None:
        self._content = content
        self._wanted = wanted
        self._from = self._found = -1

    def __call__(self, at: int) -> int:
        """The first occurrence at an offset or after it; the text's length where there is none."""
        if not self._from <= at <= self._found:
            found = self._content.find(self._wanted, at)
            self._from, self._found = at, found if found >= 0 else len(self._content)
        return self._found


class _Lexer:
    def __init__(self, content: str) -> None:
        self.content = content
        self.tokens: list[Token] = []
        self.last: Kind | None = None
        self.indents = [0]
        self.ranges: list[str] = []
        self.in_inference = False
        self.comments = 0
        self._finders: dict[str, _Finder] = {}
        self._tag_ends = _Finder(content, ")")
        self._data: tuple[list[int], list[int]] | None = None
        self._by_character: dict[str, Callable[[int], int]] = {
            "\\": self._escaped,
            ".": self._shortcode,
            ":": self._shortcode,
            "{": self._braces,
            "=": self._front_matter,
            "/": self._comment,
            "<": self._angle,
            "*": self._range,
            "_": self._range,
            "[": self._bracket,
            "#": self._tag,
            "@": self._mention,
        }

    # The loop

    def run(self) -> list[Token]:
        at, size = 0, len(self.content)
        while at < size:
            at = self._in_inference(at) if self.in_inference else self._anywhere(at)
        if self.last is Kind.EMPTY_LINE:
            self.tokens.pop()
        self._dedent_all(size)
        self.tokens.append(Token(Kind.END, size, size))
        return self.tokens

    def _anywhere(self, at: int) -> int:
        character = self.content[at]
        if character in " \t\r\n":
            return self._white(at)
        if self.last in _BEFORE_LINE and character not in "./:{\\=":
            end = self._line_start(at)
            if end > at:
                return end
        take = self._by_character.get(character)
        end = take(at) if take else at
        return end if end > at else self._plain(at)

    def _plain(self, at: int) -> int:
        """Text, or a single mark that begins nothing, with the blank after it."""
        text = _TEXT.match(self.content, at)
        if text:
            return self._add(Kind.TEXT, at, text.end())
        blank = self.content[at + 1 : at + 2] in {" ", "\t"}
        return self._add(Kind.MARK, at, at + 1 + blank)

    def _add(self, kind: Kind, start: int, end: int) -> int:
        self.tokens.append(Token(kind, start, end))
        self.last = kind
        return end

    def _next(self, wanted: str, at: int) -> int:
        finder = self._finders.get(wanted)
        if finder is None:
            finder = self._finders[wanted] = _Finder(self.content, wanted)
        return finder(at)

    def _line_end(self, at: int) -> int:
        return min(self._next(mark, at) for mark in "\n\r\u2028\u2029")

    # White space and what may stand first in a line

    def _white(self, at: int) -> int:
        if self.last is not Kind.EMPTY_LINE and (match := _EMPTY_LINE.match(self.content, at)):
            if match.end() < len(self.content):
                self._dedent_all(at)
            return self._add(Kind.EMPTY_LINE, at, match.end())
        if match := _NEWLINE.match(self.content, at):
            return self._add(Kind.NEWLINE, at, match.end())
        if self.last in _BEFORE_LINE:
            end = self._line_start(at)
            if end > at:
                return end
        spaces = _SPACES.match(self.content, at)
        return spaces.end() if spaces else at + 1

    def _line_start(self, at: int) -> int:
        """A mark that only counts at the beginning of a line; the same offset where there is none."""
        if self.content[at] == "<" and self.content.startswith("<!--", at) and (end := self._comment(at)) > at:
            return end
        if heading := _HEADING.match(self.content, at):
            return self._add(Kind.HEADING, at, heading.end())
        match = _LINE_START.match(self.content, at)
        if match is None:
            return at
        kind, end = Kind[match.lastgroup or ""], match.end()
        if kind is Kind.INFERENCE_START and self.last is Kind.EMPTY_LINE:
            kind, end = (Kind.IS_ATTACKED if self.content[end : end + 1] == ">" else Kind.ATTACKS_IT), end - 1
        if kind in {Kind.INFERENCE_START, Kind.NUMBER}:
            self._dedent_all(at)
            self.in_inference = kind is Kind.INFERENCE_START
        else:
            self._indent(match.start(match.lastgroup or "") - at + (kind in _LIST), at)
        return self._add(kind, at, end)

    def _indent(self, level: int, at: int) -> None:
        if level > self.indents[-1]:
            self.indents.append(level)
            self.tokens.append(Token(Kind.INDENT, at, at + level))
        while len(self.indents) > 1 and level < self.indents[-1]:
            self.indents.pop()
            self.tokens.append(Token(Kind.DEDENT, at, at))

    def _dedent_all(self, at: int) -> None:
        while len(self.indents) > 1:
            self.indents.pop()
            self.tokens.append(Token(Kind.DEDENT, at, at))

    # What may stand anywhere

    def _escaped(self, at: int) -> int:
        match = _ESCAPED.match(self.content, at)
        return self._add(Kind.ESCAPED, at, match.end()) if match else self._add(Kind.STRAY, at, at + 1)

    def _shortcode(self, at: int) -> int:
        match = _SHORTCODE.match(self.content, at)
        return self._add(Kind.SHORTCODE, at, match.end()) if match else at

    def _front_matter(self, at: int) -> int:
        if not self.content.startswith("===", at):
            return at
        opened = self._run_of("=", at)
        closing = self._next("===", opened)
        if closing < len(self.content):
            return self._add(Kind.FRONT_MATTER, at, self._run_of("=", closing))
        return self._add(Kind.FRONT_MATTER, at, opened) if opened - at >= 6 else at

    def _run_of(self, mark: str, at: int) -> int:
        while self.content[at : at + 1] == mark:
            at += 1
        return at

    def _braces(self, at: int) -> int:
        """YAML in braces: up to the last one before a brace that a blank and a text follow."""
        if self._data is None:
            closing = list(_CLOSING.finditer(self.content))
            stops = [match.start() for match in closing if match["hard"]]
            stops += [match.start() for match in _BREAKS_DATA.finditer(self.content)]
            ends = [one.start() for one in closing if not _GOES_ON.match(self.content, one.start())]
            self._data = sorted(stops), ends
        stops, ends = self._data
        stop = bisect_right(stops, at)
        limit = stops[stop] if stop < len(stops) else len(self.content)
        last = bisect_right(ends, limit) - 1
        return self._add(Kind.DATA, at, ends[last] + 1) if last >= 0 and ends[last] > at else at

    def _comment(self, at: int) -> int:
        """Leave a comment out, with the line ends after it where it stands on lines of its own."""
        opening = next((one for one in _COMMENT_ENDS if self.content.startswith(one, at)), "")
        if opening:
            closing = _COMMENT_ENDS[opening]
            end = self._next(closing, at + len(opening)) + len(closing)
        elif self.content.startswith("//", at):
            end = min(self._next("\n", at), self._next("\r", at))
            end += end == len(self.content)
        else:
            return at
        if end > len(self.content):
            return at
        self.comments += 1
        after = {Kind.EMPTY_LINE: _AFTER_EMPTY_LINE, Kind.NEWLINE: _AFTER_NEWLINE}.get(self.last or Kind.END)
        match = after.match(self.content, end) if after else None
        return match.end() if match else end

    def _range(self, at: int) -> int:
        """The end of bold or italics where it can be one, else their beginning."""
        for mark in _RANGES:
            behind = at + len(mark)
            if self.ranges and self.ranges[-1] == mark and self.content.startswith(mark, at):
                match = _RANGE_END.match(self.content, behind)
                if match and self.tokens:
                    self.ranges.pop()
                    return self._add(Kind.RANGE_END, at, match.end())
        for mark in _RANGES:
            behind = at + len(mark)
            if self.content.startswith(mark, at) and not _WHITE.match(self.content, behind):
                self.ranges.append(mark)
                return self._add(Kind.RANGE_START, at, behind)
        return at

    def _tag(self, at: int) -> int:
        if self.content.startswith("#(", at) and self._tag_ends(at + 2) >= len(self.content):
            return at
        match = _TAG.match(self.content, at)
        return self._add(Kind.TAG, at, match.end()) if match else at

    def _bracket(self, at: int) -> int:
        end = self._link(at)
        if end > at:
            return self._add(Kind.LINK, at, end)
        return self._titled(at, "]", Kind.STATEMENT_DEFINITION, Kind.STATEMENT_REFERENCE)

    def _link(self, at: int) -> int:
        closed = self._next("]", at + 1)
        if closed == at + 1 or self.content[closed + 1 : closed + 2] != "(":
            return at
        end = self._next(")", closed + 2)
        if end == closed + 2 or end >= len(self.content):
            return at
        return end + 1 + (self.content[end + 1 : end + 2] in {" ", "\t"})

    def _angle(self, at: int) -> int:
        end = self._comment(at)
        return end if end > at else self._titled(at, ">", Kind.ARGUMENT_DEFINITION, Kind.ARGUMENT_REFERENCE)

    def _titled(self, at: int, closing: str, definition: Kind, reference: Kind) -> int:
        line_end = self._line_end(at)
        end = self._next(f"{closing}:", at + 2)
        if end < line_end:
            return self._add(definition, at, end + 2)
        if self.content[at + 1 : at + 2] == "-":
            return at
        end = self._next(closing, at + 2)
        return self._add(reference, at, end + 1) if end < line_end else at

    def _mention(self, at: int) -> int:
        kinds = {"[": ("]", Kind.STATEMENT_MENTION), "<": (">", Kind.ARGUMENT_MENTION)}
        closing, kind = kinds.get(self.content[at + 1 : at + 2], ("", Kind.END))
        if not closing:
            return at
        end = self._next(closing, at + 3)
        if end >= self._line_end(at):
            return at
        return self._add(kind, at, end + 1 + (self.content[end + 1 : end + 2] in {" ", "\t"}))

    # Inside an inference

    def _in_inference(self, at: int) -> int:
        character = self.content[at]
        if match := _NEWLINE.match(self.content, at):
            return self._add(Kind.NEWLINE, at, match.end())
        if character in " \t":
            spaces = _SPACES.match(self.content, at)
            return spaces.end() if spaces else at + 1
        if match := _INFERENCE_END.match(self.content, at):
            self.in_inference = False
            return self._add(Kind.INFERENCE_END, at, match.end())
        if character == ",":
            return self._add(Kind.COMMA, at, at + 1)
        take = self._by_character.get(character) if character in "\\.:{/" else None
        if character == "<" and (end := self._comment(at)) > at:
            return end
        end = take(at) if take else at
        return end if end > at else self._plain(at)


_WHITE = re.compile(_S)


def tokenize(content: str) -> tuple[list[Token], int]:
    """The tokens of an Argdown document, END last, and how many comments it has."""
    lexer = _Lexer(content)
    return lexer.run(), lexer.comments
