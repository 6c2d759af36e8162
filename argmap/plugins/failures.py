"""What of other packages failed in this process so far, whichever registry met it first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.diagnostics import Finding

__all__ = ["met", "note"]

_MET: dict[str, Finding] = {}


def note(*findings: Finding) -> tuple[Finding, ...]:
    """Remember findings on packages, each once; gives them back."""
    for one in findings:
        _MET.setdefault(one.message, one)
    return findings


def met() -> tuple[Finding, ...]:
    """All that was noted: what cannot be loaded, whose name is taken, and what failed apart from any map."""
    return tuple(_MET.values())
