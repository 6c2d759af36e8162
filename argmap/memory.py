"""When garbage is collected: not while something large is built, and in commands that go on, only what they make."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["going_on", "no_collection"]


@contextmanager
def no_collection() -> Iterator[None]:
    """No garbage collection inside; it is on again afterwards if it was on before."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def going_on() -> None:
    """Say that this process goes on for long: garbage is collected, but what is there already is never walked again."""
    gc.freeze()
    gc.enable()
