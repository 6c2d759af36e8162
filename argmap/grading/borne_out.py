"""What a claim has that its own quote lacks, and the reference's claim or the article's sentence has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import BEGINNING, Wording, dates, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.comparison import Alignment

__all__ = ["is_borne_out"]


def is_borne_out(alignment: Alignment, finding: str, ours: int, theirs: int) -> bool:
    """Whether a finding, by its name, is of a date or of what a figure counts that stands in a witness's words.

    These are the reference's claim, the words that it quotes, and the sentences that the student's claim quotes from.
    """
    own = alignment.second.wordings[theirs]
    if own is None or finding not in _TESTS:
        return False
    return _TESTS[finding](own, list(_witnesses(alignment, ours, theirs, own)))


def _witnesses(alignment: Alignment, ours: int, theirs: int, own: Wording) -> Iterator[Wording]:
    partner = alignment.first.wordings[ours]
    if partner is not None and partner.lexicon is own.lexicon:
        yield partner
    for text in (alignment.first.quoted_words(ours), *_sentences(alignment, theirs)):
        yield Wording.of(text, own.lexicon)


def _sentences(alignment: Alignment, theirs: int) -> Iterator[str]:
    for number, spans in alignment.places[1][theirs].items():
        article = alignment.articles[number]
        for span in spans:
            first, last = article.sentence_at(span.start), article.sentence_at(max(span.start, span.end - 1))
            yield article.text.content[first.start : last.end]


def _is_dated(own: Wording, witnesses: list[Wording]) -> bool:
    """Whether all dates of a claim stand in a witness's words."""
    there = [dates(one) for one in witnesses]
    return all(part <= frozenset().union(*(one[at] for one in there)) for at, part in enumerate(dates(own)[:3]))


def _is_counted(own: Wording, witnesses: list[Wording]) -> bool:
    """Whether a witness has a claim's figures, and the words for what these count in the claim."""
    counted = [one for one in figures(own) if one.counted]
    return bool(counted) and all(
        any(_has(witness, one.values, one.counted[0]) for witness in witnesses) for one in counted
    )


def _has(witness: Wording, values: tuple[float, ...], counted: str) -> bool:
    is_there = any(set(values) & set(one.values) for one in figures(witness))
    return is_there and counted[:BEGINNING] in witness.beginnings


_TESTS = {"date-mismatch": _is_dated, "borrowed-figure": _is_counted}
