"""`argmap grade`."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.inputs import map_files, read_one, refuse_broken
from argmap.cli.output import may_overwrite, show_text, with_progress
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles, reach_of_run, refuse_links
from argmap.cli.status import FINDINGS, MISUSE
from argmap.files import UnreadableError, read_text
from argmap.reach import IS_LINK
from argmap.showing import listed, printable

if TYPE_CHECKING:
    from argmap.grading import Grade, Rubric
    from argmap.grading.many import Job

__all__ = ["command"]

_LARGEST_RUBRIC = 2**20
_SHOWN = 20


def _known(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    from argmap.phrases import LANGUAGES

    if value is not None and value.lower().split("-")[0] not in LANGUAGES:
        raise click.BadParameter(f"feedback has no words in that language; choose from {', '.join(LANGUAGES)}")
    return value


@click.command("grade")
@click.argument("students", metavar="STUDENT...", nargs=-1, required=True)
@click.option("--reference", "references", metavar="MAP", multiple=True, required=True, help="A map to grade by.")
@click.option("--rubric", metavar="FILE", help="Weights, bands and number of points (TOML).")
@click.option("--score", is_flag=True, help="Show bands and scores too.")
@click.option("--with-reader", is_flag=True, help="Grade what readers put forward (`by: reader`), too.")
@click.option("--reveal", is_flag=True, help="Show what the reference has, too.")
@click.option("-o", "--output", metavar="FOLDER", help="Write feedback files, gradebook.csv and class.md there.")
@may_overwrite
@click.option("--before", metavar="MAP", help="An earlier draft (or a folder of them): say what has changed since.")
@click.option(
    "--format", "format_", type=click.Choice(["text", "markdown", "html", "json"]), help="How to print feedback."
)
@click.option("--ui-language", metavar="CODE", callback=_known, help="Of the feedback: en (default).")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many processes; as many as pay unless given.")
@allow_articles
def command(
    students: tuple[str, ...],
    references: tuple[str, ...],
    rubric: str | None,
    score: bool,
    with_reader: bool,
    reveal: bool,
    output: str | None,
    overwrite: bool,
    before: str | None,
    format_: str | None,
    ui_language: str | None,
    jobs: int | None,
) -> None:
    """Give students feedback on their maps.

    STUDENT is a map, a folder of maps, or - for standard input. Feedback says first what is right, then at most three
    points, each with the article's words and one question. With several references the best match of each part
    counts. Claims of a student's own are never held against them. Of a map's claims `by: reader` nothing is said
    and nothing is asked, unless with --with-reader.

    \b
    argmap grade anna.yaml --reference mine.yaml
    argmap grade submissions/ --reference mine.yaml --reference other.yaml -o feedback/
    argmap grade anna.yaml --reference mine.yaml --rubric rubric.toml --score
    argmap grade anna-2.yaml --before anna-1.yaml --reference mine.yaml

    Exit status: 0 graded, 1 some submission or a reference could not be graded, 2 misuse.
    """
    files = list(dict.fromkeys(map_files(students)))
    refuse_links((one for one in files if one not in students and os.path.islink(one)), IS_LINK)  # noqa: PTH114 (never raises)
    from argmap.grading.many import Job

    drafts = _drafts(files, before)
    job = Job(references, _rubric(rubric), reach_of_run(), ui_language or "en", drafts, score, with_reader)
    _grade(files, students, job, reveal, output, overwrite, format_, jobs)


def _drafts(files: list[str], before: str | None) -> dict[str, str]:
    """For each submission its earlier draft: the one that is given, or the one of the same name in a folder."""
    if before is None:
        return {}
    from argmap.grading.handing_back import student_names

    if not Path(before).is_dir():
        if len(files) != 1:
            raise click.UsageError("--before is one map, but there are several submissions: name a folder of drafts")
        return {files[0]: before}
    earlier = list(map_files([before]))
    known = {Path(name).stem: name for name in earlier} | dict(zip(student_names(earlier), earlier, strict=True))
    pairs = zip(files, student_names(files), strict=True)
    return {file: known[name] for file, name in pairs if name in known}


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
    job: Job,
    reveal: bool,
    output: str | None,
    overwrite: bool,
    format_: str | None,
    jobs: int | None,
) -> None:
    from argmap.checker import load_rules
    from argmap.grading.handing_back import feedback, left_aside

    report_failed(load_rules())
    grades = _graded(files, job, jobs)
    for failed in dict.fromkeys(one for grade in grades for one in grade.failed_rules):
        click.echo(f"argmap: {printable(failed)}", err=True)
    aside = left_aside(students, files, output)
    if output is not None:
        shown = {"score": job.score, "reveal": reveal, "overwrite": overwrite}
        _hand_back(output, files, grades, job, aside, format_ or "markdown", **shown)
    elif format_ == "json" and len(grades) > 1:
        data = [json.loads(feedback(one, job.rubric, format_, score=job.score, reveal=reveal)) for one in grades]
        click.echo(json.dumps(data, indent=2))
    elif format_ == "html" and len(grades) > 1:
        raise click.UsageError("several pages cannot be printed one after the other: write them with -o FOLDER")
    else:
        texts = [feedback(one, job.rubric, format_ or "text", score=job.score, reveal=reveal) for one in grades]
        show_text("\n\n".join(texts))
    if aside:
        click.echo(
            f"argmap: not read, because they are no maps: {listed([printable(path) for path in aside], _SHOWN)}",
            err=True,
        )
    sys.exit(FINDINGS if any(one.failure for one in grades) else 0)


def _graded(files: list[str], job: Job, jobs: int | None) -> list[Grade]:
    from argmap.grading.many import grade_files, grade_readings

    for path in job.references:
        if path != "-":
            refuse_broken(read_one(path))
    named = [*files, *job.references, *job.drafts.values()]
    if "-" in named:
        if named.count("-") > 1:
            raise click.UsageError("only one map can come from standard input")
        return grade_readings(job, files, read_one)
    return list(with_progress(grade_files(job, files, jobs), len(files), "Grading"))


def _hand_back(
    output: str,
    files: list[str],
    grades: list[Grade],
    job: Job,
    aside: list[str],
    format_: str,
    **wishes: bool,
) -> None:
    from argmap.grading.handing_back import hand_back
    from argmap.writing import WritingError

    try:
        notes = hand_back(Path(output), files, grades, job.rubric, format_, aside=aside, **wishes)
    except WritingError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
    for note in notes:
        click.echo(f"argmap: {note}", err=True)
    many = "1 submission" if len(grades) == 1 else f"{len(grades)} submissions"
    click.echo(f"argmap: feedback on {many}, gradebook.csv and class.md are in {printable(output)}", err=True)
