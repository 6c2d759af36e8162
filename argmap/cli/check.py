"""`argmap check`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from argmap.checker.many import check_files
from argmap.checker.run import baselines_of, compared, is_baseline, ran
from argmap.checker.session import Overrides, Session
from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, use_colour
from argmap.cli.mending import Mended, mend
from argmap.cli.output import with_progress, write_out
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.config.shape import SEVERITIES
from argmap.reading import Shelf
from argmap.report import ReportError, UnknownReportError, find, names
from argmap.report.outcome import counted
from argmap.report.text import finding_text
from argmap.rules import PRESETS
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.checker.baseline import Baselines
    from argmap.checker.many import Checked
    from argmap.diagnostics import Finding
    from argmap.report.outcome import Outcome
    from argmap.report.registry import Report

__all__ = ["command"]

_MANY = 20


def _names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


class _Format(click.Option):
    """An option whose help lists the reports, those of other packages, too; they are looked for when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        self.help = f"How to report: {', '.join(map(printable, names()))}."
        return super().get_help_record(ctx)


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--select",
    multiple=True,
    callback=_names,
    metavar="CODES",
    help="Run only these rules (AM302,AM2,ALL); faults of the file itself are always reported.",
)
@click.option("--ignore", multiple=True, callback=_names, metavar="CODES", help="Leave these rules out.")
@click.option("--preset", type=click.Choice(list(PRESETS)), help="Where to begin; `argmap rules` says what each is.")
@click.option("--format", "format_", cls=_Format, default="text", metavar="NAME")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="The least severity that makes the exit status 1 (default: error).",
)
@click.option("--baseline", metavar="FILE", help="Report only what this file does not know.")
@click.option(
    "--write-baseline", is_flag=True, help="Write all that is found to the --baseline file, and report nothing."
)
@click.option("--fix", is_flag=True, help="Put the article's own characters into quotes that are typed otherwise.")
@click.option("--fingerprint", is_flag=True, help="With --fix or --diff: also renew or add fingerprints of articles.")
@click.option("--diff", "diff_", is_flag=True, help="Show what --fix would change; check and write nothing.")
@click.option("--config", metavar="FILE", help="Settings for all maps, instead of those found beside or above each.")
@click.option("--isolated", is_flag=True, help="Use no settings at all.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in text reports.")
@allow_articles
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

    PATH is a map file, a folder (every map below it: *.yaml, *.json, *.argdown ...), or - for standard input. Without
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

    Exit status: 0 nothing at or above --fail-on, 1 findings (with --diff: something to fix), 2 misuse, or a map file,
    settings or a baseline that cannot be opened.
    """
    report = _report(format_)
    if baseline == "-":
        raise click.UsageError("a baseline is a file; give its path")
    if config and isolated:
        raise click.UsageError("--config and --isolated exclude each other")
    if fingerprint and not (fix or diff_):
        raise click.UsageError("--fingerprint goes with --fix or --diff")
    session = Session(Overrides(select, ignore, preset), Path(config) if config else None, isolated)
    baselines = baselines_of(session, Path(baseline) if baseline else None, to_write=write_baseline)
    files = [path for path in map_files(paths) if not is_baseline(path, baselines)]
    session.reach = reach_of_run()
    if write_baseline and not any(map(baselines.choose, files)):
        raise click.UsageError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
    if fix or diff_:
        _mend(session, files, fingerprint=fingerprint, only_show=diff_)
    results = with_progress(_checked(session, files, baselines), len(files), "Checking", _MANY)
    run = ran(session, baselines, results, fail_on)
    if write_baseline:
        _write(baselines)
    if not write_baseline or run.outcome.findings:
        text = _made(report, run.outcome, use_colour(color))
        click.echo(text if format_ == "text" else text.encode(errors="backslashreplace"), nl=False, color=True)
    sys.exit(MISUSE if run.is_broken else FINDINGS if run.fails else 0)


def _report(name: str) -> Report:
    try:
        return find(name)
    except UnknownReportError as error:
        raise click.UsageError(printable(str(error))) from None
    except ReportError as error:
        _fail(error)


def _made(report: Report, outcome: Outcome, colour: bool) -> str:
    try:
        return report(outcome, colour)
    except ReportError as error:
        _fail(error)


def _fail(error: ReportError) -> NoReturn:
    click.echo(f"argmap: {printable(str(error))}", err=True)
    sys.exit(MISUSE)


def _mend(session: Session, files: list[str], *, fingerprint: bool, only_show: bool) -> None:
    """Fix the maps; where that is only shown, the command ends here."""
    mended = [mend(session, path, fingerprint=fingerprint, only_show=only_show) for path in files]
    if only_show:
        _tell(session.findings)
        broken = bool(session.findings) or any(one is Mended.UNREADABLE for one in mended)
        sys.exit(MISUSE if broken else FINDINGS if any(one is not Mended.UNCHANGED for one in mended) else 0)


def _write(baselines: Baselines) -> None:
    """Write the baselines, unless one of them is another file that would be lost."""
    if any(known.findings for known in baselines.used):
        return
    for known in baselines.used:
        write_out(str(known.text.name), known.dump().encode(), over_read=True)
        number = counted(known.expected.total(), "finding")
        click.echo(f"argmap: {number} written to {printable(known.text.name)}", err=True)


def _checked(session: Session, files: list[str], baselines: Baselines) -> Iterator[Checked]:
    """The maps checked in their order; with baselines, or where one comes from standard input, in this process."""
    if not ("-" in files or "" in files or any(map(baselines.choose, files))):
        return check_files(session, files)
    shelf = Shelf(session.reach)
    return (compared(session, read_one(path, shelf), baselines) for path in files)


def _tell(findings: Iterable[Finding]) -> None:
    for finding in findings:
        click.echo(finding_text(finding), err=True)
