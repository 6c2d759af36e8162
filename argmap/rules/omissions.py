"""Rules on what a quote leaves out: words hidden by `[...]`, words replaced in brackets, words cut off at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.article.elision import Piece, pieces_of
from argmap.diagnostics import About, Related, Severity
from argmap.rules.base import Fault, Faults, article_related, rule
from argmap.rules.quoting import quote_fault, quotes_with
from argmap.sense.cuts import cuts
from argmap.sense.gaps import bracketed, hidden
from argmap.sense.kinds import Change, Kind
from argmap.sense.tokens import bare, tokens
from argmap.showing import one_line, shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article import Article
    from argmap.graph import Claim
    from argmap.reading import Anchored, Reading
    from argmap.sense.cuts import Cut
    from argmap.words import Lexicon

_LONGEST_SHOWN = 80
_LONGEST_WORD = 60


class _Gap(NamedTuple):
    """A place between two parts of a quote (or before the first, after the last): its marks, and what stands there."""

    marks: tuple[Piece, ...]
    span: Span
    """The article's words there; before the first part and after the last, the rest of the sentence."""
    is_inside: bool

    @property
    def is_elided(self) -> bool:
        """Whether words are marked as left out there."""
        return any(one.is_ellipsis for one in self.marks)

    @property
    def inserted(self) -> str:
        """The words in brackets there."""
        return " ".join(one.words for one in self.marks if not one.is_ellipsis)


def _gaps(quote: Anchored, article: Article) -> Iterator[_Gap]:
    """The gaps of a quote whose parts were found one by one, in order."""
    runs = _marks_around(pieces_of(quote.quote.exact))
    spans = sorted(quote.anchor.spans)
    if quote.anchor.disorder or len(runs) != len(spans) + 1:
        return
    if runs[0]:
        yield _Gap(runs[0], Span(article.sentence_at(spans[0].start).start, spans[0].start), False)
    for marks, before, after in zip(runs[1:-1], spans, spans[1:], strict=False):
        yield _Gap(marks, Span(before.end, max(before.end, after.start)), True)
    if runs[-1]:
        yield _Gap(runs[-1], Span(spans[-1].end, max(spans[-1].end, article.sentence_at(spans[-1].end - 1).end)), False)


