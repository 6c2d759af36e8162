"""The live page of a map: each save renews it where it is open, and a reader keeps the place."""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.responses import HTMLResponse, Response, StreamingResponse
from starlette.routing import Route

from argmap.html import document
from argmap.server.doors import Doors

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from starlette.requests import Request
    from starlette.types import ASGIApp

__all__ = ["Live", "live_app", "live_script"]

_HERE = Path(__file__).parent
_HEARTBEAT = 15.0
"""Seconds after which a silent stream says that it is still there."""
_AGAIN = "retry: 1000\n\n"
"""How soon, in milliseconds, a browser opens a stream again that broke."""
_NEWS = "text/event-stream"
_MOST_STREAMS = 32
"""How many pages hear news at once; the one that has longest gives way, and asks again by itself."""


@cache
def _script() -> str:
    return (_HERE / "live.js").read_text(encoding="utf-8")


def live_script(version: str) -> str:
    """The script that renews a page of this version when there is another, and says what is wrong with the map."""
    return f"const argmapVersion = {json.dumps(version)};\n{_script()}"


def _waiting() -> str:
    template = (_HERE / "waiting.html").read_text(encoding="utf-8")
    style = (_HERE / "waiting.css").read_text(encoding="utf-8")
    return document(template, {}, style=style, script=live_script(""), asks_server=True)


@dataclass(frozen=True)
class _State:
    page: str
    version: str = ""
    said: str = ""

    @property
    def event(self) -> str:
        return f"data: {json.dumps({'version': self.version, 'said': self.said})}\n\n"


@dataclass(eq=False)
class _Listener:
    """A page that hears news."""

    loop: asyncio.AbstractEventLoop
    event: asyncio.Event = field(default_factory=asyncio.Event)
    gives_way: bool = False

    def wake(self) -> None:
        """May be called from any thread."""
        with suppress(RuntimeError):  # a loop that has ended
            self.loop.call_soon_threadsafe(self.event.set)


class Live:
    """The last good page of a map, and what is wrong with the map as it is now; may be told from any thread."""

    def __init__(self) -> None:
        self._state = _State(_waiting())
        self._lock = Lock()
        self._listeners: dict[_Listener, None] = {}

    @property
    def page(self) -> str:
        """The page as HTML."""
        return self._state.page

    def renew(self, page: str, version: str, said: str = "") -> None:
        """A new page, whose script knows its version; `said` is shown above it."""
        self._tell(_State(page, version, said))

    def fail(self, said: str) -> None:
        """The map is broken: the last page stays, with what is wrong above it."""
        self._tell(_State(self._state.page, self._state.version, said))

    def _tell(self, state: _State) -> None:
        with self._lock:
            self._state = state
            for one in self._listeners:
                one.wake()

    async def news(self) -> AsyncIterator[str]:
        """How the map stands, now and after every change, as server-sent events; ends only for others."""
        yield _AGAIN
        last: _State | None = None
        with self._listening() as listener:
            while not listener.gives_way:
                listener.event.clear()
                state = self._state
                if state is not last:
                    yield state.event
                last = state
                try:
                    await asyncio.wait_for(listener.event.wait(), _HEARTBEAT)
                except TimeoutError:
                    yield ": nothing new\n\n"

    @contextmanager
    def _listening(self) -> Iterator[_Listener]:
        listener = _Listener(asyncio.get_running_loop())
        with self._lock:
            self._listeners[listener] = None
            if len(self._listeners) > _MOST_STREAMS:
                oldest = next(iter(self._listeners))
                del self._listeners[oldest]
                oldest.gives_way = True
                oldest.wake()
        try:
            yield listener
        finally:
            with self._lock:
                self._listeners.pop(listener, None)


def live_app(live: Live) -> ASGIApp:
    """The page at `/`, its news at `/news`."""

    async def page(_: Request) -> Response:
        return HTMLResponse(live.page)

    async def news(request: Request) -> Response:
        if request.method == "HEAD":
            return Response(media_type=_NEWS)
        return StreamingResponse(live.news(), media_type=_NEWS)

    return Doors(Starlette(routes=[Route("/", page), Route("/news", news)]))
