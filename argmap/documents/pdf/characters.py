"""Characters as a reader takes them: ligatures as letters, accents on their letters, nothing that cannot be seen."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["plain"]

_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\xad": None, "\ufeff": None}
)
_OF_WINDOWS = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""No PDF means the control characters from U+0080 on: they are those of Windows-1252, read as Latin 1."""
_ACCENTS = {"¨": "\u0308", "´": "\u0301", "`": "\u0300", "ˆ": "\u0302", "˜": "\u0303", "¸": "\u0327", "ˇ": "\u030c"}
_BEFORE = re.compile(
    r"(?<=[^\W\d_])([¨´ˆ˜ˇ])([aeiouAEIOUıycnszrCNSZ])(?=[^\W\d_])"
    r"|(?<=[^\W\d_])([¨´ˇ]) ([aeiouıycnszr])(?=[^\W\d_])|(?<=[^\W\d_]{2})([ˆ˜]) ([aeiouın])(?=[^\W\d_])"
    r"|(?<![^\W\d_])(¨)([AOUaou])(?=[^\W\d_])|(?<![^\W\d_])(¨) ([AOU])(?=[^\W\d_])"
)
"""An accent before its letter; with a space between, as PDFium has it in old TeX files, only where no sign of its own
can be meant."""
_AFTER = re.compile(r"([cCsSt])(¸)(?=[^\W\d_])")
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u200b\u2060\ufffe\uffff]")
_SPACES = re.compile(r"\s+")
_BEFORE_POINT = re.compile(r"(?<=[^\W\d_]{2}) (?=,(?:\s|$))")
_PRESENTATION = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]+")


def plain(text: str) -> str:
    """A line's text: ligatures as letters, spacing accents of old TeX files on their letters, white space single.

    >>> plain("a na¨ıve  eﬀort")
    'a naïve effort'
    """
    text = text.translate(_LIGATURES)
    if not text.isascii():
        text = text.translate(_OF_WINDOWS)
        text = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
        text = _AFTER.sub(lambda found: _composed(found[1], found[2]), text)
        text = _BEFORE.sub(
            lambda found: _composed(found[found.lastindex or 0], found[(found.lastindex or 1) - 1]), text
        )
    text = _SPACES.sub(" ", _UNSEEN.sub("", text)).strip()
    return _BEFORE_POINT.sub("", text) if " ," in text else text


def _composed(letter: str, accent: str) -> str:
    return unicodedata.normalize("NFC", ("i" if letter == "ı" else letter) + _ACCENTS[accent])
