"""Writes the tables of docs/collections.md from the schema: `python docs/make_collections.py`."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.corpora.schema import TABLES, VERSION

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).parent / "collections.md"
_BETWEEN = re.compile(r"(?s)(<!-- tables -->\n).*(<!-- end -->)")


def tables() -> str:
    """All tables with their columns, as Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield f"These are the tables of version {VERSION}. Every column may be empty.\n"
    for table in TABLES:
        yield f"### `{table.name}`\n\nA row is {table.row}.\n\n| column | type | meaning |\n|---|---|---|"
        for column in table.columns:
            yield f"| `{column.name}` | {column.type} | {column.meaning} |"
        yield ""


def page(before: str) -> str:
    """The page with its tables made again."""
    return _BETWEEN.sub(lambda found: found[1] + tables() + found[2], before)


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
