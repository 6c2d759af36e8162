"""Marks that hold a line together whatever stands beside it and whoever sets it."""

from __future__ import annotations

import re

from argmap.languages import runs_leftwards

__all__ = ["END", "LEFT_TO_RIGHT", "RIGHT_TO_LEFT", "parted", "turned"]

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""What begins a text that runs in a direction of its own, and what ends it: isolates of Unicode."""
_POINT = re.compile(r"(\s*(?<!\S)·(?!\S)\s*)")
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def turned(line: str, whole: str | None = None) -> str:
    """A line with marks for the direction of the text that it is of, where a program could take another."""
    if not _LEFTWARDS.search(line if whole is None else whole):
        return line
    if runs_leftwards([line if whole is None else whole]):
        return f"{RIGHT_TO_LEFT}{line}{END}" if line else line
    return f"{LEFT_TO_RIGHT}{line}{END}" if _LEFTWARDS.search(line) else line


def parted(line: str, *, is_rtl: bool) -> str:
    """A line of parts with points between them, in the order of the picture that it stands above.

    A number of one part belongs to no word of the part before it.
    """
    pieces = _POINT.split(line)
    if len(pieces) == 1 or not _LEFTWARDS.search(line):
        return turned(line)
    pieces[::2] = [_apart(piece) for piece in pieces[::2]]
    return f"{RIGHT_TO_LEFT if is_rtl else LEFT_TO_RIGHT}{''.join(pieces)}{END}"


def _apart(part: str) -> str:
    """A part between marks for its own direction."""
    return f"{RIGHT_TO_LEFT if runs_leftwards([part]) else LEFT_TO_RIGHT}{part}{END}" if part else ""
