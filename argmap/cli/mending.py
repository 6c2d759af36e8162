"""Fixing a map file: the edits made in one go, or shown as a diff."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.checker.fixes import diff, fixed
from argmap.cli.inputs import read_one
from argmap.cli.output import write_out
from argmap.text import printable

if TYPE_CHECKING:
    from argmap.checker.session import Session

__all__ = ["mend"]

_BOM = b"\xef\xbb\xbf"


def mend(session: Session, path: str, *, fingerprint: bool, only_show: bool) -> bool:
    """Fix a map, or show what that would change; whether there is anything to fix."""
    if path == "-":
        raise click.UsageError("standard input cannot be fixed; give the map's path")
    reading = read_one(path)
    result = fixed(reading, session.plan(reading.name), fingerprint=fingerprint)
    for finding in result.refused:
        place = finding.place.start
        name = printable(reading.name)
        click.echo(f"argmap: {name}:{place.line}:{place.column}: cannot be fixed without changing more", err=True)
    before = reading.file.text.content
    if result.content == before:
        return False
    if only_show:
        shown = diff(reading.name, before, result.content)
        click.echo("\n".join(printable(line) for line in shown.splitlines()))
        return True
    with Path(path).open("rb") as file:
        mark = _BOM if file.read(3) == _BOM else b""
    write_out(path, mark + result.content.encode())
    made = "1 fix" if len(result.made) == 1 else f"{len(result.made)} fixes"
    click.echo(f"argmap: {made} made in {printable(reading.name)}", err=True)
    return True
