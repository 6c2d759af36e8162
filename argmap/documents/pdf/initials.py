"""Initials: large letters that begin a chapter or article, put before the rest of their words."""

from __future__ import annotations

import re
from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from argmap.documents.pdf.glyphs import Glyph
    from argmap.documents.pdf.lines import Line

__all__ = ["apart", "with_initials"]

_LARGE = 1.7
"""Of the size of the line beside it."""
_SHORTEST = 12
"""Characters that a line beside an initial has at least."""
_NEAR = 1.2
"""In ems of the line: how far from an initial its line begins."""
_LETTER = re.compile(r"[“\"„«‘']?[^\W\d_]['’]?")
_REST = re.compile(r"[^\W\d_]+")
_OWN_WORD = frozenset("AIOEYUÀÉÓИВСКУОАЯ")
"""Letters that are a word by themselves."""


def apart(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """A row, cut after a large letter that it begins with."""
    rest = [one for one in row[1:] if one.character != " "]
    if len(rest) >= _SHORTEST and row[0].character.isupper() and not row[0].turn:
        usual = median(one.bottom - one.top for one in rest)
        if _height(row[0]) > _LARGE * usual and max(map(_height, rest)) < _LARGE * usual:
            yield row[:1]
            row = row[2:] if row[1].character == " " else row[1:]
    yield row


def _height(one: Glyph) -> float:
    return one.bottom - one.top


def with_initials(lines: Sequence[Line], is_word: Callable[[str], bool]) -> list[Line]:
    """The lines of a page with each initial at the beginning of the line that goes on with its word.

    Args:
        lines: lines in reading order, initials as lines of their own
        is_word: whether a word stands elsewhere in the document
    """
    initials = [index for index, line in enumerate(lines) if _is_initial(line)]
    whole = list(lines)
    for index in initials:
        beside = [other for other, line in enumerate(lines) if _goes_on(lines[index], line)]
        if beside:
            first = min(beside, key=lambda other: lines[other].top)
            line = whole[first]
            text = _joined(lines[index].text, line.text, is_word)
            whole[first] = replace(line, text=text, left=lines[index].left)
            whole[index] = replace(whole[index], text="")
    return [line for line in whole if line.text]


def _is_initial(line: Line) -> bool:
    return bool(_LETTER.fullmatch(line.text)) and line.text.strip("“\"„«‘'’").isupper() and not line.is_turned


def _goes_on(initial: Line, line: Line) -> bool:
    """Whether a line stands right of an initial, at its height."""
    em = line.size
    return (
        len(line.text) >= _SHORTEST
        and initial.size > _LARGE * em
        and line.text[0].isalpha()
        and -0.3 * em <= line.left - initial.right <= _NEAR * em
        and initial.top - 0.5 * em < (line.top + line.bottom) / 2 < initial.bottom
    )


def _joined(initial: str, text: str, is_word: Callable[[str], bool]) -> str:
    rest = _REST.match(text)
    if initial[-1] in "'’" or not rest or initial[-1] not in _OWN_WORD:
        return initial + text
    return initial + text if is_word(initial[-1] + rest.group()) else f"{initial} {text}"
