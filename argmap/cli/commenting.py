"""Comments in a copy of a Word file: what `check` and `review` share for `--format docx`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.output import write_out
from argmap.cli.reaching import reach_of_run
from argmap.cli.status import MISUSE
from argmap.files import UnreadableError
from argmap.report import WORD
from argmap.report.outcome import counted
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.commenting import Original
    from argmap.documents import Comment
    from argmap.reading import Reading

__all__ = ["WORD", "output_of", "write_comments"]


def output_of(format_: str, output: str | None) -> str:
    """Where a report goes; a Word file needs a name. Ends the command without one."""
    if format_ == WORD and output in {None, "-"}:
        raise click.UsageError("--format docx writes a copy of the Word original: say where with -o FILE.docx")
    return output or "-"


def write_comments(reading: Reading, output: str, comments: Callable[[Original], list[Comment]]) -> None:
    """Write a copy of a map's Word original with comments; what cannot be done ends the command."""
    from argmap.commenting import original_of, with_remarks

    name = reading.name
    try:
        original = original_of(reading, Path(reading.name).parent, reach_of_run())
        name = str(original.path)
        wanted = comments(original)
        made = with_remarks(original, wanted)
    except UnreadableError as error:
        click.echo(f"argmap: {printable(name)} {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    write_out(output, made.data, overwrite=False)
    lost = f", {len(made.lost)} of them at its beginning: their words were not found in it" if made.lost else ""
    click.echo(
        f"argmap: {printable(output)} is a copy of {printable(original.path.name)} with "
        f"{counted(len(wanted), 'comment')}{lost}",
        err=True,
    )
