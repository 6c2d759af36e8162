"""How a claim repeats its quote in other words: which of its words the quote has, and where; which are its own."""

from __future__ import annotations

from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING

from argmap.sides import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, clause_end, clause_start, denials, forms, kept

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable

    from argmap.words import Lexicon, Wording

__all__ = [
    "Repeating",
    "clause_of",
    "closely_repeating",
    "denials_around",
    "head_after",
    "is_kept_beside",
    "is_past",
    "is_verb",
    "may_repeat",
    "past_a_subject",
    "places_of",
    "sentence_of",
]

_FEWEST, _SHARE = 2, 0.75  # content words of a claim, and the share of them that its quote has, where it repeats it
_NEARLY_ALL = 0.8
_SENTENCE_ENDS = frozenset(".;:!?")
_SHORTEST = 4  # letters of the beginning of a word that may stand for another one
_SUBJECT = 3  # content words that name who or what something is said of
_FURTHEST = 6  # tokens after a word in which stands the verb that it governs


class Repeating:
    """The content words of a claim beside those of its quote, in any form, or with another that stands for them."""

    def __init__(self, own: Wording, quoted: Wording) -> None:
        self.own, self.quoted = own, quoted
        self.ours, self.theirs = _content(own), _content(quoted)

    @cached_property
    def _said(self) -> frozenset[str]:
        return frozenset[str]().union(*self.ours.values())

    def quoted_at(self, places: Container[int]) -> frozenset[str]:
        """What the forms of the quote's words among some of its tokens have in common."""
        return frozenset[str]().union(*(keys for at, keys in self.theirs.items() if at in places))

    def quoted_beside(self, places: Container[int]) -> frozenset[str]:
        """The same of its words among all other tokens."""
        return frozenset[str]().union(*(keys for at, keys in self.theirs.items() if at not in places))

    def share(self, places: Container[int], of: Collection[int] | None = None) -> float:
        """The share of the claim's words, or of some of them, that the quote has among some of its tokens."""
        said, ours = self.quoted_at(places), self.ours if of is None else of
        return sum(not said.isdisjoint(self.ours[at]) for at in ours) / max(1, len(ours))

    def repeats(self, but: Container[int]) -> bool:
        """Whether a claim's words are nearly all the quote's, those among some of its tokens aside."""
        rest = [at for at in self.ours if at not in but]
        return len(rest) > 1 and self.share(range(len(self.quoted.tokens)), of=rest) >= _NEARLY_ALL

    def cover(self, places: Iterable[int]) -> float:
        """The share of the quote's words among some of its tokens that the claim has; none where there are none."""
        found = [self.theirs[at] for at in places if at in self.theirs]
        return sum(not self._said.isdisjoint(keys) for keys in found) / len(found) if found else 0.0

    def places(self, at: int) -> list[int]:
        """Where the claim has a word of the quote; or else one that stands for it."""
        keys = self.theirs.get(at, frozenset())
        same = _plain(keys)
        found = [place for place, own in self.ours.items() if not own.isdisjoint(same)]
        return found or [place for place, own in self.ours.items() if not own.isdisjoint(keys)]

    def is_single(self, at: int) -> bool:
        """Whether a word of the quote stands there once."""
        same = _plain(self.theirs[at])
        return sum(not same.isdisjoint(keys) for keys in self.theirs.values()) == 1

    @cached_property
    def new(self) -> list[str]:
        """The words of the claim that its quote has not."""
        said = self.quoted_beside(())
        return [self.own.tokens[at] for at, keys in self.ours.items() if said.isdisjoint(keys)]

    def adds(self, names: Iterable[str], places: Container[int], but: Container[int] = ()) -> bool:
        """Whether the claim has an entry of some lists of which not all words stand among some tokens of the quote.

        Entries that begin at one of some tokens of the claim do not count.
        """
        stems = self.own.lexicon.stems
        said = {stems[token] for at, token in enumerate(self.quoted.tokens) if at in places}
        entries = (entry for name in names for entry in self.own.found(name))
        found = (self.own.tokens[at : at + length] for at, length in entries if at not in but)
        return any(not said.issuperset(map(stems.__getitem__, words)) for words in found)


def past_a_subject(repeating: Repeating) -> list[int]:
    """The words of a claim, without those that name at its head what its quote leaves out, or has an "it" for."""
    own, quoted, said = repeating.own, repeating.quoted, repeating.quoted_beside(())
    first = quoted.written[:1]
    is_left_out = any(one[0].islower() or one.lower() in own.lexicon["stand_ins"] for one in first)
    known = next((at for at, keys in repeating.ours.items() if not keys.isdisjoint(said)), 0) if is_left_out else 0
    head = [at for at in repeating.ours if at < known]
    return [at for at in repeating.ours if at >= known or len(head) > _SUBJECT]


