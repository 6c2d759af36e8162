"""`argmap results`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import may_overwrite, show_text
from argmap.cli.status import FINDINGS, MISUSE
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.classroom import Aside, Collected

__all__ = ["command"]


@click.command("results")
@click.argument("paths", metavar="RESULT...", nargs=-1, required=True)
@click.option(
    "--format", "format_", type=click.Choice(["text", "markdown", "json"]), default="text", help="How to print it."
)
@click.option("-o", "--output", metavar="FOLDER", help="Write results.md, items.csv and students.csv there.")
@may_overwrite
def command(paths: tuple[str, ...], format_: str, output: str | None, overwrite: bool) -> None:
    """Say what a class's results tell of students and of exercises.

    RESULT is a file that a student saved from an exercise page, or a folder of them. Of each student: what was done,
    what was right at the first try, what was right when it came again. Of each exercise: how many were right at the
    first try, whether it tells good students from weak ones, which wrong answers draw, and whether its key should be
    looked at. Exercises that should be dropped go on the list of `argmap exercise --changes`.

    \b
    argmap results handed-in/
    argmap results handed-in/ -o week-3/
    argmap results anna.json ben.json --format json

    Exit status: 0 all read, 1 some file is no result, 2 misuse.
    """
    from argmap.classroom import collect, report

    missing = [path for path in paths if not Path(path).exists()]
    if missing:
        raise click.UsageError(f"there is no file or folder {printable(missing[0])}")
    collected = collect(paths)
    if not collected.results:
        _tell(collected.aside)
        click.echo("argmap: there are no results of an exercise page here; students save them with “Finish”", err=True)
        sys.exit(FINDINGS)
    if output is None:
        show_text(report(collected, format_))
    else:
        _write(collected, output, overwrite=overwrite)
    _tell(collected.aside)
    sys.exit(0 if all(one.is_result for one in collected.aside) else FINDINGS)


def _tell(aside: Iterable[Aside]) -> None:
    for one in aside:
        click.echo(f"argmap: not used: {printable(one.file)}: {printable(one.why)}", err=True)


def _write(collected: Collected, output: str, *, overwrite: bool) -> None:
    from argmap.classroom import files
    from argmap.writing import WritingError
    from argmap.written import write_own

    try:
        write_own(Path(output), files(collected), overwrite=overwrite)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    click.echo(f"argmap: results.md, items.csv and students.csv are in {printable(output)}", err=True)
