"""Texts written so that Argdown reads them as they are."""

from __future__ import annotations

import json
import re
from typing import Any

from argmap.formats.argdown.shortcodes import SHORTCODES

__all__ = ["INCLUDE", "as_data", "as_text", "is_title", "keeps_text"]

_SPECIAL = re.compile(
    r"""\\ | [\[\]<{}] | [*_\#](?![ ]) | @(?=[\[<]) | /(?=[/*]) | =(?==) | (?<==)=
      | \.(?=\S+\.) | :(?=\S+:) | (?<=@include)\(""",
    re.VERBOSE,
)
INCLUDE = "@include("
"""What Argdown replaces by a file's text before it reads anything, wherever it stands."""
_UNKEPT = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ud800-\udfff]|  |^ | $")
_TITLE = re.compile(r"(?!-|Untitled)[^\]>\x00-\x1f\u2028\u2029]+")
_OWN = {"__proto__", "constructor", "toString", "valueOf", "hasOwnProperty"}
"""Titles that Argdown's reference implementation cannot tell from what JavaScript's objects have themselves."""
_IN_DATA = {"{": "\\u007b", "}": "\\u007d", "=": "\\u003d"}

assert all(name[0] in ".:" for name in SHORTCODES)  # noqa: S101 (what the pattern above escapes)


def as_text(text: str) -> str:
    """A text with a backslash before everything that Argdown would take for markup.

    >>> as_text("See http://a.b/c [1], snake_case and 3.5")
    'See http:\\\\//a.b/c \\\\[1\\\\], snake\\\\_case and 3.5'
    """
    return _SPECIAL.sub(r"\\\g<0>", text)


def keeps_text(text: str) -> bool:
    """Whether Argdown keeps a text's white space: lines and runs of blanks come out as single ones."""
    return bool(text) and not _UNKEPT.search(text)


def is_title(name: str) -> bool:
    """Whether Argdown can have a name as a title, in which nothing can be escaped."""
    return bool(_TITLE.fullmatch(name)) and name not in _OWN and name == name.strip() and INCLUDE not in name


def as_data(values: dict[str, Any]) -> str:
    """Values as data in braces, on one line; braces inside of texts are escaped, because Argdown counts none.

    >>> as_data({"a": "1 } 2"})
    '{"a": "1 \\\\u007d 2"}'
    """
    return _STRING.sub(_without_braces, json.dumps(values, ensure_ascii=False))


_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_INVISIBLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")


def _without_braces(match: re.Match[str]) -> str:
    safe = re.sub(r"[{}=]", lambda one: _IN_DATA[one[0]], match[0]).replace(INCLUDE, "@include\\u0028")
    return _INVISIBLE.sub(lambda one: f"\\u{ord(one[0]):04x}", safe)
