"""Packages run apart: what they print goes to standard error, and the folder, `sys.path` and rights of files stay."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, TextIO, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["ENDING", "leave_output", "made_apart", "own_output", "run_apart"]

ENDING = (KeyboardInterrupt, GeneratorExit)
"""What ends the work itself, and is no fault of a package's."""
_OUT, _ERROR = 1, 2
_One = TypeVar("_One")


def own_output() -> BinaryIO:
    """Standard output for its caller alone: whatever else is printed from now on goes to standard error."""
    mine = os.fdopen(os.dup(_OUT), "wb")
    os.dup2(_ERROR, _OUT)
    return mine


@contextmanager
def run_apart() -> Iterator[None]:
    """Let what is printed meanwhile go to standard error, and then have the folder, paths and rights of before.

    Blocks may lie in each other, and in several threads.
    """
    _APART.begin()
    try:
        yield
    finally:
        _APART.end()


def leave_output() -> None:
    """At a command's end: what packages that ran still print, at exit or in threads, goes to standard error."""
    if _APART.has_run:
        with suppress(OSError, ValueError):
            _moved(sys.stdout)
            sys.stdout = sys.stderr


def made_apart(made: Iterable[_One]) -> Iterator[_One]:
    """What a generator makes, all of it before the first is given, and then what it raised; it prints apart."""
    found: list[_One] = []
    failed: BaseException | None = None
    with run_apart():
        try:
            for one in made:
                found.append(one)  # noqa: PERF402 (what was made before it failed is kept)
        except KeyboardInterrupt:
            raise
        except GeneratorExit as error:  # nobody has closed anything: the package raised it
            failed = RuntimeError(f"GeneratorExit: {error}")
        except BaseException as error:
            failed = error
    yield from found
    if failed:
        raise failed


class _Apart:
    """How many blocks run apart now, and what comes back after the last."""

    def __init__(self) -> None:
        self._blocks = 0
        self._lock = Lock()
        self._stream: TextIO | None = None
        self._number: int | None = None
        self._folder = ""
        self._path: list[str] = []
        self._mask = 0
        self.has_run = False

    def begin(self) -> None:
        with self._lock:
            self.has_run = True
            if not self._blocks:
                self._stream, self._number = sys.stdout, _moved(sys.stdout)
                sys.stdout = sys.stderr
                self._folder = _folder()
                self._path, self._mask = [*sys.path], _mask()
            self._blocks += 1

    def end(self) -> None:
        with self._lock:
            self._blocks -= 1
            if not self._blocks:
                setattr(sys, "stdout", self._stream)  # noqa: B010 (None where there is none, which its type denies)
                _reopen_error()
                _move_back(self._number)
                if self._folder and self._folder != _folder():
                    os.chdir(self._folder)
                sys.path += [one for one in self._path if one not in sys.path]
                os.umask(self._mask)


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


def _folder() -> str:
    try:
        return os.getcwd()  # noqa: PTH109 (of every call of a package)
    except OSError:  # somebody took it away
        return ""


def _mask() -> int:
    """Which rights new files do not get; it can only be asked by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _reopen_error() -> None:
    """Standard error again, where a package closed what it took for standard output."""
    if sys.stderr is not None and sys.stderr.closed:
        sys.stderr = os.fdopen(_ERROR, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False)


def _move_back(number: int | None) -> None:
    if number is None:
        return
    for stream in (sys.stdout, sys.__stdout__):
        with suppress(AttributeError, OSError, ValueError):
            stream.flush()  # type: ignore[union-attr]
    os.dup2(number, _OUT)
    os.close(number)


_APART = _Apart()
