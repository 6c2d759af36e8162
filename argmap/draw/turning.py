"""Texts of an engine's SVG in their directions: each run is held at the edge that it is read from.

Browsers take every text to run from the left unless they are told otherwise, and their fonts are not as wide as the
engine's: a run that is read from the right stands at the place where the next one begins, or at the line's edge.
The marks around a line become attributes; those around parts of it, which browsers know, stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.draw.script import END, LEFT_TO_RIGHT, RIGHT_TO_LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["directed"]

_TEXTS = re.compile(r'(?:<text [^>]*text-anchor="start" x="[^"]*" y="[^>]*>[^<]*</text>\n?)+')
_TEXT = re.compile(r'<text ([^>]*)text-anchor="start" x="([^"]*)" y="([^"]*)"([^>]*)>([^<]*)</text>\n?')
_BEGIN, _PLAIN = f"[{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}]", f"[^{LEFT_TO_RIGHT}{RIGHT_TO_LEFT}{END}]*"
_MARKED = re.compile(f"{_BEGIN}({_PLAIN}(?:{_BEGIN}{_PLAIN}{END}{_PLAIN})*){END}")
_EDGE = 'font-size="4.00"'


def directed(svg: bytes, *, is_rtl: bool) -> bytes:
    """An SVG whose runs have their directions as attributes; `is_rtl` where lines are set from the right."""
    if not is_rtl and not any(mark.encode() in svg for mark in (LEFT_TO_RIGHT, RIGHT_TO_LEFT)):
        return svg
    turn = _from_the_right if is_rtl else _from_the_left
    return _TEXTS.sub(lambda found: "".join(turn(found[0])), svg.decode()).encode()


@dataclass(frozen=True, slots=True)
class _Run:
    """A piece of a line as the engine has put it."""

    before: str
    x: str
    y: str
    after: str
    words: str

    @property
    def is_blank(self) -> bool:
        return not self.words.replace("&#160;", "").strip(" \u00a0")

    @property
    def is_edge(self) -> bool:
        return _EDGE in self.after and self.is_blank

    def held(self, x: str, *, at_right: bool) -> str:
        """The run in its direction, with an edge of it at a place."""
        is_turned = self.words.startswith(RIGHT_TO_LEFT)
        direction = 'direction="rtl" ' if is_turned else ""
        anchor = "start" if is_turned == at_right else "end"
        words = _MARKED.sub(r"\1", self.words)
        return f'<text {self.before}{direction}text-anchor="{anchor}" x="{x}" y="{self.y}"{self.after}>{words}</text>\n'


def _runs(texts: str) -> list[_Run]:
    return [_Run(*found.groups()) for found in _TEXT.finditer(texts)]


def _from_the_left(texts: str) -> Iterator[str]:
    for run in _runs(texts):
        yield run.held(run.x, at_right=False)


def _from_the_right(texts: str) -> Iterator[str]:
    """Runs up to an edge are lines that end there, in the order of reading; without an edge they stay as they are."""
    waiting: list[_Run] = []
    for run in _runs(texts):
        if not run.is_edge:
            waiting.append(run)
            continue
        for line in _lines(waiting):
            places = [*(one.x for one in line[1:]), run.x]
            read = [*zip(line, places, strict=True)][::-1]
            yield from (one.held(x, at_right=True) for one, x in read if not one.is_blank)
        waiting = []
    for one in waiting:
        yield one.held(one.x, at_right=False)


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """Runs by the line that they stand in."""
    lines: dict[str, list[_Run]] = {}
    for run in runs:
        lines.setdefault(run.y, []).append(run)
    return [*lines.values()]
