"""The ids of claims' elements in SVG and page."""

from __future__ import annotations

import re

__all__ = ["element_id"]

_UNSAFE = re.compile(r"[^A-Za-z0-9.]")


def element_id(label: str) -> str:
    """The id of a claim's element in SVG and page: its own id, with other characters than letters and digits coded.

    >>> element_id("E1"), element_id("a b")
    ('claim_E1', 'claim_a_20_b')
    """
    return "claim_" + _UNSAFE.sub(lambda match: f"_{ord(match[0]):x}_", label)
