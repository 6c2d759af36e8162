"""Claims that are one by their part in the argument: good readers may quote other sentences for the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.align import Pair
from argmap.comparison.candidates import nearest
from argmap.comparison.likeness import By
from argmap.comparison.relations import home

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.comparison.align import Alignment
    from argmap.comparison.relevance import Relevance
    from argmap.reading import Reading

__all__ = ["by_role"]

_SOME, _MUCH = 0.2, 0.4  # weighted shares of a text's words that another claim has
_SEVERAL = 2  # words that claims have in common which are known by their words
_BEGINNING = 40  # characters by which a paragraph is known
_MOST = 200_000  # pairs that are looked at; of very many claims each is held against some that stand about as far down
_ENOUGH = 2.5  # of four signs: the paragraph, the claim above, the claims below, the words


def by_role(alignment: Alignment, also: Sequence[Pair], relevance: Relevance, unsaid: set[int]) -> Iterator[Pair]:
    """Pairs of claims that are left: by their words, the paragraph that they quote, what they bear on, their reasons.

    Then claims that one map states together with a reason for them, in one claim.
    """
    known = _Known(alignment, also, relevance)
    free = [one for one in alignment.extra if one not in known.first_of and one not in unsaid]
    most = max(1, _MOST // max(1, len(known.missing)))
    near = ((claim, other) for claim in known.missing for other in nearest(free, claim, most))
    ranked = sorted((-score, *pair) for pair in near if (score := known.score(*pair)))
    for score, claim, other in ranked:
        if claim not in known.second_of and other not in known.first_of:
            known.add(claim, other)
            yield Pair(claim, other, -score / 4, By.PLACE)
    for claim in known.missing:
        if claim not in known.second_of and (there := known.stated_with(claim)) is not None:
            known.second_of[claim] = there
            yield Pair(claim, there, 0.5, By.PLACE)
    for other in free:
        if other not in known.first_of and (ours := known.states_with(other)) is not None:
            known.first_of[other] = ours
            yield Pair(ours, other, 0.5, By.PLACE)


class _Known:
    """What is paired already, and how alike the parts of two claims are that are left."""

    def __init__(self, alignment: Alignment, also: Sequence[Pair], relevance: Relevance) -> None:
        self.first, self.second = alignment.first, alignment.second
        pairs = [*also, *alignment.pairs]
        self.second_of = {pair.first: pair.second for pair in pairs}
        self.first_of = {pair.second: pair.first for pair in pairs}
        self.relevance = relevance
        self.paragraphs = [_Paragraphs(self.first), _Paragraphs(self.second)]
        self.missing = [
            claim.index for claim in self.first.claims if claim.index not in self.second_of and claim.kind != "thesis"
        ]

    def add(self, claim: int, other: int) -> None:
        self.second_of[claim], self.first_of[other] = other, claim

    def score(self, claim: int, other: int) -> float:
        """How many of four signs say that two claims are one; 0 where they are not enough."""
        step, across = home(self.first, self.first.claims[claim]), home(self.second, self.second.claims[other])
        own = self.second.wordings[other]
        is_implicit = self.first.claims[claim].is_implicit or self.second.claims[other].is_implicit
        if step is None or across is None or own is None or is_implicit or step.polarity is not across.polarity:
            return 0.0
        if self.paragraphs[0][claim].isdisjoint(self.paragraphs[1][other]):
            return 0.0
        above = float(self.second_of.get(step.conclusion) == across.conclusion)
        below = self._below(claim, other)
        if not above and not below:
            return 0.0
        share = self.relevance.share(own, claim)
        has_several = len(own.beginnings & self.relevance.known[claim]) >= _SEVERAL
        words = 1.0 if share >= _MUCH and has_several else 0.5 if share >= _SOME else 0.0
        score = 1.0 + words + above + below
        return score if score >= _ENOUGH and (words == 1.0 or below) else 0.0

    def _below(self, claim: int, other: int) -> float:
        """Whether at least half of what bears on the one, as far as it is known, bears on the other."""
        there = [self.second_of[one] for one in self.first.graph.premises_under(claim) if one in self.second_of]
        theirs = set(self.second.graph.premises_under(other))
        return float(bool(there) and 2 * sum(one in theirs for one in there) >= len(there))

    def stated_with(self, claim: int) -> int | None:
        """The second map's claim for a reason of a claim, if it stands where that claim should, and says it, too."""
        step = home(self.first, self.first.claims[claim])
        if step is None:
            return None
        for below in self.first.graph.premises_under(claim):
            other = self.second_of.get(below)
            across = None if other is None else home(self.second, self.second.claims[other])
            if other is None or across is None or step.polarity is not across.polarity:
                continue
            own = self.second.wordings[other]
            is_there = self.second_of.get(step.conclusion) == across.conclusion
            needed = _SOME if not step.favours_root or not self.first.claims[claim].favours_root else _MUCH
            if is_there and own is not None and self.relevance.share(own, claim) >= needed:
                return other
        return None

    def states_with(self, other: int) -> int | None:
        """The first map's claim that says in one what a claim of the second says with a reason for it."""
        across, own = home(self.second, self.second.claims[other]), self.second.wordings[other]
        if across is None or own is None:
            return None
        for below in self.second.graph.premises_under(other):
            claim = self.first_of.get(below)
            step = None if claim is None else home(self.first, self.first.claims[claim])
            if claim is None or step is None or step.polarity is not across.polarity:
                continue
            is_there = self.second_of.get(step.conclusion) == across.conclusion
            if is_there and self.relevance.share(own, claim) >= _SOME:
                return claim
        return None


class _Paragraphs(dict[int, frozenset[str]]):
    """The paragraphs that claims of a map quote, by the words with which they begin; read when they are asked for."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def __missing__(self, claim: int) -> frozenset[str]:
        found = set()
        for quote in self._reading.anchors[claim]:
            article, span = quote.article, quote.anchor.span
            if article and span:
                start = max((one.start for one in article.paragraphs if one.start <= span.start), default=span.start)
                found.add(article.text.content[start : start + _BEGINNING])
        self[claim] = frozenset(found)
        return self[claim]
