"""The workbench of a map, served: its page, what the page asks, and news for every window."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import (
    HTMLResponse,
    JSONResponse,
    PlainTextResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

from argmap.server.doors import Doors
from argmap.workbench.bench_page import bench_page

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.requests import Request
    from starlette.types import ASGIApp

    from argmap.workbench import Workbench

__all__ = ["bench_app"]

_LARGEST = 2**20
_TURN = 0.4
"""Seconds between looks at the file."""
_HEARTBEAT = 15.0
_OPENED = "This address has opened the page already. "
_NOT_THE_ADDRESS = "Open the address that `argmap edit` printed: it has a token that this one lacks.\n"


def bench_app(bench: Workbench) -> ASGIApp:
    """The page at `/?t=TOKEN`, to which `/once?k=KEY` leads; news at `/events`; and what the page asks by POST."""

    async def page(request: Request) -> Response:
        if not bench.is_known(request.query_params.get("t", "")):
            return PlainTextResponse(_NOT_THE_ADDRESS, 403)
        return HTMLResponse(bench_page())

    async def once(request: Request) -> Response:
        return _led(bench, request)

    async def news(request: Request) -> Response:
        if not bench.is_known(request.query_params.get("t", "")):
            return PlainTextResponse(_NOT_THE_ADDRESS, 403)
        return StreamingResponse(_news(bench), media_type="text/event-stream")

    async def asked(request: Request) -> Response:
        return await _answered(bench, request)

    pages = [Route("/", page), Route("/once", once), Route("/events", news)]
    routes = [*pages, Route("/{path:path}", asked, methods=["POST"])]
    return Doors(Starlette(routes=routes), methods=("GET", "HEAD", "POST"))


def _led(bench: Workbench, request: Request) -> Response:
    """The way to the page, for whoever has a key that was not used."""
    asked = request.query_params
    if not bench.admits(asked.get("k", "")):
        return PlainTextResponse(_OPENED + _NOT_THE_ADDRESS, 403)
    return RedirectResponse(f"/?t={bench.token}{'&review' if 'review' in asked else ''}", 303)


async def _answered(bench: Workbench, request: Request) -> Response:
    """The answer to what the page asks."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind != "application/json" or "origin" not in request.headers:
        return JSONResponse({"refused": "only the page itself may ask"}, 403)
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return JSONResponse({"refused": "that is too much at once"}, 413)
    token = request.headers.get("x-argmap-token", "")
    answer = await run_in_threadpool(bench.answer, request.url.path, body, token)
    return JSONResponse(answer.data, answer.status)


async def _news(bench: Workbench) -> AsyncIterator[str]:
    """The version of the map, now and after every change, ours or another program's."""
    yield "retry: 1000\n\n"
    last, silent = -1, 0.0
    while True:
        await run_in_threadpool(bench.desk.refresh)
        if bench.desk.version != last:
            last, silent = bench.desk.version, 0.0
            yield f"data: {last}\n\n"
        elif silent >= _HEARTBEAT:
            silent = 0.0
            yield ": nothing new\n\n"
        await asyncio.sleep(_TURN)
        silent += _TURN
