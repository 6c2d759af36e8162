"""Marks that hold a line together whatever stands beside it and whoever sets it."""

from __future__ import annotations

import re

from argmap.languages import runs_leftwards

__all__ = ["END", "LEFT_TO_RIGHT", "RIGHT_TO_LEFT", "turned"]

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""What begins a text that runs in a direction of its own, and what ends it: isolates of Unicode."""
_LEFTWARDS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def turned(line: str, whole: str | None = None) -> str:
    """A line with marks for the direction of the text that it is of, where a program could take another."""
    if not _LEFTWARDS.search(line if whole is None else whole):
        return line
    if runs_leftwards([line if whole is None else whole]):
        return f"{RIGHT_TO_LEFT}{line}{END}" if line else line
    return f"{LEFT_TO_RIGHT}{line}{END}" if _LEFTWARDS.search(line) else line
