"""Texts written as YAML: plain where that is safe, else in double quotation marks."""

from __future__ import annotations

import re
import textwrap

__all__ = ["UNSAFE", "folded", "is_plain", "quoted", "yaml_scalar"]

_WIDTH = 118
_NARROWEST = 40
_SPACED = re.compile(r"\S+(?: \S+)*")

_PLAIN = re.compile(r"[A-Za-z](?:[\w ,.()'’/;?!%&$+—–“”‘…-]*[\w.)?!”’…%])?\Z")
_NOT_PLAIN = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
UNSAFE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]")
"""Characters that YAML does not take as they are, or that no reader sees."""


_MISREAD = re.compile(r"[\"'#&*!|>%@`\[\]{},]|[-?:](?:\s|\Z)|---(?:\s|\Z)|\.\.\.(?:\s|\Z)|~\Z|(?i:null)\Z")


def is_plain(text: str) -> bool:
    """Whether YAML reads a text on one line as it stands, without quotation marks.

    >>> is_plain("It rains."), is_plain("Rain: a lot"), is_plain("- and wind")
    (True, False, False)
    """
    is_cut = ": " in text or " #" in text or text.endswith(":")
    return bool(text) and not is_cut and not _MISREAD.match(text) and not UNSAFE.search(text)


def yaml_scalar(text: str) -> str:
    """A text as a YAML scalar on one line.

    >>> yaml_scalar("It rains."), yaml_scalar("Rain: a lot")
    ('It rains.', '"Rain: a lot"')
    """
    if _PLAIN.fullmatch(text) and text.lower() not in _NOT_PLAIN:
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in double quotation marks, whatever it holds."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + UNSAFE.sub(lambda match: f"\\U{ord(match.group()):08x}", escaped) + '"'


def folded(text: str, column: int, margin: int) -> list[str]:
    """A text that begins at a column: on one line where there is room, else folded into lines at a margin.

    Of the folded ones the first is the sign that they follow. A text with other white space than single spaces is
    not folded.
    """
    short = yaml_scalar(text)
    if column + len(short) < _WIDTH or UNSAFE.search(text) or not _SPACED.fullmatch(text):
        return [short]
    width = max(_NARROWEST, _WIDTH - margin)
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    return [">-", *(f"{' ' * margin}{line}" for line in lines)]
