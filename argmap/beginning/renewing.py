"""Making an article's text again from its document, and saying which quotes that moved."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.article import Article, fingerprint
from argmap.beginning.source import from_document
from argmap.diagnostics import Edit
from argmap.files import TEXTS, UnreadableError
from argmap.mapfile.edit import add_key, apply, set_key
from argmap.mapfile.nodes import Mapping
from argmap.reading import read_content

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.beginning.source import Beginning
    from argmap.model import ArticleSource
    from argmap.reading import Reading, Shelf

__all__ = ["Moved", "Renewed", "moved", "renew", "renewed_map"]

_NOWHERE = "not in the text"


class Moved(NamedTuple):
    """A quote that stands elsewhere in the new text, or is found otherwise."""

    claim: str
    words: str
    """As the map quotes them."""
    before: str
    """Where it stood, as readers call the place."""
    now: str

    @property
    def is_lost(self) -> bool:
        """Whether it stood in the old text and does not stand in the new one."""
        return self.now == _NOWHERE != self.before


@dataclass(frozen=True)
class Renewed:
    """An article whose text was made again."""

    name: str | None
    """Its name in a map of several articles."""
    beginning: Beginning
    was: str
    """The text that it had; empty where there was none."""

    @property
    def has_changed(self) -> bool:
        """Whether the new text is another one."""
        return self.was.replace("\r\n", "\n") != self.beginning.text.content


def renew(reading: Reading, folder: Path, shelf: Shelf) -> tuple[list[Renewed], list[UnreadableError]]:
    """The articles of a map that name an original, their texts made again from it, and what could not be read.

    The originals are looked for within the map's reach. Nothing is written.
    """
    made: list[Renewed] = []
    errors: list[UnreadableError] = []
    for name, source in _sources(reading):
        if source.original is None:
            continue
        try:
            text = shelf.reach.resolved(folder, source.file)
            original = shelf.reach.resolved(folder, source.original.file)
            _refuse_other(text, source.file, (original, folder / Path(reading.name).name))
            beginning = from_document(original, source.original.file, Path(os.path.normpath(folder / source.file)))
        except UnreadableError as error:
            errors.append(UnreadableError(f"{source.original.file} {error}"))
            continue
        article = reading.articles.get(name)
        made.append(Renewed(name, beginning, article.text.content if article else ""))
    return made, errors


def _refuse_other(text: Path, file: str, others: Iterable[Path]) -> None:
    """Raise UnreadableError where the file that a map calls its text is none that may be made: a stranger's map could
    name a program, a setting, the document or the map itself, and have it written."""
    is_other = any(os.path.realpath(one) == os.path.realpath(text) for one in others)
    if is_other or not all(name.lower().endswith(TEXTS) for name in (text.name, file)):
        raise UnreadableError(
            f"is not read again, because {file} is no name for its text; let `file` name a text of its own (.txt)"
        )


def _sources(reading: Reading) -> Iterator[tuple[str | None, ArticleSource]]:
    map_ = reading.map
    if map_ and map_.article:
        yield None, map_.article
    yield from ((map_.articles or {}) if map_ else {}).items()


def renewed_map(reading: Reading, renewed: list[Renewed]) -> str:
    """The map's text with fingerprints and page numbers of the new texts; comments and layout are kept."""
    content = reading.file.text.content
    edits: list[Edit] = []
    for one in renewed:
        path = ("article",) if one.name is None else ("articles", one.name)
        now = fingerprint(one.beginning.text.content)[:12]
        edits += set_key(reading.file, path, "fingerprint", now, after="file") or ()
        bytes_ = one.beginning.fingerprint[:12]
        edits += set_key(reading.file, (*path, "original"), "fingerprint", bytes_, after="file") or ()
        edits += _pages(reading, path, dict(one.beginning.document.pages) if one.beginning.document else {})
    return apply(content, edits)


def _pages(reading: Reading, path: tuple[str, ...], pages: dict[int, str]) -> tuple[Edit, ...]:
    """Edits that give an article these page numbers."""
    owner = reading.file.node(path)
    present = reading.file.node((*path, "pages"))
    written = json.dumps({str(page): number for page, number in pages.items()} or {"1": "1"}, ensure_ascii=False)
    if present is not None:
        return (Edit(present.span, written),)
    if not pages or not isinstance(owner, Mapping):
        return ()
    added = add_key(reading.file, owner, "pages", "", "file") or ()
    return tuple(Edit(one.span, one.new.removesuffix('""') + written) for one in added)


def moved(reading: Reading, content: str, folder: Path, renewed: list[Renewed], shelf: Shelf) -> list[Moved]:
    """The quotes that stand at other places in the new texts than in the old ones, or are not found there.

    `content` is the map's new text.
    """
    texts = {one.name: Article(one.beginning.text) for one in renewed}
    again = read_content(content, reading.name, folder, shelf, at_hand=texts)
    found = []
    for claim, before, now in zip(reading.claims, reading.anchors, again.anchors, strict=True):
        for one, other in zip(before, now, strict=True):
            places = [quote.where if quote.anchor.status.is_found else _NOWHERE for quote in (one, other)]
            if places[0] != places[1]:
                found.append(Moved(claim.label, one.quote.exact, *places))
    return found
