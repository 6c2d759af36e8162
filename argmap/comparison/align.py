"""Which claim of one map is which claim of another: by the words they quote, by ids, by their own words, by place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from argmap.comparison.assignment import TooManyError, greedy, heaviest
from argmap.comparison.candidates import candidates
from argmap.comparison.likeness import Bags, By, Likeness, likeness
from argmap.comparison.places import places, shared_articles
from argmap.memory import no_collection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from argmap.article import Article
    from argmap.comparison.places import Places
    from argmap.reading import Reading

__all__ = ["Alignment", "Pair", "align"]

_ENOUGH = 0.5
_SAME_ID = Likeness(0.75, By.ID)
_SAME_KIND = 0.01
_UNDECIDED = 0.25  # likeness of texts below which claims that do not quote the same words are two, whatever their ids
_MOST_STEPS = 2_000_000  # of the search for the best choice; where it would take more, the likeliest pair comes first
_SCALE = 2**30  # weights of pairs are whole numbers, so that sums of them are exact

Scores = dict[tuple[int, int], Likeness]


class Pair(NamedTuple):
    """Two claims taken for one, how alike they are from 0 to 1, and what they are known by."""

    first: int
    second: int
    score: float
    by: By


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
    by_greed: int = 0
    """How many pairs were chosen one after the other, the likeliest first, because there were too many to choose from.
    """

    also: tuple[Pair, ...] = ()
    """Pairs beside the choice: claims that are a part of another one, or say more than one (see `answering`)."""

    @cached_property
    def second_of(self) -> Mapping[int, int]:
        """The second map's claim for a claim of the first."""
        return {pair.first: pair.second for pair in (*self.also, *self.pairs)}

    @cached_property
    def first_of(self) -> Mapping[int, int]:
        """The first map's claim for a claim of the second."""
        return {pair.second: pair.first for pair in (*self.also, *self.pairs)}

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
    Whichever map is given first, the pairs are the same, but for implicit premises that only their place tells: for
    these the first map's steps are gone through.
    """
    with no_collection():
        articles = shared_articles(first, second)
        placed = places(first, articles), places(second, articles)
        bags = Bags(first, second)
        if _is_later(first, second, bags):
            turned, by_greed = _paired(second, first, bags.turned(), placed[::-1])
            pairs = [one._replace(first=one.second, second=one.first) for one in turned]
        else:
            pairs, by_greed = _paired(first, second, bags, placed)
        pairs += _by_place(first, second, {one.first: one.second for one in pairs}, bags)
    return Alignment(first, second, tuple(sorted(pairs)), articles, placed, bags, by_greed)


def _is_later(first: Reading, second: Reading, bags: Bags) -> bool:
    """Whether two maps are paired the other way round.

    Of choices that are equally good one has to be taken, and it should be the same one whichever map is given first.
    """
    return (bags.texts[0], first.file.text.content) > (bags.texts[1], second.file.text.content)


def _paired(
    first: Reading, second: Reading, bags: Bags, placed: tuple[list[Places], list[Places]]
) -> tuple[list[Pair], int]:
    """The pairs, and how many of them were chosen one after the other."""
    scores = _scores(first, second, bags, placed)
    found, by_greed = _assigned(scores)
    if by_id := _by_id(first, second, found, bags, placed):
        scores |= {pair: _SAME_ID for pair in by_id if pair not in scores or scores[pair].score < _SAME_ID.score}
        found, by_greed = _assigned(scores)
    return [Pair(*pair, min(1.0, scores[pair].score), scores[pair].by) for pair in found], by_greed


def _scores(first: Reading, second: Reading, bags: Bags, placed: tuple[list[Places], list[Places]]) -> Scores:
    """The pairs that are alike enough to be one claim; of two that are as much alike, the one of the same kind."""
    found: Scores = {}
    for one, other in candidates(bags, *placed):
        score, by = likeness(bags, one, other, placed[0][one], placed[1][other])
        if first.claims[one].kind == second.claims[other].kind:
            score += _SAME_KIND
        if score >= _ENOUGH:
            found[one, other] = Likeness(score, by)
    return found


def _assigned(scores: Scores) -> tuple[list[tuple[int, int]], int]:
    """The best one-to-one choice among pairs, found for each group of claims that hang together, small ones first.

    Also how many pairs come from groups in which the best choice was too far to seek.
    """
    chosen: list[tuple[int, int]] = []
    by_greed, left = 0, _MOST_STEPS
    for group in sorted(_groups(scores), key=len):
        weights = {pair: round(scores[pair].score ** 3 * _SCALE) for pair in group}
        try:
            found, steps = heaviest(weights, left)
            left -= steps
        except TooManyError:
            found = greedy(weights)
            by_greed += len(found)
        chosen += found.items()
    return sorted(chosen), by_greed


def _groups(pairs: Iterable[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Pairs that share claims, directly or through others (union-find with path halving)."""
    above: dict[tuple[int, int], tuple[int, int]] = {}

    def top(node: tuple[int, int]) -> tuple[int, int]:
        above.setdefault(node, node)
        while above[node] != node:
            above[node] = above[above[node]]
            node = above[node]
        return node

    for one, other in pairs:
        above[top((0, one))] = top((1, other))
    groups: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for one, other in pairs:
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


def _by_place(first: Reading, second: Reading, found: dict[int, int], bags: Bags) -> Iterator[Pair]:
    """Implicit premises, worded freely, that complete the same step on both sides."""
    done, taken = set(found), set(found.values())
    for step in first.steps:
        left = [one for one in step.premises if one not in done and first.claims[one].is_implicit]
        steps = {second.claims[found[one]].step for one in step.premises if one in found} - {None}
        if len(left) != 1 or len(steps) != 1:
            continue
        across = second.steps[steps.pop() or 0]
        free = [one for one in across.premises if one not in taken and second.claims[one].is_implicit]
        if len(free) == 1 and found.get(step.conclusion) == across.conclusion:
            done.add(left[0])
            taken.add(free[0])
            yield Pair(left[0], free[0], bags.alike(left[0], free[0]), By.PLACE)
