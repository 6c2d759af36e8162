"""Ctrl-C: one line and the exit status 130, at whatever moment it comes."""

from __future__ import annotations

import atexit
import os
import signal
import sys

TYPE_CHECKING = False  # this is loaded first, and so loads next to nothing
if TYPE_CHECKING:
    from typing import Any

__all__ = ["INTERRUPTED", "LINE", "at_work", "end_at_once", "end_silently", "ended_in_order", "note_end"]

INTERRUPTED = 130
"""Exit status of what Ctrl-C ends: 128 and the number of the signal, as shells have it."""
LINE = "argmap: interrupted"


def end_at_once() -> None:
    """Let Ctrl-C end the process where it is: while argmap is loaded, and once its work is done."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else who started it wants no Ctrl-C
        signal.signal(signal.SIGINT, _end)
        sys.unraisablehook = _end_or_tell
        atexit.register(_close)


def end_silently() -> None:
    """Let Ctrl-C end this process without a word: it is one of several, and its parent says it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class at_work:  # noqa: N801 (a block, as those of contextlib, which is loaded later)
    """Meanwhile Ctrl-C raises KeyboardInterrupt, so that files and other processes are left in order."""

    def __enter__(self) -> None:
        self._ends = signal.getsignal(signal.SIGINT) is _end
        if self._ends:
            signal.signal(signal.SIGINT, signal.default_int_handler)

    def __exit__(self, *_: object) -> None:
        if self._ends:
            signal.signal(signal.SIGINT, _end)


class ended_in_order:  # noqa: N801
    """Meanwhile a signal that asks to end raises SystemExit, so that what lies in temporary folders goes as well."""

    def __enter__(self) -> None:
        signals = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
        self._before = {one: signal.getsignal(one) for one in signals}
        for one, before in self._before.items():
            if before is signal.SIG_DFL:
                signal.signal(one, _leave)

    def __exit__(self, *_: object) -> None:
        for one, before in self._before.items():
            if before is signal.SIG_DFL:
                signal.signal(one, before)


def _leave(number: int, _: object) -> None:
    sys.exit(128 + number)


def note_end() -> None:
    """Note that Ctrl-C ended the work: the process then ends with INTERRUPTED once all else is done."""
    _ENDED.append(INTERRUPTED)


_ENDED: list[int] = []


def _close() -> None:
    """Registered first and so run last: else Python ends by the signal where it came in code made from a text."""
    if _ENDED:
        try:  # noqa: SIM105 (contextlib is loaded later)
            sys.stdout.flush()
        except (OSError, ValueError):
            pass
        os._exit(INTERRUPTED)


def _end(*_: object) -> None:
    try:  # noqa: SIM105 (contextlib is loaded later)
        os.write(2, f"{LINE}\n".encode())
    except OSError:
        pass
    os._exit(INTERRUPTED)


def _end_or_tell(error: Any) -> None:
    """What to do with an error that Python cannot raise, as in the middle of freeing an object."""
    if issubclass(error.exc_type, KeyboardInterrupt):
        _end()
    sys.__unraisablehook__(error)
