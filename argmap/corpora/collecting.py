"""A collection built or renewed: maps found, parts made, articles put together, the page of contents written last."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap import config
from argmap._version import __version__
from argmap.corpora.earlier import Earlier, begin, earlier, finish, refuse_others
from argmap.corpora.kept import KEPT
from argmap.corpora.listing import circumstances, cut, found_maps, is_unchanged
from argmap.corpora.manifest import Manifest
from argmap.corpora.overview import keep_overview
from argmap.corpora.part import Made, Piece, make_part
from argmap.corpora.schema import BY_NAME, READ
from argmap.corpora.seen import Seen
from argmap.corpora.store import CollectionError, DamagedError
from argmap.corpora.tables import arrow_schema, read_parquet
from argmap.corpora.texts import make_text_part, needed, shelves
from argmap.corpora.vocabulary import keep_vocabularies
from argmap.corpora.workers import crew
from argmap.plugins import releases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from argmap.corpora.child import Orders
    from argmap.corpora.listing import Found
    from argmap.corpora.store import Store
    from argmap.corpora.workers import Crew, Work

__all__ = ["Closed", "Collected", "collect"]

Told = Callable[[int, int], object]
"""Is called with how many maps were read since the last time, and how many there are to read."""


class Closed(NamedTuple):
    """A folder that could not be opened."""

    why: str
    """What is said of it, after its name."""
    gone: int
    """How many maps below it the collection had."""


@dataclass(frozen=True)
class Collected:
    """What a run came to."""

    rows: Mapping[str, int]
    """How many rows each table has; of `files` without those of the folders that could not be opened."""
    read: int
    """How many maps were read in this run."""
    gone: int
    """How many that the collection had are there no more."""
    unread: int = 0
    """How many maps could not be read."""
    closed: Mapping[str, Closed] = field(default_factory=dict)
    """The folders that could not be opened, by their names."""
    remarks: tuple[str, ...] = ()
    """What is wrong with the settings."""


@dataclass(frozen=True)
class _Planned:
    """A part that is as it was, or is to be made."""

    piece: Piece
    name: str = ""
    """Of a part that is as it was."""


class _News(NamedTuple):
    """What is to be told of a run besides what the collection holds."""

    read: int
    gone: int
    closed: dict[str, Closed]
    remarks: set[str]

    @classmethod
    def of(cls, found: Found, old: Earlier, planned: Sequence[_Planned], remarks: set[str]) -> _News:
        said = found.closed
        read = sum(one.path not in said for two in planned for one in two.piece.fresh)
        gone = [path for path, one in old.known.items() if path not in found.states and not one.was_closed]
        closed = {name: Closed(why, sum(_lies_in(path, name) for path in gone)) for name, why in said.items()}
        return cls(read, len(gone), closed, remarks)


def _lies_in(path: str, folder: str) -> bool:
    return folder == "." or path.startswith(f"{folder.rstrip('/')}/")


def collect(
    paths: Sequence[str],
    store: Store,
    orders: Orders,
    work: Work,
    told: Told | None = None,
    *,
    verify: bool = False,
) -> Collected:
    """Bring a collection up to what lies below some paths, relative to `orders.folder`, which must be the current one.

    Begun again after it was stopped, it ends the same. Tables that are not as they were written are made again: where
    one is met, or all are read to `verify` it. Raises CollectionError.
    """
    if not verify:
        try:
            return _brought_up(paths, store, orders, work, told, verify=False)
        except DamagedError as error:
            work.say(f"{error.what}; all tables are verified, and what is damaged is made again")
    try:
        return _brought_up(paths, store, orders, work, told, verify=True)
    except DamagedError as error:
        raise CollectionError(f"{error.what}; collect into a new folder") from None


def _brought_up(
    paths: Sequence[str], store: Store, orders: Orders, work: Work, told: Told | None, *, verify: bool
) -> Collected:
    config.forget()
    options = _options(orders)
    home = orders.folder if _hangs_on(orders.folder, paths) else ""
    old = earlier(store, options, home, verify=verify)
    found = found_maps(paths, old.known, Path(store.root).absolute() if store.is_local else None)
    reach = replace(orders.reach, pointed=found.folders, refused=frozenset(found.refused.items()))
    orders = replace(orders, reach=reach)
    if not home:
        orders = _from_anywhere(orders)
    manifest = Manifest(home, tuple(Path(path).as_posix() for path in paths), options)
    remarks = _remarks(orders, found)
    token = secrets.token_hex(8)
    planned = list(_planned(found, old, orders, token))
    news = _News.of(found, old, planned, remarks)
    found.states.clear()
    old = replace(old, parts={})  # of which a million maps are, and what is to be made has those that it needs
    names = [one.name for one in planned]
    if old.manifest and names == list(old.manifest.parts):
        manifest = replace(manifest, parts=old.manifest.parts, articles=old.manifest.articles)
        if manifest == old.manifest and not old.wordless and not old.is_littered:
            _keep(store, again=verify)
            return _collected(store, manifest, news)
    begin(store, manifest, token)
    fresh = sum(len(one.piece.fresh) for one in planned)
    with crew(work, fresh) as hands:
        made = _made(store, orders, hands, planned, partial(_tell, told, fresh))
        rows = old.manifest.parts if old.manifest else {}
        parts = [
            (new.name, dict(new.rows)) if new else (name, rows[name]) for name, new in zip(names, made, strict=True)
        ]
        manifest = replace(manifest, parts=dict(parts))
        try:
            manifest = replace(manifest, articles=_articles(store, hands, manifest, old))
        except CollectionError:
            refuse_others(store, token)  # which have taken away what they did not write
            raise
    finish(store, manifest, token)
    _keep(store, again=verify)
    return _collected(store, manifest, news)


def _keep(store: Store, *, again: bool) -> None:
    """Work out what is kept beside the tables, where it is not there, or once `again`."""
    for name in sorted(KEPT) if again else ():
        store.remove(name)
    keep_overview(store)
    keep_vocabularies(store)


def _hangs_on(folder: str, paths: Sequence[str]) -> bool:
    """Whether it matters from which folder maps are collected: by their names, or by what the maps may reach there."""
    below = (one for one in map(Path, paths) if one != Path(folder) and one.is_relative_to(folder))
    return not all(Path(path).is_absolute() for path in paths) or any(below)


def _from_anywhere(orders: Orders) -> Orders:
    """Orders that say the same to a machine that has no such current folder."""
    allowed = tuple(path.absolute() for path in orders.reach.allowed)
    settings = orders.config.absolute() if orders.config else None
    folder = Path(orders.folder).anchor
    return replace(orders, folder=folder, config=settings, reach=replace(orders.reach, allowed=allowed))


def _tell(told: Told | None, all_: int, number: int) -> None:
    if told:
        told(number, all_)


def _options(orders: Orders) -> dict[str, Any]:
    """How maps are read, as far as rows depend on it."""
    chosen = orders.overrides
    rules = [chosen.preset, list(chosen.select), list(chosen.ignore), orders.isolated] if orders.rules else None
    allowed = [path.as_posix() for path in orders.reach.allowed]
    packages = releases("argmap.formats", "argmap.rules")
    return {
        "argmap": __version__,
        "packages": packages,
        "rules": rules,
        "config": str(orders.config or ""),
        "allowed": allowed,
    }


def _planned(found: Found, old: Earlier, orders: Orders, run: str) -> Iterator[_Planned]:
    """The parts of the collection, with what of each is to be read."""
    paths = sorted(found.states)
    about = circumstances(found, replace(orders.reach), _settings(orders))
    home = {one.path: name for name, maps in reversed([*old.parts.items()]) for one in maps}
    states: dict[str, str] = {}
    for chunk in cut(paths):
        fresh: list[Seen] = []
        kept: dict[str, list[Seen]] = {}
        for path in chunk:
            now = Seen(path, found.states[path], about(path))
            before = old.known.get(path)
            if before is not None and is_unchanged(before, now, states):
                kept.setdefault(home[path], []).append(before)
            else:
                fresh.append(now)
        whole = next(iter(kept), "") if len(kept) == 1 and not fresh else ""
        is_whole = whole in old.whole and len(old.parts[whole]) == len(chunk)
        if is_whole:
            yield _Planned(Piece(()), whole)
        else:
            pieces = {name: tuple(maps) for name, maps in kept.items()}
            yield _Planned(Piece(tuple(fresh), run, pieces, _before(fresh, chunk, [old.parts[name] for name in kept])))


def _before(fresh: Sequence[Seen], paths: Sequence[str], older: Sequence[Sequence[Seen]]) -> dict[str, str]:
    """What the rows of maps were known by, where the maps of a part are those of one older part."""
    if len(older) != 1 or [one.path for one in older[0]] != list(paths):
        return {}
    digests = {one.path: one.digest for one in older[0]}
    return {one.path: digests[one.path] for one in fresh}


def _settings(orders: Orders) -> Callable[[str], Sequence[str]]:
    """What tells the files of settings that hold in a folder."""
    if not orders.rules or orders.isolated:
        return lambda _: ()
    if orders.config is None:
        return lambda folder: config.files(_map_in(folder))
    chosen = [str(orders.config), *(str(path) for path, _ in config.load(orders.config).words)]
    return lambda _: chosen


def _made(
    store: Store, orders: Orders, hands: Crew, planned: list[_Planned], told: Callable[[int], None]
) -> list[Made | None]:
    """For each part what was made; None for one that is as it was. What was planned is used up."""
    made: list[Made | None] = [None] * len(planned)
    todo = [(at, one.piece) for at, one in enumerate(planned) if not one.name]
    planned.clear()
    make = partial(_numbered, told=told) if hands.is_alone else _numbered
    for (at, piece), new in hands.each(make, todo, store, orders):
        made[at] = new
        if not hands.is_alone:
            told(len(piece.fresh))
    return made


def _numbered(
    store: Store, orders: Orders, numbered: tuple[int, Piece], told: Callable[[int], None] | None = None
) -> Made:
    return make_part(store, orders, numbered[1], told)


def _articles(store: Store, hands: Crew, manifest: Manifest, old: Earlier) -> dict[str, dict[str, int]]:
    """The parts of the articles that maps name."""
    found = list(shelves(store, needed(store, manifest.parts), old.articles, old.wordless))
    todo = [(at, one) for at, one in enumerate(found) if not one.name]
    named = {at: (one.name, one.rows) for at, one in enumerate(found)}
    for (at, _), new in hands.each(_numbered_text, todo, store):
        named[at] = new
    return dict(named[at] for at in sorted(named))


def _numbered_text(store: Store, numbered: tuple[int, Any]) -> tuple[str, dict[str, int]]:
    return make_text_part(store, numbered[1])


def _map_in(folder: str) -> str:
    """Some map in a folder: settings hold for folders, but are asked for by maps."""
    return os.path.join(folder, "map.yaml")  # noqa: PTH118


def _remarks(orders: Orders, found: Found) -> set[str]:
    """What is wrong with the settings that hold for some maps, whether these are read now or were before."""
    session = orders.session()
    if session is None:
        return set()
    folders = {os.path.dirname(path) for path in found.states}  # noqa: PTH120
    findings = session.survey(map(_map_in, sorted(folders)))
    return {f"{one.place.text.name}: {one.message}" for one in findings}


def _collected(store: Store, manifest: Manifest, news: _News) -> Collected:
    rows = {name: manifest.rows(name) for name in BY_NAME}
    rows["files"] -= len(news.closed)
    unread = sum(_unread(store, name) for name in manifest.parts) - len(news.closed)
    return Collected(rows, news.read, news.gone, unread, news.closed, tuple(sorted(news.remarks)))


def _unread(store: Store, part: str) -> int:
    """How many maps of a part could not be read."""
    file = f"files/{part}.parquet"
    data = store.read(file)
    if data is None:
        return 0
    status = read_parquet(data, arrow_schema("files"), ["status"], file=store.address(file)).column("status")
    return sum(one not in READ for one in status.to_pylist())
