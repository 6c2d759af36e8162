"""How far several annotators agree on one article: pair by pair, overall, and where they differ most."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any

from argmap.comparison.align import Alignment, align
from argmap.comparison.coding import alpha_nominal
from argmap.comparison.difference import What
from argmap.comparison.differences import differences
from argmap.comparison.measures import measures, quoted_units
from argmap.comparison.places import places
from argmap.comparison.unitizing import alpha_u

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article import Article
    from argmap.comparison.places import Places
    from argmap.reading import Reading
    from argmap.text import Span

__all__ = ["Agreement", "Disputed", "agreement"]

_NOT_QUOTED = "not quoted"
_PLACING = {What.PLACE, What.THESIS, What.RELATION}


@dataclass(frozen=True)
class Disputed:
    """A sentence of the article, and what it is in each map: thesis, reason, evidence, objection or not quoted."""

    article: Article
    span: Span
    labels: tuple[str, ...]

    @property
    def dissent(self) -> float:
        """The share of pairs of annotators who see it differently."""
        pairs = list(combinations(self.labels, 2))
        return sum(one != other for one, other in pairs) / len(pairs)


@dataclass(frozen=True)
class Agreement:
    """The agreement of several maps: measures of each pair, means, coefficients over all, and what is disputed."""

    readings: tuple[Reading, ...]
    pairs: dict[tuple[int, int], dict[str, Any]]
    alpha_u: float | None
    alpha_sentences: float | None
    sentences: list[Disputed]
    """The sentences of the body, those first that are seen most differently."""
    claims: list[tuple[int, int, int]]
    """Claims of the first map that others have: index, how many maps have it, how many place it as the first does."""

    def means(self) -> dict[str, float | None]:
        """The mean of every measure over all pairs; of those with several values, of each."""
        return {name: _mean([flat(one).get(name) for one in self.pairs.values()]) for name in self._names()}

    def _names(self) -> list[str]:
        return list(flat(next(iter(self.pairs.values()))))


def flat(values: dict[str, Any]) -> dict[str, float | None]:
    """Measures with several values as one each: `kappa` with `union` becomes `kappa_union`."""
    found: dict[str, float | None] = {}
    for name, value in values.items():
        found |= {f"{name}_{part}": one for part, one in value.items()} if isinstance(value, dict) else {name: value}
    return found


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None


Over = Callable[[list[tuple[int, int]]], Iterable[tuple[int, int]]]


def agreement(readings: Sequence[Reading], over: Over = iter) -> Agreement:
    """Compare two or more maps of one article; `over` goes through the pairs and may show how far it is.

    What their readers put forward is left out.
    """
    readings = [reading.alone for reading in readings]
    articles = list(next((one.articles for one in readings if one.articles), {}).values())
    pairs, with_first = {}, []
    for one, other in over(list(combinations(range(len(readings)), 2))):
        alignment = align(readings[one], readings[other])
        pairs[one, other] = measures(alignment)
        if one == 0:
            with_first.append(alignment)
    placed = [places(reading, articles) for reading in readings]
    offsets, total = [], 0
    for article in articles:
        offsets.append(total)
        total += len(article.text.content)
    units = [quoted_units(reading, where, offsets) for reading, where in zip(readings, placed, strict=True)]
    sentences = []
    for number, article in enumerate(articles):
        bodies = article.body_sentences
        labels = [_labels(reading, where, number, bodies) for reading, where in zip(readings, placed, strict=True)]
        sentences += [Disputed(article, *one) for one in zip(bodies, zip(*labels, strict=True), strict=True)]
    return Agreement(
        tuple(readings),
        pairs,
        alpha_u(units, total) if total else None,
        alpha_nominal([one.labels for one in sentences]),
        sorted(sentences, key=lambda one: -one.dissent),
        _placed_alike(with_first),
    )


def _labels(reading: Reading, placed: list[Places], number: int, sentences: Sequence[Span]) -> list[str]:
    """What each sentence is in a map: by the claim that quotes most of it, the earlier one of two."""
    starts = [sentence.start for sentence in sentences]
    most, labels = [0] * len(sentences), [_NOT_QUOTED] * len(sentences)
    for claim, where in zip(reading.claims, placed, strict=True):
        quoted: Counter[int] = Counter()
        for span in where.get(number, ()):
            for at in range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end)):
                quoted[at] += max(0, min(span.end, sentences[at].end) - max(span.start, sentences[at].start))
        for at, common in quoted.items():
            if common > most[at]:
                most[at] = common
                labels[at] = "thesis" if claim.kind == "thesis" else _side(reading, claim.index)
    return labels


def _side(reading: Reading, index: int) -> str:
    claim = reading.claims[index]
    if not claim.favours_root:
        return "objection"
    return "evidence" if claim.kind == "evidence" else "reason"


def _placed_alike(alignments: Sequence[Alignment]) -> list[tuple[int, int, int]]:
    """For claims of the first map that some other has: those first that are placed otherwise most often."""
    having: Counter[int] = Counter()
    alike: Counter[int] = Counter()
    for alignment in alignments:
        otherwise = {one.first for one in differences(alignment) if one.what in _PLACING}
        for claim in alignment.second_of:
            having[claim] += 1
            alike[claim] += claim not in otherwise
    found = [(claim, count, alike[claim]) for claim, count in having.items()]
    return sorted(found, key=lambda one: (one[2] - one[1], one[0]))
