"""Figures that stand raised behind others: powers, written with raised figures of Unicode, so that 10⁹ is not 109."""

from __future__ import annotations

import re

__all__ = ["Pieces", "raised", "with_fractions"]

_FIGURES = re.compile(r"[+\-−]?\d{1,9}(?:[.,;/ –-]{1,2}\d{1,9}){0,9}[+\-−]?")
_BEGINS = re.compile(r"[+\-−]?\d")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGN_INSIDE = re.compile(r"(?<=[\d.,;/ –-])-(?=[.,;/ –-]?\d)")
_FRACTION = re.compile(r"(?<=\d)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,9})(?=[/⁄]\d)")
_CLOSING = ")]}"


def raised(text: str, before: str) -> str:
    """Raised text as it is written after what stands before it.

    Figures after a figure, a letter or a closing bracket are raised figures; other text that begins with a figure has a
    `^` before it where it stands after one. All else is as it was.

    >>> raised("9", "10"), raised("-6", "10"), raised("2", "m"), raised("1, 2", "1998"), raised("2n", "10")
    ('⁹', '⁻⁶', '²', '¹, ²', '^2n')
    >>> raised("st", "1"), raised("1", "grew."), raised("TM", "Oats"), raised("2n", "x")
    ('st', '1', 'TM', '2n')
    """
    last = before[-1:]
    if not (last.isalnum() or (last and last in _CLOSING)):
        return text
    if _FIGURES.fullmatch(text):
        return _SIGN_INSIDE.sub("–", text).translate(_RAISED)
    return f"^{text}" if last.isdecimal() and _BEGINS.match(text) else text


def with_fractions(text: str) -> str:
    """A text whose fractions are written with a raised and a lowered figure as they are read.

    >>> with_fractions("5¹/2 miles, 10⁶ /s")
    '5 1/2 miles, 10⁶ /s'
    """
    return _FRACTION.sub(lambda one: " " + one[1].translate(_PLAIN), text)


class Pieces:
    """The pieces of a paragraph in their order; raised ones that follow each other are one."""

    __slots__ = ("_pieces", "_waiting")

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._waiting: list[str] = []

    def add(self, piece: str, is_raised: bool = False) -> None:
        """Add a piece."""
        if is_raised:
            self._waiting.append(piece)
        else:
            self._settle()
            self._pieces.append(piece)

    def text(self) -> str:
        """All of them."""
        self._settle()
        return with_fractions("".join(self._pieces))

    def _settle(self) -> None:
        if self._waiting:
            text, self._waiting = "".join(self._waiting), []
            words = text.strip()
            before = next((one for one in reversed(self._pieces) if one), "")
            self._pieces.append(text.replace(words, raised(words, before if text[:1].strip() else ""), 1))
