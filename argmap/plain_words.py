"""The words of a text as they are compared and looked for, whatever its language and however it was typed."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import category, normalize

__all__ = ["composed", "is_unspaced", "letters_class", "plain_words", "small", "whole_words", "words_in_turn"]

_SMALL_WORDS = bytes(ord(one.lower()) if one.isalnum() or one == "_" else ord(" ") for one in map(chr, range(256)))
"""The small letters of ASCII, figures and `_` as they are in words; spaces for all else."""
_PIECE = re.compile(r".{1,256}(?=\s|\Z)|.{1,256}", re.DOTALL)
"""What is composed at a time, and ends at a space where there is one: marks upon marks without end cost the square."""
_MARKS = range(0x300, 0xFB1F)
_DOTTED = "i\u0307"


def composed(text: str) -> str:
    r"""A text with each letter and its accents as one character, as most keyboards type it (NFC).

    >>> composed("cafe\u0301") == "caf\u00e9"
    True
    """
    if text.isascii():
        return text
    return "".join(normalize("NFC", piece) for piece in _PIECE.findall(text))


def small(text: str) -> str:
    """A text composed and in the small letters by which words are compared.

    >>> small("STRASSE") == small("Straße")
    True
    """
    if text.isascii():
        return text.lower()
    return composed(text).casefold().replace(_DOTTED, "i")


def plain_words(text: str) -> frozenset[str]:
    """The words of a text in any language; of scripts without spaces, pairs of letters."""
    return frozenset(words_in_turn(text))


def words_in_turn(text: str) -> list[str]:
    """The same words, each as often as it stands in the text."""
    words = whole_words(text)
    if text.isascii():
        return words
    unspaced = [word[at : at + 2] for word in words if is_unspaced(word) for at in range(max(1, len(word) - 1))]
    return [word for word in words if not is_unspaced(word)] + unspaced


def whole_words(text: str) -> list[str]:
    """What stands between spaces and punctuation, in small letters: a word, or a phrase of a script without spaces.

    >>> whole_words("किताब मेज पर") == ["किताब", "मेज", "पर"]
    True
    """
    if text.isascii():
        return text.encode().translate(_SMALL_WORDS).decode().split()
    return _marked_word().findall(small(text))


@cache
def _marked_word() -> re.Pattern[str]:
    return re.compile(letters_class() + "+")


@cache
def letters_class() -> str:
    """What words consist of, as a class of a pattern: letters and figures, and the marks that belong to them.

    Vowels of Hindi, Thai and many other scripts are marks.
    """
    marks = "".join(chr(one) for one in _MARKS if category(chr(one)) in {"Mn", "Mc"})
    return rf"[\w{marks}]"


def is_unspaced(word: str) -> bool:
    """Whether a word has letters of a script that puts no spaces between words."""
    return _unspaced().search(word) is not None


@cache
def _unspaced() -> re.Pattern[str]:
    scripts = "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Tibetan, Burmese, Khmer
    return re.compile(f"[{scripts}\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # most texts never need it
