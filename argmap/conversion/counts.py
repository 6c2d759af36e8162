"""How many claims, steps and quotes there are, kind by kind: the columns of what came in and what went out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.conversion.loss import Fate
from argmap.formats.anchoring import quotes_of
from argmap.formats.features import Counts, counts_of_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from argmap.conversion.loss import Loss
    from argmap.draft import Draft
    from argmap.formats import Brought

__all__ = ["Counts", "came_in", "counts_of", "left_of"]

_CARRIED = {
    "evidence": ("evidence as such",),
    "attacks": ("attacks",),
    "undercuts": ("undercuts of supports", "undercuts of attacks"),
    "linked": ("linked premises",),
    "schemes": ("schemes",),
    "quotes": ("quotes",),
    "articles": ("what is known of the article",),
}
"""What is counted, with the losses that take from it."""


def counts_of(draft: Draft) -> Counts:
    """The numbers of a draft; kinds that it has none of are left out."""
    counts = {
        "claims": len(draft.claims),
        "evidence": sum(claim.kind == "evidence" for claim in draft.claims),
        **counts_of_steps(draft),
        "quotes": sum(len(quotes_of(claim)) for claim in draft.claims),
        "articles": len(draft.header.get("articles", ())) or int("article" in draft.header),
    }
    return {what: count for what, count in counts.items() if count}


def came_in(draft: Draft, brought: Brought | None) -> Counts:
    """The numbers of what came in: of its steps those that the file has, and what of it is neither claim nor step."""
    counts = counts_of(draft) | (brought.came_in if brought else {})
    return {what: count for what, count in counts.items() if count} | dict(draft.left_out)


def left_of(held: Counts, lost: Iterable[Loss], left_out: Mapping[str, int]) -> Counts:
    """The numbers that go out: those that the map holds less what the target loses, and what is passed on unread."""
    gone = Counter[str]()
    for loss in lost:
        if loss.fate is Fate.LOST:
            gone[loss.what] += loss.count
    counts = {
        what: max(0, count - sum(gone[name] for name in _CARRIED.get(what, (what,)))) for what, count in held.items()
    }
    return {what: count for what, count in counts.items() if count} | dict(left_out)
