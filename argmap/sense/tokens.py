"""A text as words that can be compared: what every copy or every hand writes otherwise is the same here.

Alike are quotation marks and all other punctuation, capitals and accents, contractions and what they stand for, number
words and figures, thousands marks and magnitudes, per cent and `%`, footnote marks and markup.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from argmap.sense.numerals import numbered
from argmap.sense.token import Token, bare
from argmap.words import known_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Lexicon

__all__ = ["INVISIBLE", "REFERENCE", "REMARK", "tokens", "without_marks"]

REFERENCE = r"\^?\d{1,3}(?:(?:,\s?|\s?[–-]\s?)\d{1,2})*|note \d{1,3}"
"""What stands in brackets for a note: [12], [1,2], [7–9], [note 3]."""
REMARK = (
    r"\s*+(?i:sic|(?:my |our )?(?:emphas[ie]s|italics)(?: (?:added|mine|ours|supplied|in (?:the )?original))?)"
    r"\s*+(?:!\s*+)?"
)
"""What stands in brackets for a remark of whoever quotes: about the words, in the place of none."""

_MARKS = re.compile(
    rf"\[(?:{REFERENCE}|[a-z])\](?!\w)"
    rf"|[(\[]{REMARK}[)\]]"
    r"|<sup>\d{1,3}</sup>"
    r"|(?<![ckm]m)(?<!\bm)(?<!\b10)(?<=[\w.,;:!?\"'”’)])[\u00b9\u00b2\u00b3\u2070-\u2079]+"
    r"|(?<=[\w.,;:!?\"'”’)])[*\u2020\u2021\u00a7]+(?=[\s.,;:!?)]|$)"
    r"|(?<=[\w.,;:!?\"'”’)])\^\d{1,3}|(?<=[.,;:!?\"”’])\(\d{1,2}\)|(?<=[a-z]{4}[.!?])\d{1,2}(?=\s|$)"  # ^7, .(1), .1
    r"|^>(?=\s)",
    re.MULTILINE,
)
_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>]{0,200}>"
    r"|\[(?=[^\[\]\n]{1,300}\]\(\S)|\](?=\([^()\s]{1,500}(?:\s\"[^\"\n]{0,200}\")?\))"  # a link, but for its words
    r"|(?<=\])\([^()\s]{1,500}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|\*{1,3}(?=\S)|(?<=\S)\*{1,3}|~~|`|(?<!\w)_+(?=\w)|(?<=\w)_+(?!\w)"
)
_SPACE = re.compile(r"<br\s?/?>|&nbsp;|&#160;", re.IGNORECASE)
_RAISED = re.compile(r"\b(10|[ckmd]?m)(<sup>|\^)([-−]?\d{1,2})(</sup>|(?!\d))")  # a power, no footnote mark
_SUPERSCRIPT = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")
_ONE_FOR_ONE = str.maketrans("₀₁₂₃₄₅₆₇₈₉∶", "0123456789:")
_CJK = "\u2e80-\u2fdf\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_LINE_END = re.compile(
    r"(?<=[^\W\d_])[-\u00ad\u2010]{1,2}[^\S\n]*\r?\n\s*(?=[^\W\d_])"  # a word that a line end broke
)
INVISIBLE = "\x02\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff\ufffe"
"""Characters that nobody sees; U+0002 and U+FFFE are what viewers of PDF files copy for a hyphen at a line end."""
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_TOKEN = re.compile(
    r"(?<![\w.,])10[⁺⁻]?[\u00b2\u00b3\u00b9\u2070-\u2079]+|\b[ckmd]?m[23]\b"  # powers
    r"|US(?=\$)|(?:[A-Za-z]\.){2,}"  # abbreviations
    r"|[^\W\d_]+(?:\d+[^\W\d_]+|['’][^\W\d_]+)*(?:(?<=[A-Za-z][a-z])[015]{1,2}(?!\w))?"  # words, misread ones, too
    r"|(?<![\w.,])[015][a-z]{4,}\b"  # words, or figures with what they count
    r"|\d{4}-\d\d-\d\d(?![\d-])|\d{1,2}([./])\d{1,2}\1\d{4}(?![\d/-])|\d{1,2}:\d\d(?![:\d])"  # days, times
    r"|\d{1,3}/\d{1,3}(?![\d/])|[¼-¾⅐-⅞]"  # fractions
    r"|\d+(?:[.,'’\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*"
    r"|(?<!\w)['’]\d\d(?!\d|[.,]\d)"  # years without their century
    r"|\+/[-−]|[<>]=|[%$€£¥<>≤≥=±&°]|(?<![\w)\]%-])[-−–](?=\d)|(?<=\d)[-–:](?=\d)"
)
_WHOLE = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}|\d+/\d+")
_SIGNS = {"+/-": "±", "+/−": "±", "<=": "≤", ">=": "≥", "&": "and", "-": "minus", "−": "minus", "–": "minus"}
_POWER = re.compile(r"10[⁺⁻]?[\u00b2\u00b3\u00b9\u2070-\u2079]+")
_MISREAD = re.compile(r"[015][a-z]{4,}")
_LOOKS_LIKE = str.maketrans("015", "ols")
_APOSTROPHE = str.maketrans("’‘ʼ`´", "'''''")


def tokens(text: str, lexicon: Lexicon | None) -> list[Token]:
    """The words of a text in order, in their comparable forms.

    >>> from argmap.words import built_in
    >>> [one.plain for one in tokens("They don’t pay twenty-two per cent.[3]", built_in()[0])]
    ['they', 'do', 'not', 'pay', '22', '%']
    """
    plain_text = without_marks(text)
    found = list(_percents(list(_raw(plain_text, lexicon)), lexicon))
    if lexicon is None:
        return found
    if any(one.plain[0].isdecimal() or one.plain in lexicon.counting for one in found):
        found = numbered(found, plain_text, lexicon)
    return _with_a(found, lexicon)


@cache
def _wide_line_end() -> re.Pattern[str]:
    """A line end between Chinese or Japanese characters, which is no space; made when it is first needed."""
    return re.compile(rf"(?<=[{_CJK}])[^\S\n]*\r?\n\s*(?=[{_CJK}])")


@lru_cache(maxsize=8)  # asked for a quote and its passage, as words and as they are written
def without_marks(text: str) -> str:
    """The text with footnote marks, markup and line ends inside of words blanked, its length kept."""
    text = _SPACE.sub(lambda match: " " * len(match[0]), text)
    if "<sup>" in text or "^" in text:
        text = _RAISED.sub(_as_power, text)
    text = text if text.isascii() else text.translate(_ONE_FOR_ONE)
    wide = (_wide_line_end(),) if "\n" in text and max(text) >= _CJK[0] else ()
    for pattern in (_LINE_END, *wide, _UNSEEN, _MARKS, _MARKUP):
        text = pattern.sub(lambda match: "\0" * len(match[0]), text)
    return text


def _as_power(match: re.Match[str]) -> str:
    """A power that is typed with other signs ("10^6", "m<sup>2</sup>") with a small figure, its length kept."""
    base, before, power, after = match.groups()
    return base + "\0" * len(before) + power.translate(_SUPERSCRIPT) + "\0" * len(after)


def _raw(text: str, lexicon: Lexicon | None) -> Iterator[Token]:
    places = [at for at, one in enumerate(text) if one != "\0"] if "\0" in text else range(len(text))
    plain_text = text.replace("\0", "")
    for first, last in _stretches(plain_text, lexicon):
        written, start, end = plain_text[first:last], places[first], places[last - 1] + 1
        is_stretch = written in "-–:" and start > 0 and text[start - 1].isdecimal()
        for plain in ("to",) if is_stretch else _plain(written, lexicon):
            yield Token(plain, written, start, end)


def _stretches(text: str, lexicon: Lexicon | None) -> Iterator[tuple[int, int]]:
    """Where each token stands; a figure and the word right after it ("5years") are two, a misread word is one."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if _MISREAD.fullmatch(match[0]) and not _read_as(match[0], lexicon):
            yield start, start + 1
            start += 1
        yield start, end


