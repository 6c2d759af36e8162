"""The word lists of a language: which words hedge, report, negate, join or say a number."""

from __future__ import annotations

from functools import cached_property, reduce
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING, Any

from argmap.words.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["CONTRARIES", "CONTRARY", "COUNTING", "DATING", "OPPOSED", "PREFIXED"]
__all__ += ["Lexicon", "WordList"]

COUNTING, DATING = "(counting)", "(dating)"
"""Named like lists: the words that may be part of a figure, and of a date."""
OPPOSED, PREFIXED = "(opposed)", "(prefixed)"
"""Named like lists: the words that have an opposite, and those that may begin with a prefix that negates."""
CONTRARY = "(contrary)"
"""Named like a list: the words with which an entry begins that has a contrary."""
CONTRARIES = ("contraries", "contraries_beside", "converses")
"""The lists of such entries, `one|or another/their contrary`."""
_MAY_BE = (COUNTING, DATING, OPPOSED, PREFIXED, CONTRARY)
_SHORTEST_NEGATED = 5  # letters after a prefix
_SHORTEST_JOINED = 7  # letters of a number in one word: "hundert"


class WordList:
    """Words and phrases; a text finds them in itself with `Wording.found` and `Wording.first`."""

    def __init__(self, entries: Iterable[str] = ()) -> None:
        words: set[str] = set()
        phrases = []
        for entry in entries:
            if len(tokens := entry.split()) == 1:
                words.add(tokens[0])
            elif tokens:
                phrases.append(tuple(tokens))
        begun = [word for word in words if word.endswith("*")]
        self.words = frozenset(words.difference(begun))
        self.beginnings = tuple(sorted(word[:-1] for word in begun))
        self.phrases: dict[str, list[tuple[str, ...]]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            self.phrases.setdefault(phrase[0], []).append(phrase)

    def __contains__(self, word: str) -> bool:
        return word in self.words or (bool(self.beginnings) and word.startswith(self.beginnings))

    def length_at(self, tokens: Sequence[str], at: int) -> int:
        """How many tokens from `at` on are one of its entries; 0 where none is."""
        token = tokens[at]
        for phrase in self.phrases.get(token, ()):
            if tuple(tokens[at : at + len(phrase)]) == phrase:
                return len(phrase)
        return int(token in self)


class Lexicon:
    """The word lists of one language; a list that its file does not have is empty."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.language = str(data.get("language", "unnamed"))
        self.code = str(data.get("code", ""))
        self.capitalised_nouns = data.get("capitalised_nouns") is True
        self.decimal_mark = str(data.get("decimal_mark", "."))
        self.is_partial = data.get("partial") is True
        """Whether only some kinds of its words are listed."""
        self.joins_numbers = data.get("joins_numbers") is True
        """Whether hundreds and thousands are written in one word."""
        self.numbers: dict[str, int] = data.get("numbers", {})
        self.scales: dict[str, int] = data.get("scales", {})
        self.fractions: dict[str, int] = data.get("fractions", {})
        self._read_numerals(data)
        self.demonyms: dict[str, str] = data.get("demonyms", {})
        self.contractions: dict[str, str] = data.get("contractions", {})
        """Contracted words with what they stand for."""
        self.contracted_endings: dict[str, str] = data.get("contracted_endings", {})
        self.contracted_beginnings: dict[str, str] = data.get("contracted_beginnings", {})
        self.abbreviations: dict[str, str] = data.get("abbreviations", {})
        """Abbreviations, without full stops, with what they stand for."""
        self.spellings: dict[str, str] = data.get("spellings", {})
        """Words that are spelled otherwise elsewhere, with the spelling that stands for both."""
        self.look_alikes: dict[str, tuple[str, ...]] = {
            word: tuple(others.split()) for word, others in data.get("look_alikes", {}).items()
        }
        """Words that look like others without being slips of them."""
        suffixes = data.get("suffixes", {})
        self.endings: tuple[str, ...] = tuple(sorted(suffixes.get("endings", ()), key=len, reverse=True))
        self.abstract_endings: tuple[str, ...] = tuple(suffixes.get("abstract", ()))
        self._lists: dict[str, str] = data.get("lists", {})
        self._read: dict[str, WordList] = {}
        self.stems: Remembered[str] = Remembered(self._stemmed)
        """For each word its stem: what the forms of one word have in common."""
        self.meanings: Remembered[str] = Remembered(self._meaning)
        """For each token its stem; empty for function words, numbers, marks and single letters."""
        self.lists_with: Remembered[frozenset[str]] = Remembered(self._lists_with)
        """For each token the lists that have it, as a word or as the beginning of a phrase."""
        self.masks: Remembered[int] = Remembered(self._mask)
        """For each token, as the bits of a number, the lists of which no entry stands in a text without such a token,
        and what else it may be (COUNTING ...)."""
        self._bits = {name: 1 << at for at, name in enumerate((*_MAY_BE, *self._lists))}
        self._masks_of: dict[tuple[str, ...], int] = {}
        self.may_count: Remembered[bool] = Remembered(self._may_count)
        """For each token whether it may be part of a figure."""
        self.may_date: Remembered[bool] = Remembered(self._may_date)
        """For each token whether it may be part of a date: a month, a weekday, a year."""

    @cached_property
    def partners(self) -> Remembered[dict[str, list[str]]]:
        """For each list of pairs (`late/early`) the other sides of each side, in order."""
        return Remembered(self._partners)

    def _partners(self, name: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for pair in sorted(self[name].words):
            one, _, other = pair.partition("/")
            found.setdefault(one, []).append(other)
            found.setdefault(other, []).append(one)
        return found

    @cached_property
    def contraries(self) -> frozenset[str]:
        """The longest word of each entry of the lists in CONTRARIES: a text without one of them has none."""
        pairs = "|".join(one for name in CONTRARIES for one in self.entries(name)).replace("/", "|")
        return frozenset(max(words.split(), key=len) for words in pairs.split("|") if words)

    def entries(self, name: str) -> list[str]:
        """The entries of a list as its file has them."""
        return list(_entries(self._lists.get(name, "")))

    def _read_numerals(self, data: dict[str, Any]) -> None:
        self.decades: dict[str, int] = data.get("decades", {})
        self.denominators: dict[str, int] = data.get("denominators", {})
        """Parts of a whole ("thirds") with how many of them make one."""
        self.units: dict[str, str] = data.get("units", {})
        """Units as they may stand after a figure, with the short form that stands for all."""
        self.rewritten: dict[str, str] = data.get("rewritten", {})
        """Phrases with a number in them, with those that stand for them."""

    def __repr__(self) -> str:
        return f"<Lexicon of {self.language}>"

    def __getitem__(self, name: str) -> WordList:
        found = self._read.get(name)
        if found is None:
            found = self._read[name] = WordList(_entries(self._lists.get(name, "")))
        return found

    @cached_property
    def months(self) -> tuple[str, ...]:
        """The months in order."""
        return tuple(self._lists.get("months", "").split())

    @cached_property
    def weekdays(self) -> tuple[str, ...]:
        """The weekdays in order."""
        return tuple(self._lists.get("weekdays", "").split())

    @cached_property
    def counting(self) -> frozenset[str]:
        """Words that can be a part of a number."""
        return frozenset({*self.numbers, *self.decades, *self.denominators, *(one for one in self.scales if one[1:])})

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The words with which numbers of several words begin, and phrases with a number."""
        several = [phrase for phrase in (*self.numbers, *self.rewritten) if " " in phrase]
        return frozenset(phrase.partition(" ")[0] for phrase in several)

    def number_of(self, word: str) -> int | None:
        """The value of a number word; None for any other word."""
        value = self.numbers.get(word)
        if value is not None or not self.joins_numbers or len(word) < _SHORTEST_JOINED:
            return value
        for scale in (one for one in self.scales if one in word):
            count, _, rest = word.partition(scale)
            counted = self.number_of(count) if count else 1
            added = self.number_of(rest.removeprefix("und")) if rest else 0
            if counted is not None and added is not None and added < self.scales[scale]:
                return counted * self.scales[scale] + added
        return None

    @property
    def names(self) -> tuple[str, ...]:
        """The lists that it has."""
        return tuple(self._lists)

    def mask_of(self, *names: str) -> int:
        """The bits of some lists; none for a list that the language does not have."""
        mask = self._masks_of.get(names)
        if mask is None:
            mask = self._masks_of[names] = reduce(or_, (self._bits.get(name, 0) for name in names), 0)
        return mask

    def stem(self, word: str) -> str:
        """What forms of one word have in common.

        >>> from argmap.words.loading import built_in
        >>> english = built_in()[0]
        >>> [english.stem(word) for word in ("risks", "risking", "policy", "policies", "ann's", "apply", "applied")]
        ['risk', 'risk', 'polic', 'polic', 'ann', 'appl', 'appl']
        """
        return self.stems[word]

    def _meaning(self, token: str) -> str:
        carries = token[0].isalpha() and len(token) > 1 and token not in self["function_words"].words
        return self.stems[token] if carries else ""

    def looks_like_a_word(self, word: str) -> bool:
        """Whether every three letters of a word stand in words of the lists, too: most slips make some that do not.

        >>> from argmap.words.loading import built_in
        >>> english = built_in()[0]
        >>> [english.looks_like_a_word(one) for one in ("strandded", "geolgist", "offices")]
        [False, False, True]
        """
        padded = f"^{word}$"
        return all(padded[at : at + 3] in self._trigrams for at in range(len(padded) - 2))

    @cached_property
    def _trigrams(self) -> frozenset[str]:
        words = {word for text in self._lists.values() for word in text.replace('"', " ").replace("*", " ").split()}
        words |= (
            self.spellings.keys()
            | self.look_alikes.keys()
            | {other for one in self.look_alikes.values() for other in one}
        )
        padded = [f"^{word}$" for word in words]
        return frozenset(one[at : at + 3] for one in padded for at in range(len(one) - 2))

    def _lists_with(self, token: str) -> frozenset[str]:
        return frozenset(self._begun.get(token, set()) | self._inflected_with(token))

    def _inflected_with(self, token: str) -> set[str]:
        if not token.startswith(self._beginnings):
            return set()
        return {name for name, own in self._inflected.items() if token.startswith(own)}

    def _mask(self, token: str) -> int:
        may_be = {
            COUNTING: self.may_count[token],
            DATING: self.may_date[token],
            OPPOSED: token.startswith(self._opposites),
            PREFIXED: self._may_negate(token),
            CONTRARY: token in self.contraries,
        }
        others = [name for name, is_so in may_be.items() if is_so]
        return self._told_by.get(token, 0) | self.mask_of(*self._inflected_with(token), *others)

    @cached_property
    def _told_by(self) -> dict[str, int]:
        """For each word, as bits, the lists that have it, or a phrase in which no other word says more."""
        told_by: dict[str, int] = {}
        for name in self._lists:
            phrases = chain.from_iterable(self[name].phrases.values())
            for word in chain(self[name].words, map(self._telling_word, phrases)):
                told_by[word] = told_by.get(word, 0) | self._bits[name]
        return told_by

    def _telling_word(self, phrase: tuple[str, ...]) -> str:
        functional, articles = self["function_words"].words, self["articles"].words
        return max(reversed(phrase), key=lambda word: (word not in functional, word not in articles, len(word)))

    @cached_property
    def _opposites(self) -> tuple[str, ...]:
        return tuple(self.partners["opposites"])

    def _may_negate(self, token: str) -> bool:
        if not token.startswith(self._negative_prefixes):
            return False
        return any(
            len(token) >= len(one) + _SHORTEST_NEGATED for one in self._negative_prefixes if token.startswith(one)
        )

    @cached_property
    def _negative_prefixes(self) -> tuple[str, ...]:
        return tuple(self["negative_prefixes"].words)

    @cached_property
    def _begun(self) -> dict[str, set[str]]:
        """For each word and each first word of a phrase the lists that have it."""
        begun: dict[str, set[str]] = {}
        for name in self._lists:
            for word in self[name].words | self[name].phrases.keys():
                begun.setdefault(word, set()).add(name)
        return begun

    @cached_property
    def _inflected(self) -> dict[str, tuple[str, ...]]:
        """The lists that have words with any ending, with how these begin."""
        return {name: self[name].beginnings for name in self._lists if self[name].beginnings}

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        """All of these together: few words begin so."""
        return tuple(one for own in self._inflected.values() for one in own)

    def _may_count(self, token: str) -> bool:
        in_words = token in self.numbers or token in self.scales or token in self.fractions
        return in_words or token[0].isdigit() or "-" in token

    def _may_date(self, token: str) -> bool:
        bare = token.removesuffix("'s").rpartition("-")[2]
        named = any(bare in self[name] for name in ("months", "month_abbreviations", "weekdays"))
        named = named or bare.removesuffix("s") in self["weekdays"]
        return named or (len(token.removesuffix("s")) == 4 and token.removesuffix("s").isdecimal())

    def _stemmed(self, word: str) -> str:
        word = word.removesuffix("'s").removesuffix("'")
        for _ in range(2):
            word = word.removesuffix("y") if word in self["not_adverbs"] else word
            ending = next((one for one in self.endings if word.endswith(one) and len(word) - len(one) >= 3), "")
            word = word.removesuffix(ending)
        return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def _entries(text: str) -> Iterator[str]:
    """The entries of a list: words, and phrases in quotation marks."""
    for index, part in enumerate(text.split('"')):
        yield from [part] if index % 2 else part.split()
