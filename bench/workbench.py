"""What an edit in the workbench costs: CPU of its server, beside reading the map once, for maps of three sizes.

    python bench/workbench.py

Each row: CPU milliseconds of one edit (median of 20: a claim added in the middle, as the page asks for it, saved and
answered), the same as a share of `argmap.read` of the map, bytes of the answer, CPU milliseconds of all findings, and
seconds from the command to the page's first byte with the memory of its process.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

from make import write

from argmap.memory import going_on
from argmap.reading import read
from argmap.workbench import Desk, Journal, Store, Workbench

SIZES = (55, 300, 1_000)
EDITS = 20


def main() -> None:
    """Print a row for each size."""
    print("claims  edit ms  x reading  answer bytes  findings ms  start s   MB")
    for claims in SIZES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            print(row(folder, write(folder, claims), claims))


def row(folder: Path, map_: Path, claims: int) -> str:
    """Measure one map."""
    reading = median(_cpu(lambda: read(map_)) for _ in range(5))
    desk = Desk(Store(map_), journal=Journal(map_, folder / "journals"))
    bench = Workbench(desk)
    first = json.loads(json.dumps(_ask(bench, "/sync", {"known": {}})))
    known = first["marks"]
    going_on()  # as the server does
    key = first["claims"][len(first["claims"]) // 2]["key"]
    spent, sizes = [], []
    for number in range(EDITS):
        op = {"name": "add", "relation": "because", "under": key, "claim": f"A further reason, number {number}."}
        begun = time.process_time()
        answer = bench.answer("/op", json.dumps({"op": op, "known": known}).encode(), bench.token)
        spent.append(time.process_time() - begun)
        if answer.status != 200:
            raise SystemExit(answer.data["refused"])
        known |= answer.data["marks"]
        sizes.append(len(json.dumps(answer.data)))
    findings = _cpu(lambda: bench.answer("/findings", b"{}", bench.token))
    start, memory = _started(map_)
    edit = median(spent)
    return (
        f"{claims:6}  {1e3 * edit:7.1f}  {edit / reading:9.2f}  {median(sizes):12.0f}  {1e3 * findings:11.1f}"
        f"  {start:7.2f}  {memory:3.0f}"
    )


def _ask(bench: Workbench, path: str, asked: dict[str, object]) -> dict[str, object]:
    return bench.answer(path, json.dumps(asked).encode(), bench.token).data


def _cpu(does: object) -> float:
    begun = time.process_time()
    does()  # type: ignore[operator]
    return time.process_time() - begun


def _started(map_: Path) -> tuple[float, float]:
    """Seconds until the page of a fresh process can be had, and the process's memory in MB (0 where unknown)."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "argmap", "edit", str(map_), "--no-browser"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        for line in process.stderr:
            if found := re.search(r"http://\S+", line):
                with urllib.request.urlopen(found[0]) as page:  # noqa: S310
                    page.read(1)
                break
        took = time.monotonic() - begun
        status = Path(f"/proc/{process.pid}/status")
        held = re.search(r"VmRSS:\s+(\d+)", status.read_text()) if status.exists() else None
        process.terminate()
    return took, int(held[1]) / 1024 if held else 0.0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).parents[1]))
    main()
