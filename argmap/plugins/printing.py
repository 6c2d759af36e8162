"""What packages print, and the programs that they start: it goes to standard error, not into what argmap prints."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["made_apart", "own_output", "printing_apart"]

_OUT, _ERROR = 1, 2
_One = TypeVar("_One")


def own_output() -> BinaryIO:
    """Standard output for its caller alone: whatever else is printed from now on goes to standard error."""
    mine = os.fdopen(os.dup(_OUT), "wb")
    os.dup2(_ERROR, _OUT)
    return mine


@contextmanager
def printing_apart() -> Iterator[None]:
    """Let what is printed meanwhile go to standard error; blocks may lie in each other, and in several threads."""
    _APART.begin()
    try:
        yield
    finally:
        _APART.end()


def made_apart(made: Iterable[_One]) -> Iterator[_One]:
    """What a generator makes, all of it before the first is given, and then what it raised; it prints apart."""
    found: list[_One] = []
    failed: Exception | SystemExit | None = None
    with printing_apart():
        try:
            for one in made:
                found.append(one)  # noqa: PERF402 (what was made before it failed is kept)
        except (Exception, SystemExit) as error:
            failed = error
    yield from found
    if failed:
        raise failed


class _Apart:
    """How many blocks print apart now, and the standard output that comes back after the last."""

    def __init__(self) -> None:
        self._blocks = 0
        self._lock = Lock()
        self._stream: TextIO | None = None
        self._number: int | None = None

    def begin(self) -> None:
        with self._lock:
            if not self._blocks:
                self._stream, self._number = sys.stdout, _moved(sys.stdout)
                sys.stdout = sys.stderr
            self._blocks += 1

    def end(self) -> None:
        with self._lock:
            self._blocks -= 1
            if not self._blocks:
                setattr(sys, "stdout", self._stream)  # noqa: B010 (None where there is none, which its type denies)
                _move_back(self._number)


def _moved(stream: TextIO | None) -> int | None:
    """Turn the process's standard output to standard error; the number that holds it now, None where it is another."""
    if stream is None or _number(stream) != _OUT:
        return None
    stream.flush()
    number = os.dup(_OUT)
    with suppress(OSError):
        os.dup2(_ERROR, _OUT)
    return number


def _number(stream: TextIO) -> int | None:
    try:
        return stream.fileno()
    except (AttributeError, OSError, ValueError):  # a notebook's, a test's
        return None


def _move_back(number: int | None) -> None:
    if number is None:
        return
    for stream in (sys.stdout, sys.__stdout__):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()  # type: ignore[union-attr]
    os.dup2(number, _OUT)
    os.close(number)


_APART = _Apart()
