"""Figures in a text of a language without word lists: digits alone, which every language has."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain

from argmap.words.dates import YEARS
from argmap.words.figures import Figure
from argmap.words.numerals import amount

__all__ = ["digits"]

_REMEMBERED = 4_096
_MARKS = {ord(mark): plain for marks, plain in (("’‘ʼ′", "'"), ("٫", "."), ("٬", ","), ("％٪", "%")) for mark in marks}
_NUMBER = re.compile(r"(?<![^\W_])(?<!\d[-/:])\d{1,3}(?:[\s'.,]\d{3})+(?![.,]?\d)|(?<![A-Za-z\d_])\d+(?:[.,]\d+)*")
_BEHIND = re.compile(r"\s?%|\s{0,3}[^\W\d_]+")
_TIME = re.compile(r"[-–]\d{1,4}\b|\.\s|\s?h\b")
_DATE = re.compile(r"\d{1,2}([./-])\d{1,2}\1(?:\d{2}|\d{4})")
_SCALES = {"万": 1e4, "萬": 1e4, "億": 1e8, "亿": 1e8}


@lru_cache(maxsize=_REMEMBERED)
def digits(text: str) -> tuple[Figure, ...]:
    """The figures that stand in a text in digits, without years, times, ordinals and dates.

    A point or comma may be the decimal mark or group the thousands; where both can be, both values are kept.

    >>> [(one.values, one.unit, one.counted) for one in digits("Statt 71 000 Fahrgäste kamen 2021 nur 12,5 %.")]
    [((71000.0,), '', ('fahrgäste',)), ((12.5,), 'percent', ())]
    """
    plain = text.translate(_MARKS)
    return tuple(figure for match in _NUMBER.finditer(plain) if (figure := _figure(plain, match)))


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    written = match[0]
    before, behind = text[max(0, match.start() - 2) : match.start()], text[match.end() : match.end() + 40]
    if _is_date(written, before, behind):
        return None
    word = _BEHIND.match(behind)
    counted = word[0].strip().casefold() if word else ""
    scale = _SCALES.get(counted[:1], 0.0)
    counted, scale = (counted[1:], scale) if scale else (counted, 1.0)
    values = list(dict.fromkeys(value * scale for value in _readings(written)))
    unit = "percent" if counted == "%" else ""
    names = () if unit or not counted else (counted[:1] if _is_ideograph(counted[0]) else counted,)
    return Figure(values[0], written, unit, counted=names, at=match.start(), others=tuple(values[1:]))


def _is_date(written: str, before: str, behind: str) -> bool:
    """Whether digits are a year, part of a date or of a time, or an ordinal ("3. Mai")."""
    if written.isdigit() and len(written) == 4 and int(written) in YEARS:
        return True
    if _DATE.fullmatch(written) or re.match(r"[:/]\d", behind) or before[-1:] in {":", "/"}:
        return True
    if before[-1:] in {"-", "–"} and before[:1].isdigit():
        return True
    return written.isdigit() and len(written) < 3 and _TIME.match(behind) is not None


def _readings(written: str) -> list[float]:
    """The values that digits may have, with a point or with a comma as the decimal mark."""
    compact = re.sub(r"[\s']", "", written)
    return list(chain.from_iterable([amount(compact, mark)] for mark in ".,"))


def _is_ideograph(character: str) -> bool:
    """Whether a character is Japanese or Chinese, of which each is a word."""
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff"
