"""Quotes that do not say what the article says: missing there, or changing its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article import LONGEST_APPROXIMATE, Budget, Status
from argmap.article.folding import fold
from argmap.article.segments import sentences
from argmap.model import Quote
from argmap.quoted.page_heads import copied_head
from argmap.quoted.remark import Quoted, Remark, article_related, differences
from argmap.sense.kinds import Change, Kind
from argmap.sense.token import bare
from argmap.showing import shortened
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["differing", "missing"]

_LONGEST_SAID, _MOST_SAID = 120, 3
_MOST_SENTENCES, _SHORTEST_SENTENCE = 6, 3  # the latter in words
_LONGEST_DENIED, _LONGEST_WORD = 10, 40  # words; characters of each on average
_STEPS = 200_000
_LOOK = 100  # steps, for looking whether words stand in a text that has an index
_MARK_IT = "copy the article's words; mark what you leave out with [...] and what you put in with [brackets]"
_WHAT_IS_WRONG = {
    Status.NEAR: "the quote writes the article's words otherwise: it",
    Status.SUSPECT: "the quote is not what the article says: it",
}


def missing(quoted: Quoted, shared: Budget | None = None) -> Remark:
    """That the words do not stand in the article, with the sentences that share most with them.

    Whoever asks for many quotes gives all of them one budget; when it is used up, nobody looks for a "not" too many.
    """
    anchor = quoted.anchor
    if head := copied_head(quoted):
        return head
    shared = shared or Budget(_STEPS)
    if apart := _apart(quoted, shared):
        return Remark(
            f"the quote runs together {len(apart)} passages that the article has apart",
            "put [...] where words are left out between them, or quote them one by one",
            tuple(article_related("passage", quoted.article, span) for span in apart),
        )
    if denial := _denial(quoted, shared):
        return denial
    what = f"the part “{anchor.missing}” of the quote" if anchor.missing else "the quote"
    advice = "copy the words from the article"
    if anchor.short:
        advice += "; a quote this short is only looked for exactly"
    elif len(anchor.missing or quoted.exact) > LONGEST_APPROXIMATE:
        advice += f"; more than {LONGEST_APPROXIMATE} characters are only looked for exactly: quote less"
    return Remark(
        f"{what} does not stand in the article",
        advice,
        tuple(article_related("nearest", quoted.article, span) for span in anchor.nearest),
        differences(quoted.exact, quoted.article, anchor.nearest[0] if anchor.nearest else None),
    )


def _denial(quoted: Quoted, shared: Budget) -> Remark | None:
    """That few words, which are not found approximately, stand in the article with a "not" more, or less."""
    lexicon, words = quoted.lexicon or quoted.article.governing, quoted.exact.split()
    if lexicon is None or not _SHORTEST_SENTENCE <= len(words) <= _LONGEST_DENIED or shared.left <= 0:
        return None
    if len(quoted.exact) > _LONGEST_WORD * _LONGEST_DENIED:
        return None
    denying = [at for at, word in enumerate(words) if bare(word) in lexicon["cut_not"]]
    ways = [([*words[:at], *words[at + 1 :]], Change(Kind.NEGATION, words[at], "")) for at in denying]
    if not denying:
        ways = [
            ([*words[:at], word, *words[at:]], Change(Kind.NEGATION, "", word))
            for at in range(1, len(words))
            for word in sorted(lexicon["cut_not"].words)
        ]
    for way, change in ways:
        denied = " ".join(way)
        shared.left -= _LOOK
        if not quoted.article.finder.first_places(fold(denied).strip(), 1):
            continue
        found = quoted.article.locate(Quote(exact=denied), shared)
        if found.span and found.status in {Status.EXACT, Status.FOLDED}:
            place = article_related("article", quoted.article, found.span)
            said = f"{_WHAT_IS_WRONG[Status.SUSPECT]} {change.said}"
            return Remark(said, _MARK_IT, (place,), differences(quoted.exact, quoted.article, found.span))
    return None


def _apart(quoted: Quoted, shared: Budget) -> list[Span]:
    """Where the sentences of a quote stand in the article, each by itself; empty where one of them does not."""
    exact = quoted.exact
    parts = [exact[start:end] for start, end in sentences(exact, Span(0, len(exact)))]
    if not 1 < len(parts) <= _MOST_SENTENCES or any(len(one.split()) < _SHORTEST_SENTENCE for one in parts):
        return []
    found = [quoted.article.locate(Quote(exact=one), shared) for one in parts]
    spans = [one.span for one in found if one.is_sound and one.span]
    return spans if len(spans) == len(parts) else []


def differing(quoted: Quoted) -> Remark:
    """What a quote that is near or suspect changes of the article's words."""
    anchor = quoted.anchor
    if head := copied_head(quoted):
        return head
    return Remark(
        f"{_WHAT_IS_WRONG[anchor.status]} {_said([_named(one, quoted) for one in anchor.changes])}",
        _MARK_IT,
        tuple(article_related("article", quoted.article, span) for span in anchor.spans),
        differences(quoted.exact, quoted.article, anchor.span),
    )


def _named(change: Change, quoted: Quoted) -> Change:
    """A change by its kind, which in languages without all lists is known of negations alone."""
    lexicon = quoted.article.governing if quoted.lexicon is None else None
    is_one = change.kind is Kind.WORDS and not (change.quote and change.article)
    if is_one and lexicon is not None and bare(change.quote or change.article) in lexicon["cut_negations"]:
        return change._replace(kind=Kind.NEGATION)
    return change


def _alike(changes: Sequence[Change]) -> str:
    """Changes of one kind, in words."""
    words = dict.fromkeys(one.words for one in changes)
    return f"{changes[0].done} ({', '.join(words)})" if len(words) > 1 else changes[0].said


def _said(changes: Sequence[Change]) -> str:
    """The changes that weigh most, in words; of what gives no other sense, each kind once."""
    harmful = [one for one in changes if one.is_harmful]
    told: dict[object, list[Change]] = {}
    for one in sorted(harmful or changes, key=lambda one: list(Kind).index(one.kind)):
        told.setdefault(one.done or one, []).append(one)
    kept = [_alike(some if harmful else some[:1]) for some in told.values()]
    shown = [shortened(one, _LONGEST_SAID) for one in kept[:_MOST_SAID]]
    more = len(told) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
