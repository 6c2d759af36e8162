"""What a quote leaves undecided, "whether or not" it is so, and its claim says or has somebody say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, clause_of, sentence_of
from argmap.words import CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UNDECIDED", "undecided"]

UNDECIDED = ("whether_or_not", "undecided_whether")
"""The lists of words without one of which a quote leaves nothing undecided in these words."""
_FEWEST, _SHARE = 2, 0.7
_HEAD = 8  # tokens before "whether" in which it is denied that somebody says so
_KEPT = ("open", "possible", "probable", "cautious", "questioning", "undecided_whether", "conditional")


def undecided(repeating: Repeating) -> str:
    """The words after which a quote leaves open what its claim says; else nothing."""
    return next(_undecided(repeating), "")


def _undecided(repeating: Repeating) -> Iterator[str]:
    own, quoted = repeating.own, repeating.quoted
    if not quoted.may_have(*UNDECIDED):
        return
    for at, length in quoted.found("whether_or_not"):
        clause = range(at + length, clause_of(quoted, at + length, CLAUSE_ENDS).stop)
        if repeating.share(clause) == 1.0 and _is_repeated(repeating, clause):
            yield quoted.between(at, at + length)
    for at, _ in quoted.found("undecided_whether"):
        head = range(max(sentence_of(quoted, at).start, at - _HEAD), at)
        denied = [one for one in denials(quoted) if one in head]
        clause = range(at + 1, clause_of(quoted, at, CLAUSE_ENDS).stop)
        is_said = own.has("deciding_that") and repeating.share(range(head.start, clause.stop)) >= _SHARE
        if denied and is_said and _is_repeated(repeating, clause):
            yield quoted.between(denied[0] - (quoted.tokens[denied[0]] == "n't"), at + 1)


def _is_repeated(repeating: Repeating, clause: range) -> bool:
    """Whether a claim says all of a clause, in no other words of doubt, and the quote says it nowhere else."""
    quoted = repeating.quoted
    rest = [at for at in range(len(quoted.tokens)) if at not in clause]
    enough = sum(at in clause for at in repeating.theirs) >= _FEWEST
    is_again = all(not _has_again(repeating, at, rest) for at in clause if at in repeating.theirs)
    return enough and is_again and repeating.cover(clause) == 1.0 and not repeating.adds(_KEPT, clause)


def _has_again(repeating: Repeating, at: int, rest: list[int]) -> bool:
    return any(not repeating.theirs[at].isdisjoint(repeating.theirs.get(other, ())) for other in rest)
