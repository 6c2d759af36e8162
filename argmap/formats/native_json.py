"""argmap's own JSON: the keys of the YAML, in the same order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.json_text import as_json
from argmap.formats.tree import tree_of

if TYPE_CHECKING:
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT"]


def write(outgoing: Outgoing) -> Written:
    """A map file."""
    data, moved = tree_of(outgoing.draft)
    return Written(as_json(data), changed=moved)


FORMAT = Format("json", "argmap's own JSON", (".json",), dict.fromkeys(Feature, Carries.YES), write=write)
