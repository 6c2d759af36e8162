"""The public face in one place: what `import argmap` offers, and how a notebook draws a Reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.checker import check
from argmap.diagnostics import Finding, Severity
from argmap.draw import EngineError, render
from argmap.reading import Reading, read, read_bytes

if TYPE_CHECKING:
    from os import PathLike

    from argmap.corpora import Collection

__all__ = ["Finding", "Reading", "Severity", "check", "collection", "read", "read_bytes", "render"]


def collection(store: str | PathLike[str]) -> Collection:
    """The collection that `argmap collect` made in a store: a folder, or an address that fsspec knows.

    Raises ImportError where the extra `corpus` is not installed, and `argmap.corpora.CollectionError` where there is
    no collection.
    """
    try:
        from argmap.corpora import collection as opened
    except ImportError as error:
        raise ImportError(f'a collection needs {error.name}: pip install "argmap[corpus]"', name=error.name) from None
    return opened(store)


def _illustrate(reading: Reading) -> str | None:
    """A notebook's picture of a Reading; nothing where Graphviz is missing or fails, and then its repr is shown."""
    try:
        return render(reading, "svg").decode("utf-8") if reading.claims else None
    except EngineError:
        return None


Reading._repr_svg_ = _illustrate  # type: ignore[attr-defined]
