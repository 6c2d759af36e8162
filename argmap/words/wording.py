"""A text as words: its tokens, their stems, its names, and which lists of a lexicon they stand on."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache, reduce, wraps
from itertools import chain, pairwise
from operator import or_
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from argmap.plain_words import composed
from argmap.words.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.words.lexicon import Lexicon

__all__ = ["BEGINNING", "CLAUSE_ENDS", "Wording", "choose", "kept", "lexicon_for"]

_FEWEST = 0.2  # share of function words that a text in the language has at least; other languages have under 0.12
BEGINNING = 5
"""Letters that forms of one word have in common: "independent", "independence"."""
_REMEMBERED = 4_096  # texts, with what was found in them: few are new where a map is read again and again

CLAUSE_ENDS = frozenset(".!?;:,")
"""The tokens that end a clause."""
_TOKEN = re.compile(
    r"n't\b|\d++(?:[.,]\d++){0,40}+(?:(?![.,]*+\w)|[^\W\d_]++)|\w+?(?=n't\b)|\w++(?:['-]\w++)*+|[.!?;:,%\"()]"
)
_MARKS = {ord(mark): plain for marks, plain in (("‘’‛ʼ′`´", "'"), ("“”„«»″", '"'), ("‐‑", "-")) for mark in marks}
_SENTENCE_MARKS = frozenset('.!?:"(')
_NO_NAMES = ("function_words", "months", "month_abbreviations", "weekdays")


def _written(piece: str) -> list[str]:
    found: list[str] = _TOKEN.findall(piece.translate(_MARKS).replace('n"t', "n't"))
    return found


_WRITTEN = Remembered(_written)
"""For each piece of a text between white space its tokens, which never hold any."""
_TOKENS = Remembered(lambda piece: [token.lower() for token in _WRITTEN[piece]])
_IS_WORD = Remembered(lambda token: token[0].isalpha())


def _tokens(text: str) -> list[str]:
    return list(chain.from_iterable(map(_TOKENS.__getitem__, text.split())))


class Wording:
    """A text read with a lexicon, its letters composed; all parts are made when they are first asked for."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text = composed(text)
        self.lexicon = lexicon
        self.kept: dict[object, Any] = {}
        """What functions found in the text (see `kept`)."""
        self.tokens = _tokens(text)
        """The tokens in lower case; "don't" is two, "do" and "n't"."""

    @staticmethod
    @lru_cache(maxsize=_REMEMBERED)
    def of(text: str, lexicon: Lexicon) -> Wording:
        """The same as the constructor; the last ones made are remembered."""
        return Wording(text, lexicon)

    @cached_property
    def written(self) -> list[str]:
        """The tokens as they are written: words, numbers and marks."""
        return list(chain.from_iterable(map(_WRITTEN.__getitem__, self.text.split())))

    @cached_property
    def gaps(self) -> list[str]:
        """For each token what stands between the token before it and itself: spaces, and marks that are no tokens."""
        text, end, found = self.text.translate(_MARKS), 0, []
        for token in self.written:
            start = text.find(token, end)
            found.append(text[end:start])
            end = start + len(token)
        return found

    def between(self, start: int, end: int) -> str:
        """The text from one token to another one, as it is written, but for marks made plain."""
        pieces = zip(self.gaps[start:end], self.written[start:end], strict=True)
        return "".join(f"{gap}{written}" for gap, written in pieces).strip()

    @cached_property
    def mask(self) -> int:
        """The lists of which an entry may stand in the text, by its words, as bits (`Lexicon.masks`)."""
        return reduce(or_, map(self.lexicon.masks.__getitem__, self.tokens), 0)

    def may_have(self, *names: str) -> bool:
        """Whether an entry of one of some lists may stand in the text; if not, no list needs a look."""
        return bool(self.mask & self.lexicon.mask_of(*names))

    def found(self, name: str) -> Iterator[tuple[int, int]]:
        """Where words and phrases of a list stand: index of the first token and number of tokens, in order."""
        return self._found(name) if self.may_have(name) else iter(())

    def _found(self, name: str) -> Iterator[tuple[int, int]]:
        entries, lists_with, after = self.lexicon[name], self.lexicon.lists_with, 0
        for at, token in enumerate(self.tokens):
            if at >= after and name in lists_with[token] and (length := entries.length_at(self.tokens, at)):
                yield at, length
                after = at + length

    def has(self, name: str) -> bool:
        """Whether a word or phrase of a list stands in the text."""
        return self.first(name) is not None

    def first(self, name: str) -> str | None:
        """The first word or phrase of a list that stands in the text."""
        if not self.may_have(name):
            return None
        at, length = next(self.found(name), (0, 0))
        return " ".join(self.tokens[at : at + length]) if length else None

    # Content

    @cached_property
    def content(self) -> list[tuple[int, str]]:
        """Index and stem of the words that carry the meaning, in order."""
        meanings = self.lexicon.meanings
        return [(index, stem) for index, token in enumerate(self.tokens) if (stem := meanings[token])]

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(filter(None, map(self.lexicon.meanings.__getitem__, self.tokens)))

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first letters of these: forms of one word that have other stems have them in common."""
        return frozenset([stem[:BEGINNING] for stem in self.stems])

    def beginnings_at(self, places: Iterable[int]) -> frozenset[str]:
        """Those of the content words among some tokens."""
        wanted = set(places)
        return frozenset([stem[:BEGINNING] for at, stem in self.content if at in wanted])

    def next_content(self, index: int) -> str | None:
        """The stem of the first content word after a token, in the same clause."""
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
        if self.lexicon.capitalised_nouns or self.text[1:].islower():
            return []
        return [
            word.replace("’", "'").removesuffix("'s").removesuffix("'")
            for before, word in pairwise(self.written)
            if word[0].isupper() and len(word) > 1 and before not in _SENTENCE_MARKS and self._is_name(word.lower())
        ]

    def _is_name(self, token: str) -> bool:
        bare = token.removesuffix("'s").removesuffix("'")
        forms = (bare, bare.removesuffix("s"))  # "on Sundays"
        return not any(one in self.lexicon[name] for one in forms for name in _NO_NAMES)


class _Keeping(Protocol):
    kept: dict[object, Any]


Keeper = TypeVar("Keeper", bound=_Keeping)
Found = TypeVar("Found")


def kept(function: Callable[[Keeper], Found]) -> Callable[[Keeper], Found]:
    """Keep what a function finds in a Wording (or whatever else keeps) with it, so that rules share it."""

    @wraps(function)
    def once(keeper: Keeper) -> Found:
        found: Found
        try:
            found = keeper.kept[function]
        except KeyError:
            found = keeper.kept[function] = function(keeper)
        return found

    return once


def choose(text: str, lexicons: Iterable[Lexicon]) -> Lexicon | None:
    """The lexicon of the language that a text is written in, by its function words; None where none fits."""
    words = list(filter(_IS_WORD.__getitem__, _tokens(text)))
    shares = [(sum(map(one["function_words"].words.__contains__, words)), one) for one in lexicons]
    most, lexicon = max(shares, key=lambda share: share[0], default=(0, None))
    return lexicon if most and most >= _FEWEST * len(words) else None


def lexicon_for(tags: Iterable[str], lexicons: Iterable[Lexicon]) -> Lexicon | None:
    """The lexicon whose code is the first of some tags (in small letters) that has one; None where none has."""
    by_code = {one.code.lower(): one for one in reversed(list(lexicons)) if one.code}
    return next((by_code[tag] for tag in tags if tag in by_code), None)
