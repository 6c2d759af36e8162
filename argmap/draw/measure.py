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
_WIDE, _CAPITAL, _TYPICAL = 1000, 720, 600


class _Widths(dict[str, int]):
    """Widths by character; those that Arial's table does not have are judged once and kept."""

    def __missing__(self, character: str) -> int:
        width = self[character] = self._judged(character)
        return width

    def _judged(self, character: str) -> int:
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
            return 0
        if unicodedata.east_asian_width(character) in "WF":
            return _WIDE
        base = unicodedata.normalize("NFD", character)[0]
        if base != character:
            return self[base]
        return _CAPITAL if character.isupper() else _TYPICAL


_WIDTHS = {
    bold: _Widths({character: width for width, characters in table.items() for character in characters})
    for bold, table in ((False, _REGULAR), (True, _BOLD))
}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of a text on one line.

    >>> round(text_width("Thesis", 10), 2)
    29.45
    """
    return sum(map(_WIDTHS[bold].__getitem__, text)) * size / 1000


def wrap(text: str, width: float, size: float, *, bold: bool = False, lines: int | None = None) -> list[str]:
    """Break a text into lines of at most `width` points; with `lines`, the rest is cut off behind an ellipsis.

    >>> wrap("no claim without its words", 80, 11)
    ['no claim without', 'its words']
    """
    broken: list[str] = []
    current, used = "", 0.0
    space = text_width(" ", size, bold=bold)
    for word in text.split():
        units, is_whole = _word(word, bold)
        extra = units * size / 1000
        if is_whole and extra <= width:
            if not current:
                current, used = word, extra
                continue
            if used + space + extra <= width:
                current, used = f"{current} {word}", used + space + extra
                continue
            pieces = [(word, extra)]
        else:
            pieces = [(bit, text_width(bit, size, bold=bold)) for bit in _bits(word, width, size, bold)]
        gap = space
        for piece, extra in pieces:
            gap = gap if current else 0.0
            if current and used + gap + extra > width:
                broken.append(current)
                current, used, gap = "", 0.0, 0.0
                if lines and len(broken) == lines:
                    broken[-1] = _with_ellipsis(broken[-1], width, size, bold)
                    return broken
            current, used = f"{current} {piece}" if gap else current + piece, used + gap + extra
            gap = 0.0
    return [*broken, current] if current else broken


@lru_cache(maxsize=10_000)
def _word(word: str, bold: bool) -> tuple[int, bool]:
    """Width of a word in thousandths of the size, and whether it is not to be broken between its letters."""
    is_whole = word.isascii() or not any(unicodedata.east_asian_width(character) in "WF" for character in word)
    return sum(map(_WIDTHS[bold].__getitem__, word)), is_whole


def _bits(word: str, width: float, size: float, bold: bool) -> list[str]:
    bits, current, used = [], "", 0.0
    for character in word:
        extra = _WIDTHS[bold][character] * size / 1000
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
