"""Answers that are worked out when a collection is made, and kept in it: whoever asks need not wait for them."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.corpora.answer import DRAWN, Answer, Table
from argmap.corpora.schema import VOCABULARIES

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker
    from argmap.corpora.manifest import Manifest

__all__ = ["FEWEST_PARTS", "KEPT", "STATE", "keep", "kept", "state_of_contents"]

FEWEST_PARTS = 16
"""Of a table of fewer parts no vocabulary is kept: all of them are opened."""
STATE = "of"
"""What a vocabulary calls the state of the collection that it was made of."""
KEPT = frozenset({"overview.json", *VOCABULARIES.values()})
"""The files of what is kept."""
_LONGEST = 2**53


def kept(asker: Asker, question: str) -> Answer | None:
    """The answer that is kept of a question; None where there is none, or one of what the collection was before."""
    data = asker.store.read(_name(question))
    if data is None:
        return None
    try:
        found = json.loads(data)
        if found["of"] != state_of_contents(asker.manifest):
            return None
        made = (Table(**{**one, "columns": tuple(one["columns"]), "rows": _rows(one)}) for one in found["tables"])
        tables, title = tuple(made), found["title"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return Answer(question, title, tables) if isinstance(title, str) and all(map(_is_sound, tables)) else None


def _is_sound(table: Table) -> bool:
    """Whether a table can be shown: a stranger may have written it."""
    texts = (table.name, table.title, table.bars, table.note, *table.columns)
    rows_fit = all(len(row) == len(table.columns) and all(map(_is_plain, row)) for row in table.rows)
    if not table.columns or not all(isinstance(one, str) for one in texts) or not rows_fit:
        return False
    if not table.bars:
        return table.name not in DRAWN
    at = table.columns.index(table.bars) if table.bars in table.columns else -1
    return at >= 0 and all(row[at] is None or _is_length(row[at]) for row in table.rows)


def _is_plain(value: object) -> bool:
    return value is None or isinstance(value, str | int | float)


def _is_length(value: object) -> bool:
    return isinstance(value, int | float) and 0 <= value < _LONGEST


def keep(asker: Asker, answer: Answer) -> None:
    """Keep an answer beside the page of contents, for as long as that stays as it is."""
    told = {
        "of": state_of_contents(asker.manifest),
        "title": answer.title,
        "tables": [asdict(one) for one in answer.tables],
    }
    asker.store.write(_name(answer.question), (json.dumps(told, indent=1) + "\n").encode())


def _name(question: str) -> str:
    return f"{question}.json"


def state_of_contents(manifest: Manifest) -> str:
    """What tells a collection from all others, and from what it was before."""
    return sha256(manifest.dumped()).hexdigest()


def _rows(table: dict[str, list[list[object]]]) -> tuple[tuple[object, ...], ...]:
    return tuple(map(tuple, table["rows"]))
