"""The words of a text as they are compared and looked for, whatever its language."""

from __future__ import annotations

import re

__all__ = ["plain_words", "words_in_turn"]

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def plain_words(text: str) -> frozenset[str]:
    """The words of a text in any language; of scripts without spaces, pairs of letters."""
    return frozenset(words_in_turn(text))


def words_in_turn(text: str) -> list[str]:
    """The same words, each as often as it stands in the text."""
    words: list[str] = _WORD.findall(text.casefold())
    if text.isascii():
        return words
    unspaced = [word[at : at + 2] for word in words if _UNSPACED.search(word) for at in range(max(1, len(word) - 1))]
    return [word for word in words if not _UNSPACED.search(word)] + unspaced
