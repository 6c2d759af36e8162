"""What a teacher gets of a class: a gradebook as CSV, and a summary of what most students missed."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from argmap.grading.rubric import BANDS, PARTS, whole_points
from argmap.grading.voice import plain
from argmap.showing import cell, markdown, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.judge import Grade
    from argmap.grading.rubric import Rubric

__all__ = ["gradebook", "summary"]

_SHOWN = 8
_FEW = 0.2  # share of a class from which a point is worth a lesson


def gradebook(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric) -> str:
    """One row a student: band and score in all, score of each part, claims, and the points told."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["student", "file", "band", "score", *PARTS, "claims", "matched", "feedback"])
    for name, grade in zip(names, grades, strict=True):
        shares = grade.shares or {}
        total = grade.total
        told = grade.failure or " | ".join(plain(f"{point.heading}: {point.what}") for point in grade.points)
        row = [
            name,
            printable(grade.name),
            "" if total is None else rubric.band(total),
            "" if total is None else str(whole_points(total * 100)),
            *("" if (share := shares.get(part)) is None else str(whole_points(share * 100)) for part in PARTS),
            grade.claims,
            grade.matched,
            told,
        ]
        writer.writerow([cell(one) for one in row])
    return out.getvalue()


def summary(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric, aside: Sequence[str] = ()) -> str:
    """The class as Markdown: bands, what most students missed, what they were told most often, what failed.

    `aside` are files that were handed in and are no maps.
    """
    return "\n".join(_summary(names, grades, rubric, aside)) + "\n"


def _summary(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric, aside: Sequence[str]) -> Iterator[str]:
    graded = [one for one in grades if not one.failure]
    yield from ("# The class", "", f"{_many(len(grades), 'submission')}, {len(graded)} of them graded.", "")
    if graded:
        yield from _bands(graded, rubric)
        yield from _missed(graded)
        yield from _told(graded)
    failed = [(name, one.failure) for name, one in zip(names, grades, strict=True) if one.failure]
    if failed:
        yield from ("## Not graded", "", *(f"- {markdown(name)}: {markdown(why)}" for name, why in failed), "")
    if aside:
        yield from ("## Not read, because they are no maps", "")
        yield from (f"- {markdown(path)}" for path in aside)
        yield ""
    yield "The references are one reading, or a few: what many students see otherwise is worth a second look at them."


def _many(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number} {word}s"


def _bands(graded: Sequence[Grade], rubric: Rubric) -> Iterator[str]:
    yield from (f"| | {' | '.join(BANDS)} |", f"|---|{'---|' * len(BANDS)}")
    for part, name in [*PARTS.items(), ("total", "In all")]:
        shares = [one.total if part == "total" else (one.shares or {}).get(part) for one in graded]
        counts = Counter(rubric.band(share) for share in shares if share is not None)
        if counts:
            yield f"| {name} | {' | '.join(str(counts[band]) for band in BANDS)} |"
    yield ""


def _missed(graded: Sequence[Grade]) -> Iterator[str]:
    counts = Counter(claim for one in graded for claim in one.missed)
    often = [(claim, count) for claim, count in counts.most_common(_SHOWN) if count >= max(2, _FEW * len(graded))]
    if often:
        yield from ("## What most students missed", "")
        for (label, text), count in often:
            yield f"- {count} of {len(graded)}: {markdown(label)} “{markdown(shortened(text, 160))}”"
        yield ""


def _told(graded: Sequence[Grade]) -> Iterator[str]:
    """The same point counts once a student, also where it is kept for later."""
    counts: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], str] = {}
    for one in graded:
        points = [point for point in (*one.points, *one.further) if point.code != "missing"]
        for key, point in {(point.code, point.subject): point for point in points}.items():
            counts[key] += 1
            examples.setdefault(key, plain(f"{point.heading}: {point.what}"))
    often = [(key, count) for key, count in counts.most_common(_SHOWN) if count >= max(2, _FEW * len(graded))]
    if often:
        yield from ("## What came up most", "")
        for key, count in often:
            yield f"- {count} of {len(graded)}: for example, {markdown(shortened(examples[key], 300))}"
        yield ""
