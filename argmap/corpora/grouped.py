"""Processes of Python's multiprocessing in groups of their own: Ctrl-C of a terminal reaches their parent alone.

They are told to end by it, or ended; a process that Ctrl-C reaches while it loads says so in a traceback.
"""

from __future__ import annotations

import os
import signal
import subprocess
import warnings
from contextlib import contextmanager, suppress
from multiprocessing import util
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Groups", "in_groups"]

_WORKS = "--multiprocessing-fork"
"""With this a process is begun that works; others only keep count of what is shared."""
_COUNTS_NO_MORE = "resource_tracker: process died"
"""What is said where one of these was killed; another one is begun, and nothing is lost."""


class Groups:
    """The processes that were started, each the first of its group."""

    def __init__(self) -> None:
        self._leaders: list[int] = []
        self._has_ended = False

    def start(self, path: bytes, arguments: Sequence[Any], open_files: Sequence[int]) -> int:
        """Start one, as `multiprocessing.util.spawnv_passfds` does; its number."""
        if self._has_ended:
            raise OSError("no more processes are started")
        works = _WORKS in map(os.fsdecode, arguments)
        errors = None if works else subprocess.DEVNULL  # what keeps count tells nobody what it has not counted
        process = subprocess.Popen(  # noqa: S603
            arguments, executable=path, pass_fds=list(map(int, open_files)), process_group=0, stderr=errors
        )
        process.returncode = 0  # multiprocessing waits for it, not this object
        if works:
            self._leaders.append(process.pid)
        return process.pid

    def end(self) -> None:
        """End all of them at once, with whatever they started, and start no more."""
        self._has_ended = True
        for leader in self._leaders:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(leader, signal.SIGKILL)


@contextmanager
def in_groups() -> Iterator[Groups]:
    """Start what multiprocessing starts meanwhile in groups, where the system has them; Ctrl-C ends them all."""
    groups = Groups()
    before = util.__dict__.get("spawnv_passfds")
    if before and hasattr(os, "killpg"):
        setattr(util, "spawnv_passfds", groups.start)  # noqa: B010 (which types do not know)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", _COUNTS_NO_MORE)
            yield groups
    except KeyboardInterrupt:
        groups.end()
        raise
    finally:
        if before:
            setattr(util, "spawnv_passfds", before)  # noqa: B010
