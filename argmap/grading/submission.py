"""A student's map, read against the reference's article where its own is not at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.mapfile.codes import ARTICLE_OUT_OF_REACH, UNREADABLE_ARTICLE
from argmap.reading import Reading, Shelf, read

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_submission", "with_articles_of"]


def read_submission(path: str | Path, reference: Reading, shelf: Shelf | None = None) -> Reading:
    """A submission from a file; its quotes are looked up in the reference's article where it brings none."""
    return with_articles_of(read(path, shelf), reference)


def with_articles_of(reading: Reading, reference: Reading) -> Reading:
    """The same map with the reference's articles in place of those that could not be read, or are not named."""
    if reading.map is None or not reference.articles:
        return reading
    named: set[str | None] = {*(reading.map.articles or ())} or {None}
    missing = named - reading.articles.keys()
    if not missing:
        return reading
    own = dict(reading.articles)
    alone = next(iter(reference.articles.values())) if len(reference.articles) == 1 else None
    for name in missing:
        article = reference.articles.get(name) or alone
        if article is not None:
            own[name] = article
    findings = tuple(one for one in reading.findings if one.code not in (UNREADABLE_ARTICLE, ARTICLE_OUT_OF_REACH))
    return Reading(reading.file, own, findings)
