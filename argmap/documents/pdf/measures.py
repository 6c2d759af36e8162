"""What is usual in a document: the size of its type, the width of its lines, the distance between them."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from argmap.documents.pdf.furniture import Page
    from argmap.documents.pdf.lines import Line

__all__ = ["pitch", "usual_size", "usual_width"]


def usual_size(pages: Iterable[Page]) -> float:
    """The size of most of the file's text, by characters, in points."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[max(round(line.size * 5) / 5, 1.0)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


def usual_width(pages: Iterable[Page], size: float) -> float:
    """How wide the full lines of the file's text are: the width that one in five of its lines exceeds, in points."""
    widths = sorted(
        line.width
        for page in pages
        for line in page.lines
        if abs(line.size - size) < 0.06 * size and len(line.text) > 20
    )
    return widths[int(0.8 * len(widths))] if widths else 300.0


def pitch(lines: Sequence[Line]) -> float:
    """The usual distance between lines that follow each other, in points."""
    steps = [after.bottom - before.bottom for before, after in pairwise(lines)]
    usual = [step for step in steps if 0.5 * lines[0].size < step < 2.5 * lines[0].size]
    return median(usual) if usual else 1.2 * (lines[0].size if lines else 10.0)
