"""What differs between two aligned maps, said once: a claim that is missing is not also a claim out of place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.difference import Difference, What
from argmap.comparison.labels import labels
from argmap.comparison.links import links
from argmap.comparison.placing import Placing
from argmap.graph import Role

if TYPE_CHECKING:
    from argmap.comparison.align import Alignment

__all__ = ["differences"]


def differences(alignment: Alignment) -> list[Difference]:
    """All differences: by claims of the first map in its order, then what only the second one has."""
    missing, extra = alignment.missing, alignment.extra
    found = []
    if other := _other_thesis(alignment):
        found.append(other)
        missing, extra = [one for one in missing if one != other.first], [one for one in extra if one != other.second]
    found += [Difference(What.MISSING, claim, None) for claim in missing]
    found += Placing(alignment).differences()
    found += links(alignment)
    for pair in alignment.pairs:
        found += labels(alignment, pair)
    found.sort(key=lambda one: one.first if one.first is not None else len(alignment.first.claims))
    return found + [Difference(What.EXTRA, None, claim) for claim in extra]


def _other_thesis(alignment: Alignment) -> Difference | None:
    """Two theses that are not the same claim, and of which neither is any claim of the other map."""
    one, other = alignment.first.graph.root, alignment.second.graph.root
    if one is None or other is None or one.index in alignment.second_of or other.index in alignment.first_of:
        return None
    return Difference(What.THESIS, one.index, other.index, Role.THESIS, Role.THESIS)
