"""Writing what a command made: to a file in one go, or to standard output."""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from argmap.cli.status import MISUSE
from argmap.showing import fitted, printable
from argmap.writing import WritingError, write, write_new

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.reading import Reading

__all__ = [
    "may_overwrite",
    "show_text",
    "terminal_width",
    "with_progress",
    "write_map",
    "write_out",
]

_BROKEN = re.compile(r"(?m)^([^ |#].{89,})\n(?=[^\s|#])")
_LAYOUT = re.compile(r"(\r\n|[\n\t\f])")
_BOM = b"\xef\xbb\xbf"
_STILL = 1.0
"""For how many seconds nothing has changed in a file that is written over."""
_T = TypeVar("_T")

may_overwrite = click.option(
    "--overwrite", is_flag=True, help="Write over files there that argmap did not write, or that were changed."
)
"""The option of commands that write many files into a folder."""


def terminal_width() -> int:
    """The columns of the terminal that standard output is; 0 where it is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else 0


def show_text(text: str, *, wrapped: bool = False) -> None:
    """Print a text; on a terminal its lines are broken at its width, of a `wrapped` text the paragraphs again."""
    width = terminal_width()
    click.echo(fitted(_BROKEN.sub(r"\1 ", text) if wrapped else text, width) if width else text, nl=False)


def with_progress(results: Iterable[_T], number: int, label: str, many: int = 10) -> Iterator[_T]:
    """The results, with a progress bar on the terminal where they are many."""
    if number < many or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=number, label=label, file=sys.stderr) as bar:
        yield from bar


def write_out(
    output: str,
    data: bytes,
    *,
    overwrite: bool = True,
    over_read: bool = False,
    new: Mapping[Path, bytes] | None = None,
    instead_of: bytes | None = None,
) -> None:
    """Write to a file in one go, or to standard output for `-`; what cannot be written ends the command.

    On a terminal, control and direction characters of what users wrote are made visible.
    A file that exists is replaced only with `overwrite`, one that was read in this run only with `over_read`. `new`
    are files that belong to it, which must not exist: all are written or none. `instead_of` is what the file must
    still hold.
    """
    try:
        if output == "-":
            for path, content in (new or {}).items():
                write_new(path, content)
            sys.stdout.buffer.write(_seen(data) if sys.stdout.isatty() else data)
            sys.stdout.buffer.flush()
        elif overwrite:
            write(output, data, over_read=over_read, new=new, instead_of=instead_of)
        else:
            write_new(output, data, new=new)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)


def _seen(data: bytes) -> bytes:
    """A text as a terminal shows it and does not obey it; what is no text stays as it is."""
    try:
        lines = _LAYOUT.split(data.decode())
    except UnicodeDecodeError:
        return data
    return "".join(one if _LAYOUT.fullmatch(one) else printable(one) for one in lines).encode()


def write_map(path: str, reading: Reading, content: str) -> None:
    """Put a new text into a map file, if it still holds what was read; a byte order mark is kept.

    A file that was saved just now is waited for: what was read may be the first half of what another program saves.
    """
    from argmap.watched import Still  # most commands write no map

    name = printable(path)
    if not Still(Path(path), _STILL).wait():
        _refuse(f"{name} is being saved by another program; nothing was changed, try it once more")
    try:
        data = Path(path).read_bytes()
    except OSError:
        _refuse(f"{name} was changed meanwhile; begin again")
    mark = _BOM if data.startswith(_BOM) else b""
    if data != mark + reading.file.text.content.encode():
        _refuse(f"{name} was changed meanwhile; begin again")
    write_out(path, mark + content.encode(), over_read=True, instead_of=data)


def _refuse(why: str) -> NoReturn:
    click.echo(f"argmap: {why}", err=True)
    sys.exit(MISUSE)
