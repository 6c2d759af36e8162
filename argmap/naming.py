"""Names for files that are made: free in their folder on every system, and short enough to be written."""

from __future__ import annotations

import re
from hashlib import sha256
from itertools import count
from unicodedata import normalize

__all__ = ["LONGEST", "comparable", "free_name"]

LONGEST = 255
"""How long a name may be, in bytes of UTF-8; most file systems take no more."""
_DEVICES = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)")


def comparable(name: str) -> str:
    """The form in which two names are one file somewhere: neither case nor how accents are composed counts.

    >>> comparable("Anna.md") == comparable("anna.MD")
    True
    """
    return normalize("NFC", normalize("NFC", name).casefold())


def free_name(stem: str, suffix: str, taken: set[str]) -> str:
    """`stem` and `suffix` as a name that no other file has; it is added to `taken`, which holds comparable names.

    A name that is taken gets a number, one that Windows keeps for a device an underscore in front; one that is too long
    is cut, and keeps a few digits that tell it from others that begin alike.

    >>> taken = {"class.md"}
    >>> [free_name(stem, ".md", taken) for stem in ("anna", "Anna", "class", "con")]
    ['anna.md', 'Anna-2.md', 'class-2.md', '_con.md']
    """
    if _DEVICES.match(comparable(stem + suffix)):
        stem = f"_{stem}"
    for number in count(1):
        name = _short(stem, suffix if number == 1 else f"-{number}{suffix}")
        known = comparable(name)
        if known not in taken:
            taken.add(known)
            return name
    raise AssertionError


def _short(stem: str, ending: str) -> str:
    """Stem and ending, the stem cut where both are too long."""
    if len((stem + ending).encode(errors="surrogateescape")) <= LONGEST:
        return stem + ending
    ending = f"-{sha256(stem.encode(errors='surrogateescape')).hexdigest()[:8]}{ending}"
    room = LONGEST - len(ending.encode(errors="surrogateescape"))
    while len(stem.encode(errors="surrogateescape")) > room:
        stem = stem[:-1]
    return stem + ending
