"""`argmap` as a process of its own that starts at once: a fork of one process that has argmap imported."""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

__all__ = ["argmap"]

_HERE = Path(__file__).parent


@cache
def argmap() -> list[str]:
    """How a command line begins that does what `python -X utf8 -m argmap` does, in its folder and environment.

    Where a system cannot do this, or where the start itself counts, a test begins with those words themselves.
    """
    if sys.platform != "linux":
        return [sys.executable, "-X", "utf8", "-m", "argmap"]
    folder = TemporaryDirectory(prefix="argmap-forks-")
    address = f"{folder.name}/asked"
    with socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as asked:
        asked.bind(address)
        asked.listen()
        forking = subprocess.Popen(
            [sys.executable, "-X", "utf8", "-m", "tests.forks.forking", str(asked.fileno())],
            stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=_HERE.parents[1], pass_fds=[asked.fileno()],
        )  # fmt: skip

    @atexit.register
    def end() -> None:
        forking.kill()
        forking.communicate()
        folder.cleanup()

    return [sys.executable, "-I", "-S", os.fspath(_HERE / "asking.py"), address]
