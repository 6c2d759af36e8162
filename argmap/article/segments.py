"""Sentences of an article, with their places: which stops end one, and which only look like it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.article.languages import language_of
from argmap.article.paragraphs import paragraphs, trimmed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.article.languages import Language
    from argmap.text import Span

__all__ = ["paragraphs", "sentences"]

_CLOSERS = r"(?:[\"'”’»›)\]“‘«‹]|[ \u00a0\u202f]»(?=[\s.,;:!?)]|\Z))*+"
_REFERENCES = (
    r"(?:[¹²³⁰⁴-⁹]++|[ \u00a0]?\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*+|[a-z]|(?:note|nb|citation|Anm\.) ?\w{1,10})\])*+"
)
_STOPS = r"(?<![.!?…])(?<![.!?…][ \u00a0\u202f])(?:\.(?:[ \u00a0\u202f]\.++)++|[.!?…]++)"
_STOP = re.compile(
    rf"{_STOPS}(?P<closers>{_CLOSERS}){_REFERENCES}(?=\s|\Z|(?P<squeezed>[^\W\d_][^\W\d_]|[IA]\s))"
    r"|(?<=[^\W\d_]{3})\.\d{1,2}(?=\s+[\"“„«]?[^\W\d_])"
    r"|[。！？｡]+[」』”’）]*+|[؟۔।]+(?=\s)"
)
_ONE_STOP = re.compile(r"[.!?…。！？｡؟۔।]")
_BACKWARDS = re.compile(r"[^\s(\[“\"'‘]*")
_NEXT = re.compile(r"\s+([\"'“‘„«»(\[]*)(\w+)")
_SQUEEZED_WORD = re.compile(r"[^\W\d_]+(?=[\s,;:]|\Z)")
_NAME_ENDS = frozenset(
    "com net org edu gov info core js ts py rs io de fr es it nl uk eu rst txt md csv html xml".split()
)
_CONTRACTED = re.compile(r"[^\W\d_]{2}['’][stdm]")  # "I don't.", "the mayor's.": no initial
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+\Z")
_ORDINAL = re.compile(r"\d{1,2}|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})")
_ENGLISH_ORDINAL = re.compile(r"\d{1,2}(?:st|nd|rd|th)")
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
_NUMBERED = re.compile(r"\d|[ivxlcIVXLC]+\b|[A-Z]\b")
_NO_SENTENCE = re.compile(r"[\W\d_]*(?:[^\W\d_]|[ivxIVX]{1,4})?[\W_]*")
_LONGEST_NUMBER = 12
_LONGEST = 4_000  # characters of a sentence
_YEAR = re.compile(r"\d{4}")
_ITEM = re.compile(r"(?m)^[^\S\r\n]*(?:\(?(\d{1,2}|[a-z])[.)]|[•·▪◦‣*–—-])[^\S\r\n]+(?=\S)")
_ENDS_LINE = re.compile(r"[.:;!?…][\"'”’»)\]]*\s*\Z")


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Spans of the sentences of one paragraph; "Jan. 18" and "U.S. troops" do not end one.

    >>> from argmap.text import Span
    >>> text = "On Jan. 18 the U.S. spoke. Why? Nobody knew."
    >>> [text[start:end] for start, end in sentences(text, Span(0, len(text)))]
    ['On Jan. 18 the U.S. spoke.', 'Why?', 'Nobody knew.']
    """
    spans, start = [], paragraph.start
    for end in [*_ends(text, paragraph), paragraph.end]:
        spans += [span for span in _cut(text, trimmed(text, start, end)) if span.end > span.start]
        start = end
    return spans


