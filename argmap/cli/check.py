"""`argmap check`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.checker.many import check_files
from argmap.checker.run import compared, is_baseline, ran
from argmap.checker.session import Overrides, Session
from argmap.cli.checking import baselines_of_run, check_options, end, names, refuse_both, report_of
from argmap.cli.commenting import WORD, output_of, write_comments
from argmap.cli.endings import tell_other_name
from argmap.cli.inputs import map_files, read_one, use_colour
from argmap.cli.output import with_progress
from argmap.cli.plugins import untold
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.status import FINDINGS, MISUSE
from argmap.reading import Shelf
from argmap.report.registry import ENDINGS
from argmap.report.text import finding_text
from argmap.rules import PRESETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.checker.baseline import Baselines
    from argmap.checker.many import Checked
    from argmap.diagnostics import Finding

__all__ = ["command"]

_MANY = 20


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--select",
    multiple=True,
    callback=names,
    metavar="CODES",
    help="Run only these rules (AM302,AM2,ALL); faults of the file itself are always reported.",
)
@click.option("--preset", type=click.Choice(list(PRESETS)), help="Where to begin; `argmap rules` says what each is.")
@check_options
@click.option("-o", "--output", metavar="FILE", help="Where to write the report, or - for stdout; a Word file is new.")
@click.option("--fix", is_flag=True, help="Put the article's own characters into quotes that are typed otherwise.")
@click.option("--fingerprint", is_flag=True, help="With --fix or --diff: also renew or add fingerprints of articles.")
@click.option("--diff", "diff_", is_flag=True, help="Show what --fix would change; check and write nothing.")
@click.option("--maps-only", is_flag=True, help="Leave YAML and JSON files alone that are no maps, as in folders.")
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
    maps_only: bool,
    color: str,
    output: str | None,
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
    argmap check map.yaml --format docx -o commented.docx

    --format docx puts the findings as comments into a copy of the Word file that the article was made from.

    A comment silences a finding on its line, with a reason: # argmap: ignore[AM206] the words suffice

    Exit status: 0 nothing at or above --fail-on, 1 findings (with --diff: something to fix), 2 misuse, or a map file,
    settings, a baseline or a package that cannot be opened.
    """
    target = output_of(format_, output)
    report = report_of("text" if format_ == WORD else format_, WORD)
    refuse_both(config, isolated=isolated)
    if fingerprint and not (fix or diff_):
        raise click.UsageError("--fingerprint goes with --fix or --diff")
    session = Session(Overrides(select, ignore, preset), Path(config) if config else None, isolated)
    baselines = baselines_of_run(session, baseline, to_write=write_baseline)
    files = [path for path in map_files(paths) if not is_baseline(path, baselines)]
    if maps_only:
        from argmap.formats.files import is_map

        files = [path for path in files if path == "-" or not os.path.isfile(path) or is_map(Path(path))]  # noqa: PTH113 (never raises)
    session.reach = reach_of_run()
    if write_baseline and not any(map(baselines.choose, files)):
        raise click.UsageError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
    if fix or diff_:
        _mend(session, files, fingerprint=fingerprint, only_show=diff_)
    tell_other_name(target, format_, ENDINGS.get(format_, ()))
    if format_ == WORD:
        _comment(session, files, baselines, target)
        target = "-"
    results = with_progress(_checked(session, files, baselines), len(files), "Checking", _MANY)
    run = ran(session, baselines, results, fail_on)
    end(run, baselines, report, use_colour(color), is_text=format_ in {"text", WORD}, output=target)


def _comment(session: Session, files: list[str], baselines: Baselines, output: str) -> None:
    """Write the findings of one map into a copy of its Word original; they are printed, too."""
    from argmap.commenting import of_findings

    if len(files) != 1:
        raise click.UsageError("--format docx takes one map")
    reading = read_one(files[0], Shelf(session.reach))
    findings = compared(session, reading, baselines).findings
    write_comments(reading, output, lambda original: of_findings(reading, findings, original))


def _mend(session: Session, files: list[str], *, fingerprint: bool, only_show: bool) -> None:
    """Fix the maps; where that is only shown, the command ends here."""
    from argmap.cli.mending import Mended, mend

    mended = [mend(session, path, fingerprint=fingerprint, only_show=only_show) for path in files]
    if only_show:
        _tell(session.findings)
        broken = bool(session.findings) or any(one is Mended.UNREADABLE for one in mended)
        sys.exit(MISUSE if broken else FINDINGS if any(one is not Mended.UNCHANGED for one in mended) else 0)


def _checked(session: Session, files: list[str], baselines: Baselines) -> Iterator[Checked]:
    """The maps checked in their order; with baselines, or where one comes from standard input, in this process."""
    if not ("-" in files or "" in files or any(map(baselines.choose, files))):
        return check_files(session, files)
    shelf = Shelf(session.reach)
    return (compared(session, read_one(path, shelf), baselines) for path in files)


def _tell(findings: Iterable[Finding]) -> None:
    for finding in untold(findings):
        click.echo(finding_text(finding), err=True)
