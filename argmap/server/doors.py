"""What stands before an application on loopback: only this machine's own pages may ask, and no other may show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

__all__ = ["Doors"]

_NAMES = ("127.0.0.1", "localhost")
_USUAL_PORT = 80
_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'; form-action 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Doors:
    """An ASGI application for this machine alone.

    `Host` must be exactly the address that is served (a site elsewhere can give its own name this machine's address),
    `Origin`, where a browser sends one, must be the same. Nothing is kept by browsers or shown in frames of others.
    """

    def __init__(self, app: ASGIApp, methods: Collection[str] = ("GET", "HEAD")) -> None:
        self._app = app
        self._methods = methods

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        app = self._refusal(scope) or self._app
        await app(scope, receive, send_guarded)

    def _refusal(self, scope: Scope) -> ASGIApp | None:
        """The answer to whom nothing is served; None for all others."""
        asked = Headers(scope=scope)
        hosts = _addresses(scope["server"][1])
        if asked.getlist("host") not in [[host] for host in hosts]:
            return PlainTextResponse("This address is not served here.\n", 421)
        if not {*asked.getlist("origin")} <= {f"http://{host}" for host in hosts}:
            return PlainTextResponse("Other sites get nothing here.\n", 403)
        if scope["method"] not in self._methods:
            return PlainTextResponse("Not this way.\n", 405, {"Allow": ", ".join(self._methods)})
        return None


def _addresses(port: int) -> list[str]:
    """How a browser on this machine calls the server."""
    return [f"{name}:{port}" for name in _NAMES] + (list(_NAMES) if port == _USUAL_PORT else [])
