"""A finding's passage for people: the paragraph of the article around its words, what differs marked."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.article.paragraphs import paragraphs, trimmed
from argmap.html import original_link
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.diagnostics import Finding, Related

__all__ = ["Passage", "map_line", "passages"]

_AROUND = 300  # characters of the paragraph that are shown on each side of the words
_MOST = 5_000
_MANY = 5


@dataclass(frozen=True)
class Passage:
    """Words of an article in their paragraph; texts are on one line and nothing is escaped."""

    label: str
    where: str
    address: str
    """Of the page of the original, relative to where the report is written; empty where there is none."""
    before: str
    parts: tuple[tuple[str, str], ...]
    """The words, as a diff has them: "same", "quote" (only in the map) or "article" (only in the article)."""
    after: str


def passages(finding: Finding, written_in: str = "") -> list[Passage]:
    """The places in articles that a finding names; the first of several has the difference.

    `written_in` is the folder that links to originals start from.
    """
    return [
        _passage(
            one,
            finding.diff if index == 0 else (),
            _address(one, Path(finding.place.text.name).parent, written_in),
            is_of_map=one.place.text is finding.place.text,
        )
        for index, one in enumerate(finding.related[:_MANY])
    ]


def _passage(related: Related, diff: tuple[tuple[str, str], ...], address: str, *, is_of_map: bool) -> Passage:
    place = related.place
    content = place.text.content
    span = trimmed(content, *place.span)
    whole = span if is_of_map else _paragraph(content, span)
    start, end = max(whole.start, span.start - _AROUND), min(whole.end, span.end + _AROUND)
    words = one_line(content[span.start : min(span.end, span.start + _MOST)])
    before, after = content[start : span.start], content[span.end : end]
    lead, trail = "… " if start > whole.start else "", " …" if end < whole.end else ""
    return Passage(
        related.label,
        f"{place.text.name}:{place.start.line}",
        address,
        lead + one_line(before) + (" " if before[-1:].isspace() else ""),
        tuple(diff) or (("same", words),),
        (" " if after[:1].isspace() else "") + one_line(after) + trail,
    )


def _address(related: Related, folder: Path, written_in: str) -> str:
    """Where the original opens at a place of an article; `folder` is that of the map."""
    where = related.where
    if where is None or not where.original:
        return ""
    is_read_itself = related.place.text.name == where.original  # a source of quotations, named from the current folder
    return original_link(where.original, Path() if is_read_itself else folder, written_in or ".", where.sheet)


def _paragraph(content: str, span: Span) -> Span:
    """The paragraph that some words stand in, or those from their first to their last."""
    spans = _paragraphs(content)
    first, last = (
        max(0, bisect_right(spans, at, key=lambda one: one.start) - 1)
        for at in (span.start, max(span.start, span.end - 1))
    )
    return Span(min(spans[first].start, span.start), max(spans[last].end, span.end)) if spans else span


@lru_cache(maxsize=8)
def _paragraphs(content: str) -> list[Span]:
    return paragraphs(content)


def map_line(finding: Finding) -> str:
    """What the map says at a finding's place, on one line."""
    place = finding.place
    words = one_line(
        place.text.content[place.span.start : place.span.start + _MOST][: place.span.end - place.span.start]
    )
    return words or one_line(place.text.line(place.start.line))
