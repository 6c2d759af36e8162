"""What commands take and how they answer: paths of maps, standard input, colour, exit codes."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap import guard
from argmap.cli.reaching import point_at, reach_of_run, refuse_links
from argmap.cli.status import FINDINGS, MISUSE
from argmap.diagnostics import Severity
from argmap.files import is_folder
from argmap.mapfile import MAX_BYTES
from argmap.mapfile.codes import UNREADABLE_FILE
from argmap.reach import leads_out
from argmap.reading import Shelf, read, read_bytes
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.reading import Reading

__all__ = ["map_files", "read_one", "refuse_broken", "standard_input", "unreadable", "use_colour"]


def map_files(paths: Iterable[str]) -> Iterator[str]:
    """The map files that paths mean: files and `-` as they are, folders with all maps below them, sorted."""
    paths = list(paths)
    named = {path for path in paths if not is_folder(path)}
    folders = [Path(path) for path in paths if path not in named]
    for path in paths:
        if path in named:
            yield path
            continue
        from argmap.formats.files import maps_below

        point_at(Path(path))
        found = sorted(maps_below(Path(path)))
        refuse_links(one for one in found if one not in named and leads_out(Path(one), folders))
        if not found:
            raise click.UsageError(
                f"there is no map (*.yaml, *.yml, *.json, *.argdown, *.ann ...) in the folder {printable(path)}"
            )
        yield from found


def read_one(path: str, shelf: Shelf | None = None) -> Reading:
    """Read a map from a path, or from standard input for `-`, with the articles within reach of this run."""
    shelf = shelf or Shelf(reach_of_run())
    if path == "-":
        return read_bytes(standard_input(), shelf=shelf)
    if not path:
        raise click.UsageError("the path is empty")
    return read(path, shelf)


def standard_input() -> bytes:
    """What comes from standard input, one byte more than argmap takes at most; a file after it is not written over."""
    if sys.stdin is None:
        return b""
    with suppress(OSError, ValueError):  # a stream of a test, or a closed one
        guard.note_stream(sys.stdin.fileno())
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def unreadable(reading: Reading) -> bool:
    """Whether the file could not be read at all."""
    return any(finding.code is UNREADABLE_FILE for finding in reading.findings)


def refuse_broken(reading: Reading) -> None:
    """End the command for a map that cannot be read to its end: claims would be left out in silence."""
    errors = [finding for finding in reading.findings if finding.severity is Severity.ERROR]
    if not reading.claims or not reading.file.whole:
        from argmap.report.text import finding_text

        for finding in errors:
            click.echo(finding_text(finding), err=True)
        sys.exit(MISUSE if unreadable(reading) else FINDINGS)
    if errors:
        what = "1 fault was" if len(errors) == 1 else f"{len(errors)} faults were"
        name = printable(reading.name)
        click.echo(f"argmap: {what} found while reading {name}; `argmap check` lists them", err=True)


def use_colour(choice: str) -> bool:
    """Whether to print in colour: on a terminal, unless NO_COLOR says not to."""
    if choice != "auto":
        return choice == "always"
    return (
        not sys.stdout.closed
        and sys.stdout.isatty()
        and not os.environ.get("NO_COLOR")
        and os.environ.get("TERM") != "dumb"
    )
