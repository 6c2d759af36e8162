"""The public face in one place: what `import argmap` offers, and how a notebook draws a Reading."""

from __future__ import annotations

from argmap.checker import check
from argmap.diagnostics import Finding, Severity
from argmap.draw import render
from argmap.reading import Reading, read, read_bytes

__all__ = ["Finding", "Reading", "Severity", "check", "read", "read_bytes", "render"]


def _illustrate(reading: Reading) -> str:
    return render(reading, "svg").decode("utf-8")


Reading.illustrate = staticmethod(_illustrate)
