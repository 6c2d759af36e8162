"""How wide a text is in Arial, and how it breaks into lines, so that every engine draws the same boxes.

Engines measure text by the fonts of their machine, or guess; a box whose lines are broken here has the same
lines everywhere. Widths are those of Arial's metrics (in thousandths of the font size), which Helvetica,
Liberation Sans and Arimo share; other scripts are taken at typical widths, rather too wide than too narrow.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from math import inf
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["elided", "shortened_inside", "tables", "text_width", "widest_word", "wrap"]

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
_TURNED = {False: 556, True: 611}
"""The width of a rare letter of Hebrew or Arabic in a word, by whether it is bold."""
_HEBREW = {
    270: "י",
    300: "ון",
    360: "ז",
    415: "נג",
    540: "כך",
    570: "דרלב",
    600: "ץצ",
    640: "פעף",
    660: "הטסחתם",
    680: "אמ",
    710: "שק",
}
"""Widths of letters of Hebrew, of the widest usual fonts."""
_ARABIC = {
    300: "اأإآٱبتثپٹنيیئ",
    330: "ل",
    480: "ءعغ",
    500: "فقهھ",
    530: "دذڈرزڑژوؤة",
    560: "كکگ",
    600: "مہ",
    650: "جحخچ",
    830: "ىطظ",
    880: "سشصض",
}
"""Widths of letters of Arabic within a word, of the widest usual fonts."""
_AT_END = {120: "طظعغم", 380: "سشصضقكکگ", 470: "نل", 550: "فيیئ", 690: "بتثپٹ"}
"""What is added at the end of a word."""
_MORE = {letter: width for width, letters in _AT_END.items() for letter in letters}
_ENDING = re.compile(f"[{''.join(_MORE)}](?![\u064b-\u065f\u0670]*[\u0620-\u064a\u066e-\u06d3])")
_BOLDER, _BOLDER_HEBREW = 1.22, 1.15
_NEVER_FIRST = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々〻ー’”）〕］｝〉》」』】〙〗〟｠»｡､｣･‐‑–—―…‥〜～゠％‰℃,.:;?!)]}%°′″"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
)
"""What begins no line of Chinese or Japanese: closing marks, and what belongs to the sign before it."""
_NEVER_LAST = frozenset("‘“（〔［｛〈《「『【〘〖〝｟«｢([{￥＄￡¥$£＃№")
_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_LOOSE = " ,.;:、。，；："
"""What does not stand before an ellipsis."""
_UNSPACED = re.compile("[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Thai, Lao, Burmese and Khmer, whose words nothing parts."""
_CLUSTERS = re.compile(
    "[\u0e40-\u0e44\u0ec0-\u0ec4]?.(?:[\u1039\u17d2].|"
    "[\u0300-\u036f\u0e2f-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec6-\u0ece\u102b-\u103e\u1056-\u1059\u17b4-\u17d3\u17dd\u200b-\u200d])*"
)
"""A letter of these with the vowels and marks around it."""
_JOINER = "\u200d"
_INSIDE = frozenset({"Mn", "Mc", "Me", "Cf", "Sk"})
"""Categories of what no line begins with, because it belongs to the sign before it."""


class _Widths(dict[str, int]):
    """Widths by character; those that Arial's table does not have are judged once, rather too wide, and kept."""

    def __missing__(self, character: str) -> int:
        width = self[character] = self._judged(character)
        return width

    def __init__(self, table: dict[int, str], *, bold: bool) -> None:
        super().__init__({character: width for width, characters in table.items() for character in characters})
        by, by_hebrew = (_BOLDER, _BOLDER_HEBREW) if bold else (1, 1)
        self.update({letter: round(width * by) for width, letters in _ARABIC.items() for letter in letters})
        self.update({letter: round(width * by_hebrew) for width, letters in _HEBREW.items() for letter in letters})
        self.at_end = {letter: round(width * by) for letter, width in _MORE.items()}
        self._turned = _TURNED[bold]

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
        if "\u0590" <= character < "\u0780" and category == "Lo":
            return self._turned
        if category in {"So", "Cn", "Co"} or ord(character) > 0xFFFF:
            return _EMOJI
        return _CAPITAL if character.isupper() else _TYPICAL


_WIDTHS = {bold: _Widths(table, bold=bold) for bold, table in ((False, _REGULAR), (True, _BOLD))}


def _thousandths(text: str, widths: _Widths) -> int:
    """The width of a text in thousandths of its size."""
    width = sum(map(widths.__getitem__, text))
    return width if text.isascii() else width + _ends(text, widths)


def _ends(text: str, widths: _Widths) -> int:
    """What the last letters of Arabic words take more than others."""
    return sum(map(widths.at_end.__getitem__, _ENDING.findall(text)))


class _Words(dict[str, float]):
    """Widths of words with a space before them; without end where a word may be broken between its signs."""

    def __init__(self, widths: _Widths) -> None:
        self.widths = widths

    def __missing__(self, word: str) -> float:
        if len(self) >= _KEPT:
            self.clear()
        is_whole = len(_units(word)) == 1
        width = self[word] = _thousandths(" " + word, self.widths) if is_whole else inf
        return width


