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
_GLOSSED = 6
_WORDS, _LONGEST = 8, 60
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
    for sentence in dict.fromkeys(sentences):
        new = {one for one in sentence.claims if one not in known and _is_opaque(claims[one])}
        text, glossed = _glossed(sentence, {one: claims[one] for one in new}) if new else (sentence.text, set())
        known |= glossed
        told.append(replace(sentence, text=text))
    return told


def _is_opaque(claim: Claim) -> bool:
    """Whether a claim's label says nothing: a place in the outline, or a number of a database."""
    return not claim.shape.id or bool(_OPAQUE.search(claim.label))


def _glossed(sentence: Sentence, claims: Mapping[str, Claim]) -> tuple[str, set[str]]:
    """A sentence with the first words of some claims, of many the first ones, at their labels; and which those are."""
    done: set[str] = set()

    def gloss(match: re.Match[str]) -> str:
        label = match[0]
        if label in done or len(done) == _GLOSSED or not (words := _first_words(claims[label].text)):
            return label
        done.add(label)
        return f"{label} (“{words}”)"

    # a label that is a number alone could as well count something, but where it is called the thesis
    found = [re.escape(one) for one in sorted(claims, key=len, reverse=True) if not one.isdecimal()]
    found += [f"(?<=thesis ){one}" for one in claims if one.isdecimal()]
    text = re.sub(rf"(?<![\w.])(?:{'|'.join(found)})(?!\w|\.\w)", gloss, sentence.text) if found else sentence.text
    return text, done


def _first_words(text: str) -> str:
    """The first words of a text, with an ellipsis where there are more."""
    words = one_line(text).split(" ")
    first = " ".join(words[:_WORDS])
    if len(first) > _LONGEST:
        first = first[:_LONGEST].rpartition(" ")[0] or first[:_LONGEST]
    first = first.rstrip(" ,;:.")
    return first + ("" if len(first) >= len(one_line(text).rstrip(" .")) else " …")
