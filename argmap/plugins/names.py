"""What names and suffixes of parts look like."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["is_name", "is_suffix"]

_NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_SUFFIX = re.compile(r"(?:\.[^\s./\\A-Z]+)+")


def is_name(value: Any) -> bool:
    """Whether something is a name in lower case, of letters, digits and hyphens.

    >>> is_name("long-claim"), is_name("Long claim"), is_name(7)
    (True, False, False)
    """
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def is_suffix(value: Any) -> bool:
    """Whether something is how a file's name ends, in lower case, with the dot.

    >>> is_suffix(".scorm.zip"), is_suffix("zip"), is_suffix(".ZIP"), is_suffix("./x")
    (True, False, False, False)
    """
    return isinstance(value, str) and _SUFFIX.fullmatch(value) is not None
