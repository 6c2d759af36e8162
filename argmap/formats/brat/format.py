"""What brat's annotations hold of a map, and how a file of them is known."""

from __future__ import annotations

import re

from argmap.formats.brat.reader import read
from argmap.formats.brat.writer import write
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format

__all__ = ["FORMAT"]

_ASIDE = {
    Feature.EVIDENCE,
    Feature.EVIDENCE_TYPES,
    Feature.DATES,
    Feature.RATINGS,
    Feature.SOURCES,
    Feature.IDS,
    Feature.REVIEWS,
}
_YES = {Feature.THESIS, Feature.ATTACKS, Feature.QUOTES, Feature.SHARED, Feature.ASIDES}


def recognises(content: str) -> bool:
    """Whether a text looks like brat's annotations."""
    return re.match(r"\s*T\d+\t\S+ \d+ \d+", content) is not None


FORMAT = Format(
    "brat",
    "brat's standoff annotations",
    (".ann",),
    {one: Carries.YES if one in _YES else Carries.ASIDE if one in _ASIDE else Carries.NO for one in Feature},
    read=read,
    write=write,
    recognises=recognises,
    family="brat",
    holds_text=True,
)
