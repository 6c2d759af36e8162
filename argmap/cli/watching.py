"""Rendering again on every save; a page is served on this machine while it is watched."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap import config
from argmap.cli.booklets import write_pages
from argmap.cli.reaching import reach_of_run
from argmap.cli.rendering import NotShownError
from argmap.cli.serving import refuse_without_server, serving
from argmap.diagnostics import Severity
from argmap.draw import EngineError, UnknownClaimError
from argmap.files import UnreadableError
from argmap.guard import guarding
from argmap.memory import going_on
from argmap.reading import Shelf, read
from argmap.report.text import finding_text
from argmap.showing import printable
from argmap.watched import Watched
from argmap.writing import WritingError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.cli.rendering import Made, Order
    from argmap.reading import Reading
    from argmap.server import Live

__all__ = ["watch"]


def watch(path: str, output: str, order: Order, port: int) -> None:
    """Render a map whenever it, its articles or its settings change, until Ctrl-C; the last good output is kept.

    A page is served on 127.0.0.1 as well as written.
    """
    going_on()
    try:
        with _served(port) if order.format == "html" else nullcontext() as live:
            _Watch(path, output, order, live).run()
    except KeyboardInterrupt:
        click.echo("argmap: stopped watching", err=True)


@contextmanager
def _served(port: int) -> Iterator[Live]:
    refuse_without_server("watching a page", "watch")
    from argmap.server import Live, live_app

    live = Live()
    with serving(live_app(live), port) as server:
        click.echo(f"argmap: the page is at {server.address} (Ctrl-C ends)", err=True)
        yield live


class _Watch:
    """A map that is rendered on every save of a file that it consists of."""

    def __init__(self, path: str, output: str, order: Order, live: Live | None) -> None:
        self._path = path
        self._output = output
        self._outputs = [Path(output), Path(output).parent]
        self._order = order
        self._live = live
        self._articles: list[Path] = []
        self._is_written = True

    def run(self) -> None:
        """Render now and on every save; never returns."""
        watched = Watched()
        watched.follow(self._files(), 0)
        while True:
            since = watched.look(self._outputs)
            with guarding():  # each drawing is a run of its own
                self._render()
            watched.follow(self._files(), since)
            watched.wait()

    def _files(self) -> list[Path]:
        """What the map consists of, wherever it lies; the output where it could not be written."""
        outputs = [] if self._is_written else self._outputs
        return [Path(self._path), *self._articles, *map(Path, config.files(self._path)), *outputs]

    def _render(self) -> None:
        """Render once; what is wrong is said, on the terminal and in the page."""
        config.forget()
        shelf = Shelf(reach_of_run())
        reading = read(self._path, shelf, regular=True)
        if reading.map is not None:
            self._articles = list(_articles(reading, Path(self._path).parent, shelf))
        if not reading.claims or not reading.file.whole:
            errors = [one for one in reading.findings if one.severity is Severity.ERROR]
            self._fail("\n".join(map(finding_text, errors)) or f"argmap: {printable(self._path)} holds no claim yet")
            return
        try:
            made = self._order.make(reading, self._output)
        except (EngineError, NotShownError, UnknownClaimError) as error:
            self._fail(f"argmap: {printable(str(error))}")
            return
        self._give(made, len(reading.claims))

    def _give(self, made: Made, number: int) -> None:
        """Write what was made, and renew the page that is served."""
        said = [made.said] if made.said else []
        try:
            write_pages(self._output, made.output, made.further)
            self._is_written = True
        except WritingError as error:
            self._is_written = False
            said.append(f"argmap: {error}")
        written = [f"argmap: {printable(self._output)} written, {number} claims"] if self._is_written else []
        click.echo("\n".join([*said, *written]), err=True)
        if self._live is not None and made.page is not None:
            from argmap.server import live_script

            version = sha256(made.output).hexdigest()[:12]
            self._live.renew(made.page.html(live_script(version)), version, "\n".join(said))

    def _fail(self, what: str) -> None:
        click.echo(what, err=True)
        if self._live is not None:
            self._live.fail(what)


def _articles(reading: Reading, folder: Path, shelf: Shelf) -> Iterator[Path]:
    """The files that a map names as its articles, as far as it may; those that are missing, too."""
    for source in (reading.map.sources if reading.map else {}).values():
        try:
            shelf.reach.resolved(folder, source.file)
        except UnreadableError:
            continue
        yield folder / source.file
