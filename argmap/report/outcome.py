"""What a check came to: the findings of all maps, and the sentence that sums them up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Outcome", "counted"]


@dataclass(frozen=True)
class Outcome:
    """Findings in the order of the maps, and how much was checked."""

    findings: Sequence[Finding]
    maps: int = 1
    claims: int = 0
    quotes: int = 0
    names: Sequence[str] = ()
    """The files that were checked, in their order."""

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def summary(self) -> str:
        """One sentence: what was found, in how much."""
        found = [
            counted(self.count(severity), severity.label)
            for severity in sorted(Severity, reverse=True)
            if self.count(severity)
        ]
        checked = (
            f"{counted(self.maps, 'map')}, {counted(self.claims, 'claim')}, {counted(self.quotes, 'quote')} checked"
        )
        return f"{', '.join(found) or 'no findings'} ({checked})"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "map"), counted(2, "map"), counted(2, "info")
    ('1 map', '2 maps', '2 infos')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
