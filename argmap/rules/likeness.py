"""Claims that say the same: found once for the rules that report them."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from argmap.words import figures, negated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.graph import Graph
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["restatements"]

_ALIKE = 0.8  # share of common content words, from four on; shorter claims must have the same ones
_ALIKE_ABOVE = 0.75  # the same between a claim and what it supports
_FEW = 4
_FEWEST = 2
_FOUND: WeakKeyDictionary[Reading, list[tuple[int, int, bool]]] = WeakKeyDictionary()


def restatements(reading: Reading) -> list[tuple[int, int, bool]]:
    """Pairs of claims that say the same, the earlier first; True where the earlier one is what the later supports.

    Sets of content words (Jaccard's coefficient), figures and negations are compared; candidates share one of their
    rarest words (prefix filtering: Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", WWW 2007).
    """
    found = _FOUND.get(reading)
    if found is None:
        found = _FOUND[reading] = list(_restatements(reading))
    return found


def _restatements(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    wordings = {
        index: wording for index, wording in enumerate(reading.wordings) if wording and len(wording.stems) >= _FEWEST
    }
    frequency = Counter(stem for wording in wordings.values() for stem in wording.stems)
    by_rare: dict[str, list[int]] = {}
    said: dict[int, tuple[object, ...]] = {}
    for index, wording in wordings.items():
        stems = sorted(wording.stems, key=lambda stem: (frequency[stem], stem))
        kept = len(stems) - ceil(_ALIKE_ABOVE * len(stems)) + 1
        seen: set[int] = set()
        for stem in stems[:kept]:
            if frequency[stem] < 2:
                continue
            others = by_rare.setdefault(stem, [])
            seen.update(others[-50:])
            others.append(index)
        for earlier in sorted(seen):
            lies_above = _is_above(reading.graph, earlier, index)
            if not _alike(wordings[earlier], wording, _ALIKE_ABOVE if lies_above else _ALIKE):
                continue
            for one in (earlier, index):
                if one not in said:
                    said[one] = _said(wordings[one])
            if said[earlier] == said[index]:
                yield earlier, index, lies_above
                break


def _alike(one: Wording, other: Wording, alike: float) -> bool:
    """Whether two texts have enough content words in common."""
    common = len(one.stems & other.stems)
    union = len(one.stems) + len(other.stems) - common
    return common == union if common < _FEW else common >= alike * union


def _said(wording: Wording) -> tuple[object, ...]:
    """What must agree besides the words: figures, negation, whether it is only possible."""
    values = frozenset(figure.value for figure in figures(wording))
    return (values, len(negated(wording)) % 2, wording.has("possible"))


def _is_above(graph: Graph, above: int, claim: int) -> bool:
    """Whether a claim stands on the way from another one up to its root."""
    at: int | None = claim
    while at is not None:
        if at == above:
            return True
        step = graph.claims[at].step
        at = None if step is None else graph.steps[step].conclusion
    return False
