"""One thing in the place of another: "boys" where the quote has "girls", and the words around them are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.contrary import are_contrary_besides
from argmap.retelling.repeating import Repeating, clause_of, denials_around, may_repeat
from argmap.sides import in_order
from argmap.words import CLAUSE_ENDS, clause_end, clause_start, denials, excluding

if TYPE_CHECKING:
    from collections.abc import Collection

    from argmap.words import Contrary, Wording

__all__ = ["replaced"]

_SHARE = 0.8  # of a claim's other content words that its quote has
_FEWEST = 2  # of these
_MOST = 20  # words of such a list that a text has, each of which is compared with each
_ALIKE = ("doing_alike", "comparing_as", "likened")
"""Lists whose words say of one thing what is said of another."""


def replaced(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The word of a claim that stands where its quote has one for another thing, and that word of the quote.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The boys of the village fished.", "The girls of the village fished.", "Girls and boys fished there.")
    >>> one, other, both = (Wording(text, built_in()[0]) for text in texts)
    >>> replaced(one, other), replaced(one, both)
    (('boys', 'girls'), None)
    """
    ours = excluding(own)[:_MOST]
    theirs = excluding(quoted)[:_MOST] if ours else ()
    if not theirs or not may_repeat(own, quoted) or (denials(own) and quoted.has("cut_only")):
        return None
    repeating = Repeating(own, quoted)
    for one in ours:
        said = [other for other in theirs if other.pair == one.pair]
        kept = {other.side for other in said} & {mine.side for mine in ours}
        others = [other for other in said if other.side not in kept]
        same = [other for other in said if other.side == one.side]
        found = [other for other in others if _is_replaced(repeating, one, other)]
        if len(found) == 1 and (not same or _is_of_another(repeating, one, found[0], same)):
            return own.tokens[one.at], quoted.tokens[found[0].at]
    return None


def _is_replaced(two: Repeating, one: Contrary, other: Contrary) -> bool:
    """Whether a word stands in another one's place: the same follows, or nothing does and the same goes before."""
    if denials_around(two.own, one.at) != denials_around(two.quoted, other.at):
        return False
    rest = [at for at in two.ours if not one.at <= at < one.end]
    if len(rest) < _FEWEST or two.share(range(len(two.quoted.tokens)), of=rest) < _SHARE:
        return False
    shared = (two.own.beginnings & two.quoted.beginnings) - two.own.beginnings_at(range(one.at, one.end))
    if in_order(two.own, shared) != in_order(two.quoted, shared):
        return False
    if are_contrary_besides(two.own, one, two.quoted, other):
        return False
    after = _nearest(two.own, two.ours, one, 1), _nearest(two.quoted, two.theirs, other, 1)
    before = _nearest(two.own, two.ours, one, -1), _nearest(two.quoted, two.theirs, other, -1)
    if any(after):
        return not after[0].isdisjoint(after[1])
    return not before[0].isdisjoint(before[1])


def _nearest(text: Wording, content: dict[int, frozenset[str]], one: Contrary, step: int) -> frozenset[str]:
    """What the forms of the next content word of its clause have in common, after a word or before it."""
    start, end = clause_start(text.tokens, one.at), clause_end(text.tokens, one.end)
    places = range(one.end, end) if step > 0 else range(one.at - 1, start - 1, -1)
    return next((content[at] for at in places if at in content), frozenset())


def _is_of_another(two: Repeating, one: Contrary, other: Contrary, same: Collection[Contrary]) -> bool:
    """Whether a quote with both words says what the claim says in the other's clause, and something else in its own.

    A clause that has no verb of its own goes on with the other one's: "the wheat failed twice, and the rye once".
    """
    quoted, ends = two.quoted, CLAUSE_ENDS | two.quoted.lexicon["joiners"].words
    if any(quoted.has(name) for name in _ALIKE):
        return False
    clause = clause_of(quoted, other.at, ends)
    rest = [at for at in two.ours if not one.at <= at < one.end]
    said = frozenset[str]().union(*(two.ours[at] for at in rest))
    others = (clause_of(quoted, place.at, ends) for place in same)
    says_more = all(
        any(at in where and keys.isdisjoint(said) for at, keys in two.theirs.items() if at != place.at)
        for place, where in zip(same, others, strict=True)
    )
    return two.share(clause, of=rest) == 1.0 and says_more and not any(place.at in clause for place in same)
