"""The result files that students save from an exercise page: read, looked through, each student once in each set."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.files import UnreadableError, read_text
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

    A student is known by the name, however its letters are composed, and within a set in whatever case.
    """
    best: dict[tuple[str, str], tuple[str, Result]] = {}
    aside: list[Aside] = []
    for path in dict.fromkeys(_files(paths)):
        try:
            result = _result(_data(path), Path(path).stem)
        except (UnreadableError, ValueError) as error:
            aside.append(Aside(path, str(error)))
            continue
        key = (small(result.student), result.set)
        known = best.get(key, (path, result))
        fuller = known if known[1].done >= result.done else (path, result)
        if key in best:
            other = path if fuller is known else known[0]
            aside.append(Aside(other, f"{result.student} did as much of this set, or more, in {fuller[0]}", True))
        best[key] = fuller
    return Collected(tuple(one for _, one in best.values()), tuple(aside))


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if Path(path).is_dir():
            found = (one for one in Path(path).rglob("*.json") if one.is_file())
            yield from sorted(str(one) for one in found if not _is_hidden(one.relative_to(path)))
        else:
            yield path


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _data(path: str) -> dict[str, Any]:
    text = read_text(Path(path), path, _LARGEST)
    try:
        data = json.loads(text.content)
    except (ValueError, RecursionError):
        raise ValueError("it is not JSON") from None
    if not isinstance(data, dict) or not isinstance(data.get("items"), list) or "set" not in data:
        raise ValueError("it is no result of an exercise page")
    return data


def _result(data: dict[str, Any], stem: str) -> Result:
    given = (_row(one) for one in data["items"][:_MOST] if isinstance(one, dict) and isinstance(one.get("id"), str))
    by_item: dict[str, Row] = {}
    for one in given:
        by_item.setdefault(one.item, one)
    rows = tuple(by_item.values())
    if not rows:
        raise ValueError("it has no exercises")
    seed = data.get("seed")
    return Result(
        composed(_text(data.get("name")) or _text(stem)),
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
