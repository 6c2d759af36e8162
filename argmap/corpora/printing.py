"""Answers as text for terminals, JSON and CSV; what maps say is shown and never obeyed."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from itertools import count
from typing import TYPE_CHECKING, Any

from argmap.showing import cell, columns, one_line, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.corpora.answer import Answer

__all__ = ["csv_text", "json_text", "plain", "shown", "table_text", "text_of", "told_apart"]

_WIDEST = 60
_BAR = 24


def shown(value: Any) -> str:
    """A value on one line, safe to print; numbers with commas between thousands."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    return printable(one_line(str(value)))


def plain(value: Any) -> Any:
    """A value as JSON has it."""
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str):
        return value
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return [plain(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date | time) else str(value)


def table_text(head: Sequence[str], rows: Sequence[Sequence[Any]], bars: str = "", widest: int = _WIDEST) -> str:
    """A table in columns of one width each; long texts are cut, numbers stand at the right."""
    cells = [[shortened(shown(value), widest) for value in row] for row in rows]
    names = [shown(name) for name in head]
    if bars:
        at = head.index(bars)
        most = max((row[at] or 0 for row in rows), default=0)
        names.append("")
        for row, one in zip(rows, cells, strict=True):
            one.append("█" * round(_BAR * (row[at] or 0) / most) if most else "")
    widths = [max(map(columns, column)) for column in zip(names, *cells, strict=True)]
    is_number = [all(isinstance(row[at], int | float | None) for row in rows) for at in range(len(head))]
    right = [*is_number, *[False] * (len(names) - len(head))]
    lines = [names, ["─" * width for width in widths], *cells]
    return "".join(_line(line, widths, right) for line in lines)


def _line(line: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = (
        " " * (width - columns(text)) + text if is_right else text + " " * (width - columns(text))
        for text, width, is_right in zip(line, widths, right, strict=True)
    )
    return "  ".join(padded).rstrip() + "\n"


def text_of(answers: Iterable[Answer]) -> str:
    """Answers as text."""
    parts = []
    for table in (table for answer in answers for table in answer.tables):
        note = f"({table.note})\n" if table.note else ""
        body = table_text(table.columns, table.rows, table.bars) if table.rows else "none\n"
        parts.append(f"{printable(table.title)}\n{printable(note.strip())}{'' if not note else chr(10)}{body}")
    return "\n".join(parts)


def json_text(answers: Sequence[Answer]) -> str:
    """Answers as one JSON object: for each question its tables, each a list of rows."""
    told = {
        answer.question: {
            table.name: [dict(zip(table.columns, map(plain, row), strict=True)) for row in table.rows]
            for table in answer.tables
        }
        for answer in answers
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def told_apart(names: Sequence[str]) -> list[str]:
    """Names of columns, where each must have its own: of equal ones the second has `_2` after it, and so on.

    >>> told_apart(["map", "text", "text"])
    ['map', 'text', 'text_2']
    """
    found: list[str] = []
    taken = set(names)
    following: dict[str, Iterator[str]] = {}
    for name in names:
        if name not in following:
            following[name] = (f"{name}_{number}" for number in count(2))
            found.append(name)
        else:
            found.append(next(one for one in following[name] if one not in taken))
            taken.add(found[-1])
    return found


def csv_text(head: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """A table as CSV; no spreadsheet takes a cell for a formula."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([cell(name) for name in head])
    for row in rows:
        writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float | Decimal):
        return value
    told = plain(value)
    return cell(told if isinstance(told, str) else json.dumps(told, ensure_ascii=False))
