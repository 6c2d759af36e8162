"""What a finding is: a code, a severity, a sentence, its place in the map and its place in the article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from inspect import cleandoc
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.text import Position, Span, Text

__all__ = ["Code", "Edit", "Finding", "Fix", "Place", "Related", "Severity"]


class Severity(IntEnum):
    """How much a finding weighs; errors are facts, warnings and infos are advice."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that reports print."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Code:
    """The stable name of one kind of finding; `name` reads as "allow ..."."""

    id: str
    name: str
    severity: Severity
    summary: str = ""
    """What is wrong, in one sentence."""
    page: str = ""
    """The manual page: the summary, why it matters, examples that fail and that pass."""

    @classmethod
    def documented(cls, id_: str, name: str, severity: Severity, page: str) -> Code:
        """A code with its manual page, whose first line is the summary."""
        page = cleandoc(page)
        return cls(id_, name, severity, page.partition("\n")[0], page)


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a text: what a report shows as file, line and column."""

    text: Text
    span: Span

    @property
    def start(self) -> Position:
        """Where the place begins."""
        return self.text.position(self.span.start)

    @property
    def end(self) -> Position:
        """Where the place ends (the position after its last code point)."""
        return self.text.position(self.span.end)

    @property
    def words(self) -> str:
        """The text that stands there."""
        return self.text.cut(self.span)


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that a finding concerns, with a label that says how."""

    label: str
    place: Place


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the map's text and what to put in its place."""

    span: Span
    new: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding and change nothing else."""

    title: str
    edits: tuple[Edit, ...]
    is_safe: bool = True
    """Whether `--fix` applies it; else it is only made on request, because a person should have looked first."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in one map: facts for reports, never printed text."""

    code: Code
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    help: str | None = None
    claim: str | None = None
    diff: tuple[tuple[str, str], ...] = ()
    """A word diff: "same", "quote" or "article", each with its words."""
    fix: Fix | None = None
    level: Severity | None = None
    """The severity that settings give it, where they differ from its code's."""

    @property
    def severity(self) -> Severity:
        """The severity that settings give it, else that of its code."""
        return self.level or self.code.severity

    @property
    def sort_key(self) -> tuple[int, int, str, str]:
        """Order within one map: by place, then code, then message."""
        return (self.place.span.start, self.place.span.end, self.code.id, self.message)
