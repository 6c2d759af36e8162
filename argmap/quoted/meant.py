"""Whom or what a pronoun of an article means, as far as can be told, beside the name that a bracket puts for it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.mentions import HE, IT, SHE, THEY, Kinds, Mention, Part, mentions, words_of
from argmap.text import Span

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.sense.mentions import Word
    from argmap.words import Lexicon

__all__ = ["Doubt", "doubt"]

_MOST_BEFORE = 12  # sentences before a pronoun that are read
_LONGEST_SENTENCE, _LONGEST_NAME = 2_000, 200  # characters that are read
_NEARNESS = (100, 75, 50, 32, 18, 8)
_AGAIN, _MOST_AGAIN = 4, 3
_MARGIN = 24
_OFTEN = 3  # times that something stands in the last sentences, as what they are about
_RECENT = 3  # sentences
_MARKS = frozenset('"“”„«»`')
_ALL = frozenset({HE, SHE, IT, THEY})
_PERSONAL = frozenset({HE, SHE})


class Doubt(NamedTuple):
    """Why words in brackets can hardly be what a pronoun means."""

    is_sure: bool
    """Whether they cannot be: a man for "she"."""
    other: str
    """Who or what is more likely; empty where it has no name."""


def doubt(article: Article, at: int, pronoun: str, inserted: str, lexicon: Lexicon) -> Doubt | None:
    """Why `inserted` can hardly be what the pronoun at `at` means; None where it may well be, or nobody can tell."""
    kinds = Kinds.of(lexicon)
    called = kinds.pronouns.get(pronoun.lower()) if kinds else None
    if kinds is None or called is None:
        return None
    before = _Before(article, at, called, kinds)
    meant = before.those_called(inserted)
    if len(meant) != 1:
        return None
    best = before.most_likely(but=meant[0])
    if meant[0].cannot_be(called):
        return Doubt(best is not None, best.name if best else "")
    if best and before.is_behind(meant[0], best):
        return Doubt(False, best.name)
    return None


@dataclass(eq=False)
class _Entity:
    """Somebody or something that an article names, with all places where it does so, or a pronoun stands for it."""

    words: set[str] = field(default_factory=set)
    first: str = ""
    last: str = ""
    places: list[tuple[int, Part]] = field(default_factory=list)
    sure: frozenset[str] | None = None
    called: frozenset[str] = _ALL
    shown: str = ""
    is_person: bool = False
    has_family: bool = False
    """Whether others may have the same name."""
    met: set[str] = field(default_factory=set)
    """"he" or "she", where it stands for this one in the sentence that has it as its subject."""

    def is_meant_by(self, mention: Mention, given: frozenset[str]) -> bool:
        """Whether a mention can be of this one: the same last name, and no other first name."""
        if not mention.names:
            return mention.words <= self.words
        first, last = _first_and_last(mention.names)
        if first and self.first:
            return last == self.last and first == self.first
        if not first and last in given and self.first:
            return last == self.first
        return last == self.last

    def take(self, mention: Mention, sentence: int, shown: str) -> None:
        self.words |= mention.words
        if mention.names:
            first, last = _first_and_last(mention.names)
            self.has_family |= bool(self.places and first and not self.first)
            self.first, self.last = first or self.first, last if first or not self.last else self.last
        self.places.append((sentence, mention.part))
        self.shown = self.shown if self.last and not mention.names else max(self.shown, shown, key=len)
        self.is_person |= mention.is_sure or mention.called <= _PERSONAL
        if mention.is_sure:
            self.sure = mention.called if self.sure is None else self.sure & mention.called
        self.called = self.called & mention.called or self.called

    @property
    def name(self) -> str:
        """Its name as the article has it; empty where it has none."""
        return self.shown if self.last else ""

    def may_be(self, called: str) -> bool:
        return called in (self.sure or self.called)

    def cannot_be(self, called: str) -> bool:
        """Whether a title, a first name or a word for a man or a woman rules a pronoun out."""
        return bool(self.sure) and not self.may_be(called) and called != THEY and not self.has_family

    def weight(self, sentence: int) -> int:
        """How present it is in a sentence: the nearer, the more so, and the more if sentences are about it."""
        found = [_nearness(sentence - at) + part for at, part in self.places]
        return max(found, default=0) + _AGAIN * min(len(found) - 1, _MOST_AGAIN)

    def part_in(self, sentence: int) -> Part | None:
        """The best part that it has in a sentence."""
        return max((part for at, part in self.places if at == sentence), default=None)

    def is_topic(self, sentence: int) -> bool:
        """Whether the last sentences before one are about it."""
        return sum(sentence - at <= _RECENT for at, _ in self.places) >= _OFTEN


def _first_and_last(names: tuple[str, ...]) -> tuple[str, str]:
    return (names[0] if len(names) > 1 else "", names[-1])


def _nearness(sentences: int) -> int:
    return _NEARNESS[min(sentences, len(_NEARNESS) - 1)]


class _Before:
    """What an article names before a pronoun, in its sentence and those before it."""

    def __init__(self, article: Article, at: int, called: str, kinds: Kinds) -> None:
        self.entities: list[_Entity] = []
        self.called = called
        self.kinds = kinds
        self.known = _Known.of(article.text.content)
        self.now = 0
        self.is_opening = True
        """Whether nothing else is named before the pronoun in its sentence."""
        spans = _spans_before(article, at)
        for number, span in enumerate(spans):
            self.now, self.is_opening = number, True
            self._read(article, span, at)
        nearest = article.text.content[spans[-2].start : at] if len(spans) > 1 else ""
        self.is_in_speech = not _MARKS.isdisjoint(nearest)
        """Whether the pronoun may be another speaker's, who is not whom it means."""

    def _read(self, article: Article, span: Span, at: int) -> None:
        words = article.text.cut(span)
        has_family = any(one.plain in self.kinds.family for one in words_of(words))
        with_things = self.called in {IT, THEY}
        for mention in mentions(words, self.kinds, self.known.is_name, span.start, with_things=with_things):
            if mention.start >= at:
                break
            if mention.is_pronoun:
                self._follow(mention)
                self.is_opening &= self.called not in mention.called
                continue
            self.is_opening = False
            entity = self._of(mention)
            shown = article.text.content[mention.start : min(span.end, mention.start + _LONGEST_NAME)]
            entity.take(mention, self.now, _shown(words_of(shown), mention))
            entity.has_family |= has_family and len(mention.names) > 1

    def _of(self, mention: Mention) -> _Entity:
        """The one that is named, which may be new."""
        for one in reversed(self.entities):
            if one.is_meant_by(mention, self.kinds.given):
                return one
        self.entities.append(_Entity())
        return self.entities[-1]

    def _follow(self, mention: Mention) -> None:
        """Note that a pronoun stands for what is most present."""
        (called,) = mention.called
        able = [one for one in self.entities if one.may_be(called) and self._counts(one, called)]
        if best := max(able, key=lambda one: one.weight(self.now), default=None):
            if mention.part is Part.SUBJECT is best.part_in(self.now):
                best.met |= mention.called & _PERSONAL
            best.places.append((self.now, mention.part))
            best.is_person |= called in _PERSONAL and len(able) == 1

    def _counts(self, entity: _Entity, called: str) -> bool:
        """Whether something is likely enough to be meant by a pronoun: for "he", who is known to be a person."""
        return not entity.is_person if called == IT else called == THEY or entity.is_person or self._has_name(entity)

    def _has_name(self, entity: _Entity) -> bool:
        return entity.last in self.known.inside

    def those_called(self, inserted: str) -> list[_Entity]:
        """What the words in brackets name."""
        words = [one for one in words_of(inserted) if one.plain[0].isalpha() and one.plain not in self.kinds.functional]
        plain = frozenset(one.plain for one in words)
        names = tuple(one.plain for one in words if one.is_capital and one.plain not in self.kinds.titles)
        mention = Mention(plain, names, _ALL, False, Part.OBJECT, 0)
        if names and (found := [one for one in self.entities if one.is_meant_by(mention, self.kinds.given)]):
            return found
        return [one for one in self.entities if plain and plain <= one.words]

    def most_likely(self, but: _Entity) -> _Entity | None:
        """Who or what else is most likely meant."""
        able = [
            one
            for one in self.entities
            if one is not but
            and one.may_be(self.called)
            and self._counts(one, self.called)
            and not self._is_other(one)
            and (self.called in _PERSONAL or bool(one.last) >= bool(but.last))  # "the line" may be the one with a name
        ]
        return max(able, key=lambda one: one.weight(self.now), default=None)

    def _is_other(self, one: _Entity) -> bool:
        """Whether somebody was called "she", who then is no "he"."""
        return self.called in _PERSONAL and bool(one.met) and self.called not in one.met

    def is_behind(self, one: _Entity, best: _Entity) -> bool:
        """Whether another one is so much more present that a pronoun that opens a sentence hardly means this one."""
        if not self.is_opening or self.is_in_speech or best.part_in(self.now - 1) is not Part.SUBJECT:
            return False
        if self.called in _PERSONAL and (not best.is_person or (one.sure and not best.sure)):
            return False
        if self.called not in _PERSONAL and best.words & self.kinds.general:
            return False  # "the species", which may be this one
        if self.called not in _PERSONAL and one.part_in(self.now - 1) is not None:
            return False
        if one.is_topic(self.now) or (one.part_in(self.now - 1) is Part.OBJECT and not best.is_topic(self.now)):
            return False
        return best.weight(self.now) - one.weight(self.now) >= _MARGIN


