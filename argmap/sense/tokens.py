"""A text as words that can be compared: what every copy or every hand writes otherwise is the same here.

Alike are quotation marks and all other punctuation, capitals and accents, contractions and what they stand for, number
words and figures, thousands marks and magnitudes, per cent and `%`, footnote marks and markup.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon

__all__ = ["Token", "bare", "tokens", "without_marks"]

_MARKS = re.compile(
    r"\[(?:\^?\d{1,3}(?:(?:,\s?|\s?[–-]\s?)\d{1,2})*|[a-z]|note \d{1,3})\](?!\w)"  # [12], [1,2], [7–9], [a], [note 3]
    r"|[(\[](?:sic|emphasis (?:added|mine)|my emphasis|my italics|italics (?:added|mine))[)\]]"
    r"|<sup>\d{1,3}</sup>"
    r"|(?<=[\w.,;:!?\"'”’)])[\u00b9\u00b2\u00b3\u2070-\u2079]+"
    r"|(?<=[\w.,;:!?\"'”’)])[*\u2020\u2021\u00a7]+(?=[\s.,;:!?)]|$)"
)
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>]{0,200}>"
    r"|\[(?=[^\[\]\n]{1,300}\]\(\S)|\](?=\([^()\s]{1,500}\))|(?<=\])\([^()\s]{1,500}\)"  # a link, but for its words
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|`|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"
)
_CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_LINE_END = re.compile(
    r"(?<=[^\W\d_])[-\u00ad\u2010][^\S\n]*\r?\n\s*(?=[^\W\d_])"  # a word that a line end broke
    rf"|(?<=[{_CJK}])[^\S\n]*\r?\n\s*(?=[{_CJK}])"  # a line end between Chinese or Japanese characters is no space
)
_INVISIBLE = re.compile("[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]")
_TOKEN = re.compile(
    r"\d+(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*|%"
    r"|[$€£¥<>≤≥=±]|(?<![\w)\]%-])[-−–](?=\d)"
    r"|[^\W\d_]+(?:\d+[^\W\d_]+|['’][^\W\d_]+)*"
)
_LONGEST_FIGURE = 30  # digits
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})
_APOSTROPHE = str.maketrans("’‘ʼ`´", "'''''")


class Token(NamedTuple):
    """A word in its comparable form, as it is written, and where (code points of the text given)."""

    plain: str
    written: str
    start: int
    end: int


def tokens(text: str, lexicon: Lexicon | None) -> list[Token]:
    """The words of a text in order, in their comparable forms.

    >>> from argmap.words import built_in
    >>> [one.plain for one in tokens("They don’t pay twenty-two per cent.[3]", built_in()[0])]
    ['they', 'do', 'not', 'pay', '22', '%']
    """
    found = _joined_numbers(list(_raw(without_marks(text), lexicon)), lexicon)
    return list(_percents(found, lexicon))


def bare(word: str) -> str:
    """A word in lower case, without accents and compatibility forms (ligatures).

    >>> bare("Éﬁn")
    'efin'
    """
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    return "".join(one for one in parts if not unicodedata.combining(one))


def without_marks(text: str) -> str:
    """The text with footnote marks, markup and line ends inside of words blanked, its length kept."""
    for pattern in (_LINE_END, _INVISIBLE, _MARKS, _MARKUP):
        text = pattern.sub(lambda match: "\0" * len(match[0]), text)
    return text


def _raw(text: str, lexicon: Lexicon | None) -> Iterator[Token]:
    places = [at for at, one in enumerate(text) if one != "\0"] if "\0" in text else range(len(text))
    for match in _TOKEN.finditer(text.replace("\0", "")):
        start, end = places[match.start()], places[match.end() - 1] + 1
        for plain in _plain(match[0], lexicon):
            yield Token(plain, match[0], start, end)


@lru_cache(maxsize=8_192)
def _plain(word: str, lexicon: Lexicon | None) -> tuple[str, ...]:
    """The comparable forms of a word: several for a contraction."""
    if word[-1] in "tdh" and word[:-2].isdigit():
        return (word.lower(),)
    if word in "-−–":
        return ("minus",)
    if word[0].isdigit():
        return (_figure(word, lexicon.decimal_mark if lexicon else "."),)
    word = bare(word.translate(_APOSTROPHE))
    if lexicon is None:
        return (word.replace("'", ""),)
    if word in lexicon.contractions:
        return tuple(lexicon.contractions[word].split())
    for ending, meaning in lexicon.contracted_endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            return (word.removesuffix(ending), meaning)
    return (lexicon.spellings.get(word, word),)


def _figure(digits: str, decimal_mark: str) -> str:
    """A figure without its thousands marks, its decimals without ending noughts.

    >>> [_figure(one, ".") for one in ("31,400", "1.30", "45'000", "12,5", "2.4")]
    ['31400', '1.3', '45000', '12.5', '2.4']
    """
    whole, mark, decimals = digits, "", ""
    for one in ".,":
        head, _, tail = digits.rpartition(one)
        is_decimal = len(tail) != 3 or (one == decimal_mark and (head.startswith("0") or len(head) > 3))
        if head and is_decimal and tail.isdigit():
            whole, mark, decimals = head, ".", tail.rstrip("0")
            break
    whole = re.sub(r"\D", "", whole).lstrip("0") or "0"
    return f"{whole}{mark}{decimals}" if decimals else whole


def _joined_numbers(found: list[Token], lexicon: Lexicon | None) -> list[Token]:
    """Number words as figures; tens and units joined ("twenty two"), magnitudes by one name ("bn")."""
    if lexicon is None:
        return found
    joined: list[Token] = []
    for token in found:
        value = lexicon.numbers.get(token.plain)
        before = joined[-1] if joined else None
        if value is not None and before and _is_tens(before, found, lexicon) and 0 < value < 10:
            joined[-1] = Token(
                str(int(before.plain) + value), f"{before.written}-{token.written}", before.start, token.end
            )
        elif value is not None:
            joined.append(token._replace(plain=str(value)))
        elif before and before.plain == "a" and token.plain in lexicon["sense_with_a"]:
            joined[-1] = Token(f"a {token.plain}", f"{before.written} {token.written}", before.start, token.end)
        elif before and (scaled := _scaled(token, before, lexicon)):
            joined[-1] = Token(scaled, f"{before.written} {token.written}", before.start, token.end)
        else:
            joined.append(token)
    return joined


def _is_tens(before: Token, found: list[Token], lexicon: Lexicon) -> bool:
    return (
        before.plain.isdigit() and int(before.plain) in range(20, 100, 10) and bare(before.written) in lexicon.numbers
    )


def _scaled(token: Token, before: Token, lexicon: Lexicon) -> str | None:
    """A figure with its magnitude as one ("1.5 million" as 1500000); None where the word is no magnitude of it."""
    scale = lexicon.scales.get(token.plain)
    if scale is None or not before.plain.replace(".", "", 1).isdigit() or len(before.plain) > _LONGEST_FIGURE:
        return None
    return format((Decimal(before.plain) * scale).normalize(), "f")


def _percents(found: list[Token], lexicon: Lexicon | None) -> Iterator[Token]:
    """Per cent in all its spellings as `%`."""
    at = 0
    words = lexicon["percent"] if lexicon else None
    plain = [one.plain for one in found]
    while at < len(found):
        length = words.length_at(plain, at) if words else 0
        if length and plain[at] != "percentage":
            last = found[at + length - 1]
            written = " ".join(one.written for one in found[at : at + length])
            yield Token("%", written, found[at].start, last.end)
            at += length
        else:
            yield found[at]
            at += 1
