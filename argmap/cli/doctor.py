"""`argmap doctor`."""

from __future__ import annotations

import platform
import sys

import click

from argmap._version import __version__
from argmap.cli.status import MISUSE
from argmap.config.own import own_settings_file, trouble
from argmap.draw import engine as engines
from argmap.draw.engine import FORMATS, Engine, EngineError
from argmap.draw.fonts import without_font
from argmap.showing import printable

__all__ = ["command"]

_PROBE = "digraph argmap { a [label=<<B>probe</B>>]; }"


@click.command("doctor")
def command() -> None:
    """Say which Graphviz engines are there, and whether they draw.

    Exit status: 0 where at least one draws, 2 where none does.
    """
    click.echo(f"argmap {__version__}, Python {platform.python_version()}, {platform.system()}")
    found = engines.available()
    working = [engine for engine in found if _report(engine)]
    if not working:
        try:
            engines.choose()
        except EngineError as error:
            click.echo(str(error))
        sys.exit(MISUSE)
    click.echo(f"`argmap render` uses: {found[0].name}")
    _report_own_settings()


def _report_own_settings() -> None:
    """Where settings of the user's own stand, and whether they can be used."""
    path = own_settings_file()
    state = trouble() or (f"read from {path}" if path.exists() else f"none (they would stand in {path})")
    click.echo(f"settings of your own: {printable(state)}")


def _of_fonts(engine: Engine) -> str:
    """What is to be said of the machine's fonts, if anything."""
    try:
        return without_font(["probe"], engine)
    except EngineError as error:
        return str(error)


def _report(engine: Engine) -> bool:
    drawn: list[str] = []
    refused: dict[str, str] = {}
    try:
        version = engine.version()
    except EngineError as error:
        click.echo(f"{engine.name}: does not work: {error}")
        return False
    for format_ in FORMATS:
        try:
            engines.lay_out(_PROBE, format_, engine, 20)
            drawn.append(format_)
        except EngineError as error:
            refused[format_] = str(error)
    why = next(iter(refused.values()), "")
    if not drawn:
        click.echo(f"{engine.name}: does not work: {why}")
        return False
    click.echo(f"{engine.name}: {version} ({engine.where}), draws {', '.join(drawn)}")
    if drawn != ["svg"] and (said := _of_fonts(engine)):
        click.echo(f"{engine.name}: {said}")
    if refused:
        click.echo(f"{engine.name}: does not draw {', '.join(refused)}: {why}")
    return True
