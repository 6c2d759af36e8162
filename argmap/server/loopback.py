"""An application served on 127.0.0.1 in a thread of its own: within limits, in silence, and ended cleanly."""

from __future__ import annotations

import asyncio
import logging
import socket
from dataclasses import dataclass
from threading import Thread
from typing import TYPE_CHECKING, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp

__all__ = ["Running", "serve"]

_HOST = "127.0.0.1"
_MOST_CONNECTIONS = 64
_BACKLOG = 128
"""How many connections are taken at once before those that are too many give way."""
_PATIENCE = 10.0
"""Seconds for a request to arrive, and for an answer to be taken."""
_IDLE = 5
"""Seconds that a connection stays open for a further request."""
_GRACE = 0.2
"""Seconds that answers are still written when the server ends."""

for _name in ("uvicorn", "asyncio"):
    logging.getLogger(_name).addHandler(logging.NullHandler())  # a terminal is for findings; whoever logs still can


@dataclass(frozen=True)
class Running:
    """A server that runs until it is stopped; as a context manager it stops at the end of the block."""

    port: int
    _server: uvicorn.Server
    _thread: Thread

    @property
    def address(self) -> str:
        """Where a browser finds it."""
        return f"http://{_HOST}:{self.port}/"

    def stop(self) -> None:
        """End it: nothing new is answered, what is still being answered is broken off soon."""
        self._server.should_exit = True
        self._thread.join(_PATIENCE)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def serve(app: ASGIApp, port: int = 0) -> Running:
    """Serve an application to this machine alone; port 0 is any that is free. Raises OSError for one that is not."""
    listener = socket.create_server((_HOST, port), backlog=_BACKLOG)
    config = uvicorn.Config(
        app,
        http=_Connection,
        loop="asyncio",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_keep_alive=_IDLE,
        backlog=_BACKLOG,
        workers=1,
    )
    server = uvicorn.Server(config)
    thread = Thread(target=lambda: asyncio.run(_run(server, listener)), name="argmap-server", daemon=True)
    thread.start()
    return Running(listener.getsockname()[1], server, thread)


async def _run(server: uvicorn.Server, listener: socket.socket) -> None:
    asyncio.get_running_loop().set_exception_handler(_note)
    with listener:  # a server that is stopped before it began leaves it open
        await server.serve(sockets=[listener])


def _note(_: asyncio.AbstractEventLoop, what: dict[str, object]) -> None:
    """What goes wrong with a client is the client's affair."""
    logging.getLogger("uvicorn.error").debug("%s", what.get("message"))


class _Connection(H11Protocol):
    """A connection that must ask and read in time; where there are too many, one that waits longest gives way."""

    _due: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None
    _since = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._since = self.loop.time()
        self._due = self.loop.call_later(_PATIENCE, transport.abort)
        here = [one for one in self.connections if isinstance(one, _Connection) and not one.transport.is_closing()]
        if len(here) > _MOST_CONNECTIONS:
            others = (one for one in here if one is not self)
            min(others, key=lambda one: (one.is_answering, one._since)).transport.abort()

    @property
    def is_answering(self) -> bool:
        """Whether a whole request has come, and its answer is not yet written."""
        cycle = getattr(self, "cycle", None)
        return cycle is not None and not cycle.response_complete

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.is_answering:
            _cancel(self._due)
            self._due = None
        elif self._due is None:
            self._due = self.loop.call_later(_PATIENCE, self.transport.abort)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._stalled = self.loop.call_later(_PATIENCE, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        _cancel(self._stalled)

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        _cancel(self._due)
        _cancel(self._stalled)

    def shutdown(self) -> None:
        """The server ends: an answer is given a moment more, a stream of news never ends by itself."""
        self.loop.call_later(_GRACE if self.is_answering else 0, self.transport.abort)


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
