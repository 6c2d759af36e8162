"""The command `argmap convert`: maps of other formats in, maps out, and a report of what did not come through."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from argmap.cli.inputs import FINDINGS, MISUSE, standard_input
from argmap.cli.output import with_progress, write_out
from argmap.cli.reaching import allow_articles, point_at, reach_of_run
from argmap.files import UnreadableError, decode, read_text
from argmap.mapfile import MAX_BYTES
from argmap.reading import Shelf
from argmap.report.text import finding_text
from argmap.showing import closest, did_you_mean, printable
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.conversion import Conversion
    from argmap.formats import Format

__all__ = ["command"]

_SAMPLE = 2_000


@dataclass
class _Job:
    """What the command line asks for."""

    source: Format | None
    target: Format | None
    thesis: str | None
    article: Text | None
    strict: bool
    shelf: Shelf = field(default_factory=lambda: Shelf(reach_of_run()))
    status: int = 0
    reports: list[dict[str, Any]] = field(default_factory=list)

    def fail(self, status: int) -> None:
        self.status = max(self.status, status)


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
    from argmap.formats import failures

    for failure in failures():
        click.echo(f"argmap: {printable(failure)}", err=True)
    if list_:
        _list()
        return
    if not paths:
        raise click.UsageError("give a file to convert, or --list")
    for path in filter(os.path.isdir, paths):
        point_at(Path(path))
    job = _Job(_format(from_, "read"), _format(to, "write"), thesis, _article(article), strict)
    if report:
        _check_report(report, paths, output)
    several = len(paths) > 1 or any(path != "-" and os.path.isdir(path) for path in paths)  # noqa: PTH112
    if several:
        _all(job, paths, output)
    else:
        _one(job, paths[0], output, job.target or _target_of(output))
    if report:
        data = job.reports if several else next(iter(job.reports), None)
        write_out(report, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
    sys.exit(job.status)


def _check_report(report: str, paths: tuple[str, ...], output: str) -> None:
    """Refuse a report that would take the place of a map or its article, or that cannot be written."""
    if report == "-":
        raise click.UsageError("the report is a file of its own; give its path")
    taken = [*(path for path in paths if path != "-"), *([] if output == "-" else [output])]
    beside = [str(Path(one).with_suffix(".txt")) for one in taken if Path(one).name]
    if any(_is_same(report, one) for one in (*taken, *beside)):
        raise click.UsageError("the report would take the place of a map or of its article; give it another name")
    folder = Path(report).parent
    if not folder.is_dir() or Path(report).is_dir() or not os.access(folder, os.W_OK):
        raise click.UsageError(f"the report {printable(report)} cannot be written there")


def _is_same(one: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    try:
        return os.path.realpath(one) == os.path.realpath(other) or Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _list() -> None:
    from argmap.formats import formats

    for one in formats().values():
        ways = " and ".join(
            way for way, does in (("in", one.read or one.name in {"yaml", "json"}), ("out", one.write)) if does
        )
        click.echo(f"{one.name:<10}{ways:<12}{', '.join(one.suffixes):<24}{one.title}")


def _format(name: str | None, does: str) -> Format | None:
    from argmap.formats import by_name, formats

    if name is None:
        return None
    found = by_name(name)
    own = found is not None and found.name in {"yaml", "json"}
    if found is None:
        meant = did_you_mean(closest(name, formats())) or f"; the formats are {', '.join(formats())}"
        raise click.UsageError(f"there is no format '{printable(name)}'{meant}")
    if not getattr(found, does) and not own:
        raise click.UsageError(f"argmap cannot {does} the format {found.name}")
    return found


def _target_of(output: str) -> Format:
    from argmap.formats import by_suffix, formats

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


def _all(job: _Job, paths: tuple[str, ...], output: str) -> None:
    """Convert many files into a folder, each under its own name."""
    if job.target is None:
        raise click.UsageError("say what to make of a folder or of several files: --to FORMAT")
    if output == "-" or Path(output).is_file():
        raise click.UsageError("several files need a folder to be written to: -o FOLDER")
    suffix = job.target.suffixes[0]
    pairs = list(_pairs(job, paths, Path(output), suffix))
    if not pairs:
        raise click.UsageError(f"there is nothing to convert in {', '.join(map(printable, paths))}")
    written: dict[str, str] = {}
    for source, target in with_progress(iter(pairs), len(pairs), "Converting"):
        key = os.path.realpath(target)
        first, written[key] = written.get(key, ""), written.get(key, source)
        if first:
            name = printable(str(target))
            click.echo(f"argmap: {printable(source)} is not converted: {name} is that of {printable(first)}", err=True)
            job.fail(MISUSE)
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise click.UsageError(f"{printable(str(target.parent))} cannot be made: {error.strerror}") from None
        _one(job, source, str(target), job.target)


def _pairs(job: _Job, paths: tuple[str, ...], out: Path, suffix: str) -> Iterator[tuple[str, Path]]:
    from argmap.formats import formats

    known = {
        ending for one in formats().values() if one.read or one.name in {"yaml", "json"} for ending in one.suffixes
    }
    for path in paths:
        if path == "-":
            raise click.UsageError("standard input is one file: convert it alone")
        if not os.path.isdir(path):  # noqa: PTH112
            yield path, out / f"{_stem(Path(path))}{suffix}"
            continue
        for root, folders, files in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(files):
                path_ = Path(root) / name
                if not name.startswith(".") and path_.is_file() and _fits(job, path_, known):
                    where = Path(root).relative_to(path)
                    yield (Path(root) / name).as_posix(), out / where / f"{_stem(Path(name))}{suffix}"


def _fits(job: _Job, path: Path, known: set[str]) -> bool:
    """Whether a file in a folder is one to convert: by its name, a text by what it begins with."""
    from argmap.formats import by_suffix, format_of

    if job.source:
        return by_suffix(path) is job.source or path.suffix.lower() in {".json", ".txt", ".xml"}
    if path.suffix.lower() != ".txt":
        return path.suffix.lower() in known
    try:
        with path.open("rb") as file:
            sample = file.read(_SAMPLE).decode("utf-8", "replace")
    except OSError:
        return True
    return format_of(Text(path.name, sample), path) is not None


def _stem(path: Path) -> str:
    """A file's name without the suffix of its format."""
    from argmap.formats import by_suffix

    found = by_suffix(path)
    ending = max((one for one in found.suffixes if path.name.lower().endswith(one)), key=len) if found else path.suffix
    return path.name[: len(path.name) - len(ending)] if ending else path.name


