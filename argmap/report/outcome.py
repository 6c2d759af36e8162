"""What a check came to: the findings of all maps, and the sentence that sums them up."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["Outcome", "Quotations", "counted"]

_OUTCOMES = ("found", "written otherwise", "changed", "not in the sources", "not looked up")


@dataclass(frozen=True)
class Quotations:
    """What became of the quotations of drafts: how many were found and so on, and how many were left out."""

    counts: Mapping[str, int]
    left_out: Mapping[str, int]
    """By what they are: scare quotes, titles; and the findings that a baseline knows."""

    @property
    def summary(self) -> str:
        """What became of them, in a few words.

        >>> Quotations({"found": 2, "changed": 1}, {"scare quotes": 1, "title": 2}).summary
        '3 quotations: 2 found, 1 changed; 1 scare quote, 2 titles left out'
        """
        listed = [f"{self.counts[name]} {name}" for name in _OUTCOMES if self.counts.get(name)]
        left_out = [counted(number, noun.removesuffix("s")) for noun, number in self.left_out.items()]
        number = counted(sum(self.counts.values()), "quotation")
        return (
            number
            + (f": {', '.join(listed)}" if listed else "")
            + (f"; {', '.join(left_out)} left out" if left_out else "")
        )


@dataclass(frozen=True)
class Outcome:
    """Findings in the order of the maps, and how much was checked."""

    findings: Sequence[Finding]
    maps: int = 1
    claims: int = 0
    quotes: int = 0
    names: Sequence[str] = ()
    """The files that were checked, in their order."""
    quotations: Quotations | None = None
    """Of drafts, not maps: what became of their quotations."""
    width: int = 0
    """The columns of the terminal on which it is shown; 0 for a file, another program, or lines of any length."""

    written_in: str = ""
    """The folder that the report is written in, which its links start from; empty for the current one."""

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def title(self) -> str:
        """What was done, as the heading of a report."""
        return "Check of quotations" if self.quotations else "Check of quotes and claims"

    @property
    def summary(self) -> str:
        """One sentence: what was found, in how much."""
        found = [
            counted(self.count(severity), severity.label)
            for severity in sorted(Severity, reverse=True)
            if self.count(severity)
        ]
        return f"{', '.join(found) or 'no findings'} ({self._checked}{self._remarks})"

    @property
    def _remarks(self) -> str:
        """What is remarked of how many claims, of the kinds of findings that say so."""
        about: Counter[str] = Counter()
        for finding in self.findings:
            if finding.code.in_summary and finding.severity is Severity.INFO:
                about[finding.code.in_summary] += finding.claims
        return "".join(f"; {said.format(claims=counted(number, 'claim'))}" for said, number in about.items())

    @property
    def _checked(self) -> str:
        """In how much it was found."""
        if self.quotations:
            return self.quotations.summary
        return f"{counted(self.maps, 'map')}, {counted(self.claims, 'claim')}, {counted(self.quotes, 'quote')} checked"


def counted(number: int, noun: str) -> str:
    """A number with its noun.

    >>> counted(1, "map"), counted(2, "map"), counted(2, "info")
    ('1 map', '2 maps', '2 infos')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
