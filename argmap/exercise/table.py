"""A set as JSON, with everything, and as CSV, a row for each item."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from argmap.exercise.output import Output
from argmap.showing import cell

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.exercise.items import Item, Set

__all__ = ["OUTPUTS", "as_csv", "as_json", "item_data"]

_MOST_OPTIONS = 4


def _prompt(item: Item) -> str:
    return "\n".join([item.prompt, *(f"{node.label}. {node.text}" for node in item.nodes)])


def _right(item: Item) -> str:
    return next((str(at) for at, one in enumerate(item.options, 1) if one.is_right), "")


_COLUMNS: dict[str, Callable[[Item], str]] = {
    "id": lambda item: item.id,
    "kind": lambda item: item.kind,
    "form": lambda item: item.form,
    "where": lambda item: item.where,
    "passage": lambda item: item.passage,
    "prompt": _prompt,
    "answer": lambda item: item.answer,
    "why": lambda item: item.why,
    "hint_1": lambda item: item.hints.point,
    "hint_2": lambda item: item.hints.narrow,
    "hint_3": lambda item: item.hints.show,
    "right": _right,
}


def item_data(item: Item) -> dict[str, Any]:
    """An item as data; offsets are code points of the article, counted from 0."""
    data = asdict(item)
    data["targets"] = [
        {"article": one.article, "start": one.span.start, "end": one.span.end, "words": one.words, "where": one.where}
        for one in item.targets
    ]
    first, kept_back = ("id", "kind", "form"), {"asks", "shows"}
    return {name: data[name] for name in (*first, *(key for key in data if key not in {*first, *kept_back}))}


def as_json(set_: Set) -> bytes:
    """One JSON object."""
    data = {
        "version": 1,
        "title": set_.title,
        "seed": set_.seed,
        "items": [item_data(item) for item in set_.items],
        "refused": [{"kind": kind, "why": why} for kind, why in set_.refused],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def as_csv(set_: Set) -> bytes:
    """A table for spreadsheets; no cell is taken for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    options = [f"{name}_{at}" for at in range(1, _MOST_OPTIONS + 1) for name in ("option", "why")]
    writer.writerow([*_COLUMNS, *options])
    for item in set_.items:
        cells = [cell for one in item.options[:_MOST_OPTIONS] for cell in (one.text, one.why)]
        cells += [""] * (len(options) - len(cells))
        writer.writerow([cell(one) for one in (*(column(item) for column in _COLUMNS.values()), *cells)])
    return out.getvalue().encode("utf-8-sig", "replace")


OUTPUTS = (
    Output("csv", "a table, a row for each item", lambda set_, _: as_csv(set_), (".csv",), also=(".txt",)),
    Output("json", "everything, as data", lambda set_, _: as_json(set_), (".json",), also=(".txt",)),
)
