"""`argmap new`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from argmap.article import MAX_BYTES
from argmap.cli.inputs import MISUSE
from argmap.cli.output import write_out
from argmap.cli.reaching import reach_of_run
from argmap.files import UnreadableError, read_text
from argmap.reach import OutOfReachError
from argmap.showing import printable
from argmap.skeleton import skeleton

__all__ = ["command"]


@click.command("new")
@click.argument("article", metavar="ARTICLE")
@click.option(
    "-o", "--output", required=True, metavar="MAP", help="Where to write the map: a new file (*.yaml), or - for stdout."
)
def command(article: str, output: str) -> None:
    """Begin a map of an article (UTF-8 text).

    Writes a commented skeleton with the article's fingerprint, a guess at its title and its sentences numbered. A
    file that exists is never overwritten.

    \b
    argmap new article.txt -o map.yaml
    """
    path = Path(article)
    try:
        text = read_text(path, article, MAX_BYTES)
        if printable(article) != article:
            raise UnreadableError("has a name that a map cannot hold; rename it")
        if not text.content.strip():
            raise UnreadableError("is empty; save the article's text in it")
    except UnreadableError as error:
        click.echo(f"argmap: {printable(article)} {error}", err=True)
        sys.exit(MISUSE)
    map_path = None if output == "-" else Path(output)
    write_out(output, skeleton(text, path, map_path).encode(), overwrite=False)
    if map_path:
        names = printable(output), printable(article)
        option = "" if _is_reached(map_path, path) else f" --allow-articles {printable(str(path.parent))}"
        begun = f"{names[0]} begins a map of {names[1]}; fill it in, then:"
        click.echo(f"{begun} argmap check {names[0]}{option}", err=True)


def _is_reached(map_path: Path, article: Path) -> bool:
    """Whether a map may name its article without being allowed to."""
    try:
        reach_of_run().resolved(map_path.parent, str(article.resolve()))
    except OutOfReachError:
        return False
    return True
