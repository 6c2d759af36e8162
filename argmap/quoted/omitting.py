"""What a quote leaves out: words hidden by `[...]`, words cut off at its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.article.elision import pieces_of
from argmap.quoted.gaps import Gap, gaps_of, has_marks, marks_around, shown
from argmap.quoted.remark import Quoted, Remark, article_related
from argmap.quoted.speech import interrupting
from argmap.sense.cuts import Cut, cuts
from argmap.sense.edges import said
from argmap.sense.gaps import hidden, is_saying_word, is_torn
from argmap.sense.kinds import Change, Kind
from argmap.sense.opposed import conceded, opposed, takes_back
from argmap.sense.telling import is_told
from argmap.sense.tokens import tokens
from argmap.showing import one_line
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.article import Article
    from argmap.text import Spans
    from argmap.words import Lexicon

__all__ = ["context", "hidings"]

_LONGEST_TURN = 3  # words
_THINKING = ("cut_governed", "cut_denying")
_FAR = 1_000  # characters of a sentence on either side of a gap that are read
_BESIDE = 500  # on either side of a quote
_LOOKED_AT = 100  # characters, for a first word
_CLOSING, _STOPS = ' \t\n"”’»)]', (".", "!", "?", "…")


def hidings(quoted: Quoted, *, is_attributed: bool = True) -> Iterator[Remark]:
    """What an ellipsis hides that decides what the sentence says.

    It may hide "she said" in the midst of speech, where it is said otherwise (`is_attributed`) whose words these are.
    """
    for gap in gaps_of(quoted) if has_marks(quoted) else ():
        lexicon = quoted.lexicon or quoted.article.governing
        if not gap.is_elided:
            continue
        if words := interrupting(gap, quoted, lexicon):
            change = None if is_attributed else Change(Kind.ATTRIBUTION, "", words)
        else:
            change = _hidden(gap, quoted.article, lexicon)
        if change:
            yield _hiding(quoted.article, gap, change)


def _hinted(quoted: Quoted, lexicon: Lexicon) -> Iterator[tuple[Cut, Remark]]:
    """What an ellipsis leaves out that is set against what is quoted."""
    for gap in gaps_of(quoted):
        if not gap.is_elided or interrupting(gap, quoted, lexicon):
            continue
        if against := _set_against(gap, quoted.article, lexicon):
            cut = Cut(Kind.LIMIT, against, False)
            yield cut, _cutting(quoted.article, gap.span, cut, cut.words)


def _set_against(gap: Gap, article: Article, lexicon: Lexicon) -> str:
    """The rest of a sentence that is left out and sets something against what is quoted: ", but the crew is tired"."""
    end = article.sentence_at(max(0, gap.span.start - 1)).end
    rest = article.text.cut(Span(gap.span.start, max(gap.span.start, end)))
    is_rest = not any(map(str.isalnum, article.text.cut(Span(gap.span.end, max(gap.span.end, end)))))
    if not is_rest or not opposed(rest, lexicon) or _hidden(gap, article, lexicon):
        return ""
    return one_line(rest).strip(" ,;–—.!")


def _hidden(gap: Gap, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What an ellipsis hides that matters; None where nothing does."""
    words = article.text.cut(gap.span)
    if not gap.is_inside:
        return _hidden_at_end(gap, words, article, lexicon)
    first, last = article.sentence_at(gap.span.start - 1), article.sentence_at(gap.span.end)
    start, end = max(first.start, gap.span.start - _FAR), min(last.end, gap.span.end + _FAR)
    before, after = article.text.cut(Span(start, gap.span.start)), article.text.cut(Span(gap.span.end, end))
    if not any(map(str.isalnum, after)):
        return _hidden_to_stop(article.text.cut(Span(gap.span.start, first.end)), lexicon)
    if first == last or first.end >= gap.span.end:
        changes = hidden(words, lexicon, before=before, after=after)
        return changes[0] if changes else None
    rest, begun = article.text.cut(Span(gap.span.start, first.end)), article.text.cut(Span(last.start, gap.span.end))
    if not any(map(str.isalnum, begun)):
        return _hidden_to_stop(rest, lexicon)
    is_whole = not any(map(str.isalnum, rest)) and before.rstrip(_CLOSING).endswith(_STOPS)
    if not is_whole or lexicon is None or is_torn(begun, after, lexicon):
        return Change(Kind.SENTENCE_END, "", begun)
    return _hidden_before(begun, after, lexicon)


def _hidden_to_stop(rest: str, lexicon: Lexicon | None) -> Change | None:
    """What the hidden end of a sentence would have said, where the next one follows in the quote."""
    if change := _hidden_after(rest, lexicon):
        return change
    is_apart = not rest.lstrip()[:1].isalnum()
    return None if is_apart else next(iter(hidden(rest, lexicon)), None)


def _hidden_at_end(gap: Gap, words: str, article: Article, lexicon: Lexicon | None) -> Change | None:
    """What an ellipsis at the beginning or end of a quote hides of its sentence."""
    sentence = article.sentence_at(gap.span.end)
    if gap.span.end > gap.span.start and sentence.start != gap.span.start:
        begins = max(sentence.start, gap.span.start - _LOOKED_AT)
        return _hidden_after(words, lexicon, article.text.cut(Span(begins, gap.span.start)))
    return _hidden_before(words, article.text.cut(Span(gap.span.end, max(gap.span.end, sentence.end))), lexicon)


