"""What it costs to lay posters and booklets out, beside Graphviz's own layout of the same map in the same run.

    python bench/posters.py

Laying out: which claims stand on which page, the sizes of all boxes, everything in its place, and the DOT text with all
places in it. Graphviz: the time of `dot` for the same map as a graph, as a process. Both are CPU seconds, the least of
three runs.
"""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from make import write
from measure import table

from argmap.draw import Drawing, Options
from argmap.draw import engine as engines
from argmap.draw.choosing import compositions, settled
from argmap.draw.dot import dot
from argmap.draw.poster import poster_source
from argmap.draw.poster.cards import forget_sizes
from argmap.reading import Reading, read

ROOT = Path(__file__).parent.parent
RUNS = 3


def cpu() -> float:
    """CPU seconds of this process and of those that it has waited for."""
    spent = time.process_time()
    try:
        import resource
    except ImportError:
        return spent
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent + children.ru_utime + children.ru_stime


def laid_out(reading: Reading) -> tuple[float, int]:
    """Seconds for a poster or booklet as a PDF has it, and how many pages it has."""
    forget_sizes()
    begin = cpu()
    pages = compositions(settled(Drawing(reading, Options()), on_paper=True))
    for page in pages:
        poster_source(page, is_scaled=True)
    return cpu() - begin, len(pages)


def by_graphviz(reading: Reading) -> float:
    """Seconds of Graphviz for the map as a graph."""
    source = dot(reading, Options(layout="dot"))
    begin = cpu()
    engines.lay_out(source, "svg", engines.choose(), 600)
    return cpu() - begin


def main() -> None:
    rows: list[list[object]] = []
    with tempfile.TemporaryDirectory() as folder:
        maps = [ROOT / "maps" / "belarus.yaml", *(write(Path(folder), size) for size in (300, 1000))]
        for path in maps:
            reading = read(path)
            assert reading.anchors
            ours = [laid_out(reading) for _ in range(RUNS)]
            seconds, peer = min(one for one, _ in ours), min(by_graphviz(reading) for _ in range(RUNS))
            rows.append([len(reading.claims), ours[0][1], seconds, peer, seconds / peer])
    table("Posters", ["claims", "pages", "argmap, CPU s", "Graphviz, CPU s", "ratio"], rows)


if __name__ == "__main__":
    main()
