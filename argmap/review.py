"""Reviewing links: which quoted claims nobody has looked at since they were reworded, and stamping those confirmed."""

from __future__ import annotations

import unicodedata
from textwrap import wrap
from typing import TYPE_CHECKING

from argmap.mapfile.operations import UneditableError, set_attribute
from argmap.showing import one_line, printable
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading

__all__ = ["is_reviewed", "panel", "passage", "pending", "stamped", "unfound"]

_LONGEST = 1_200  # characters of a paragraph that are shown
_GAP = " │ "
_NARROW = 60


def is_reviewed(claim: Claim) -> bool:
    """Whether a person has confirmed a claim's quote, and neither was reworded since."""
    return claim.shape.reviewed == claim.stamp


def pending(reading: Reading, *, everything: bool = False) -> list[Claim]:
    """The claims to look at: those whose quotes were all found, without a stamp that fits (or all of them)."""
    return [
        claim
        for claim, quotes in zip(reading.claims, reading.anchors, strict=True)
        if quotes
        and all(quote.anchor.is_sound for quote in quotes)
        and (everything or not is_reviewed(claim))
        and not claim.is_broken
    ]


def unfound(reading: Reading) -> list[Claim]:
    """The claims that cannot be looked at, because a quote of theirs was not found, or not looked up."""
    both = zip(reading.claims, reading.anchors, strict=True)
    return [claim for claim, quotes in both if not all(quote.anchor.is_sound for quote in quotes)]


def stamped(reading: Reading, claim: Claim) -> str | None:
    """The map's text with a claim stamped as reviewed; None where that would change anything else."""
    try:
        return set_attribute(reading.file.text, claim.path, "reviewed", claim.stamp).content
    except UneditableError:
        return None


def passage(quote: Anchored) -> str:
    """The paragraph that a quote stands in, its words between ⟦ and ⟧."""
    article, span = quote.article, quote.anchor.span
    if article is None or span is None:
        return ""
    whole = _around(article, span)
    before, inside, after = (
        one_line(article.text.cut(Span(*part)))
        for part in ((whole.start, span.start), (span.start, span.end), (span.end, whole.end))
    )
    text = article.text.content
    lead = " " if text[span.start - 1 : span.start].isspace() else ""
    trail = " " if text[span.end : span.end + 1].isspace() else ""
    return printable(f"{before}{lead if before else ''}⟦{inside}⟧{trail if after else ''}{after}")


def _around(article: Article, span: Span) -> Span:
    first, last = article.paragraph_at(span.start), article.paragraph_at(max(span.start, span.end - 1))
    start, end = article.paragraphs[first].start, article.paragraphs[last].end
    return Span(max(start, span.start - _LONGEST), min(end, span.end + _LONGEST))


def panel(article: str, claim: str, width: int) -> str:
    """Article and claim side by side; below each other where the terminal is narrow.

    >>> print(panel("⟦It rains⟧ a lot", "It rains.", 64).splitlines()[1])
    ⟦It rains⟧ a lot               │ It rains.
    """
    if width < _NARROW:
        return "\n".join(["The article says:", *wrap(article, width), "", "The claim says:", *wrap(claim, width)])
    column = (width - len(_GAP)) // 2
    left, right = [["The article says", *_wrapped(article, column)], ["The claim says", *_wrapped(claim, column)]]
    rows = max(len(left), len(right))
    left += [""] * (rows - len(left))
    right += [""] * (rows - len(right))
    return "\n".join(f"{_padded(one, column)}{_GAP}{other}".rstrip() for one, other in zip(left, right, strict=True))


def _wrapped(text: str, width: int) -> list[str]:
    """Lines of a text; wide characters take two columns."""
    wide = any(unicodedata.east_asian_width(character) in "WF" for character in text)
    return wrap(text, width // 2 if wide else width)


def _padded(text: str, width: int) -> str:
    columns = sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * (width - columns)
