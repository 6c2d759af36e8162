"""Maps in other formats: read with every place kept, written with every loss named.

A format is one module with a `FORMAT`: a reader, a writer or both over the same draft of claims and steps. Formats of
other packages are entry points of the group `argmap.formats`.
"""

from argmap.formats.bringing import Brought, UnknownClaimError, bring, format_of, map_file, resettle
from argmap.formats.features import Carries, Feature, found, label
from argmap.formats.format import Format, Outgoing, Written
from argmap.formats.registry import by_name, by_suffix, failures, formats, readable
from argmap.formats.source import FormatError, Source

__all__ = [
    "Brought",
    "Carries",
    "Feature",
    "Format",
    "FormatError",
    "Outgoing",
    "Source",
    "UnknownClaimError",
    "Written",
    "bring",
    "by_name",
    "by_suffix",
    "failures",
    "format_of",
    "formats",
    "found",
    "label",
    "map_file",
    "readable",
    "resettle",
]
