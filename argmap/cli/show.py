"""`argmap show`."""

from __future__ import annotations

import shutil

import click

from argmap.cli.inputs import read_one, refuse_broken, use_colour
from argmap.cli.reaching import allow_articles
from argmap.draw.listing import listing
from argmap.draw.outline import outline

__all__ = ["command"]


@click.command("show")
@click.argument("path", metavar="MAP")
@click.option("--width", type=click.IntRange(40, 400), help="Columns; the terminal's width unless given.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
@allow_articles
def command(path: str, width: int | None, color: str, form: str) -> None:
    """Print a map as an outline.

    Every claim with its role, the article's words behind it and whether they were found; then what the map's reader
    answers (`by: reader`), each with what it is aimed at; last, the sentences of the article that no claim quotes. As
    JSON: the claims in reading order, each with how far it stands from the article's words (verbatim, close,
    condensed, free, implicit); the reader's are marked.

    \b
    argmap show map.yaml
    argmap show map.yaml --width 80 | less
    argmap show map.yaml --format json
    """
    reading = read_one(path)
    refuse_broken(reading)
    if form == "json":
        click.echo(listing(reading), nl=False)
        return
    columns = width or min(120, shutil.get_terminal_size((100, 24)).columns)
    click.echo(outline(reading, columns, use_colour(color)), nl=False, color=True)
