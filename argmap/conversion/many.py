"""Files converted and written: which they are, what each is called where it goes, and what became of it."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.conversion.converting import Conversion, Incoming, convert
from argmap.files import is_folder
from argmap.formats.files import maps_below, stem
from argmap.guard import note, was_read
from argmap.naming import free_name
from argmap.reach import LEADS_OUT, leads_out
from argmap.reading import Shelf
from argmap.showing import printable
from argmap.writing import WritingError, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.formats import Format
    from argmap.text import Text
    from argmap.written import OwnFiles

__all__ = [
    "Planned",
    "Wishes",
    "convert_file",
    "is_same_file",
    "planned",
    "save",
    "takes_the_place",
    "wrong_with_report",
]


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
    refused: str = ""
    """Why it is not read: it is a link out of the folder that it was found in, or a folder that cannot be opened."""


def convert_file(text: Text, path: str, output: str, wishes: Wishes) -> Conversion:
    """Convert a text that came from a path to an output (`-`: the standard streams), and write nothing.

    Raises UnknownClaimError where there is no claim of the name that is to be the thesis.
    """
    place = None if path == "-" else Path(path)
    incoming = Incoming(text, place, wishes.source, wishes.article, wishes.thesis, wishes.shelf)
    return convert(incoming, wishes.target, None if output == "-" else Path(output))


def save(result: Conversion, output: Path, own: OwnFiles | None = None) -> None:
    """Write a map and what belongs to it; what stands there and is something else is not overwritten.

    With `own`, for names that the user did not give, neither is a file in the map's place that argmap did not write,
    and no link is written through. Raises WritingError.
    """
    assert result.data is not None  # noqa: S101
    beside = {output.with_suffix(suffix): data for suffix, data in result.beside.items()}
    if takes_the_place(str(output), beside):
        raise WritingError(f"{printable(str(output))} is the name of the article's text, too; end it otherwise")
    new = {path: data for path, data in beside.items() if not _holds(path, data)}
    if own:
        own.refuse(output, result.data)
    write(output, result.data, new=new, follow=own is None)
    if own:
        own.add(output, result.data)


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False


def planned(paths: Sequence[str], out: Path, wishes: Wishes) -> list[Planned]:
    """Where each file goes: folders keep their shape, and no two files, nor a file that is read, get one name."""
    found: dict[str, Planned] = {}
    for one in _found(paths, wishes.source):
        found[one.source if one.refused == LEADS_OUT else os.path.realpath(one.source)] = one
    files = [one for one in found.values() if one.refused != LEADS_OUT or os.path.realpath(one.source) not in found]
    note(*(one.source for one in files))
    taken: dict[Path, set[str]] = {}
    return [one if one.refused else _named(one.source, out / one.target, wishes.target, taken) for one in files]


def _found(paths: Sequence[str], source: Format | None) -> Iterator[Planned]:
    """Each file, for the time being with the folder that it stands in as seen from the folder that was named."""
    folders = [Path(path) for path in paths if is_folder(path)]
    for path in paths:
        if not is_folder(path):
            yield Planned(path, Path())
            continue
        closed: dict[str, str] = {}
        for name in maps_below(Path(path), source, closed=closed):
            refused = closed.get(name) or (LEADS_OUT if leads_out(Path(name), folders) else "")
            yield Planned(name, Path() if refused else Path(name).parent.relative_to(path), refused=refused)


def _named(source: str, folder: Path, target: Format, taken: dict[Path, set[str]]) -> Planned:
    names, name, suffix = taken.setdefault(folder, set()), stem(Path(source)), target.suffixes[0]
    wanted = folder / f"{name}{suffix}"
    if is_same_file(wanted, source):  # in place, which is refused when it is to be written
        return Planned(source, wanted)
    path = folder / free_name(name, suffix, names)
    while was_read(path):
        path = folder / free_name(name, suffix, names)
    return Planned(source, path, None if path == wanted else wanted)


def is_same_file(one: str | Path, other: str | Path) -> bool:
    """Whether two paths lead to one file."""
    try:
        return os.path.realpath(one) == os.path.realpath(other) or Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def takes_the_place(path: str, files: Iterable[Path]) -> bool:
    """Whether a path leads to one of some files, which need not be there."""
    return any(is_same_file(path, one) for one in files)


def wrong_with_report(report: str, paths: Sequence[str], output: str) -> str:
    """Why a report cannot be written to a path; empty where it can.

    It would take the place of a map that is read or written, or of its article, or no file can be made there.
    """
    if report == "-":
        return "the report is a file of its own; give its path"
    taken = [one for one in (*paths, output) if one != "-"]
    beside = [str(Path(one).with_suffix(".txt")) for one in taken if Path(one).name]
    if takes_the_place(report, map(Path, (*taken, *beside))):
        return "the report would take the place of a map or of its article; give it another name"
    folder = Path(report).parent
    if not folder.is_dir() or Path(report).is_dir() or not os.access(folder, os.W_OK):
        return f"the report {printable(report)} cannot be written there"
    return ""
