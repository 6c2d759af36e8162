"""`argmap render`."""

from __future__ import annotations

import math
import os
import sys

import click

from argmap.cli.inputs import MISUSE, read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.cli.reaching import allow_articles
from argmap.cli.rendering import ALL_FORMATS, Order, format_of
from argmap.draw import EngineError, Options, UnknownClaimError
from argmap.draw.options import COLOURS, DIRECTIONS, LAYOUTS, SHOWN
from argmap.draw.theme import THEMES
from argmap.showing import printable

__all__ = ["command"]


def _shown(_: click.Context, __: click.Parameter, value: str) -> frozenset[str]:
    """What to show: names separated by commas; "none" and "all" are names too."""
    names = {name.strip() for name in value.replace("|", ",").split(",") if name.strip()}
    names = set(SHOWN) if names == {"all"} else names - {"none"}
    if unknown := sorted(names - set(SHOWN)):
        raise click.BadParameter(f"{', '.join(map(printable, unknown))}: choose from {', '.join(SHOWN)}, all, none")
    return frozenset(names)


@click.command("render")
@click.argument("path", metavar="MAP")
@click.option(
    "-o",
    "--output",
    required=True,
    metavar="OUT",
    help="Where to write; the suffix says the format; - is stdout.",
)
@click.option("--format", "format_", type=click.Choice(ALL_FORMATS), help="The format, whatever OUT's suffix says.")
@click.option("--focus", metavar="ID", help="Draw this claim, what leads to it, and everything below it.")
@click.option("--depth", type=click.IntRange(0), metavar="N", help="Draw N levels below the thesis, or the focus.")
@click.option("--direction", type=click.Choice(DIRECTIONS), default="auto", help="Thesis on top, or left.")
@click.option("--theme", type=click.Choice(list(THEMES)), default="default", help="print is for black ink.")
@click.option(
    "--show",
    default="quotes,types,schemes",
    callback=_shown,
    metavar="WHAT",
    help="quotes, types, schemes, numbers, separated by commas; all; none.",
)
@click.option("--color-by", type=click.Choice(COLOURS), default="kind", help="What the colours of boxes stand for.")
@click.option("--legend/--no-legend", default=True, help="Whether to explain boxes and lines.")
@click.option("--width", type=click.IntRange(80, 2_000), metavar="POINTS", help="How wide boxes are at most.")
@click.option("--dpi", type=click.IntRange(20, 1_200), help="Dots per inch of a PNG (default: 96).")
@click.option("--pages", type=click.Choice(["one", "a4"]), default="one", help="Of a PDF: one, or cut into A4.")
@click.option("--layout", type=click.Choice(LAYOUTS), default="auto", help="Graphviz's, or argmap's for large maps.")
@click.option("--watch", is_flag=True, help="Render on every save; a page is served on 127.0.0.1 and renews itself.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="With --watch, for a page (default: any).")
@click.option(
    "--engine",
    type=click.Choice(["auto", "embedded", "system"]),
    default="auto",
    help="Which Graphviz draws: the Python package's, the one on PATH, or the first there is.",
)
@click.option("--timeout", type=click.FloatRange(0.1, 86_400), default=60.0, help="Seconds for Graphviz (60).")
@allow_articles
def command(
    path: str,
    output: str,
    format_: str | None,
    focus: str | None,
    depth: int | None,
    direction: str,
    theme: str,
    show: frozenset[str],
    color_by: str,
    legend: bool,
    width: int | None,
    dpi: int | None,
    pages: str,
    layout: str,
    watch: bool,
    port: int,
    engine: str,
    timeout: float,
) -> None:
    """Draw a map as a picture, or make a page of article and map to read together.

    \b
    argmap render map.yaml -o page.html    article, map and outline in one file
    argmap render map.yaml -o page.html --watch
    argmap render map.yaml -o map.svg
    argmap render map.yaml -o map.pdf --direction LR --pages a4
    argmap render map.yaml -o branch.png --focus P1 --depth 2 --dpi 200
    argmap render map.yaml -o slide.svg --theme dark --show none --no-legend
    argmap render map.yaml -o map.md       an outline with quotes; map.mmd is for Mermaid, on GitHub
    argmap render - -o - --format png < map.yaml > map.png

    Quotes that do not stand in the article are flagged in the picture; `argmap check` says what is wrong with them.
    Exit status: 0 drawn, 1 the map is too broken to draw, 2 misuse, or no engine.
    """
    format_ = format_ or format_of(output)
    _refuse_misuse(path, output, format_, pages, timeout)
    options = Options(direction, theme, show, legend, width, depth, focus, layout, color_by)
    order = Order(format_, options, engine, timeout, dpi, in_sheets=pages == "a4")
    order.refuse_missing()
    if watch:
        _watch(path, output, order, port)
    else:
        _render(path, output, order)


def _refuse_misuse(path: str, output: str, format_: str, pages: str, timeout: float) -> None:
    if math.isnan(timeout):
        raise click.BadParameter("is not a number of seconds", param_hint="--timeout")
    if pages == "a4" and format_ != "pdf":
        raise click.UsageError("only a PDF has pages: end OUT with .pdf")
    if output != "-" and os.path.realpath(output) == os.path.realpath(path):
        raise click.UsageError("OUT is the map itself, which would be lost; choose another name")


def _watch(path: str, output: str, order: Order, port: int) -> None:
    from argmap.cli.watching import watch

    if "-" in {path, output}:
        raise click.UsageError("--watch needs files: standard input and output cannot be watched")
    watch(path, output, order, port)


def _render(path: str, output: str, order: Order) -> None:
    reading = read_one(path)
    refuse_broken(reading)
    try:
        made = order.make(reading)
    except (EngineError, UnknownClaimError) as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    if made.said:
        click.echo(made.said, err=True)
    write_out(output, made.output)
