"""Files converted and written: which they are, what each is called where it goes, and what became of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.conversion.converting import Conversion, Incoming, convert
from argmap.formats.files import is_folder, maps_below, stem
from argmap.guard import note, was_read
from argmap.naming import free_name
from argmap.reading import Shelf
from argmap.writing import write, write_new

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.formats import Format
    from argmap.text import Text

__all__ = ["Planned", "Wishes", "convert_file", "planned", "save"]


@dataclass(frozen=True)
class Wishes:
    """What is to be made of every file."""

    target: Format
    source: Format | None = None
    """What the files are, where neither name nor content say."""
    thesis: str | None = None
    article: Text | None = None
    shelf: Shelf = field(default_factory=Shelf)


@dataclass(frozen=True)
class Planned:
    """A file, and where it goes; `instead_of` is the name that it would have, were it free."""

    source: str
    target: Path
    instead_of: Path | None = None


def convert_file(text: Text, path: str, output: str, wishes: Wishes) -> Conversion:
    """Convert a text that came from a path to an output (`-`: the standard streams), and write nothing.

    Raises UnknownClaimError where there is no claim of the name that is to be the thesis.
    """
    place = None if path == "-" else Path(path)
    incoming = Incoming(text, place, wishes.source, wishes.article, wishes.thesis, wishes.shelf)
    return convert(incoming, wishes.target, None if output == "-" else Path(output))


def save(result: Conversion, output: Path) -> None:
    """Write a map and what belongs to it; what stands there and is something else is not overwritten.

    Raises WritingError.
    """
    assert result.data is not None  # noqa: S101
    for suffix, data in result.beside.items():
        path = output.with_suffix(suffix)
        if not _holds(path, data):
            write_new(path, data)
    write(output, result.data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False


def planned(paths: Sequence[str], out: Path, wishes: Wishes) -> list[Planned]:
    """Where each file goes: folders keep their shape, and no two files, nor a file that is read, get one name."""
    found = {os.path.realpath(path): (path, folder) for path, folder in _found(paths, wishes.source)}
    note(*(path for path, _ in found.values()))
    taken: dict[Path, set[str]] = {}
    return [_named(path, out / folder, wishes.target, taken) for path, folder in found.values()]


def _found(paths: Sequence[str], source: Format | None) -> Iterator[tuple[str, Path]]:
    """Each file with the folder that it stands in, as seen from the folder that was named."""
    for path in paths:
        if not is_folder(path):
            yield path, Path()
            continue
        for one in maps_below(Path(path), source):
            yield one.as_posix(), one.parent.relative_to(path)


def _named(source: str, folder: Path, target: Format, taken: dict[Path, set[str]]) -> Planned:
    names, name, suffix = taken.setdefault(folder, set()), stem(Path(source)), target.suffixes[0]
    wanted = folder / f"{name}{suffix}"
    if _is_same(wanted, source):  # in place, which is refused when it is to be written
        return Planned(source, wanted)
    path = folder / free_name(name, suffix, names)
    while was_read(path):
        path = folder / free_name(name, suffix, names)
    return Planned(source, path, None if path == wanted else wanted)


def _is_same(one: Path, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
