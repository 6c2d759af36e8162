"""`argmap agreement`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import show_text, with_progress
from argmap.cli.reaching import allow_articles

if TYPE_CHECKING:
    from argmap.reading import Reading

__all__ = ["command"]


@click.command("agreement")
@click.argument("paths", metavar="MAP...", nargs=-1, required=True)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@allow_articles
def command(paths: tuple[str, ...], format_: str) -> None:
    """Say how far several maps of one article agree.

    Every measure for each pair of maps and on average, Krippendorff's alpha over all of them, and the sentences and
    claims that are seen most differently.

    \b
    argmap agreement anna.yaml ben.yaml carla.yaml
    argmap agreement anna.yaml ben.yaml --format json

    Exit status: 0 compared, 1 a map is too broken to compare, 2 misuse.
    """
    if len(paths) < 2:
        raise click.UsageError("agreement needs two maps or more")
    readings = [read_one(path) for path in paths]
    for reading in readings:
        refuse_broken(reading)
    _agree(readings, format_)


def _agree(readings: list[Reading], format_: str) -> None:
    from argmap.comparison.agreement import agreement as agree
    from argmap.comparison.report import agreement_data, agreement_text

    found = agree(readings, lambda pairs: with_progress(pairs, len(pairs), "Comparing"))
    if format_ == "json":
        click.echo(json.dumps(agreement_data(found), indent=2))
    else:
        show_text(agreement_text(found))
