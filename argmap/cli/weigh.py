"""`argmap weigh`."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import show_text
from argmap.cli.reaching import allow_articles
from argmap.cli.status import MISUSE
from argmap.reading.weighed import weigh
from argmap.showing import closest, printable
from argmap.weighing.flattening import as_apx, as_iccma, as_qbaf
from argmap.weighing.measured import Beginnings, Measured, beginnings_of
from argmap.weighing.reporting import as_json, as_markdown, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

__all__ = ["command"]

_FORMS = {"text": as_text, "markdown": as_markdown, "json": as_json}
_SOLVERS = {"apx": as_apx, "iccma": as_iccma}


@click.command("weigh")
@click.argument("path", metavar="MAP")
@click.option(
    "--format",
    "form",
    type=click.Choice([*_FORMS, *_SOLVERS, "qbaf"]),
    default="text",
    help="Form of the output; apx, iccma and qbaf are for other solvers.",
)
@click.option("--grant", multiple=True, metavar="IDS", help="Claims that you grant, by id, with commas.")
@click.option("--doubt", multiple=True, metavar="IDS", help="Claims that you doubt, by id, with commas.")
@click.option(
    "--as",
    "voice",
    type=click.Choice(["reader", "article"]),
    default="reader",
    help="With what the reader puts forward (reader), or the article's argument alone (article).",
)
@click.option("--strengths", is_flag=True, help="Also by degrees: DF-QuAD and quadratic energy, with contributions.")
@click.option(
    "--begin",
    multiple=True,
    metavar="NAME=X",
    help="With --strengths: where argued, stated or taken claims, or a step, begin, 0 to 1.",
)
@allow_articles
def command(
    path: str,
    form: str,
    grant: tuple[str, ...],
    doubt: tuple[str, ...],
    voice: str,
    strengths: bool,
    begin: tuple[str, ...],
) -> None:
    """Say how a map's argument fares: what the thesis rests on, and what would bring it down.

    Every claim stands, is contested, or falls. Evidence, and premises for which nothing is given, hold by themselves,
    unless their quotes are not in the article; every other claim needs a reason that applies. An objection that
    applies makes a claim contested, unless stated strengths decide. docs/weighing.md has the rules in full, and what
    they do not say: whether anything is true.

    \b
    argmap weigh map.yaml
    argmap weigh map.yaml --doubt E12,W3       what if these did not hold?
    argmap weigh map.yaml --grant P4 --as article
    argmap weigh map.yaml --strengths --begin step=0.8
    argmap weigh map.yaml --format markdown > weighed.md
    argmap weigh map.yaml --format apx > map.apx

    What is granted or doubted is not written anywhere. Exit status: 0 weighed, 1 the map is too broken, 2 misuse.
    """
    reading = read_one(path)
    refuse_broken(reading)
    if voice == "article":
        reading = reading.alone
    weighing = weigh(reading, _claims(reading, grant), _claims(reading, doubt))
    if weighing.thesis is None:
        click.echo("argmap: the map has no thesis that could be weighed", err=True)
        sys.exit(1)
    measured = Measured(weighing, weighing.thesis, _beginnings(begin))
    if form in _SOLVERS:
        text = _SOLVERS[form](weighing)
    elif form == "qbaf":
        text = json.dumps(as_qbaf(weighing, measured.bases), ensure_ascii=True, indent=2) + "\n"
    else:
        text = _FORMS[form](weighing, reading.title, measured if strengths or begin else None)
    show_text(text) if form == "text" else click.echo(text, nl=False)


def _beginnings(values: tuple[str, ...]) -> Beginnings:
    pairs = dict(part.strip().partition("=")[::2] for value in values for part in value.split(",") if part.strip())
    try:
        return beginnings_of(pairs)
    except ValueError as error:
        raise click.BadParameter(printable(str(error)), param_hint="--begin") from None


def _labels(parts: list[str], reading: Reading) -> Iterator[str]:
    """The labels in what stands between commas; one that holds commas itself is put together again."""
    at = 0
    while at < len(parts):
        joined = ((end, ",".join(parts[at:end]).strip()) for end in range(len(parts), at, -1))
        at, label = next((one for one in joined if one[1] in reading.by_label), (at + 1, parts[at].strip()))
        yield label


def _claims(reading: Reading, values: tuple[str, ...]) -> list[int]:
    """The claims that are named, one or more by each value; ids may hold commas themselves."""
    labels = [label for value in values for label in _labels(value.split(","), reading) if label]
    for label in labels:
        if label not in reading.by_label:
            meant = closest(label, reading.by_label)
            hint = f"; did you mean {printable(meant)}?" if meant else "; `argmap show` lists the claims"
            click.echo(f"argmap: there is no claim {printable(label)} in the map{hint}", err=True)
            sys.exit(MISUSE)
    return [reading.by_label[label].index for label in labels]
