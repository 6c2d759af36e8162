"""`argmap exercise`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.checker import load_rules
from argmap.cli.endings import tell_other_name
from argmap.cli.exercises import choosing, made
from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles
from argmap.cli.status import MISUSE
from argmap.exercise import kinds as all_kinds
from argmap.exercise import levels
from argmap.exercise.registry import OutputError, failures, output_of, outputs, written
from argmap.showing import closest, did_you_mean, printable

if TYPE_CHECKING:
    from argmap.exercise import Output
    from argmap.exercise.changes import Changes

__all__ = ["command"]


@click.command("exercise")
@click.argument("path", metavar="MAP", required=False)
@choosing
@click.option("-o", "--output", metavar="OUT", default="-", help="Where to write; the suffix says the format.")
@click.option(
    "--format", "format_", metavar="NAME", help=f"The format, whatever OUT's suffix says: {', '.join(outputs())}."
)
@click.option("--list", "list_", is_flag=True, help="List the kinds, and the formats.")
@allow_articles
def command(
    path: str | None,
    kinds: tuple[str, ...],
    level: str | None,
    number: int,
    language: str,
    bank: tuple[str, ...],
    changes: Changes | None,
    seed: int,
    output: str,
    format_: str | None,
    list_: bool,
) -> None:
    """Make exercises from a map, with keys, a reason for every option, and hints.

    \b
    argmap exercise map.yaml -o set.html                          a page that runs the set
    argmap exercise map.yaml --level first-week -o sheet.md       a worksheet, and its key:
    argmap exercise map.yaml --level first-week -o key.md --format key-markdown
    argmap exercise map.yaml -o sheet.html --format worksheet     the same for print; --format key
    argmap exercise map.yaml --kind together -n 20 -o set.xml     Moodle XML; also .gift .zip .apkg .csv .json
    argmap exercise map.yaml -o set.scorm.zip                     the page for a gradebook; set.h5p for H5P
    argmap exercise map.yaml --changes mine.toml -o set.html      without banned exercises, with edited ones
    argmap exercise --list                                        the kinds and what each needs; the formats

    OUT's suffix: .html page, .md worksheet, .xml Moodle, .h5p H5P, .scorm.zip SCORM 1.2,
    .gift GIFT, .zip QTI 2.1, .apkg Anki. A kind that the map cannot yield
    is named, with the reason where --kind asks for it; the others are made.
    Exit status: 0 made, 1 nothing could be made of this map, 2 misuse.
    """
    report_failed(load_rules(), failures())
    if list_:
        _list()
        return
    if path is None:
        raise click.UsageError("give a MAP to make exercises from, or --list")
    form = _meant(output) if format_ is None else _named(format_)
    reading = read_one(path)
    refuse_broken(reading)
    set_ = made(reading, kinds, level, number, seed, language, bank, changes)
    try:
        data = written(form, set_, reading)
    except OutputError as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    write_out(output, data)
    tell_other_name(output, f"{form.name} ({form.title})", (*form.suffixes, *form.also))


def _list() -> None:
    for name, kind in all_kinds().items():
        click.echo(f"{name:<19} {kind.about}; needs {kind.needs}")
    click.echo()
    for level, names in levels().items():
        click.echo(f"--level {level:<11} {', '.join(names)}")
    click.echo()
    widest = max(len(", ".join(one.suffixes)) for one in outputs().values()) + 2
    for one in outputs().values():
        click.echo(f"--format {one.name:<13} {', '.join(one.suffixes):<{widest}}{one.title}")


def _named(name: str) -> Output:
    found = outputs().get(name.lower())
    if found is None:
        hint = did_you_mean(closest(name, outputs())) or f"; the formats are {', '.join(outputs())}"
        raise click.UsageError(f"there is no format '{printable(name)}'{hint}")
    return found


def _meant(output: str) -> Output:
    """The form that OUT's suffix says; data for standard output."""
    found = outputs()["json"] if output == "-" else output_of(Path(output))
    if found is None:
        known = ", ".join(one.suffixes[0] for one in outputs().values() if one.suffixes)
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {known}, or give --format")
    return found
