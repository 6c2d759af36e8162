"""What a map may hold that a format may not: counted in a draft, and declared by each format."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from typing import TYPE_CHECKING

from argmap.formats.anchoring import quotes_of
from argmap.graph import Polarity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.draft import Draft, DraftClaim, DraftStep

__all__ = ["Carries", "Counts", "Feature", "counts_of_steps", "found", "label", "step_label"]


class Carries(Enum):
    """How a format carries something."""

    YES = "yes"
    """In its own terms, so that every tool for the format sees it."""
    ASIDE = "aside"
    """In a place that the format's own tools leave alone; argmap reads it again."""
    NO = "no"
    """Not at all: converting loses it."""


class Feature(Enum):
    """What a map may hold, as reports name it."""

    THESIS = "the thesis"
    ATTACKS = "attacks"
    UNDERCUTS = "undercuts of supports"
    UNDERCUTS_OF_ATTACKS = "undercuts of attacks"
    LINKED = "linked premises"
    SHARED = "claims used more than once"
    ASIDES = "asides"
    EVIDENCE = "evidence as such"
    EVIDENCE_TYPES = "types of evidence"
    DATES = "dates of evidence"
    RATINGS = "source ratings"
    SOURCES = "names of who says so"
    IMPLICIT = "marks of implicit claims"
    QUOTES = "quotes"
    SCHEMES = "schemes"
    SCHEME_ROLES = "roles of premises in schemes"
    STRENGTHS = "strengths of steps"
    NOTES = "notes"
    IDS = "ids"
    REVIEWS = "stamps of review"
    READER = "marks of what the reader puts forward"
    TITLE = "the title"
    LANGUAGE = "the language of the claims"
    ARTICLE = "what is known of the article"


def _kind(kind: str) -> Callable[[Draft], Iterator[str]]:
    return lambda draft: (label(draft, at) for at, claim in enumerate(draft.claims) if claim.kind == kind)


def _field(name: str) -> Callable[[Draft], Iterator[str]]:
    return lambda draft: (label(draft, at) for at, claim in enumerate(draft.claims) if name in claim.fields)


def _steps(test: Callable[[Draft, DraftStep], object]) -> Callable[[Draft], Iterator[str]]:
    return lambda draft: (step_label(draft, step) for step in draft.steps if step.premises and test(draft, step))


def _header(*names: str) -> Callable[[Draft], Iterator[str]]:
    return lambda draft: (name for name in names if name in draft.header)


def _undercut_of(polarity: Polarity | None) -> Callable[[Draft, DraftStep], bool]:
    def test(draft: Draft, step: DraftStep) -> bool:
        if step.polarity is not Polarity.UNDERCUT or step.step is None:
            return False
        return (draft.steps[step.step].polarity is Polarity.SUPPORT) is (polarity is Polarity.SUPPORT)

    return test


def _quotes(draft: Draft) -> Iterator[str]:
    """The claims with quotes, as often as each quotes."""
    for at, claim in enumerate(draft.claims):
        yield from (label(draft, at) for _ in quotes_of(claim))


def _articles(draft: Draft) -> Iterator[str]:
    """The articles, and the claims that name one although they quote nothing of it."""
    yield from draft.header.get("articles", ()) or _header("article")(draft)
    named = (at for at, claim in enumerate(draft.claims) if "article" in claim.fields and not quotes_of(claim))
    yield from (label(draft, at) for at in named)


def _shared(draft: Draft) -> Iterator[str]:
    for number, step in enumerate(draft.steps):
        for premise in step.premises:
            if draft.claims[premise].home != number:
                yield label(draft, premise)


def _notes(draft: Draft) -> Iterator[str]:
    yield from _header("note")(draft)
    yield from _field("note")(draft)
    yield from _steps(lambda _, step: "note" in step.fields)(draft)
    yield from _beside_refs("note", draft)


def _roles(draft: Draft) -> Iterator[str]:
    yield from _field("scheme_role")(draft)
    yield from _steps(lambda _, step: "scheme_role" in step.fields)(draft)
    yield from _beside_refs("scheme_role", draft)


