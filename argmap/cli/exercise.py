"""`argmap exercise`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import FINDINGS, MISUSE, read_one, refuse_broken
from argmap.cli.output import write_out
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles
from argmap.showing import closest, did_you_mean, printable

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from argmap.exercise import Set
    from argmap.reading import Reading

__all__ = ["command", "kinds_option", "make"]

_FORMATS = ("page", "worksheet", "key", "markdown", "key-markdown", "moodle", "gift", "qti", "anki", "csv", "json")
_SUFFIXES = {
    "html": "page", "htm": "page", "md": "markdown", "xml": "moodle", "gift": "gift", "txt": "gift", "zip": "qti",
    "apkg": "anki", "csv": "csv", "json": "json",
}  # fmt: skip
_LARGEST_SEED = 2**63


def kinds_option(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Kinds by their names; commas separate them too."""
    from argmap.exercise import kinds

    known = kinds()
    names = [name.strip() for one in value for name in one.split(",") if name.strip()]
    for name in names:
        if name not in known and name != "all":
            hint = did_you_mean(closest(name, known)) or f"; there are {', '.join(known)}"
            raise click.BadParameter(f"there is no kind {printable(name)}{hint}")
    return tuple(known) if "all" in names else tuple(dict.fromkeys(names))


@click.command("exercise")
@click.argument("path", metavar="MAP", required=False)
@click.option(
    "--kind", "kinds", metavar="KIND", multiple=True, callback=kinds_option, help="Which kinds; all unless given."
)
@click.option("--level", type=click.Choice(["first-week", "practice", "exam"]), help="Kinds that go together.")
@click.option("-n", "number", type=click.IntRange(1, 1_000), default=10, help="How many items (10).")
@click.option(
    "--seed", type=click.IntRange(0, _LARGEST_SEED), default=1, help="The same seed gives the same items (1)."
)
@click.option("-o", "--output", metavar="OUT", default="-", help="Where to write; the suffix says the format.")
@click.option("--format", "format_", type=click.Choice(_FORMATS), help="The format, whatever OUT's suffix says.")
@click.option("--list", "list_", is_flag=True, help="List the kinds.")
@allow_articles
def command(
    path: str | None,
    kinds: tuple[str, ...],
    level: str | None,
    number: int,
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
    argmap exercise --list                                        the kinds, and what each needs

    OUT's suffix: .html page, .md worksheet, .xml Moodle, .gift GIFT, .zip QTI 2.1, .apkg Anki. A kind that the map
    cannot yield is named with the reason, and the others are made.
    Exit status: 0 made, 1 nothing could be made of this map, 2 misuse.
    """
    from argmap.exercise import LEVELS

    if list_:
        _list()
        return
    if path is None:
        raise click.UsageError("give a MAP to make exercises from, or --list")
    format_ = format_ or _format_of(output)
    reading = read_one(path)
    refuse_broken(reading)
    set_ = make(reading, kinds or (LEVELS[level] if level else ()), number, seed)
    write_out(output, _written(format_, set_, reading))


def make(reading: Reading, kinds: tuple[str, ...], number: int, seed: int) -> Set:
    """A set; what could not be made is said on stderr, and where it is nothing the command ends."""
    from argmap.checker import load_rules
    from argmap.exercise import failures, make_set

    report_failed(load_rules(), failures())
    set_ = make_set(reading, kinds or None, number, seed)
    for kind, why in set_.refused:
        click.echo(f"argmap: no exercises of the kind {kind}: {why}", err=True)
    if not set_.items:
        click.echo(f"argmap: {printable(reading.name)} yields no exercises of these kinds", err=True)
        sys.exit(FINDINGS)
    if len(set_.items) < number:
        many = "1 exercise" if len(set_.items) == 1 else f"{len(set_.items)} exercises"
        click.echo(f"argmap: the map yields {many} of these kinds, not {number}", err=True)
    return set_


def _list() -> None:
    from argmap.exercise import LEVELS, failures, kinds

    report_failed(failures())
    for name, kind in kinds().items():
        click.echo(f"{name:<20}{kind.about}; needs {kind.needs}")
    click.echo()
    for level, names in LEVELS.items():
        click.echo(f"--level {level:<12}{', '.join(names)}")


def _format_of(output: str) -> str:
    if output == "-":
        return "json"
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix not in _SUFFIXES:
        wanted = ", ".join(f".{name}" for name in _SUFFIXES if name not in {"htm", "txt"})
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {wanted}, or give --format")
    return _SUFFIXES[suffix]


def _written(format_: str, set_: Set, reading: Reading) -> bytes:
    from argmap.exercise import anki, gift, moodle, page, qti, table, worksheet

    writers: Mapping[str, Callable[[], bytes]] = {
        "page": lambda: page.page(set_, reading).encode("utf-8", "replace"),
        "worksheet": lambda: worksheet.worksheet_html(set_, reading).encode("utf-8", "replace"),
        "key": lambda: worksheet.key_html(set_, reading).encode("utf-8", "replace"),
        "markdown": lambda: worksheet.worksheet_markdown(set_, reading).encode("utf-8", "replace"),
        "key-markdown": lambda: worksheet.key_markdown(set_, reading).encode("utf-8", "replace"),
        "moodle": lambda: moodle.as_moodle(set_),
        "gift": lambda: gift.as_gift(set_),
        "qti": lambda: qti.as_qti(set_),
        "anki": lambda: anki.as_anki(set_),
        "csv": lambda: table.as_csv(set_),
        "json": lambda: table.as_json(set_),
    }
    try:
        return writers[format_]()
    except ModuleNotFoundError as error:
        if error.name != "genanki":
            raise
        click.echo('argmap: Anki decks need genanki: pip install "argmap[teach]"', err=True)
        sys.exit(MISUSE)