def _spans_before(article: Article, at: int) -> list[Span]:
    """The sentence of a place and those before it; of very long ones what is nearest."""
    sentences, end = article.sentences, at + _LONGEST_NAME
    last = bisect_right(sentences, at, key=lambda one: one.start)
    return [
        Span(max(one.start, min(one.end, end) - _LONGEST_SENTENCE), min(one.end, end))
        for one in sentences[max(0, last - _MOST_BEFORE - 1) : last]
    ]


def _shown(words: list[Word], mention: Mention) -> str:
    """A name as the article has it."""
    found = []
    for word in words:
        if word.plain in (mention.names or mention.words):
            found.append(word.written.removesuffix("'s").removesuffix("’s"))
        elif found and word.plain[0].isalpha() and word.plain not in mention.words:
            break
    return " ".join(found)


class _Known(NamedTuple):
    """The words of an article that have a capital inside of sentences, and those that stand in small letters."""

    inside: frozenset[str]
    small: frozenset[str]

    def is_name(self, plain: str) -> bool:
        """Whether a word that a sentence begins with can be a name."""
        return plain not in self.small

    @staticmethod
    @lru_cache(maxsize=4)
    def of(content: str) -> _Known:
        """What can be known of the words of an article."""
        words = words_of(content)
        follows = ((word, before.plain[0].isalpha() or before.plain == ",") for before, word in pairwise(words))
        small = frozenset(word.plain for word in words if not word.is_capital)
        return _Known(
            frozenset(word.plain for word, is_inside in follows if word.is_capital and is_inside) - small, small
        )
