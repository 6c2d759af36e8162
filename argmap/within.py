"""A limit on the CPU time that a piece of work may take in this process, so that one file never holds up all others."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from functools import partial
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MOST_SECONDS", "OutOfTimeError", "within"]

MOST_SECONDS = 120.0
"""CPU seconds that one file may take: fifty times what the largest map takes that a person has made."""


class OutOfTimeError(BaseException):
    """Work was ended as it took too long, as its message says.

    Not an Exception, so that no rule and no package goes on in spite of it.
    """


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """End the block by OutOfTimeError once it has taken so much CPU time; where it goes on nevertheless, once more.

    Where the system has no such timer (Windows), off the main thread, and inside another such block there is no limit.
    """
    has_timer = hasattr(signal, "setitimer") and current_thread() is main_thread()
    if not has_timer or signal.getitimer(signal.ITIMER_PROF)[0]:
        yield
        return
    before = signal.signal(signal.SIGPROF, partial(_end, seconds))
    signal.setitimer(signal.ITIMER_PROF, seconds, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _end(seconds: float, *_: object) -> NoReturn:
    raise OutOfTimeError(f"it took too long, and was ended: one file may take {seconds:g} seconds of computing time")
