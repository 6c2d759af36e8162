"""What the commands on exercises share: the options that choose them, and what is said of those that cannot be made."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from argmap.cli.inputs import read_one, refuse_broken
from argmap.cli.status import FINDINGS
from argmap.exercise import LEVELS, kinds, levels, make_set
from argmap.exercise.make import ALL_BANNED
from argmap.files import UnreadableError, read_text
from argmap.phrases import LANGUAGES
from argmap.showing import closest, did_you_mean, printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.exercise import Set
    from argmap.exercise.changes import Changes
    from argmap.reading import Reading

__all__ = ["choosing", "made"]

_LARGEST_SEED = 2**63
_LARGEST_LIST = 2**22
_Command = TypeVar("_Command", bound="Callable[..., Any]")


def _kinds(_: click.Context, __: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Kinds by their names; commas separate them too."""
    known = kinds()
    names = [name.strip() for one in value for name in one.split(",") if name.strip()]
    for name in names:
        if name not in known and name != "all":
            hint = did_you_mean(closest(name, known)) or f"; there are {', '.join(known)}"
            raise click.BadParameter(f"there is no kind {printable(name)}{hint}")
    return tuple(known) if "all" in names else tuple(dict.fromkeys(names))


def _changes(_: click.Context, __: click.Parameter, value: str | None) -> Changes | None:
    from argmap.exercise.changes import ChangesError, load_changes

    if value is None:
        return None
    try:
        return load_changes(read_text(Path(value), value, _LARGEST_LIST))
    except (UnreadableError, ChangesError) as error:
        raise click.BadParameter(f"{printable(value)} {printable(str(error))}") from None


def _language(_: click.Context, __: click.Parameter, value: str) -> str:
    if value.lower().split("-")[0] not in LANGUAGES:
        raise click.BadParameter(f"exercises have no words in that language; choose from {', '.join(LANGUAGES)}")
    return value


_OPTIONS = (
    click.option("--kind", "kinds", metavar="KIND", multiple=True, callback=_kinds, help="Which kinds (all)."),
    click.option("--level", type=click.Choice(list(LEVELS)), help="Kinds that go together."),
    click.option("-n", "number", type=click.IntRange(1, 1_000), default=10, help="How many items (10)."),
    click.option(
        "--ui-language",
        "language",
        callback=_language,
        metavar="CODE",
        default="en",
        help=f"Of argmap's own words: {', '.join(LANGUAGES)}.",
    ),
    click.option("--changes", metavar="FILE", callback=_changes, help="Banned and edited exercises, by id (TOML)."),
    click.option("--bank", metavar="MAP", multiple=True, help="Another map, whose steps may stand beside this one's."),
    click.option("--seed", type=click.IntRange(0, _LARGEST_SEED), default=1, help="The same seed, the same items (1)."),
)


def choosing(command: _Command) -> _Command:
    """Give a command the options that choose exercises: `kinds`, `level`, `number`, `language`, `changes` and so on."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _tell_refused(set_: Set, *, named: bool) -> None:
    """Say what the map does not yield: with reasons where the user named the kinds, else in one line."""
    refused = [(kind, why) for kind, why in set_.refused if why not in set_.failed]
    if named:
        for kind, why in refused:
            click.echo(f"argmap: no exercises of the kind {kind}: {why}", err=True)
    elif listed := ", ".join(kind for kind, why in refused if why != ALL_BANNED):
        click.echo(f"argmap: of this map none of {listed}; --kind with one of them says why", err=True)
    for said in set_.failed:
        click.echo(f"argmap: {printable(said)}", err=True)


def _tell_strange(set_: Set) -> None:
    """Say what a list of changes names and the map does not yield, or what it spoils: a slip would go unseen."""
    for what, found in (
        ("names what this map does not yield with this seed", set_.unknown),
        ("edits answers that their exercise does not have", set_.unfit),
        ("edits exercises that it bans", set_.idle),
        ("leaves exercises that cannot be answered", set_.spoilt),
    ):
        if found:
            click.echo(f"argmap: the list of changes {what}: {printable('; '.join(found))}", err=True)


def made(
    reading: Reading,
    names: tuple[str, ...],
    level: str | None,
    number: int,
    seed: int,
    language: str = "en",
    bank: tuple[str, ...] = (),
    changes: Changes | None = None,
) -> Set:
    """A set; what could not be made is said on stderr, and where it is nothing the command ends."""
    beside = [read_one(path) for path in bank]
    for one in beside:
        refuse_broken(one)
    chosen = names or (levels()[level] if level else None)
    set_ = make_set(reading, chosen, number, seed, language=language, bank=beside, changes=changes)
    _tell_refused(set_, named=bool(names))
    _tell_strange(set_)
    banned = f" beside the {set_.banned} that the list of changes bans" if set_.banned else ""
    if not set_.items:
        click.echo(f"argmap: {printable(reading.name)} yields no exercises of these kinds{banned}", err=True)
        sys.exit(FINDINGS)
    if len(set_.items) < number:
        many = "1 exercise" if len(set_.items) == 1 else f"{len(set_.items)} exercises"
        click.echo(f"argmap: the map yields {many} of these kinds{banned}, not {number}", err=True)
    return set_
