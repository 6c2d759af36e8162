"""Words that are written otherwise and stand for the same: abbreviations, initials, Roman numerals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.counting import of_roman
from argmap.sense.token import bare
from argmap.words import known_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["are_abbreviated", "are_numerals", "are_respaced", "are_roman", "are_transcribed"]

_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_ROMAN = re.compile(r"(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_YEAR = re.compile(r"(?:1[5-9]|20)(\d\ds?)")
_MARKS = re.compile(r"['’‘ʼ`´\-]")
_INITIALS = range(2, 7)
_TRANSCRIBED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


def are_abbreviated(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether one word is short for all the others: by the lists of the language, or by their initials."""
    return _is_short(ours, theirs, lexicon) or _is_short(theirs, ours, lexicon)


def _is_short(short: Sequence[Token], long: Sequence[Token], lexicon: Lexicon) -> bool:
    if not short or not long:
        return False
    plain, words = " ".join(one.plain for one in short), [one.plain for one in long]
    if " ".join(words) in lexicon.abbreviations.get(plain, "").split(", "):
        return True
    if len(short) != 1:
        return False
    if len(words) == 1:
        is_month = plain in lexicon["month_abbreviations"] and words[0] in lexicon.months
        return is_month and words[0].startswith(plain)
    written = short[0].written.replace(".", "")
    initials = "".join(one.written[0] for one in long if one.plain not in lexicon["function_words"])
    return written.isupper() and len(written) in _INITIALS and initials == written


def are_numerals(one: Token, other: Token) -> bool:
    """Whether two words are one number: Roman, without its century, ordinal in a date, a time with a point."""
    if _ORDINAL.sub("", one.plain) == _ORDINAL.sub("", other.plain):
        return True
    return any(_is_same_number(*pair) for pair in ((one, other), (other, one)))


def are_roman(one: Token, other: Token) -> bool:
    """Whether both are Roman numerals."""
    return _ROMAN.fullmatch(_capitals(one)) is not None and _ROMAN.fullmatch(_capitals(other)) is not None


def _is_same_number(one: Token, other: Token) -> bool:
    if ":" in one.plain:
        return one.plain == other.written.replace(".", ":").removeprefix("0")
    if (year := _YEAR.fullmatch(one.plain)) and year[1] == other.plain:
        return other.plain.endswith("s") or other.written[0] in "'’"
    if one.written == "I" and not (other.written[0].isdecimal() or other.plain.endswith("st")):
        return False
    written = _capitals(one)
    return _ROMAN.fullmatch(written) is not None and str(of_roman(written)) == _ORDINAL.sub("", other.plain)


def _capitals(token: Token) -> str:
    """A word as it is written, without its genitive."""
    return re.split(r"['’]", token.written)[0]


def are_transcribed(one: Token, other: Token) -> bool:
    """Whether one of two words has two letters for a letter with a mark: "Mueller" for "Müller"."""
    first, second = (bare(word.written.lower().translate(_TRANSCRIBED)) for word in (one, other))
    return one.written[0].isalpha() and first == second


def are_respaced(ours: Sequence[Token], theirs: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether the letters are the same and only spaces, hyphens or apostrophes were lost or put in.

    Not so where that makes or unmakes a negation ("notable"), or another word ("we're" and "were").
    """
    if any(words and words[0].plain[0].isdecimal() for words in (ours, theirs)):
        return False
    letters = _letters(ours)
    if not letters or letters != _letters(theirs) or letters in lexicon["sense_hyphened"]:
        return False
    is_word = letters in (known_words(lexicon.code) or lexicon["sense_negation"])
    return not is_word or _negations(ours, lexicon) == _negations(theirs, lexicon)


def _letters(words: Sequence[Token]) -> str:
    """The letters of words as they are written; those of a contraction once."""
    written = [one.written for at, one in enumerate(words) if not at or one.start != words[at - 1].start]
    return bare("".join(_MARKS.sub("", one) for one in written))


def _negations(words: Sequence[Token], lexicon: Lexicon) -> int:
    return sum(one.plain in lexicon["sense_negation"] and one.plain != "non" for one in words)
