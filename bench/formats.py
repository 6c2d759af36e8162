"""Reading other formats beside the tools that they are of: Argdown and its reference implementation, AIF and arguebuf.

    python bench/formats.py [FOLDER]     a folder in which npm has installed @argdown/cli (with @argdown/core)

Argdown: a tree of titled statements with 12 words each, four below every statement, supports and attacks in turn;
in the library from text to statements, arguments and relations, as commands to JSON. AIF: the same tree as I- and
RA-nodes, to claims and steps. arguebuf is measured where it is installed.
"""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from measure import PYTHON, process, table

from argmap.formats import Source, by_name
from argmap.formats.argdown.meaning import understand
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

SIZES = (100, 1_000, 10_000)
WORDS = "the of harbour silt river ships trade market town people council build money depth".split()
IN_PROCESS = """
const { createRequire } = require("node:module");
const load = createRequire(require("node:path").resolve(process.argv[1], "package.json"));
const { argdown } = load("@argdown/core/dist/argdown");
const input = require("node:fs").readFileSync(process.argv[2], "utf8");
const run = () => argdown.run({ input, process: ["parse-input", "build-model"], logLevel: "silent" });
run();
const times = [];
for (let i = 0; i < 3; i++) { const start = process.cpuUsage(); run(); const used = process.cpuUsage(start);
  times.push((used.user + used.system) / 1e6); }
console.log(times.sort()[1]);
"""
ARGUEBUF = """
import json, sys, time, arguebuf
data = json.load(open(sys.argv[1]))
times = []
for _ in range(3):
    start = time.process_time()
    arguebuf.load.aif(json.load(open(sys.argv[1])))
    times.append(time.process_time() - start)
print(sorted(times)[1])
"""


def seconds(work: Callable[[], object]) -> float:
    """The median of three runs after a first one, in CPU seconds."""
    work()
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return sorted(times)[1]


def tree(size: int) -> list[tuple[int, int, str]]:
    """Statements as (number, depth, text), in reading order; each has four below it."""
    rng = random.Random(size)
    found, waiting = [], [(0, 0)]
    while waiting:
        number, depth = waiting.pop()
        found.append((number, depth, " ".join(rng.choice(WORDS) for _ in range(12)).capitalize() + "."))
        waiting += [(child, depth + 1) for child in range(4 * number + 4, 4 * number, -1) if child < size]
    return found


def argdown(size: int) -> str:
    """The tree as an Argdown document."""
    lines = []
    for number, depth, text in tree(size):
        mark = "" if not depth else "  " * depth + ("- " if number % 2 else "+ ")
        lines.append(f"{mark}[S{number}]: {text}")
    return "\n".join(lines) + "\n"


def aif(size: int) -> str:
    """The tree as AIF with as many nodes: one half claims, one half supports."""
    nodes, edges = [], []
    for number, depth, text in tree(size // 2):
        nodes.append({"nodeID": str(number), "text": text, "type": "I", "timestamp": "2020-01-01 10:00:00"})
        if depth:
            step = str(size + number)
            nodes.append(
                {"nodeID": step, "text": "Default Inference", "type": "RA", "timestamp": "2020-01-01 10:00:00"}
            )
            edges += [(str(number), step), (step, str((number - 1) // 4))]
    listed = [
        {"edgeID": str(at), "fromID": start, "toID": end, "formEdgeID": None} for at, (start, end) in enumerate(edges)
    ]
    return json.dumps({"nodes": nodes, "edges": listed, "locutions": []})


def answer(command: list[str]) -> float | str:
    """What a peer's own clock says."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    return float(done.stdout) if done.returncode == 0 and done.stdout.strip() else "fails"


def ratio(theirs: float | str, ours: float) -> float | str:
    return theirs / ours if isinstance(theirs, float) else ""


def argdown_rows(folder: Path, npm: str | None) -> tuple[list[list[object]], list[list[object]]]:
    inside: list[list[object]] = []
    commands: list[list[object]] = []
    goals = {1_000: "0.2", 10_000: "1.3"}
    for size in SIZES:
        content = argdown(size)
        path = folder / f"tree{size}.argdown"
        path.write_text(content, encoding="utf-8")
        ours = seconds(lambda content=content: understand(Text("tree", content)))  # type: ignore[misc]
        theirs = answer(["node", "-e", IN_PROCESS, npm, str(path)]) if npm else ""
        inside.append([size, ours, goals.get(size, ""), theirs, ratio(theirs, ours)])
        convert = [PYTHON, "-m", "argmap", "convert", str(path), "-o", str(folder / "ours.json")]
        mine = process(convert, 3)
        commands.append(["argmap convert to JSON", size, mine.seconds, 1.0, round(mine.megabytes)])
        if npm:
            cli = process([f"{npm}/node_modules/.bin/argdown", "json", str(path), str(folder)], 3, None)
            commands.append(["argdown json", size, cli.seconds, cli.seconds / mine.seconds, round(cli.megabytes)])
    deep = "".join(f"{'  ' * depth}{'+ ' if depth else ''}[S{depth}]: text\n" for depth in range(5_001))
    inside.append(["5,000 deep", seconds(lambda: understand(Text("deep", deep))), "works", "", ""])
    return inside, commands


def aif_rows(folder: Path) -> list[list[object]]:
    rows: list[list[object]] = []
    format_ = by_name("aif")
    assert format_
    assert format_.read
    read = format_.read
    for size in SIZES:
        content = aif(size)
        path = folder / f"net{size}.json"
        path.write_text(content, encoding="utf-8")
        ours = seconds(lambda content=content: read(Source(Text("net", content))))  # type: ignore[misc]
        has_peer = importlib.util.find_spec("arguebuf") is not None
        theirs = answer([PYTHON, "-c", ARGUEBUF, str(path)]) if has_peer else ""
        rows.append([size, ours, theirs, ratio(ours, theirs) if isinstance(theirs, float) else ""])
    return rows


def many(folder: Path) -> list[object]:
    """1,000 AIF files of a dozen nodes through `argmap convert`."""
    corpus = folder / "corpus"
    corpus.mkdir()
    for number in range(1_000):
        (corpus / f"net{number}.json").write_text(aif(8 + number % 16), encoding="utf-8")
    cost = process([PYTHON, "-m", "argmap", "convert", str(corpus), "-o", str(folder / "maps"), "--to", "yaml"], 1)
    return ["1,000 AIF files to YAML", cost.seconds, "8", round(cost.megabytes)]


def main() -> None:
    npm = sys.argv[1] if len(sys.argv) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        inside, commands = argdown_rows(folder, npm)
        table(
            "Argdown, text to model, in the library", ["statements", "argmap, CPU s", "goal", "reference", "×"], inside
        )
        table("Argdown as commands", ["by", "statements", "CPU s", "× argmap", "MB"], commands)
        table(
            "AIF to claims and steps",
            ["nodes", "argmap, CPU s", "arguebuf", "argmap ÷ arguebuf (goal: 1/3)"],
            aif_rows(folder),
        )
        table("Many files, as a command", ["what", "CPU s", "goal", "MB"], [many(folder)])


if __name__ == "__main__":
    main()
