"""Comparing, grading and making exercises: CPU seconds in this process, and as a ratio to checking the same maps.

Two maps of 1,000 claims are compared, 100 submissions of 40 claims are graded, 50 items are made of the op-ed's map.
"""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from make import write
from measure import table

from argmap.checker import check
from argmap.comparison import align, differences, measures
from argmap.draft import Draft
from argmap.exercise import make_set
from argmap.grading import References, grade
from argmap.reading import Reading, read, read_draft

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent


def seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def changed(reading: Reading, seed: int, left_out: int, moved: int) -> Reading:
    """A copy with some claims gone, some elsewhere, and half of the ids."""
    rng = random.Random(seed)
    draft = Draft.of(reading)
    number = len(reading.claims)
    for claim in rng.sample(range(number // 8, number), left_out):
        draft.leave_out(claim)
    for claim in rng.sample(range(number // 8, number), moved):
        draft.move(claim, rng.randrange(number // 10))
    for one in draft.claims:
        if rng.random() < 0.5:
            one.fields.pop("id", None)
    return read_draft(draft, "changed.yaml", Path(reading.name).parent)


def main() -> None:
    rows: list[list[object]] = []
    with tempfile.TemporaryDirectory() as folder:
        large = read(write(Path(folder), 1000))
        other = changed(large, 1, 100, 20)
        checking = seconds(
            lambda: (check(read(large.name)), check(read(other.name)) if Path(other.name).is_file() else check(other))
        )
        alignment = align(large, other)
        comparing = seconds(lambda: align(read(large.name), other))
        measuring = seconds(lambda: (differences(alignment), measures(alignment)))
        rows.append(["align two maps of 1,000 claims", comparing, comparing / checking, "2"])
        rows.append(["their differences and measures", measuring, measuring / checking, ""])
        reference = read(write(Path(folder), 40))
        submissions = [changed(reference, seed, 4, 3) for seed in range(100)]
        checking = seconds(lambda: [check(one) for one in submissions])
        known = References([reference])
        grading = seconds(lambda: [grade(one, known) for one in submissions])
        rows.append(["grade 100 submissions of 40 claims", grading, grading / checking, "5"])
        op_ed = read(ROOT / "maps" / "belarus.yaml")
        checking = seconds(lambda: check(op_ed))
        making = seconds(lambda: make_set(read(op_ed.name), number=50))
        rows.append(["50 items from the op-ed's map", making, making / checking, "1"])
    table("Teaching", ["what", "CPU s", "× checking the same maps", "goal, s"], rows)


if __name__ == "__main__":
    main()
