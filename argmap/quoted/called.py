"""Whether a name in brackets and the office for which it stands, or the other way round, can be one person's."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.token import name_of
from argmap.sense.tokens import tokens
from argmap.words import naming

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.words import Lexicon

__all__ = ["is_misnamed", "is_somebody_else"]

_DOCTORS = frozenset({"doctor", "physician", "surgeon"})
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


def is_somebody_else(inserted: str, replaced: str, article: Article, lexicon: Lexicon) -> bool | None:
    """Whether brackets put one person for another who has a name or a noun: "[the nurse]" for "the Queen".

    A description may stand for a name where the article calls this person so; None where nothing tells.
    """
    lists = naming(lexicon.code)
    if lists is None:
        return False
    ours, theirs = (_Persons.of(words, lexicon, lists) for words in (inserted, replaced))
    if ours.is_generic or theirs.is_generic:
        return False
    if ours.nouns and theirs.nouns and not ours.names and not theirs.names:
        return ours.nouns.isdisjoint(theirs.nouns)
    named, other = (ours, theirs) if ours.names else (theirs, ours)
    if not named.names or other.names or not other.nouns or named.nouns & other.nouns:
        return False
    if named.is_one and (other.is_several or named.cannot_be(other, lists)):
        return True
    return _is_called_otherwise(named, other.nouns, article, lists) if named is theirs else False


def _is_called_otherwise(named: _Persons, nouns: set[str], article: Article, lists: Lexicon) -> bool | None:
    """Whether an article, which has these nouns, uses them of others than of the one named; None where it has none."""
    roles: set[str] = set()
    others: set[str] = set()
    is_near = False
    for words in _in_singular(article, lists):
        is_named = not named.names.isdisjoint(words)
        (roles if is_named or is_near else others).update(nouns & words)
        is_near = is_named
    if roles:
        return False
    return True if named.is_one and others else None


@lru_cache(maxsize=4)
def _sentences(article: Article) -> tuple[frozenset[str], ...]:
    """The words of each sentence of an article."""
    return tuple(
        frozenset(name_of(one.written) for one in tokens(article.text.cut(span), None)) for span in article.sentences
    )


@lru_cache(maxsize=4)
def _in_singular(article: Article, lists: Lexicon) -> tuple[frozenset[str], ...]:
    """The same, those for persons in the singular."""
    return tuple(frozenset(_singular(word, lists) for word in words) for words in _sentences(article))


@lru_cache(maxsize=4)
def _roles(article: Article, lists: Lexicon) -> tuple[frozenset[str], ...]:
    """Of each sentence the words for persons."""
    return tuple(frozenset(word for word in words if _is_person(word, lists)) for words in _sentences(article))


class _Persons(NamedTuple):
    """Whom some words mean: the names, the nouns for persons (singular), and what else can be told of them."""

    names: set[str]
    nouns: set[str]
    is_several: bool
    """Whether a noun is of many."""
    is_one: bool
    """Whether a title or a first name says that the names are somebody's."""
    is_generic: bool
    """Whether a noun may be said of nearly anybody: "the man"."""
    sexes: frozenset[str]

    @staticmethod
    def of(words: str, lexicon: Lexicon, lists: Lexicon) -> _Persons:
        """Those in the words of a bracket, or of what it stands for."""
        plain = {name_of(one.written): one for one in tokens(words, lexicon)}
        several = {one for one in plain if _singular(one, lists) != one}
        nouns = {_singular(one, lists) for one in plain if _is_person(_singular(one, lists), lists)}
        nouns |= _DOCTORS if "dr" in plain else set()
        titles = {one for one in plain if one in lexicon["titles_he"] or one in lexicon["titles_she"]}
        names = {
            one
            for one, token in plain.items()
            if token.written[:1].isupper()
            and one not in lexicon["function_words"]
            and one not in lexicon["titles"]
            and one not in nouns | titles
        }
        sexes = frozenset(sex for sex in ("he", "she") if any(one in lists[f"given_names_{sex}"] for one in names))
        sexes |= {sex for sex in ("he", "she") if any(one in lexicon[f"titles_{sex}"] for one in titles)}
        is_generic = any(one in lists["nouns_generic"] for one in nouns)
        return _Persons(names, nouns - titles or nouns, bool(several), bool(names and sexes), is_generic, sexes)

    def cannot_be(self, other: _Persons, lists: Lexicon) -> bool:
        """Whether a noun is for a man and the name a woman's, or the other way round."""
        for sex, another in (("he", "she"), ("she", "he")):
            if self.sexes == {sex} and any(one in lists[f"nouns_{another}"] for one in other.nouns):
                return True
        return False


def _is_person(word: str, lists: Lexicon) -> bool:
    return any(word in lists[name] for name in _ROLES)


def _singular(word: str, lists: Lexicon) -> str:
    """A noun for one person where a word is one for several; any other word as it is."""
    if _is_person(word, lists):
        return word
    ways = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("men") + "man")
    return next((one for one in ways if one != word and _is_person(one, lists)), word)


class _Called(NamedTuple):
    """The names and the offices in some words."""

    names: set[str]
    offices: set[str]

    @staticmethod
    def of(words: str, lexicon: Lexicon, lists: Lexicon) -> _Called:
        """Those in the words of a bracket, or of what it stands for."""
        names, offices = set(), set()
        for one in tokens(words, lexicon):
            plain = name_of(one.written)
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
    for words, roles in zip(_sentences(article), _roles(article, lists), strict=True):
        if not names.isdisjoint(words):
            found |= roles | before
            before = frozenset()
        elif not found:
            before = roles
    return found
