"""DuckDB at work in a thread of its own, so that Ctrl-C is heard meanwhile."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Waiting"]

_LOOKS = 0.5  # seconds; on Windows a wait without end hears nothing
_PATIENCE = 2.0  # seconds that work has to end in once it was interrupted
_T = TypeVar("_T")


class _Work(Generic[_T]):
    """A call, and what came of it."""

    def __init__(self, call: Callable[[], _T]) -> None:
        self._call = call
        self.result: list[_T] = []
        self.error: BaseException | None = None
        self.done = Event()

    def __call__(self) -> None:
        try:
            self.result.append(self._call())
        except BaseException as error:
            self.error = error
        finally:
            self.done.set()


class Waiting:
    """Waits for one thing after the other; `interrupt` asks what is at work to end."""

    def __init__(self, interrupt: Callable[[], object]) -> None:
        self._interrupt = interrupt
        self.is_deaf = False
        """Whether something goes on that was asked to end: whoever waited for it ends without it."""

    def of(self, call: Callable[[], _T]) -> _T:
        """What a call returns or raises; what is raised while it is waited for interrupts it."""
        work = _Work(call)
        try:
            Thread(target=work, daemon=True).start()
            while not work.done.wait(_LOOKS):
                pass
        except BaseException:
            self._interrupt()
            self.is_deaf = not work.done.wait(_PATIENCE)
            raise
        if work.error is not None:
            raise work.error
        return work.result[0]
