"""What brackets at the beginning or at the end of a quote stand for: the article's words beside it, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.sense.brackets import is_form
from argmap.sense.compare import listed_kind
from argmap.sense.kinds import Kind
from argmap.sense.naming import is_negated
from argmap.sense.tokens import tokens
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article import Article
    from argmap.quoted.gaps import Gap
    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["beside"]

_MOST_PASSED_OVER = 2  # words beside those that stand in brackets
_LONGEST = 60
_CLAUSE_END = re.compile(r"[,;:.!?()“”\"–—]")
_ALIKE = frozenset({Kind.COMPARISON, Kind.TIME, Kind.QUANTIFIER, Kind.MODAL, Kind.DATE, Kind.UNIT, Kind.NUMBER})


def beside(gap: Gap, article: Article, lexicon: Lexicon | None) -> str:
    """The article's words that brackets at the beginning or end of a quote stand for; empty where they only add."""
    words = article.text.cut(gap.span)
    inserted, around = tokens(gap.inserted, None), tokens(words, None)
    number = len(inserted)
    if not around or not inserted:
        return ""
    is_before = article.sentence_at(gap.span.end).start == gap.span.start
    is_again = {one.plain for one in inserted} <= {one.plain for one in around}
    if is_again and (is_before or lexicon is None or not _are_rivals(inserted[0], around[0], lexicon)):
        is_all = number < len(around) <= number + _MOST_PASSED_OVER
        return words if is_all else ""  # words of the same sentence, taken up again
    if is_before and lexicon is not None and around[-1].plain in lexicon["pronouns"]:
        return around[-1].written
    if not is_before and lexicon is not None and any(_is_form_of(one, around[0], lexicon) for one in inserted):
        return around[0].written
    taken = around[-number:] if is_before else around[:number]
    stands_for_them = (
        _is_replaced_before(inserted, around, gap, article, lexicon)
        if is_before
        else len(around) <= number or _is_replaced_after(inserted, around, gap, article, lexicon)
    )
    return words[taken[0].start : taken[-1].end] if stands_for_them else ""


def _is_replaced_before(
    inserted: Sequence[Token], around: Sequence[Token], gap: Gap, article: Article, lexicon: Lexicon | None
) -> bool:
    """Whether brackets at the beginning stand for the words before the quote, and do not only go with what follows."""
    if lexicon is None or len(around) <= len(inserted) + _MOST_PASSED_OVER:
        return True
    if _CLAUSE_END.search(gap.inserted[-1:]):
        return False
    follows = article.text.content[gap.span.end : gap.span.end + _LONGEST].lstrip()
    is_apart = _CLAUSE_END.search(article.text.cut(gap.span), around[-1].end)
    if is_apart:
        return is_apart[0] == "," and _is_verb(tokens(follows, None)[:1], lexicon)  # "The chair, Ada Orr, ⟦denied"
    is_title = follows[:1].isupper() and not lexicon.capitalised_nouns
    return not is_title and _is_joining(inserted[-1], lexicon) is _is_joining(around[-1], lexicon)


def _is_verb(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a word can only be a verb, as far as is known."""
    plain = words[0].plain if words else ""
    return plain in lexicon["verb_forms"] or plain in lexicon["sense_attribution"] or plain.endswith("ed")


def _is_joining(one: Token, lexicon: Lexicon) -> bool:
    """Whether a word says nothing by itself."""
    return one.plain in lexicon["function_words"] or one.plain in lexicon["determiners"]


def _is_replaced_after(
    inserted: Sequence[Token], around: Sequence[Token], gap: Gap, article: Article, lexicon: Lexicon | None
) -> bool:
    """Whether brackets at the end stand for the words after the quote, which would not be whole without them."""
    if lexicon is None or _CLAUSE_END.search(article.text.cut(gap.span)[: around[0].start]):
        return False
    before = tokens(article.text.cut(Span(max(0, gap.span.start - _LONGEST), gap.span.start)), None)
    last = before[-1].plain if before else ""
    if last in lexicon["determiners"] or last in lexicon["gap_needing"] or last in lexicon["gap_joints"]:
        return True
    if last[:1].isdigit():
        return listed_kind(inserted[0].plain, lexicon) is Kind.UNIT and inserted[0].plain.isalpha()
    is_open = last in lexicon["function_words"] or last in lexicon["verb_forms"]
    is_open = is_open and last not in lexicon["pronouns"] and not _is_joining(around[0], lexicon)
    return is_open or _are_rivals(inserted[0], around[0], lexicon)


def _are_rivals(one: Token, other: Token, lexicon: Lexicon) -> bool:
    """Whether two words have one place in a sentence, as words of a list, opposites and forms of one word have."""
    kinds = {listed_kind(word.plain, lexicon, is_date=word.written[:1].isupper()) for word in (one, other)}
    if len(kinds) == 1 and kinds <= _ALIKE:
        return True
    if is_negated(one.plain, other.plain, lexicon) or _are_opposites(one.plain, other.plain, lexicon):
        return True
    return _is_form_of(one, other, lexicon)


def _is_form_of(one: Token, other: Token, lexicon: Lexicon) -> bool:
    """Whether two words that say something are forms of one word, and not the same: "failing" and "failed"."""
    is_word = one.plain != other.plain and not _is_joining(one, lexicon) and not one.plain[0].isdigit()
    return is_word and is_form(one.plain, other.plain, lexicon)


def _are_opposites(one: str, other: str, lexicon: Lexicon) -> bool:
    """Whether a pair of the list begins these words: "easier" and "harder"."""
    for pair in lexicon["opposites"].words:
        first, _, second = pair.partition("/")
        if (one.startswith(first) and other.startswith(second)) or (one.startswith(second) and other.startswith(first)):
            return True
    return False
