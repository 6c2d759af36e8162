"""Reading maps in a child process that is minded: where one hangs, dies or eats memory, no other map is lost."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING

from argmap.corpora.child import LENGTH, Batch, Orders
from argmap.corpora.schema import BY_NAME
from argmap.corpora.store import CollectionError
from argmap.corpora.tables import arrow_table
from argmap.corpora.taking import bare_row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Minder", "close_minders", "minder_for"]

_BATCH = 32
_START = 120  # seconds that a process may take to start
_STARTS = 3
_READY = "ready"
_SCRIPT = "import sys; sys.path[:] = {path!r}; from argmap.corpora.child import main; main()"


class _GoneError(Exception):
    """The child did not answer; the message says what became of it."""


class _Child:
    """A process that reads maps."""

    def __init__(self, orders: Orders) -> None:
        script = _SCRIPT.format(path=sys.path)
        self._process = subprocess.Popen(  # noqa: S603
            [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self.first = ""
        """What it said first: that it is ready, or why it cannot be; empty where it said nothing."""
        self._answers: SimpleQueue[Batch | str | None] = SimpleQueue()
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()
        with suppress(OSError, Empty):
            self._tell(orders)
            self.first = str(self._answers.get(timeout=_START) or "")

    @property
    def is_ready(self) -> bool:
        """Whether it can be asked."""
        return self.first == _READY

    def ask(self, paths: Sequence[str], seconds: float) -> Batch:
        """Have maps read; raises _GoneError where there is no answer, and the child is gone then."""
        answer: Batch | str | None = None
        try:
            if self.is_ready:
                self._tell(list(paths))
                answer = self._answers.get(timeout=seconds)
        except Empty:
            self.end()
            raise _GoneError(f"reading it took longer than {seconds:g} seconds") from None
        except OSError:
            pass
        if not isinstance(answer, Batch):
            status = self.end()
            raise _GoneError(_ending(status))
        return answer

    def end(self) -> int:
        """End the process; its status, or the negative number of the signal that it ended by itself."""
        status = self._process.poll()
        if status is None and not self._listener.is_alive():
            with suppress(subprocess.TimeoutExpired):
                status = self._process.wait(5)
        self._process.kill()
        ended = self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                with suppress(OSError):
                    stream.close()
        return ended if status is None else status

    def _tell(self, message: object) -> None:
        data = pickle.dumps(message)
        assert self._process.stdin  # noqa: S101
        self._process.stdin.write(LENGTH.pack(len(data)) + data)
        self._process.stdin.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream  # noqa: S101
        with suppress(OSError, ValueError, EOFError, pickle.UnpicklingError):
            while len(head := stream.read(LENGTH.size)) == LENGTH.size:
                self._answers.put(pickle.loads(stream.read(*LENGTH.unpack(head))))  # noqa: S301 (its own child's)
        self._answers.put(None)


def _ending(status: int) -> str:
    if status < 0:
        return f"the process that read it was ended by signal {-status}"
    return "the process that read it ran out of memory or failed" if status else "the process that read it ended"


class Minder:
    """Reads maps as ordered, in a child that is begun again whenever it ends."""

    def __init__(self, orders: Orders) -> None:
        self.orders = orders
        self._child: _Child | None = None

    def read(self, paths: Sequence[str]) -> Iterator[Batch]:
        """What maps come to, in their order; one that fails twice comes to a row that says why."""
        for at in range(0, len(paths), _BATCH):
            batch = paths[at : at + _BATCH]
            try:
                yield self._ask(batch)
            except _GoneError:
                yield from map(self._alone, batch)

    def _ask(self, paths: Sequence[str]) -> Batch:
        if self._child is None:
            self._child = self._begun()
        try:
            return self._child.ask(paths, self.orders.seconds)
        except _GoneError:
            self._child = None
            raise

    def _begun(self) -> _Child:
        """A child that is ready; one may be killed while it starts."""
        for _ in range(_STARTS):
            child = _Child(self.orders)
            if child.is_ready:
                return child
            child.end()
            if child.first:
                raise CollectionError(child.first)
        raise CollectionError("a process that reads maps cannot be started; is argmap installed for it?")

    def _alone(self, path: str) -> Batch:
        """A map by itself, twice at most, after one of several that it was among failed."""
        reason = ""
        for _ in range(2):
            try:
                return self._ask([path])
            except _GoneError as error:
                reason = str(error)
        tables = {name: arrow_table(name, []) for name in BY_NAME}
        tables["files"] = arrow_table("files", [bare_row(path, "failed", reason, self.orders.folder)])
        return Batch(tables, {path: ()})

    def close(self) -> None:
        """End the child."""
        if self._child is not None:
            self._child.end()
            self._child = None


_OWN: dict[int, tuple[bytes, Minder]] = {}
"""The minder of each thread, kept for the next part: a child takes a third of a second to start."""


def close_minders() -> None:
    """End the children of this process."""
    while _OWN:
        _OWN.popitem()[1][1].close()


def minder_for(orders: Orders) -> Minder:
    """The minder of this thread for orders."""
    from threading import get_ident

    key = pickle.dumps((os.getpid(), orders))
    known = _OWN.get(get_ident())
    if known is None or known[0] != key:
        if known:
            known[1].close()
        known = _OWN[get_ident()] = (key, Minder(orders))
    return known[1]
