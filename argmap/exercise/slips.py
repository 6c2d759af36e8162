"""Slips of reading: a word of a text for another one that the article has, or that is often mistaken for it.

A slip keeps the sentence's grammar and changes what it says: a figure of the article for another, a name for another,
a word for its counterpart (`words/*.toml`). So whoever wants to know which of two texts is right has to look it up.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from heapq import merge
from itertools import islice
from typing import TYPE_CHECKING

from argmap.exercise.words import language_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.article import Article
    from argmap.exercise.words import Language
    from argmap.words import Lexicon

__all__ = ["Slip", "put", "slips"]

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*")
_JOINING = frozenset("-‐‑/.")
_REMEMBERED = 16  # articles
_PHRASE = 4  # words within which "six of the nine hundred" has its numbers
_IN_A_ROW = 2  # words from one number to the next, with one of these between
_BETWEEN = frozenset({"or", "to"})
_AHEAD = re.compile(r"\b(?:will|would|could|may|might|shall|should|until|by)\b[^.!?;]*$", re.IGNORECASE)
"""What tells before a year that it is, or was, to come."""
_LONGEST = 60  # letters of a name that is looked up
_NEAR = 8  # figures and names of an article that are tried
_YEARS = range(1000, 2100)
_VOWELS = frozenset("aeiou")
_APOSTROPHES = frozenset("'’")
_BEFORE_A_START = tuple('.!?:“"(')
_FURTHEST = 80
"""Characters, white space above all, between such a mark and the word that it makes a beginning."""
"""After a name in -s they are its genitive, which no other name has."""


@dataclass(frozen=True)
class Slip:
    """A change of a text: characters from `start` to `end` become `new`; `kind` is figure, name, word or degree."""

    kind: str
    start: int
    end: int
    old: str
    new: str


def put(text: str, made: Sequence[Slip]) -> str:
    """A text with slips, which must not overlap."""
    for slip in sorted(made, key=lambda one: -one.start):
        text = text[: slip.start] + slip.new + text[slip.end :]
    return text


def slips(text: str, article: Article, lexicon: Lexicon | None) -> list[Slip]:
    """The slips that can be made in a text, in its order; none for a language without a table."""
    language = language_of(lexicon)
    if language is None or lexicon is None:
        return []
    tokens = list(_TOKEN.finditer(text))
    words = [token[0].lower() for token in tokens]
    found: list[Slip] = []
    for at, token in enumerate(tokens):
        if _is_joined(text, token) or _gives_itself_away(words, at, language):
            continue
        found += _figures(text, token, article)
        found += _names(text, tokens, at, article, lexicon)
        found += _words(text, tokens, at, language, lexicon)
    return found


def _gives_itself_away(words: Sequence[str], at: int, language: Language) -> bool:
    """Whether the text itself would say that another word is wrong.

    A part of a whole ("six of nine"), one of two numbers in a row ("three or four"), one direction beside another.
    """
    if language.has("directions", words[at]):
        return any(language.has("directions", one) for place, one in enumerate(words) if place != at)
    if not _is_number(words[at], language):
        return False
    near = range(max(0, at - _PHRASE), min(len(words), at + _PHRASE + 1))
    others = [place for place in near if abs(place - at) > 1 and _is_number(words[place], language)]
    is_in_a_row = any(abs(place - at) == _IN_A_ROW and words[(place + at) // 2] in _BETWEEN for place in others)
    return is_in_a_row or any("of" in words[max(0, min(at, place) - 2) : max(at, place)] for place in others)


def _is_number(word: str, language: Language) -> bool:
    return word[0].isdigit() or language.has("numbers", word)


def _is_joined(text: str, token: re.Match[str]) -> bool:
    """Whether a word is a part of another one, by a hyphen or the like."""
    return text[token.start() - 1 : token.start()] in _JOINING or text[token.end() : token.end() + 1] in _JOINING - {
        "."
    }


# Figures


def _figures(text: str, token: re.Match[str], article: Article) -> Iterator[Slip]:
    if not token[0][0].isdigit():
        return
    known = _known_figures(article).get(_sort_of_figure(text, token))
    for other in known.nearest(token[0], text) if known else ():
        yield Slip("figure", token.start(), token.end(), token[0], other)


class _Figures:
    """The figures of one sort in an article, by their values, so that not all are looked at for the nearest."""

    def __init__(self, figures: Sequence[str]) -> None:
        known = [(_value(one), at, one) for at, one in enumerate(figures)]
        self._upwards = sorted(known)
        self._downwards = sorted(known, key=lambda one: (-one[0], one[1]))

    def nearest(self, figure: str, text: str) -> list[str]:
        """The figures nearest to one that stand nowhere in a text; of those as near the first of the article."""
        value = _value(figure)
        first = bisect_left(self._upwards, (value,))
        above = map(self._upwards.__getitem__, range(first, len(self._upwards)))
        below = map(self._downwards.__getitem__, range(len(self._downwards) - first, len(self._downwards)))
        sides = [((abs(one[0] - value), *one[1:]) for one in side) for side in (above, below)]
        found: list[tuple[float, int, str]] = []
        for one in merge(*sides):
            if len(found) >= _NEAR and one[0] > found[-1][0]:
                break
            if one[2] != figure and one[2] not in text:
                found.append(one)
        return [one[2] for one in sorted(found)[:_NEAR]]


@lru_cache(maxsize=_REMEMBERED)
def _known_figures(article: Article) -> dict[tuple[object, ...], _Figures]:
    """The figures of an article by their sorts."""
    text = article.text.content
    known: dict[tuple[object, ...], dict[str, None]] = {}
    for one in _TOKEN.finditer(text):
        if one[0][0].isdigit():
            known.setdefault(_sort_of_figure(text, one), {})[one[0]] = None
    return {sort: _Figures(list(figures)) for sort, figures in known.items()}


def _value(figure: str) -> float:
    return float(figure.replace(",", "").rstrip(".") or 0) if figure.count(".") <= 1 else 0.0


def _sort_of_figure(text: str, token: re.Match[str]) -> tuple[object, ...]:
    """What kind of number it is: figures of one kind can stand for each other."""
    value = _value(token[0])
    is_year = len(token[0]) == 4 and value in _YEARS and token[0].isdigit()
    said = text[max(0, token.start() - _FURTHEST) : token.start()]
    before, after = said.rstrip()[-1:], text[token.end() : token.end() + _FURTHEST].lstrip()[:3].lower()
    sign = before if before in "$£€¥#" else ""
    unit = "%" if after[:1] == "%" or after == "per" else ":" if after[:1] == ":" else ""
    month = said.rstrip(" .").rsplit(" ", 1)[-1][:3].lower()
    is_day = (
        month in {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"} and value <= 31
    )
    is_ahead = is_year and _AHEAD.search(said) is not None
    return (is_year, is_ahead, sign, unit, is_day, value == 1, re.sub(r"\d+", "0", token[0]))


# Names


def _names(text: str, tokens: Sequence[re.Match[str]], at: int, article: Article, lexicon: Lexicon) -> Iterator[Slip]:
    word = _bare(tokens[at][0])
    if not _stands_alone(text, tokens, at) or not _is_name(word, lexicon):
        return
    known = _known_names(article, lexicon)
    sort = known.get(word)
    if sort is None:
        return
    present = {_bare(one[0]) for one in tokens}
    others = (name for name, other in known.items() if other == sort and name not in present)
    end = tokens[at].start() + len(word)
    for other in islice(others, _NEAR):
        yield Slip("name", tokens[at].start(), end, word, other)


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word)


def _is_name(word: str, lexicon: Lexicon) -> bool:
    low = word.lower()
    kept = ("function_words", "months", "weekdays", "month_abbreviations")
    return word[:1].isupper() and len(word) > 3 and not word.isupper() and not any(low in lexicon[one] for one in kept)


def _stands_alone(text: str, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word with a capital stands within a sentence, between words without one."""
    start = tokens[at].start()
    if at == 0 or text[max(0, start - _FURTHEST) : start].rstrip().endswith(_BEFORE_A_START):
        return False
    if text[tokens[at].end() : tokens[at].end() + 1] in _APOSTROPHES:
        return False
    if tokens[at - 1][0].lower() == "the":
        return False
    near = [tokens[at - 1], *tokens[at + 1 : at + 2]]
    return not any(one[0][0].isupper() and _touches(text, one, tokens[at]) for one in near)


