"""`argmap ask`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.corpora import refuse_without_corpus
from argmap.cli.endings import OF_TABLES, tell_other_name
from argmap.cli.output import terminal_width, write_out
from argmap.cli.status import MISUSE
from argmap.interrupting import ended_in_order
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.corpora import Asker

__all__ = ["command"]

_READY = ("overview", "recurring", "sources", "quality", "moved", "find", "report")
_FORMATS = ("table", "csv", "json", "parquet", "html")
_MOST = 200  # rows of a table in a terminal


class _Asking(click.Command):
    """Takes SQL that begins with a comment for what it is, and not for an option."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        return super().parse_args(ctx, [f" {one}" if one[:2] == "--" and one[2:3].isspace() else one for one in args])


@click.command("ask", cls=_Asking)
@click.argument("store", metavar="STORE")
@click.argument("question", nargs=-1, required=True, metavar="QUESTION")
@click.option(
    "--format", "format_", type=click.Choice(_FORMATS), help="How to answer (default: by -o's name, or table)."
)
@click.option("-o", "--output", default="-", metavar="FILE", help="Where to write the answer.")
@click.option("--by", metavar="WAY", help="quality: who made a map: folder, name, or a pattern with one group.")
def command(store: str, question: tuple[str, ...], format_: str | None, output: str, by: str | None) -> None:
    """Ask a collection that `argmap collect` made: in SQL, or one of the ready questions.

    \b
    QUESTION is a SELECT over files, claims, steps, premises, quotes, sources, articles, findings and losses, or
      overview     sizes, depth, schemes, evidence, coverage, findings; by folder, publication, year
      recurring    claims that several maps make, in the same words or nearly
      sources      who is quoted, for what, by whom; which articles carry most maps
      quality      findings by annotator and rule; agreement on articles mapped more than once
      moved        maps whose article changed, with the quotes that are lost
      find WORDS   places in claims, quotes and articles, the best first
      report       all of these but find, for an HTML page with charts

    \b
    argmap ask store overview
    argmap ask store report -o report.html
    argmap ask store find silted harbour
    argmap ask store "SELECT scheme, count(*) FROM steps GROUP BY scheme ORDER BY 2 DESC"
    argmap ask store "SELECT map, claim, text FROM claims WHERE role = 'rebuttal'" --format csv -o rebuttals.csv

    SQL is DuckDB's. A question reads the collection and nothing else, and writes nothing but its answer.

    Exit status: 0 answered, 2 misuse, a question that cannot be answered, or no collection.
    """
    refuse_without_corpus()
    _refuse_inside(store, output)
    from argmap.corpora import Asker, CollectionError, Store

    chosen = format_ or {".csv": "csv", ".json": "json", ".parquet": "parquet", ".html": "html"}.get(
        Path(output).suffix.lower(), "table"
    )
    try:
        with ended_in_order(), Asker(Store(store)) as asker:
            _refuse_over_what_it_holds(asker, output)
            data = _answer(asker, question, chosen, by)
    except CollectionError as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    write_out(output, data)
    tell_other_name(output, chosen, OF_TABLES[chosen])


def _refuse_inside(store: str, output: str) -> None:
    """An answer is written beside a collection and never into it."""
    if "://" in store or output == "-":
        return
    if Path(os.path.realpath(output)).is_relative_to(os.path.realpath(store)):
        raise click.UsageError(f"{printable(output)} lies in the collection, which is never written to; choose another")


def _refuse_over_what_it_holds(asker: Asker, output: str) -> None:
    """Nor is it written over what the collection was made from."""
    if output == "-":
        return
    from argmap.corpora.opening import is_made_from

    if is_made_from(asker, output):
        raise click.UsageError(f"{printable(output)} is a file that the collection was made from; choose another name")


def _answer(asker: Asker, question: tuple[str, ...], format_: str, by: str | None) -> bytes:
    name, *words = question
    if name in _READY:
        return _ready(asker, name, words, format_, by)
    if by:
        raise click.UsageError("--by goes with quality and report")
    if words or " " not in name.strip():
        raise click.UsageError(
            f"there is no question {printable(name)}; they are {', '.join(_READY)}, or SQL in quotes"
        )
    if format_ == "html":
        raise click.UsageError("--format html goes with the ready questions")
    return _sql(asker, name, format_)


def _sql(asker: Asker, sql: str, format_: str) -> bytes:
    from argmap.corpora.odd import in_parquet, values_of
    from argmap.corpora.printing import csv_text, plain, table_text, told_apart
    from argmap.corpora.tables import parquet

    table = asker.ask(sql)
    names = told_apart(table.column_names)
    if format_ == "parquet":
        return parquet(in_parquet(asker, sql, table).rename_columns(names), [])
    rows = list(zip(*values_of(asker, sql, table), strict=True)) if table.num_rows else []
    if format_ == "csv":
        return csv_text(table.column_names, rows).encode(errors="backslashreplace")
    if format_ == "json":
        import json

        told = [dict(zip(names, map(plain, row), strict=True)) for row in rows]
        return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode(errors="backslashreplace")
    more = f"… and {len(rows) - _MOST:,} more rows; --format csv has all\n" if len(rows) > _MOST else ""
    text = table_text(table.column_names, [[plain(one) for one in row] for row in rows[:_MOST]], widest=_widest())
    return (text + more).encode(errors="backslashreplace")


def _widest() -> int:
    return max(40, terminal_width() // 2) if terminal_width() else 200


def _ready(asker: Asker, name: str, words: list[str], format_: str, by: str | None) -> bytes:
    from argmap.corpora.printing import csv_text, json_text, text_of
    from argmap.corpora.questions import answers

    if by and name not in {"quality", "report"}:
        raise click.UsageError("--by goes with quality and report")
    found = answers(asker, name, words, by)
    if format_ == "html":
        from argmap.corpora.page import page

        rows = asker.manifest
        summary = f"{rows.rows('files'):,} maps, {rows.rows('claims'):,} claims, {rows.rows('articles'):,} articles"
        return page(found, Path(asker.store.root).name, summary).encode(errors="backslashreplace")
    if format_ == "json":
        return json_text(found).encode(errors="backslashreplace")
    if format_ == "table":
        return text_of(found).encode(errors="backslashreplace")
    if len(found) != 1 or len(found[0].tables) != 1 or format_ == "parquet":
        ways = "table, json, html or csv" if name in {"recurring", "find"} else "table, json or html"
        raise click.UsageError(f"{name} is answered as {ways}")
    table = found[0].tables[0]
    return csv_text(table.columns, table.rows).encode(errors="backslashreplace")
