"""Slips of YAML that leave no doubt: the character at fault is hidden from YAML, and the rest of the map is read.

A hidden character is put back into the texts that are read, so that no offset moves and no word changes.
"""

from __future__ import annotations

import re
from bisect import bisect
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import INVALID_YAML
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.text import Text

__all__ = ["Masked"]

_STAND_INS = {character: chr(0xE000 + index) for index, character in enumerate(":\"'\\`@%[]{}#,&*!|>")}
_BACK = str.maketrans({stand_in: character for character, stand_in in _STAND_INS.items()})
_FOREIGN = re.compile("[\ue000-\ue0ff]")
_VALUE = re.compile(r"^[\s-]*\w+:\s+(?=\S)")
_COLON = re.compile(r":(?=\s|\Z)")
_HARD = "\u00a0\u2000-\u200a\u202f\u3000"
_HARD_SPACES = re.compile(rf"(?m)^([ ]*[{_HARD}][ {_HARD}]*)(?=(?:-[ {_HARD}]+)?\w+:(?:\s|\Z)|- )")
_AFTER_KEY = re.compile(rf"(?m)^[ {_HARD}]*(?:-[ {_HARD}]+)?\w+:([ ]*[{_HARD}][ {_HARD}]*+)(?=\S)")
_AFTER_DASH = re.compile(rf"(?m)^[ {_HARD}]*-([ ]*[{_HARD}][ {_HARD}]*+)(?=\w+:(?:\s|\Z))")
_TEXT = re.compile(
    rf"(?m)^(?P<entry>[ {_HARD}]*(?:-[ {_HARD}]+)*)(?P<key>\w+:[ {_HARD}]+)?"
    r"(?:[|>][-+0-9]*[ ]*(?:#.*)?$|(?P<mark>[\"']))"
)
"""The beginning of a text that may go over lines: a block, or one in quotation marks."""
_QUOTED = {'"': re.compile(r'(?:[^"\\]|\\.)*+"', re.DOTALL), "'": re.compile(r"(?:[^']|'')*+'(?!')")}
_LINE = re.compile(rf"([ {_HARD}]*)([^\n]*)(?:\n|\Z)")
_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\n\r]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_MOST = 40
_MOST_READ = 4_000_000  # characters that are read again because of slips
_INDENTED = "this line has no-break spaces where YAML takes only ordinary ones"


def _over_lines(content: str) -> Iterator[Span]:
    """Where texts stand that may go over lines, in their order; their white space is their own."""
    at = 0
    while begin := _TEXT.search(content, at):
        at = _end_of_quoted(content, begin) if begin["mark"] else _end_of_block(content, begin)
        yield Span(begin.end(), at)


def _outside(places: list[Span], texts: list[Span]) -> list[Span]:
    """The places that begin in none of the texts."""
    ends = [text.end for text in texts]
    beside = [(one, bisect(ends, one.start)) for one in places]
    return [one for one, at in beside if at == len(texts) or one.start < texts[at].start]


def _end_of_quoted(content: str, begin: re.Match[str]) -> int:
    """The end of a text in quotation marks; of one that nothing ends, its beginning."""
    found = _QUOTED[begin["mark"]].match(content, begin.end())
    return found.end() if found else begin.end()


def _end_of_block(content: str, begin: re.Match[str]) -> int:
    """The end of the lines that are indented more than the entry or key that a block stands at."""
    indent = len(begin["entry"]) if begin["key"] else begin["entry"].rfind("-")
    at = begin.end() + 1
    while at < len(content):
        line = _LINE.match(content, at)
        if not line or (line[2].strip() and len(line[1]) <= indent):
            break
        at = line.end()
    return min(at, len(content))


class Masked:
    """A map's text as YAML is to read it, and what was found wrong with it."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.content = text.content
        self.findings: list[Finding] = []
        self._left = 0 if _FOREIGN.search(text.content) else min(_MOST, _MOST_READ // max(1, len(text.content)))
        if not self.content.isascii():
            self._plain_spaces()

    def original(self, read: str) -> str:
        """A text that was read, with the characters that were hidden."""
        return read.translate(_BACK) if self.content is not self.text.content else read

    def mend(self, finding: Finding) -> bool:
        """Hide the characters that YAML stumbled over, where it is plain which; then the finding is kept."""
        span = finding.place.span
        if self._left <= 0 or not self._hide(finding.message, span.start):
            return False
        self._left -= 1
        line = self.text.position(span.start).line
        if all(one.place.start.line != line for one in self.findings):
            self.findings.append(finding)
        return True

    def _plain_spaces(self) -> None:
        """Take no-break spaces before a key for plain ones; the first such line is reported."""
        found = [
            Span(*one.span(1)) for way in (_HARD_SPACES, _AFTER_KEY, _AFTER_DASH) for one in way.finditer(self.content)
        ]
        outside = _outside(found, list(_over_lines(self.content))) if found else []
        if not outside:
            return
        characters = list(self.content)
        for one in outside:
            characters[one.start : one.end] = " " * (one.end - one.start)
        self.content = "".join(characters)
        advice = "put ordinary spaces in their place, here and on the lines that look alike"
        place = Place(self.text, min(outside))
        self.findings.append(Finding(INVALID_YAML, _INDENTED, place, help=advice))

    def _hide(self, message: str, at: int) -> bool:
        start = self.text.line_start(at)
        end = start + len(self.text.line(self.text.position(at).line))
        line = self.content[start:end]
        before = self.content
        if "contains `: `" in message:
            value = _VALUE.match(line)
            self._put([start + one.start() for one in _COLON.finditer(line, value.end() if value else 0)])
        elif message.startswith("a text cannot begin with"):
            self._put([at])
        elif "backslash begins an escape" in message:
            self._put([start + one.start() for one in _ESCAPE.finditer(line)])
        elif "goes on after its closing quotation mark" in message:
            value = _VALUE.match(line)
            mark = line[value.end()] if value else ""
            self._put([start + index for index, character in enumerate(line) if character == mark])
            if value:
                rest = self.content[start:end]
                self._put([start + one.start() for one in _COLON.finditer(rest, value.end())])
        return self.content != before

    def _put(self, offsets: list[int]) -> None:
        characters = list(self.content)
        for offset in offsets:
            characters[offset] = _STAND_INS.get(characters[offset], characters[offset])
        self.content = "".join(characters)
