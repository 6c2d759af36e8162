"""The live page of a map: each save renews it where it is open, and a reader keeps the place."""

from __future__ import annotations

import asyncio
import json
from contextlib import contextmanager, suppress
from dataclasses import dataclass
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


class Live:
    """The last good page of a map, and what is wrong with the map as it is now; may be told from any thread."""

    def __init__(self) -> None:
        self._state = _State(_waiting())
        self._lock = Lock()
        self._listeners: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()

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
            for loop, event in self._listeners:
                with suppress(RuntimeError):  # a loop that has ended
                    loop.call_soon_threadsafe(event.set)

    async def news(self) -> AsyncIterator[str]:
        """How the map stands, now and after every change, as server-sent events; never ends."""
        yield _AGAIN
        last: _State | None = None
        with self._listening() as event:
            while True:
                event.clear()
                state = self._state
                if state is not last:
                    yield state.event
                last = state
                try:
                    await asyncio.wait_for(event.wait(), _HEARTBEAT)
                except TimeoutError:
                    yield ": nothing new\n\n"

    @contextmanager
    def _listening(self) -> Iterator[asyncio.Event]:
        listener = asyncio.get_running_loop(), asyncio.Event()
        with self._lock:
            self._listeners.add(listener)
        try:
            yield listener[1]
        finally:
            with self._lock:
                self._listeners.discard(listener)


def live_app(live: Live) -> ASGIApp:
    """The page at `/`, its news at `/news`."""

    async def page(_: Request) -> Response:
        return HTMLResponse(live.page)

    async def news(request: Request) -> Response:
        if request.method == "HEAD":
            return Response(media_type=_NEWS)
        return StreamingResponse(live.news(), media_type=_NEWS)

    return Doors(Starlette(routes=[Route("/", page), Route("/news", news)]))
