"""From one format to another: what comes in, what goes out, and a report of everything that did not come through."""

from __future__ import annotations

import os
import re
from bisect import bisect_right
from copy import deepcopy
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.conversion.counts import Counts, came_in, counts_of, left_of
from argmap.conversion.loss import Fate, Loss, losses, passed_on
from argmap.diagnostics import Severity
from argmap.draft import Draft
from argmap.formats import Outgoing, Source, Written, bring, format_of, resettle
from argmap.formats.sound import sound_written
from argmap.mapfile.codes import CHANGED_ON_IMPORT, INFERRED_THESIS
from argmap.mapfile.items import MAX_CLAIMS
from argmap.memory import no_collection
from argmap.plugins import PartError, lent, safely
from argmap.reading import Shelf, articles_of, read_brought, read_content

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.article import Article
    from argmap.diagnostics import Finding
    from argmap.formats import Brought, Format
    from argmap.reading import Reading
    from argmap.text import Text

__all__ = ["Conversion", "Incoming", "convert"]

_COMMENTS = "comments"
_COMMENT = re.compile(r"(?m)(?:^|(?<=[ \t]))#")


@dataclass(frozen=True)
class Incoming:
    """A file to be converted; `path` is None for standard input, `format` None for argmap's own or to be guessed."""

    text: Text
    path: Path | None = None
    format: Format | None = None
    article: Text | None = None
    """The article, where the user named it."""
    thesis: str | None = None
    """The claim that is to be the thesis, by its name in the file."""
    shelf: Shelf = field(default_factory=Shelf)
    """Where articles are taken from."""


@dataclass(frozen=True)
class Conversion:
    """What converting one file came to; `data` is None where the file has errors, and nothing is to be written."""

    source: str
    """The name of the format that came in."""
    target: str
    findings: list[Finding] = field(default_factory=list)
    data: bytes | None = None
    beside: Mapping[str, bytes] = field(default_factory=dict)
    """Further files, by the suffix that each has beside the one that is written."""
    came_in: Counts = field(default_factory=dict)
    went_out: Counts = field(default_factory=dict)
    losses: list[Loss] = field(default_factory=list)
    refused: str = ""
    """Why the target can hold nothing of this map."""
    unanchored: int = 0
    """Claims whose words were looked for in the article and are not there."""

    @property
    def errors(self) -> list[Finding]:
        """What keeps the file from being converted."""
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]

    @property
    def decisions(self) -> list[Finding]:
        """What was decided on reading: which claim is the thesis, what had to be changed."""
        return [one for one in self.findings if one.code in {INFERRED_THESIS, CHANGED_ON_IMPORT}]

    @property
    def loses(self) -> bool:
        """Whether something is lost for good."""
        return any(loss.fate is Fate.LOST for loss in self.losses)


def convert(incoming: Incoming, target: Format, out: Path | None) -> Conversion:
    """Convert a file; `out` is where it will be written (None: standard output).

    Raises UnknownClaimError where there is no claim of the name that is to be the thesis.
    """
    with no_collection():
        return _convert(incoming, target, out)


def _convert(incoming: Incoming, target: Format, out: Path | None) -> Conversion:
    text, path = incoming.text, incoming.path
    foreign = incoming.format if incoming.format and incoming.format.read else format_of(text, path)
    loaded = _foreign(incoming, foreign, target) if foreign else _native(incoming)
    name = foreign.name if foreign else "json" if text.content.lstrip().startswith("{") else "yaml"
    result = Conversion(
        name, target.name, loaded.findings, unanchored=loaded.brought.unanchored if loaded.brought else 0
    )
    if result.errors or not loaded.draft.claims:
        return result
    return _written(result, loaded, target, out)


@dataclass(frozen=True)
class _Loaded:
    """A file that was read, with its articles; `reading` makes a Reading of it where one is asked for."""

    draft: Draft
    articles: Mapping[str | None, Article]
    findings: list[Finding]
    reading: Callable[[], Reading]
    folder: Path
    brought: Brought | None = None

    def drawn(self, format_: str) -> bytes:
        """The map as `argmap render --with-reader` draws it."""
        from argmap.draw import Options, render

        return render(self.reading(), format_, Options(with_reader=True))


def _native(incoming: Incoming) -> _Loaded:
    folder = incoming.path.parent if incoming.path else Path()
    reading = read_content(incoming.text.content, incoming.text.name, folder, incoming.shelf)
    draft = Draft.of(reading)
    if incoming.thesis is not None and not any(one.severity is Severity.ERROR for one in reading.findings):
        resettle(draft, incoming.thesis)
    return _Loaded(draft, reading.articles, list(reading.findings), lambda: reading, folder)


