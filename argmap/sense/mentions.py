"""Who and what a sentence names, in its order: names, persons by what they are, things, and pronouns for them."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from argmap.sense.token import bare
from argmap.words import naming

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from argmap.words import Lexicon

__all__ = ["HE", "IT", "SHE", "THEY", "Kinds", "Mention", "Part", "Word", "mentions", "words_of"]

HE, SHE, IT, THEY = "he", "she", "it", "they"
"""What a pronoun, or whoever is named, can be called by."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d+(?:[.,]\d+)*|[^\w\s]")
_ENDINGS = ("'s", "’s")
_CLAUSE_MARKS = frozenset(";:—–(")
_RELATIVE = frozenset({"who", "which"})
_INSIDE = frozenset(",-)'’")  # marks after which a capital makes a name
_SHORTEST_PAST = 4  # letters of a word in -ed that may be none
_LONGEST_GROUP = 4  # words after an article that may name a thing
_FURTHEST = 4  # words that may stand between a preposition and what it goes with
_PERSONS = ("ist", "man", "woman", "ician", "ess")
_SHORTEST_PERSON = 6  # letters of a word that is known by such an ending


class Part(IntEnum):
    """The part that whoever is named has in the sentence; who is the subject is soon meant again."""

    BESIDE = 0
    """After a preposition."""
    OWNER = 5
    OBJECT = 8
    SUBJECT = 25


class Word(NamedTuple):
    """A word or a mark of a sentence, as it is written and bare of "'s", accents and capitals."""

    written: str
    plain: str
    start: int

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.written[0].isupper()

    @property
    def owns(self) -> bool:
        """Whether it is an owner: "Brandt's", "the brothers'"."""
        return self.written.endswith(_ENDINGS)