def may_repeat(own: Wording, quoted: Wording) -> bool:
    """Whether a claim may say what a text of its length says: neither is long, and the claim is no question."""
    return are_short(own, quoted) and own.tokens[-1:] != ["?"]


def closely_repeating(own: Wording, quoted: Wording, idle: tuple[str, ...] = ()) -> Repeating | None:
    """A claim beside the quote that it repeats, but for words of some lists; None where it does not."""
    if not may_repeat(own, quoted) or own.stems.isdisjoint(quoted.stems):
        return None
    repeating = Repeating(own, quoted)
    new = [word for word in repeating.new if not any(word in own.lexicon[name] for name in idle)]
    enough = len(repeating.ours) >= _FEWEST and len(new) <= (1 - _SHARE) * len(repeating.ours)
    return repeating if enough else None


def places_of(text: Wording, *names: str) -> set[int]:
    """All tokens of entries of some lists."""
    return {one for name in names for at, length in text.found(name) for one in range(at, at + length)}


@kept
def _content(wording: Wording) -> dict[int, frozenset[str]]:
    """The content words of a text, by their places, each with what its forms have in common."""
    found = ((at, _keys(token, wording.lexicon)) for at, token in enumerate(wording.tokens))
    return {at: keys for at, keys in found if keys}


@lru_cache(maxsize=20_000)
def _keys(token: str, lexicon: Lexicon) -> frozenset[str]:
    parts = [part for part in token.removesuffix("'s").split("-") if part and part not in lexicon.counting]
    carrying = [part for part in parts if lexicon.meanings[part]]
    known = {form for part in carrying for form in (part, *forms(lexicon, lexicon.meanings[part]))}
    groups = {name for one in known for name, begun in _reworded(lexicon) if one.startswith(begun)}
    return frozenset({one[:BEGINNING] for one in known} | groups)


def _plain(keys: frozenset[str]) -> frozenset[str]:
    """What forms of one word have in common, without the groups of those that stand for it."""
    return frozenset(key for key in keys if key[0] != "/")


@cache
def _reworded(lexicon: Lexicon) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Groups of beginnings of words that may stand for each other, each with a name of its own."""
    groups = sorted({*lexicon["synonyms"].words, *lexicon["reworded"].words})
    parts = ((f"/{group}", tuple(one for one in group.split("/") if len(one) >= _SHORTEST)) for group in groups)
    return tuple((name, begun) for name, begun in parts if begun)


def sentence_of(text: Wording, at: int) -> range:
    """The tokens of the sentence of a token, without the mark that ends it."""
    return clause_of(text, at, _SENTENCE_ENDS)


def clause_of(text: Wording, at: int, ends: Container[str]) -> range:
    """The tokens around one up to some that end a clause."""
    return range(clause_start(text.tokens, at, ends), clause_end(text.tokens, at, ends))


def denials_around(text: Wording, at: int) -> int:
    """How many negations the clause of a token has."""
    return len(denials(text) & {*clause_of(text, at, CLAUSE_ENDS)})


def head_after(text: Wording, at: int) -> int | None:
    """Where the first content word from a token on stands, past adverbs in "-ly"; None where none is near."""
    for place in range(at, min(len(text.tokens), at + _FURTHEST)):
        token = text.tokens[place]
        if token in _SENTENCE_ENDS or token == ",":
            return None
        if text.lexicon.meanings[token] and not _is_adverb(text, place):
            return place
    return None


def _is_adverb(text: Wording, at: int) -> bool:
    return text.tokens[at].endswith("ly") and text.tokens[at] not in text.lexicon["not_adverbs"]


def is_past(text: Wording, at: int) -> bool:
    """Whether a word is a verb in the past, by its look or by a list."""
    return text.tokens[at].endswith("ed") or text.tokens[at] in text.lexicon["told_verbs"]


def is_verb(text: Wording, at: int) -> bool:
    """Whether a word may be what a text says of something: not after an article ("the fall"), "to" or "from"."""
    tokens, lexicon = text.tokens, text.lexicon
    place = at - 1
    while place > 0 and (_is_adverb(text, place) or tokens[place] in lexicon["cut_be"]):
        place -= 1
    before = tokens[place] if place >= 0 else ""
    if before in lexicon["infinitives"]:
        return tokens[max(0, place - 1)] in lexicon["bound_to"]
    is_thing = before in lexicon["determiners"] or before in lexicon["no_verb_after"] or before.endswith(("'s", "s'"))
    return not (is_thing or tokens[at].endswith("ing"))


def is_kept_beside(text: Wording, places: Container[int]) -> bool:
    """Whether a text has no negation among some tokens."""
    return not any(at in places for at in denials(text))
