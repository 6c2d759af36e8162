"""The formats that argmap knows, its own and those of other packages, and how a file's format is told."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from argmap.formats.sound import filled, sound_format
from argmap.plugins import PartError, joined, note, parts, safely, with_own_suffixes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePath

    from argmap.diagnostics import Finding
    from argmap.formats.format import Format
    from argmap.plugins import Part

__all__ = [
    "GROUP",
    "NATIVE",
    "by_name",
    "by_suffix",
    "failures",
    "formats",
    "like",
    "looks_like",
    "readable",
    "recognised",
]

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
    return filled(import_module(f"argmap.formats.{module}").FORMAT)


_ANYBODYS = (".json", ".xml", ".txt")
"""Suffixes of files that may hold anything, which formats share: what a file begins with decides."""


@cache
def _offered() -> tuple[tuple[tuple[Part, Format], ...], tuple[Finding, ...]]:
    """The formats of other packages, and a finding for each that cannot be loaded."""
    offered, wrong = [], []
    for part in parts(GROUP):
        try:
            found = part.load("the format")
            with safely(part, "the format", "cannot be loaded"):
                offered.append((part, sound_format(found, part)))
        except PartError as error:
            wrong.append(error.finding())
    return tuple(offered), tuple(wrong)


@cache
def _joined() -> tuple[Mapping[str, Format], tuple[Finding, ...]]:
    """All formats by name, and the findings on those of other packages."""
    offered, wrong = _offered()
    own = {one.name: one for one in map(_own, _OWN)}
    known, left_out = joined(own, [(part, one.name, one) for part, one in offered], "format")
    found, also = with_own_suffixes(known, "format", _ANYBODYS)
    named = {name: one if one.suffixes else replace(one, suffixes=(f".{name}",)) for name, one in found.items()}
    return named, note(*wrong, *left_out, *also)


def _added() -> list[Format]:
    """The formats of other packages; argmap's own are loaded only where there are some."""
    return [one for one in _joined()[0].values() if one.part.added] if _offered() != ((), ()) else []


def like(name: str) -> list[Format]:
    """The formats that are read from files whose name, in lower case, has this last suffix; no other is loaded."""
    own = [_own(module) for module, suffixes in _OWN.items() if suffixes and name.endswith(suffixes)]
    return own + [one for one in _added() if readable(one) and name.endswith(tuple(map(_last, one.suffixes)))]


def _last(suffix: str) -> str:
    return suffix[suffix.rindex(".") :] if "." in suffix else suffix


def formats() -> Mapping[str, Format]:
    """All formats by name: argmap's own first."""
    return _joined()[0]


def failures() -> tuple[Finding, ...]:
    """The packages whose format cannot be loaded, or has a name or a suffix that is taken."""
    return _joined()[1]


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
    return next((one for one in formats().values() if looks_like(one, content)), None)


def looks_like(format_: Format, content: str) -> bool:
    """Whether a text looks like a format; where a package's format fails at that, it does not, and this is noted."""
    if format_.recognises is None:
        return False
    try:
        with safely(format_.part.added, format_.called):
            return bool(format_.recognises(content))
    except PartError as error:
        note(error.finding())
        return False
