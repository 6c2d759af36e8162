"""The result files that students save from an exercise page: read, looked through, each student once in each set."""

from __future__ import annotations

import json
import os
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.files import UnreadableError, folders_below, may_be_file, read_text
from argmap.plain_words import composed, small
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Aside", "Collected", "Result", "Row", "collect"]

_LARGEST = 2**22  # bytes of a file
_MOST = 2_000  # items of a set, and answers that are looked at
_LONGEST = 300


@dataclass(frozen=True)
class Row:
    """What one student did with one item."""

    item: str
    """The item's id."""
    kind: str
    prompt: str
    right: bool | None
    """Whether it was right in the end; None where nobody but a teacher can judge it."""
    at_first: bool
    """Whether it was right at the first try, without hints."""
    tries: int
    hints: int
    wrong: tuple[str, ...] = ()
    """The wrong options that were chosen, in their order."""
    again: bool = False
    """Whether it was missed and has been right since, when it came again."""
    options: int = 0
    """How many options there were; 0 where it was no choice."""


@dataclass(frozen=True)
class Result:
    """A result file: who did what in which set."""

    student: str
    """The student's name."""
    set: str
    """Title and seed of the set."""
    done: int
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Aside:
    """A file that was not used, and why; `is_result` where another file of the same student took its place."""

    file: str
    why: str
    is_result: bool = False


@dataclass(frozen=True)
class Collected:
    """All results of a folder, and what was not used."""

    results: tuple[Result, ...]
    aside: tuple[Aside, ...] = ()

    @property
    def students(self) -> list[str]:
        """The students in alphabetical order, each once."""
        return sorted({one.student for one in self.results}, key=lambda name: (small(name), name))


def collect(paths: Sequence[str]) -> Collected:
    """Read result files, and those in folders (`*.json`); of one student's files of one set the fullest counts.

    A student is known by the name, however its letters are composed, and within a set in whatever case. Who typed none
    is known by the file's name, or by its folder where files of several folders have the same name.
    """
    read: dict[str, Result] = {}
    aside: list[Aside] = []
    for path in dict.fromkeys(_files(paths)):
        try:
            read[path] = _result(_data(path))
        except (UnreadableError, ValueError) as error:
            aside.append(Aside(path, str(error)))
    best: dict[tuple[str, str], tuple[str, Result]] = {}
    for path, result in _named(read).items():
        key = (small(result.student), result.set)
        known = best.get(key, (path, result))
        fuller = known if known[1].done >= result.done else (path, result)
        if key in best:
            other = path if fuller is known else known[0]
            aside.append(Aside(other, f"{result.student} did as much of this set, or more, in {fuller[0]}", True))
        best[key] = fuller
    return Collected(tuple(one for _, one in best.values()), tuple(aside))


def _named(read: dict[str, Result]) -> dict[str, Result]:
    """The results with a student's name each, those without one by where their files lie."""
    names = _names_by_place({path: one.set for path, one in read.items() if not one.student})
    return {path: replace(one, student=one.student or names[path]) for path, one in read.items()}


def _names_by_place(sets: dict[str, str]) -> dict[str, str]:
    """What to call the students of files without a name, given the set of each: by the file, or by its folder."""
    called = Counter((small(Path(path).stem), set_) for path, set_ in sets.items())
    alike = {Path(path).parent for path, set_ in sets.items() if called[small(Path(path).stem), set_] > 1}
    parts = {folder: folder.resolve().parts for folder in alike}
    shared = len(os.path.commonprefix(list(parts.values())))  # noqa: RUF071 (of parts, on any drive)
    held: dict[Path, list[str]] = defaultdict(list)
    for path, set_ in sets.items():
        held[Path(path).parent].append(set_)
    return {path: _name_by_place(Path(path), held, parts.get(Path(path).parent, ())[shared:]) for path in sets}


def _name_by_place(path: Path, held: dict[Path, list[str]], folder: tuple[str, ...]) -> str:
    """A file's name, or that of its `folder` where it has one; both where the folder has two files of one set."""
    sets = held[path.parent]
    is_one_student = folder and len(set(sets)) == len(sets)
    return composed(_text("/".join(folder if is_one_student else (*folder, path.stem))))


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if Path(path).is_dir():
            yield from sorted(_below(Path(path)))
        else:
            yield path


def _below(folder: Path) -> Iterator[str]:
    """The results in a folder and those below it; with the folders that cannot be opened, which reading says."""
    for path, names, why, _ in folders_below(folder):
        if why:
            yield str(path)
        yield from (str(path / name) for name in names if name.endswith(".json") and may_be_file(path / name))


def _data(path: str) -> dict[str, Any]:
    text = read_text(Path(path), path, _LARGEST)
    try:
        data = json.loads(text.content)
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list) or "set" not in data:
        raise ValueError("it is no result of an exercise page")
    return data


def _result(data: dict[str, Any]) -> Result:
    given = (_row(one) for one in data["items"][:_MOST] if isinstance(one, dict) and isinstance(one.get("id"), str))
    by_item: dict[str, Row] = {}
    for one in given:
        by_item.setdefault(one.item, one)
    rows = tuple(by_item.values())
    if not rows:
        raise ValueError("it has no exercises")
    seed = data.get("seed")
    return Result(
        composed(_text(data.get("name"))),
        f"{_text(data['set'])}, {seed if isinstance(seed, int) else '?'}",
        sum(bool(one.tries) for one in rows),
        rows,
    )


def _row(data: dict[str, Any]) -> Row:
    right = data.get("right")
    options = [_text(one) for one in data["options"]] if isinstance(data.get("options"), list) else []
    again = data.get("again")
    return Row(
        _text(data["id"]),
        _text(data.get("kind")),
        _text(data.get("prompt")),
        right if isinstance(right, bool) else None,
        data.get("right_at_first") is True,
        _count(data.get("tries")),
        _count(data.get("hints")),
        tuple(_wrong(data, options)),
        isinstance(again, dict) and again.get("right") is True,
        len(options),
    )


def _wrong(data: dict[str, Any], options: list[str]) -> Iterator[str]:
    answers, key = data.get("answers"), data.get("key")
    for one in answers[:_MOST] if isinstance(answers, list) else ():
        if isinstance(one, int) and not isinstance(one, bool) and one != key and 0 <= one < len(options):
            yield options[one]


def _text(value: object) -> str:
    return shortened(printable(one_line(str(value))), _LONGEST).strip() if isinstance(value, str) else ""


def _count(value: object) -> int:
    return min(value, _MOST) if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0
