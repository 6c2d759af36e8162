"""This checkout beside another one, in one run: what checking costs, as CPU time of whole processes, by turns.

    python bench/beside.py 5e20165          beside a commit (that of version 0.1.0)
    python bench/beside.py ../other         beside another checkout
    python bench/beside.py ../other lsp     what a keystroke costs the language server, too

Both run from bytecode, as installed packages do. Of each pair of runs the ratio is taken; the median ratio is shown.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from make import write
from measure import PYTHON, process, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).resolve().parent.parent
ONE_CORE = "import os; os.cpu_count = lambda: 1\nimport sys\nfrom argmap.cli import run\nrun(sys.argv[1:])"
EVERY_RULE = ["--select", "ALL", "--ignore", "AM218,AM219"]


@contextmanager
def checkout(name: str) -> Iterator[Path]:
    """A checkout at a path, or of a commit for the time being."""
    if Path(name).is_dir():
        yield Path(name).resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "argmap"
        git = ["git", "-C", str(HERE), "worktree"]
        subprocess.run([*git, "add", "--quiet", "--detach", str(other), name], check=True)
        try:
            yield other
        finally:
            subprocess.run([*git, "remove", "--force", str(other)], check=True)


def environment(root: Path, bytecode: str) -> dict[str, str]:
    """What makes Python run the argmap of a checkout, with its bytecode in a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(root), "PYTHONPYCACHEPREFIX": bytecode}


def by_turns(cost: Callable[[Path], float], other: Path, runs: int) -> tuple[float, float, float]:
    """Median CPU seconds of this checkout and the other one, and the median of their ratios."""
    pairs = [(cost(other), cost(HERE)) for _ in range(runs)]
    theirs, ours = zip(*pairs, strict=True)
    return statistics.median(ours), statistics.median(theirs), statistics.median(one / two for two, one in pairs)


def main() -> None:
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    with checkout(sys.argv[1]) as other, tempfile.TemporaryDirectory() as folder:
        maps, many = Path(folder) / "maps", Path(folder) / "many"
        for below in (maps, *(many / f"{number:04}" for number in range(1000))):
            below.mkdir(parents=True)
        for below in sorted(many.iterdir()):
            write(below, 30)
        large, middle = write(maps, 10_000), write(maps, 1_000)

        def check(*arguments: object, code: str = "") -> Callable[[Path], float]:
            begin = ["-c", code] if code else ["-m", "argmap"]
            command = [PYTHON, *begin, "check", *map(str, arguments)]
            return lambda root: process(command, 1, None, root, environment(root, f"{folder}/bytecode")).seconds

        cases = {
            "one map of 10,000 claims": (check(large), 3),
            "1,000 maps of 30 claims, one core": (check(many, code=ONE_CORE), 1),
            "the op-ed": (check(HERE / "maps" / "belarus.yaml"), 9),
            "1,000 claims, one rule": (check(middle, "--select", "AM101"), 5),
            "1,000 claims, every rule": (check(middle, *EVERY_RULE), 5),
        }
        by_turns(cases["the op-ed"][0], other, 1)  # writes the bytecode
        rows: list[list[object]] = [[name, *by_turns(cost, other, runs)] for name, (cost, runs) in cases.items()]
        shares = [float(str(rows[-1][at])) / float(str(rows[-2][at])) for at in (1, 2)]
        rows.append(["every rule over one rule", *shares, shares[0] / shares[1]])
        table("argmap check, this checkout beside another", ["what", "this, CPU s", "other, CPU s", "ratio"], rows)
        if "lsp" in sys.argv[2:]:
            keystrokes(other, maps, f"{folder}/bytecode")


def keystroke(path: Path, changed: str, bytecode: str, root: Path) -> float:
    """CPU milliseconds of one keystroke in the language server of a checkout."""
    from keystrokes import cost

    os.environ.update(environment(root, bytecode))
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.chdir(root)
    return cost(path, changed)


def keystrokes(other: Path, folder: Path, bytecode: str) -> None:
    rows: list[list[object]] = []
    for size in (30, 300, 1000):
        path = write(folder, size)
        for what in ("premise", "quote"):
            typed = partial(keystroke, path, f"{what}: ", bytecode)
            rows.append([size, what, *by_turns(typed, other, 3)])
    table("argmap lsp, one keystroke", ["claims", "in a", "this, CPU ms", "other, CPU ms", "ratio"], rows)


if __name__ == "__main__":
    main()
