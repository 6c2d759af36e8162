"""The page served on this machine alone while its map is written: each save renews it, readers keep their place."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

__all__ = ["LIVE", "Live", "serve"]

LIVE = Path(__file__).with_name("live.js").read_text(encoding="utf-8")
"""The script that asks for news and renews the page."""
_HOST = "127.0.0.1"
_TYPES = {"/": "text/html; charset=utf-8", "/state": "application/json"}


@dataclass
class Live:
    """The last good page, and what is wrong with the map as it is now."""

    page: str = "<!DOCTYPE html><title>argmap</title><p>The map cannot be read yet."
    broken: str = ""
    version: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def renew(self, page: str) -> None:
        """A new page: readers are told."""
        with self._lock:
            self.page, self.broken, self.version = page, "", self.version + 1

    def fail(self, broken: str) -> None:
        """The map is broken: the last page stays, with what is wrong above it."""
        with self._lock:
            self.broken = broken

    def answer(self, path: str) -> bytes | None:
        """What stands at a path; None where nothing does."""
        with self._lock:
            if path == "/":
                return self.page.encode()
            if path == "/state":
                return json.dumps({"version": self.version, "broken": self.broken}).encode()
            return None


def serve(live: Live, port: int = 0) -> ThreadingHTTPServer:
    """A server for this machine alone, running in a thread of its own; port 0 is any that is free. Raises OSError."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            allowed = self.headers.get("Host", "").rpartition(":")[0] in {_HOST, "localhost"}
            body = live.answer(path) if allowed else None
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", _TYPES.get(path, "text/plain"))
            self.send_header("Cache-Control", "no-store")
            self.send_header("X-Content-Type-Options", "nosniff")
            self.end_headers()
            self.wfile.write(body or b"not found\n")

        def log_message(self, *_: Any) -> None:
            """Say nothing: the terminal is for findings."""

    server = ThreadingHTTPServer((_HOST, port), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
