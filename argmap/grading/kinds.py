"""What kind of map it is where that is the main thing: of something else, keywords, copied, upside down, a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison import What
from argmap.grading.points import Point, brief
from argmap.grading.shares import is_objection
from argmap.graph import Polarity
from argmap.words import Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.grading.beside import Compared
    from argmap.grading.voice import Voice
    from argmap.reading import Reading

__all__ = [
    "SPARE",
    "UPSIDE_DOWN",
    "WHOLE",
    "are_keywords",
    "has_no_reason",
    "is_elsewhere",
    "is_upside_down",
    "kinds",
    "points_of_kinds",
    "supporting_objections",
    "without_what_follows",
]

UPSIDE_DOWN = 0.36
"""Of its mark a map keeps, at least, whose claims belong together, the other way round."""
WHOLE = "whole"
"""The heading of what is said of the whole map."""
_FEWEST = 5  # claims of a list
_KEYWORDS, _MOST_BARE = 4, 2 / 3  # claims of a map of keywords, and the share of them without any function word
_LONGEST = 6  # words of keywords in the mean
_STRANGE = 1 / 3  # share of a map's claims that answer nothing, from which it does not follow the article
_SEVERAL = 2
_NAMED = 4  # claims of one point
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


def are_keywords(reading: Reading, reference: Reading) -> bool:
    """Whether the claims are no sentences: hardly any has a word such as "the", "is" or "of"."""
    lexicon = reference.lexicon
    if lexicon is None:
        return False
    texts = [Wording.of(claim.text, lexicon).tokens for claim in reading.claims if claim.text.strip()]
    known = lexicon["function_words"].words - lexicon["negations"].words
    bare = sum(known.isdisjoint(one) for one in texts)
    is_short = sum(map(len, texts)) <= _LONGEST * len(texts)
    return len(texts) >= _KEYWORDS and is_short and bare >= _MOST_BARE * len(texts)


def kinds(best: Compared) -> Iterator[str]:
    """What is to be said of the whole, the weightiest first: at most one kind, or two that can be mended together."""
    if not best.alignment.pairs and not best.answers.unsaid:
        yield "foreign" if best.is_tied else "untied"
    elif best.is_keywords:
        yield "keywords"
    elif best.is_elsewhere:
        yield "elsewhere"
    elif best.has_no_reason and len(best.alignment.second.claims) == 1:
        yield "alone"
    elif best.is_copied and len(best.alignment.pairs) >= _FEWEST:
        yield "copied"
    else:
        yield from _of_structure(best)


def _of_structure(best: Compared) -> Iterator[str]:
    if best.is_reversed:
        yield "upside-down"
        return
    if best.is_list and len(best.alignment.pairs) >= _FEWEST and (best.is_flat or not best.is_about_something_else):
        yield "list" if best.is_flat else "scattered"
    if len(supporting_objections(best)) >= _SEVERAL:
        yield "one-sided"
    elif best.has_no_reason:
        yield "unsupported"


def supporting_objections(best: Compared) -> list[int]:
    """The submission's claims that speak for its thesis and are objections in the reference, where none is marked."""
    first, second = best.alignment.first, best.alignment.second
    root, own = first.graph.root, second.graph.root
    if root is None or own is None or best.alignment.first_of.get(own.index) != root.index:
        return []
    if any(is_objection(claim) and not claim.favours_root for claim in second.claims):
        return []
    turned = (best.alignment.second_of[one] for one in best.placement.turned() if is_objection(first.claims[one]))
    return list(dict.fromkeys(turned))


def is_upside_down(best: Compared) -> bool:
    """Whether most claims that stand under others in a map should stand above them."""
    reading = best.alignment.second
    root = reading.graph.root
    steps = [reading.steps[claim.step].conclusion for claim in reading.claims if claim.step is not None]
    inner = sum(root is None or one != root.index for one in steps)
    known = best.placement
    turned = sum(known.is_reversed(one) or known.is_exchanged(one) for one in known.across)
    return best.is_list and turned >= _SEVERAL and 2 * turned >= inner


def is_elsewhere(best: Compared) -> bool:
    """Whether neither a map's thesis nor how its claims hang together is the article's, and many answer nothing."""
    reading = best.alignment.second
    root = reading.graph.root
    strange = sum(one.index not in best.alignment.first_of for one in reading.claims)
    has_no_thesis = root is not None and (
        root.index not in best.alignment.first_of or (has_other_thesis(best) and root.index in best.answers.doubtful)
    )
    return (
        not best.answers.added
        and has_no_thesis
        and best.is_list
        and strange >= max(_SEVERAL, _STRANGE * len(reading.claims))
    )


def has_no_reason(best: Compared) -> bool:
    """Whether nothing supports the thesis, where something does in the reference."""
    return all(_supported(reading) is wanted for reading, wanted in (
        (best.alignment.first, True), (best.alignment.second, False)
    ))  # fmt: skip


def _supported(reading: Reading) -> bool:
    root = reading.graph.root
    return root is not None and any(
        reading.steps[one].polarity is Polarity.SUPPORT for one in reading.graph.steps_to[root.index]
    )


def has_other_thesis(best: Compared) -> bool:
    """Whether the two maps argue for different things: then that is said before how the map is built."""
    root, own = best.alignment.first.graph.root, best.alignment.second.graph.root
    return root is not None and own is not None and best.alignment.first_of.get(own.index) != root.index


def points_of_kinds(best: Compared, voice: Voice) -> Iterator[Point]:
    """One plain sentence on what kind of map it is."""
    for at, kind in enumerate(kinds(best)):
        claims = [best.alignment.second.claims[one] for one in supporting_objections(best)]
        named = voice.joined([brief(one) for one in claims[:_NAMED]]) if kind == "one-sided" else ""
        what, question, step = (voice(f"points.{kind}-{part}", claims=named) for part in ("what", "question", "step"))
        heading = "form" if kind in {"foreign", "untied"} else "structure" if has_other_thesis(best) else WHOLE
        heading = WHOLE if kind in SPARE and heading == "structure" else heading
        labels = tuple(one.label for one in claims) if kind == "one-sided" else ()
        yield Point(heading, what, "", question, step, claims=labels, code=kind, weight=3.0 - at)


def without_what_follows(points: Sequence[Point], best: Compared) -> list[Point]:
    """Points without those that the kind of map says already, or makes trifles of."""
    found = list(kinds(best))
    told = {label for one in points if one.code == "one-sided" for label in one.claims}
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
