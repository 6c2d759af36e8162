"""`argmap render`."""

from __future__ import annotations

import math
import os
import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.booklets import write_pages
from argmap.cli.endings import tell_other_name
from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.cli.reaching import allow_articles
from argmap.cli.rendering import ALL_FORMATS, NotShownError, Order, endings_of, format_of
from argmap.cli.speaking import ui_language
from argmap.cli.status import MISUSE
from argmap.draw import EngineError, Options, UnknownClaimError
from argmap.draw.options import COLOURS, DIRECTIONS, LAYOUTS, PAGINGS, SHOWN
from argmap.draw.paper import page_of
from argmap.draw.theme import THEMES
from argmap.showing import printable
from argmap.writing import WritingError

if TYPE_CHECKING:
    from argmap.cli.rendering import Made

__all__ = ["command"]


def _shown(_: click.Context, __: click.Parameter, value: str | None) -> frozenset[str] | None:
    """What to show: names separated by commas; "none" and "all" are names too."""
    if value is None:
        return None
    names = {name.strip() for name in value.replace("|", ",").split(",") if name.strip()}
    names = set(SHOWN) if names == {"all"} else names - {"none"}
    if unknown := sorted(names - set(SHOWN)):
        raise click.BadParameter(f"{', '.join(map(printable, unknown))}: choose from {', '.join(SHOWN)}, all, none")
    return frozenset(names)


def _page(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    try:
        return value and page_of(value).name
    except ValueError as error:
        raise click.BadParameter(printable(str(error))) from None


class _Command(click.Command):
    """A command whose `--with-original` may stand alone, whatever follows it."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        end = args.index("--") if "--" in args else len(args)
        known = [f"{one}=quoted" if one == "--with-original" else one for one in args[:end]]
        return super().parse_args(ctx, known + args[end:])


@click.command("render", cls=_Command)
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
@click.option(
    "--direction", type=click.Choice(DIRECTIONS), default="auto", help="Graphviz's layout: thesis on top, or left."
)
@click.option("--theme", type=click.Choice(list(THEMES)), default="default", help="print is for black ink.")
@click.option(
    "--show",
    callback=_shown,
    metavar="WHAT",
    help="quotes, types, schemes, numbers, with commas; all; none. (By default all but numbers, quotes if legible.)",
)
@click.option("--color-by", type=click.Choice(COLOURS), default="kind", help="What the colours of boxes stand for.")
@click.option("--with-reader", is_flag=True, help="Draw what the map's reader puts forward (`by: reader`), too.")
@click.option("--legend/--no-legend", default=True, help="Whether to explain boxes and lines.")
@click.option(
    "--width", type=click.IntRange(80, 2_000), metavar="POINTS", help="Graphviz's layout: how wide boxes are at most."
)
@click.option("--dpi", type=click.IntRange(20, 1_200), help="Dots per inch of a PNG (200 on paper, else 96).")
@click.option(
    "--page", callback=_page, metavar="PAGE", help="Fill a4, a3, letter, 16:9, or WxH: 1280x720 pixels, 29.7x42cm."
)
@click.option("--portrait", is_flag=True, help="With --page: upright.")
@click.option(
    "--pages",
    type=click.Choice(PAGINGS),
    default="auto",
    help="one; branches: an overview, and pages for branches; auto: as the text can be read.",
)
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    default="auto",
    help="poster fills a page; dot is Graphviz's; tidy is for large maps.",
)
@ui_language
@click.option(
    "--with-original",
    "original",
    type=click.Choice(["quoted", "all"]),
    metavar="[=all]",
    help="A page: hold pictures of the PDF's pages that carry quotes (=all: of all), to look at beside the text.",
)
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
    show: frozenset[str] | None,
    color_by: str,
    with_reader: bool,
    legend: bool,
    width: int | None,
    dpi: int | None,
    page: str | None,
    portrait: bool,
    pages: str,
    layout: str,
    ui_language: str | None,
    original: str | None,
    watch: bool,
    port: int,
    engine: str,
    timeout: float,
) -> None:
    """Draw a map as a picture, or make a page of article and map to read together.

    \b
    argmap render map.yaml -o page.html    article, map and outline in one file
    argmap render map.yaml -o page.html --watch
    argmap render map.yaml -o page.html --with-original    pages of the PDF beside their text
    argmap render map.yaml -o map.svg
    argmap render map.yaml -o poster.pdf --page a3
    argmap render map.yaml -o slides.pdf --page 16:9 --pages branches --show none
    argmap render map.yaml -o branch.png --focus P1 --depth 2 --dpi 200
    argmap render map.yaml -o answered.svg --with-reader   and what is to be said about it
    argmap render map.yaml -o graph.svg --layout dot --direction LR --theme dark
    argmap render map.yaml -o map.md       an outline with quotes; map.mmd is for Mermaid, on GitHub
    argmap render - -o - --format png < map.yaml > map.png

    Quotes that do not stand in the article are flagged in the picture; `argmap check` says what is wrong with them.
    Exit status: 0 drawn, 1 the map is too broken to draw, 2 misuse, or no engine.
    """
    format_ = format_ or format_of(output)
    _refuse_misuse(path, output, timeout, has_pictures=bool(original), is_page=format_ == "html")
    options = Options(
        direction,
        theme,
        show,
        legend,
        width,
        depth,
        focus,
        layout,
        color_by,
        page=page,
        is_upright=portrait,
        pages=pages,
        with_reader=with_reader,
    )
    _refuse_contradictions(options)
    order = Order(format_, options, engine, timeout, dpi, ui_language, original)
    _watch(path, output, order, port) if watch else _render(path, output, order)


def _refuse_misuse(path: str, output: str, timeout: float, *, has_pictures: bool, is_page: bool) -> None:
    if has_pictures and not is_page:
        raise click.UsageError("--with-original is for a reading page: end OUT with .html")
    if math.isnan(timeout):
        raise click.BadParameter("is not a number of seconds", param_hint="--timeout")
    if output != "-" and os.path.realpath(output) == os.path.realpath(path):
        raise click.UsageError("OUT is the map itself, which would be lost; choose another name")


def _refuse_contradictions(options: Options) -> None:
    """End the command where one option asks for what another one does not have."""
    paper = options.page or options.pages != "auto"
    if options.layout in {"dot", "tidy"} and paper:
        raise click.UsageError("--page and --pages are for --layout poster")
    if options.layout == "poster" and (options.direction != "auto" or options.width):
        raise click.UsageError("--direction and --width are for --layout dot")
    if paper and (options.direction != "auto" or options.width):
        raise click.UsageError("--page and --pages make a poster, which has no --direction and no --width")
    if options.is_upright and not options.page:
        raise click.UsageError("--portrait turns a page: name it with --page")


def _watch(path: str, output: str, order: Order, port: int) -> None:
    from argmap.cli.watching import watch

    if "-" in {path, output}:
        raise click.UsageError("--watch needs files: standard input and output cannot be watched")
    tell_other_name(output, order.format, endings_of(order.format))
    watch(path, output, order, port)


def _render(path: str, output: str, order: Order) -> None:
    reading = read_one(path)
    refuse_broken(reading)
    try:
        made = order.make(reading, output)
    except (EngineError, NotShownError, UnknownClaimError) as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    if made.further:
        _write_pages(output, made)
    else:
        write_out(output, made.output)
    tell_other_name(output, order.format, endings_of(order.format))
    if made.said:
        click.echo(made.said, err=True)


def _write_pages(output: str, made: Made) -> None:
    try:
        write_pages(output, made.output, made.further)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
