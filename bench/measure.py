"""CPU time and memory of whole processes (Unix), and tables of them."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

PYTHON = sys.executable
LIMIT = 300


class Cost(NamedTuple):
    """Median CPU seconds (user and system) and the largest memory in MB of several runs."""

    seconds: float
    megabytes: float


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))


def process(
    command: list[str],
    runs: int = 5,
    expect: int | None = 0,
    where: Path | None = None,
    environment: dict[str, str] | None = None,
) -> Cost:
    """What a command costs; its output goes nowhere. Fails where it ends with another status than expected.

    Each process may take LIMIT seconds of CPU.
    """
    seconds, megabytes = [], 0.0
    for _ in range(runs):
        child = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=where,
            env=environment,
            preexec_fn=_limit,  # noqa: PLW1509
        )
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if expect is not None and child.returncode != expect:
            raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
        seconds.append(usage.ru_utime + usage.ru_stime)
        megabytes = max(megabytes, usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10))
    return Cost(statistics.median(seconds), megabytes)


def code(source: str, *args: object, runs: int = 5) -> Cost:
    """What a piece of Python costs in a process of its own."""
    return process([PYTHON, "-c", source, *map(str, args)], runs)


def table(title: str, head: list[str], rows: list[list[object]]) -> None:
    """Print a table in Markdown."""
    print(f"\n### {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print("| " + " | ".join(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in row) + " |")
