"""Published measures of how far two maps agree, with their definitions; every one is taken under an alignment.

Nodes and relations of both maps have common names (see `relations`), so that each measure is a few set operations.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import TYPE_CHECKING, Any

from argmap.comparison.coding import kappa_of_counts
from argmap.comparison.paths import kirschner
from argmap.comparison.places import length
from argmap.comparison.relations import Net, Relation, nets
from argmap.comparison.unitizing import alpha_u, segmentation_similarity
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from argmap.comparison.align import Alignment
    from argmap.comparison.places import Places
    from argmap.reading import Reading

__all__ = [
    "component_f1",
    "edit_distance",
    "f1",
    "measures",
    "net_kappa",
    "parent_accuracy",
    "quoted_units",
    "relation_f1",
]


_WORD = re.compile(r"\S+")


def measures(alignment: Alignment) -> dict[str, Any]:
    """All measures by name; a value is None where it is not defined, as without an article or without relations."""
    first, second = nets(alignment)
    union, shared = net_kappa(first, second), net_kappa(first, second, shared=True)
    segments = _segments(alignment)
    directed, undirected = kirschner(first, second), kirschner(first, second, directed=False)
    return {
        "component_f1": component_f1(first, second),
        "relation_f1": relation_f1(first, second),
        "parent_accuracy": parent_accuracy(first, second),
        "kirschner": {
            "directed": directed[0],
            "directed_f1": directed[1],
            "undirected": undirected[0],
            "undirected_f1": undirected[1],
        },
        "kappa": {"union": union, "shared": shared},
        "cass": None if union is None or segments is None else cass(union, segments),
        "segmentation_similarity": segments,
        "alpha_u": _alpha_u(alignment),
        "edit_distance": edit_distance(first, second),
        "edit_distance_structure": edit_distance(first, second, structure_only=True),
    }


def f1(common: int, first: int, second: int) -> float | None:
    """2 TP / (2 TP + FP + FN); None for two empty sets, of which nothing can be said."""
    return 2 * common / (first + second) if first + second else None


def component_f1(first: Net, second: Net) -> float | None:
    """F1 of the claims that both maps have."""
    return f1(len(first.nodes & second.nodes), len(first.nodes), len(second.nodes))


def relation_f1(first: Net, second: Net) -> float | None:
    """F1 of relations: source, target and label (support, attack, undercut) agree."""
    return f1(len(first.relations & second.relations), len(first.relations), len(second.relations))


def parent_accuracy(first: Net, second: Net) -> float | None:
    """The share of common claims that bear on the same claim in both maps; that a root bears on none counts.

    Of a claim that bears on several, one of them has to agree.
    """
    shared = first.nodes & second.nodes
    ours, theirs = _parents(first), _parents(second)
    right = sum(bool(ours.get(node, _NONE) & theirs.get(node, _NONE)) for node in shared)
    return right / len(shared) if shared else None


_NONE = frozenset({None})


def _parents(net: Net) -> Mapping[int, frozenset[int | None]]:
    found: dict[int, set[int | None]] = {}
    for source, target, _ in net.relations:
        found.setdefault(source, set()).add(target)
    return {node: frozenset(targets) for node, targets in found.items()}


def net_kappa(first: Net, second: Net, *, shared: bool = False) -> float | None:
    """Cohen's kappa over all ordered pairs of claims, labelled by their relation or by "none".

    Over the claims of both maps together, or only over those that both have (`shared`).
    """
    nodes = first.nodes & second.nodes if shared else first.nodes | second.nodes
    ours, theirs = _labels(first.relations, nodes), _labels(second.relations, nodes)
    pairs = ours.keys() | theirs.keys()
    counts = Counter((ours.get(pair, "none"), theirs.get(pair, "none")) for pair in pairs)
    counts["none", "none"] += len(nodes) * (len(nodes) - 1) - len(pairs)
    return kappa_of_counts(counts)


def _labels(relations: Iterable[Relation], nodes: Collection[int]) -> dict[tuple[int, int], str]:
    inside = set(nodes)
    return {(one.source, one.target): one.polarity for one in sorted(relations) if {*one[:2]} <= inside}


def cass(kappa: float, segmentation: float) -> float:
    """The combined argument similarity score: the harmonic mean of agreement on relations and on segments.

    R. Duthie, J. Lawrence, K. Budzynska and C. Reed, "The CASS technique", 3rd Workshop on Argument Mining, 2016.
    """
    return 2 * kappa * segmentation / (kappa + segmentation) if kappa + segmentation else 0.0


def edit_distance(first: Net, second: Net, *, structure_only: bool = False) -> int:
    """Edits from one map to the other under the alignment: claims and relations put in, taken out, or changed.

    A claim that only one map has may stand where the other has one of its own: then it is changed (1 edit), not taken
    out and put in. The fewer of those from the first map to the second and back. `structure_only` does not count
    changed claims and labels.
    """
    return min(_edits(*pair, structure_only=structure_only) for pair in ((first, second), (second, first)))


def _edits(first: Net, second: Net, *, structure_only: bool) -> int:
    second, changed = _with_changed(first, second)
    nodes = len(first.nodes ^ second.nodes)
    ours = {(one.source, one.target): one.polarity for one in sorted(first.relations)}
    theirs = {(one.source, one.target): one.polarity for one in sorted(second.relations)}
    relations = len(ours.keys() ^ theirs.keys())
    labels = sum(ours[pair] != theirs[pair] for pair in ours.keys() & theirs.keys())
    return nodes + relations + (0 if structure_only else labels + changed)


def _with_changed(first: Net, second: Net) -> tuple[Net, int]:
    """The second map with its own claims named as those of the first that stand in the same place, and how many."""
    places: dict[frozenset[int | None], list[int]] = {}
    ours, theirs = _parents(first), _parents(second)
    for node in reversed(_in_order(first.nodes - second.nodes)):
        places.setdefault(ours.get(node, _NONE), []).append(node)
    names: dict[int | None, int] = {}
    for node in _in_order(second.nodes - first.nodes):
        if there := places.get(frozenset(names.get(one, one) for one in theirs.get(node, _NONE))):
            names[node] = there.pop()
    renamed = (
        one._replace(source=names.get(one.source, one.source), target=names.get(one.target, one.target))
        for one in second.relations
    )
    return Net(frozenset(names.get(node, node) for node in second.nodes), frozenset(renamed)), len(names)


def _in_order(nodes: Iterable[int]) -> list[int]:
    """Nodes that one map alone has, as they stand in it."""
    return sorted(nodes, key=lambda node: node if node >= 0 else -1 - node)


# Stretches of the articles


def quoted_units(reading: Reading, placed: list[Places], offsets: list[int]) -> dict[str, list[Span]]:
    """What a map quotes, for claims and for evidence: spans over all articles set one after the other."""
    found: dict[str, list[Span]] = {}
    for claim, one in zip(reading.claims, placed, strict=True):
        name = "evidence" if claim.kind == "evidence" else "claim"
        for number, spans in one.items():
            found.setdefault(name, []).extend(Span(*(end + offsets[number] for end in span)) for span in spans)
    return {name: _apart(spans) for name, spans in found.items()}


def _apart(spans: list[Span]) -> list[Span]:
    """Spans of one coder and category must not overlap: those that do become one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def article_offsets(alignment: Alignment) -> tuple[list[int], int]:
    """Where each article begins if all are set one after the other, and how long they are."""
    offsets, total = [], 0
    for article in alignment.articles:
        offsets.append(total)
        total += len(article.text.content)
    return offsets, total


def _alpha_u(alignment: Alignment) -> float | None:
    offsets, total = article_offsets(alignment)
    readings = alignment.first, alignment.second
    coders = [quoted_units(one, placed, offsets) for one, placed in zip(readings, alignment.places, strict=True)]
    return alpha_u(coders, total) if total else None


def _segments(alignment: Alignment) -> float | None:
    """Segmentation similarity of the quotes' ends, counted in words; None without articles or without quotes."""
    if not any(length(one) for side in alignment.places for one in side):
        return None
    first: set[int] = set()
    second: set[int] = set()
    at = 0
    for number, article in enumerate(alignment.articles):
        starts = [word.start() for word in _WORD.finditer(article.text.content)]
        for cuts, side in ((first, alignment.places[0]), (second, alignment.places[1])):
            ends = sorted({end for one in side for span in one.get(number, ()) for end in span})
            cuts |= {at + index for index in _word_indexes(starts, ends)}
        at += len(starts)
    return segmentation_similarity(first, second, at)


def _word_indexes(starts: list[int], ends: list[int]) -> Iterable[int]:
    """For each offset the number of the first word that begins there or after it."""
    return (index for end in ends if 0 < (index := bisect_left(starts, end)) < len(starts))
