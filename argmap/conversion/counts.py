"""How many claims, steps and quotes there are, kind by kind: the columns of what came in and what went out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from argmap.conversion.loss import Fate
from argmap.formats.anchoring import quotes_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.conversion.loss import Loss
    from argmap.draft import Draft

__all__ = ["Counts", "counts_of", "left_of"]

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

Counts = dict[str, int]
"""Numbers by what is counted."""

_PLURAL = {"support": "supports", "attack": "attacks", "undercut": "undercuts"}


def counts_of(draft: Draft) -> Counts:
    """The numbers of a draft; kinds that it has none of are left out."""
    steps = [step for step in draft.steps if step.premises]
    polarities = Counter(str(step.polarity) for step in steps)
    counts = {
        "claims": len(draft.claims),
        "evidence": sum(claim.kind == "evidence" for claim in draft.claims),
        **{plural: polarities[one] for one, plural in _PLURAL.items()},
        "linked": sum(len(step.premises) > 1 for step in steps),
        "schemes": sum("scheme" in one.fields for one in steps) + sum("scheme" in one.fields for one in draft.claims),
        "quotes": sum(len(quotes_of(claim)) for claim in draft.claims),
        "articles": len(draft.header.get("articles", ())) or int("article" in draft.header),
    }
    return {what: count for what, count in counts.items() if count} | dict(draft.left_out)


def left_of(came_in: Counts, lost: Iterable[Loss], left_out: Iterable[str]) -> Counts:
    """The numbers that go out: those that came in, less what is lost."""
    gone = Counter[str]()
    for loss in lost:
        if loss.fate is Fate.LOST:
            gone[loss.what] += loss.count
    counts = {}
    for what, count in came_in.items():
        names = _CARRIED.get(what, (what,))
        counts[what] = 0 if what in left_out else max(0, count - sum(gone[name] for name in names))
    return {what: count for what, count in counts.items() if count}