def _cut(text: str, span: Span) -> Iterator[Span]:
    """A sentence; in pieces, at spaces, where it has so few stops that whoever looks at it would never end."""
    start = span.start
    while span.end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        end = space if space > 0 else start + _LONGEST
        yield trimmed(text, start, end)
        start = end
    yield trimmed(text, start, span.end)


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end: after stops, and before the entries of a list."""
    marks: list[tuple[int, int, re.Match[str] | None]] = [(*item, None) for item in _items(text, paragraph)]
    marks += [(match.end(), match.start(), match) for match in _stops(text, paragraph)]
    begin = marked = paragraph.start
    language = language_of(text)
    for end, other, stop in sorted(marks, key=lambda mark: mark[0]):
        if stop is None:
            marked = other
        elif other < marked or not _ends_sentence(text, stop, begin, paragraph, language):
            continue
        yield end
        begin = end


def _stops(text: str, paragraph: Span) -> Iterator[re.Match[str]]:
    """What looks like the end of a sentence; each begins with a stop, for which alone a text is searched fast."""
    after = paragraph.start
    for mark in _ONE_STOP.finditer(text, *paragraph):
        if mark.start() >= after and (stop := _STOP.match(text, mark.start(), paragraph.end)):
            yield stop
            after = stop.end()


def _items(text: str, paragraph: Span) -> Iterator[tuple[int, int]]:
    """The entries of a list in a paragraph: where each begins, and where its number or mark ends."""
    number = 0
    for match in _ITEM.finditer(text, *paragraph):
        given = int(match[1]) if match[1] and match[1].isdigit() else 0
        before = text[max(paragraph.start, match.start() - 20) : match.start()]
        if not before.strip() or _ENDS_LINE.search(before) or (given > 1 and given == number + 1):
            number = given
            yield match.span()


def _ends_sentence(text: str, match: re.Match[str], begin: int, paragraph: Span, language: Language) -> bool:
    """Whether a stop ends the sentence that begins at an offset."""
    stop = match.group()
    if stop[0] in "。！？｡":
        return True
    if match["squeezed"]:
        return _is_squeezed(text, match, paragraph, language)
    following = _NEXT.match(text, match.end(), paragraph.end)
    opening, after = following.groups() if following else ("", "")
    if after[:1].islower():
        return False
    if stop[0] != "." or stop.startswith(("..", ". .", ".\u00a0.")):
        return True
    if match.start() - begin < _LONGEST_NUMBER and _is_number(text[begin : match.start()]):
        return False
    return _is_end(text, match.start(), begin, opening + after, language)


def _is_number(words: str) -> bool:
    """Whether what stands before a stop is only the number of what follows."""
    return not _YEAR.search(words) and bool(_NO_SENTENCE.fullmatch(words))


def _is_squeezed(text: str, match: re.Match[str], paragraph: Span, language: Language) -> bool:
    """Whether a stop without a space after it ends a sentence: "closed.The mayor", but not "Node.js"."""
    after = _SQUEEZED_WORD.match(text, match.end(), paragraph.end)
    word = _word_before(text[max(paragraph.start, match.start() - 40) : match.start()])
    if after is None or not after[0].istitle() or len(word) < 2 or not word.isalpha() or not word[1:].islower():
        return False
    following = after[0].lower()
    known = language.titles | language.short | language.numbered
    if following in _NAME_ENDS or (word.lower() in known and not match["closers"]):
        return False
    return following in language.starters or (word.islower() and len(word) > 2 and len(following) > 1)


def _is_end(text: str, stop: int, begin: int, following: str, language: Language) -> bool:
    """Whether a full stop ends a sentence, judged by the word before it and the word after it."""
    before = text[max(begin, stop - 60) : stop]
    word = _word_before(before).lower()
    after = following.lstrip("\"'“‘„«»([")
    is_start = after.lower() in language.starters
    bare = word.replace(".", "")
    if _CONTRACTED.fullmatch(before[-4:]):
        return True
    if _INITIAL.fullmatch(word + "."):
        return (len(bare) > 1 or word == "i") and is_start
    if word in language.titles or bare in language.titles:
        return False
    if word in language.numbered or bare in language.numbered:
        return not _NUMBERED.match(after) and after.lower() not in language.months
    if word in language.short or bare in language.short:
        return not after[:1].isdigit() and (is_start or bare == "etc")
    return (is_start and ":" not in before[-8:]) or not _is_ordinal(before, word, following, language)


def _word_before(text: str) -> str:
    """The word that a text ends with."""
    backwards = _BACKWARDS.match(text[::-1])
    return backwards[0][::-1] if backwards else ""


def _is_ordinal(before: str, word: str, following: str, language: Language) -> bool:
    """Whether a number with its full stop is an ordinal or a date: "am 8. November", "21st. June", "4.2. (Freitag)"."""
    if word.isalpha() and not _ORDINAL.fullmatch(word):
        return False
    after = following.lower()
    last = before.split()[-2:-1]
    is_dated = any(one.lower() in language.dated or one.endswith(":") for one in last)
    if _ENGLISH_ORDINAL.fullmatch(word):
        return after in language.months
    if _DATE.fullmatch(word):
        return is_dated or after[:1] in {"(", "["} or after[:1].isdigit()
    return bool(_ORDINAL.fullmatch(word)) and (after in language.months or is_dated)
