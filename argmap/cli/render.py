"""`argmap render`."""

from __future__ import annotations

import math
import sys
from pathlib import Path

import click

from argmap.cli.inputs import MISUSE, read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.draw import FORMATS, EngineError, render

__all__ = ["command"]

_ALL = (*FORMATS, "dot")


@click.command("render")
@click.argument("path", metavar="MAP")
@click.option(
    "-o", "--output", required=True, metavar="OUT", help="Where to write: *.svg, *.png, *.pdf, *.dot, or - for stdout."
)
@click.option("--format", "format_", type=click.Choice(_ALL), help="The format, whatever OUT's suffix says.")
@click.option(
    "--direction",
    type=click.Choice(["auto", "TB", "LR"]),
    default="auto",
    show_default=True,
    help="Thesis on top, on the left, or what suits the map's shape.",
)
@click.option(
    "--engine",
    type=click.Choice(["auto", "embedded", "system"]),
    default="auto",
    show_default=True,
    help="Which Graphviz draws: the Python package's, the one on PATH, or the first there is.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(0.1, 86_400),
    default=60.0,
    show_default=True,
    help="Seconds that Graphviz may take.",
)
def command(path: str, output: str, format_: str | None, direction: str, engine: str, timeout: float) -> None:
    """Draw a map as SVG, PNG, PDF or DOT.

    \b
    argmap render map.yaml -o map.svg
    argmap render map.yaml -o map.pdf --direction LR
    argmap render - -o - --format png < map.yaml > map.png

    Quotes that do not stand in the article are flagged in the picture; `argmap check` says what is wrong with them.
    Exit status: 0 drawn, 1 the map is too broken to draw, 2 misuse, or no engine.
    """
    format_ = format_ or _format_of(output)
    if math.isnan(timeout):
        raise click.BadParameter("is not a number of seconds", param_hint="--timeout")
    reading = read_one(path)
    refuse_broken(reading)
    try:
        drawn = render(reading, format_, direction=direction, engine=engine, timeout=timeout)
    except EngineError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    write_out(output, drawn)


def _format_of(output: str) -> str:
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix == "gv":
        return "dot"
    if suffix not in _ALL:
        wanted = ", ".join(f".{name}" for name in _ALL)
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {wanted}, or give --format")
    return suffix
