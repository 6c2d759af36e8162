"""A text as words: its tokens, their stems, its names, and which lists of a lexicon they stand on."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.words.lexicon import Lexicon

__all__ = ["REMEMBERED", "Wording"]

REMEMBERED = 4_096
"""How many texts are remembered with what was found in them: few are new where a map is read again and again."""

_TOKEN = re.compile(
    r"n't\b|\d+(?:[.,]\d+)*(?![\w.,]*\w)|\d+(?:[.,]\d+)*[^\W\d_]+|\w+?(?=n't\b)|\w+(?:['-]\w+)*|[.!?;:,%\"()]"
)
_MARKS = {ord(mark): plain for marks, plain in (("‘’‛ʼ′`", "'"), ("“”„«»″", '"'), ("‐‑", "-")) for mark in marks}
_SENTENCE_MARKS = frozenset('.!?:"(')


class Wording:
    """A text read with a lexicon; all parts are made when they are first asked for."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self._first: dict[str, str | None] = {}

    @staticmethod
    @lru_cache(maxsize=REMEMBERED)
    def of(text: str, lexicon: Lexicon) -> Wording:
        """The same as the constructor; the last ones made are remembered."""
        return Wording(text, lexicon)

    @cached_property
    def written(self) -> list[str]:
        """The tokens as they are written: words, numbers and marks."""
        text = self.text if self.text.isascii() else self.text.translate(_MARKS)
        return _TOKEN.findall(text)

    @cached_property
    def tokens(self) -> list[str]:
        """The tokens in lower case; "don't" is two, "do" and "n't"."""
        return [token.lower() for token in self.written]

    @cached_property
    def known(self) -> frozenset[str]:
        """The tokens, each once."""
        return frozenset(self.tokens)

    def has(self, name: str) -> bool:
        """Whether a word or phrase of a list stands in the text."""
        return self.first(name) is not None

    def first(self, name: str) -> str | None:
        """The first word or phrase of a list that stands in the text."""
        if name not in self._first:
            self._first[name] = self.lexicon[name].first(self)
        return self._first[name]

    def share(self, name: str) -> float:
        """The share of the words that stand on a list; 0 in a text without words."""
        words = [token for token in self.tokens if token[0].isalpha()]
        listed = self.lexicon[name].words
        return sum(word in listed for word in words) / len(words) if words else 0.0

    # Content

    @cached_property
    def content(self) -> list[tuple[int, str]]:
        """Index and stem of the words that carry the meaning, in order."""
        functional, stem = self.lexicon["function_words"].words, self.lexicon.stem
        return [
            (index, stem(token))
            for index, token in enumerate(self.tokens)
            if token not in functional and token[0].isalpha() and len(token) > 1
        ]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(stem for _, stem in self.content)

    def next_content(self, index: int) -> str | None:
        """The stem of the first content word behind a token, in the same clause."""
        functional = self.lexicon["function_words"].words
        for token in self.tokens[index + 1 : index + 6]:
            if token in ".!?;:,":
                return None
            if token not in functional and token[0].isalpha():
                return self.lexicon.stem(token)
        return None

    @cached_property
    def names(self) -> list[str]:
        """Words written with a capital where none is due: names, without what stands at the head of a sentence."""
        if self.lexicon.capitalised_nouns:
            return []
        found = []
        functional = self.lexicon["function_words"]
        dated = [self.lexicon[name] for name in ("months", "month_abbreviations", "weekdays")]
        before = "."
        for word, token in zip(self.written, self.tokens, strict=True):
            if word[0].isupper() and before not in _SENTENCE_MARKS and len(word) > 1:
                bare = token.removesuffix("'s").removesuffix("'")
                if bare not in functional and not any(bare in one for one in dated):
                    found.append(word.replace("’", "'").removesuffix("'s").removesuffix("'"))
            before = word
        return found
