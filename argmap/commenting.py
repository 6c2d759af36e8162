"""Findings and reviewers' remarks as comments in a copy of the Word file that an article was made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.documents import Comment, DocumentError, commented
from argmap.files import UnreadableError
from argmap.review import is_reviewed
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from argmap.article import Article
    from argmap.diagnostics import Finding
    from argmap.documents import Commented
    from argmap.graph import Claim
    from argmap.reach import Reach
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["Original", "of_claims", "of_findings", "original_of", "with_remarks"]

_AUTHOR = "argmap"
_BEFORE = 200  # characters
_LONGEST = 5_000
_NONE = "was not made from a Word file (.docx): comments need a map whose article has one as its `original`"
_SEVERAL = "names several Word files as originals; comments are put into one: make a map of one article"


class Original(NamedTuple):
    """A Word file that comments are put into, and the article that was made from it."""

    path: Path
    article: Article


def original_of(reading: Reading, folder: Path, reach: Reach) -> Original:
    """The one Word file that a map's articles were made from; raises UnreadableError, whose message begins after the
    map's name."""
    found = []
    for article in reading.articles.values():
        original = article.source.original if article.source else None
        if original and original.file.lower().endswith(".docx"):
            found.append((article, original.file))
    if len(found) != 1:
        raise UnreadableError(_SEVERAL if found else _NONE)
    article, file = found[0]
    try:
        return Original(reach.resolved(folder, file), article)
    except UnreadableError as error:
        raise UnreadableError(f"names the original {file}, which {error}") from None


def with_remarks(original: Original, comments: list[Comment]) -> Commented:
    """A copy of the Word file with comments; raises UnreadableError, whose message begins after the file's name."""
    if not original.path.is_file():
        raise DocumentError("does not exist; check the path")
    return commented(original.path, comments)


def of_findings(reading: Reading, findings: Iterable[Finding], original: Original) -> list[Comment]:
    """A comment for each finding: at the article's words that it is about, or those that its claim quotes."""
    comments = []
    for one in findings:
        claim = reading.by_label.get(one.claim or "")
        span = _span_of(one, original.article) or (_quoted(reading, claim, original.article) if claim else None)
        lead = f"{one.claim}: " if one.claim and one.claim not in one.message.split() else ""
        lines = [f"{one.severity.label} {one.code.id} {lead}{one_line(one.message)}"]
        lines += [one_line(one.help)] if one.help else []
        comments.append(_comment(original.article, span, lines))
    return comments


def of_claims(reading: Reading, claims: Iterable[Claim], original: Original) -> list[Comment]:
    """A comment for each claim at the words that it quotes: what the map makes of them, and its notes."""
    article = original.article
    return [
        _comment(article, span, list(_about(reading, claim)))
        for claim in claims
        if (span := _quoted(reading, claim, article))
    ]


def _about(reading: Reading, claim: Claim) -> Iterator[str]:
    who = f", attributed to {one_line(claim.source)}" if claim.source else ""
    yield f"{claim.label} ({claim.role}{who}): {one_line(claim.text)}"
    notes = [claim.shape.note, *(step.shape.note for step in reading.steps if claim.index in step.premises)]
    yield from (f"Note: {one_line(note)}" for note in dict.fromkeys(notes) if note)
    if not is_reviewed(claim):
        yield "Nobody has confirmed yet that these words say so."


def _span_of(finding: Finding, article: Article) -> Span | None:
    return next((one.place.span for one in finding.related if one.place.text is article.text), None)


def _quoted(reading: Reading, claim: Claim, article: Article) -> Span | None:
    quotes = reading.anchors[claim.index]
    return next((one.anchor.span for one in quotes if one.article is article and one.anchor.span), None)


def _comment(article: Article, span: Span | None, lines: list[str]) -> Comment:
    if span is None:
        return Comment("", "", "\n".join(lines), _AUTHOR)
    text = article.text.content
    words = text[span.start : min(span.end, span.start + _LONGEST)]
    return Comment(words, text[max(0, span.start - _BEFORE) : span.start], "\n".join(lines), _AUTHOR)
