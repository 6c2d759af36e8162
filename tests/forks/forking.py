"""A process that has argmap imported, and forks for each command that is asked for."""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import marshal
import os
import selectors
import signal
import socket
import sys
from typing import NoReturn

import argmap.__main__
from argmap.cli import run
from argmap.cli.group import COMMANDS

LOADED = [
    *(f"argmap.cli.{command}" for command in COMMANDS if command != "exercise"),  # that one looks for plugins at once
    *(f"argmap.{room}" for room in ("beginning", "exercise", "grading", "lsp", "review", "server", "web", "workbench")),
]
ALL = 1 << 20  # more bytes than an environment has
INSTALLED = sys.path[1 + len(list(filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)))) :]


def load() -> None:
    """Import what commands import while they run, too; what needs an extra, where that is there."""
    for name in LOADED:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    gc.collect()
    gc.freeze()


def wait(asked: socket.socket) -> list[str] | None:
    """Fork whenever asked: returns in each fork with its arguments, and here when nobody can ask any more."""
    with selectors.DefaultSelector() as waiting:
        for one in (sys.stdin, asked):
            waiting.register(one, selectors.EVENT_READ)
        while True:
            key = waiting.select()[0][0]  # one at a time: what comes of it may be of another that is ready
            if key.fileobj is sys.stdin:
                return None
            if key.fileobj is asked:
                asking = asked.accept()[0]
                request, streams, _, _ = socket.recv_fds(asking, ALL, 3)
                if not request:
                    continue
                number = os.fork()
                if not number:
                    return entered(streams, *marshal.loads(request))  # noqa: S302 (from a folder of this user's)
                for one in streams:
                    os.close(one)
                tell(asking, number)
                waiting.register(asking, selectors.EVENT_READ, number)
                waiting.register(os.pidfd_open(number), selectors.EVENT_READ, (number, asking))
            elif isinstance(key.fileobj, socket.socket):  # who asked is gone
                waiting.unregister(key.fileobj)
                os.kill(key.data, signal.SIGKILL)
            else:
                waiting.unregister(key.fileobj)
                os.close(key.fd)
                number, asking = key.data
                ended = os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])
                with contextlib.suppress(KeyError):
                    waiting.unregister(asking)
                with asking:
                    tell(asking, ended)


def tell(asking: socket.socket, number: int) -> None:
    """Tell who asked a number, if it is still there."""
    with contextlib.suppress(BrokenPipeError):
        asking.send(b"%d" % number)


def entered(
    given: list[int], streams: list[int], folder: str, arguments: list[str], environment: dict[bytes, bytes]
) -> list[str]:
    """Stand where who asked stands: with the same open streams, in the same folder and environment."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if number in streams:
            os.dup2(given[streams.index(number)], number)
            errors = "backslashreplace" if name == "stderr" else "surrogateescape"
            by_lines = 1 if name == "stderr" or os.isatty(number) else -1
            stream = open(number, "w" if number else "r", by_lines, "utf-8", errors, closefd=False)  # noqa: SIM115
        else:
            os.close(number)
            stream = None
        setattr(sys, name, stream)
    for one in given:
        os.close(one)
    os.chdir(folder)
    os.environ.clear()
    os.environb.update(environment)
    own = os.environ.get("PYTHONPATH")
    sys.path[:] = [folder, *(own.split(os.pathsep) if own else ()), *INSTALLED]
    return arguments


def end(code: str | int | None) -> NoReturn:
    """End with what a command ends with, at once: to take all modules apart would cost more than most commands."""
    if isinstance(code, str):
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if stream and not stream.closed:
            stream.flush()
    os._exit(code or 0)


if __name__ == "__main__":
    load()
    arguments = wait(socket.socket(fileno=int(sys.argv[1])))
    if arguments is not None:
        sys.argv = [argmap.__main__.__file__, *arguments]
        try:
            run()
        except SystemExit as ending:
            end(ending.code)
