"""`argmap grade`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import FINDINGS, MISUSE, map_files, read_one, refuse_broken
from argmap.cli.output import show_text, with_progress
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.files import UnreadableError, read_text
from argmap.showing import listed, printable

if TYPE_CHECKING:
    from argmap.grading import Grade, Rubric

__all__ = ["command"]

_LARGEST_RUBRIC = 2**20
_SHOWN = 20


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
    _grade(files, students, references, _rubric(rubric), score, reveal, output, format_, jobs)


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
    students: tuple[str, ...],
    references: tuple[str, ...],
    rubric: Rubric,
    score: bool,
    reveal: bool,
    output: str | None,
    format_: str | None,
    jobs: int | None,
) -> None:
    from argmap.checker import load_rules
    from argmap.grading.handing_back import feedback, left_aside

    report_failed(load_rules())
    grades = _graded(files, references, rubric, jobs)
    for failed in dict.fromkeys(one for grade in grades for one in grade.failed_rules):
        click.echo(f"argmap: {printable(failed)}", err=True)
    aside = left_aside(students, files, output)
    if output is not None:
        _hand_back(output, files, grades, rubric, aside, score=score, reveal=reveal, format_=format_ or "markdown")
    elif format_ == "json" and len(grades) > 1:
        data = [json.loads(feedback(one, rubric, format_, score=score, reveal=reveal)) for one in grades]
        click.echo(json.dumps(data, indent=2))
    else:
        texts = [feedback(one, rubric, format_ or "text", score=score, reveal=reveal) for one in grades]
        show_text("\n\n".join(texts))
    if aside:
        click.echo(
            f"argmap: not read, because they are no maps: {listed([printable(path) for path in aside], _SHOWN)}",
            err=True,
        )
    sys.exit(FINDINGS if any(one.failure for one in grades) else 0)


def _graded(files: list[str], references: tuple[str, ...], rubric: Rubric, jobs: int | None) -> list[Grade]:
    from argmap.grading import References, grade
    from argmap.grading.many import Job, grade_files
    from argmap.grading.submission import EmptyShelf

    readings = [read_one(path) for path in references]
    for reading in readings:
        refuse_broken(reading)
    if "-" in files or "-" in references:
        if "-" in references and "-" in files:
            raise click.UsageError("only one map can come from standard input")
        known, closed = References(readings), EmptyShelf(reach_of_run(), readings)
        return [grade(read_one(path, closed), known, rubric) for path in files]
    results = grade_files(Job(references, rubric, reach_of_run()), files, jobs)
    return list(with_progress(results, len(files), "Grading"))


def _hand_back(
    output: str,
    files: list[str],
    grades: list[Grade],
    rubric: Rubric,
    aside: list[str],
    *,
    score: bool,
    reveal: bool,
    format_: str,
) -> None:
    from argmap.grading.handing_back import hand_back
    from argmap.writing import WritingError

    try:
        notes = hand_back(Path(output), files, grades, rubric, format_, aside=aside, score=score, reveal=reveal)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    for note in notes:
        click.echo(f"argmap: {note}", err=True)
    many = "1 submission" if len(grades) == 1 else f"{len(grades)} submissions"
    click.echo(f"argmap: feedback on {many}, gradebook.csv and class.md are in {printable(output)}", err=True)
