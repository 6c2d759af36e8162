"""Findings of one kind that are too many to be read, summed up in one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Finding

__all__ = ["MOST_LISTED", "summed"]

MOST_LISTED = 500
"""How many findings of one code are listed of a map."""


def summed(findings: Iterable[Finding]) -> list[Finding]:
    """The findings of a map, in their order; of a code the first MOST_LISTED, and one that counts the others."""
    listed: list[Finding] = []
    met: Counter[str] = Counter()
    first_left_out: dict[str, int] = {}
    for finding in findings:
        code = finding.code.id
        met[code] += 1
        if met[code] == MOST_LISTED + 1:
            first_left_out[code] = len(listed)
        if met[code] <= MOST_LISTED + 1:
            listed.append(finding)
    for code, index in first_left_out.items():
        listed[index] = _counting(listed[index], met[code] - MOST_LISTED)
    return listed


def _counting(first: Finding, number: int) -> Finding:
    what = "another finding of this kind is" if number == 1 else f"{number} more findings of this kind are"
    message = f"{what} not listed from here on: the first {MOST_LISTED} are"
    return replace(
        first, message=message, related=(), help="mend those first", claim=None, diff=(), fix=None, claims=number
    )
