"""`argmap check`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from argmap.checker import check
from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, unreadable, use_colour
from argmap.diagnostics import Finding, Severity
from argmap.report import BY_NAME
from argmap.report.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["command"]

_MANY = 20
_LEVELS = {"error": Severity.ERROR, "warning": Severity.WARNING, "info": Severity.INFO}


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--format", "format_", type=click.Choice(list(BY_NAME)), default="text", show_default=True, help="How to report."
)
@click.option(
    "--fail-on",
    type=click.Choice([*_LEVELS, "never"]),
    default="error",
    show_default=True,
    help="The least severity that makes the exit status 1.",
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in text reports.")
def command(paths: tuple[str, ...], format_: str, fail_on: str, color: str) -> None:
    """Find faults in maps: structure, quotes, references.

    PATH is a map file, a folder (every *.yaml, *.yml and *.json below it), or - for standard input. Nothing is ever
    written.

    \b
    argmap check maps                     every map in a folder
    argmap check map.yaml --fail-on warning
    argmap check map.yaml --format json | jq '.findings[].message'

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 misuse or a file that cannot be read.
    """
    findings: list[Finding] = []
    claims = quotes = maps = 0
    broken = False
    for path in _with_progress(list(map_files(paths))):
        reading = read_one(path)
        findings += check(reading)
        maps, claims = maps + 1, claims + len(reading.claims)
        quotes += sum(map(len, reading.anchors))
        broken = broken or unreadable(reading)
    report = BY_NAME[format_](Outcome(findings, maps, claims, quotes), use_colour(color))
    click.echo(report if format_ == "text" else report.encode(errors="backslashreplace"), nl=False, color=True)
    sys.exit(_status(findings, fail_on, broken))


def _with_progress(files: list[str]) -> Iterator[str]:
    """The files, with a progress bar on the terminal where they are many."""
    if len(files) < _MANY or not sys.stderr.isatty():
        yield from files
        return
    with click.progressbar(files, label="Checking", file=sys.stderr) as bar:
        yield from bar


def _status(findings: list[Finding], fail_on: str, broken: bool) -> int:
    if broken:
        return MISUSE
    level = _LEVELS.get(fail_on)
    return FINDINGS if level and any(finding.severity >= level for finding in findings) else 0