def _beside_refs(name: str, draft: Draft) -> Iterator[str]:
    for step in draft.steps:
        yield from (label(draft, claim) for claim, beside in step.uses.items() if name in beside)


def _in_step(name: str) -> Callable[[Draft], Iterator[str]]:
    def find(draft: Draft) -> Iterator[str]:
        yield from _steps(lambda _, step: name in step.fields)(draft)
        yield from _field(name)(draft)
        yield from _beside_refs(name, draft)

    return find


_FINDERS: dict[Feature, Callable[[Draft], Iterator[str]]] = {
    Feature.THESIS: _kind("thesis"),
    Feature.ATTACKS: _steps(lambda _, step: step.polarity is Polarity.ATTACK),
    Feature.UNDERCUTS: _steps(_undercut_of(Polarity.SUPPORT)),
    Feature.UNDERCUTS_OF_ATTACKS: _steps(_undercut_of(None)),
    Feature.LINKED: _steps(lambda _, step: len(step.premises) > 1),
    Feature.SHARED: _shared,
    Feature.ASIDES: lambda draft: (label(draft, root) for root in draft.roots[1:]),
    Feature.EVIDENCE: _kind("evidence"),
    Feature.EVIDENCE_TYPES: _field("type"),
    Feature.DATES: _field("date"),
    Feature.RATINGS: _field("source_rating"),
    Feature.SOURCES: _field("attributed_to"),
    Feature.IMPLICIT: _field("implicit"),
    Feature.QUOTES: _quotes,
    Feature.SCHEMES: _in_step("scheme"),
    Feature.SCHEME_ROLES: _roles,
    Feature.STRENGTHS: _in_step("strength"),
    Feature.NOTES: _notes,
    Feature.IDS: _field("id"),
    Feature.REVIEWS: _field("reviewed"),
    Feature.READER: lambda draft: (one for name in ("by", "aims_at") for one in _in_step(name)(draft)),
    Feature.TITLE: _header("title"),
    Feature.LANGUAGE: _header("language"),
    Feature.ARTICLE: _articles,
}


def found(draft: Draft) -> dict[Feature, list[str]]:
    """For each feature that a draft has, the claims and steps that have it, as often as they have it."""
    return {feature: names for feature in Feature if (names := list(_FINDERS[feature](draft)))}


def label(draft: Draft, index: int) -> str:
    """What a reader knows a claim by: its id, the name that a format has for it, or the beginning of its text."""
    claim: DraftClaim = draft.claims[index]
    return str(claim.fields.get("id") or claim.name or _beginning(claim.text))


def _beginning(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def step_label(draft: Draft, step: DraftStep) -> str:
    """What a reader knows a step by: its premises and what they are for."""
    premises = " + ".join(label(draft, premise) for premise in step.premises)
    if step.claim is not None:
        return f"{premises} → {label(draft, step.claim)}"
    return f"{premises} → a step" if step.step is not None else premises


Counts = dict[str, int]
"""Numbers by what is counted."""

_PLURAL = {Polarity.SUPPORT: "supports", Polarity.ATTACK: "attacks", Polarity.UNDERCUT: "undercuts"}


def counts_of_steps(draft: Draft, *, as_read: bool = False) -> Counts:
    """How many steps of each kind there are; `as_read`: in the file, where one may lead to several claims."""
    seen: dict[object, DraftStep] = {}
    counts = Counter[str]()
    before = draft.as_read or [step.premises for step in draft.steps]
    for at, step in enumerate(draft.steps):
        premises = before[at] if as_read else step.premises
        known = seen.setdefault(step.extra.get("of", at), step) if as_read else step
        if known is step and (premises or as_read):
            counts[_PLURAL[step.polarity]] += 1
            counts["linked"] += len(premises) > 1
            counts["schemes"] += "scheme" in step.fields
    counts["schemes"] += sum("scheme" in claim.fields for claim in draft.claims)
    return {what: counts[what] for what in (*_PLURAL.values(), "linked", "schemes")}
