"""`argmap compare`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import show_text, write_out
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.speaking import ui_language
from argmap.cli.status import MISUSE
from argmap.draw.theme import THEMES
from argmap.reading import Shelf

if TYPE_CHECKING:
    from argmap.comparison import Alignment
    from argmap.comparison.overlay import Overlay
    from argmap.draw import Options
    from argmap.reading import Reading

__all__ = ["command"]


@click.command("compare")
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="Lay both over each other: a picture (*.svg, *.png ...) or a page (*.html).",
)
@click.option("--with-reader", is_flag=True, help="Compare what readers put forward (`by: reader`), too.")
@click.option("--theme", type=click.Choice(list(THEMES)), default="default", help="Of the picture.")
@ui_language
@allow_articles
def command(
    first: str,
    second: str,
    format_: str,
    output: str | None,
    with_reader: bool,
    theme: str,
    ui_language: str | None,
) -> None:
    """Compare two maps of one article.

    Claims are taken for the same by the words that they quote, then by ids (where the maps share them), then by their
    texts. What only one map has, what is placed or labelled differently, and measures of agreement are printed; A is
    the map to measure by. Claims `by: reader` are left out, unless --with-reader takes them in.

    \b
    argmap compare mine.yaml yours.yaml
    argmap compare mine.yaml yours.yaml -o both.svg      both maps in one picture
    argmap compare mine.yaml yours.yaml -o both.html     the same with the article
    argmap compare mine.yaml - --format json < yours.yaml

    Exit status: 0 compared, 1 a map is too broken to compare, 2 misuse.
    """
    if first == second == "-":
        raise click.UsageError("only one of the maps can come from standard input")
    shelf = Shelf(reach_of_run())
    readings = [read_one(path, shelf) for path in (first, second)]
    for reading in readings:
        refuse_broken(reading)
    compared = readings if with_reader else [reading.alone for reading in readings]
    _compare(compared[0], compared[1], format_, output, theme, ui_language)


def _compare(
    first: Reading, second: Reading, format_: str, output: str | None, theme: str, language: str | None
) -> None:
    from argmap.comparison import align, differences, measures
    from argmap.comparison.report import comparison_data, comparison_text

    alignment = align(first, second)
    if output is not None:
        write_out(output, _drawn(alignment, output, theme, language))
        if output == "-":
            return
    found, values = differences(alignment), measures(alignment)
    if format_ == "json":
        click.echo(json.dumps(comparison_data(alignment, found, values), indent=2))
    else:
        show_text(comparison_text(alignment, found, values))


def _drawn(alignment: Alignment, output: str, theme: str, language: str | None) -> bytes:
    from argmap.cli.rendering import format_of
    from argmap.comparison.overlay import overlay
    from argmap.draw import EngineError, Options, render

    overlaid = overlay(alignment)
    options = Options(theme=theme, marks=overlaid.marks, with_reader=True)
    format_ = format_of(output)
    try:
        if format_ == "html":
            return _page(alignment, overlaid, options, language, Path() if output == "-" else Path(output).parent)
        return render(overlaid.reading, format_, options)
    except EngineError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)


def _page(alignment: Alignment, overlaid: Overlay, options: Options, language: str | None, written_in: Path) -> bytes:
    from argmap.web import comparison_page

    return comparison_page(alignment, overlaid, options, language=language, written_in=written_in).html().encode()
