"""Answers that are worked out when a collection is made, and kept in it: whoever asks need not wait for them."""

from __future__ import annotations

import json
from dataclasses import asdict
from hashlib import sha256
from typing import TYPE_CHECKING

from argmap.corpora.answer import Answer, Table

if TYPE_CHECKING:
    from argmap.corpora.asking import Asker

__all__ = ["KEPT", "keep", "kept"]

KEPT = frozenset({"overview.json"})
"""The files of what is kept."""


def kept(asker: Asker, question: str) -> Answer | None:
    """The answer that is kept of a question; None where there is none, or one of what the collection was before."""
    data = asker.store.read(_name(question))
    if data is None:
        return None
    try:
        found = json.loads(data)
        if found["of"] != _state(asker):
            return None
        tables = (Table(**{**one, "columns": tuple(one["columns"]), "rows": _rows(one)}) for one in found["tables"])
        return Answer(question, found["title"], tuple(tables))
    except (ValueError, TypeError, KeyError):
        return None


def keep(asker: Asker, answer: Answer) -> None:
    """Keep an answer beside the page of contents, for as long as that stays as it is."""
    told = {"of": _state(asker), "title": answer.title, "tables": [asdict(one) for one in answer.tables]}
    asker.store.write(_name(answer.question), (json.dumps(told, indent=1) + "\n").encode())


def _name(question: str) -> str:
    return f"{question}.json"


def _state(asker: Asker) -> str:
    return sha256(asker.manifest.dumped()).hexdigest()


def _rows(table: dict[str, list[list[object]]]) -> tuple[tuple[object, ...], ...]:
    return tuple(map(tuple, table["rows"]))
