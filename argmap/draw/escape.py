"""Making text safe for DOT: whatever a person wrote is shown as text, and is never markup, an escape or an id.

Graphviz reads HTML-like labels as XML and then once more for escapes such as `\\N`; a lone `]` breaks older
versions. The rules here were found by trying each of them on each engine, and every one has a test.
"""

from __future__ import annotations

import re
from unicodedata import category

__all__ = ["clean", "html", "sound", "tooltip"]

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef]|[\ufffe\uffff]|["
    + "".join(chr(plane * 0x10000 + low) for plane in range(1, 17) for low in (0xFFFE, 0xFFFF))
    + "]"
)
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Kinds of characters of which nothing is seen."""
_SELECTOR = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
"""What chooses a form of the letter before it, and is nothing by itself."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPECIAL = re.compile(r"[&<>\"'\]\\]")
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;", "]": "&#93;", "\\": "\\\\"}


def sound(text: str) -> str:
    """The text with what XML cannot hold replaced by U+FFFD, and without what turns its direction.

    A text in which nothing can be seen is empty: programs that set text fail on it.
    """
    if text.isprintable() and not _SELECTOR.match(text):  # then there is nothing to take out
        return text
    made = _FORBIDDEN.sub("\ufffd", _TURNING.sub("", text))
    return made if any(category(one) not in _UNSEEN for one in _SELECTOR.sub("", made)) else ""


def clean(text: str) -> str:
    """The sound text on one line.

    >>> clean("a\\x01\\n b")
    'a\\ufffd b'
    """
    return " ".join(sound(text).split())


def html(text: str) -> str:
    """The text as character data of an HTML-like label.

    >>> print(html("a < b & [c] \\\\N"))
    a &lt; b &amp; [c&#93; \\\\N
    """
    return _SPECIAL.sub(_entity, text)


def tooltip(text: str) -> str:
    """The text as the value of a tooltip, in which Graphviz looks for escapes twice; an empty one would be the label.

    >>> print(tooltip("C:\\\\New"))
    C:\\\\\\\\New
    """
    return html(text).replace("\\\\", "\\\\\\\\") or " "


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES[match.group()]
