"""What rules cost: `argmap check` with all rules, with the default ones and with one, in the same run."""

from __future__ import annotations

import tempfile
from pathlib import Path

from make import write
from measure import PYTHON, process, table

SIZES = (100, 1000)
CHOICES = {
    "one rule": ["--select", "AM101"],
    "by default": [],
    "every rule": ["--select", "ALL", "--ignore", "AM218,AM219"],
}


def one_map(folder: Path) -> None:
    rows: list[list[object]] = []
    for size in SIZES:
        path = write(folder, size)
        floor = 0.0
        for name, options in CHOICES.items():
            seconds = process([PYTHON, "-m", "argmap", "check", str(path), *options]).seconds
            floor = floor or seconds
            rows.append([size, name, seconds, seconds / floor])
    table("argmap check, one map", ["claims", "rules", "CPU s", "× one rule"], rows)


def many_maps(folder: Path) -> None:
    for number in range(1000):
        below = folder / f"{number:04}"
        below.mkdir()
        write(below, 30)
    seconds = process([PYTHON, "-m", "argmap", "check", str(folder)]).seconds
    table("argmap check, a folder", ["maps", "claims each", "CPU s"], [[1000, 30, seconds]])


def main() -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as many:
        one_map(Path(one))
        many_maps(Path(many))


if __name__ == "__main__":
    main()
