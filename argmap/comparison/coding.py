"""How far coders agree who give each item one label: Cohen's kappa and Krippendorff's alpha for nominal data."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

__all__ = ["alpha_nominal", "kappa", "kappa_of_counts"]


def kappa(first: Sequence[str], second: Sequence[str]) -> float | None:
    """Cohen's kappa (Educational and Psychological Measurement 20, 1960); None where chance alone would agree fully."""
    return kappa_of_counts(Counter(zip(first, second, strict=True)))


def kappa_of_counts(counts: Mapping[tuple[str, str], int]) -> float | None:
    """The same from how often each pair of labels was given."""
    total = sum(counts.values())
    if not total:
        return None
    rows: Counter[str] = Counter()
    columns: Counter[str] = Counter()
    for (one, other), count in counts.items():
        rows[one] += count
        columns[other] += count
    observed = sum(count for (one, other), count in counts.items() if one == other) / total
    expected = sum(rows[label] * columns[label] for label in rows) / total**2
    return None if expected == 1 else (observed - expected) / (1 - expected)


def alpha_nominal(items: Iterable[Sequence[str]]) -> float | None:
    """Krippendorff's alpha for nominal data: one sequence of labels for each item, of two or more coders.

    K. Krippendorff, Content Analysis (2nd edition, 2004), chapter 11. None where only one label occurs.
    """
    observed = 0.0
    known: Counter[str] = Counter()
    for labels in items:
        if len(labels) < 2:
            continue
        counts = Counter(labels)
        known.update(counts)
        observed += sum(count * (len(labels) - count) for count in counts.values()) / (len(labels) - 1)
    total = sum(known.values())
    expected = sum(count * (total - count) for count in known.values())
    return None if not expected else 1 - observed * (total - 1) / expected
