"""What kind of map it is where that is the main thing: of something else, keywords, copied, upside down, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.grading.points import Point, brief
from argmap.grading.shares import is_objection
from argmap.grading.traits import has_other_thesis

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.beside import Compared
    from argmap.grading.voice import Voice

__all__ = [
    "SPARE",
    "WHOLE",
    "kinds",
    "points_of_kinds",
    "supporting_objections",
    "without_what_follows",
]

WHOLE = "whole"
"""The heading of what is said of the whole map."""
_FEWEST = 5  # claims of a list
_SEVERAL = 2
_NAMED = 4  # claims of one point
_OF_CLAIMS = frozenset({"one-sided", "chain"})
"""Kinds whose claims are named, and of which nothing more is said of their places."""
SPARE = frozenset({"foreign", "untied", "elsewhere", "keywords", "copied"})
"""Kinds of maps beside which claims of a student's own are not worth a talk yet."""
_HEADINGS = {
    "foreign": ("form", WHOLE),
    "untied": ("form", WHOLE),
    "elsewhere": ("form", WHOLE, "thesis"),
    "alone": ("form", WHOLE, "reading", "thesis", "structure"),
    "keywords": ("form", WHOLE, "structure"),
    "copied": ("form", WHOLE, "thesis", "structure"),
}
"""For kinds of maps the headings of what is told beside; of others everything is."""


def kinds(best: Compared) -> Iterator[str]:
    """What is to be said of the whole, the weightiest first: at most one kind, or two that can be mended together."""
    if not best.alignment.pairs and not best.answers.unsaid:
        yield "foreign" if best.is_tied or best.quotes_elsewhere else "untied"
    elif best.is_keywords:
        yield "keywords"
    elif best.is_elsewhere:
        yield "elsewhere"
    elif best.has_no_reason and len(best.alignment.second.claims) == 1:
        yield "alone"
    elif best.is_copied and len(best.alignment.pairs) >= _FEWEST:
        yield from _of_structure(best)
        yield "copied"
    else:
        structural = list(_of_structure(best))
        yield from structural or (["distorted"] if best.distorted else [])


def _of_structure(best: Compared) -> Iterator[str]:
    if best.is_reversed:
        yield "upside-down"
        return
    if best.chained:
        yield "chain"
    elif best.is_bare:
        yield "bare"
    elif best.is_list and len(best.alignment.pairs) >= _FEWEST and (best.is_flat or not best.is_about_something_else):
        yield "list" if best.is_flat else "scattered"
    if len(supporting_objections(best)) >= _SEVERAL:
        yield "one-sided"
    elif best.has_no_reason:
        yield "unsupported"


def supporting_objections(best: Compared) -> list[int]:
    """The submission's claims that speak for its thesis and are objections in the reference, where none is marked."""
    first, second = best.alignment.first, best.alignment.second
    root, own = first.graph.root, second.graph.root
    if root is None or own is None or best.has_opposite_thesis or best.alignment.first_of.get(own.index) != root.index:
        return []
    if any(is_objection(claim) and not claim.favours_root for claim in second.claims):
        return []
    turned = (best.alignment.second_of[one] for one in best.placement.turned() if is_objection(first.claims[one]))
    return list(dict.fromkeys(turned))


def points_of_kinds(best: Compared, voice: Voice) -> Iterator[Point]:
    """One plain sentence on what kind of map it is."""
    for at, kind in enumerate(kinds(best)):
        claims = [best.alignment.second.claims[one] for one in _claims_of(kind, best)]
        named = voice.joined([brief(one) for one in claims[:_NAMED]])
        what, question, step = (voice(f"points.{kind}-{part}", claims=named) for part in ("what", "question", "step"))
        heading = "form" if kind == "untied" else "structure" if has_other_thesis(best.alignment) else WHOLE
        heading = WHOLE if kind in SPARE and heading == "structure" else heading
        labels = tuple(one.label for one in claims) if kind in _OF_CLAIMS else ()
        yield Point(heading, what, "", question, step, claims=labels, code=kind, weight=3.0 - at)


def _claims_of(kind: str, best: Compared) -> list[int]:
    """The submission's claims that a kind of map is said of."""
    if kind == "one-sided":
        return supporting_objections(best)
    return best.chained if kind == "chain" else []


def without_what_follows(points: Sequence[Point], best: Compared) -> list[Point]:
    """Points without those that the kind of map says already, or makes trifles of."""
    found = list(kinds(best))
    told = {label for one in points if one.code in _OF_CLAIMS for label in one.claims}
    root = best.alignment.second.graph.root
    bare = {root.label} if root and {"alone", "unsupported"} & set(found) else set()
    allowed = next((_HEADINGS[one] for one in found if one in _HEADINGS), None)
    kept = []
    for one in points:
        follows = one.code in {str(What.RELATION), str(What.PLACE)} and bool(told & set(one.claims))
        upside = "upside-down" in found and one.code == str(What.PLACE) and one.heading == "structure"
        is_bare = one.code.startswith("AM") and one.heading == "structure" and bool(bare & set(one.claims))
        if is_bare:
            continue
        if (allowed is None or one.heading in allowed) and not follows and not upside:
            kept.append(one)
    return kept
