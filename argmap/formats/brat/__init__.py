"""brat's standoff annotations: spans of a text with a type, relations between them, in an `.ann` beside the `.txt`.

`offsets` finds out how places are counted, `reader` makes claims and steps of spans and relations, `writer` goes the
other way.
"""

from argmap.formats.brat.format import FORMAT

__all__ = ["FORMAT"]
