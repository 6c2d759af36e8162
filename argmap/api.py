"""The public face in one place: what `import argmap` offers, and how a notebook draws a Reading."""

from __future__ import annotations

from argmap.checker import check
from argmap.diagnostics import Finding, Severity
from argmap.draw import EngineError, render
from argmap.reading import Reading, read, read_bytes

__all__ = ["Finding", "Reading", "Severity", "check", "read", "read_bytes", "render"]


def _illustrate(reading: Reading) -> str | None:
    """A notebook's picture of a Reading; nothing where Graphviz is missing or fails, and then its repr is shown."""
    try:
        return render(reading, "svg").decode("utf-8") if reading.claims else None
    except EngineError:
        return None


Reading._repr_svg_ = _illustrate  # type: ignore[attr-defined]
