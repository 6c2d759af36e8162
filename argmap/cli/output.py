"""Writing what a command made: to a file in one go, or to standard output."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from argmap.cli.inputs import MISUSE
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.reading import Reading

__all__ = ["with_progress", "write_map", "write_out"]

_BOM = b"\xef\xbb\xbf"
_T = TypeVar("_T")


def with_progress(results: Iterable[_T], number: int, label: str, many: int = 10) -> Iterator[_T]:
    """The results, with a progress bar on the terminal where they are many."""
    if number < many or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=number, label=label, file=sys.stderr) as bar:
        yield from bar


def write_out(output: str, data: bytes, *, overwrite: bool = True) -> None:
    """Write to a file, in one go where it is a regular one; a file that exists is replaced only with `overwrite`."""
    if output == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        if overwrite:
            _replace(Path(output), data)
        else:
            with Path(output).open("xb") as file:
                file.write(data)
    except FileExistsError:
        click.echo(f"argmap: {printable(output)} exists already, and is not overwritten; choose another name", err=True)
        sys.exit(MISUSE)
    except (OSError, ValueError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or error
        click.echo(f"argmap: {printable(output)} cannot be written: {reason}", err=True)
        sys.exit(MISUSE)


def write_map(path: str, reading: Reading, content: str) -> None:
    """Put a new text into a map file, if it still holds what was read; a byte order mark is kept."""
    data = Path(path).read_bytes()
    mark = _BOM if data.startswith(_BOM) else b""
    if data != mark + reading.file.text.content.encode():
        click.echo(f"argmap: {printable(path)} was changed meanwhile; begin again", err=True)
        sys.exit(MISUSE)
    write_out(path, mark + content.encode())


def _replace(path: Path, data: bytes) -> None:
    """Replace a file in one go, what it links to and its permissions kept; a device or a pipe is written to."""
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(temporary).chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
