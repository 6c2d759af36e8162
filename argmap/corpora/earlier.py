"""What a store has from earlier runs: finished ones, and those that were stopped."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from argmap.corpora import seen as seeing
from argmap.corpora.kept import KEPT
from argmap.corpora.manifest import NAME, Manifest, load_manifest
from argmap.corpora.part import SPOOL
from argmap.corpora.schema import BY_NAME, VERSION
from argmap.corpora.sound import is_sound
from argmap.corpora.store import CollectionError, DamagedError
from argmap.corpora.texts import has_texts, is_sound_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.corpora.seen import Seen
    from argmap.corpora.store import Store

__all__ = ["Earlier", "begin", "earlier", "finish", "refuse_others"]

_BEGUN = "begun.json"
"""Says, while a run is under way, whose it is and how maps are read; what it left belongs to a run of the same kind."""
_LEFT = ".argmap-"
"""How the names of files begin that a killed run has left half-written."""
_OWN = {NAME, *KEPT, _BEGUN, SPOOL, seeing.FOLDER, *BY_NAME}


@dataclass(frozen=True)
class Earlier:
    """What can be taken over from earlier runs that read maps in the same way."""

    manifest: Manifest | None = None
    """The page of contents, however maps were read."""
    parts: Mapping[str, list[Seen]] = field(default_factory=dict)
    """Parts with their maps, those that the page of contents names first."""
    whole: frozenset[str] = frozenset()
    """The parts that the page of contents names."""
    articles: tuple[str, ...] = ()
    """All parts of articles that are there."""
    wordless: frozenset[str] = frozenset()
    """Those of these whose words are lost."""
    is_littered: bool = False
    """Whether a run that was stopped, or came second, has left something."""

    @cached_property
    def known(self) -> dict[str, Seen]:
        """The maps that were read, by their paths."""
        return {one.path: one for maps in reversed([*self.parts.values()]) for one in maps}


def earlier(store: Store, options: Mapping[str, Any], folder: str, *, verify: bool = False) -> Earlier:
    """What a store has; raises CollectionError where it holds something else than a collection.

    To `verify` is to read all tables: what is not as it was written is then as if it were not there.
    """
    names = {name for name in store.names() if not name.startswith(_LEFT)}
    begun = _begun(store)
    if not names <= _OWN or (names and NAME not in names and "token" not in begun):
        raise CollectionError(f"{store.root} holds other files than a collection; give a new folder")
    store.refuse_odd(sorted(names))
    manifest = load_manifest(store)
    if manifest and manifest.version != VERSION:
        return Earlier(manifest)
    texts = manifest.articles if manifest else {}
    damaged = {name for name, rows in texts.items() if verify and not is_sound_part(store, name, rows)}
    wordless = {name for name in damaged if has_texts(store, name)}
    articles = tuple(
        name
        for name in store.parts("articles")
        if store.is_whole(f"articles/{name}.parquet") and name not in damaged - wordless
    )
    if not texts.keys() <= set(articles):  # the maps that have the texts are not known: all are read again
        return Earlier(manifest, articles=articles)
    alike = {"options": dict(options), "version": VERSION, "folder": folder}
    whole = []
    if manifest and alike == {name: getattr(manifest, name) for name in alike}:
        whole = [
            name
            for name, rows in manifest.parts.items()
            if _is_whole(store, name, {**rows, seeing.FOLDER: 1}) and not (verify and not is_sound(store, name, rows))
        ]
    of_stopped = store.parts(seeing.FOLDER) if alike == {name: begun.get(name) for name in alike} else []
    broken = manifest.parts.keys() - set(whole) if manifest else set()
    parts = {}
    for name in dict.fromkeys((*whole, *of_stopped)):
        data = store.read(f"{seeing.FOLDER}/{name}.parquet")
        if data is None or name in broken:
            continue
        rows = {} if name in whole else seeing.rows_in(data)
        if rows is not None and _is_whole(store, name, rows):
            with suppress(DamagedError):  # then its maps are read again
                parts[name] = seeing.loaded(data)
    wordless |= {name for name, rows in texts.items() if not _is_whole(store, name, rows)}
    is_littered = bool(begun) or bool(store.names(SPOOL))
    return Earlier(manifest, parts, frozenset(whole) & parts.keys(), articles, frozenset(wordless), is_littered)


def _is_whole(store: Store, part: str, rows: Mapping[str, int]) -> bool:
    """Whether all tables of a part are there and none broke off; else its maps are read again."""
    return all(store.is_whole(f"{table}/{part}.parquet") for table, number in rows.items() if number)


def _begun(store: Store) -> dict[str, Any]:
    try:
        found = json.loads(store.read(_BEGUN) or b"{}")
    except (ValueError, RecursionError):
        found = {}
    return found if isinstance(found, dict) else {}


def begin(store: Store, manifest: Manifest, token: str) -> None:
    """Say that a run is under way."""
    told = {"options": manifest.options, "version": VERSION, "folder": manifest.folder, "token": token}
    store.write(_BEGUN, json.dumps(told).encode())


def refuse_others(store: Store, token: str) -> None:
    """Raise CollectionError where another run has begun since the one with this token."""
    if _begun(store).get("token") != token:
        raise CollectionError(f"another run writes to {store.root}; wait for it, and begin again")


def finish(store: Store, manifest: Manifest, token: str) -> None:
    """Write the page of contents, and take away what it does not name.

    Raises CollectionError where another run has begun meanwhile.
    """
    refuse_others(store, token)
    store.write(NAME, manifest.dumped())
    for folder in (*BY_NAME, seeing.FOLDER, SPOOL):
        kept = {f"{seeing.FOLDER}/{name}.parquet" for name in manifest.parts if folder == seeing.FOLDER}
        kept.update(manifest.files(folder) if folder in BY_NAME else ())
        ours = {f"{folder}/{name}.parquet" for name in store.parts(folder)}
        for name in sorted(ours - kept):
            store.remove(name)
    for folder in ("", *BY_NAME, seeing.FOLDER, SPOOL):
        for name in store.names(folder):
            if name.startswith(_LEFT):
                store.remove(f"{folder}/{name}".lstrip("/"))
        if folder:
            store.drop_empty(folder)
    store.remove(_BEGUN)
