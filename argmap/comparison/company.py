"""Claims that another map says in one with a premise that is linked with them, without quoting their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.align import Pair
from argmap.comparison.likeness import By
from argmap.comparison.relations import home
from argmap.words import Wording, dates, figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.comparison.align import Alignment
    from argmap.reading import Reading

__all__ = ["beside_its_company"]

_SCORE = 0.5


def beside_its_company(alignment: Alignment, also: Sequence[Pair]) -> Iterator[Pair]:
    """Claims that the second map lacks, and that what answers a premise linked with them says, too.

    That is known by a date or a figure which stands in their passage and not in what is quoted for that premise, and by
    a word more of their passage: "Velm did it in 2014, and has been dry since" for the move and for what came of it.
    """
    answered = {pair.first for pair in also}
    for claim in alignment.missing:
        step = home(alignment.first, alignment.first.claims[claim])
        if claim in answered or step is None:
            continue
        others = {alignment.second_of[one] for one in step.premises if one in alignment.second_of}
        for other in sorted(others):
            if _says_its_date(alignment, claim, other):
                yield Pair(claim, other, _SCORE, By.QUOTE)
                break


def _says_its_date(alignment: Alignment, claim: int, other: int) -> bool:
    own, passage = alignment.second.wordings[other], _quoted(alignment.first, claim)
    there = _quoted(alignment.second, other)
    if own is None or passage is None or there is None:
        return False
    told = (_numbers(own) & _numbers(passage)) - _numbers(there)
    return bool(told) and bool(own.beginnings & passage.beginnings)


def _numbers(text: Wording) -> frozenset[str]:
    """The figures and dates of a text."""
    named = {str(one) for part in dates(text)[:3] for one in part}
    return frozenset(named | {str(figure.value) for figure in figures(text)})


def _quoted(reading: Reading, claim: int) -> Wording | None:
    """The article's words that a claim quotes."""
    words = reading.quoted_words(claim)
    return Wording.of(words, reading.lexicon) if words and reading.lexicon else None