def _marks_around(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """The marks before each part of words, and those after the last."""
    runs: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.is_mark:
            runs[-1].append(piece)
        else:
            runs.append([])
    return [tuple(run) for run in runs]


@rule(
    "AM221",
    "hiding-elision",
    Severity.ERROR,
    about=About.EVIDENCE,
    same_as=("quote",),
    feedback=("what {claim} leaves out with [...] changes what the sentence says.", "what stands where the dots are?"),
)
def hiding_elision(reading: Reading) -> Faults:
    """An ellipsis hides words that decide what the sentence says.

    `[...]` promises that what is left out does not matter. A negation, a condition, a restriction ("only", "some"), a
    hedge ("may"), who says so, or the end of a sentence does. Asides between brackets, commas or dashes, and whole
    sentences, may go.

    Article:

        The firm is not allowed to raise the fare before the end of the winter. The pier, which nobody likes, will stay.

    Fails:

        - evidence: The firm may ask for a higher fare in the winter.
          quote: The firm is [...] allowed to raise the fare before the end of the winter

    Passes:

        - evidence: The pier remains.
          quote: before the end of the winter. The pier [...] will stay
    """
    for claim, quote, article in quotes_with(reading):
        lexicon = reading.lexicon_of(article)
        for gap in _gaps(quote, article) if _has_marks(quote) else ():
            if gap.is_elided and (change := _hidden(gap, article, lexicon)):
                yield _hiding(reading, claim, quote, article, gap, change)


def _has_marks(quote: Anchored) -> bool:
    return any(one in quote.quote.exact for one in ("[", "…", "..", ". ."))


def _hidden(gap: _Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What an ellipsis hides that matters; None where nothing does."""
    words = article.text.cut(gap.span)
    if not gap.is_inside:
        is_before = gap.span.end <= gap.span.start or article.sentence_at(gap.span.end).start == gap.span.start
        found = cuts(words, "", lexicon) if is_before else cuts("", words, lexicon)
        return Change(found[0].kind, "", found[0].words) if found else None
    first, last = article.sentence_at(gap.span.start - 1), article.sentence_at(gap.span.end)
    if first == last or first.end >= gap.span.end:
        changes = hidden(words, lexicon)
    else:
        begun = article.text.cut(Span(last.start, gap.span.end))
        if any(character.isalnum() for character in begun):
            return Change(Kind.SENTENCE_END, "", begun)
        changes = hidden(article.text.cut(Span(gap.span.start, first.end)), lexicon)
    return changes[0] if changes else None


def _hiding(reading: Reading, claim: Claim, quote: Anchored, article: Article, gap: _Gap, change: Change) -> Fault:
    if change.kind is Kind.SENTENCE_END:
        message = "[...] joins the beginning of one sentence to the end of another"
        advice = "write a list of quotes, one for each sentence"
    else:
        message = f"[...] hides {change.kind}: “{_shown(change.article)}”"
        advice = "quote these words, too, or leave out only what does not change what the sentence says"
    return quote_fault(
        reading, claim, quote, message, advice=advice, related=(article_related("left out", article, gap.span),)
    )


def _shown(words: str) -> str:
    return shortened(one_line(words), _LONGEST_SHOWN)


@rule(
    "AM222",
    "changing-bracket",
    Severity.ERROR,
    about=About.EVIDENCE,
    same_as=("quote",),
    feedback=("a word in brackets changes what the quote of {claim} says.", "what stands there in the article?"),
)
def changing_bracket(reading: Reading) -> Faults:
    """A word in brackets stands for words that say something else.

    Brackets explain: `[the mayor]` for "he", `[T]he` for "the". They may not put in or take away a negation, a number,
    a condition, a hedge or a restriction, nor put one name for another.

    Article:

        Some of the measurements were taken at night, when no lorry was on the road.

    Fails:

        - evidence: The measurements were taken at night.
          quote: "[All] of the measurements were taken at night"

    Passes:

        - evidence: A part of the measurements was taken at night.
          quote: Some of the measurements [of noise] were taken at night
    """
    for claim, quote, article in quotes_with(reading):
        lexicon = reading.lexicon_of(article)
        for gap in _gaps(quote, article) if "[" in quote.quote.exact else ():
            if gap.inserted and not gap.is_elided and (change := _replaced(gap, article, lexicon)):
                yield quote_fault(
                    reading,
                    claim,
                    quote,
                    f"[{_shown(gap.inserted)}] {change.said}",
                    advice="quote the article's own words there; say the rest in the claim",
                    related=_there(article, gap),
                )


def _there(article: Article, gap: _Gap) -> tuple[Related, ...]:
    return (article_related("article", article, gap.span),) if gap.is_inside else ()


def _replaced(gap: _Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What words in brackets say other than those that they stand for; None where nothing."""
    words = article.text.cut(gap.span)
    if gap.marks[-1].rest:
        return _respelled(gap.marks[-1], article, gap.span.end)
    if not gap.is_inside:
        number = len(tokens(gap.inserted, lexicon))
        beside = tokens(words, lexicon)
        is_before = bool(beside) and article.sentence_at(gap.span.end).start == gap.span.start
        taken = beside[-number:] if is_before else beside[:number]
        words = words[taken[0].start : taken[-1].end] if taken and is_before else ""
    changes = bracketed(gap.inserted, words, lexicon)
    return changes[0] if changes else None


def _respelled(mark: Piece, article: Article, at: int) -> Change | None:
    """What a bracket at the beginning of a word makes of the article's word; None where it is the same word."""
    found = tokens(article.text.content[at : at + _LONGEST_WORD], None)
    word = mark.words + mark.rest
    same = found and found[0].start == 0 and bare(found[0].written) == bare(word)
    return None if same or not found else Change(Kind.WORDS, word, found[0].written)


# What is cut off


@rule(
    "AM223",
    "cut-context",
    Severity.WARNING,
    about=About.EVIDENCE,
    feedback=(
        "words just outside the quote of {claim} decide what it says.",
        "read the whole sentence: what governs it?",
    ),
)
def cut_context(reading: Reading) -> Faults:
    """Words just outside the quote turn or limit what it says.

    The words are exact, but the sentence begins with "No", "Only", "Few", "It is not true that", or goes on with
    "unless", "provided that", "if". Whoever reads the quote alone reads another sentence.

    Article:

        Nobody believes that the old bridge is safe for heavy carts.

    Fails:

        - evidence: The bridge is safe.
          quote: the old bridge is safe for heavy carts

    Passes:

        - evidence: The bridge is not thought safe.
          quote: Nobody believes that the old bridge is safe for heavy carts
    """
    for claim, quote, article, cut in _cut(reading):
        if cut.kind is not Kind.ATTRIBUTION:
            where = "before it" if cut.is_before else "after it"
            yield _cut_fault(
                reading, claim, quote, article, f"the quote leaves out {cut.kind} {where}: “{_shown(cut.words)}”"
            )


@rule(
    "AM224",
    "cut-attribution",
    Severity.WARNING,
    about=About.EVIDENCE,
    feedback=("the quote of {claim} leaves out who says it.", "whose words are these?"),
)
def cut_attribution(reading: Reading) -> Faults:
    """The quote leaves out that somebody else says it.

    In the article a source stands just outside the quote: "Critics say that", ", the agency estimated". Without it the
    words pass for the author's. Where the claim has `attributed_to`, nothing is said.

    Article:

        Dr. Amara Lind says that the old bridge is not safe for heavy carts.

    Fails:

        - evidence: The bridge is not safe.
          quote: the old bridge is not safe for heavy carts

    Passes:

        - evidence: The bridge is not safe.
          attributed_to: Dr. Amara Lind
          quote: the old bridge is not safe for heavy carts
    """
    for claim, quote, article, cut in _cut(reading):
        if cut.kind is Kind.ATTRIBUTION and not getattr(claim.shape, "attributed_to", None):
            yield _cut_fault(reading, claim, quote, article, f"the quote leaves out who says it: “{_shown(cut.words)}”")


def _cut(reading: Reading) -> Iterator[tuple[Claim, Anchored, Article, Cut]]:
    """What stands just outside of quotes that were found and governs them."""
    for claim, quote, article in quotes_with(reading):
        span, lexicon = quote.anchor.span, reading.lexicon_of(article)
        if span is None or lexicon is None or not quote.anchor.is_sound:
            continue
        head, tail = article.around(span)
        runs = _marks_around(pieces_of(quote.quote.exact)) if _has_marks(quote) else [(), ()]
        others = [
            one.anchor.span for one in reading.anchors[claim.index] if one is not quote and one.article is article
        ]
        for cut in cuts("" if runs[0] else head, "" if runs[-1] else tail, lexicon):
            place = Span(span.start - len(head), span.start) if cut.is_before else Span(span.end, span.end + len(tail))
            if not any(one and one.start < place.end and place.start < one.end for one in others):
                yield claim, quote, article, cut


def _cut_fault(reading: Reading, claim: Claim, quote: Anchored, article: Article, message: str) -> Fault:
    span = quote.anchor.span
    assert span is not None  # noqa: S101
    whole = Span(article.sentence_at(span.start).start, max(span.end, article.sentence_at(span.end - 1).end))
    advice = "quote these words, too; or let the claim say them"
    if message.startswith("the quote leaves out who"):
        advice = "name who says it with `attributed_to`, or quote these words, too"
    return quote_fault(
        reading, claim, quote, message, advice=advice, related=(article_related("sentence", article, whole),)
    )
