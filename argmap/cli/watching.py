"""Rendering again on every save; a page is served on this machine while it is watched."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import MISUSE, read_one
from argmap.cli.output import write_out
from argmap.diagnostics import Severity
from argmap.draw import EngineError, UnknownClaimError
from argmap.report.text import finding_text
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.reading import Reading
    from argmap.web.live import Live

__all__ = ["watch"]


def watch(path: str, output: str, make: Callable[[Reading], bytes], *, live: Live | None, port: int) -> None:
    """Render a map whenever it, its articles or its settings change, until Ctrl-C; the last good output is kept.

    With `live` the output is a page, served on 127.0.0.1 as well as written.
    """
    try:
        from watchfiles import watch as changes
    except ModuleNotFoundError:
        click.echo('argmap: watching needs watchfiles: pip install "argmap[watch]"', err=True)
        sys.exit(MISUSE)
    if live is not None:
        _serve(live, port)
    reading = _render(path, output, make, live)
    try:
        for changed in changes(*_folders(reading, path), debounce=150, step=50, recursive=False):
            if _concerns(reading, path, output, {one for _, one in changed}):
                reading = _render(path, output, make, live)
    except KeyboardInterrupt:
        pass
    click.echo("argmap: stopped watching", err=True)


def _serve(live: Live, port: int) -> None:
    from argmap.web.live import serve

    try:
        server = serve(live, port)
    except OSError as error:
        click.echo(f"argmap: port {port} cannot be used: {error.strerror or error}; choose another --port", err=True)
        sys.exit(MISUSE)
    click.echo(f"argmap: the page is at http://127.0.0.1:{server.server_port}/ (Ctrl-C ends)", err=True)


def _render(path: str, output: str, make: Callable[[Reading], bytes], live: Live | None) -> Reading:
    """Render once; what is wrong is said, on the terminal and in the page."""
    from argmap import config

    config.forget()
    reading = read_one(path)
    errors = [one for one in reading.findings if one.severity is Severity.ERROR]
    if not reading.claims or not reading.file.whole:
        _fail("\n".join(map(finding_text, errors)), live)
        return reading
    try:
        drawn = make(reading)
    except (EngineError, UnknownClaimError) as error:
        _fail(f"argmap: {printable(str(error))}", live)
        return reading
    write_out(output, drawn)
    if live is not None:
        live.renew(drawn.decode())
    click.echo(f"argmap: {printable(output)} written, {len(reading.claims)} claims", err=True)
    return reading


def _fail(what: str, live: Live | None) -> None:
    click.echo(what, err=True)
    if live is not None:
        live.fail(what)


def _files(reading: Reading, path: str) -> set[Path]:
    articles = {Path(article.text.name).resolve() for article in reading.articles.values()}
    return {Path(path).resolve(), *articles}


def _folders(reading: Reading, path: str) -> list[Path]:
    return sorted({one.parent for one in _files(reading, path)})


def _concerns(reading: Reading, path: str, output: str, changed: Iterable[str]) -> bool:
    """Whether what changed is the map, an article, settings or something new, and not what is written here."""
    own = Path(output).resolve()
    wanted = _files(reading, path)
    paths = {Path(one).resolve() for one in changed} - {own}
    return any(one in wanted or one.suffix in {".toml", ".txt", ".md"} for one in paths)
