"""The same graphs through peers: arguebuf (AIF to SVG by Graphviz) and Argdown's CLI (Argdown to SVG).

arguebuf is measured where it is installed; Argdown's CLI where its path is given: `peers.py node_modules/.bin/argdown`.
argmap reads YAML and looks up every quote as well, which the peers do not.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import tempfile
from pathlib import Path

from make import write
from measure import PYTHON, Cost, process, table

from argmap.draw.drawing import TIDY_FROM
from argmap.reading import Reading, read

SIZES = (100, 1000, 10_000)
ARGUEBUF = (
    "import sys, arguebuf\n"
    "graph = arguebuf.load.file(sys.argv[1])\n"
    "drawn = arguebuf.dump.graphviz(graph, max_nodes=100_000)\n"
    "arguebuf.render.graphviz(drawn, sys.argv[2])\n"
)


def aif(reading: Reading) -> str:
    """The map's claims and steps as AIF JSON: I-nodes, RA-nodes and edges."""
    nodes = [{"nodeID": f"c{claim.index}", "text": claim.text, "type": "I"} for claim in reading.claims]
    edges = []
    for step in reading.steps:
        nodes.append({"nodeID": f"s{step.index}", "text": "Default Inference", "type": "RA"})
        edges += [(f"c{premise}", f"s{step.index}") for premise in step.premises] + [
            (f"s{step.index}", f"c{step.conclusion}")
        ]
    listed = [{"edgeID": str(number), "fromID": start, "toID": end} for number, (start, end) in enumerate(edges)]
    return json.dumps({"nodes": nodes, "edges": listed, "locutions": []})


def argdown(reading: Reading) -> str:
    """The map's claims as an Argdown document: a statement for each, with its supports."""
    lines = []
    for claim in reading.claims:
        lines.append(f"[c{claim.index}]: {claim.text}")
        lines += [f"  + [c{premise}]" for premise in reading.graph.premises_under(claim.index)]
        lines.append("")
    return "\n".join(lines)


def cost(command: list[str]) -> Cost | str:
    try:
        return process(command, 1)
    except SystemExit as error:
        return str(error)[-60:]


def shown(name: str, size: int, one: Cost | str) -> list[object]:
    return [name, size, one, "", ""] if isinstance(one, str) else [name, size, one.seconds, "", round(one.megabytes)]


def main() -> None:
    rows: list[list[object]] = []
    cli = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in SIZES:
            path = write(folder, size)
            reading = read(path)
            layout = "dot" if size < TIDY_FROM else "tidy"
            ours = process(
                [PYTHON, "-m", "argmap", "render", str(path), "-o", str(folder / "ours.svg"), "--layout", layout], 3
            )
            rows.append([f"argmap render --layout {layout}", size, ours.seconds, 1.0, round(ours.megabytes)])
            found: list[tuple[str, list[str]]] = []
            if importlib.util.find_spec("arguebuf"):
                (folder / "map.json").write_text(aif(reading), encoding="utf-8")
                found.append(
                    ("arguebuf", [PYTHON, "-c", ARGUEBUF, str(folder / "map.json"), str(folder / "theirs.svg")])
                )
            if cli:
                (folder / "map.argdown").write_text(argdown(reading), encoding="utf-8")
                found.append(("argdown map", [cli, "map", "-f", "svg", str(folder / "map.argdown"), str(folder)]))
            for peer, command in found:
                row = shown(peer, size, cost(command))
                if isinstance(row[2], float):
                    row[3] = row[2] / ours.seconds
                rows.append(row)
    table("The whole way to an SVG, as commands", ["by", "claims", "CPU s", "× argmap", "MB"], rows)


if __name__ == "__main__":
    main()
