"""Slips of YAML that leave no doubt: the character at fault is hidden from YAML, and the rest of the map is read.

A hidden character is put back into the texts that are read, so that no offset moves and no word changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import INVALID_YAML

if TYPE_CHECKING:
    from argmap.text import Text

__all__ = ["Masked"]

_COPIED = "\ufffe\x02\f"
"""What viewers of PDF files copy for a hyphen at a line end, and where a page begins; YAML takes none of it."""
_STAND_INS = {character: chr(0xE000 + index) for index, character in enumerate(":\"'\\`@%[]{}#,&*!|>" + _COPIED)}
_BACK = str.maketrans({stand_in: character for character, stand_in in _STAND_INS.items()})
_FOREIGN = re.compile("[\ue000-\ue0ff]")
_VALUE = re.compile(r"^[\s-]*\w+:\s+(?=\S)")
_COLON = re.compile(r":(?=\s|\Z)")
_HARD = frozenset("\u00a0\u202f\u3000").union(map(chr, range(0x2000, 0x200B)))
_ESCAPE = re.compile(r"\\(?![0abtnvfre \"/\\N_LP\n\r]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_MOST = 40
_MOST_READ = 4_000_000  # characters that are read again because of slips
_INDENTED = "this line has no-break spaces where YAML takes only ordinary ones"


class Masked:
    """A map's text as YAML is to read it, and what was found wrong with it."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self.content = text.content
        self.findings: list[Finding] = []
        is_foreign = not text.content.isascii() and _FOREIGN.search(text.content)
        self._left = 0 if is_foreign else min(_MOST, _MOST_READ // max(1, len(text.content)))
        if self._left:
            for one in _COPIED:
                self.content = self.content.replace(one, _STAND_INS[one])
        if any(map(self.content.__contains__, _HARD)):
            self._plain_spaces()

    @property
    def is_changed(self) -> bool:
        """Whether a character is hidden, so that what is read has to be turned back."""
        return self.content is not self.text.content

    def original(self, read: str) -> str:
        """A text that was read, with the characters that were hidden."""
        return read.translate(_BACK) if self.is_changed else read

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
        from argmap.mapfile.hard_spaces import beside_keys  # few maps have such spaces

        places = beside_keys(self.content)
        if not places:
            return
        characters = list(self.content)
        for one in places:
            characters[one.start : one.end] = " " * (one.end - one.start)
        self.content = "".join(characters)
        advice = "put ordinary spaces in their place, here and on the lines that look alike"
        self.findings.append(Finding(INVALID_YAML, _INDENTED, Place(self.text, min(places)), help=advice))

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
