"""The quotations of a draft, in any of the marks of English, German, French, Swiss, Chinese and Japanese texts."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.quotations.blocks import Block, blocks
from argmap.quotations.cues import has_saying
from argmap.quotations.masking import HIDDEN, masked
from argmap.quotations.pairing import paired
from argmap.quotations.quotation import QUOTED, Extract, Passage, Quotation, Use
from argmap.quotations.uses import use_of
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["extract"]

_PREFIX = re.compile(r"(?<=[\r\n])[ \t]{0,3}(?:>[ \t]?)+")
_WORD = re.compile(r"\w")
_SENTENCE_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*(?:\s|\Z)")
_ATTRIBUTION = re.compile(r"[ \t\0]*(?:—|–|--|-[ \t]|―)")
_MARKED = re.compile(r"\A\s*[“„\"«»「『](.*)[”“\"»«」』]\s*\Z", re.DOTALL)
_BEFORE = 200
_SHOWN = 60
_MOST_PARTS = 10
_LONGEST_INTERRUPTION = 120
_NOT_LINE_END = re.compile(r"[^\r\n]")


def extract(text: str, *, is_markdown: bool = True) -> Extract:
    """The quotations of a text, outermost ones only.

    >>> [one.passages[0].parts for one in extract('"The bridge," she said, "is old." He laughed.').quotations]
    [('The bridge', 'is old.')]
    """
    view, open_code = masked(text, is_markdown=is_markdown)
    every = blocks(view, is_markdown=is_markdown)
    pairs = paired(view, [block for block in every if not block.is_quoted])
    marked = [one for pair in pairs.pairs if (one := _quotation(view, pair.inside, pair.whole))]
    wholes = [pair.whole for pair in pairs.pairs]
    quoted = [one for block in every if block.is_quoted if (one := _block_quote(view, block))]
    outside = _outside(view, [*wholes, *(one.span for one in quoted)])
    joined = list(_joined(view, marked, [block for block in every if not block.is_quoted]))
    found = sorted([*joined, *quoted], key=lambda one: one.span)
    unclosed = tuple(_rest_of_line(view, at) for at in pairs.unclosed)
    return Extract(tuple(found), unclosed, outside, None if open_code is None else _rest_of_line(text, open_code))


def _words(view: str, span: Span) -> str:
    """The words in a span on one line, without what is no prose."""
    return one_line(_PREFIX.sub(" ", view[span.start : span.end]).replace(HIDDEN, ""))


def _trimmed(view: str, span: Span) -> Span:
    """A span without spaces at its ends."""
    words = view[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(" \t\r\n\0\xa0\u202f\u3000"))
    return Span(start, max(start, span.start + len(words.rstrip(" \t\r\n\0\xa0\u202f\u3000"))))


def _quotation(view: str, inside: Iterable[Span], whole: Span) -> Quotation | None:
    """The quotation between two marks; None where no words stand there."""
    spans = [span for one in inside if _WORD.search(view, *(span := _trimmed(view, one)))]
    passages = tuple(Passage((_words(view, span),), (span,)) for span in spans)
    if not passages:
        return None
    use = use_of(passages[0].parts[0], view[max(0, whole.start - _BEFORE) : whole.start])
    return Quotation(passages, use if len(passages) == 1 else Use.WORDS)


def _block_quote(view: str, block: Block) -> Quotation | None:
    """A paragraph of a block quote, without the line that says whose words they are."""
    lines = [line for line in block.lines if not _ATTRIBUTION.match(view, *line)]
    if not lines or not any(_WORD.search(view, *line) for line in lines):
        return None
    span = _trimmed(view, Span(lines[0].start, lines[-1].end))
    if marked := _MARKED.match(view[span.start : span.end]):
        span = _trimmed(view, Span(span.start + marked.start(1), span.start + marked.end(1)))
    return Quotation((Passage((_words(view, span),), (span,)),), is_block=True)


def _outside(view: str, spans: Iterable[Span]) -> str:
    """The draft with what is quoted made QUOTED, but for a stop at its end."""
    pieces, done = [], 0
    for span in sorted(spans):
        start, inner = max(done, span.start), view[span.start : span.end]
        kept = _NOT_LINE_END.sub(QUOTED, inner[:-2]) + "".join(one if one in ".!?。！？" else " " for one in inner[-2:])
        pieces += [view[done:start], kept[start - span.start :]]
        done = max(done, span.end)
    return "".join([*pieces, view[done:]]).replace(HIDDEN, " ")


def _rest_of_line(view: str, at: int) -> Span:
    """A mark with what follows it in its line, as far as it need be shown."""
    line = view[at : at + _SHOWN].splitlines()[0]
    return Span(at, at + len(line.rstrip(" \t\0")))


# Quotations that an attribution interrupts


def _joined(view: str, marked: list[Quotation], every: Iterable[Block]) -> Iterator[Quotation]:
    """The quotations, two that only an attribution keeps apart made one."""
    starts = [block.lines[0].start for block in every]
    before: Quotation | None = None
    block = 0
    for one in marked:
        first = block
        while block < len(starts) and starts[block] <= one.span.start:
            block += 1
        if before is not None and (block == first) and _is_interrupted(view, before, one):
            before = _together(before, one)
            continue
        if before is not None:
            yield before
        before = one
    if before is not None:
        yield before


def _is_interrupted(view: str, before: Quotation, after: Quotation) -> bool:
    """Whether one quotation goes on in the next, after who says it: `"The bridge," she said, "is old."`."""
    between = view[before.span.end : after.span.start]
    is_long = len(before.passages) + len(after.passages) > 2 or len(before.passages[0].parts) >= _MOST_PARTS
    if len(between) > _LONGEST_INTERRUPTION or is_long:
        return False
    first, second = before.passages[0].parts[-1], after.passages[0].parts[0]
    if (_SENTENCE_END.search(first[-3:]) and first[-1:] != "…") or _SENTENCE_END.search(between[1:-1]):
        return False
    return has_saying(between) and _goes_on(between, second)


def _goes_on(between: str, second: str) -> bool:
    """Whether the second part is no sentence of its own, by its first letter or by the comma before it."""
    start = second.lstrip("([…. ")[:1]
    ends = between.rstrip('“„"«»‘‚「『 \xa0\u202f\r\n')[-1:]
    is_sentence = start.isupper() and second[:2] not in {"I ", "I'", "I’"}
    return start.islower() or (ends in {",", "，", "、", "–", "—"} and not is_sentence)


def _together(before: Quotation, after: Quotation) -> Quotation:
    one, other = before.passages[0], after.passages[0]
    parts = (*one.parts[:-1], one.parts[-1].rstrip(",，、 "), *other.parts)
    passage = Passage(parts, (*one.spans, *other.spans))
    return replace(before, passages=(passage,), use=Use.WORDS, apart=(*(before.apart or (before,)), after))
