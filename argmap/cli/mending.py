"""Fixing a map file: the edits made in one go, or shown as a diff."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

import click

from argmap.checker import all_rules
from argmap.checker.fixes import diff, fixed
from argmap.cli.inputs import read_one, unreadable
from argmap.cli.output import write_map
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.checker.session import Session
    from argmap.diagnostics import Finding

__all__ = ["Mended", "mend"]


class Mended(Enum):
    """What fixing a map came to."""

    CHANGED = "changed"
    UNCHANGED = "nothing to change"
    REFUSED = "a fix would have changed more"
    UNREADABLE = "the map cannot be read"


def _refused(finding: Finding) -> str:
    """Why the fix of a finding is not made, or which rule failed."""
    if not finding.fix:
        return f"{finding.message}; {finding.help}"
    rule = all_rules()[finding.code.id]
    return f"{rule.part.called(f'{rule.code.id} {rule.code.name}')} cannot be fixed without changing more"


def mend(session: Session, path: str, *, fingerprint: bool, only_show: bool) -> Mended:
    """Fix a map, or show what that would change."""
    if path == "-":
        raise click.UsageError("standard input cannot be fixed; give the map's path")
    reading = read_one(path)
    name = printable(reading.name)
    if unreadable(reading) or not reading.file.whole:
        if only_show:
            click.echo(f"argmap: {name} cannot be read to its end; `argmap check` says why", err=True)
        return Mended.UNREADABLE if unreadable(reading) else Mended.REFUSED
    if reading.file.format:
        click.echo(f"argmap: {name} is no map of argmap's own, and is not written to; `argmap convert` first", err=True)
        return Mended.REFUSED
    result = fixed(reading, session.plan(reading.name), fingerprint=fingerprint)
    for finding in result.refused:
        place = finding.place.start
        click.echo(f"argmap: {name}:{place.line}:{place.column}: {printable(_refused(finding))}", err=True)
    before = reading.file.text.content
    if result.content == before:
        return Mended.REFUSED if result.refused else Mended.UNCHANGED
    if only_show:
        shown = diff(reading.name, before, result.content)
        click.echo("\n".join(printable(line) for line in shown.splitlines()))
        return Mended.CHANGED
    write_map(path, reading, result.content)
    made = "1 fix" if len(result.made) == 1 else f"{len(result.made)} fixes"
    click.echo(f"argmap: {made} made in {name}", err=True)
    return Mended.CHANGED
