"""What a teacher gets of a class: a gradebook as CSV, and a summary of what most students missed."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.grading.rubric import BANDS, PARTS
from argmap.showing import markdown, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.judge import Grade
    from argmap.grading.rubric import Rubric

__all__ = ["gradebook", "student_names", "summary"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_SHOWN = 8
_FEW = 0.2  # share of a class from which a point is worth a lesson


def student_names(paths: Sequence[str]) -> list[str]:
    """A name for each submission, none twice: its path without what all have in common, folders joined by `_`."""
    parts = [PurePath(path).with_suffix("").parts for path in paths]
    common = 0
    while len(parts) > 1 and all(len(one) > common + 1 and one[common] == parts[0][common] for one in parts):
        common += 1
    names, taken = [], set()
    for one in parts:
        own = one[common:] if len(parts) > 1 else one[-1:]
        base = "_".join(own).strip("/\\") or "submission"
        name = next(
            f"{base}{at}" for at in ("", *map(str, range(2, len(parts) + 2))) if f"{base}{at}".casefold() not in taken
        )
        taken.add(name.casefold())
        names.append(name)
    return names


def gradebook(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric) -> str:
    """One row a student: band and score in all, score of each part, claims, and the points told."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["student", "file", "band", "score", *PARTS, "claims", "matched", "feedback"])
    for name, grade in zip(names, grades, strict=True):
        shares = grade.shares or {}
        total = grade.total
        told = grade.failure or " | ".join(f"{point.heading}: {point.what}" for point in grade.points)
        row = [
            name,
            grade.name,
            "" if total is None else rubric.band(total),
            "" if total is None else f"{total * 100:.0f}",
            *("" if (share := shares.get(part)) is None else f"{share * 100:.0f}" for part in PARTS),
            grade.claims,
            grade.matched,
            told,
        ]
        writer.writerow([_cell(one) for one in row])
    return out.getvalue()


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def summary(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric) -> str:
    """The class as Markdown: bands, what most students missed, what they were told most often, what failed."""
    return "\n".join(_summary(names, grades, rubric)) + "\n"


def _summary(names: Sequence[str], grades: Sequence[Grade], rubric: Rubric) -> Iterator[str]:
    graded = [one for one in grades if not one.failure]
    yield from ("# The class", "", f"{_many(len(grades), 'submission')}, {len(graded)} of them graded.", "")
    if graded:
        yield from _bands(graded, rubric)
        yield from _missed(graded)
        yield from _told(graded)
    failed = [(name, one.failure) for name, one in zip(names, grades, strict=True) if one.failure]
    if failed:
        yield from ("## Not graded", "", *(f"- {markdown(name)}: {markdown(why)}" for name, why in failed), "")
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
            examples.setdefault(key, f"{point.heading}: {point.what}")
    often = [(key, count) for key, count in counts.most_common(_SHOWN) if count >= max(2, _FEW * len(graded))]
    if often:
        yield from ("## What came up most", "")
        for key, count in often:
            yield f"- {count} of {len(graded)}: for example, {markdown(shortened(examples[key], 300))}"
        yield ""
