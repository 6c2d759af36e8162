"""`argmap collect`."""

from __future__ import annotations

import math
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.checker.session import Overrides
from argmap.cli.checking import names, refuse_both
from argmap.cli.corpora import refuse_without_corpus
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.status import FINDINGS, MISUSE
from argmap.plugins import met
from argmap.report.outcome import counted
from argmap.rules import PRESETS
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.corpora.collecting import Collected

__all__ = ["command"]

_ADDRESS = re.compile(r"(?:[a-z][a-z+.-]*://)?(?:\[[0-9A-Fa-f:.]+(?:%\w+)?\]|[\w.-]+):(?P<port>[0-9]{1,5})(?:/[!-~]*)?")
"""Where a Dask scheduler is: a protocol, a host and a port."""
_LAST_PORT = 65_535


@click.command("collect")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("-o", "--output", required=True, metavar="STORE", help="The collection: a folder, or s3://, gs:// ...")
@click.option("--no-rules", is_flag=True, help="Read the maps only; findings are those of reading.")
@click.option("--select", multiple=True, callback=names, metavar="CODES", help="Run only these rules.")
@click.option("--ignore", multiple=True, callback=names, metavar="CODES", help="Leave these rules out.")
@click.option("--preset", type=click.Choice(list(PRESETS)), help="Which rules run.")
@click.option("--config", metavar="FILE", help="Settings for all files, instead of those found at each.")
@click.option("--isolated", is_flag=True, help="Use no settings at all.")
@click.option(
    "--workers", type=click.IntRange(1), metavar="N", help="Processes (default: one a core, for few maps one in all)."
)
@click.option("--scheduler", metavar="ADDRESS", help="A running Dask scheduler, such as tcp://127.0.0.1:8786.")
@click.option(
    "--seconds", type=click.FloatRange(0.1, 604_800), default=60.0, show_default=True, help="How long one map may take."
)
@click.option(
    "--memory",
    type=click.IntRange(128, 100_000_000),
    default=1_024,
    show_default=True,
    help="How many MB one map may take (Linux).",
)
@click.option("--verify", is_flag=True, help="Read all tables, and make again those that are damaged.")
@allow_articles
def command(
    paths: tuple[str, ...],
    output: str,
    no_rules: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preset: str | None,
    config: str | None,
    isolated: bool,
    workers: int | None,
    scheduler: str | None,
    seconds: float,
    memory: int,
    verify: bool,
) -> None:
    """Make a collection of many maps, or bring it up to date, to ask it with `argmap ask`.

    PATH is a map or a folder: every map below it, of every format that argmap reads. STORE is a folder of Parquet
    tables: claims, steps, quotes with their places, articles, findings; docs/collections.md describes them. Once it is
    there, only files are read that are new or changed, or whose article changed; what is gone goes. Stopped at any
    moment and begun again, it ends the same.

    \b
    argmap collect maps -o store
    argmap collect essays debates.json -o store --no-rules
    argmap collect /corpus -o store --workers 8
    argmap collect /shared/maps -o s3://bucket/store --scheduler tcp://head:8786
    argmap ask store overview

    A table that broke off, or is gone, is made again; what was damaged inside, as by a failing disk, --verify finds.

    A file that cannot be read, hangs or eats memory, and a folder that cannot be opened, becomes a row of `files` that
    says why.

    Exit status: 0 all maps were read, 1 some, or a folder, could not be read, 2 misuse, mistakes in settings, or a
    store that cannot be written.
    """
    refuse_both(config, isolated=isolated)
    refuse_without_corpus()
    if scheduler and workers:
        raise click.UsageError("--scheduler and --workers exclude each other: the cluster has its workers")
    _refuse_odd(scheduler, seconds)
    _refuse_missing(paths)
    from argmap.corpora import CollectionError, Store
    from argmap.corpora.child import Orders
    from argmap.corpora.collecting import collect
    from argmap.corpora.workers import Work

    orders = Orders(
        str(Path.cwd()),
        reach_of_run(),
        not no_rules,
        Overrides(select, ignore, preset),
        Path(config) if config else None,
        isolated,
        seconds,
        memory,
    )
    try:
        with _progress() as told:
            result = collect(paths, Store(output), orders, Work(scheduler, workers, _say), told, verify=verify)
    except CollectionError as error:
        click.echo(f"argmap: {printable(str(error))}", err=True)
        sys.exit(MISUSE)
    _tell(result, output)
    sys.exit(MISUSE if result.remarks else FINDINGS if result.unread or result.closed else 0)


def _refuse_odd(scheduler: str | None, seconds: float) -> None:
    if math.isnan(seconds):
        raise click.BadParameter("is not a number of seconds", param_hint="--seconds")
    found = None if scheduler is None else _ADDRESS.fullmatch(scheduler)
    if scheduler is not None and (found is None or not 0 < int(found["port"]) <= _LAST_PORT):
        said = "is not an address such as tcp://127.0.0.1:8786"
        raise click.BadParameter(f"{printable(scheduler)} {said}", param_hint="--scheduler")


def _refuse_missing(paths: tuple[str, ...]) -> None:
    for path in paths:
        if path in {"", "-"}:
            raise click.UsageError("PATH is a file or a folder; maps from standard input cannot be read again")
        try:
            is_there = Path(path).exists()
        except (OSError, ValueError):
            is_there = False
        if not is_there:
            raise click.UsageError(f"{printable(path)} does not exist; check the path")


@contextmanager
def _progress() -> Iterator[Callable[[int, int], None] | None]:
    """What is told how far the run is: a bar with the time that remains, on a terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    bars: list[Any] = []

    def told(number: int, all_: int) -> None:
        if not bars:
            bar = click.progressbar(length=all_, label="Collecting", file=sys.stderr, show_pos=True)
            bars.append(bar.__enter__())
        bars[0].update(number)

    try:
        yield told
    finally:
        for bar in bars:
            bar.__exit__(None, None, None)


def _say(message: str) -> None:
    click.echo(f"argmap: {printable(message)}", err=True)


def _tell(result: Collected, output: str) -> None:
    at_the_end = {f"{one.place.text.name}: {one.message}" for one in met()}
    for remark in (one for one in result.remarks if one not in at_the_end):
        click.echo(f"argmap: {printable(remark)}", err=True)
    for name, (why, gone) in result.closed.items():
        click.echo(f"argmap: {printable(name)} {why}{_left_out(gone)}", err=True)
    rows = result.rows
    held = ", ".join(
        counted(rows[table], one)
        for table, one in (("files", "map"), ("claims", "claim"), ("quotes", "quote"), ("articles", "article"))
    )
    news = f"{result.read:,} read now" + (f", {result.gone:,} gone" if result.gone else "")
    unread = f"; {counted(result.unread, 'map')} could not be read" if result.unread else ""
    closed = f"; {counted(len(result.closed), 'folder')} could not be opened" if result.closed else ""
    click.echo(f"{printable(output)}: {held} ({news}){unread}{closed}")


def _left_out(gone: int) -> str:
    """What is said of the maps of a folder that cannot be opened, where the collection had some."""
    if not gone:
        return ""
    return f"; {counted(gone, 'map')} of it {'is' if gone == 1 else 'are'} left out until it can be"
