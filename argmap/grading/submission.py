"""A student's map, read against the references' articles: no file is opened but the map itself."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from argmap.files import UnreadableError
from argmap.guard import note, note_unopened
from argmap.mapfile.codes import ARTICLE_OUT_OF_REACH, UNREADABLE_ARTICLE
from argmap.reading import Reading, Shelf, read
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from argmap.article import Article
    from argmap.model import ArticleSource
    from argmap.reach import Reach

__all__ = ["EmptyShelf", "one_numbering", "read_submission", "with_articles_of"]


class EmptyShelf(Shelf):
    """A shelf that no article is taken from: whatever a student's map names stays closed, and is not written over.

    A map in another format is tied to the references' article, where they have just one, never to a text beside it.
    """

    def __init__(self, reach_: Reach | None = None, references: Sequence[Reading] = ()) -> None:
        around = reach_ or reach()
        super().__init__(replace(around, is_closed=True))
        self._around = around
        texts = {one.fingerprint: one.text for reference in references for one in reference.articles.values()}
        self.at_hand = next(iter(texts.values())) if len(texts) == 1 else None

    def article(self, source: ArticleSource, folder: Path, name: str | None) -> NoReturn:
        """Raise UnreadableError."""
        try:
            note(self._around.resolved(folder, source.file))
        except UnreadableError:  # out of reach: whether it is there is nobody's business
            note_unopened(os.path.join(os.path.realpath(folder), source.file))  # noqa: PTH118
        raise UnreadableError("is not opened: quotes are looked up in the reference's article")


def read_submission(path: str | Path, references: Sequence[Reading], reach_: Reach | None = None) -> Reading:
    """A submission from a file; its quotes are looked up in the references' articles, wherever its own may be."""
    return with_articles_of(read(path, EmptyShelf(reach_, references)), references)


def with_articles_of(reading: Reading, references: Sequence[Reading]) -> Reading:
    """The same map with the references' articles in place of all that it names.

    For an article that the map names it is the one with the fingerprint that the map gives, else the one that the
    references call the same, else the only one there is. Where there is none, quotes stay without an article.
    """
    if reading.map is None:
        return reading
    known: dict[str, tuple[str | None, Article]] = {}
    for reference in references:
        for name, article in reference.articles.items():
            known.setdefault(article.fingerprint, (name, article))
    own = reading.map.articles
    sources: dict[str | None, ArticleSource | None] = dict(own.items()) if own else {None: reading.map.article}
    chosen = {name: _chosen(name, source, list(known.values())) for name, source in sources.items()}
    findings = tuple(one for one in reading.findings if one.code not in (UNREADABLE_ARTICLE, ARTICLE_OUT_OF_REACH))
    return Reading(reading.file, {name: one for name, one in chosen.items() if one is not None}, findings)


def _chosen(
    name: str | None, source: ArticleSource | None, known: Sequence[tuple[str | None, Article]]
) -> Article | None:
    """The references' article that a map means."""
    print_ = source.fingerprint if source else None
    proved = [article for _, article in known if print_ and article.has_fingerprint(print_)]
    called = [article for other, article in known if other == name and name is not None]
    alone = [article for _, article in known] if len(known) == 1 else []
    return next(iter([*proved, *called, *alone]), None)


def one_numbering(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """References that count the paragraphs of an article alike: as the first one that names it does."""
    known: dict[str, Article] = {}
    found = []
    for reading in readings:
        articles = {name: known.setdefault(one.text.content, one) for name, one in reading.articles.items()}
        is_own = all(one is reading.articles[name] for name, one in articles.items())
        found.append(reading if is_own else Reading(reading.file, articles, reading.findings))
    return tuple(found)
