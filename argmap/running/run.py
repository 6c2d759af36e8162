"""Running a program in a child process that ends with argmap, or when its time is up."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import IO

__all__ = ["SCRIPT", "Done", "TookTooLongError", "run"]

Done = subprocess.CompletedProcess[bytes]

SCRIPT = (sys.executable, "-I", "-S")
"""How a command begins that runs a script with Python's own library alone; the script's path follows."""

_KEEPER = (*SCRIPT, str(Path(__file__).absolute().with_name("keeper.py")))
_KEEPS = hasattr(os, "fork")
_PIPE = 2**20  # bytes that wait between argmap and the program, where the system allows it
_LONGEST = 10_000_000  # seconds
_OUT_OF_TIME = 128 + getattr(signal, "SIGXCPU", 128)


class TookTooLongError(Exception):
    """The program took longer than it may."""


def run(command: list[str], data: bytes, timeout: float) -> Done:
    """Give a program data on its standard input, and wait for what it writes, for at most so many seconds.

    The program has gone when this returns or raises. Where argmap itself is killed, a keeper ends the program within a
    second; that needs `fork`, so that on Windows a program goes on to its end. Raises TookTooLongError, and OSError
    where the program cannot be started.
    """
    seconds = math.ceil(min(timeout, _LONGEST)) + 1
    keeper = [*_KEEPER, str(os.getpid()), str(seconds)] if _KEEPS else []
    pipe = subprocess.PIPE
    with subprocess.Popen(  # noqa: S603
        [*keeper, *command], stdin=pipe, stdout=pipe, stderr=pipe, pipesize=_PIPE, process_group=0 if _KEEPS else None
    ) as process:
        giver = Thread(target=_give, args=(process.stdin, data))
        process.stdin = None  # it is the thread's: `communicate` would give it in small pieces
        giver.start()
        try:
            out, said = process.communicate(timeout=timeout)
        except subprocess.TimeoutExpired:
            _stop(process)
            raise TookTooLongError from None
        except BaseException:
            _stop(process)
            raise
        finally:
            giver.join()
    if process.returncode == _OUT_OF_TIME:
        raise TookTooLongError
    return Done(command, process.returncode, out, said)


def _give(stdin: IO[bytes], data: bytes) -> None:
    with suppress(OSError), stdin:  # a program that does not want all of it says why
        stdin.write(data)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process with those that it has started."""
    if _KEEPS:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
