"""Answers as one HTML file with charts, to be read, printed and sent: no script, and nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.corpora.answer import DRAWN
from argmap.corpora.charts import bar, column_chart
from argmap.corpora.printing import shown
from argmap.html import document, html_text
from argmap.showing import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.corpora.answer import Answer, Table

__all__ = ["page"]

_HERE = Path(__file__).parent
_LONGEST = 300


def page(answers: Sequence[Answer], name: str, summary: str) -> str:
    """A page of some answers on a collection."""
    title = answers[0].title if len(answers) == 1 else "Report"
    links = " ".join(f'<a href="#{html_text(one.question)}">{html_text(one.title)}</a>' for one in answers)
    return document(
        (_HERE / "page.html").read_text(encoding="utf-8"),
        {
            "title": html_text(f"{title}: {name}"),
            "heading": f"{html_text(title)}: <bdi>{html_text(name)}</bdi>",
            "summary": html_text(summary),
            "contents": f"<nav>{links}</nav>" if len(answers) > 1 else "",
            "body": "\n".join(part for one in answers for part in _answer(one, alone=len(answers) == 1)),
        },
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
    )


def _answer(answer: Answer, *, alone: bool) -> Iterator[str]:
    yield f'<section id="{html_text(answer.question)}">'
    if not alone:
        yield f"<h2>{html_text(answer.title)}</h2>"
    for table in answer.tables:
        yield f'<div class="part"><h3>{html_text(table.title)}</h3>'
        if table.note:
            yield f'<p class="note">{html_text(table.note)}</p>'
        yield _drawn(table) if table.rows else '<p class="note">none</p>'
        yield "</div>"
    yield "</section>"


def _drawn(table: Table) -> str:
    if table.name not in DRAWN:
        return f'<div class="wide">{_rows(table, table.bars)}</div>'
    at = table.columns.index(table.bars)
    labels = [shortened(shown(row[0]) if not isinstance(row[0], int) else str(row[0]), 12) for row in table.rows]
    chart = column_chart(labels, [row[at] for row in table.rows], table.title)
    return f"<figure>{chart}</figure><details><summary>as a table</summary>{_rows(table, '')}</details>"


def _rows(table: Table, bars: str) -> str:
    numeric = [all(isinstance(row[at], int | float | None) for row in table.rows) for at in range(len(table.columns))]
    kinds = ["number" if one else "text" for one in numeric]
    at = table.columns.index(bars) if bars else -1
    most = max((row[at] or 0 for row in table.rows), default=0) if bars else 0
    head = "".join(
        f'<th scope="col" class="{kind}">{html_text(name)}</th>'
        for kind, name in zip(kinds, table.columns, strict=True)
    )
    body = "".join(f"<tr>{_cells(row, kinds)}{_bar(row, at, most)}</tr>" for row in table.rows)
    return f"<table><thead><tr>{head}{'<th></th>' if bars else ''}</tr></thead><tbody>{body}</tbody></table>"


def _cells(row: Sequence[Any], kinds: Sequence[str]) -> str:
    return "".join(
        f'<td class="{kind}" dir="auto">{html_text(shortened(shown(value), _LONGEST))}</td>'
        for value, kind in zip(row, kinds, strict=True)
    )


def _bar(row: Sequence[Any], at: int, most: float) -> str:
    return f'<td class="bar">{bar(row[at] or 0, most)}</td>' if at >= 0 else ""
