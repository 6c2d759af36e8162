"""The beginning of a map: an article from a file of any kind, and a skeleton to fill in; and making its text again."""

from argmap.beginning.renewing import Moved, Renewed, moved, renew, renewed_map
from argmap.beginning.skeleton import bare_map, skeleton
from argmap.beginning.source import Beginning, from_document, from_text, is_document

__all__ = [
    "Beginning",
    "Moved",
    "Renewed",
    "bare_map",
    "from_document",
    "from_text",
    "is_document",
    "moved",
    "renew",
    "renewed_map",
    "skeleton",
]
