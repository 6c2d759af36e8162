"""`argmap check`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.checker import PRESETS
from argmap.checker.baseline import Baseline, load
from argmap.checker.codes import UNSILENCEABLE
from argmap.checker.many import Checked, check_files, checked
from argmap.checker.session import Overrides, Session
from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, use_colour
from argmap.cli.mending import mend
from argmap.cli.output import write_out
from argmap.diagnostics import Finding, Severity
from argmap.report import BY_NAME, ReportError, find
from argmap.report.outcome import Outcome, counted
from argmap.text import Text, printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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
@click.option("--baseline", metavar="FILE", help="Report only what this file does not know.")
@click.option(
    "--write-baseline", is_flag=True, help="Write all that is found to the --baseline file, and report nothing."
)
@click.option("--fix", is_flag=True, help="Put the article's own characters into quotes that are typed otherwise.")
@click.option("--fingerprint", is_flag=True, help="With --fix or --diff: also renew or add fingerprints of articles.")
@click.option("--diff", "diff_", is_flag=True, help="Show what --fix would change, and write nothing.")
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
    baseline: str | None,
    write_baseline: bool,
    fix: bool,
    fingerprint: bool,
    diff_: bool,
    config: str | None,
    isolated: bool,
    color: str,
) -> None:
    """Find faults in maps: structure, quotes, references, wording.

    PATH is a map file, a folder (every *.yaml, *.yml and *.json below it), or - for standard input. Without
    --fix and --write-baseline nothing is written. Settings stand in argmap.toml, or in pyproject.toml under
    [tool.argmap], beside the map or above it.

    \b
    argmap check maps                     every map in a folder
    argmap check map.yaml --fail-on warning
    argmap check map.yaml --preset strict
    argmap check map.yaml --select AM302,double-counting
    argmap check maps --baseline known.json --write-baseline
    argmap check map.yaml --diff          what --fix would change
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
    if fingerprint and not (fix or diff_):
        raise click.UsageError("--fingerprint goes with --fix or --diff")
    session = Session(Overrides(select, ignore, preset), Path(config) if config else None, isolated)
    files = list(map_files(paths))
    if fix or diff_:
        changes = [mend(session, path, fingerprint=fingerprint, only_show=diff_) for path in files]
        if diff_:
            sys.exit(FINDINGS if any(changes) else 0)
    known = _baseline(session, baseline, files, write=write_baseline)
    outcome, failed, broken = _checked(session, files, fail_on, known, write=write_baseline)
    if write_baseline and known:
        write_out(known.text.name, known.dump().encode())
        click.echo(
            f"argmap: {counted(known.expected.total(), 'finding')} written to {printable(known.text.name)}", err=True
        )
    text = report(outcome, use_colour(color))
    click.echo(text if format_ == "text" else text.encode(errors="backslashreplace"), nl=False, color=True)
    sys.exit(MISUSE if broken else FINDINGS if failed else 0)


def _baseline(session: Session, option: str | None, files: list[str], *, write: bool) -> Baseline | None:
    """The baseline that is asked for, by option or settings; an empty one where it is to be written."""
    path = (
        Path(option) if option else next((found for file in files if (found := session.settings(file).baseline)), None)
    )
    if path is None:
        if write:
            raise click.UsageError("--write-baseline needs --baseline FILE")
        return None
    if write:
        return Baseline(Text(str(path), ""), path.parent)
    return load(path, option or path.as_posix())


def _checked(
    session: Session, files: list[str], fail_on: str | None, known: Baseline | None, *, write: bool
) -> tuple[Outcome, bool, bool]:
    """What checking comes to, whether it fails, and whether something could not be read."""
    findings: list[Finding] = []
    names: list[str] = []
    claims = quotes = 0
    failed = broken = False
    alone = known is not None or "-" in files or "" in files
    results = (
        (_with_baseline(session, path, known, write=write) for path in files) if alone else check_files(session, files)
    )
    for one in _with_progress(results, len(files)):
        findings += one.findings
        names.append(one.name)
        claims, quotes = claims + one.claims, quotes + one.quotes
        broken = broken or one.unreadable
        failed = failed or _fails(one.findings, fail_on or one.fail_on)
    wrong = [*session.findings, *(known.findings if known else ())]
    left = [] if known is None or write else list(known.outdated())
    return Outcome([*wrong, *findings, *left], len(names), claims, quotes, names), failed, broken or bool(wrong)


def _with_baseline(session: Session, path: str, known: Baseline | None, *, write: bool) -> Checked:
    """Check a map and leave out what the baseline knows; with `write`, the baseline is told instead."""
    reading = read_one(path)
    one = checked(session, reading)
    if known is None:
        return one
    if write:
        known.add(reading, one.findings)
        return replace(one, findings=tuple(found for found in one.findings if found.code.id in UNSILENCEABLE))
    return replace(one, findings=tuple(known.keep_new(reading, one.findings)))


def _fails(findings: Sequence[Finding], fail_on: str) -> bool:
    level = _LEVELS.get(fail_on)
    return level is not None and any(finding.severity >= level for finding in findings)


def _with_progress(results: Iterable[Checked], number: int) -> Iterator[Checked]:
    """The results, with a progress bar on the terminal where they are many."""
    if number < _MANY or not sys.stderr.isatty():
        yield from results
        return
    with click.progressbar(results, length=number, label="Checking", file=sys.stderr) as bar:
        yield from bar
