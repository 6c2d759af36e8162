"""Numbers as they are written: digits with their marks, number words, words such as "million" after either."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon
    from argmap.words.wording import Wording

__all__ = ["Number", "amount", "number_at"]

_DIGITS = re.compile(r"(\d+(?:[.,]\d+)*)([^\W\d_]*)")
_HEAD = re.compile(r"\d{1,3}")
_GROUP = re.compile(r"\d{3}(?:[.,]\d{1,2})?([^\W\d_]*)")
_NO_UNITS = frozenset("st nd rd th s d g am pm".split())
_LARGE_SCALE = 1_000
_HALF = 50  # percent
_MOST_DIGITS, _MOST_DECIMALS = 300, 20


class Number(NamedTuple):
    """A number in a text: its value, and the token after its last one."""

    value: float
    end: int
    scale: float = 1
    """By how much words such as "million" multiply it."""
    other: float | None = None
    """What it may mean as well: with a letter such as "m" after it, metres as well as millions."""


def number_at(wording: Wording, at: int) -> Number | None:
    """The number that begins at a token; None where none does.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> texts = ("412 000", "45'000", "two point four million", "one hundred and twenty", "twenty-eight", "£2.6m")
    >>> [number_at(Wording(text, built_in()[0]), 0).value for text in texts]
    [412000.0, 45000.0, 2400000.0, 120.0, 28.0, 2600000.0]
    """
    if wording.tokens[at][0].isdigit():
        return _in_digits(wording, at)
    return _half_of_one(wording, at) or _in_words(wording, at)


def amount(digits: str, decimal_mark: str) -> float:
    """The value of digits with points and commas.

    >>> amount("1,200.5", "."), amount("1.200,5", ","), amount("3,5", ".")
    (1200.5, 1200.5, 3.5)
    """
    grouping = "," if decimal_mark == "." else "."
    if re.fullmatch(rf"\d{{1,3}}(?:\{grouping}\d{{3}})+(?:\{decimal_mark}\d+)?", digits):
        digits = digits.replace(grouping, "")
    whole, dot, rest = digits.replace(",", ".").partition(".")
    return float(whole[:_MOST_DIGITS] + dot + rest.replace(".", "")[:_MOST_DECIMALS])


def _in_digits(wording: Wording, at: int) -> Number | None:
    tokens, lexicon = wording.tokens, wording.lexicon
    end = _grouped_to(wording, at)
    match = _DIGITS.fullmatch("".join(tokens[at:end]))
    if not match or match[2] in _NO_UNITS:
        return None
    plain = amount(match[1], lexicon.decimal_mark)
    scale = float(lexicon.scales.get(match[2], 1))
    other = plain if scale != 1 else None
    while end < len(tokens) and not match[2] and (more := lexicon.scales.get(tokens[end].partition("-")[0])):
        other = plain if len(tokens[end]) == 1 else other
        scale, end = scale * more, end + 1
    return Number(plain * scale, end, scale, other)


def _grouped_to(wording: Wording, at: int) -> int:
    """The token after digits in groups of three, with something between them: "412 000", "45'000", "60, 000"."""
    tokens, end = wording.tokens, at + 1
    before = tokens[at - 1] if at else ""
    if not _HEAD.fullmatch(tokens[at]) or tokens[at][0] == "0" or before in wording.lexicon["months"]:
        return end
    if tokens[end : end + 2] == [",", "000"]:
        return end + 2
    while end < len(tokens) and len(wording.gaps[end]) == 1 and (match := _GROUP.fullmatch(tokens[end])):
        if not (wording.gaps[end].isspace() or wording.gaps[end] == "'"):
            break
        end += 1
        if match[1] or not tokens[end - 1].isdigit():
            break
    return end


def _half_of_one(wording: Wording, at: int) -> Number | None:
    """ "Half a million"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    is_half = lexicon.fractions.get(tokens[at]) == _HALF and tokens[at + 1 : at + 2] == ["a"]
    scale = lexicon.scales.get(tokens[at + 2]) if is_half and at + 2 < len(tokens) else None
    return Number(scale / 2, at + 3, scale) if scale else None


def _in_words(wording: Wording, at: int) -> Number | None:
    tokens, lexicon = wording.tokens, wording.lexicon
    total, current, scale, end = 0.0, _small(lexicon, tokens[at]), 1.0, at + 1
    if current is None:
        is_counted = at and tokens[at - 1] in {"a", "an"} and len(tokens[at]) > 1
        if not is_counted or tokens[at] not in lexicon.scales:
            return None
        current, end = 1.0, at
    while end < len(tokens):
        token = tokens[end]
        if len(token) > 1 and (more := lexicon.scales.get(token)):
            total, current = _multiplied(total, current, more)
            scale, end = scale * more, end + 1
        elif token in lexicon["decimal_words"] and (decimals := _decimals(wording, end + 1)):
            current += float(f"0.{decimals}")
            end += 1 + len(decimals)
        elif (step := _further(wording, end, total + current, current)) is not None:
            current, end = current + step[0], step[1]
        else:
            break
    return Number(total + current, end, scale)


def _multiplied(total: float, current: float, scale: float) -> tuple[float, float]:
    """What a word such as "hundred" or "million" makes of the words before it."""
    if not current:
        return total * scale, 0.0
    return (total + current * scale, 0.0) if scale >= _LARGE_SCALE else (total, current * scale)


def _small(lexicon: Lexicon, token: str) -> float | None:
    """The value of one number word, or of a tens word and a unit with a hyphen."""
    if token in lexicon.numbers:
        return float(lexicon.numbers[token])
    tens, hyphen, unit = token.partition("-")
    if hyphen and tens in lexicon.numbers and unit in lexicon.numbers:
        return float(lexicon.numbers[tens] + lexicon.numbers[unit])
    return None


def _further(wording: Wording, at: int, so_far: float, current: float) -> tuple[float, int] | None:
    """What a number word adds to those before it, and the token after it: "twenty | eight", "hundred | and ten"."""
    tokens, joined = wording.tokens, at
    if tokens[at] in wording.lexicon["number_joiners"] and so_far >= 100 and at + 1 < len(tokens):
        joined += 1
    more = _small(wording.lexicon, tokens[joined])
    if not more:
        return None
    if so_far >= 100 and current % 100 == 0 and (more < 100 or current == 0):
        return more, joined + 1
    follows_tens = joined == at and current % 100 >= 20 and current % 10 == 0 and more < 10
    return (more, joined + 1) if follows_tens else None


def _decimals(wording: Wording, at: int) -> str:
    """The digits that number words say one by one from a token on."""
    found = ""
    for token in wording.tokens[at : at + _MOST_DECIMALS]:
        digit = wording.lexicon.numbers.get(token, 10)
        if digit > 9:
            break
        found += str(digit)
    return found
