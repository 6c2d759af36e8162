"""What other packages add by entry points: found, loaded and called safely, with one word for each that fails."""

from argmap.plugins.apart import ENDING, made_apart, own_output
from argmap.plugins.codes import FAILED_RULE
from argmap.plugins.failures import met, note
from argmap.plugins.joining import joined, taken, with_own_suffixes
from argmap.plugins.lending import lent
from argmap.plugins.names import is_name, is_suffix
from argmap.plugins.part import OWN, Part, PartError, UnsoundError, failure, is_of, parts, refuse, safely
from argmap.plugins.points import entry_points, releases

__all__ = [
    "ENDING",
    "FAILED_RULE",
    "OWN",
    "Part",
    "PartError",
    "UnsoundError",
    "entry_points",
    "failure",
    "is_name",
    "is_of",
    "is_suffix",
    "joined",
    "lent",
    "made_apart",
    "met",
    "note",
    "own_output",
    "parts",
    "refuse",
    "releases",
    "safely",
    "taken",
    "with_own_suffixes",
]
