"""The command `argmap convert`: maps of other formats in, maps out, and a report of what did not come through."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.endings import tell_other_name
from argmap.cli.inputs import standard_input
from argmap.cli.output import may_overwrite, with_progress, write_out
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles, point_at, reach_of_run
from argmap.cli.status import FINDINGS, MISUSE
from argmap.conversion.many import (
    Wishes,
    convert_file,
    is_same_file,
    planned,
    save,
    takes_the_place,
    wrong_with_report,
)
from argmap.conversion.report import as_data, in_words
from argmap.files import UnreadableError, decode, is_folder, read_text
from argmap.formats import UnknownClaimError, by_name, by_suffix, failures, formats, readable
from argmap.mapfile import MAX_BYTES
from argmap.reading import Shelf
from argmap.report.text import finding_text
from argmap.showing import closest, did_you_mean, printable
from argmap.writing import WritingError, make_folder
from argmap.written import OwnFiles

if TYPE_CHECKING:
    from argmap.conversion import Conversion
    from argmap.formats import Format
    from argmap.text import Text

__all__ = ["command"]


@dataclass
class _Run:
    """What the command line asks for, and what came of it so far."""

    wishes: Wishes
    strict: bool
    status: int = 0
    reports: list[dict[str, Any]] = field(default_factory=list)
    own: OwnFiles | None = None
    """What argmap has written into the folder, where OUT is one."""

    def fail(self, status: int, *lines: str) -> None:
        """Say what failed; the worst status is that of the run."""
        self.status = max(self.status, status)
        for line in lines:
            click.echo(line, err=True)


@click.command()
@click.argument("paths", metavar="IN...", nargs=-1)
@click.option(
    "-o", "--output", metavar="OUT", default="-", help="File or folder to write; - (default): standard output."
)
@click.option("--from", "from_", metavar="FORMAT", help="What IN is, where name and content do not say.")
@click.option("--to", metavar="FORMAT", help="What to write, where OUT's suffix does not say.")
@click.option("--thesis", metavar="ID", help="The claim that is the thesis, where the file does not say.")
@click.option("--article", metavar="FILE", help="The text that the map is of: claims that stand in it become quotes.")
@click.option("--report", metavar="FILE", help="Also write the report, as JSON.")
@may_overwrite
@click.option("--strict", is_flag=True, help="Write nothing, with exit status 1, where something would be lost.")
@click.option("--list", "list_", is_flag=True, help="List the formats.")
@allow_articles
def command(
    paths: tuple[str, ...],
    output: str,
    from_: str | None,
    to: str | None,
    thesis: str | None,
    article: str | None,
    report: str | None,
    overwrite: bool,
    strict: bool,
    list_: bool,
) -> None:
    """Convert maps between formats, and say what the target cannot hold.

    IN is a file, - for standard input, or a folder (then OUT is a folder, too). The report goes to standard error:
    what came in, what was lost, what is kept where other tools do not look.

    \b
    argmap convert debate.argdown -o debate.yaml
    argmap convert nodeset10.json -o map.yaml          AIF, told by its content; nodeset10.txt gives the quotes
    argmap convert map.yaml -o map.aif.json
    argmap convert corpus -o maps --to yaml            every map below a folder
    argmap convert map.yaml --to mermaid > map.mmd
    argmap convert map.yaml -o map.argdown --strict --report report.json
    argmap convert --list                              the formats

    Exit status: 0 converted, 1 the file has errors or --strict met a loss (nothing is written), 2 misuse.
    """
    report_failed(failures())
    if list_:
        _list()
        return
    if not paths:
        raise click.UsageError("give a file to convert, or --list")
    for path in filter(is_folder, paths):
        point_at(Path(path))
    several = len(paths) > 1 or is_folder(paths[0])
    source, target = _format(from_, "read"), _format(to, "write")
    if target is None:
        target = _target_of(output, several=several)
    run = _Run(Wishes(target, source, thesis, _article(article), Shelf(reach_of_run())), strict)
    if report and (wrong := wrong_with_report(report, paths, output)):
        raise click.UsageError(wrong)
    if several:
        run.own = OwnFiles(Path(output), overwrite=overwrite)
        _all(run, paths, output, report)
    else:
        _one(run, paths[0], output)
    if report:
        data = run.reports if several else next(iter(run.reports), None)
        write_out(report, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
    sys.exit(run.status)


def _list() -> None:
    for one in formats().values():
        ways = " and ".join(way for way, does in (("in", readable(one)), ("out", one.write)) if does)
        click.echo(f"{one.name:<10}{ways:<12}{', '.join(one.suffixes):<24}{one.title}")


def _format(name: str | None, does: str) -> Format | None:
    if name is None:
        return None
    found = by_name(name)
    if found is None:
        meant = did_you_mean(closest(name, formats())) or f"; the formats are {', '.join(formats())}"
        raise click.UsageError(f"there is no format '{printable(name)}'{meant}")
    if not (readable(found) if does == "read" else found.write):
        raise click.UsageError(f"argmap cannot {does} the format {found.name}")
    return found


def _target_of(output: str, *, several: bool) -> Format:
    if several:
        raise click.UsageError("say what to make of a folder or of several files: --to FORMAT")
    if output == "-":
        raise click.UsageError("say what to write to standard output: --to FORMAT")
    found = by_suffix(Path(output))
    if found is None or found.write is None:
        known = ", ".join(one.suffixes[0] for one in formats().values() if one.write)
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {known}, or give --to")
    return found


def _article(path: str | None) -> Text | None:
    if path is None:
        return None
    try:
        return read_text(Path(path), path, 2 * MAX_BYTES, regular=True)
    except UnreadableError as error:
        raise click.UsageError(f"the article {printable(path)} {error}") from None


def _all(run: _Run, paths: tuple[str, ...], output: str, report: str | None) -> None:
    """Convert many files into a folder, each under its own name; none there is lost that argmap did not write."""
    if output == "-" or Path(output).is_file():
        raise click.UsageError("several files need a folder to be written to: -o FOLDER")
    if "-" in paths:
        raise click.UsageError("standard input is one file: convert it alone")
    files = planned(paths, Path(output), run.wishes)
    if not files:
        raise click.UsageError(f"there is nothing to convert in {', '.join(map(printable, paths))}")
    written = (path for one in files for path in (one.target, one.target.with_suffix(".txt")))
    if report and takes_the_place(report, written):
        raise click.UsageError("the report would take the place of a map or of its article; give it another name")
    for one in with_progress(files, len(files), "Converting"):
        if one.refused:
            run.fail(MISUSE, f"argmap: {printable(one.source)} {one.refused}")
            continue
        if one.instead_of:
            names = [printable(str(path)) for path in (one.source, one.target, one.instead_of)]
            click.echo(f"argmap: {names[0]} becomes {names[1]}: the name {names[2]} is not free", err=True)
        try:
            make_folder(one.target.parent, within=output)
        except WritingError as error:
            run.fail(MISUSE, f"argmap: {error}")
            continue
        _one(run, one.source, str(one.target))
    _keep(run)


def _keep(run: _Run) -> None:
    """Write down what argmap has written into the folder."""
    try:
        if run.own:
            run.own.keep()
    except WritingError as error:
        run.fail(MISUSE, f"argmap: {error}")


def _one(run: _Run, path: str, output: str) -> None:
    if not path or not output:
        raise click.UsageError("a path is empty")
    text = _text(run, path)
    if text is None:
        return
    if "-" not in {path, output} and is_same_file(path, output):
        run.fail(MISUSE, f"argmap: {printable(path)} is not converted: OUT is the file that is read; give another name")
        return
    try:
        result = convert_file(text, path, output, run.wishes)
    except UnknownClaimError:
        thesis = printable(run.wishes.thesis or "")
        raise click.UsageError(f"there is no claim '{thesis}' in {printable(path)}") from None
    run.reports.append(as_data(result, path, output))
    if result.data is None:
        refused = [f"argmap: nothing is written: {result.refused}"] if result.refused else []
        run.fail(FINDINGS, *map(finding_text, result.errors), *refused)
    elif run.strict and result.loses:
        _report(result, path, output)
        run.fail(FINDINGS, f"argmap: {printable(output)} is not written: something would be lost")
    else:
        _save(run, result, path, output)


def _text(run: _Run, path: str) -> Text | None:
    """The text of a file; None where it cannot be read, which is reported."""
    try:
        return decode("<stdin>", standard_input()) if path == "-" else read_text(Path(path), path, MAX_BYTES)
    except UnreadableError as error:
        run.fail(MISUSE, f"argmap: {printable(path)} {error}")
        return None


def _save(run: _Run, result: Conversion, path: str, output: str) -> None:
    assert result.data is not None  # noqa: S101
    if output == "-":
        write_out(output, result.data)
    else:
        try:
            save(result, Path(output), run.own)
        except WritingError as error:
            run.fail(MISUSE, f"argmap: {error}")
            return
        target = formats()[result.target]
        last = (Path(f"x{one}").suffix for one in target.suffixes)
        tell_other_name(output, target.name, (*target.suffixes, *last, ".txt"))
    _report(result, path, output)


def _report(result: Conversion, path: str, output: str) -> None:
    for line in in_words(result, path, output):
        click.echo(line, err=True)