class Mention(NamedTuple):
    """Somebody or something that a sentence names, or a pronoun that stands there."""

    words: frozenset[str]
    """The words of the name, or of what he, she or it is; of a pronoun none."""
    names: tuple[str, ...]
    """Those of them that are names, in their order."""
    called: frozenset[str]
    """The pronouns that can mean it."""
    is_sure: bool
    """Whether the words themselves say so: a title, a first name, a word for a man or a woman."""
    part: Part
    start: int

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a pronoun."""
        return not self.words


def words_of(text: str, start: int = 0) -> list[Word]:
    """The words and marks of a text, whose first character has the offset `start`."""
    found = []
    for match in _WORD.finditer(text):
        written = match[0]
        stem = written[:-2] if written.endswith(_ENDINGS) else written
        found.append(Word(written, bare(stem), start + match.start()))
    return found


def mentions(
    text: str, kinds: Kinds, is_name: Callable[[str], bool], start: int = 0, *, with_things: bool = True
) -> list[Mention]:
    """Who and what a sentence names; `is_name` says of a word (bare) at its beginning whether it can be a name.

    Without `with_things` things that have no name are left out.
    """
    words = words_of(text, start)
    return [*_Sentence(words, kinds, is_name, with_things).mentions()]


class _Sentence:
    """The words of a sentence, and what they may be."""

    def __init__(self, words: list[Word], kinds: Kinds, is_name: Callable[[str], bool], with_things: bool) -> None:
        self.words = words
        self.is_known_name = is_name
        self.with_things = with_things
        self.kinds = kinds
        self.subject_end = 0
        """The end of the last subject that was met."""

    def mentions(self) -> Iterator[Mention]:
        at = 0
        while at < len(self.words):
            if called := self._pronoun(self.words[at].plain):
                part = Part.OWNER if self._owns(at) else self._part(at)
                yield Mention(frozenset(), (), frozenset([called]), True, part, self.words[at].start)
                at += 1
            elif end := self._end_of_person(at):
                yield self._noted(self._person(at, end), end)
                at = end
            elif end := self._end_of_thing(at):
                thing = self._noted(self._thing(at, end), end)
                if self.with_things:
                    yield thing
                at = end
            else:
                at += 1

    def _owns(self, at: int) -> bool:
        """Whether a pronoun is an owner's; "her" is where a noun may follow."""
        is_before_noun = [one for one in self.words[at + 1 : at + 2] if one.plain not in self.kinds.functional]
        is_her = self.words[at].plain == "her" and any(one.plain[0].isalpha() for one in is_before_noun)
        return is_her or self.words[at].plain in self.kinds.owning

    def _noted(self, mention: Mention, end: int) -> Mention:
        self.subject_end = end if mention.part is Part.SUBJECT else self.subject_end
        return mention

    # Persons, and whatever has a name

    def _is_name(self, at: int) -> bool:
        word = self.words[at]
        if not word.is_capital or (word.plain in self.kinds.no_names and not self._is_inside_name(at)):
            return False
        if self._is_role(at):
            return False
        if at and (self.words[at - 1].plain[0].isalnum() or self.words[at - 1].plain in _INSIDE):
            return True
        following, then = ([one.plain for one in self.words[at + 1 : at + 3]] + ["", ""])[:2]
        is_apart = following == "," and then not in _RELATIVE
        is_adverb = is_apart or following in self.kinds.determiners or bool(self._pronoun(following))
        return word.plain in self.kinds.given or (not is_adverb and self.is_known_name(word.plain))

    def _is_inside_name(self, at: int) -> bool:
        """Whether a little word with a capital is a first name: "her student Per Dahl"."""
        word = self.words[at]
        is_lone = word.plain in self.kinds.functional and len(word.plain) > 1 and not word.written.isupper()
        return is_lone and at > 0 and self.words[at - 1].plain[0].isalpha() and self._is_capital(at + 1)

    def _pronoun(self, plain: str) -> str:
        return self.kinds.pronouns.get(plain, "")

    def _is_role(self, at: int) -> bool:
        """Whether a word says what somebody is."""
        plain = self.words[at].plain
        if not self.words[at].is_capital:
            return (
                plain in self.kinds.persons
                or self._singular(plain) in self.kinds.persons
                or self._ends_as_person(plain)
            )
        is_before_name = self._is_capital(at + 1) and not (at and self._is_capital(at - 1))
        is_named_so = plain in self.kinds.persons and is_before_name
        return plain in self.kinds.men or plain in self.kinds.women or is_named_so or self._opens_as_role(at)

    def _opens_as_role(self, at: int) -> bool:
        """Whether a sentence begins with what persons are: "Farmers like them"."""
        plain = self.words[at].plain
        return not at and (plain in self.kinds.persons or self._singular(plain) in self.kinds.persons)

    def _ends_as_person(self, plain: str) -> bool:
        return len(plain) >= _SHORTEST_PERSON and plain.endswith(_PERSONS) and plain.isalpha()

    def _singular(self, plain: str) -> str:
        for ending, other in (("ies", "y"), ("men", "man"), ("s", "")):
            if plain.endswith(ending):
                return plain.removesuffix(ending) + other
        return plain

    def _is_any(self, at: int) -> bool:
        if at >= len(self.words):
            return False
        return self._is_name(at) or self._is_role(at) or self.words[at].plain in self.kinds.titles

    def _end_of_person(self, at: int) -> int:
        """Where a name, or the words for a person, end that begin at a word; 0 where none begin."""
        if not self._is_any(at):
            return 0
        end = at + 1
        while end < len(self.words) and not self.words[end - 1].owns:
            word = self.words[end]
            if self._is_any(end) and not (self._is_role(end) and self._is_name(end - 1)):
                end += 1
            elif self._links(end):
                end += 2
            elif word.plain == "," and self._is_explained(at, end):
                end += 1
            else:
                break
        return end

    def _links(self, at: int) -> bool:
        """Whether a name goes on after a full stop, or a little word: "J. Orr", "the Duke of Marle"."""
        plain = self.words[at].plain
        if plain == "." and self._is_abbreviated(at - 1):
            return self._is_any(at + 1)
        return plain in self.kinds.name_links and self.words[at - 1].is_capital and self._is_capital(at + 1)

    def _is_capital(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].is_capital and self.words[at].plain not in self.kinds.no_names

    def _is_abbreviated(self, at: int) -> bool:
        return len(self.words[at].plain) == 1 or self.words[at].plain in self.kinds.titles

    def _is_explained(self, start: int, comma: int) -> bool:
        """Whether a name follows a comma that says who somebody is: "the minister, Paul Ruddock"."""
        is_one = self.words[comma - 1].plain in self.kinds.persons or self._ends_as_person(self.words[comma - 1].plain)
        follows = comma + 1 < len(self.words) and (
            self._is_name(comma + 1) or self.words[comma + 1].plain in self.kinds.titles
        )
        return is_one and follows and not self._is_name(start)

    def _person(self, at: int, end: int) -> Mention:
        run = [number for number in range(at, end) if self.words[number].plain[0].isalpha()]
        plain = [self.words[number].plain for number in run]
        names = [self.words[number].plain for number in run if self._is_name(number)]
        called = self._called(plain, names)
        is_sure = called is not None
        if called is None:
            is_person = any(self._is_role(number) or self.words[number].plain in self.kinds.titles for number in run)
            is_many = not names and self._singular(plain[-1]) != plain[-1] and plain[-1] not in self.kinds.persons
            called = {THEY} if is_many else {HE, SHE} if is_person else {HE, SHE, IT, THEY}
        owner = Part.OWNER if self.words[end - 1].owns else self._part(at)
        words = frozenset(plain) - self.kinds.name_links or frozenset(plain)
        return Mention(words, tuple(names), frozenset(called), is_sure, owner, self.words[at].start)

    def _called(self, plain: list[str], names: list[str]) -> set[str] | None:
        """The pronoun that goes with titles, first names and words for men or women; None where they do not say."""
        for words, called in ((self.kinds.men, HE), (self.kinds.women, SHE)):
            if any(one in words for one in plain if one not in names):
                return {called}
        if names and len(names) > 1:
            for words, called in ((self.kinds.given_he, HE), (self.kinds.given_she, SHE)):
                if names[0] in words:
                    return {called}
        return None

    # Things

    def _end_of_thing(self, at: int) -> int:
        """Where the words for a thing end that begin with an article; 0 where none begin."""
        if self.words[at].plain not in self.kinds.articles:
            return 0
        end = at + 1
        while end < len(self.words) and end - at <= _LONGEST_GROUP:
            word = self.words[end]
            if not word.plain[0].isalpha() or word.plain in self.kinds.functional or self._is_any(end):
                break
            if end > at + 1 and (self._is_verb(end) or self._is_many(end - 1)):
                break
            end += 1
        return end if end > at + 1 and not self._is_any(end) else 0

    def _thing(self, at: int, end: int) -> Mention:
        words = frozenset(one.plain for one in self.words[at + 1 : end])
        many = any(self._is_many(number) for number in range(at + 1, end))
        called = {IT, THEY} if many or words & self.kinds.groups else {IT}
        return Mention(words, (), frozenset(called), False, self._part(at), self.words[at].start)

    def _is_many(self, at: int) -> bool:
        plain = self.words[at].plain
        return plain.endswith("s") and not plain.endswith(("ss", "us", "is"))

    # What part it plays

    def _part(self, at: int) -> Part:
        """The part of what begins at a word, by what stands before it in its clause."""
        if at > 1 and self.words[at - 1].plain in {"and", "or"} and self.words[at - 2].is_capital:
            return self._part(at - 2)
        if at > 1 and self.words[at - 1].plain == "," and 0 < at - 1 <= self.subject_end + 1:
            return Part.SUBJECT  # "the newer one, Calvida,"
        is_near, has_more = True, False
        for back in range(at - 1, -1, -1):
            word = self.words[back]
            if is_near and at - back <= _FURTHEST and word.plain in self.kinds.prepositions:
                return Part.BESIDE
            if word.plain in _RELATIVE:
                return Part.OBJECT if has_more else Part.SUBJECT
            if word.plain in _CLAUSE_MARKS or word.plain in self.kinds.clause_joints:
                return Part.SUBJECT
            is_subject = back < self.subject_end or self._pronoun(word.plain)
            if self._is_verb(back) or (has_more and is_subject):
                return Part.OBJECT
            if word.plain[0].isalpha() and word.plain not in self.kinds.determiners:
                is_near, has_more = False, has_more or not word.is_capital
        return Part.SUBJECT

    def _is_verb(self, at: int) -> bool:
        plain = self.words[at].plain
        return (plain in self.kinds.verbs or (plain.endswith("ed") and len(plain) > 4)) and not self.words[
            at
        ].is_capital


