"""`argmap edit`."""

from __future__ import annotations

import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap import config
from argmap.cli.beginnings import beginning_of, tell, texts_of
from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.serving import refuse_without_server, serving
from argmap.cli.status import MISUSE
from argmap.files import is_folder
from argmap.formats import format_of
from argmap.formats.files import is_map
from argmap.reading import Shelf
from argmap.showing import printable
from argmap.writing import WritingError, sweep, write_new

if TYPE_CHECKING:
    from argmap.grading.coaching import Coach
    from argmap.workbench import Desk, Lock, Store

__all__ = ["command"]


@click.command("edit")
@click.argument("path", metavar="MAP|ARTICLE")
@click.option("--browser/--no-browser", default=True, help="Open the page in the browser, or only print its address.")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, help="Of the page (default: any that is free).")
@click.option(
    "--review", is_flag=True, help="Walk from claim to claim: do the words say it? Stamps as `argmap review`."
)
@click.option(
    "--reference",
    "references",
    metavar="KEY",
    multiple=True,
    help="A map to build towards: feedback on each claim, without giving the map away.",
)
@allow_articles
def command(path: str, browser: bool, port: int, review: bool, references: tuple[str, ...]) -> None:
    """Make or change a map in a page of this machine, by mouse, touch or keyboard; the file stays the truth.

    Words are chosen in the article and become claims: reasons, objections, linked premises, undercuts. Every edit is
    saved at once, as the smallest change of the file: comments and layout stay, an editor may have the file open, too.
    Nothing leaves this machine: the page is served on 127.0.0.1, to whoever has its address.

    MAP is a map in YAML or JSON. Of an ARTICLE (text, PDF, Word, web page ...) a map is begun beside it, called as the
    article is, *.yaml; where that is there already, it is opened.

    \b
    argmap edit map.yaml
    argmap edit article.txt
    argmap edit paper.pdf --no-browser
    argmap edit map.yaml --review
    argmap edit article.txt --reference key.yaml

    For a class, [workbench] in argmap.toml beside the map chooses the tools: tools = "first" | "linked" | "all" or a
    list, hide = ["strength", ...], locked = ["thesis", "article"], words_required = true, findings = "at once" |
    "asked" | "never", suggestions = true. With --reference the page says of each claim whether the reference has it
    there, or asks a question; what is made is a map that `argmap grade` takes.

    Ctrl-C ends it. Exit status: 0 ended, 1 a document cannot be read, 2 misuse, or a map that cannot be opened.
    """
    refuse_without_server("the workbench", "edit")
    from argmap.config.own import state_folder
    from argmap.workbench import Desk, Journal, StoreError, TakenError, Tools, locked

    store = _store(path)
    try:
        with locked(store.path, state_folder() / "locks") as lock:
            sweep(store.path.parent)
            journal = Journal(store.path, state_folder() / "journals")
            settings = config.find(store.path)
            for one in settings.findings:
                click.echo(f"argmap: {printable(one.place.text.name)}: {printable(one.message)}", err=True)
            tools = Tools.of(settings.workbench)
            if store.path.exists():
                store.still.wait()
            desk = Desk(store, Shelf(reach_of_run()), journal, tools)
            _refuse_what_is_no_map(desk)
            _serve(desk, lock, port, _coach(references), review=review, browser=browser)
    except OSError as error:
        click.echo(f"argmap: {printable(str(state_folder()))} cannot be written: {error.strerror or error}", err=True)
        sys.exit(MISUSE)
    except TakenError as taken:
        click.echo(f"argmap: {printable(store.name)} is open already at {printable(taken.address)}", err=True)
        if browser and taken.address:
            _launch(taken.address)
    except StoreError as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)


def _refuse_what_is_no_map(desk: Desk) -> None:
    """End the command at a file with nothing in it, and at a map that is not argmap's own."""
    name = printable(desk.store.name)
    if desk.reading.file.format or format_of(desk.reading.file.text, desk.store.path):
        raise click.UsageError(
            f"{name} is no map of argmap's own, and cannot be edited in the page; `argmap convert` first"
        )
    if not desk.content.strip():
        click.echo(f"argmap: {name} is empty, and no map; `argmap edit ARTICLE` begins one", err=True)
        sys.exit(MISUSE)


def _coach(references: tuple[str, ...]) -> Coach | None:
    """Who gives feedback beside references; None where none are named."""
    if not references:
        return None
    from argmap.grading.coaching import Coach

    readings = [read_one(one, Shelf(reach_of_run())) for one in references]
    for name, one in zip(references, readings, strict=True):
        refuse_broken(one)
        if not one.claims:
            raise click.UsageError(f"{printable(name)} has no claim: nothing can be built towards it")
    return Coach(readings)


def _serve(desk: Desk, lock: Lock, port: int, coach: Coach | None, *, review: bool, browser: bool) -> None:
    """Serve the page of a map until Ctrl-C."""
    from argmap.server import bench_app
    from argmap.workbench import Workbench

    bench = Workbench(desk, feedback=coach)
    with serving(bench_app(bench), port) as server:
        address = f"{server.address}?t={bench.token}{'&review' if review else ''}"
        lock.say(address)
        click.echo(f"argmap: {printable(desk.store.name)} is open at {address} (Ctrl-C ends)", err=True)
        if browser:
            _launch(address)
        try:
            while True:
                time.sleep(3_600)
        except KeyboardInterrupt:
            click.echo("argmap: ended; every edit is saved", err=True)


def _launch(address: str) -> None:
    """Open a page in the browser, by an address that works once: the token would stand in a list of processes."""
    from argmap.server import address_once

    with suppress(OSError):  # whoever served it has gone meanwhile
        click.launch(address_once(address))


def _store(path: str) -> Store:
    """The map that is to be edited, begun where an article is named."""
    from argmap.beginning import bare_map
    from argmap.workbench import Store

    if path == "-":
        raise click.UsageError("the workbench needs a file: standard input cannot be saved")
    if is_folder(path):
        raise click.UsageError(f"{printable(path)} is a folder; give the map's or the article's path")
    if is_map(Path(path)) or Path(path).suffix.lower() in {".yaml", ".yml", ".json"}:
        return Store(path)
    target = Path(path).with_suffix(".yaml")
    if target.exists():
        return Store(target)
    beginning = beginning_of(path)
    try:
        for text, content in texts_of([beginning]).items():
            write_new(text, content)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    tell(beginning)
    return Store(target, first=bare_map(beginning, target))
