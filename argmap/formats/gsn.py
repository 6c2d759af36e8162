"""Goal Structuring Notation in the YAML of gsn2x: claims are goals, evidence solutions, linked premises a strategy.

GSN Community Standard, version 3, with its dialectic extension: what attacks challenges a goal or a relation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.native_yaml import yaml_of
from argmap.graph import Polarity
from argmap.showing import one_line

if TYPE_CHECKING:
    from argmap.draft import Draft
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT"]


def write(outgoing: Outgoing) -> Written:
    """A GSN document with the elements in the map's reading order."""
    draft = outgoing.draft
    _, order, steps = draft.placed()
    names = _names(draft, order)
    elements: dict[str, dict[str, Any]] = {
        names[claim]: {"text": one_line(draft.claims[claim].text)} for claim in order
    }
    below: dict[int, str] = {}
    lost: list[str] = []
    for number in steps:
        step = draft.steps[number]
        premises = [names[premise] for premise in step.premises]
        if step.polarity is Polarity.SUPPORT and step.claim is not None:
            below[number] = _support(elements, names[step.claim], premises, step.fields, len(below) + 1)
        else:
            target = names[step.claim] if step.claim is not None else _relation(draft, names, below, step.step or 0)
            below[number] = premises[0]
            lost += premises[1:]
            for premise in premises:
                challenged = elements[premise].setdefault("challenges", target)
                lost += [premise] if challenged != target else []
    for claim in order:
        element = elements[names[claim]]
        if draft.claims[claim].kind != "evidence" and "supportedBy" not in element:
            element["undeveloped"] = True
    return Written(
        yaml_of(elements).encode("utf-8", "replace"), {"linked or further challenges, written one by one": lost}
    )


def _names(draft: Draft, order: list[int]) -> dict[int, str]:
    """GSN's ids: a letter for what it is, and a number."""
    attacks = {premise for step in draft.steps if step.polarity is not Polarity.SUPPORT for premise in step.premises}
    names: dict[int, str] = {}
    counts: dict[str, int] = {}
    for claim in order:
        is_evidence = draft.claims[claim].kind == "evidence"
        prefix = ("C" if claim in attacks else "") + ("Sn" if is_evidence else "G")
        counts[prefix] = counts.get(prefix, 0) + 1
        names[claim] = f"{prefix}{counts[prefix]}"
    return names


def _support(
    elements: dict[str, dict[str, Any]], target: str, premises: list[str], fields: dict[str, Any], number: int
) -> str:
    """Put premises under their conclusion, by way of a strategy where they are linked or have a scheme."""
    below = premises
    if len(premises) > 1 or "scheme" in fields:
        strategy = f"S{number}"
        elements[strategy] = {"text": fields.get("scheme", "these together"), "supportedBy": premises}
        below = [strategy]
    elements[target].setdefault("supportedBy", []).extend(below)
    return below[0]


def _relation(draft: Draft, names: dict[int, str], below: dict[int, str], number: int) -> str:
    """What an undercut challenges: the relation between a conclusion and what supports it."""
    step = draft.steps[number]
    if step.claim is None:
        return below.get(number, names[step.premises[0]])
    return f"{names[step.claim]} -> {below[number]}"


_YES = {
    Feature.THESIS,
    Feature.ATTACKS,
    Feature.UNDERCUTS,
    Feature.LINKED,
    Feature.SHARED,
    Feature.ASIDES,
    Feature.EVIDENCE,
    Feature.SCHEMES,
}
FORMAT = Format(
    "gsn",
    "GSN in gsn2x's YAML",
    (".gsn.yaml",),
    {feature: Carries.YES if feature in _YES else Carries.NO for feature in Feature},
    write=write,
)
