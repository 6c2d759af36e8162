"""A class's feedback as a folder of files: one for each student, the gradebook, the summary."""

from __future__ import annotations

import json
import os
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from argmap import guard
from argmap.grading.feedback import feedback_data, feedback_html, feedback_markdown, feedback_text
from argmap.grading.gradebook import gradebook, summary
from argmap.naming import comparable, free_name
from argmap.showing import printable
from argmap.writing import WritingError, make_folder
from argmap.written import write_own

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.judge import Grade
    from argmap.grading.rubric import Rubric

__all__ = ["SUFFIXES", "feedback", "hand_back", "left_aside", "student_names"]

SUFFIXES = {"markdown": "md", "text": "txt", "html": "html", "json": "json"}
_MAKERS = {"markdown": feedback_markdown, "text": feedback_text, "html": feedback_html}
"""The ending of a feedback file in each format."""
_BOOK, _SUMMARY = "gradebook.csv", "class.md"
_BOM = b"\xef\xbb\xbf"


def feedback(grade: Grade, rubric: Rubric, format_: str, *, score: bool = False, reveal: bool = False) -> str:
    """Feedback on one submission in one of the formats of SUFFIXES."""
    if format_ == "json":
        return json.dumps(feedback_data(grade, rubric, score=score, reveal=reveal), indent=2) + "\n"
    return _MAKERS[format_](grade, rubric, score=score, reveal=reveal)


def hand_back(
    folder: Path,
    files: Sequence[str],
    grades: Sequence[Grade],
    rubric: Rubric,
    format_: str,
    *,
    aside: Sequence[str] = (),
    score: bool = False,
    reveal: bool = False,
    overwrite: bool = False,
) -> list[str]:
    """Write the folder, and say which files have another name than was to be expected.

    `aside` is what was handed in and not read. No file that was read in this run is written over, nor any other that
    is not feedback on the same file, as argmap wrote it. Raises WritingError, before anything is written where that can
    be known.
    """
    make_folder(folder)
    for name, beginning in ((_BOOK, gradebook([], [], rubric)), (_SUMMARY, summary([], [], rubric))):
        _refuse(folder / name, beginning)
    ending = f".{SUFFIXES[format_]}"
    contents = [feedback(one, rubric, format_, score=score, reveal=reveal) for one in grades]
    names, notes = _file_names(folder, files, contents, ending)
    students = [name.removesuffix(ending) for name in names]
    made = {
        **dict(zip(names, contents, strict=True)),
        _BOOK: "\ufeff" + gradebook(students, grades, rubric),
        _SUMMARY: summary(students, grades, rubric, aside),
    }
    write_own(folder, {name: content.encode("utf-8", "replace") for name, content in made.items()}, overwrite=overwrite)
    return notes


def _refuse(path: Path, content: str) -> None:
    """Raise WritingError where a file that has no other name would take the place of another one."""
    shown = printable(str(path))
    if guard.was_read(path):
        raise WritingError(f"{shown} was read, or is an article of a map, and would be lost; choose another folder")
    if _is_anothers(path, content):
        raise WritingError(f"{shown} exists already, and is no feedback of argmap's; choose another folder")


def _is_anothers(path: Path, content: str) -> bool:
    """Whether something stands there that does not begin as what is to be written: no earlier run has written it."""
    if not os.path.lexists(path):
        return False
    if path.is_symlink() or not path.is_file():
        return True
    beginning = "".join(content.splitlines(keepends=True)[: 2 if content.startswith("{") else 1]).encode()
    try:
        with path.open("rb") as file:
            return not file.read(len(_BOM) + len(beginning)).removeprefix(_BOM).startswith(beginning)
    except OSError:
        return True


def _file_names(
    folder: Path, files: Sequence[str], contents: Sequence[str], ending: str
) -> tuple[list[str], list[str]]:
    """A name for the feedback on each submission, and a word on each that is not the one to be expected."""
    taken = {comparable(name) for name in (_BOOK, _SUMMARY, f"class{ending}", f"gradebook{ending}")}
    names, notes = [], []
    for file, student, content in zip(files, student_names(files), contents, strict=True):
        name = free_name(student, ending, taken)
        while guard.was_read(folder / name) or _is_anothers(folder / name, content):
            name = free_name(f"{student}.feedback", ending, taken)
        if name != student + ending:
            notes.append(f"the feedback on {printable(file)} is in {printable(name)}")
        names.append(name)
    return names, notes


def student_names(paths: Sequence[str]) -> list[str]:
    """What each submission is called: its path without what all have in common, folders joined by `_`.

    >>> student_names(["in/anna/map.yaml", "in/ben/map.yaml"])
    ['anna_map', 'ben_map']
    """
    parts = [PurePath(path).with_suffix("").parts for path in paths]
    common = 0
    while len(parts) > 1 and all(len(one) > common + 1 and one[common] == parts[0][common] for one in parts):
        common += 1
    own = (one[common:] if len(parts) > 1 else one[-1:] for one in parts)
    return [_seen("_".join(one)).strip("/\\") or "submission" for one in own]


def _seen(name: str) -> str:
    """A name without characters that command a terminal or that nobody sees."""
    return "".join(one if printable(one) == one or "\ud800" <= one <= "\udfff" else "_" for one in name)


def left_aside(folders: Sequence[str], files: Sequence[str], output: str | None = None) -> list[str]:
    """The files in folders of submissions that are no maps, as an essay in Word; hidden ones and `output` are not."""
    known = {Path(file) for file in files}
    return sorted(
        path.as_posix()
        for folder in folders
        if Path(folder).is_dir()
        for path in _files_below(Path(folder), None if output is None else Path(output))
        if path not in known
    )


def _files_below(folder: Path, output: Path | None) -> Iterator[Path]:
    spared = None if output is None else output.resolve()
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") and (Path(root) / name).resolve() != spared]
        yield from (path for name in names if not name.startswith(".") and os.path.isfile(path := Path(root) / name))  # noqa: PTH113 (never raises)
