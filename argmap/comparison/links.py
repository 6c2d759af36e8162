"""Which premises of one conclusion one map links and the other does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.difference import Difference, What
from argmap.comparison.values import Linking

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.comparison.align import Alignment
    from argmap.reading import Reading

__all__ = ["links"]

_MOST_TOGETHER = 64

Place = tuple[int, int]
"""A claim and a conclusion that it bears on, both of the first map."""
Company = frozenset[int]
"""The claims of one step, or of several to the same conclusion: those that a claim stands together with, and itself."""


def links(alignment: Alignment) -> Iterator[Difference]:
    """Premises of one conclusion that one map links and the other does not, each group of them said once."""
    ours = _companies(alignment.first, {claim: claim for claim in alignment.second_of})
    theirs = _companies(alignment.second, alignment.first_of)
    told: set[int] = set()
    changed: dict[tuple[Company, Company], Company] = {}
    for claim, conclusion in sorted(ours.keys() & theirs.keys()):
        here, there = ours[claim, conclusion], theirs[claim, conclusion]
        if claim in told:
            continue
        if (here, there) not in changed:
            changed[here, there] = here ^ there
        under_both = {one for one in changed[here, there] if (one, conclusion) in ours and (one, conclusion) in theirs}
        if under_both and told.isdisjoint(under_both):
            told |= {claim, *under_both}
            values = _linking(len(here) > 1, len(there) > 1)
            yield Difference(What.LINK, claim, alignment.second_of[claim], *values, tuple(sorted(under_both)))


def _linking(ours: bool, theirs: bool) -> tuple[Linking, Linking]:
    if ours and theirs:
        return Linking.OTHERWISE, Linking.OTHERWISE
    return (Linking.LINKED, Linking.SEPARATE) if ours else (Linking.SEPARATE, Linking.LINKED)


def _companies(reading: Reading, names: Mapping[int, int]) -> dict[Place, Company]:
    """For each common claim and conclusion the common claims that it stands together with there, itself included."""
    found: dict[Place, list[Company]] = {}
    for step in reading.steps:
        if step.conclusion in names:
            company = frozenset(names[premise] for premise in step.premises if premise in names)
            for claim in company:
                found.setdefault((claim, names[step.conclusion]), []).append(company)
    return {place: companies[0] if len(companies) == 1 else _joined(companies) for place, companies in found.items()}


def _joined(companies: list[Company]) -> Company:
    """All of several companies; of large ones the largest, because a union for each claim would be quadratic."""
    if sum(map(len, companies)) > _MOST_TOGETHER:
        return max(companies, key=len)
    return frozenset().union(*companies)