def _touches(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    first, second = sorted((one, other), key=lambda token: token.start())
    return text[first.end() : second.start()].isspace() or not text[first.end() : second.start()]


@lru_cache(maxsize=_REMEMBERED)
def _known_names(article: Article, lexicon: Lexicon) -> dict[str, str]:
    """The names in an article's body that stand alone, each with its sort by its use: places, others, adjectives."""
    text = " ".join(article.words(span) for span in article.body_sentences)
    tokens = list(_TOKEN.finditer(text))
    written = {token[0] for token in tokens}
    found: dict[str, set[str]] = {}
    for at, token in enumerate(tokens):
        word = _bare(token[0])
        if _is_name(word, lexicon) and word.lower() not in written and _stands_alone(text, tokens, at):
            following = (
                tokens[at + 1][0].lower() if at + 1 < len(tokens) and _touches(text, token, tokens[at + 1]) else ""
            )
            is_noun = word != token[0] or not following or following in lexicon["function_words"]
            before = tokens[at - 1][0].lower()
            found.setdefault(word, set()).add(
                "place"
                if before in {"in", "into", "near", "between", "across", "against", "toward", "towards"} and is_noun
                else "noun"
                if is_noun
                else "other"
            )
    repeated = _repeated(found, text, tokens)
    return {name: _sort(name, uses) for name, uses in found.items() if name in repeated}


def _repeated(names: Iterable[str], text: str, tokens: Sequence[re.Match[str]]) -> set[str]:
    """Of names in a text those that stand there more than once, be it in a longer word; looked up, not counted."""
    begun = sorted(token[0][at : at + _LONGEST] for token in tokens for at, one in enumerate(token[0]) if one.isupper())
    found: set[str] = set()
    for name in names:
        if len(name) > _LONGEST:
            is_repeated = text.count(name) > 1
        else:
            second = bisect_left(begun, name) + 1
            is_repeated = second < len(begun) and begun[second].startswith(name)
        if is_repeated:
            found.add(name)
    return found


def _sort(name: str, uses: set[str]) -> str:
    if "noun" not in uses and "place" not in uses:
        return f"adjective {name[:1] in 'AEIOU'}"
    return "place" if "place" in uses else f"noun {name.endswith('s')} {name.endswith(('an', 'ish', 'ese'))}"


# Words


def _words(text: str, tokens: Sequence[re.Match[str]], at: int, language: Language, lexicon: Lexicon) -> Iterator[Slip]:
    token = tokens[at]
    low = token[0].lower()
    new = language.pairs.get(low) or language.stronger.get(low)
    before = tokens[at - 1][0].lower() if at else ""
    after = tokens[at + 1][0].lower() if at + 1 < len(tokens) else ""
    if new is None or not _fits(low, new, before, after, language) or (at and _is_in_a_name(token[0], lexicon)):
        return
    if before in {"a", "an"} and (new[0] in _VOWELS) is not (low[0] in _VOWELS):
        return
    yield Slip(
        "degree" if low in language.stronger else "word",
        token.start(),
        token.end(),
        token[0],
        new.capitalize() if token[0][0].isupper() else new,
    )


def _is_in_a_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a word within a sentence has a capital and is no part of a date: "National Bank"."""
    dates = ("months", "month_abbreviations", "weekdays")
    return word[0].isupper() and not any(word.lower() in lexicon[name] for name in dates)


def _fits(low: str, new: str, before: str, after: str, language: Language) -> bool:
    """Whether a word stands so that its counterpart can stand there, too."""
    if language.has("not_after", before) or not after or language.has("idioms", f"{low}_{after}"):
        return False
    if language.has("seasons", low) and not language.has("before_seasons", before):
        return False
    if language.has("after_the", low) and before != "the":
        return False
    if language.has("before_number", low) and not after[0].isdigit():
        return False
    if language.has("not_before_have", low) and after == "have":
        return False
    if language.has("plural_after", low):
        return after == "of" or (
            after.endswith("s") and not after.endswith(("ss", "ous", "us")) and before not in {"the", "a"}
        )
    return True