def _foreign(incoming: Incoming, format_: Format, target: Format) -> _Loaded:
    """A file of another format; models are made of it only where it holds values that argmap did not make just now."""
    source = Source(incoming.text, incoming.path, incoming.article, reach=incoming.shelf.reach)
    keep = bool(format_.family) and format_.family == target.family
    brought = bring(source, format_, incoming.thesis, keep=keep)
    folder = incoming.path.parent if incoming.path else Path()
    reading = cache(lambda: read_brought(source, brought, incoming.shelf))
    if brought.draft.is_restored or len(brought.draft.claims) + len(brought.draft.steps) > MAX_CLAIMS:
        return _Loaded(brought.draft, reading().articles, list(reading().findings), reading, folder, brought)
    findings = sorted(brought.findings, key=lambda finding: finding.sort_key)
    articles = articles_of(brought.draft, folder, incoming.shelf)
    return _Loaded(brought.draft, articles, findings, reading, folder, brought)


def _written(result: Conversion, loaded: _Loaded, target: Format, out: Path | None) -> Conversion:
    draft, brought = loaded.draft, loaded.brought
    same = bool(brought and target.family and brought.format.family == target.family)
    held = counts_of(draft)
    before = came_in(draft, brought)
    beside = _text_beside(draft, target, out)
    _move_articles(draft, loaded.folder, out.parent if out else Path())
    as_read = brought.as_read if brought and same else None
    name = out.stem if out else "map"
    whose = target if target.part.added or not brought else brought.format
    written = _made(target, Outgoing(draft, loaded.articles, name, loaded.drawn, as_read), whose)
    if written.refused:
        return replace(result, refused=written.refused)
    lost = losses(draft, target, written, brought, same=same)
    if comments := 0 if brought else _comments(loaded.reading()):
        lost.insert(0, Loss(Fate.LOST, _COMMENTS, comments))
    if draft.texts and not beside and not target.holds_text:
        lost.insert(0, Loss(Fate.LOST, "the article's text, which only stands beside a file that is written", 1))
    return replace(
        result,
        data=written.data,
        beside={**written.beside, **beside},
        came_in=before,
        went_out=left_of(held, lost, passed_on(draft, brought, target, same=same)),
        losses=lost,
    )


def _made(target: Format, outgoing: Outgoing, whose: Format) -> Written:
    """What a format writes of a map with claims; refused where its writer makes nothing of them, or where a package's
    format fails, or its reader gave what cannot be written.
    """
    assert target.write  # noqa: S101
    try:
        with safely(whose.part.added, whose.called), lent(target.part, outgoing.articles):
            if target.part.added:
                written = sound_written(target.write(replace(outgoing, draft=deepcopy(outgoing.draft))))
            else:
                written = target.write(outgoing)
        if not (written.data or written.refused):
            what = target.part.called(target.called)
            raise PartError(target.part, f"{what} failed: its writer makes nothing of this map")
    except PartError as error:
        written = Written(b"", refused=error.line)
    return written


def _text_beside(draft: Draft, target: Format, out: Path | None) -> dict[str, bytes]:
    """The article that a file held itself, as a text beside the one that is written."""
    if out is None or target.holds_text or None not in draft.texts:
        return {}
    draft.header["article"] = draft.header.get("article", {}) | {"file": f"{out.stem}.txt"}
    return {".txt": draft.texts[None].content.encode("utf-8", "replace")}


def _move_articles(draft: Draft, before: Path, after: Path) -> None:
    """Name articles as seen from the folder that is written to; those that stand in the file itself have no path."""
    sources = [draft.header["article"]] if "article" in draft.header else [*draft.header.get("articles", {}).values()]
    for source in sources:
        path = Path(source["file"])
        if draft.texts or path.is_absolute() or before == after:
            continue
        try:
            source["file"] = Path(os.path.relpath(before / path, after)).as_posix()
        except ValueError:  # another drive on Windows
            source["file"] = (before / path).resolve().as_posix()


def _comments(reading: Reading) -> int:
    """How many comments a map in YAML has; `#` inside of texts is none."""
    if reading.file.text.content.lstrip().startswith("{"):
        return 0
    inside = sorted((scalar.start, scalar.end) for scalar in reading.file.scalars)
    starts = [start for start, _ in inside]
    count = 0
    for match in _COMMENT.finditer(reading.file.text.content):
        at = bisect_right(starts, match.start()) - 1
        count += at < 0 or inside[at][1] <= match.start()
    return count
