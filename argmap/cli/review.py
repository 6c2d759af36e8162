"""`argmap review`."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import click

from argmap.cli.commenting import WORD, output_of, write_comments
from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import write_map
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.status import FINDINGS, MISUSE
from argmap.commenting import of_claims
from argmap.reading import Shelf
from argmap.report.outcome import counted
from argmap.review import panel, passage, pending, stamped, unfound
from argmap.showing import one_line, printable

if TYPE_CHECKING:
    from argmap.graph import Claim
    from argmap.reading import Reading

__all__ = ["command"]

_QUESTION = "Do these words say what the claim says? [y]es, [n]o, [q]uit"
_ANSWERS = {"y": "yes", "n": "no", "q": "quit"}


@click.command("review")
@click.argument("map_", metavar="MAP")
@click.option("--claim", "label", metavar="ID", help="Look at this claim alone, reviewed or not.")
@click.option(
    "--all", "everything", is_flag=True, help="Look at all quoted claims, not only at those without a valid stamp."
)
@click.option("--list", "only_list", is_flag=True, help="List the claims to be looked at, and ask nothing.")
@click.option("--format", "format_", type=click.Choice([WORD]), help="Write what there is to look at as comments.")
@click.option("-o", "--output", metavar="FILE", help="With --format docx: where to write the copy, a new file.")
@allow_articles
def command(
    map_: str, label: str | None, everything: bool, only_list: bool, format_: str | None, output: str | None
) -> None:
    """Look at claims and their quotes, side by side, and stamp those that agree.

    A program can see that the words stand in the article; that they say what the claim says is for a person to see.
    Every claim that you confirm gets a stamp (`reviewed: 12 hex digits` of its text and quotes). When either is
    reworded, `argmap check` says so (AM217), until somebody has looked again. Only what you confirm is written, at
    once, and nothing else in the map is changed.

    \b
    argmap review map.yaml            what nobody has looked at yet
    argmap review map.yaml --claim R1
    argmap review map.yaml --list
    argmap review map.yaml --all --format docx -o for-the-author.docx

    --format docx puts claims, with their notes, as comments at the words that they quote, into a copy of the Word file
    that the article was made from.

    Exit status: 0 where nothing is left to look at, 1 where something is, 2 for misuse or a map that cannot be read.
    """
    if output and not format_:
        raise click.UsageError("-o goes with --format docx")
    if map_ == "-":
        raise click.UsageError("standard input cannot be stamped; give the map's path")
    shelf = Shelf(reach_of_run())
    reading = read_one(map_, shelf)
    refuse_broken(reading)
    if reading.file.format:
        raise click.UsageError(
            f"{printable(map_)} is no map of argmap's own, and cannot be stamped; `argmap convert` first"
        )
    claims = _chosen(reading, label, everything)
    if format_:
        target = output_of(format_, output)
        write_comments(reading, target, lambda original: of_claims(reading, claims, original))
        sys.exit(FINDINGS if claims else 0)
    if only_list:
        for claim in claims:
            click.echo(f"{printable(claim.label)}  {printable(one_line(claim.text))}")
        sys.exit(FINDINGS if claims else 0)
    confirmed = 0
    for number, claim in enumerate(claims, 1):
        now = _as_listed(reading, claim)
        answer = _ask(reading, now, f"{number} of {len(claims)}")
        if answer == "q":
            break
        if answer == "y":
            _stamp(map_, reading, now)
            reading = read_one(map_, shelf)
            confirmed += 1
    left = len(claims) - confirmed
    click.echo(f"argmap: {counted(confirmed, 'claim')} confirmed, {left} left", err=True)
    sys.exit(FINDINGS if left else 0)


def _chosen(reading: Reading, label: str | None, everything: bool) -> list[Claim]:
    claims = pending(reading, everything=everything or label is not None)
    if label is None:
        if lost := unfound(reading):
            unknown = any(quote.anchor.is_unknown for claim in lost for quote in reading.anchors[claim.index])
            what = "a quote was not found or not looked up" if unknown else "a quote was not found"
            click.echo(f"argmap: {counted(len(lost), 'claim')} cannot be reviewed: {what}", err=True)
        return claims
    chosen = [claim for claim in claims if claim.label == label]
    if not chosen:
        exists = any(claim.label == label for claim in reading.claims)
        what = "has no quote that was found in the article; `argmap check` says why" if exists else "is not in the map"
        click.echo(f"argmap: the claim {printable(label)} {what}", err=True)
        sys.exit(MISUSE)
    return chosen


def _as_listed(reading: Reading, claim: Claim) -> Claim:
    """A claim in a later reading of its map; ends the command where the map has it no more."""
    found = reading.claims[claim.index] if claim.index < len(reading.claims) else None
    if found is None or (found.path, found.text) != (claim.path, claim.text):
        click.echo("argmap: the map has been changed meanwhile; begin again", err=True)
        sys.exit(MISUSE)
    return found


def _ask(reading: Reading, claim: Claim, count: str) -> str:
    """Show a claim with its article, and ask; the end of the input is the end of the review."""
    width = min(shutil.get_terminal_size().columns, 140)
    click.echo(f"\n{'─' * width}")
    who = f", attributed to {printable(claim.source)}" if claim.source else ""
    click.echo(f"{printable(claim.label)} ({claim.role}{who}), {count}\n")
    for quote in reading.anchors[claim.index]:
        click.echo(printable(quote.where))
        click.echo(panel(passage(quote), printable(one_line(claim.text)), width) + "\n")
    while True:
        try:
            answer = click.prompt(_QUESTION, type=str, prompt_suffix=" ")
        except click.Abort as end:
            if isinstance(end.__context__, KeyboardInterrupt):
                raise
            click.echo()
            return "q"
        for key, word in _ANSWERS.items():
            if str(answer).strip().lower() in {key, word}:
                return key


def _stamp(path: str, reading: Reading, claim: Claim) -> None:
    """Write a claim's stamp, if the file is still the one that was shown."""
    content = stamped(reading, claim)
    if content is None:
        click.echo(f"argmap: {printable(claim.label)} cannot be stamped without changing more", err=True)
        sys.exit(MISUSE)
    write_map(path, reading, content)
