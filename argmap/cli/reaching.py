"""Which files the maps of this run may name as their articles: the option for it, and the folders pointed at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from argmap.reach import LEADS_OUT
from argmap.reading.shelf import reach

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.reach import Reach

__all__ = ["allow_articles", "point_at", "reach_of_run", "refuse_links"]

_ALLOWED, _POINTED, _REFUSED = "argmap.allowed", "argmap.pointed", "argmap.refused"
_Command = TypeVar("_Command", bound="Callable[..., Any]")


def _allow(context: click.Context, _: click.Parameter, folders: tuple[str, ...]) -> None:
    context.meta[_ALLOWED] = tuple(map(Path, folders))


def allow_articles(command: _Command) -> _Command:
    """Give a command the option `--allow-articles`; what it says is in `reach_of_run`, not in the arguments."""
    option = click.option(
        "--allow-articles",
        multiple=True,
        metavar="DIR",
        expose_value=False,
        callback=_allow,
        help="Let maps name articles below this folder, too; `argmap rules AM013` says what they may name.",
    )
    return option(command)


def point_at(folder: Path) -> None:
    """Remember a folder that the user pointed the command at: maps in it may name articles in it."""
    if context := click.get_current_context(silent=True):
        context.meta[_POINTED] = (*context.meta.get(_POINTED, ()), folder)


def refuse_links(maps: Iterable[str], why: str = LEADS_OUT) -> None:
    """Remember maps that were found in a folder and are links, such as those that lead out of it: they are not read."""
    if context := click.get_current_context(silent=True):
        context.meta[_REFUSED] = dict.fromkeys(maps, why) | context.meta.get(_REFUSED, {})


def reach_of_run() -> Reach:
    """What maps may name in this run, and which are not read."""
    context = click.get_current_context(silent=True)
    known = context.meta if context else {}
    return reach(known.get(_POINTED, ()), known.get(_ALLOWED, ()), refused=known.get(_REFUSED, {}).items())