def _read_as(word: str, lexicon: Lexicon | None) -> str:
    """The word of the language that a scanner misread ("1aboratory"); empty where there is none."""
    read = word.translate(_LOOKS_LIKE)
    return read if lexicon is not None and read in (known_words(lexicon.code) or ()) else ""


@lru_cache(maxsize=8_192)
def _plain(word: str, lexicon: Lexicon | None) -> tuple[str, ...]:
    """The comparable forms of a word: several for a contraction."""
    if word in _SIGNS:
        return (_SIGNS[word],)
    digits = word.lstrip("'’")
    if _POWER.fullmatch(word):
        return (f"10^{unicodedata.normalize('NFKC', word[2:])}",)
    if _MISREAD.fullmatch(word):
        return (_read_as(word, lexicon),)
    if digits[0].isdecimal():
        return (_in_digits(digits, lexicon.decimal_mark if lexicon else ""),)
    if word[0].isnumeric():
        return (_in_digits(unicodedata.normalize("NFKC", word).replace("⁄", "/"), ""),)
    word = bare((word.replace(".", "") if word.endswith(".") else word).translate(_APOSTROPHE))
    return (word.replace("'", ""),) if lexicon is None else _spelled_out(word, lexicon)


def _spelled_out(word: str, lexicon: Lexicon) -> tuple[str, ...]:
    """A word in the spelling that stands for all, a contraction in its parts."""
    if word in lexicon.contractions:
        return tuple(lexicon.contractions[word].split())
    for beginning, meaning in lexicon.contracted_beginnings.items():
        if word.startswith(beginning) and len(word) > len(beginning):
            return (meaning, word.removeprefix(beginning))
    for ending, meaning in lexicon.contracted_endings.items():
        if word.endswith(ending) and len(word) > len(ending):
            stem = word.removesuffix(ending)
            return (lexicon.spellings.get(stem, stem), meaning)
    return (lexicon.spellings.get(word, word),)


