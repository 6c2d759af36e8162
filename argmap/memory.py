"""When garbage is collected: not while something large is built, and in commands that go on, only what they make."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["going_on", "no_collection"]


class _Inside:
    """How many blocks want no collection, in all threads, and whether there was any before the first."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._count = 0
        self._was_enabled = False

    def enter(self) -> None:
        with self._lock:
            if not self._count:
                self._was_enabled = gc.isenabled()
                gc.disable()
            self._count += 1

    def leave(self) -> None:
        with self._lock:
            self._count -= 1
            if not self._count and self._was_enabled:
                gc.enable()


_INSIDE = _Inside()


@contextmanager
def no_collection() -> Iterator[None]:
    """No garbage collection inside, nor in any other thread; once all are out, it is on again if it was on before."""
    _INSIDE.enter()
    try:
        yield
    finally:
        _INSIDE.leave()


def going_on() -> None:
    """Say that this process goes on for long: garbage is collected, but what is there already is never walked again."""
    gc.freeze()
    gc.enable()
