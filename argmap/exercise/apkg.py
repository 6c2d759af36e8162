"""An Anki package: a ZIP file with a database in Anki's own layout (version 11), which every Anki imports.

What Anki dates has fixed dates, so that the same cards give the same bytes.
"""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Card", "Look", "apkg", "guid"]

_EPOCH = (1980, 1, 1, 0, 0, 0)
_MADE = (1_411_124_400, 1_425_279_151_694, 1_425_279_151_690)
_NEW, _VERSION, _DEFAULT_DECK = -1, 11, 1
_SEPARATOR = "\x1f"
_BASE91 = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~"
_TABLES = {
    "col": "crt mod scm ver dty usn ls conf.text models.text decks.text dconf.text tags.text",
    "notes": "guid.text mid mod usn tags.text flds.text sfld csum flags data.text",
    "cards": "nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data.text",
    "revlog": "cid usn ease ivl lastIvl factor time type",
}
"""Columns after `id`, all NOT NULL, integers unless they say otherwise."""
_INDEXES = {
    "notes": ("usn", "csum"),
    "cards": ("usn", "nid", "did, queue, due"),
    "revlog": ("usn", "cid"),
}


class Card(NamedTuple):
    """A note and the one card made of it; a new version of the deck updates the note with the same `guid`."""

    guid: str
    fields: tuple[str, ...]
    tag: str


class Look(NamedTuple):
    """The note type: its fields, the two sides of a card, and their style."""

    id: int
    name: str
    fields: tuple[str, ...]
    front: str
    back: str
    style: str


def guid(name: str) -> str:
    """The id by which Anki knows a note again: digits of base 91 from the SHA-256 of a name.

    >>> guid("repair-0123456789")
    's?`f;x]|Ex'
    """
    number, digits = int.from_bytes(sha256(name.encode()).digest()[:8], "big"), ""
    while number:
        number, digit = divmod(number, len(_BASE91))
        digits = _BASE91[digit] + digits
    return digits


def apkg(title: str, number: int, look: Look, cards: Sequence[Card]) -> bytes:
    """The package of one deck with a title and a number of its own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in (("collection.anki2", _database(title, number, look, cards)), ("media", b"{}")):
            package.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _database(title: str, number: int, look: Look, cards: Sequence[Card]) -> bytes:
    base = sqlite3.connect(":memory:")
    try:
        for table, columns in _TABLES.items():
            typed = (f"{name} {kind or 'integer'} not null" for name, _, kind in map(_parted, columns.split()))
            base.execute(f"create table {table} (id integer primary key, {', '.join(typed)})")
        base.execute("create table graves (usn integer not null, oid integer not null, type integer not null)")
        for table, indexes in _INDEXES.items():
            for index in indexes:
                base.execute(f"create index ix_{table}_{index.partition(',')[0]} on {table} ({index})")
        _insert(base, "col", 1, [*_MADE, _VERSION, 0, 0, 0, *map(json.dumps, _collection(title, number, look)), "{}"])
        for at, card in enumerate(cards, 1):
            texts = _SEPARATOR.join(card.fields)
            _insert(base, "notes", at, [card.guid, look.id, 0, _NEW, f" {card.tag} ", texts, card.fields[0], 0, 0, ""])
            _insert(base, "cards", at, [at, number, 0, 0, _NEW, *[0] * 11, ""])
        base.commit()
        return base.serialize()
    finally:
        base.close()


def _parted(column: str) -> tuple[str, str, str]:
    return column.partition(".")


def _insert(base: sqlite3.Connection, table: str, id_: int, values: list[object]) -> None:
    base.execute(f"insert into {table} values (?{', ?' * len(values)})", [id_, *values])  # noqa: S608


def _collection(title: str, number: int, look: Look) -> tuple[Mapping[str, object], ...]:
    """Settings, note types, decks and deck options of a collection, as Anki keeps them."""
    settings = {"activeDecks": [_DEFAULT_DECK], "curDeck": _DEFAULT_DECK, "curModel": str(look.id), **_SETTINGS}
    decks = {str(id_): _deck(id_, name) for id_, name in ((_DEFAULT_DECK, "Default"), (number, title))}
    return settings, {str(look.id): _note_type(look, number)}, decks, {str(_DEFAULT_DECK): _OPTIONS}


_SETTINGS = {
    "nextPos": 1, "newSpread": 0, "collapseTime": 1200, "timeLim": 0, "estTimes": True, "dueCounts": True,
    "addToCur": True, "newBury": True, "sortType": "noteFld", "sortBackwards": False,
}  # fmt: skip
_OPTIONS = {
    "id": _DEFAULT_DECK, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True, "timer": 0,
    "replayq": True,
    "new": {"delays": [1, 10], "ints": [1, 4, 7], "initialFactor": 2500, "order": 1, "perDay": 20, "bury": True,
            "separate": True},
    "rev": {"perDay": 100, "ease4": 1.3, "fuzz": 0.05, "minSpace": 1, "ivlFct": 1, "maxIvl": 36500, "bury": True},
    "lapse": {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0},
}  # fmt: skip
"""Anki's own defaults."""


def _deck(id_: int, name: str) -> dict[str, object]:
    days = {key: [0, 0] for key in ("newToday", "revToday", "lrnToday", "timeToday")}
    limits = {"extendNew": 10, "extendRev": 50, "conf": _DEFAULT_DECK, "dyn": 0, "collapsed": False}
    return {"id": id_, "name": name, "desc": "", "mod": 0, "usn": _NEW, **limits, **days}


def _note_type(look: Look, deck: int) -> dict[str, object]:
    field = {"font": "Liberation Sans", "media": [], "rtl": False, "size": 20, "sticky": False}
    template = {"name": "Card", "ord": 0, "qfmt": look.front, "afmt": look.back, "bqfmt": "", "bafmt": "", "did": None}
    return {
        "id": str(look.id), "name": look.name, "type": 0, "mod": 0, "usn": _NEW, "sortf": 0, "did": deck,
        "css": look.style,
        "flds": [{"name": name, "ord": at, **field} for at, name in enumerate(look.fields)],
        "tmpls": [{**template, "bfont": "", "bsize": 0}],
        "req": [[0, "any", [at for at, name in enumerate(look.fields) if f"{{{{{name}}}}}" in look.front]]],
        "latexPre": "", "latexPost": "", "latexsvg": False, "tags": [], "vers": [],
    }  # fmt: skip
