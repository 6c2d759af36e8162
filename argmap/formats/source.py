"""What a format reads from: the file's text, the texts beside it, and a place to say what is wrong."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.article import Budget
from argmap.diagnostics import Finding, Place
from argmap.files import UnreadableError, read_text
from argmap.mapfile.codes import CHANGED_ON_IMPORT, INVALID_FORMAT, UNSOUND_RECORD
from argmap.mapfile.items import MAX_CLAIMS
from argmap.reach import Reach
from argmap.text import Span

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.text import Text

__all__ = ["FormatError", "Source"]

_MOST_FINDINGS = 100
_MOST_BYTES = 20 * 2**20


class FormatError(Exception):
    """The file cannot be read further: what is wrong, where (or at its beginning), and what to do about it."""

    def __init__(self, message: str, span: Span | None, advice: str | None = None) -> None:
        super().__init__(message)
        self.span = span or Span(0, 0)
        self.advice = advice


@dataclass
class Source:
    """A file of another format; `path` is None where no file holds it (standard input)."""

    text: Text
    path: Path | None = None
    article: Text | None = None
    """The article, where the user named it."""
    findings: list[Finding] = field(default_factory=list)
    reach: Reach = field(default_factory=Reach)
    """Which files besides its own it may read."""
    budget: Budget = field(default_factory=Budget)
    """What looking for quotes in its articles may cost."""

    repeated: int = 0
    """Entries so far that a map needs because it says something several times where the file says it once."""

    def repeat(self, entries: int, span: Span) -> None:
        """Count entries that repeat others; raises FormatError where they are more than any map may have."""
        self.repeated += entries
        if self.repeated > MAX_CLAIMS:
            message = (
                f"a map says again for each use what the file says once; here that is more than {MAX_CLAIMS} times"
            )
            raise FormatError(message, span, "give every inference one conclusion, and every unit parts of its own")

    @property
    def stem(self) -> str:
        """The file's name without its suffix."""
        return PurePath(self.path or self.text.name).stem or "map"

    def broken(self, message: str, span: Span, advice: str | None = None) -> None:
        """Record that the file breaks the rules of its format, although it can be read further."""
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(Finding(INVALID_FORMAT, message, Place(self.text, span), help=advice))

    def unsound(self, message: str, span: Span, advice: str | None = None) -> None:
        """Record that something in the file cannot be."""
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(Finding(UNSOUND_RECORD, message, Place(self.text, span), help=advice))

    def changed(self, message: str, span: Span) -> None:
        """Record that something is not held by the map, or held in another way."""
        self.findings.append(Finding(CHANGED_ON_IMPORT, message, Place(self.text, span)))

    def beside(self, suffix: str) -> Text | None:
        """The text of a file that has this one's name with another suffix; None where there is none to be read."""
        if self.path is None:
            return None
        path = self.path.with_suffix(suffix)
        try:
            return read_text(self.reach.resolved(path.parent, path.name), path.as_posix(), _MOST_BYTES, regular=True)
        except UnreadableError as error:
            if not self.reach.is_closed and os.path.lexists(path):
                self._say_once(f"{path.name} beside it {error}; quotes are not looked for in it")
            return None

    def _say_once(self, message: str) -> None:
        if all(one.message != message for one in self.findings):
            self.changed(message, Span(0, 0))
