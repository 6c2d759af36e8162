"""`argmap new`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from argmap.cli.beginnings import beginning_of, tell, texts_of
from argmap.cli.output import write_out
from argmap.cli.reaching import reach_of_run
from argmap.reach import OutOfReachError
from argmap.showing import printable

__all__ = ["command"]


@click.command("new")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="MAP", help="Where to write the map: a new file (*.yaml), or - for stdout.")
@click.option("--text", "text_path", metavar="FILE", help="Where to write the text of a document (its name, *.txt).")
@click.option("--as-is", is_flag=True, help="Take a file that could be read as text, such as Markdown, as it stands.")
@click.option("--renew", is_flag=True, help="Make the texts of a MAP again from their originals; no new map.")
def command(articles: tuple[str, ...], output: str | None, text_path: str | None, as_is: bool, renew: bool) -> None:
    """Begin a map of an article: plain text, PDF, Word, web page, e-book ...

    Writes a commented skeleton with the article's fingerprint, a guess at its title and body, and its sentences
    numbered. Of a document (*.pdf, *.docx, *.odt, *.html, *.epub, *.rtf, *.md; known by what they hold, not by their
    names) the text is written beside it, as *.txt, and quoted from there. Several articles begin a map of several. A
    file that exists is never overwritten.

    --renew takes a map, makes the texts again whose documents it names as `original`, keeps the old ones, and says
    which quotes that moves.

    \b
    argmap new article.txt -o map.yaml
    argmap new paper.pdf -o map.yaml
    argmap new for.html against.docx -o debate.yaml
    argmap new --renew map.yaml

    Exit status: 0 written, 1 a document cannot be read, 2 misuse.
    """
    if renew:
        if len(articles) > 1 or output or text_path or as_is:
            raise click.UsageError("--renew takes one map, and nothing else")
        from argmap.cli.renewing import renew_map

        sys.exit(renew_map(articles[0]))
    if output is None:
        raise click.UsageError("say where to write the map: -o MAP")
    if text_path and len(articles) > 1:
        raise click.UsageError("--text names one text; with several articles each text gets its document's name")
    _begin(articles, output, Path(text_path) if text_path else None, as_is=as_is)


def _begin(articles: tuple[str, ...], output: str, text_path: Path | None, *, as_is: bool) -> None:
    """Write a skeleton, and the texts of documents."""
    from argmap.beginning import skeleton

    beginnings = [beginning_of(name, text_path, as_is=as_is) for name in articles]
    if text_path and not beginnings[0].original:
        raise click.UsageError("--text is for documents; this is plain text already, and is quoted as it stands")
    map_path = None if output == "-" else Path(output)
    written = skeleton(beginnings, map_path).encode()
    write_out(output, written, overwrite=False, new=texts_of(beginnings))
    for one in beginnings:
        tell(one)
    if map_path:
        names = printable(output), ", ".join(printable(str(one.original or one.path)) for one in beginnings)
        allow = "".join(
            f" --allow-articles {printable(str(one.path.parent))}"
            for one in beginnings
            if not _is_reached(map_path, one.path)
        )
        begun = f"{names[0]} begins a map of {names[1]}; fill it in, then:"
        click.echo(f"{begun} argmap check {names[0]}{allow}", err=True)


def _is_reached(map_path: Path, article: Path) -> bool:
    """Whether a map may name its article without being allowed to."""
    try:
        reach_of_run().resolved(map_path.parent, str(article.resolve()))
    except OutOfReachError:
        return False
    return True
