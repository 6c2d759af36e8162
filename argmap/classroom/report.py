"""Results in words and tables: as text, Markdown or data, and as files for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from textwrap import shorten
from typing import TYPE_CHECKING

from argmap.classroom.figures import items_of, students_of
from argmap.phrases import phrases_of
from argmap.showing import cell, markdown, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from argmap.classroom.collecting import Collected
    from argmap.classroom.figures import ItemFigures, StudentFigures

__all__ = ["FORMATS", "files", "report"]

FORMATS = ("text", "markdown", "json")
_PROMPT, _OPTION = 70, 60
_SHOWN = 3  # distractors


def report(collected: Collected, format_: str, language: str = "en") -> str:
    """The whole report in one of FORMATS: items to look at, all items, students, files that could not be used."""
    if format_ == "json":
        return json.dumps(_data(collected), ensure_ascii=False, indent=1) + "\n"
    return "\n".join(_lines(collected, phrases_of(language).say, as_markdown=format_ == "markdown")) + "\n"


def files(collected: Collected, language: str = "en") -> dict[str, bytes]:
    """The report in Markdown, and the tables of items and students for a spreadsheet, by file name."""
    return {
        "results.md": report(collected, "markdown", language).encode("utf-8", "replace"),
        "items.csv": _csv(_ITEM_COLUMNS, map(_item_cells, items_of(collected))),
        "students.csv": _csv(_STUDENT_COLUMNS, map(_student_cells, students_of(collected))),
    }


def _data(collected: Collected) -> dict[str, object]:
    return {
        "version": 1,
        "students": [{**asdict(one), "rate": one.rate} for one in students_of(collected)],
        "items": [{**asdict(one), "rate": one.rate} for one in items_of(collected)],
        "aside": [asdict(one) for one in collected.aside],
    }


def _lines(collected: Collected, say: Callable[..., str], *, as_markdown: bool) -> Iterator[str]:
    shown: Callable[[str], str] = markdown if as_markdown else str
    head = "## " if as_markdown else ""
    students, items = students_of(collected), items_of(collected)
    yield from (say("class.title"), "") if not as_markdown else (f"# {say('class.title')}", "")
    yield say("class.counts", students=len(students), results=len(collected.results), items=len(items))
    dropped = [one for one in items if one.drop]
    yield from ("", f"{head}{say('class.look')}", "")
    if not dropped:
        yield say("class.nothing")
    for one in dropped:
        yield from _dropped(one, say, shown)
    yield from ("", f"{head}{say('class.items')}", "")
    columns = [say(f"class.column-{name}") for name in ("item", "tried", "first", "tries", "hints", "tells", "draws")]
    yield from _table(columns, [_item_row(one, say, shown) for one in items], as_markdown=as_markdown)
    yield from ("", f"{head}{say('class.students')}", "")
    columns = [say(f"class.column-{name}") for name in ("student", "done", "first", "hints", "again")]
    yield from _table(columns, [_student_row(one, shown) for one in students], as_markdown=as_markdown)
    if collected.aside:
        yield from ("", f"{head}{say('class.aside')}", "")
        yield from (f"- {shown(one.file)}: {shown(one.why)}" for one in collected.aside)


def _dropped(one: ItemFigures, say: Callable[..., str], shown: Callable[[str], str]) -> Iterator[str]:
    yield f"- {shown(one.item)}: {shown(_beginning(one.prompt, _PROMPT))}"
    for drop in one.drop:
        option = _beginning(one.distractors[0][0], _OPTION) if one.distractors else ""
        key = f"class.drop-{drop.replace(' ', '-')}"
        yield f"  {shown(say(key, rate=_percent(one.rate), tells=_figure(one.discrimination), option=option))}"


def _item_row(one: ItemFigures, say: Callable[..., str], shown: Callable[[str], str]) -> list[str]:
    drawn = [
        say("class.drawn", option=_beginning(option, _OPTION), n=number) for option, number in one.distractors[:_SHOWN]
    ]
    return [
        shown(one.item), str(one.tried), _percent(one.rate), f"{one.tries:.1f}" if one.tries else "–",
        f"{one.hints:.1f}", _figure(one.discrimination), shown("; ".join(drawn)),
    ]  # fmt: skip


def _student_row(one: StudentFigures, shown: Callable[[str], str]) -> list[str]:
    rate = "–" if one.rate is None else _percent(one.rate)
    return [shown(one.name), f"{one.done}/{one.of}", rate, str(one.hints), str(one.again)]


def _beginning(text: str, longest: int) -> str:
    """The first words of a text; of a word that is longer than that its beginning."""
    words = shorten(text, longest, placeholder=" …")
    return shortened(one_line(text), longest) if words.strip() == "…" else words


def _percent(value: float) -> str:
    return f"{value:.0%}"


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:+.2f}"


def _table(columns: Sequence[str], rows: Sequence[Sequence[str]], *, as_markdown: bool) -> Iterator[str]:
    if as_markdown:
        yield f"| {' | '.join(columns)} |"
        yield f"|{'---|' * len(columns)}"
        yield from (f"| {' | '.join(row)} |" for row in rows)
        return
    widths = [max(len(row[at]) for row in (columns, *rows)) for at in range(len(columns) - 1)]
    for row in (columns, *rows):
        yield "  ".join([*(text.ljust(width) for text, width in zip(row, widths, strict=False)), row[-1]]).rstrip()


_ITEM_COLUMNS = (
    "item", "kind", "prompt", "tried", "right_at_first", "rate", "tries", "hints", "discrimination", "distractors",
    "look_at",
)  # fmt: skip
_STUDENT_COLUMNS = (
    "student",
    "sets",
    "done",
    "of",
    "tried_and_judged",
    "right_at_first",
    "rate",
    "hints",
    "right_when_again",
)


def _item_cells(one: ItemFigures) -> list[object]:
    return [
        one.item, one.kind, one.prompt, one.tried, one.at_first, round(one.rate, 2), round(one.tries, 2),
        round(one.hints, 2), "" if one.discrimination is None else round(one.discrimination, 2),
        " | ".join(f"{number} × {option}" for option, number in one.distractors), ", ".join(one.drop),
    ]  # fmt: skip


def _student_cells(one: StudentFigures) -> list[object]:
    rate = "" if one.rate is None else round(one.rate, 2)
    return [one.name, one.sets, one.done, one.of, one.judged, one.at_first, rate, one.hints, one.again]


def _csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(one) if isinstance(one, str) else one for one in row])
    return out.getvalue().encode("utf-8-sig", "replace")
