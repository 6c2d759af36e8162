"""Claims that say the same: found once for the rules that report them."""

from __future__ import annotations

from collections import Counter
from itertools import chain, combinations
from math import ceil
from typing import TYPE_CHECKING

from argmap.graph import Polarity
from argmap.words import figures, kept, leaves_open, negated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from argmap.graph import Graph
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["restatements", "says_the_same"]

_ALIKE = 0.9  # share of common content words, from four on; shorter claims must have the same ones
_FEW = 4
_FEWEST = 2
_MOST_RARE = 30  # of a long claim's rare words that it is found by
_MOST_AT_ONCE = 50  # earlier claims with the same two rare words that are compared


def says_the_same(one: Wording, other: Wording) -> bool:
    """Whether two texts, of one map or of several, say the same: their content words, figures and negations."""
    has_content = bool(one.stems or other.stems)
    return has_content and _share(one.stems, other.stems) >= _ALIKE and _said(one) == _said(other)


@kept
def restatements(reading: Reading) -> list[tuple[int, int, bool]]:
    """Pairs of claims that say the same, the earlier first; True where the earlier one is what the later supports.

    A claim that objects to another one right away does not say the same, whatever its words.

    Sets of content words (Jaccard's coefficient), figures and negations are compared; candidates share two of their
    rarest words (prefix filtering: Wang, Li and Feng, "Can we beat the prefix filtering?", SIGMOD 2012).
    """
    return list(_restatements(reading))


def _restatements(reading: Reading) -> Iterator[tuple[int, int, bool]]:
    wordings = {index: wording for index, wording in enumerate(reading.wordings) if wording}
    stems = {index: wording.stems for index, wording in wordings.items() if len(wording.stems) >= _FEWEST}
    for index, alike in _alike(stems):
        for earlier in alike:
            way = list(_way_up(reading.graph, earlier, index))
            lies_above = bool(way) and set(way) == {Polarity.SUPPORT}
            denies = len(way) == 1 and not lies_above  # in whatever words: it objects to the claim
            if not denies and _said(wordings[earlier]) == _said(wordings[index]):
                yield earlier, index, lies_above
                break


def _alike(stems: Mapping[int, frozenset[str]]) -> Iterator[tuple[int, list[int]]]:
    """For each text the earlier ones that are alike, in order.

    Words that several texts have are numbered, the rarest first. Of two texts that are alike each lacks fewer than
    `few` words of the other, so that they have two of their rarest `few + 1` words in common, by which they are found.
    """
    frequency = Counter(chain.from_iterable(stems.values()))
    common = sorted((times, stem) for stem, times in frequency.items() if times > 1)
    number = {stem: at for at, (_, stem) in enumerate(common)}
    numbered = frozenset(number)
    by_pair: dict[tuple[int, int], list[int]] = {}
    for index, own in stems.items():
        words = sorted(map(number.__getitem__, own & numbered))
        few = len(own) - ceil(_ALIKE * len(own)) + 1
        alone = len(own) - len(words)
        near: set[int] = set()
        for pair in combinations(words[: min(_MOST_RARE, max(0, few + 1 - alone))], 2):
            earlier_ones = by_pair.setdefault(pair, [])
            near.update(earlier_ones[-_MOST_AT_ONCE:])
            earlier_ones.append(index)
        if alike := [earlier for earlier in sorted(near) if _share(own, stems[earlier]) >= _ALIKE]:
            yield index, alike


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's coefficient; short texts have all words in common or count as having none."""
    common = len(one & other)
    union = len(one) + len(other) - common
    return common / union if common >= _FEW or common == union else 0.0


@kept
def _said(wording: Wording) -> tuple[object, ...]:
    """What must agree besides the words: figures, negation, whether it is only possible, how much, how it is joined."""
    values = frozenset(figure.value for figure in figures(wording))
    joints = Counter(wording.tokens[at] for at, _ in wording.found("joints"))
    denials = len(negated(wording)) % 2, wording.first("not_negating"), leaves_open(wording)
    return (values, denials, wording.has("possible"), joints)


def _way_up(graph: Graph, above: int, claim: int) -> Iterator[Polarity]:
    """What the steps do on the way from a claim up to another one; none where that does not stand on its way."""
    way, at = [], claim
    while at != above:
        step = graph.claims[at].step
        if step is None:
            return
        way.append(graph.steps[step].polarity)
        at = graph.steps[step].conclusion
    yield from way
