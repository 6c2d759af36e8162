"""Work over processes and machines: here, in a cluster of this machine, or in one that is running (Dask)."""

from __future__ import annotations

import logging
import os
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.corpora.grouped import in_groups
from argmap.corpora.minding import close_minders
from argmap.corpora.store import CollectionError
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from distributed import Client

__all__ = ["Crew", "Work", "crew"]

_PAYS_FROM = 1_500
"""From this many maps on, starting a cluster costs less than it saves."""
_AHEAD = 3  # parts that wait for each worker
_CONNECTS = "20s"
_LONGEST_REASON = 200
_T = TypeVar("_T")
_R = TypeVar("_R")


@dataclass(frozen=True)
class Work:
    """Where work is done."""

    scheduler: str | None = None
    """The address of a Dask scheduler that is running."""
    workers: int | None = None
    """How many processes of this machine; None for as many as pay."""
    say: Callable[[str], object] = lambda _: None
    """Is told what a run waits for."""

    def processes(self, maps: int) -> int:
        """How many processes of this machine work; 1 for this one alone."""
        return self.workers or ((os.cpu_count() or 1) if maps >= _PAYS_FROM else 1)


class Crew:
    """Whoever does the work: this process, or the workers of a cluster."""

    def __init__(self, client: Client | None = None) -> None:
        self._client = client

    @property
    def is_alone(self) -> bool:
        """Whether this process does it all."""
        return self._client is None

    def each(self, function: Callable[..., _R], given: list[_T], *common: Any) -> Iterator[tuple[_T, _R]]:
        """A function called with `common` and each thing given; what came of it, in the order in which it is done.

        The list is used up, so that of a million maps no more is kept than is to be read.
        What workers die of twice is done by this process. Raises CollectionError where the cluster is lost.
        """
        given.reverse()
        if self._client is None:
            while given:
                yield (one := given.pop()), function(*common, one)
            return
        from distributed.scheduler import KilledWorker

        for one, future in self._done(function, given, common):
            try:
                yield one, future.result()
            except KilledWorker:
                yield one, function(*common, one)
            except (OSError, TimeoutError, _cancelled()) as error:
                raise CollectionError(
                    f"the cluster was lost ({type(error).__name__}); begin again, it goes on"
                ) from None

    def _done(self, function: Callable[..., _R], waiting: list[_T], common: Any) -> Iterator[tuple[_T, Any]]:
        """Futures as they end, the last thing that waits first; few are handed out at once, so that little is kept."""
        from distributed import as_completed

        assert self._client  # noqa: S101
        mine: dict[Any, _T] = {}
        ended = as_completed([])
        most = _AHEAD * max(1, len(self._client.scheduler_info(n_workers=-1)["workers"]))
        while waiting or mine:
            while waiting and len(mine) < most:
                future = self._client.submit(function, *common, one := waiting.pop(), pure=False)
                mine[future.key] = one
                ended.add(future)
            future = next(ended)
            yield mine.pop(future.key), future


def _cancelled() -> type[BaseException]:
    from distributed.client import FutureCancelledError

    found: type[BaseException] = FutureCancelledError
    return found


@contextmanager
def crew(work: Work, maps: int) -> Iterator[Crew]:
    """Whoever reads so many maps; a cluster that was started here ends with the block."""
    if work.scheduler is None and work.processes(maps) == 1:
        try:
            yield Crew()
        finally:
            close_minders()
        return
    try:
        import dask
        from distributed import Client
    except ImportError as error:
        raise CollectionError(
            f'more than one process needs Dask: pip install "argmap[corpus]" ({error.name})'
        ) from None
    _keep_quiet()
    with dask.config.set({"distributed.scheduler.allowed-failures": 1, "distributed.comm.timeouts.connect": _CONNECTS}):
        if work.scheduler is None:
            with _folder(), in_groups(), _local(work.processes(maps)) as cluster, Client(cluster) as client:
                yield Crew(client)
                client.run(close_minders)
            return
        try:
            client = Client(work.scheduler, timeout=_CONNECTS)
        except (OSError, TimeoutError) as error:
            raise CollectionError(f"no Dask scheduler answers at {work.scheduler} ({type(error).__name__})") from None
        except Exception as error:  # whatever the protocol of the address raises
            said = shortened(one_line(str(error)), _LONGEST_REASON) or type(error).__name__
            raise CollectionError(f"no Dask scheduler can be asked at {work.scheduler}: {said}") from None
        with client:
            if not client.scheduler_info(n_workers=-1)["workers"]:
                work.say(f"no workers at {work.scheduler} yet; waiting for some: dask worker {work.scheduler}")
            yield Crew(client)


@contextmanager
def _folder() -> Iterator[None]:
    """A folder of this command alone, from which workers import first: Dask's own lies where anybody may write."""
    import dask

    made = tempfile.TemporaryDirectory(prefix="argmap-", ignore_cleanup_errors=True)
    with made as folder, dask.config.set({"temporary-directory": folder}):
        yield


def _keep_quiet() -> None:
    """Dask and what carries it log what CollectionError says in one sentence; some of them have levels of their own."""
    theirs = (name for name in logging.root.manager.loggerDict if name.startswith(("distributed.", "tornado")))
    for name in ("distributed", "asyncio", *theirs):
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _local(processes: int) -> Any:
    from distributed import LocalCluster

    class Local(LocalCluster):
        """A cluster that is not closed once more at exit, which fails where Ctrl-C came while it began."""

        shutdown_on_close = property(lambda _: False, lambda *_: None)

    try:
        return Local(
            n_workers=processes,
            threads_per_worker=1,
            processes=True,
            host="127.0.0.1",
            dashboard_address="127.0.0.1:0",
            memory_limit=0,  # maps are held to their own
            silence_logs=logging.CRITICAL,
        )
    except (RuntimeError, OSError, TimeoutError) as error:
        said = f"the processes that read maps could not be started ({type(error).__name__}: {one_line(str(error))})"
        raise CollectionError(f"{said}; begin again, or with --workers 1") from None
