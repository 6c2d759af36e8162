"""Argument maps whose every claim is tied to the words it comes from: read, check, draw.

    import argmap

    reading = argmap.read("maps/belarus.yaml")      # a Reading, however broken the map
    for finding in argmap.check(reading):           # what a linter would say, with places
        print(finding.place.start, finding.message)
    svg = argmap.render(reading, "svg")             # bytes: svg, png, pdf or dot

In a notebook, a Reading shows its diagram. Importing this package loads nothing else; names load when used.
"""

from __future__ import annotations

from importlib import import_module

from argmap._version import __version__

TYPE_CHECKING = False  # `typing` takes a while: Ctrl-C is heard before
if TYPE_CHECKING:
    from typing import Any

    from argmap.api import Finding, Reading, Severity, check, collection, read, read_bytes, render

__all__ = ["Finding", "Reading", "Severity", "__version__", "check", "collection", "read", "read_bytes", "render"]


def __getattr__(name: str) -> Any:
    if name in __all__:
        return getattr(import_module("argmap.api"), name)
    raise AttributeError(f"module 'argmap' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
