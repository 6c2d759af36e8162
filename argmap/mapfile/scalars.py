"""Texts written as YAML: plain where that is safe, else in double quotation marks."""

from __future__ import annotations

import re

__all__ = ["UNSAFE", "yaml_scalar"]

_PLAIN = re.compile(r"[A-Za-z](?:[\w ,.()'’/;?!%&$+—–“”‘…-]*[\w.)?!”’…%])?\Z")
_NOT_PLAIN = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
UNSAFE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]")
"""Characters that YAML does not take as they are, or that no reader sees."""


def yaml_scalar(text: str) -> str:
    """A text as a YAML scalar on one line.

    >>> yaml_scalar("It rains."), yaml_scalar("Rain: a lot")
    ('It rains.', '"Rain: a lot"')
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN:
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + UNSAFE.sub(lambda match: f"\\U{ord(match.group()):08x}", escaped) + '"'
