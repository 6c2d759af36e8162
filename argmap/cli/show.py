"""`argmap show`."""

from __future__ import annotations

import shutil
import sys

import click

from argmap.cli.inputs import FINDINGS, MISUSE, read_one, unreadable, use_colour
from argmap.draw.outline import outline
from argmap.report.text import finding_text

__all__ = ["command"]


@click.command("show")
@click.argument("path", metavar="MAP")
@click.option("--width", type=click.IntRange(40, 400), help="Columns; the terminal's width unless given.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour.")
def command(path: str, width: int | None, color: str) -> None:
    """Print a map as an outline.

    Every claim with its role, the article's words behind it and whether they were found; last, the sentences of the
    article that no claim quotes.

    \b
    argmap show map.yaml
    argmap show map.yaml --width 80 | less
    """
    reading = read_one(path)
    if not reading.claims:
        for finding in reading.findings:
            click.echo(finding_text(finding), err=True)
        sys.exit(MISUSE if unreadable(reading) else FINDINGS)
    columns = width or min(120, shutil.get_terminal_size((100, 24)).columns)
    click.echo(outline(reading, columns, use_colour(color)), nl=False, color=True)