_WORDS = {bold: _Words(widths) for bold, widths in _WIDTHS.items()}


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of a text on one line.

    >>> round(text_width("Thesis", 10), 2)
    29.45
    """
    widths = _WIDTHS[bold]
    width = sum(map(widths.__getitem__, text))
    return (width if text.isascii() else width + _ends(text, widths)) * size / 1000


def wrap(
    text: str, width: float, size: float, *, bold: bool = False, lines: int | None = None, taken_first: float = 0.0
) -> list[str]:
    """Break a text into lines of at most `width` points; with `lines`, the rest is cut off after an ellipsis.

    Chinese and Japanese break between signs, but before no closing mark and after no opening one.

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
        taken, glue = [_thousandths(piece, _WIDTHS[bold]) for piece in pieces], ""
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

    def width_of(kept: int) -> float:
        return text_width(_inside(text, kept), size, bold=bold)

    if text_width(text, size, bold=bold) <= width:
        return text
    kept = max(1, bisect_right(range(1, len(text)), width, key=width_of))
    while kept > 1 and width_of(kept) > width:  # letters of Arabic take more at the end of a word
        kept -= 1
    return _inside(text, kept) if len(text) > 1 else text


def _inside(text: str, kept: int) -> str:
    """A text of which so many letters are kept, with an ellipsis for the others."""
    return f"{text[: (kept + 1) // 2]}…{text[len(text) - kept // 2 :]}"


def widest_word(text: str, size: float, *, bold: bool = False) -> float:
    """Width in points of the widest piece of a text that is not broken: a word, or of Chinese and Japanese a sign.

    >>> widest_word("夜行バス", 10)
    10.0
    """
    return max((text_width(unit, size, bold=bold) for word in text.split() for unit in _units(word)), default=0.0)


def tables(texts: Iterable[str]) -> dict[str, Any]:
    """The figures by which texts are measured and broken, for their characters and ASCII's: for a page's own script.

    `widths` are for regular and bold letters, as characters by width in thousandths; `ends` what letters of Arabic take
    more at the end of a word; `signs` need no word around them, `first` begin no line, `last` end none, `inside` stay
    with what stands before them.
    """
    used = sorted({chr(code) for code in range(32, 127)} | {"…", "¶"} | {one for text in texts for one in text})
    others = [one for one in used if not one.isascii()]
    ends = [{one: widths.at_end[one] for one in others if one in widths.at_end} for widths in _WIDTHS.values()]
    return {
        "widths": [_by_width(used, widths) for widths in _WIDTHS.values()],
        "ends": ends if any(ends) else [{}, {}],
        "signs": "".join(filter(_is_sign, others)),
        "first": "".join(one for one in used if one in _NEVER_FIRST),
        "last": "".join(one for one in used if one in _NEVER_LAST),
        "inside": "".join(one for one in used if unicodedata.category(one) in _INSIDE),
    }


def _by_width(characters: list[str], widths: _Widths) -> dict[int, str]:
    found: dict[int, str] = {}
    for one in characters:
        found[widths[one]] = found.get(widths[one], "") + one
    return found


def _ended(words: list[str]) -> str:
    return " ".join(words).rstrip(_LOOSE)


def _bits(word: str, room: float, bold: bool) -> list[str]:
    """A word with a space before it, broken where it may be, and where it is too wide."""
    if _WORDS[bold][word] <= room + _WIDTHS[bold][" "]:
        return [" " + word]
    units = _CLUSTERS.findall(word) if _UNSPACED.search(word) else _units(word)
    first, *others = [bit for unit in units for bit in _cut(unit, room, bold)]
    return [" " + first, *others]


def _cut(unit: str, room: float, bold: bool) -> list[str]:
    """A piece of text between any of its letters, where it is too wide."""
    bits, current, used = [], "", 0
    for character in unit:
        extra = _WIDTHS[bold][character]
        if current and extra and used + extra > room:
            bits.append(current)
            current, used = "", 0
        current, used = current + character, used + extra
    return [*bits, current]


@lru_cache(_KEPT)
def _units(word: str) -> tuple[str, ...]:
    """What of a word must stay on one line."""
    if word.isascii():
        return (word,)
    units, start = [], 0
    for at in range(1, len(word)):
        if _may_part(word[at - 1], word[at]):
            units.append(word[start:at])
            start = at
    return (*units, word[start:])


def _may_part(one: str, other: str) -> bool:
    """Whether a line may end between two characters of a word."""
    if one in _NEVER_LAST or one == _JOINER or other in _NEVER_FIRST or not (_is_sign(one) or _is_sign(other)):
        return False
    return unicodedata.category(other) not in _INSIDE


@lru_cache(_KEPT)
def _is_sign(character: str) -> bool:
    """Whether a character needs no word around it; those of Korean do."""
    is_wide = unicodedata.east_asian_width(character) in "WF"
    return is_wide and not any(first <= ord(character) <= last for first, last in _HANGUL)


def _with_ellipsis(line: str, width: float, size: float, bold: bool) -> str:
    while line and text_width(line + "…", size, bold=bold) > width:
        line = line[:-1]
    return line.rstrip(_LOOSE) + "…"
