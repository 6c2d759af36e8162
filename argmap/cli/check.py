"""`argmap check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.checker import PRESETS
from argmap.checker.session import Overrides, Session
from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, unreadable, use_colour
from argmap.diagnostics import Finding, Severity
from argmap.reading import Shelf
from argmap.report import BY_NAME, ReportError, find
from argmap.report.outcome import Outcome
from argmap.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["command"]

_MANY = 20
_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--select", multiple=True, callback=_names, metavar="CODES", help="Run these rules alone: AM302,AM2,ALL.")
@click.option("--ignore", multiple=True, callback=_names, metavar="CODES", help="Leave these rules out.")
@click.option("--preset", type=click.Choice(list(PRESETS)), help="Where to begin; `argmap rules` says what each is.")
@click.option("--format", "format_", default="text", metavar="NAME", help=f"How to report: {', '.join(BY_NAME)}.")
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    help="The least severity that makes the exit status 1 (default: error).",
)
@click.option("--config", metavar="FILE", help="Settings for all maps, instead of those found beside or above each.")
@click.option("--isolated", is_flag=True, help="Use no settings at all.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in text reports.")
def command(
    paths: tuple[str, ...],
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    preset: str | None,
    format_: str,
    fail_on: str | None,
    config: str | None,
    isolated: bool,
    color: str,
) -> None:
    """Find faults in maps: structure, quotes, references, wording.

    PATH is a map file, a folder (every *.yaml, *.yml and *.json below it), or - for standard input. Nothing is ever
    written. Settings stand in argmap.toml, or in pyproject.toml under [tool.argmap], beside the map or above it.

    \b
    argmap check maps                     every map in a folder
    argmap check map.yaml --fail-on warning
    argmap check map.yaml --preset strict
    argmap check map.yaml --select AM302,double-counting
    argmap check map.yaml --format json | jq '.findings[].message'

    A comment silences a finding on its line, with a reason: # argmap: ignore[AM206] the words suffice

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 misuse, or a file or settings that cannot be read.
    """
    try:
        report = find(format_)
    except ReportError as error:
        raise click.UsageError(printable(str(error))) from None
    if config and isolated:
        raise click.UsageError("--config and --isolated exclude each other")
    session = Session(Overrides(select, ignore, preset), Path(config) if config else None, isolated)
    outcome, failed, broken = _checked(session, list(map_files(paths)), fail_on)
    text = report(outcome, use_colour(color))
    click.echo(text if format_ == "text" else text.encode(errors="backslashreplace"), nl=False, color=True)
    sys.exit(MISUSE if broken else FINDINGS if failed else 0)


def _checked(session: Session, files: list[str], fail_on: str | None) -> tuple[Outcome, bool, bool]:
    """What checking comes to, whether it fails, and whether something could not be read."""
    findings: list[Finding] = []
    names: list[str] = []
    claims = quotes = 0
    failed = broken = False
    shelf = Shelf()
    for path in _with_progress(files):
        reading = read_one(path, shelf)
        found = session.check(reading)
        findings += found
        names.append(reading.name)
        claims, quotes = claims + len(reading.claims), quotes + sum(map(len, reading.anchors))
        broken = broken or unreadable(reading)
        failed = failed or _fails(found, fail_on or session.plan(reading.name).fail_on)
    settings = session.findings
    return Outcome([*settings, *findings], len(names), claims, quotes, names), failed, broken or bool(settings)


def _fails(findings: list[Finding], fail_on: str) -> bool:
    level = _LEVELS.get(fail_on)
    return level is not None and any(finding.severity >= level for finding in findings)


def _with_progress(files: list[str]) -> Iterator[str]:
    """The files, with a progress bar on the terminal where they are many."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label="Checking", file=sys.stderr) as bar:
        yield from bar
