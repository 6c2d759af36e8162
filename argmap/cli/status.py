"""Exit statuses of commands."""

from __future__ import annotations

__all__ = ["FINDINGS", "MISUSE"]

FINDINGS = 1
"""Exit status where a map has findings."""
MISUSE = 2
"""Exit status for misuse and for input that cannot be read."""