def _one(job: _Job, path: str, output: str, target: Format) -> None:
    from argmap.conversion import Incoming, convert
    from argmap.conversion.report import as_data, in_words
    from argmap.formats import UnknownClaimError

    if not path or not output:
        raise click.UsageError("a path is empty")
    if "-" not in {path, output} and _is_same(path, output):
        raise click.UsageError("OUT is the file that is read; give it another name")
    text = _text(job, path)
    if text is None:
        return
    incoming = Incoming(text, None if path == "-" else Path(path), job.source, job.article, job.thesis, job.shelf)
    try:
        result = convert(incoming, target, None if output == "-" else Path(output))
    except UnknownClaimError:
        raise click.UsageError(f"there is no claim '{printable(job.thesis or '')}' in {printable(path)}") from None
    job.reports.append(as_data(result, path, output))
    if result.data is None:
        _refuse(job, result)
        return
    refused = job.strict and result.loses
    if not refused:
        _write(output, result)
    for line in in_words(result, path, output):
        click.echo(line, err=True)
    if refused:
        click.echo(f"argmap: {printable(output)} is not written: something would be lost", err=True)
        job.fail(FINDINGS)


def _text(job: _Job, path: str) -> Text | None:
    """The text of a file; None where it cannot be read, which is said."""
    try:
        if path == "-":
            return decode("<stdin>", standard_input())
        return read_text(Path(path), path, MAX_BYTES)
    except UnreadableError as error:
        click.echo(f"argmap: {printable(path)} {error}", err=True)
        job.fail(MISUSE)
        return None


def _refuse(job: _Job, result: Conversion) -> None:
    for finding in result.errors:
        click.echo(finding_text(finding), err=True)
    if result.refused:
        click.echo(f"argmap: nothing is written: {result.refused}", err=True)
    job.fail(FINDINGS)


def _write(output: str, result: Conversion) -> None:
    """Write the file and what belongs to it; what stands there and is something else is not overwritten."""
    assert result.data is not None  # noqa: S101
    for suffix, data in result.beside.items() if output != "-" else ():
        path = Path(output).with_suffix(suffix)
        if not path.is_file() or path.read_bytes() != data:
            write_out(str(path), data, overwrite=False)
    write_out(output, result.data)
