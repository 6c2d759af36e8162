"""How wide a text is in Arial, and how it breaks into lines, so that every engine draws the same boxes.

Engines measure text by the fonts of their machine, or guess; a box whose lines are broken here has the same
lines everywhere. Widths are those of Arial's metrics (in thousandths of the font size), which Helvetica,
Liberation Sans and Arimo share; other scripts are taken at typical widths, rather too wide than too narrow.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from itertools import accumulate
from math import inf

__all__ = ["elided", "shortened_inside", "text_width", "wrap"]

_REGULAR = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft",
    333: "-()`r“”·",
    334: "{}",
    355: '"',
    389: "*",
    469: "^",
    500: "cksvxyzJ",
    556: "#$0123456789?_abdeghnopquL–",
    584: "+<=>~",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
    537: "¶",
    223: "‘’",
}
_BOLD = {
    238: "'",
    278: " ,./I\\ijl‘’",
    280: "|",
    333: "!()-:;[]`ft·",
    389: "*{}r",
    474: '"',
    500: "z“”",
    556: "#$0123456789J_aceksvxy–¶",
    584: "+<=>^~",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    975: "@",
    1000: "—…",
}
_WIDE, _EMOJI, _CAPITAL, _TYPICAL = 1000, 1300, 720, 600
_WIDEST = {
    "\u2031": 1400,
    "\u2e3a": 2000,
    "\u2e3b": 3000,
    "\ufdfa": 3000,
    "\ufdfb": 3000,
    "\ufdfd": 12000,
    "\U00012219": 6000,
    "\U0001242b": 5000,
}
_KEPT = 10_000  # words whose widths are kept


class _Widths(dict[str, int]):
    """Widths by character; those that Arial's table does not have are judged once, rather too wide, and kept."""

    def __missing__(self, character: str) -> int:
        width = self[character] = self._judged(character)
        return width

    def _judged(self, character: str) -> int:
        category = unicodedata.category(character)
        if category in {"Mn", "Me", "Cf"}:
            return 0
        if character in _WIDEST:
            return _WIDEST[character]
        if unicodedata.east_asian_width(character) in "WF":
            return _EMOJI if category[0] == "S" else _WIDE
        base = unicodedata.normalize("NFD", character)[0]
        if base != character:
            return self[base]
        if category in {"So", "Cn", "Co"} or ord(character) > 0xFFFF:
            return _EMOJI
        return _CAPITAL if character.isupper() else _TYPICAL


_WIDTHS = {
    bold: _Widths({character: width for width, characters in table.items() for character in characters})
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}


class _Words(dict[str, float]):
    """Widths of words with a space before them; without end where a word may be broken between its letters."""

    def __init__(self, widths: _Widths) -> None:
        self.widths = widths

    def __missing__(self, word: str) -> float:
        if len(self) >= _KEPT:
            self.clear()
        is_whole = word.isascii() or not any(map(_is_wide, word))
        width = self[word] = sum(map(self.widths.__getitem__, " " + word)) if is_whole else inf
        return width


_WORDS = {bold: _Words(widths) for bold, widths in _WIDTHS.items()}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of a text on one line.

    >>> round(text_width("Thesis", 10), 2)
    29.45
    """
    return sum(map(_WIDTHS[bold].__getitem__, text)) * size / 1000


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, lines: int | None = None, taken_first: float = 0.0
) -> list[str]:
    """Break a text into lines of at most `width` points; with `lines`, the rest is cut off after an ellipsis.

    Of the first line `taken_first` points are taken already; where no word fits beside them, it is empty.

    >>> wrap("no claim without its words", 80, 11)
    ['no claim without', 'its words']
    >>> wrap("no claim without its words", 80, 11, taken_first=30)
    ['no claim', 'without its', 'words']
    """
    pieces, room, glue = text.split(), width * 1000 / size, " "
    space, taken = _WIDTHS[bold][" "], list(map(_WORDS[bold].__getitem__, pieces))
    if max(taken, default=0) > room + space:
        pieces = [bit for word in pieces for bit in _bits(word, room, bold)]
        taken, glue = [sum(map(_WIDTHS[bold].__getitem__, piece)) for piece in pieces], ""
    ends, broken, start = list(accumulate(taken)), [], 0
    if taken_first and pieces:
        start = bisect_right(ends, room - taken_first * 1000 / size + space)
        broken.append(glue.join(pieces[:start]).lstrip(" "))
    while start < len(pieces):
        left = (ends[start - 1] if start else 0) + (space if glue or pieces[start][0] == " " else 0)
        stop = bisect_right(ends, left + room, start + 1)
        broken.append(glue.join(pieces[start:stop]).lstrip(" "))
        if len(broken) == lines and stop < len(pieces):
            return [*broken[:-1], _with_ellipsis(broken[-1], width, size, bold)]
        start = stop
    return broken


def elided(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """As many whole words of a text as stand on one line, and an ellipsis where there are more.

    >>> elided("no claim without its words", 80, 11)
    'no claim…'
    """
    first, *more = wrap(text, width, size, bold=bold) or [""]
    words = first.split()
    while more and len(words) > 1 and text_width(f"{_ended(words)}…", size, bold=bold) > width:
        words.pop()
    whole = f"{_ended(words)}…" if more else first
    return whole if text_width(whole, size, bold=bold) <= width else _with_ellipsis(whole[:-1], width, size, bold)


def shortened_inside(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """A name with its beginning and its end, and an ellipsis for the letters between that a line has no room for.

    >>> shortened_inside("the-hospital-staff-depends-on-it", 90, 11)
    'the-hosp…s-on-it'
    """
    kept = len(text)
    shown = text
    while text_width(shown, size, bold=bold) > width and kept > 1:
        kept -= 1
        shown = f"{text[: (kept + 1) // 2]}…{text[len(text) - kept // 2 :]}"
    return shown


def _ended(words: list[str]) -> str:
    return " ".join(words).rstrip(" ,.;:")


def _bits(word: str, room: float, bold: bool) -> list[str]:
    """A word with a space before it, broken where it is too wide, or before a letter that needs no word around it."""
    if _WORDS[bold][word] <= room + _WIDTHS[bold][" "]:
        return [" " + word]
    bits, current, used = [], " ", 0
    for character in word:
        extra = _WIDTHS[bold][character]
        if current.strip() and ((_is_wide(character) and not _is_mark(character)) or used + extra > room):
            bits.append(current)
            current, used = "", 0
        current, used = current + character, used + extra
    return [*bits, current]


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "P"


def _with_ellipsis(line: str, width: float, size: float, bold: bool) -> str:
    while line and text_width(line + "…", size, bold=bold) > width:
        line = line[:-1]
    return line.rstrip(" ,.;:") + "…"
