"""Which files are maps, and of what format: one answer for every command that is pointed at a folder."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.formats.registry import by_suffix, like, looks_like
from argmap.mapfile.loading import MARK
from argmap.reach import leads_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.formats.format import Format

__all__ = ["is_map", "maps_below", "stem"]

_OWN_SUFFIXES = (".yaml", ".yml", ".json")
_YAML = (".yaml", ".yml")
_MARK = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:" + MARK.encode() + rb")")
_OTHER = re.compile(rb"(?m)^[\w.$-]+:(?:\s|\Z)")
"""A key at the top of a YAML file; what has none is no file of another program, but a map that somebody damaged."""
_ANYTHING = (".txt", ".xml")
"""Suffixes of files that may hold anything: only what they begin with says whether they are maps."""
_SAMPLE = 2_000
_MOST_LOOKED_AT = 2**18


def maps_below(
    folder: Path, format_: Format | None = None, is_known: Callable[[Path], bool] | None = None
) -> Iterator[Path]:
    """The maps in a folder and in those below it, in the order of their names; hidden ones are left out.

    With `format_` the files that may be of that format: those of its suffixes, and those that may hold anything. A file
    that `is_known` to be a map is not looked into.
    """
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for path in (Path(root, name) for name in sorted(names) if not name.startswith(".")):
            if is_known is not None and is_known(path):
                yield path
                continue
            is_one = path.is_file() and (_may_be_one(path, folder) if format_ is None else _may_be(path, format_))
            if is_one and not _is_article(path, names):
                yield path


def _is_article(path: Path, names: list[str]) -> bool:
    """Whether a text lies beside a map of the same name: then it is that map's article, whatever it begins with."""
    if path.suffix.lower() != ".txt":
        return False
    beside = (path.with_name(name) for name in names if name.startswith(f"{path.stem}.") and name != path.name)
    return any(one.suffix.lower() != ".txt" and stem(one) == path.stem and is_map(one) for one in beside)


def _may_be_one(path: Path, folder: Path) -> bool:
    """Whether a file found in a folder is a map; of one that leads out of it only the name says so."""
    return not (leads_out(path, [folder]) and path.name.lower().endswith(_ANYTHING)) and is_map(path)


def is_map(path: Path) -> bool:
    """Whether a file in a folder is a map: by its name, and where that says nothing, by what it begins with."""
    name = path.name.lower()
    if name.endswith(_YAML):
        return _is_own(path)
    if name.endswith(_OWN_SUFFIXES):
        return True
    fitting = like(name)
    if not name.endswith(_ANYTHING):
        return any(name.endswith(one.suffixes) for one in fitting)
    sample = _beginning(path) if fitting else ""
    return any(looks_like(one, sample) for one in fitting)


def _is_own(path: Path) -> bool:
    """Whether a YAML file says that it is a map: others lie in the same folders, for other programs."""
    try:
        with path.open("rb") as file:
            begins = file.read(_MOST_LOOKED_AT)
            return not _OTHER.search(begins) or b"\0" in begins or _MARK.search(begins) is not None
    except OSError:
        return True


def _may_be(path: Path, format_: Format) -> bool:
    return by_suffix(path) is format_ or path.suffix.lower() in {".json", *_ANYTHING}


def _beginning(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_SAMPLE).decode("utf-8-sig", "replace")
    except OSError:
        return ""


def stem(path: Path) -> str:
    """A file's name without the suffix of its format.

    >>> stem(Path("corpus/net.aif.json"))
    'net'
    """
    found = by_suffix(path)
    ending = max((one for one in found.suffixes if path.name.lower().endswith(one)), key=len) if found else path.suffix
    return path.name[: len(path.name) - len(ending)] if ending else path.name
