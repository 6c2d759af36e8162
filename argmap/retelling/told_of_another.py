"""A figure told of another thing: a claim has the figure of one clause of its quote, and the words of another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.counted import figures_of, same_figure
from argmap.retelling.repeating import Repeating, clause_of, may_repeat
from argmap.words import CLAUSE_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Figure, Wording

__all__ = ["told_of_another"]

_SHARE = 0.8  # of a claim's words that stand in the clause of another figure
_FEWEST = 2  # of these
_BARE = 2  # content words of a clause that only names what its figure is told of
_MOST = 12  # figures of a quote that are looked at
_PARTING = ("joiners", "compared_with", "contrasting")
_IDLE = ("at_times", "how_regularly", "sense_period", "standing_for_any", "vague_numbers", "generic")
"""Lists of words that are not what a figure is told of."""


def told_of_another(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A figure of a claim with what its quote tells it of, where the claim tells it of what has another figure there.

    >>> from argmap.words import Wording, built_in
    >>> quote = "The drug helped 58 percent of the patients, the sugar pill 31 percent."
    >>> texts = ("The drug helped 31 percent of the patients.", "The sugar pill helped 31 percent of the patients.")
    >>> wrong, right, quote = (Wording(text, built_in()[0]) for text in (*texts, quote))
    >>> told_of_another(wrong, quote), told_of_another(right, quote)
    (('31 percent', 'sugar pill'), None)
    """
    ours, theirs = figures_of(own).all, figures_of(quoted).all[:_MOST]
    if len(ours) != 1 or len(theirs) < 2 or not may_repeat(own, quoted):
        return None
    mine = ours[0]
    same = [one for one in theirs if same_figure(one, mine)]
    if len(same) != 1 or mine.bound or same[0].bound or (mine.is_fraction and not mine.is_percent):
        return None
    two = Repeating(own, quoted)
    clause = _clause(quoted, same[0].at)
    said = [at for at in two.ours if not _is_of(mine, own, at)]
    if len(said) < _FEWEST:
        return None
    for other in theirs:
        beside = _clause(quoted, other.at)
        if other is same[0] or other.at in clause or other.unit != mine.unit:
            continue
        things = list(_things(two, clause, beside))
        if things and not any(map(two.places, things)) and _is_of_the_other(two, said, clause, beside):
            return own.between(mine.at, _end(mine, own)), quoted.between(things[0], things[-1] + 1)
    return None


def _is_of_the_other(two: Repeating, said: list[int], clause: range, beside: range) -> bool:
    """Whether a claim speaks of what another clause speaks of, which may leave out what both say: "the baths 2,100"."""
    if two.share(beside, of=said) >= _SHARE:
        return two.share(clause, of=said) < two.share(beside, of=said)
    named = [at for at in said if not two.share(clause, of=[at]) and two.share(beside, of=[at])]
    is_bare = sum(at in beside for at in two.theirs) <= _BARE
    return bool(named) and is_bare and two.share([*clause, *beside], of=said) == 1.0


def _clause(text: Wording, at: int) -> range:
    """The tokens around a figure up to a mark, an "and", a "compared with"."""
    return clause_of(text, at, CLAUSE_ENDS.union(*(text.lexicon[name].words for name in _PARTING)))


def _things(two: Repeating, clause: range, beside: range) -> Iterator[int]:
    """What a clause speaks of and the other one does not: words that are no figure, no time and no "sometimes"."""
    text, said = two.quoted, two.quoted_at(beside)
    for at, keys in two.theirs.items():
        token = text.tokens[at]
        is_idle = token.endswith("ly") or any(token in text.lexicon[name] for name in _IDLE)
        if at in clause and keys.isdisjoint(said) and not is_idle and not text.lexicon.may_count[token]:
            yield at


def _is_of(figure: Figure, text: Wording, at: int) -> bool:
    return figure.at <= at < _end(figure, text)


def _end(figure: Figure, text: Wording) -> int:
    """The token after a figure."""
    words = figure.text.lower().split()
    return min(len(text.tokens), figure.at + max(1, len(words)))
