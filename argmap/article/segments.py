"""Paragraphs and sentences of an article, with their places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["paragraphs", "sentences"]

_BLANK_LINE = re.compile(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_LONG_LINE = 200

_STOP = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)\]]*+(?=\s)|[。！？｡]+[」』”’）]*|[؟۔।]+(?=\s)")
_WORD_BEFORE = re.compile(r"[^\s(\[“\"'‘]*\Z")
_NEXT = re.compile(r"\s+[\"'“‘«(\[]*(\w+)")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+\Z")
_ABBREVIATIONS = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun "
    "mr mrs ms dr prof rev hon st sr jr gen col lt maj capt sgt cmdr adm gov sen rep pres amb messrs mmes "
    "vs etc eg ie cf al ca approx no nos vol pp p fig ed eds inc ltd co corp dept univ est ave blvd rd mt ft".split()
)
_NEVER_LAST = frozenset(
    "mr mrs ms dr prof rev hon gen col lt maj capt sgt cmdr adm gov sen rep pres amb messrs mmes "
    "vs eg ie cf fig vol".split()
)
_STARTERS = frozenset(
    "a an and as at but by for from he her his how however i if in it its my no not of on or our she since so some "
    "such that the their then there these they this those though to under until we what when where which while who "
    "why with yet you".split()
)


def paragraphs(text: str) -> list[Span]:
    """Spans of the paragraphs: blocks between blank lines; in a text without any, its lines if they are long."""
    separator = _BLANK_LINE
    if not _BLANK_LINE.search(text.strip()) and any(len(line) > _LONG_LINE for line in text.splitlines()):
        separator = _LINE_END
    spans, start = [], 0
    for match in separator.finditer(text):
        spans.append(_trimmed(text, start, match.start()))
        start = match.end()
    spans.append(_trimmed(text, start, len(text)))
    return [span for span in spans if span.end > span.start]


def sentences(text: str, paragraph: Span) -> list[Span]:
    """Spans of the sentences of one paragraph; "Jan. 18" and "U.S. troops" do not end one.

    >>> text = "On Jan. 18 the U.S. spoke. Why? Nobody knew."
    >>> [text[start:end] for start, end in sentences(text, Span(0, len(text)))]
    ['On Jan. 18 the U.S. spoke.', 'Why?', 'Nobody knew.']
    """
    spans, start = [], paragraph.start
    for end in _ends(text, paragraph):
        spans.append(_trimmed(text, start, end))
        start = end
    spans.append(_trimmed(text, start, paragraph.end))
    return [span for span in spans if span.end > span.start]


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    for match in _STOP.finditer(text, *paragraph):
        following = _NEXT.match(text, match.end(), paragraph.end)
        if _ends_sentence(text, match, paragraph.start, following[1] if following else ""):
            yield match.end()


def _ends_sentence(text: str, match: re.Match[str], start: int, after: str) -> bool:
    """Whether a stop ends a sentence, before the word `after`."""
    stop = match.group()
    if stop[0] in "。！？｡":
        return True
    if after[:1].islower():
        return False
    return stop[0] != "." or stop.startswith("..") or _is_end(text, match.start(), start, after)


def _is_end(text: str, stop: int, start: int, after: str) -> bool:
    """Whether a full stop ends a sentence, judged by the word before it and the word after it."""
    word_match = _WORD_BEFORE.search(text, max(start, stop - 40), stop)
    word = word_match.group().lower() if word_match else ""
    bare = word.replace(".", "")
    if _INITIAL.fullmatch(word + "."):
        return (len(bare) > 1 or word == "i") and after.lower() in _STARTERS
    if bare in _NEVER_LAST:
        return False
    if bare in _ABBREVIATIONS:
        return not after[:1].isdigit() and (after.lower() in _STARTERS or bare == "etc")
    return True


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
