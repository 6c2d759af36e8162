"""Mermaid, which GitHub and many Markdown tools draw: the diagram of `argmap render`, as a format to convert to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written

if TYPE_CHECKING:
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT"]

_MOST_CHARACTERS, _MOST_EDGES = 50_000, 500
"""What Mermaid draws unless it is set up otherwise."""


def write(outgoing: Outgoing) -> Written:
    """A flowchart; more than Mermaid draws by itself is said."""
    assert outgoing.drawn  # noqa: S101
    data = outgoing.drawn("mermaid")
    edges = sum(len(step.premises) + 1 for step in outgoing.draft.steps)
    too_much = len(data) > _MOST_CHARACTERS or edges > _MOST_EDGES
    limits = f"more than Mermaid draws unless `maxTextSize` ({len(data)}) and `maxEdges` ({edges}) are raised"
    return Written(data, changed={limits: ["the diagram"] if too_much else []})


_YES = {
    Feature.THESIS,
    Feature.ATTACKS,
    Feature.UNDERCUTS,
    Feature.UNDERCUTS_OF_ATTACKS,
    Feature.LINKED,
    Feature.SHARED,
    Feature.ASIDES,
    Feature.EVIDENCE,
    Feature.EVIDENCE_TYPES,
    Feature.IMPLICIT,
    Feature.IDS,
}
FORMAT = Format(
    "mermaid",
    "Mermaid's flowchart",
    (".mmd", ".mermaid"),
    {feature: Carries.YES if feature in _YES else Carries.NO for feature in Feature},
    write=write,
)
