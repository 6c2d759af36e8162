"""How wide a text is in Arial, and how it breaks into lines, so that every engine draws the same boxes.

Engines measure text by the fonts of their machine, or guess; a box whose lines are broken here has the same
lines everywhere. Widths are those of Arial's metrics (in thousandths of the font size), which Helvetica,
Liberation Sans and Arimo share; other scripts are taken at typical widths.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["text_width", "wrap"]

_REGULAR = {
    191: "'",
    222: "ijl",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "-()`r“”",
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
    278: " ,./I\\ijl‘’·",
    280: "|",
    333: "!()-:;[]`ft",
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
_TABLES = [
    {character: width for width, characters in table.items() for character in characters} for table in (_REGULAR, _BOLD)
]
_WIDE, _CAPITAL, _TYPICAL = 1000, 720, 600


@lru_cache(maxsize=4096)
def _character_width(character: str, bold: bool) -> int:
    known = _TABLES[bold].get(character)
    if known is not None:
        return known
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in "WF":
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    if base in _TABLES[bold]:
        return _TABLES[bold][base]
    return _CAPITAL if character.isupper() else _TYPICAL


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of a text on one line.

    >>> round(text_width("Thesis", 10), 2)
    29.45
    """
    return sum(_character_width(character, bold) for character in text) * size / 1000


def wrap(text: str, width: float, size: float, *, bold: bool = False, lines: int | None = None) -> list[str]:
    """Break a text into lines of at most `width` points; with `lines`, the rest is cut off behind an ellipsis.

    >>> wrap("no claim without its words", 80, 11)
    ['no claim without', 'its words']
    """
    broken: list[str] = []
    current, used = "", 0.0
    space = text_width(" ", size, bold=bold)
    for piece, spaced in _pieces(text, width, size, bold):
        extra = text_width(piece, size, bold=bold)
        gap = space if spaced and current else 0.0
        if current and used + gap + extra > width:
            broken.append(current)
            current, used, gap = "", 0.0, 0.0
            if lines and len(broken) == lines:
                broken[-1] = _with_ellipsis(broken[-1], width, size, bold)
                return broken
        current, used = current + (" " if gap else "") + piece, used + gap + extra
    return [*broken, current] if current else broken


def _pieces(text: str, width: float, size: float, bold: bool) -> list[tuple[str, bool]]:
    """What is not broken, and whether a space stands before it: words, wide characters, bits of long words."""
    pieces = []
    for word in text.split():
        for index, piece in enumerate(_bits(word, width, size, bold)):
            pieces.append((piece, index == 0))
    return pieces


def _bits(word: str, width: float, size: float, bold: bool) -> list[str]:
    if word.isascii() and text_width(word, size, bold=bold) <= width:
        return [word]
    bits, current, used = [], "", 0.0
    for character in word:
        extra = _character_width(character, bold) * size / 1000
        wide = unicodedata.east_asian_width(character) in "WF" and unicodedata.category(character)[0] != "P"
        if current and (wide or used + extra > width):
            bits.append(current)
            current, used = "", 0.0
        current, used = current + character, used + extra
    return [*bits, current]


def _with_ellipsis(line: str, width: float, size: float, bold: bool) -> str:
    while line and text_width(line + "…", size, bold=bold) > width:
        line = line[:-1]
    return line.rstrip(" ,.;:") + "…"
