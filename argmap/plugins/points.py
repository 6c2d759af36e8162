"""The entry points of other packages; importlib.metadata, slow to load, is asked only where there may be some."""

from __future__ import annotations

import sys
from functools import cache
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

__all__ = ["entry_points", "package_of", "releases"]

_RECORDS = (".dist-info", "egg-info")  # how the folders end in which packages say what they add
_GROUPS = b"[argmap."


def entry_points(group: str) -> list[EntryPoint]:
    """The entry points of a group, in the order of their packages' names; argmap's groups begin with `argmap.`."""
    finders = [one for one in sys.meta_path if hasattr(one, "find_distributions") and one is not PathFinder]
    if not finders and not any(map(_may_add, sys.path)):
        return []
    from importlib import metadata

    return sorted(metadata.entry_points(group=group), key=lambda one: (package_of(one).casefold(), one.name, one.value))


def package_of(point: EntryPoint) -> str:
    """The name of the package that an entry point is of; where it has none, the module that it leads to."""
    try:
        name = point.dist.name if point.dist else None
    except Exception:  # a record that cannot be read
        name = None
    return name or point.value.partition(":")[0].partition(".")[0]


def releases(*groups: str) -> list[str]:
    """The packages that add something to some groups, each with its version, sorted."""
    return sorted({_release(point) for group in groups for point in entry_points(group)})


def _release(point: EntryPoint) -> str:
    try:
        version = point.dist.version if point.dist else None
    except Exception:  # a record that cannot be read
        version = None
    return f"{package_of(point)} {version}" if version else package_of(point)


@cache
def _may_add(part: str) -> bool:
    """Whether a package in a part of the path may add something; what is no folder may hold anything."""
    try:
        records = [one for one in Path(part).iterdir() if one.name.lower().endswith(_RECORDS)]
    except OSError:
        return Path(part).is_file()
    return any(_GROUPS in _said(record / "entry_points.txt") for record in records)


def _said(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