def _hidden_before(head: str, after: str, lexicon: Lexicon | None) -> Change | None:
    """What the hidden beginning of a sentence would have said of the rest."""
    first = next((one.plain for one in tokens(after[:_LOOKED_AT], lexicon)), "")
    if found := cuts(head, "", lexicon, first, is_told=is_told(after, lexicon)):
        return Change(found[0].kind, "", found[0].words)
    return next((one for one in hidden(head, lexicon, after=after) if one.kind is Kind.ACTOR), None)


def _hidden_after(tail: str, lexicon: Lexicon | None, head: str = "") -> Change | None:
    """What the hidden end of a sentence would have said of what stands before it."""
    if found := cuts("", tail, lexicon):
        return Change(found[0].kind, "", found[0].words)
    if lexicon is None:
        return None
    if takes_back(tail, lexicon):
        return Change(Kind.NEGATION, "", one_line(tail))
    if conceded(tail, lexicon):
        return Change(Kind.LIMIT, "", one_line(tail).strip(" ,"))
    is_limit = _turns(tail, lexicon) or (_says_which(tail, lexicon) and not _says_what(head, tail, lexicon))
    return Change(Kind.QUANTIFIER, "", one_line(tail)) if is_limit else None


def _says_which(words: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence begins with a clause, without a comma, that says which ones are meant."""
    first = tokens(words, lexicon)[:1]
    is_apart = not words.lstrip()[:1].isalpha()
    return not is_apart and any(one.plain in lexicon["gap_relative"] for one in first)


def _says_what(head: str, tail: str, lexicon: Lexicon) -> bool:
    """Whether "that" begins what is thought, said or doubted, rather than says which ones are meant."""
    before, first = [one.plain for one in tokens(head, lexicon)[-2:]], tokens(tail, lexicon)[:1]
    if not before or not any(one.plain in lexicon["cut_that"] for one in first):
        return False
    is_noun = any(one in lexicon["noun_before"] for one in before[:-1])
    thinks = is_saying_word(before[-1], lexicon) or any(before[-1] in lexicon[name] for name in _THINKING)
    return thinks and not is_noun


def _turns(words: str, lexicon: Lexicon) -> bool:
    """Whether the rest of a sentence only takes something back: "promising [but preliminary]"."""
    rest = [one.plain for one in tokens(words, lexicon)]
    is_short = 1 < len(rest) <= _LONGEST_TURN
    return is_short and rest[0] in lexicon["gap_contrast"] and rest[1] not in lexicon["gap_also"]


def _hiding(article: Article, gap: Gap, change: Change) -> Remark:
    if change.kind is Kind.SENTENCE_END:
        message = "[...] joins the beginning of one sentence to the end of another"
        advice = "write a list of quotes, one for each sentence"
    else:
        message = f"[...] hides {change.kind}: “{shown(change.article)}”"
        advice = "quote these words, too, or leave out only what does not change what the sentence says"
    return Remark(message, advice, (article_related("left out", article, gap.span),))


def context(quoted: Quoted, others: Callable[[], Spans] | None = None) -> Iterator[tuple[Cut, Remark]]:
    """What stands just outside of a quote that was found and governs it, but for what `others` quote.

    Of a very long sentence what is nearest on either side is read.
    """
    span = quoted.anchor.span
    lexicon = quoted.lexicon or quoted.article.governing
    if lexicon is None or not quoted.anchor.is_sound:
        return
    if has_marks(quoted):
        yield from _hinted(quoted, lexicon)
    if span is None:
        return
    head, tail = quoted.article.around(span)
    head, tail = head[-_BESIDE:], tail[:_BESIDE]
    if not head and not any(map(str.isalnum, tail)):
        return
    runs = marks_around(pieces_of(quoted.exact)) if has_marks(quoted) else [(), ()]
    is_marked = any(not mark.rest for mark in runs[0])
    first = quoted.article.words(span).partition(" ")[0]
    told = is_told(quoted.article.words(span), lexicon)
    for cut in cuts("" if is_marked else head, "" if runs[-1] else tail, lexicon, first, is_told=told):
        place = Span(span.start - len(head), span.start) if cut.is_before else Span(span.end, span.end + len(tail))
        if others is None or not others().touch(place):
            yield cut, _cutting(quoted.article, span, cut, said(cut, head, tail))


def _cutting(article: Article, span: Span, cut: Cut, words: str) -> Remark:
    whole = Span(article.sentence_at(span.start).start, max(span.end, article.sentence_at(span.end - 1).end))
    related = (article_related("sentence", article, whole),)
    if cut.kind is Kind.ATTRIBUTION:
        advice = "name who says it with `attributed_to`, or quote these words, too"
        return Remark(f"the quote leaves out who says it: “{shown(words)}”", advice, related)
    where = "before it" if cut.is_before else "after it"
    message = f"the quote leaves out {cut.kind} {where}: “{shown(words)}”"
    return Remark(message, "quote these words, too; or let the claim say them", related)
