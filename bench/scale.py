"""`check` and `render` of maps of 100, 1,000 and 10,000 claims, against floors measured in the same run.

The floor of `check` is a process that imports what argmap must import and lets libyaml read the map's events. The
floor of `render` is Graphviz's own process on the same DOT.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from make import write
from measure import PYTHON, code, process, table

from argmap.draw import Options, render
from argmap.draw import engine as engines
from argmap.draw.dot import dot
from argmap.draw.drawing import TIDY_FROM
from argmap.reading import read

SIZES = (100, 1000, 10000)
IMPORTS = "import click, yaml, argmap.model\n"
EVENTS = IMPORTS + (
    "import sys\ntext = open(sys.argv[1], encoding='utf-8').read()\n"
    "for _ in yaml.parse(text, Loader=yaml.CSafeLoader): pass"
)
LOAD = IMPORTS + "import sys\nyaml.load(open(sys.argv[1], encoding='utf-8').read(), Loader=yaml.CSafeLoader)"


def _layout(size: int) -> str:
    """The layout of a map as a graph; posters are measured by posters.py."""
    return "tidy" if size >= TIDY_FROM else "dot"


def check(maps: dict[int, Path]) -> None:
    rows: list[list[object]] = []
    for size, path in maps.items():
        ours = process([PYTHON, "-m", "argmap", "check", str(path)])
        imports, floor, load = code(IMPORTS), code(EVENTS, path), code(LOAD, path)
        rows.append([size, ours.seconds, imports.seconds, floor.seconds, ours.seconds / floor.seconds])
        rows[-1] += [load.seconds, ours.seconds / load.seconds, round(ours.megabytes)]
    head = [
        "claims",
        "check, CPU s",
        "imports",
        "floor: imports + events",
        "× floor",
        "yaml.load alone",
        "× that",
        "MB",
    ]
    table("argmap check, each claim with a quote in one article", head, rows)


def library(maps: dict[int, Path], largest: int) -> None:
    """A map already read, drawn in this process, against the engine's own process on the same DOT."""
    found = engines.available()
    if not found:
        print("\nno Graphviz engine here: render is not measured")
        return
    rows: list[list[object]] = []
    for engine in found:
        for size, path in maps.items():
            if size > largest:
                continue
            reading = read(path)
            reading.anchors  # noqa: B018
            own, drawn = [], []
            for _ in range(5):
                started = time.process_time()
                source = dot(reading)
                python = time.process_time() - started
                before = _children()
                engines.lay_out(source, "svg", engine, 600, is_pinned=size >= TIDY_FROM)
                own.append(_children() - before)
                before, started = _children(), time.process_time()
                render(reading, "svg", Options(layout=_layout(size)), engine=engine.name, timeout=600)
                drawn.append(time.process_time() - started + _children() - before)
            ours, theirs = sorted(drawn)[2], sorted(own)[2]
            rows.append([engine.name, size, ours, theirs, ours / theirs, python])
    head = ["engine", "claims", "render, CPU s", "engine's own process", "ratio", "DOT text alone"]
    table("argmap.render(reading, 'svg'), as a graph", head, rows)


def _children() -> float:
    import resource

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main() -> None:
    largest = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        maps = {size: write(Path(folder), size) for size in (30, *SIZES)}
        check(maps)
        library(maps, largest)


if __name__ == "__main__":
    main()
