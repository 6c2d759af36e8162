"""`argmap render`."""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import MISUSE, read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.cli.reaching import allow_articles
from argmap.draw import FORMATS, TEXTS, Drawing, EngineError, Options, UnknownClaimError, draw
from argmap.draw.options import COLOURS, DIRECTIONS, LAYOUTS, SHOWN
from argmap.draw.theme import THEMES
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.reading import Reading

__all__ = ["command", "format_of"]

_ALL = ("html", *FORMATS, *TEXTS)
_SUFFIXES = {"gv": "dot", "htm": "html", "mmd": "mermaid", "md": "markdown", **{name: name for name in _ALL}}


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
@click.option("--format", "format_", type=click.Choice(_ALL), help="The format, whatever OUT's suffix says.")
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
@click.option("--width", type=click.IntRange(80, 2_000), metavar="POINTS", help="How wide boxes are.")
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

    def make(reading: Reading) -> bytes:
        drawing = Drawing(reading, options)
        if format_ == "html":
            drawn = _page(reading, options, engine, timeout, live=watch)
        else:
            drawn = draw(drawing, format_, engine=engine, timeout=timeout, dpi=dpi)
        _tell(drawing)
        return _cut(drawn) if pages == "a4" else drawn

    if watch:
        _watch(path, output, make, port, is_page=format_ == "html")
        return
    reading = read_one(path)
    refuse_broken(reading)
    try:
        drawn = make(reading)
    except (EngineError, UnknownClaimError) as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    write_out(output, drawn)


def _refuse_misuse(path: str, output: str, format_: str, pages: str, timeout: float) -> None:
    if math.isnan(timeout):
        raise click.BadParameter("is not a number of seconds", param_hint="--timeout")
    if pages == "a4" and format_ != "pdf":
        raise click.UsageError("only a PDF has pages: end OUT with .pdf")
    if output != "-" and os.path.realpath(output) == os.path.realpath(path):
        raise click.UsageError("OUT is the map itself, which would be lost; choose another name")


def _watch(path: str, output: str, make: Callable[[Reading], bytes], port: int, *, is_page: bool) -> None:
    from argmap.cli.watching import watch
    from argmap.web.live import Live

    if "-" in {path, output}:
        raise click.UsageError("--watch needs files: standard input and output cannot be watched")
    watch(path, output, make, live=Live() if is_page else None, port=port)


def _page(reading: Reading, options: Options, engine: str, timeout: float, *, live: bool) -> bytes:
    from argmap.checker.session import Session
    from argmap.web import page
    from argmap.web.live import LIVE

    findings = Session().check(reading)
    return page(reading, findings, options, engine=engine, timeout=timeout, extra=LIVE if live else "").encode()


def _tell(drawing: Drawing) -> None:
    """What was decided for a large map, and what of it is not drawn."""
    if drawing.is_tidy and drawing.options.layout == "auto":
        number = len(drawing.view.claims)
        click.echo(
            f"argmap: {number} claims are laid out by argmap (--layout tidy); so large a picture is hard to read: "
            "--depth 2 or --focus ID draw a part of it",
            err=True,
        )
    if left_out := drawing.view.left_out:
        click.echo(f"argmap: {left_out} of {len(drawing.reading.claims)} claims lie deeper and are not drawn", err=True)


def _cut(pdf: bytes) -> bytes:
    from argmap.draw.pages import tiled

    try:
        return tiled(pdf)
    except ModuleNotFoundError:
        click.echo('argmap: cutting a PDF into pages needs pypdf: pip install "argmap[pdf]"', err=True)
        sys.exit(MISUSE)


def format_of(output: str) -> str:
    """The format that the suffix of a path says; misuse where it says none."""
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix not in _SUFFIXES:
        wanted = ", ".join(f".{name}" for name in ("html", *FORMATS, "dot", "mmd", "md"))
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {wanted}, or give --format")
    return _SUFFIXES[suffix]
