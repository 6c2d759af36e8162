"""`argmap peer`."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import map_files, read_one, unreadable
from argmap.cli.output import may_overwrite, write_out
from argmap.cli.reaching import allow_articles
from argmap.cli.status import FINDINGS, MISUSE
from argmap.showing import cell, printable

if TYPE_CHECKING:
    from argmap.reading import Reading

__all__ = ["command"]

_LARGEST_SEED = 2**63
_BOTH = 2


@click.command("peer")
@click.argument("maps", metavar="MAP...", nargs=-1, required=True)
@click.option(
    "-o", "--output", metavar="OUT", required=True, help="One form (*.html) of two maps; a folder of forms for a class."
)
@may_overwrite
@click.option("--seed", type=click.IntRange(0, _LARGEST_SEED), default=1, help="Who reads whose maps (1).")
@allow_articles
def command(maps: tuple[str, ...], output: str, overwrite: bool, seed: int) -> None:
    """Make forms on which students read each other's maps, without names.

    A form shows two maps of one article as outlines, by numbers instead of ids, says what only one of them has, and
    asks the same questions of both. It is filled in on the page and saved as a text, or printed. Of a class everybody
    gets two maps of others, and each map is read twice; pairs.csv, for the teacher alone, says who reads whose.

    \b
    argmap peer one.yaml two.yaml -o form.html
    argmap peer submissions/ -o forms/

    Exit status: 0 made, 1 some map could not be read, 2 misuse.
    """
    files = list(dict.fromkeys(map_files(maps)))
    if output.lower().endswith((".html", ".htm")):
        if len(files) != _BOTH:
            raise click.UsageError("one form is of two maps; give a folder as -o for forms of a whole class")
        from argmap.classroom import article_title

        readings = [read_one(path) for path in files]
        _refuse(readings)
        write_out(output, _form(readings[0], readings[1], article_title(readings)).encode())
        return
    _class(files, output, seed, overwrite=overwrite)


def _class(files: list[str], output: str, seed: int, *, overwrite: bool) -> None:
    readings = [(path, read_one(path)) for path in files]
    broken = [(path, one) for path, one in readings if not one.claims]
    for path, one in broken:
        why = one.findings[0].message if unreadable(one) else f"no claim could be read: {path}"
        click.echo(f"argmap: left out, because {printable(why)}", err=True)
    _forms([(path, one) for path, one in readings if one.claims], output, seed, overwrite=overwrite)
    sys.exit(FINDINGS if broken else 0)


def _refuse(readings: list[Reading]) -> None:
    for one in readings:
        if not one.claims:
            click.echo(f"argmap: {printable(one.name)}: no claim could be read; argmap check says why", err=True)
            sys.exit(FINDINGS)


def _form(first: Reading, second: Reading, title: str) -> str:
    from argmap.classroom import peer_form

    prints = [{article.fingerprint for article in one.articles.values()} for one in (first, second)]
    if all(prints) and not prints[0] & prints[1]:
        names = " and ".join(printable(one.name) for one in (first, second))
        raise click.UsageError(f"{names} are maps of different articles")
    return peer_form(first, second, title)


def _forms(read: list[tuple[str, Reading]], output: str, seed: int, *, overwrite: bool) -> None:
    from argmap.classroom import article_title, turns
    from argmap.grading.handing_back import student_names
    from argmap.naming import free_name
    from argmap.writing import WritingError
    from argmap.written import write_own

    try:
        pairs = turns(len(read), seed)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    students = student_names([path for path, _ in read])
    title = article_title(one for _, one in read)
    taken = {"pairs.csv"}
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(["student", "form", "map_1", "map_2"])
    forms: dict[str, bytes] = {}
    for name, (one, other) in zip(students, pairs, strict=True):
        form = free_name(name, ".html", taken)
        forms[form] = _form(read[one][1], read[other][1], title).encode()
        writer.writerow([cell(text) for text in (name, form, students[one], students[other])])
    try:
        forms["pairs.csv"] = table.getvalue().encode("utf-8-sig", "replace")
        write_own(Path(output), forms, overwrite=overwrite)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    click.echo(f"argmap: {len(pairs)} forms, and pairs.csv for you alone, are in {printable(output)}", err=True)
