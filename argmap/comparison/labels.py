"""How two claims that are one are labelled differently: what they are, what they quote, what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.difference import Difference, What
from argmap.comparison.places import length, overlap
from argmap.comparison.relations import home
from argmap.comparison.values import Figures, Negation, Quoted, Sureness, Value
from argmap.showing import one_line
from argmap.words import figures, negated, strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.comparison.align import Alignment, Pair
    from argmap.graph import Claim, Step
    from argmap.reading import Reading
    from argmap.words import Wording

__all__ = ["labels"]

_ABOUT_THE_SAME = 0.4  # likeness of texts from which a figure or a "not" more is a difference in what is said

Values = tuple[Value, Value]


def labels(alignment: Alignment, pair: Pair) -> Iterator[Difference]:
    """What differs in a pair of claims apart from where they hang."""
    one, other = alignment.first.claims[pair.first], alignment.second.claims[pair.second]
    found: list[tuple[What, Values | None]] = [
        *_of_steps(alignment, one, other),
        (What.KIND, None if "thesis" in {one.kind, other.kind} else _unlike(one.kind, other.kind)),
        (What.IMPLICIT, _unlike(one.is_implicit, other.is_implicit)),
        (What.QUOTE, _quoted_otherwise(alignment, pair)),
        (What.MEANING, _says_otherwise(alignment, pair)),
    ]
    if one.kind == other.kind == "evidence":
        found.append((What.TYPE, _unlike(one.evidence_type, other.evidence_type)))
    if bool(one.source) != bool(other.source):
        found.append((What.SOURCE, (one.source or None, other.source or None)))
    yield from (Difference(what, *pair[:2], *values) for what, values in found if values)


def _of_steps(alignment: Alignment, one: Claim, other: Claim) -> Iterator[tuple[What, Values | None]]:
    """How two claims bear on the same one."""
    step, across = home(alignment.first, one), home(alignment.second, other)
    if step and across and alignment.first_of.get(across.conclusion) == step.conclusion:
        yield What.RELATION, _unlike(step.polarity, across.polarity)
        if step.is_linked is across.is_linked:
            yield What.SCHEME, _unlike(_scheme(step), _scheme(across))


def _scheme(step: Step) -> str | None:
    return str(step.shape.scheme) if step.shape.scheme else None


def _unlike(one: Value, other: Value) -> Values | None:
    return (one, other) if one != other else None


def _quoted_otherwise(alignment: Alignment, pair: Pair) -> Values | None:
    """Quotes of different passages, or of none on one side."""
    ours, theirs = alignment.places[0][pair.first], alignment.places[1][pair.second]
    if not (length(ours) or length(theirs)) or overlap(ours, theirs):
        return None
    if not length(theirs) and alignment.second.claims[pair.second].is_implicit:
        return None
    if not length(ours) and alignment.first.claims[pair.first].is_implicit:
        return None
    found = _words(alignment.first, pair.first) if length(ours) else ""
    return Quoted(found), Quoted(_words(alignment.second, pair.second))


def _words(reading: Reading, claim: int) -> str:
    return " … ".join(one_line(quote.words or quote.quote.exact) for quote in reading.anchors[claim])


def _says_otherwise(alignment: Alignment, pair: Pair) -> Values | None:
    """A figure, a "not" or a "may" that one of two much alike texts has more."""
    one, other = alignment.first.wordings[pair.first], alignment.second.wordings[pair.second]
    if one is None or other is None or alignment.bags.alike(pair.first, pair.second) < _ABOUT_THE_SAME:
        return None
    numbers = [{round(figure.value, 6) for figure in figures(wording)} for wording in (one, other)]
    if all(numbers) and numbers[0].isdisjoint(numbers[1]):
        return _figures(one), _figures(other)
    if (denial := _negation(one)) is not (against := _negation(other)):
        return denial, against
    if abs(strength(one).level - strength(other).level) >= 2:
        return Sureness(strength(one).word or ""), Sureness(strength(other).word or "")
    return None


def _figures(wording: Wording) -> Figures:
    return Figures(tuple(figure.text for figure in figures(wording)))


def _negation(wording: Wording) -> Negation:
    return Negation.WITH if len(negated(wording)) % 2 else Negation.WITHOUT
