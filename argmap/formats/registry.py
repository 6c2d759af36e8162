"""The formats that argmap knows, its own and those of other packages, and how a file's format is told."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.formats.format import Format
from argmap.plugins import entry_points

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

__all__ = ["GROUP", "NATIVE", "by_name", "by_suffix", "failures", "formats", "like", "readable", "recognised"]

GROUP = "argmap.formats"
"""The entry points that name formats of other packages."""
NATIVE = ("yaml", "json")
"""argmap's own formats."""
_OWN: Mapping[str, tuple[str, ...]] = {
    "native_yaml": (".yaml", ".yml"), "native_json": (".json",), "aif": (".json", ".aif"), "xaif": (".json", ".xaif"),
    "argdown": (".argdown", ".ad"), "brat": (".ann",), "kialo": (".kialo", ".txt"), "arggraph": (".xml",),
    "sadface": (".json", ".sadface"), "rationale": (".rtnl",), "mermaid": (), "graphml": (), "gsn": (), "table": (),
    "json_ld": (),
}  # fmt: skip
"""The modules with a `FORMAT`, each with the last suffixes of the files that it reads: others need not be loaded."""


@cache
def _own(module: str) -> Format:
    found: Format = import_module(f"argmap.formats.{module}").FORMAT
    return found


@cache
def _added() -> tuple[tuple[Format, ...], tuple[str, ...]]:
    """The formats of other packages, and what could not be loaded."""
    added, failed = [], []
    for point in entry_points(group=GROUP):
        try:
            offered = point.load()
        except (Exception, SystemExit) as error:
            failed.append(f"the format of {point.value} cannot be loaded: {type(error).__name__}: {error}")
            continue
        if isinstance(offered, Format):
            added.append(offered)
        else:
            failed.append(f"{point.value} is not a Format")
    return tuple(added), tuple(failed)


@cache
def _loaded() -> dict[str, Format]:
    known = {one.name: one for one in map(_own, _OWN)}
    for one in _added()[0]:
        known.setdefault(one.name, one)
    return known


def like(name: str) -> list[Format]:
    """The formats that are read from files whose name, in lower case, has this last suffix; no other is loaded."""
    own = [_own(module) for module, suffixes in _OWN.items() if suffixes and name.endswith(suffixes)]
    return own + [one for one in _added()[0] if readable(one) and name.endswith(tuple(map(_last, one.suffixes)))]


def _last(suffix: str) -> str:
    return suffix[suffix.rindex(".") :] if "." in suffix else suffix


def formats() -> dict[str, Format]:
    """All formats by name: argmap's own first."""
    return _loaded()


def failures() -> tuple[str, ...]:
    """What other packages offer as a format and could not be loaded, each with the reason."""
    return _added()[1]


def readable(format_: Format) -> bool:
    """Whether argmap reads a format: its own by itself, others by their reader."""
    return format_.read is not None or format_.name in NATIVE


def by_name(name: str) -> Format | None:
    """The format with a name; None where there is none."""
    return formats().get(name.lower())


def by_suffix(path: PurePath) -> Format | None:
    """The format that a file's name ends like; the longest suffix decides."""
    name = path.name.lower()
    fitting = [(len(suffix), one) for one in formats().values() for suffix in one.suffixes if name.endswith(suffix)]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def recognised(content: str) -> Format | None:
    """The format that the text of a file looks like."""
    return next((one for one in formats().values() if one.recognises and one.recognises(content)), None)
