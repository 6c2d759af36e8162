"""Ctrl-C: one line and the exit status 130, at whatever moment it comes."""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["INTERRUPTED", "LINE", "at_work", "end_at_once", "end_silently"]

INTERRUPTED = 130
"""Exit status of what Ctrl-C ends: 128 and the number of the signal, as shells have it."""
LINE = "argmap: interrupted"


def end_at_once() -> None:
    """Let Ctrl-C end the process where it is: while argmap is loaded, and once its work is done."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else who started it wants no Ctrl-C
        signal.signal(signal.SIGINT, _end)
        sys.unraisablehook = _end_or_tell


def end_silently() -> None:
    """Let Ctrl-C end this process without a word: it is one of several, and its parent says it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def at_work() -> Iterator[None]:
    """Meanwhile Ctrl-C raises KeyboardInterrupt, so that files and other processes are left in order."""
    ends = signal.getsignal(signal.SIGINT) is _end
    if ends:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if ends:
            signal.signal(signal.SIGINT, _end)


def _end(*_: object) -> None:
    with suppress(OSError):
        os.write(2, f"{LINE}\n".encode())
    os._exit(INTERRUPTED)


def _end_or_tell(error: Any) -> None:
    """What to do with an error that Python cannot raise, as in the middle of freeing an object."""
    if issubclass(error.exc_type, KeyboardInterrupt):
        _end()
    sys.__unraisablehook__(error)