class Kinds(NamedTuple):
    """The words of a language by what they say of a person or a clause."""

    no_names: frozenset[str]
    titles: frozenset[str]
    persons: frozenset[str]
    men: frozenset[str]
    women: frozenset[str]
    given_he: frozenset[str]
    given_she: frozenset[str]
    name_links: frozenset[str]
    family: frozenset[str]
    articles: frozenset[str]
    determiners: frozenset[str]
    functional: frozenset[str]
    prepositions: frozenset[str]
    clause_joints: frozenset[str]
    groups: frozenset[str]
    general: frozenset[str]
    """What something that has a name of its own is called again: "the species"."""
    owning: frozenset[str]
    verbs: frozenset[str]
    pronouns: Mapping[str, str]
    """Each with HE, SHE, IT or THEY."""

    @property
    def given(self) -> frozenset[str]:
        """First names of men and women."""
        return self.given_he | self.given_she

    @staticmethod
    @cache
    def of(lexicon: Lexicon) -> Kinds | None:
        """The kinds of a language's words; None for one of which they are not known."""
        own = naming(lexicon.code)
        if own is None:
            return None

        def listed(*names: str) -> frozenset[str]:
            return frozenset().union(*(source[name].words for source in (lexicon, own) for name in names))

        titles = listed("titles", "titles_he", "titles_she")
        no_names = listed("function_words", "months", "weekdays", "adverbs", "clause_starts", "name_links")
        return Kinds(
            no_names=no_names | titles | lexicon.demonyms.keys(),
            titles=titles,
            persons=listed("nouns_person", "nouns_he", "nouns_she"),
            men=listed("titles_he", "nouns_he"),
            women=listed("titles_she", "nouns_she"),
            given_he=listed("given_names_he"),
            given_she=listed("given_names_she"),
            name_links=listed("name_links"),
            family=listed("family_words"),
            articles=listed("determiners") - listed("stand_ins", "joiners"),
            determiners=listed("determiners"),
            functional=listed("function_words"),
            prepositions=listed("mention_prepositions"),
            clause_joints=listed("clause_joints"),
            groups=listed("nouns_group"),
            general=listed("nouns_general"),
            owning=listed("pronouns_owning"),
            verbs=listed("verb_forms", "cut_saying", "cut_saying_that", "being", "sense_modal"),
            pronouns={word: one for one in (HE, SHE, IT, THEY) for word in listed(f"pronouns_{one}")},
        )
