"""Words that brackets add: what they judge, what they restrict, and words that are whoever quotes' own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.sense.compare import listed_kind
from argmap.sense.kinds import Change, Kind
from argmap.sense.token import name_of
from argmap.sense.tokens import REMARK, tokens
from argmap.text import Span
from argmap.words import BEGINNING, naming

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.article import Article
    from argmap.quoted.gaps import Gap
    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["added", "first_places", "is_of_ones_own", "judged_name"]

_MOST_ADDED = 2  # words in brackets that may be adjectives
_MOST_COUNTED = 5  # words from "not all" to the noun that it counts
_LONGEST = 80
_REMARK = re.compile(REMARK)
_CLAUSE_MARKS = frozenset(",;:.!?()–—")


def added(gap: Gap, article: Article, lexicon: Lexicon) -> Change | None:
    """What words in brackets that stand for none of the article's judge or restrict; None where they only explain."""
    ours = tokens(gap.inserted, lexicon)
    if not ours or not all(_is_new(one, article, lexicon) for one in ours):
        return None
    if _judges(ours, lexicon) or _describes_all(ours, lexicon):
        return Change(Kind.WORDS, gap.inserted, "")
    before = _before(gap, article, lexicon)
    plain = {one.plain for one in ours}
    if plain <= lexicon["bracket_until"].words and any(one.plain in lexicon["gap_negations"] for one in before):
        return Change(Kind.TIME, gap.inserted, "")
    is_denied = any(one.plain in lexicon["gap_negations"] for one in before[-_MOST_COUNTED:])
    is_vague = not any(one.plain in lexicon["determiners"] for one in ours)
    if _restricts(ours, before, lexicon) and (is_denied or is_vague):
        return Change(Kind.QUANTIFIER, gap.inserted, "")
    return None


def judged_name(inserted: str, replaced: str, article: Article, lexicon: Lexicon) -> Change | None:
    """What brackets call somebody whom the article only names: "[the tyrant]" for "he"."""
    ours, theirs = tokens(inserted, lexicon), tokens(replaced, lexicon)
    if not ours or not theirs or not all(_is_new(one, article, lexicon) for one in ours):
        return None
    is_named = all(one.plain in lexicon["pronouns"] or one.written[:1].isupper() for one in theirs)
    is_called = is_named and not lexicon.capitalised_nouns and _judges(ours, lexicon)
    return Change(Kind.WORDS, inserted, replaced.strip()) if is_called else None


def _restricts(ours: Sequence[Token], before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words say of which of several things a sentence tells that denies or counts them."""
    is_one = len(ours) > 1 and ours[0].plain in lexicon["bracket_restricting"]
    has_figure = any(one.plain[0].isdigit() for one in ours)
    return is_one and not has_figure and _counts(before[-_MOST_COUNTED:], lexicon)


def is_of_ones_own(gap: Gap, article: Article, lexicon: Lexicon) -> bool:
    """Whether brackets add words that the article does not have: one that describes a noun, or which are counted."""
    ours = tokens(gap.inserted, lexicon)
    if not ours or _REMARK.fullmatch(gap.inserted):
        return False
    if _restricts(ours, _before(gap, article, lexicon), lexicon):
        return all(_is_new(one, article, lexicon) for one in ours)
    if len(ours) != 1 or not ours[0].written.islower() or not ours[0].plain.isalpha() or not gap.is_inside:
        return False
    word = ours[0]
    lists = naming(lexicon.code)
    is_known = word.plain in lexicon["function_words"] or word.plain in lexicon["verb_forms"]
    is_known = is_known or word.plain in lexicon["gap_factual"] or listed_kind(word.plain, lexicon) is not None
    is_person = lists is not None and any(word.plain in lists[f"nouns_{one}"] for one in ("person", "office", "group"))
    if is_known or is_person or not _is_new(word, article, lexicon):
        return False
    return _is_before_noun(word, gap, article, lexicon)


def _is_before_noun(word: Token, gap: Gap, article: Article, lexicon: Lexicon) -> bool:
    """Whether a word stands where an adjective does: between an article and a noun, or a noun and what follows it."""
    if len(word.plain) <= BEGINNING or not word.plain.endswith(tuple(lexicon["bracket_describing"].words)):
        return False
    follows = tokens(article.text.content[gap.span.end : gap.span.end + _LONGEST], None)[:1]
    if not follows or lexicon.capitalised_nouns:
        return bool(follows) and follows[0].written[:1].isupper()
    if lexicon.is_partial:
        return True
    before = _before(gap, article, lexicon)
    is_open = not before or before[-1].plain in lexicon["function_words"] or before[-1].plain in lexicon["determiners"]
    return is_open and follows[0].plain not in lexicon["function_words"]


def _before(gap: Gap, article: Article, lexicon: Lexicon) -> list[Token]:
    """The words of the clause before a gap."""
    begin = max(article.sentence_at(max(0, gap.span.start - 1)).start, gap.span.start - _LONGEST)
    words = article.text.cut(Span(begin, gap.span.start))
    clause = max((words.rfind(mark) for mark in _CLAUSE_MARKS), default=-1)
    return tokens(words[clause + 1 :], lexicon)


def _counts(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words deny or count what follows them, so that it says more, or less, with words after it."""
    if any(one.plain[0].isdigit() or one.plain in lexicon["bracket_counting"] for one in words):
        return True
    return any(one.plain in lexicon["gap_negations"] for one in words)


def _judges(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words have one of those that judge, or a phrase: "a liar", "under pressure"."""
    plain = [one.plain for one in words]
    judging = lexicon["gap_evaluating"]
    return any(judging.length_at(plain, at) for at in range(len(plain)))


def _describes_all(words: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether words have the endings of adjectives (but "government")."""
    plain = [one.plain for one in words if one.plain not in lexicon["cut_articles"]]
    if not 0 < len(plain) <= _MOST_ADDED or any(not one.written.islower() for one in words):
        return False
    return all(_describes(one, lexicon) for one in plain)


def _describes(word: str, lexicon: Lexicon) -> bool:
    """Whether a word has the ending of adjectives (but "government")."""
    is_one = len(word) > BEGINNING and word.endswith(tuple(lexicon["gap_describing"].words))
    return is_one and not word.endswith("ment") and word not in lexicon["gap_factual"]


def _is_new(one: Token, article: Article, lexicon: Lexicon) -> bool:
    """Whether an article has no word that begins as this one does, if it says anything by itself."""
    if one.plain in lexicon["function_words"] or one.plain in lexicon["cut_articles"]:
        return True
    return one.plain[:BEGINNING] not in _beginnings(article.text.content)


@lru_cache(maxsize=4)
def first_places(content: str) -> dict[str, int]:
    """Where each word of an article stands first."""
    found: dict[str, int] = {}
    for one in tokens(content, None):
        found.setdefault(name_of(one.written), one.start)
    return found


@lru_cache(maxsize=4)
def _beginnings(content: str) -> frozenset[str]:
    """What the words of an article begin with."""
    return frozenset(word[:BEGINNING] for word in first_places(content))
