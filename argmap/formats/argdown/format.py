"""Argdown, the plain-text language of argument maps (C. Voigt and G. Betz), read as a whole and written.

`lexer` makes tokens of a document, `syntax` blocks of them, `meaning` statements, arguments and relations, `reader` a
map; `writer` goes the other way.
"""

from __future__ import annotations

import re

from argmap.formats.argdown.reader import read
from argmap.formats.argdown.writer import write
from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format

__all__ = ["FORMAT"]

_LOOKS = re.compile(r"(?m)^\s*(?:\[[^\]\n]+\]:\s|<[^>\n?!/][^>\n]*>:?\s*$|<[^>\n?!/][^>\n]*>:\s|===+\s*$)")
_YES = {
    Feature.ATTACKS,
    Feature.UNDERCUTS,
    Feature.UNDERCUTS_OF_ATTACKS,
    Feature.LINKED,
    Feature.SHARED,
    Feature.ASIDES,
    Feature.SCHEMES,
    Feature.IDS,
    Feature.TITLE,
}


def recognises(content: str) -> bool:
    """Whether a text that no suffix names looks like Argdown."""
    return _LOOKS.match(content) is not None


FORMAT = Format(
    "argdown",
    "Argdown",
    (".argdown", ".ad"),
    {feature: Carries.YES if feature in _YES else Carries.ASIDE for feature in Feature},
    read=read,
    write=write,
    recognises=recognises,
)
