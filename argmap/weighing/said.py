"""What sentences of weighing are made of: the sentence itself, names of claims in a row, numbers in words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.showing import one_line
from argmap.weighing.because import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from argmap.graph import Claim

__all__ = ["WAYS", "Sentence", "labels", "many", "named", "number_word", "with_words"]

WAYS = 4
_LISTED = 12
_MANY = 6
_WORDS, _FEW, _MOST, _LONGEST = 8, 5, 20, 60
_OPAQUE = re.compile(r"\d{3}|\d\.\d")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or two), the section that it belongs to, and the claims that it is about, by their labels."""

    section: str
    text: str
    claims: tuple[str, ...]


def labels(claims: Iterable[Claim]) -> tuple[str, ...]:
    """The labels of claims, each once."""
    return tuple(dict.fromkeys(claim.label for claim in claims))


def named(claims: Iterable[Claim], word: str = "and") -> str:
    """Claims in a row, of very many the first ones."""
    return in_row(labels(claims), word)


def in_row(names: Sequence[str], word: str = "and") -> str:
    """Names in a row, of very many the first ones."""
    more = [f"{len(names) - _LISTED:,} more"] if len(names) > _LISTED + 1 else []
    return joined([*(names[:_LISTED] if more else names), *more], word)


def many(number: int, noun: str) -> str:
    """So many of something.

    >>> many(1, "step"), many(2, "step")
    ('1 step', '2 steps')
    """
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def number_word(number: int) -> str:
    """A number up to twelve as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def with_words(sentences: Iterable[Sentence], claims: Mapping[str, Claim]) -> list[Sentence]:
    """The sentences, each once; claims that their ids say nothing of have their first words at first mention."""
    told: list[Sentence] = []
    known: set[str] = set()
    texts = {label: one_line(claim.text) for label, claim in claims.items() if _is_opaque(claim)}
    alike: dict[str, list[str]] = {}
    for text in texts.values():
        alike.setdefault(_first_words(text, _FEW), []).append(text)
    for sentence in dict.fromkeys(sentences):
        new = {one: texts[one] for one in sentence.claims if one not in known and texts.get(one)}
        text, glossed = _glossed(sentence, new, alike) if new else (sentence.text, set())
        known |= glossed
        told.append(replace(sentence, text=text))
    return told


def _is_opaque(claim: Claim) -> bool:
    """Whether a claim's label says nothing: a place in the outline, or a number of a database."""
    return not claim.shape.id or bool(_OPAQUE.search(claim.label))


def _glossed(sentence: Sentence, texts: Mapping[str, str], alike: Mapping[str, list[str]]) -> tuple[str, set[str]]:
    """A sentence with the first words of some claims at their labels, of many fewer words; and which those are."""
    # a label that is a number alone could as well count something, but where it is called the thesis
    found = [re.escape(one) for one in sorted(texts, key=len, reverse=True) if not one.isdecimal()]
    found += [f"(?<=thesis ){one}" for one in texts if one.isdecimal()]
    pattern = re.compile(rf"(?<![\w.])(?:{'|'.join(found)})(?!\w|\.\w)")
    here = set(pattern.findall(sentence.text))
    words, done = _FEW if len(here) > _MANY else _WORDS, set[str]()

    def gloss(match: re.Match[str]) -> str:
        label = match[0]
        if label in done:
            return label
        done.add(label)
        text = texts[label]
        others = [one for one in alike[_first_words(text, _FEW)] if one != text]
        return f"{label} (“{_telling_words(text, others, words)}”)"

    return pattern.sub(gloss, sentence.text), done


def _telling_words(text: str, others: Sequence[str], words: int) -> str:
    """The first words of a text, so many that they are not those of another one, too, within limits."""
    first = {number: _first_words(text, number) for number in range(words, _MOST)}
    apart = (number for number in first if all(_first_words(one, number) != first[number] for one in others[:_MOST]))
    return first[next(apart, words)]


def _first_words(text: str, number: int) -> str:
    """The first words of a text, with an ellipsis where there are more."""
    first = " ".join(text.split(" ")[:number])
    longest = _LONGEST + max(0, number - _WORDS) * _LONGEST // _WORDS
    if len(first) > longest:
        first = first[:longest].rpartition(" ")[0] or first[:longest]
    first = first.rstrip(" ,;:.")
    return first + ("" if len(first) >= len(text.rstrip(" .")) else " …")
