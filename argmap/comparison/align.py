"""Which claim of one map is which claim of another: by the words they quote, by ids, by their own words, by place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.likeness import Bags, candidates
from argmap.comparison.places import places, shared_articles
from argmap.memory import no_collection

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.article import Article
    from argmap.comparison.places import Places
    from argmap.reading import Reading

__all__ = ["Alignment", "Pair", "align"]

_ENOUGH = 0.5
_SAME_ID = 0.75
_SAME_KIND = 0.01
_UNDECIDED = 0.25  # likeness of texts below which claims that do not quote the same words are two, whatever their ids

Scores = dict[tuple[int, int], tuple[float, str]]


class Pair(NamedTuple):
    """Two claims taken for one; `by` is what they are known by: quote, id, text or place."""

    first: int
    second: int
    score: float
    by: str


@dataclass(frozen=True)
class Alignment:
    """Two maps laid side by side."""

    first: Reading
    second: Reading
    pairs: tuple[Pair, ...]
    articles: list[Article]
    places: tuple[list[Places], list[Places]]
    """For each map where its claims stand in the articles."""
    bags: Bags

    @cached_property
    def second_of(self) -> Mapping[int, int]:
        """The second map's claim for a claim of the first."""
        return {pair.first: pair.second for pair in self.pairs}

    @cached_property
    def first_of(self) -> Mapping[int, int]:
        """The first map's claim for a claim of the second."""
        return {pair.second: pair.first for pair in self.pairs}

    @property
    def missing(self) -> list[int]:
        """The claims that only the first map has."""
        return [claim.index for claim in self.first.claims if claim.index not in self.second_of]

    @property
    def extra(self) -> list[int]:
        """The claims that only the second map has."""
        return [claim.index for claim in self.second.claims if claim.index not in self.first_of]


def align(first: Reading, second: Reading) -> Alignment:
    """Pair the claims of two maps one to one so that the pairs are as much alike as possible in all.

    Optimal assignment over likeness to the third power, so that one sure pair outweighs two doubtful ones; pairs less
    alike than one half are none. Ids count only where they prove to be shared: where most of the claims that are known
    by other means, and have ids on both sides, have the same ones.
    """
    with no_collection():
        articles = shared_articles(first, second)
        placed = places(first, articles), places(second, articles)
        bags = Bags(first, second)
        scores = candidates(bags, *placed)
        for pair, (score, by) in scores.items():
            if first.claims[pair[0]].kind == second.claims[pair[1]].kind:
                scores[pair] = score + _SAME_KIND, by
        found = _assigned(scores)
        if by_id := _by_id(first, second, found, bags, placed):
            scores |= {pair: (_SAME_ID, "id") for pair in by_id if scores.get(pair, (0.0, ""))[0] < _SAME_ID}
            found = _assigned(scores)
        pairs = [Pair(*pair, min(1.0, scores[pair][0]), scores[pair][1]) for pair in found]
        pairs += _by_place(first, second, dict(found), bags)
    return Alignment(first, second, tuple(sorted(pairs)), articles, placed, bags)


def _assigned(scores: Scores) -> list[tuple[int, int]]:
    """The best one-to-one choice among pairs, found for each group of claims that hang together."""
    good = {pair: score**3 for pair, (score, _) in scores.items() if score >= _ENOUGH}
    chosen = []
    for group in _groups(good):
        if len(group) == 1:
            chosen += group
            continue
        import numpy as np
        from scipy.optimize import linear_sum_assignment

        rows, columns = (sorted({pair[side] for pair in group}) for side in (0, 1))
        row_of, column_of = ({claim: at for at, claim in enumerate(side)} for side in (rows, columns))
        weights = np.zeros((len(rows), len(columns)))
        for one, other in group:
            weights[row_of[one], column_of[other]] = good[one, other]
        found = zip(*linear_sum_assignment(weights, maximize=True), strict=True)
        chosen += [pair for row, column in found if (pair := (rows[row], columns[column])) in good]
    return sorted(chosen)


def _groups(good: Mapping[tuple[int, int], float]) -> list[list[tuple[int, int]]]:
    """Pairs that share claims, directly or through others (union-find with path halving)."""
    above: dict[tuple[int, int], tuple[int, int]] = {}

    def top(node: tuple[int, int]) -> tuple[int, int]:
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for one, other in good:
        above[top((0, one))] = top((1, other))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one, other in good:
        groups.setdefault(top((0, one)), []).append((one, other))
    return list(groups.values())


def _by_id(
    first: Reading,
    second: Reading,
    found: list[tuple[int, int]],
    bags: Bags,
    placed: tuple[list[Places], list[Places]],
) -> list[tuple[int, int]]:
    """Pairs of claims with one id, if the two maps share their ids; none where quotes and texts both differ."""
    known = [(first.claims[one].shape.id, second.claims[other].shape.id) for one, other in found]
    judged = [one == other for one, other in known if one and other]
    if sum(judged) * 2 < len(judged):
        return []
    return [
        (index, other)
        for name, index in first.graph.by_id.items()
        if (other := second.graph.by_id.get(name)) is not None
        and (bags.alike(index, other) >= _UNDECIDED or not (placed[0][index] or placed[1][other]))
    ]


def _by_place(first: Reading, second: Reading, found: dict[int, int], bags: Bags) -> list[Pair]:
    """Implicit premises, worded freely, that complete the same step on both sides."""
    pairs: list[Pair] = []
    at_home = {claim.index: claim.step for claim in second.claims}
    for step in first.steps:
        left = [one for one in step.premises if one not in found and first.claims[one].is_implicit]
        partners = [found[one] for one in step.premises if one in found]
        steps = {at_home[other] for other in partners} - {None}
        if len(left) != 1 or len(steps) != 1:
            continue
        taken = {*found.values(), *(pair.second for pair in pairs)}
        across = second.steps[steps.pop() or 0]
        free = [one for one in across.premises if one not in taken and second.claims[one].is_implicit]
        if len(free) == 1 and found.get(step.conclusion) == across.conclusion:
            pairs.append(Pair(left[0], free[0], bags.alike(left[0], free[0]), "place"))
    return pairs
