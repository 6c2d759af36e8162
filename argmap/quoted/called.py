"""Whether a name in brackets and the office for which it stands, or the other way round, can be one person's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.token import bare
from argmap.sense.tokens import tokens
from argmap.words import naming

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["is_misnamed"]

_ROLES = ("nouns_office", "nouns_person", "nouns_he", "nouns_she")


def is_misnamed(inserted: str, replaced: str, article: Article, lexicon: Lexicon) -> bool:
    """Whether brackets call somebody by an office other than the article's: "[The mayor]" for "Lady Orr, the chair".

    Only offices tell, which one person has at a time: anybody may be "the woman" or "the defendant".
    """
    lists = naming(lexicon.code)
    if lists is None:
        return False
    ours, theirs = (_Called.of(words, lexicon, lists) for words in (inserted, replaced))
    named, other = (ours, theirs) if ours.names else (theirs, ours)
    if not named.names or other.names or not other.offices:
        return False
    said = _roles_of(named.names, article, lists)
    return bool(said) and said.isdisjoint(other.offices)


class _Called(NamedTuple):
    """The names and the offices in some words."""

    names: set[str]
    offices: set[str]

    @staticmethod
    def of(words: str, lexicon: Lexicon, lists: Lexicon) -> _Called:
        """Those in the words of a bracket, or of what it stands for."""
        names, offices = set(), set()
        for one in tokens(words, lexicon):
            plain = _bare(one)
            if plain in lists["nouns_office"]:
                offices.add(plain)
            elif (
                one.written[:1].isupper() and plain not in lexicon["function_words"] and plain not in lexicon["titles"]
            ):
                names.add(plain)
        return _Called(names, offices)


def _roles_of(names: set[str], article: Article, lists: Lexicon) -> set[str]:
    """The roles in the sentences of an article that name somebody, and in the one before the first of them."""
    found: set[str] = set()
    before: frozenset[str] = frozenset()
    for words, roles in _sentences(article, lists):
        if not names.isdisjoint(words):
            found |= roles | before
            before = frozenset()
        elif not found:
            before = roles
    return found


@lru_cache(maxsize=2)
def _sentences(article: Article, lists: Lexicon) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The words of each sentence of an article, and those of them that are roles."""
    words = [frozenset(map(_bare, tokens(article.text.cut(span), None))) for span in article.sentences]
    return [(one, frozenset(word for word in one if any(word in lists[name] for name in _ROLES))) for one in words]


def _bare(one: Token) -> str:
    """A word in its comparable form, without "'s"."""
    return bare(one.written).removesuffix("'s").removesuffix("’s")
