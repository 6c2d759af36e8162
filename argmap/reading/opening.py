"""Opening a map: from a path, from bytes, from a text or a draft, in any format, with its articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.article import Article
from argmap.article.budget import STEPS
from argmap.diagnostics import Finding, Place
from argmap.files import UnreadableError, decode, read_text
from argmap.mapfile import MAX_BYTES, MapFile, load
from argmap.mapfile.codes import ARTICLE_OUT_OF_REACH, UNREADABLE_ARTICLE, UNREADABLE_FILE
from argmap.model import ArticleSource
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.draft import Draft
    from argmap.formats import Brought, Source
    from argmap.model import ArgumentMap, ModelPath

from argmap.reach import OutOfReachError
from argmap.reading.reading import Reading
from argmap.reading.shelf import Shelf, reach

__all__ = ["articles_of", "read", "read_brought", "read_bytes", "read_content", "read_draft", "unreadable"]

_TOO_LARGE = f"is larger than {MAX_BYTES // 2**20} MiB, the most argmap reads"
_TOO_MUCH = "is not read: the articles before it are as much text as argmap reads for one map"
_MOST_TEXT = 50_000_000  # characters
_OWN = {".yaml", ".yml"}


def read(
    path: str | Path, shelf: Shelf | None = None, *, allow: Iterable[str | Path] = (), regular: bool = False
) -> Reading:
    """Read a map file and its articles. Faults of any kind are findings of the Reading, never exceptions.

    Articles are read from about the map only; `allow` names further folders that they may lie in. `regular` refuses
    devices and pipes.

    >>> read("no/such/map.yaml").findings[0].message
    'no/such/map.yaml does not exist; check the path'
    """
    name = str(path)
    if allow:
        shelf = Shelf(reach(allowed=map(Path, allow)))
    try:
        if shelf:
            shelf.reach.refuse_map(name)
        text = read_text(Path(path), name, MAX_BYTES, regular=regular)
    except UnreadableError as error:
        return unreadable(name, error)
    return _read(text, Path(path).parent, shelf, Path(path))


def read_bytes(data: bytes, name: str = "<stdin>", folder: str | Path = ".", shelf: Shelf | None = None) -> Reading:
    """Read a map from bytes, its articles relative to `folder`."""
    try:
        if len(data) > MAX_BYTES:
            raise UnreadableError(_TOO_LARGE)
        text = decode(name, data)
    except UnreadableError as error:
        return unreadable(name, error)
    return _read(text, Path(folder), shelf)


def read_content(
    content: str,
    name: str,
    folder: str | Path = ".",
    shelf: Shelf | None = None,
    at_hand: Mapping[str | None, Article] | None = None,
) -> Reading:
    """Read a map from a text that no file holds yet, as an editor has it; articles `at_hand` are not looked for."""
    if len(content) > MAX_BYTES:
        return unreadable(name, UnreadableError(_TOO_LARGE))
    if at_hand is not None:
        return _with_articles(load(Text(name, content)), Path(folder), shelf, {}, at_hand)
    path = Path(name)
    return _read(Text(name, content), Path(folder), shelf, path if path.suffix.lower() in _OWN else None)


def read_draft(
    draft: Draft, name: str, folder: str | Path, at_hand: Mapping[str | None, Article] | None = None
) -> Reading:
    """A draft as a map that is read; its articles are those `at_hand`, by name, else found from `folder`."""
    content = json.dumps(draft.written(), ensure_ascii=False, indent=1)
    return _with_articles(load(Text(name, content)), Path(folder), None, {}, at_hand or {})


def unreadable(name: str, why: object) -> Reading:
    """A map that cannot be read; `why` completes a sentence that begins with its name."""
    text = Text(name, "")
    finding = Finding(UNREADABLE_FILE, f"{name} {why}", Place(text, Span(0, 0)))
    return Reading(MapFile(text, None, None, (finding,), False), {}, (finding,))


def read_brought(source: Source, brought: Brought, shelf: Shelf | None = None) -> Reading:
    """What was brought in from another format as a map that is read."""
    from argmap.formats import map_file

    folder = source.path.parent if source.path else Path()
    return _with_articles(map_file(source, brought), folder, shelf, brought.draft.texts)


def articles_of(draft: Draft, folder: Path, shelf: Shelf | None = None) -> dict[str | None, Article]:
    """The articles that a draft names, as far as they can be read; texts that it holds are not looked for."""
    take = (shelf or Shelf()).article
    header = draft.header
    sources = {None: header["article"]} if "article" in header else dict(header.get("articles", {}))
    found: dict[str | None, Article] = {}
    for name, fields in sources.items():
        source = ArticleSource(**fields)
        try:
            found[name] = (
                Article(draft.texts[name], source, name) if name in draft.texts else take(source, folder, name)
            )
        except UnreadableError:
            continue
    return found


def _read(text: Text, folder: Path, shelf: Shelf | None, path: Path | None = None) -> Reading:
    if path is None or path.suffix.lower() not in _OWN:
        from argmap.formats import Source, bring, format_of

        foreign = format_of(text, path)
        if foreign:
            shelf = shelf or Shelf()
            source = Source(text, path, shelf.at_hand, reach=shelf.reach)
            return read_brought(source, bring(source, foreign), shelf)
    return _with_articles(load(text), folder, shelf, {})


def _with_articles(
    file: MapFile,
    folder: Path,
    shelf: Shelf | None,
    texts: Mapping[str | None, Text],
    at_hand: Mapping[str | None, Article] | None = None,
) -> Reading:
    """A map file with its articles, of which `texts` and those `at_hand` are not read from files."""
    shelf = shelf or Shelf()
    at_hand = at_hand or {}
    articles: dict[str | None, Article] = {}
    findings = list(file.findings)
    changed: set[str | None] = set()
    length = spent = 0
    for name, source, path in _sources(file.map):
        try:
            if length > _MOST_TEXT or spent > STEPS:
                raise UnreadableError(_TOO_MUCH)
            if name in at_hand:
                articles[name] = at_hand[name].described(source)
            elif name in texts:
                articles[name] = Article(texts[name], source, name)
            else:
                articles[name] = shelf.article(source, folder, name)
            length += len(articles[name].text.content)
            spent += articles[name].spent
            if source.original and shelf.has_changed(source.original, folder):
                changed.add(name)
        except UnreadableError as error:
            node = file.node((*path, "file"))
            findings.append(_unread(source.file, error, Place(file.text, node.span if node else Span(0, 0))))
    return Reading(file, articles, tuple(sorted(findings, key=lambda finding: finding.sort_key)), changed, folder)


def _unread(file: str, error: UnreadableError, place: Place) -> Finding:
    """That an article could not be read, or may not be."""
    message = f"the article {file} {error}"
    if not isinstance(error, OutOfReachError):
        advice = "until the article is read, no quote is checked"
        if "does not exist" in message:
            advice = f"the path is relative to the map's folder; {advice}"
        return Finding(UNREADABLE_ARTICLE, message, place, help=advice)
    return Finding(ARTICLE_OUT_OF_REACH, message, place, help=_how_to_allow() if error.can_be_allowed else _BESIDE)


def _how_to_allow() -> str:
    from argmap.config.own import own_settings_file, trouble

    advice = f"{_BESIDE}, or allow its folder: --allow-articles DIR, or `[articles] allow` in {own_settings_file()}"
    return f"{advice}; {wrong}" if (wrong := trouble()) else advice


_BESIDE = "put the article's text beside the map"


def _sources(map_: ArgumentMap | None) -> Iterator[tuple[str | None, ArticleSource, ModelPath]]:
    for name, source in (map_.sources if map_ else {}).items():
        yield name, source, ("article",) if name is None else ("articles", name)
