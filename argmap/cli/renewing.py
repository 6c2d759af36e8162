"""`argmap new --renew`: what is written, and what is said of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.output import write_map
from argmap.cli.reaching import reach_of_run
from argmap.cli.status import MISUSE
from argmap.naming import comparable, free_name
from argmap.reading import Shelf
from argmap.showing import printable, shortened
from argmap.writing import WritingError, write, write_new

if TYPE_CHECKING:
    from argmap.beginning import Moved, Renewed

__all__ = ["renew_map"]

_LONGEST = 70


def renew_map(name: str) -> int:
    """Make the texts of a map again from their originals, and say which quotes moved; the exit status."""
    from argmap.beginning import moved, renew, renewed_map

    if name == "-":
        raise click.UsageError("--renew writes the map and its texts: name the map's file")
    shelf = Shelf(reach_of_run())
    reading = read_one(name, shelf)
    if reading.map is None or not reading.is_whole:
        refuse_broken(reading)
    folder = Path(name).parent
    made, errors = renew(reading, folder, shelf)
    for error in errors:
        click.echo(f"argmap: {printable(str(error))}", err=True)
    if not made:
        if not errors:
            click.echo(f"argmap: {printable(name)} names no `original` that a text was made from", err=True)
        return 1 if errors else MISUSE
    content = renewed_map(reading, made)
    kept = [_put_text(one) for one in made]
    found = moved(reading, content, folder, made, shelf)
    if content != reading.file.text.content:
        write_map(name, reading, content)
    for line in _said(made, kept, found):
        click.echo(printable(line))
    return 1 if errors or any(one.is_lost for one in found) else 0


def _put_text(one: Renewed) -> Path | None:
    """Write a text that was made again, and keep the one that it had; where that lies now."""
    path = one.beginning.path
    kept, old = None, None
    if path.exists() and not one.has_changed:
        return None
    try:
        if path.exists():
            taken = {comparable(other.name) for other in path.parent.iterdir()}
            kept = path.with_name(free_name(f"{path.stem}.old", path.suffix, taken))
            old = path.read_bytes()
            write_new(kept, old)
        write(path, one.beginning.text.content.encode(), over_read=True, instead_of=old)
    except (WritingError, OSError) as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    return kept


def _said(made: list[Renewed], kept: list[Path | None], found: list[Moved]) -> list[str]:
    """What became of the texts, and of the quotes, a line each."""
    lines = []
    for one, old in zip(made, kept, strict=True):
        became = f"holds other words now; the old text is kept as {old}" if old else "says what it said"
        lines.append(f"{one.beginning.path} {became if one.was else 'is written'}")
    for quote in found:
        words = shortened(quote.words, _LONGEST)
        lines.append(f"{quote.claim}: “{words}” was {quote.before}, is {quote.now}")
    if not found:
        lines.append("every quote stands where it stood")
    return lines
