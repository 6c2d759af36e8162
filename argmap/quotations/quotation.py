"""A quotation of a draft: its words as they are to be looked up, with their places in the draft."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from argmap.text import Span

__all__ = ["QUOTED", "Extract", "Passage", "Quotation", "Use"]

QUOTED = "\x01"
"""What stands for a character that is quoted, where only the rest of a draft is looked at."""


class Use(StrEnum):
    """What words between quotation marks are there for."""

    WORDS = "words"
    """They are said to be somebody's words."""
    SCARE = "scare quotes"
    """One or two words, kept at a distance or used as a term."""
    TITLE = "title"
    """The title of a work."""


class Passage(NamedTuple):
    """Words that stand together in a source: one paragraph of a quotation, or the parts around an attribution."""

    parts: tuple[str, ...]
    spans: tuple[Span, ...]
    """Where each part stands in the draft, without its marks."""

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a draft quotes; several passages where they go over paragraphs."""

    passages: tuple[Passage, ...]
    use: Use = Use.WORDS
    is_block: bool = False
    """Whether it is a block quote of Markdown."""
    apart: tuple[Quotation, ...] = ()
    """Those that it was put together from, where an attribution interrupts it: perhaps they are several."""

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        return Span(self.passages[0].span.start, self.passages[-1].span.end)


class Extract(NamedTuple):
    """What quotation marks a draft has: the quotations in their order, and the marks that open none."""

    quotations: tuple[Quotation, ...]
    unclosed: tuple[Span, ...]
    """Opening marks without a closing one, each with what follows it in its line."""
    outside: str
    """The draft with everything that is quoted made QUOTED, what is no prose spaces; as long as the draft."""
    open_code: Span | None = None
    """The first line of code that nothing closes before the draft ends."""
