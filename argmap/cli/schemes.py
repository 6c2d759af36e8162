"""`argmap schemes`."""

from __future__ import annotations

import json
import sys

import click

from argmap.cli.output import show_text, write_out
from argmap.cli.status import MISUSE
from argmap.schemes import scheme_page, schemes
from argmap.schemes.manual import markdown, overview, plain
from argmap.showing import closest, did_you_mean, printable

__all__ = ["command"]


@click.command("schemes")
@click.argument("names", nargs=-1, metavar="[SCHEME]...")
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Form of the output.")
@click.option("--write", metavar="FILE", help="Write all schemes as a Markdown page.")
def command(names: tuple[str, ...], format_: str, write: str | None) -> None:
    """List the argumentation schemes, or show some with their critical questions.

    SCHEME is a scheme's name as maps write it, or as AIF and arguebuf do.

    \b
    argmap schemes                  all of them, by what they rest on
    argmap schemes sign             its premises, its critical questions, how a map states it
    argmap schemes ExpertOpinion    the same for "expert opinion"
    """
    if write is not None:
        write_out(write, markdown().encode())
        return
    pages = []
    for name in names:
        page = scheme_page(name)
        if page is None:
            hint = did_you_mean(closest(name, schemes()))
            click.echo(
                f"argmap: there is no scheme {printable(name)}{hint or '; `argmap schemes` lists them'}", err=True
            )
            sys.exit(MISUSE)
        pages.append(page)
    if format_ == "json":
        click.echo(json.dumps([_data(page.name) for page in pages or schemes().values()], indent=2))
    elif pages:
        show_text("\n".join(plain(page) for page in pages))
    else:
        show_text(overview())


def _data(name: str) -> dict[str, object]:
    page = schemes()[name]
    return {
        "name": page.name,
        "family": page.family,
        "also": list(page.also),
        "premises": dict(page.roles),
        "conclusion": page.conclusion,
        "critical_questions": [{"attack": one.attack, "text": one.text} for one in page.critical_questions],
    }
