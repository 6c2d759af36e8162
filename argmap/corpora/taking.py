"""A file taken into a collection: read, checked, made into rows, with all that its rows depend on."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.corpora.rows import (
    article_row,
    claim_rows,
    finding_rows,
    key_of,
    quote_rows,
    source_rows,
    step_rows,
    word_rows,
    year_in,
)
from argmap.diagnostics import Severity
from argmap.files import UnreadableError, read_text
from argmap.formats import Source, bring, format_of
from argmap.guard import guarding, noted
from argmap.languages import known_language
from argmap.mapfile import MAX_BYTES
from argmap.mapfile.codes import UNREADABLE_FILE
from argmap.reading import Shelf, read, read_brought
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.checker.session import Session
    from argmap.corpora.rows import Rows
    from argmap.formats import Brought
    from argmap.reading import Reading

__all__ = ["Taken", "bare_row", "opened", "take"]

_YAML = {".yaml", ".yml"}
_LONGEST_REASON = 300
_PACKAGE = str(Path(__file__).parent.parent) + os.sep
_SETTINGS = ".toml"


@dataclass
class Taken:
    """What a file came to."""

    rows: Rows
    articles: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    """The rows of the articles that it names, by their fingerprints."""
    needs: tuple[str, ...] = ()
    """Further files that were looked at for it, whether or not they are there."""


def take(path: str, shelf: Shelf, session: Session | None) -> Taken:
    """Read a map and make rows of it; without a session no rules run. Whatever is wrong with it is a row."""
    with guarding():
        reading, losses = opened(path, shelf)
        findings = list(reading.findings) if session is None else session.check(reading)
        rows: Rows = {
            "files": [_file_row(reading)],
            "claims": list(claim_rows(reading)),
            **step_rows(reading),
            "quotes": list(quote_rows(reading)),
            "sources": list(source_rows(reading)),
            "findings": list(finding_rows(path, findings)),
            "losses": losses,
            "words": list(word_rows(reading)),
        }
        articles = {key_of(one): article_row(one) for one in reading.articles.values()}
        return Taken(rows, articles, tuple(sorted(_needs(reading, shelf) - _of_settings(path, session))))


def opened(path: str, shelf: Shelf) -> tuple[Reading, list[tuple[Any, ...]]]:
    """A map of any format, and the rows of what it lost on the way in."""
    place = Path(path)
    if place.suffix.lower() in _YAML:
        return read(path, shelf, regular=True), []
    try:
        shelf.reach.refuse_map(path)
        text = read_text(place, path, MAX_BYTES, regular=True)
    except UnreadableError:
        return read(path, shelf, regular=True), []  # which says why
    foreign = format_of(text, place)
    if foreign is None:
        return read(path, shelf, regular=True), []
    source = Source(text, place, None, reach=shelf.reach)
    brought = bring(source, foreign)
    return read_brought(source, brought, shelf), list(_losses(path, brought))


def _losses(path: str, brought: Brought) -> Iterator[tuple[Any, ...]]:
    for fate, tally in (("lost", brought.draft.left_out), ("changed", brought.changed)):
        for what, count in sorted(tally.items()):
            yield path, fate, what, count, ", ".join(filter(None, tally.names.get(what, ()))) or None
    if brought.unanchored:
        yield path, "changed", "claims whose words are not in the article", brought.unanchored, None


def bare_row(path: str, status: str, reason: str, home: str = "") -> tuple[Any, ...]:
    """The row of a file that nothing is known of but its name, which is relative to the folder `home`."""
    size = _size(os.path.join(home, path))  # noqa: PTH118 (a path may be no path at all)
    return (path, _folder(path), None, size, status, _in_short(path, reason), *[None] * 14)


def _in_short(path: str, reason: str) -> str:
    """A reason of bounded length; it is a long path that goes, not what is said of it."""
    said = one_line(reason)
    if len(said) > _LONGEST_REASON and said.startswith(f"{path} "):
        said = f"…{said[len(path) :]}"
    return shortened(said, _LONGEST_REASON)


def _file_row(reading: Reading) -> tuple[Any, ...]:
    errors = [one for one in reading.findings if one.severity is Severity.ERROR]
    if any(one.code is UNREADABLE_FILE for one in errors) or (errors and not reading.claims):
        return bare_row(reading.name, "unreadable", errors[0].message)
    faults = [one for one in reading.file.findings if one.severity is Severity.ERROR]
    sources = [*reading.map.articles.values()] if reading.map and reading.map.articles else []
    first = (reading.map.article if reading.map else None) or next(iter(sources), None)
    covered = _covered(reading)
    anchored = [quote for quotes in reading.anchors for quote in quotes]
    own = "json" if reading.name.lower().endswith(".json") else "yaml"
    return (
        reading.name,
        _folder(reading.name),
        reading.file.format or own,
        _size(reading.name),
        "in part" if faults or not reading.is_whole else "read",
        shortened(one_line(faults[0].message), _LONGEST_REASON) if faults else None,
        reading.title,
        reading.stated_language or known_language(reading.language_sample) or None,
        len(reading.claims),
        sum(claim.is_implicit for claim in reading.claims),
        sum(claim.kind == "evidence" for claim in reading.claims),
        len(reading.steps),
        max((claim.depth for claim in reading.claims), default=0),
        len(anchored),
        sum(one.anchor.is_sound for one in anchored),
        len(sources) or int(first is not None),
        len(covered),
        sum(covered),
        first.publication if first else None,
        year_in(first.published) if first else None,
    )


def _covered(reading: Reading) -> list[bool]:
    """For each sentence of its articles' bodies, whether a quote touches it; a text under two names counts once."""
    found: dict[tuple[str, int], list[bool]] = {}
    for article in reading.articles.values():
        touched = reading.covered(article)
        key = key_of(article), len(touched)
        found[key] = [one or other for one, other in zip(found.get(key, touched), touched, strict=True)]
    return [one for several in found.values() for one in several]


def _folder(path: str) -> str:
    return path.rpartition("/")[0] or "."


def _size(path: str) -> int | None:
    try:
        return os.stat(path).st_size  # noqa: PTH116
    except (OSError, ValueError):
        return None


def _needs(reading: Reading, shelf: Shelf) -> set[str]:
    """The files that were opened or looked for besides the map itself, each by the name that the map has for it.

    An article that was at hand counts as one that was opened: what a map needs hangs on no other map.
    """
    own = os.path.normpath(reading.name)
    opened = {os.path.normpath(name) for name, _ in noted()} - {own}
    named = set()
    for name, source in (reading.map.sources if reading.map else {}).items():
        try:
            if name not in reading.articles:
                shelf.reach.resolved(reading.folder, source.file)
        except UnreadableError:
            continue  # out of reach: not even looked for
        named.add(os.path.normpath(reading.folder / source.file))
    if opened:
        opened -= {os.path.realpath(name) for name in named}
    return {name for name in opened | named if not name.startswith(_PACKAGE)} - {own}


def _of_settings(path: str, session: Session | None) -> set[str]:
    """Settings and word lists, which hold for a folder and are looked at once."""
    words = [] if session is None else [os.path.normpath(word) for word, _ in session.settings(path).words]
    return {*words, *(os.path.normpath(name) for name, _ in noted() if name.endswith(_SETTINGS))}
