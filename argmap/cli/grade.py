"""`argmap grade`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, refuse_broken
from argmap.cli.output import with_progress, write_out
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.files import UnreadableError, read_text
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.grading import Grade, Rubric

__all__ = ["command"]

_LARGEST_RUBRIC = 2**20


@click.command("grade")
@click.argument("students", metavar="STUDENT...", nargs=-1, required=True)
@click.option("--reference", "references", metavar="MAP", multiple=True, required=True, help="A map to grade by.")
@click.option("--rubric", metavar="FILE", help="Weights, bands and number of points (TOML).")
@click.option("--score", is_flag=True, help="Show bands and scores too.")
@click.option("--reveal", is_flag=True, help="Show what the reference has, too.")
@click.option("-o", "--output", metavar="FOLDER", help="Write feedback files, gradebook.csv and class.md there.")
@click.option("--format", "format_", type=click.Choice(["text", "markdown", "json"]), help="How to print feedback.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many processes; as many as pay unless given.")
@allow_articles
def command(
    students: tuple[str, ...],
    references: tuple[str, ...],
    rubric: str | None,
    score: bool,
    reveal: bool,
    output: str | None,
    format_: str | None,
    jobs: int | None,
) -> None:
    """Give students feedback on their maps.

    STUDENT is a map, a folder of maps, or - for standard input. Feedback says first what is right, then at most three
    points, each with the article's words and one question. With several references the best match of each part
    counts. Claims of a student's own are never held against them.

    \b
    argmap grade anna.yaml --reference mine.yaml
    argmap grade submissions/ --reference mine.yaml --reference other.yaml -o feedback/
    argmap grade anna.yaml --reference mine.yaml --rubric rubric.toml --score

    Exit status: 0 graded, 1 some submission or a reference could not be graded, 2 misuse.
    """
    files = list(dict.fromkeys(map_files(students)))
    _grade(files, references, _rubric(rubric), score, reveal, output, format_, jobs)


def _rubric(path: str | None) -> Rubric:
    from argmap.grading import Rubric, RubricError, load_rubric

    if path is None:
        return Rubric()
    try:
        return load_rubric(read_text(Path(path), path, _LARGEST_RUBRIC))
    except (UnreadableError, RubricError) as error:
        click.echo(f"argmap: the rubric {printable(path)} {printable(str(error))}", err=True)
        sys.exit(MISUSE)


def _grade(
    files: list[str],
    references: tuple[str, ...],
    rubric: Rubric,
    score: bool,
    reveal: bool,
    output: str | None,
    format_: str | None,
    jobs: int | None,
) -> None:
    from argmap.checker import load_rules
    from argmap.grading.feedback import feedback_data, feedback_markdown, feedback_text

    report_failed(load_rules())
    grades = _graded(files, references, rubric, jobs)
    for failed in dict.fromkeys(one for grade in grades for one in grade.failed_rules):
        click.echo(f"argmap: {printable(failed)}", err=True)
    data = [feedback_data(one, rubric, score=score, reveal=reveal) for one in grades]
    if output is not None:
        _write(output, files, grades, rubric, score=score, reveal=reveal, format_=format_ or "markdown")
    elif format_ == "json":
        click.echo(json.dumps(data if len(data) > 1 else data[0], ensure_ascii=True, indent=2))
    else:
        make = feedback_markdown if format_ == "markdown" else feedback_text
        click.echo("\n\n".join(make(one, rubric, score=score, reveal=reveal) for one in grades), nl=False)
    sys.exit(FINDINGS if any(one.failure for one in grades) else 0)


def _graded(files: list[str], references: tuple[str, ...], rubric: Rubric, jobs: int | None) -> list[Grade]:
    from argmap.grading import References, grade
    from argmap.grading.many import Job, grade_files

    readings = [read_one(path) for path in references]
    for reading in readings:
        refuse_broken(reading)
    if "-" in files or "-" in references:
        if "-" in references and "-" in files:
            raise click.UsageError("only one map can come from standard input")
        known = References(readings)
        return [grade(read_one(path), known, rubric) for path in files]
    results = grade_files(Job(references, rubric, reach_of_run()), files, jobs)
    return list(with_progress(results, len(files), "Grading"))


def _write(
    output: str,
    files: Sequence[str],
    grades: Sequence[Grade],
    rubric: Rubric,
    *,
    score: bool,
    reveal: bool,
    format_: str,
) -> None:
    from argmap.grading.feedback import feedback_data, feedback_markdown, feedback_text
    from argmap.grading.gradebook import gradebook, student_names, summary

    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        click.echo(f"argmap: the folder {printable(output)} cannot be made: {error.strerror}", err=True)
        sys.exit(MISUSE)
    names = student_names(files)
    suffix = {"markdown": "md", "text": "txt", "json": "json"}[format_]
    sources = {os.path.realpath(path) for path in files}
    for name, one in zip(names, grades, strict=True):
        if format_ == "json":
            content = json.dumps(feedback_data(one, rubric, score=score, reveal=reveal), indent=2) + "\n"
        else:
            make = feedback_markdown if format_ == "markdown" else feedback_text
            content = make(one, rubric, score=score, reveal=reveal)
        path = folder / f"{name}.{suffix}"
        if os.path.realpath(path) in sources:
            path = folder / f"{name}.feedback.{suffix}"
        write_out(str(path), content.encode("utf-8", "replace"))
    write_out(
        str(folder / "gradebook.csv"), b"\xef\xbb\xbf" + gradebook(names, grades, rubric).encode("utf-8", "replace")
    )
    write_out(str(folder / "class.md"), summary(names, grades, rubric).encode("utf-8", "replace"))
    many = "1 submission" if len(grades) == 1 else f"{len(grades)} submissions"
    click.echo(f"argmap: feedback on {many}, gradebook.csv and class.md are in {printable(output)}", err=True)
