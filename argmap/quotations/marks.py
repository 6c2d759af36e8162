"""Quotation marks: which ends which, and what a mark is by the characters on either side of it."""

from __future__ import annotations

import re

__all__ = ["CLOSERS", "DOUBLE", "MARK", "SINGLE", "Neighbours", "closes", "is_apostrophe", "opens"]

CLOSERS = {
    "“": "”",
    "„": "“”‟",
    "‟": "”",
    "‘": "’",
    "‚": "‘’",
    "‛": "’",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "〝": "〞〟",
    "﹁": "﹂",
    "﹃": "﹄",
    '"': '"',
    "＂": "＂",
    "'": "'",
    "”": "”",
}
"""For each opening mark those that end what it opens: English, German, French, Swiss, Swedish, Chinese, Japanese."""
SINGLE = "‘’‚‛'"
"""Marks that are apostrophes, too."""
DOUBLE = '“„‟«»「『｢〝﹁﹃"＂”'
"""Marks of which an unclosed one is a fault."""
MARK = re.compile("[“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟﹁﹂﹃﹄\"＂']")
_SPACED = "«»"
"""Marks that have spaces inside of them in French."""
_WIDE = re.compile("[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")
_BEFORE_OPENING = frozenset("([{<>—–-/*_~|:=`\0¡¿，。：；、（")
_LEFT_OUT = re.compile(r"(?:tis|twas|twere|em|til|n|\d0s)\b", re.IGNORECASE)


class Neighbours:
    """The characters on either side of a mark; `before` and `after` are empty at the ends of the text."""

    __slots__ = ("after", "before", "following")

    def __init__(self, text: str, at: int) -> None:
        self.before = text[at - 1] if at else ""
        self.after = text[at + 1 : at + 2]
        self.following = text[at + 1 : at + 9]

    @property
    def may_open(self) -> bool:
        """Whether a word begins after the mark and none ends before it."""
        before = self.before
        free = not before or before.isspace() or before in _BEFORE_OPENING or before in CLOSERS or _WIDE.match(before)
        return bool(free) and bool(self.after) and not self.after.isspace()

    @property
    def may_close(self) -> bool:
        """Whether something ends before the mark, and no word goes on after it."""
        goes_on = self.after.isalnum() and not _WIDE.match(self.after)
        return bool(self.before) and not self.before.isspace() and not goes_on


def is_apostrophe(mark: str, beside: Neighbours) -> bool:
    """Whether a single mark stands in a word, or for letters left out at its beginning (’90s, ’tis)."""
    if mark not in SINGLE or mark == "‚" or not beside.after.isalnum() or _WIDE.match(beside.after):
        return False
    return mark == "’" or beside.before.isalnum() or bool(_LEFT_OUT.match(beside.following))


def opens(mark: str, beside: Neighbours) -> bool:
    """Whether a mark opens a quotation where none is open that it could close."""
    if mark not in CLOSERS:
        return False
    if mark in _SPACED or _WIDE.match(mark):
        return bool(beside.after)
    return beside.may_open


def closes(mark: str, opening: str, beside: Neighbours) -> bool:
    """Whether a mark ends what another one opened."""
    if mark not in CLOSERS[opening]:
        return False
    if mark == opening or mark in "‘'":
        return beside.may_close
    if mark == "’":
        return not beside.after.isalnum()
    return not (mark == "“" and beside.may_open and not beside.may_close)
