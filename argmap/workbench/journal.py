"""What must outlive a crash: the steps that can be undone, and words that were typed and are not in the map yet."""

from __future__ import annotations

import json
import os
from bisect import bisect
from contextlib import suppress
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from argmap.html.escaping import without_surrogates
from argmap.writing import WritingError, write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

__all__ = ["Journal", "Left", "Step"]

_MOST_STEPS = 1_000
_MOST_BYTES = 50 * 2**20
_MOST_DRAFTS = 100
_MOST_REFUSED = 10_000


class Step(NamedTuple):
    """An edit: what it is called, and the text before and after it."""

    name: str
    before: str
    after: str
    turn: Literal["", "undone", "redone"] = ""
    """What it is where it only turns the last edit back, or makes it again."""


class Left(NamedTuple):
    """What a journal has of the time before it was opened."""

    undo: list[Step]
    """The edits that can be undone, the last one last."""
    redo: list[Step]
    """Those that were undone and can be done again, the next one last."""
    drafts: dict[str, str]
    """Words that were typed, by what they were typed for."""


class Journal:
    """A file of lines, one an edit or a draft, that is only ever added to while the page is open."""

    def __init__(self, map_: Path, folder: Path) -> None:
        """`map_` is the map's real path, `folder` that of the journals. Raises OSError where it cannot be written."""
        os.makedirs(folder, 0o700, exist_ok=True)  # noqa: PTH103 (the mode)
        name = sha256(str(map_).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        self._path = folder / f"{name}.jsonl"
        self._drafts: dict[str, str] = {}
        self.refused: set[str] = set()
        """Suggestions that somebody does not want to see again."""

    def open(self, content: str) -> Left:
        """The steps that led to a text, and the drafts that were left; then begin again with these.

        Where another program has changed the text since, no step is known.
        """
        lines = list(self._lines())
        steps = self._steps(lines, content)
        for line in lines:
            if isinstance(line.get("draft"), str):
                self._note(line["draft"], str(line.get("words", "")))
            if isinstance(line.get("refused"), str):
                self.refused.add(line["refused"])
        kept = [_line(step) for step in steps] + [{"draft": key, "words": words} for key, words in self._drafts.items()]
        kept += [{"refused": one} for one in sorted(self.refused)]
        with suppress(WritingError, OSError):  # on a full disk it stays as it is, and is added to
            self._replace("".join(f"{json.dumps(one)}\n" for one in kept))
        return Left(*_stacks(steps), dict(self._drafts))

    def _steps(self, lines: list[dict[str, Any]], content: str) -> list[Step]:
        """Backwards from the text as it is: the change of each step that led to it is taken back.

        One that did not was written down, and could not be saved; or came before another program's change.
        """
        steps: list[Step] = []
        after, known_by = content, _known_by(content)
        for line in reversed(lines):
            if "step" not in line or line.get("after") != known_by or len(steps) == _MOST_STEPS:
                continue
            before = _before(line, after)
            if before is None:
                break
            turn = line.get("turn")
            steps.append(Step(str(line["step"]), before, after, turn if turn in {"undone", "redone"} else ""))
            after, known_by = before, _known_by(before)
        return steps[::-1]

    def add(self, step: Step) -> None:
        """Write a step down, synced to the disk, before the map is saved. Raises OSError."""
        self._append(_line(step))

    def draft(self, key: str, words: str) -> None:
        """Write down what stands in a box that is not yet part of the map; empty words take it out."""
        self._note(key, words)
        with suppress(OSError):
            self._append({"draft": key, "words": words[:20_000]})

    def refuse(self, suggestion: str) -> None:
        """Write down that a suggestion is not wanted."""
        if suggestion not in self.refused and len(self.refused) < _MOST_REFUSED:
            self.refused.add(suggestion)
            with suppress(OSError):
                self._append({"refused": suggestion})

    def _note(self, key: str, words: str) -> None:
        self._drafts.pop(key, None)
        if words:
            self._drafts[without_surrogates(key)] = without_surrogates(words)
            while len(self._drafts) > _MOST_DRAFTS:
                self._drafts.pop(next(iter(self._drafts)))

    def _append(self, line: dict[str, Any]) -> None:
        """Add a line, or leave the file as it was; whatever a crash has cut stands on a line of its own."""
        left = memoryview(f"\n{json.dumps(line)}\n".encode())
        handle = self._opened(os.O_APPEND)
        end = os.fstat(handle).st_size
        try:
            while left:
                left = left[os.write(handle, left) :]
            os.fsync(handle)
        except OSError:
            with suppress(OSError):
                os.ftruncate(handle, end)
            raise
        finally:
            os.close(handle)

    def _opened(self, flags: int = 0) -> int:
        """The file, made where it is not there, which only its owner may read."""
        return os.open(self._path, os.O_WRONLY | os.O_CREAT | flags, 0o600)

    def _replace(self, text: str) -> None:
        os.close(self._opened())
        write(self._path, text.encode(), follow=False)

    def _lines(self) -> Iterator[dict[str, Any]]:
        """The lines that are whole; one that a crash has cut is none. Of a very long journal the last ones."""
        try:
            with self._path.open("rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - _MOST_BYTES))
                data = file.read()
        except OSError:
            return
        for line in data.splitlines():
            with suppress(ValueError):
                read = json.loads(line)
                if isinstance(read, dict):
                    yield read


def _stacks(steps: Iterable[Step]) -> tuple[list[Step], list[Step]]:
    """What can be undone and what can be done again after some steps, turns among them."""
    undo: list[Step] = []
    redo: list[Step] = []
    for step in steps:
        if not step.turn:
            undo.append(step)
            redo.clear()
        taken, given = (undo, redo) if step.turn == "undone" else (redo, undo)
        if step.turn and taken:  # what was turned may lie before the steps that are kept
            given.append(taken.pop())
    return undo, redo


def _line(step: Step) -> dict[str, Any]:
    """A step as the stretch that it changes, with what the text is known by before and after."""
    most = min(len(step.before), len(step.after))
    head = bisect(range(1, most + 1), False, key=lambda end: step.before[:end] != step.after[:end])
    ends = range(1, most - head + 1)
    tail = bisect(ends, False, key=lambda count: step.before[-count:] != step.after[-count:])
    old, new = step.before[head : len(step.before) - tail], step.after[head : len(step.after) - tail]
    return {"step": step.name, "at": head, "old": old, "new": new, "turn": step.turn, "after": _known_by(step.after)}


def _before(line: dict[str, Any], after: str) -> str | None:
    """The text before a step, from that after it; None where the line does not say it."""
    at, old, new = line.get("at"), line.get("old"), line.get("new")
    if not isinstance(at, int) or not isinstance(old, str) or not isinstance(new, str):
        return None
    return after[:at] + old + after[at + len(new) :] if after[at : at + len(new)] == new else None


def _known_by(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:16]
