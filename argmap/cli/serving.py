"""Pages served on this machine by a command: what they need, and how a server begins."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.status import MISUSE
from argmap.memory import going_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.server import Running

__all__ = ["refuse_without_server", "serving"]

_SERVER = {"anyio", "h11", "starlette", "uvicorn"}


def refuse_without_server(what: str, extra: str) -> None:
    """End the command where the packages of servers are not installed; `what` needs them, `extra` brings them."""
    try:
        import argmap.server  # noqa: F401
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in _SERVER:
            raise
        click.echo(f'argmap: {what} needs starlette and uvicorn: pip install "argmap[{extra}]"', err=True)
        sys.exit(MISUSE)


@contextmanager
def serving(app: Callable[..., Any], port: int) -> Iterator[Running]:
    """Serve an application while the block runs; a port that may not be used ends the command."""
    from argmap.server import serve

    try:
        server = serve(app, port)
    except OSError:
        click.echo(f"argmap: port {port} is in use, or may not be used; choose another --port", err=True)
        sys.exit(MISUSE)
    with server:
        going_on()
        yield server
