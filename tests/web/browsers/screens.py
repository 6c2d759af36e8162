"""Screens that nobody sees (Xvfb), for browsers that need a window."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from contextlib import ExitStack

__all__ = ["ended", "hidden_screen"]

_SCREEN = "2600x2200x24"
_ENDS_WITHIN = 10  # seconds


def hidden_screen(path: str, stack: ExitStack) -> str:
    """Start a screen that nobody sees; its name."""
    reading, writing = os.pipe()
    command = [path, "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"]
    process = subprocess.Popen(
        command, pass_fds=[writing], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    stack.callback(ended, process)
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    if not number:
        raise RuntimeError("Xvfb does not start")
    return f":{number}"


def ended(process: subprocess.Popen[bytes]) -> None:
    """End a program, whatever it takes."""
    process.terminate()
    try:
        process.wait(_ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
