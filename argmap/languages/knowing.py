"""Which language a text is in, by its script, its function words and letters: nothing rather than something wrong."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from argmap.languages.scripts import main_script, scripts_of_tag
from argmap.languages.table import table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.languages.table import Tongue

__all__ = ["SAMPLE", "is_known", "known_language", "language_of_text"]

SAMPLE = 4_000
"""Characters by which a language is known."""
_KEPT = 500  # texts whose language is kept
_LEAST = 0.12  # their share of a text's words
_AHEAD, _MORE = 1.5, 2  # times as much as for the next language, and more by so much
_CROWDED = "Latn"
_BETWEEN = re.compile(r"[\s\d'’‘‐‑–—.,;:!?()\[\]{}\"“”„«»‹›…،؛؟।/\\|*_#<>=+&%~-]+")
_ASCII = bytes(32 if _BETWEEN.fullmatch(chr(one)) else one for one in range(256))


def known_language(text: str) -> str:
    """The language that a text is in, as its tag; empty where that is not clear.

    >>> known_language("Der Damm ist nicht sicher, und die Stadt weiß es."), known_language("Сумнівно, що він їхав.")
    ('de', 'uk')
    >>> known_language("NATO"), known_language("qwrt zpfg"), known_language("")
    ('', '', '')
    """
    return _known(text[:SAMPLE])


@lru_cache(_KEPT)
def _known(text: str) -> str:
    script = main_script(text)
    if not script:
        return ""
    small = text.lower()
    words = Counter(_pieces(small))
    scores = _signs_of(script).scores(words, small)
    best, most = max(scores.items(), key=lambda one: one[1], default=("", 0))
    next_best = max((score for tag, score in scores.items() if tag != best), default=0)
    alone = table().scripts[script].alone
    if most <= 0:
        return alone if scores.get(alone, 0) >= 0 else ""
    is_clear = most >= _AHEAD * max(0, next_best)
    if script == _CROWDED:
        is_clear = is_clear and most >= max(0, next_best) + _MORE and most >= _LEAST * words.total()
    return best if is_clear else alone if alone not in scores else ""


def _pieces(text: str) -> list[str]:
    """What stands between spaces, figures and punctuation."""
    if text.isascii():
        return text.encode().translate(_ASCII).decode().split()
    return [piece for piece in _BETWEEN.split(text) if piece]


class _Signs:
    """The languages of one script, by the words and letters that speak for them or against them."""

    def __init__(self, tongues: Mapping[str, Tongue]) -> None:
        self._tags = tuple(tongues)
        self._words: dict[str, list[str]] = {}
        self._letters: dict[str, list[tuple[str, int]]] = {}
        self._begins = [(tag, one.begins) for tag, one in tongues.items() if one.begins]
        for tag, one in tongues.items():
            for word in one.words:
                self._words.setdefault(word, []).append(tag)
            for letters, worth in ((one.letters, 1), (one.never, -1)):
                for letter in letters:
                    self._letters.setdefault(letter, []).append((tag, worth))

    def scores(self, words: Counter[str], small: str) -> dict[str, int]:
        """How much in a text speaks for each language, by its words and by itself in small letters."""
        scores = dict.fromkeys(self._tags, 0)
        for word in words.keys() & self._words.keys():
            for tag in self._words[word]:
                scores[tag] += words[word]
        for tag, begins in self._begins:
            scores[tag] += sum(count for word, count in words.items() if word.startswith(begins))
        for letter in self._letters.keys() & set(small):
            for tag, worth in self._letters[letter]:
                scores[tag] += worth * small.count(letter)
        return scores


@cache
def _signs_of(script: str) -> _Signs:
    return _Signs({tag: one for tag, one in table().tongues.items() if one.script == script})


def is_known(tag: str) -> bool:
    """Whether texts in a language are known by words or letters of its own, so that a guess of others adds nothing."""
    return tag in table().tongues


def language_of_text(text: str, default: str) -> str:
    """The language of one text among others that are in the default one: another one only where its script is another.

    Empty where the script is another and the language is not clear; then the default would be wrong.

    >>> language_of_text("The council should keep the bus.", "ar"), language_of_text("NATO", "ar")
    ('en', '')
    >>> language_of_text("Le pont est vieux.", "en"), language_of_text("1984", "ar")
    ('en', 'ar')
    """
    usual = scripts_of_tag(default)
    if default and not usual:
        return default
    script = main_script(text[:SAMPLE])
    if default and (not script or script in usual):
        return default
    return known_language(text)