def _in_digits(word: str, decimal_mark: str) -> str:
    """The comparable form of a figure, an ordinal, a time, a day or a fraction in digits."""
    if ":" in word:
        return word.removeprefix("0")
    if word[-1].isalpha() or _WHOLE.fullmatch(word):
        return "half" if word == "1/2" else word.lower()
    return _figure(word, decimal_mark)


def _figure(digits: str, decimal_mark: str) -> str:
    """A figure without its thousands marks, its decimals without ending noughts.

    >>> [_figure(one, ".") for one in ("31,400", "1.30", "45'000", "12,5", "1.300")]
    ['31400', '1.3', '45000', '12.5', '1.3']
    """
    whole, mark, decimals = digits, "", ""
    for one in ".,":
        head, _, tail = digits.rpartition(one)
        is_decimal = len(tail) != 3 or one == decimal_mark or head.startswith("0") or len(head) > 3
        if head and is_decimal and digits.count(one) == 1 and tail.isdigit():
            whole, mark, decimals = head, ".", tail.rstrip("0")
            break
    whole = re.sub(r"\D", "", whole).lstrip("0") or "0"
    return f"{whole}{mark}{decimals}" if decimals else whole


def _with_a(found: list[Token], lexicon: Lexicon) -> list[Token]:
    """The words with those as one that mean something else after "a" ("a few")."""
    joined: list[Token] = []
    for token in found:
        before = joined[-1] if joined else None
        if before and before.plain == "a" and token.plain in lexicon["sense_with_a"]:
            joined[-1] = Token(f"a {token.plain}", f"{before.written} {token.written}", before.start, token.end)
        else:
            joined.append(token)
    return joined


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
