"""The formats that argmap knows, its own and those of other packages, and how a file's format is told."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING

from argmap.formats.format import Format

if TYPE_CHECKING:
    from pathlib import PurePath

__all__ = ["GROUP", "NATIVE", "by_name", "by_suffix", "failures", "formats", "recognised"]

GROUP = "argmap.formats"
"""The entry points that name formats of other packages."""
NATIVE = ("yaml", "json")
"""argmap's own formats."""
_OWN = (
    "native_yaml",
    "native_json",
    "aif",
    "xaif",
    "argdown",
    "brat",
    "kialo",
    "arggraph",
    "sadface",
    "mermaid",
    "graphml",
    "gsn",
    "table",
    "json_ld",
)


@cache
def _loaded() -> tuple[dict[str, Format], tuple[str, ...]]:
    known = {one.name: one for one in (import_module(f"argmap.formats.{name}").FORMAT for name in _OWN)}
    failed = []
    for point in sorted(entry_points(group=GROUP)):
        try:
            offered = point.load()
        except Exception as error:
            failed.append(f"the format of {point.value} cannot be loaded: {type(error).__name__}: {error}")
            continue
        if isinstance(offered, Format):
            known.setdefault(offered.name, offered)
        else:
            failed.append(f"{point.value} is not a Format")
    return known, tuple(failed)


def formats() -> dict[str, Format]:
    """All formats by name: argmap's own first."""
    return _loaded()[0]


def failures() -> tuple[str, ...]:
    """What other packages offer as a format and could not be loaded, each with the reason."""
    return _loaded()[1]


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
