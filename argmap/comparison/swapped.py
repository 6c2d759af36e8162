"""What stands in each other's place in a claim: cause and effect, first and last, and who does it to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.comparison.contrary import crosses
from argmap.words import Wording, denials, found_in, negated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.words import Lexicon

__all__ = ["are_of_one_cause", "causes_reversed", "names_swapped", "order_reversed"]

_BEGINNING = 5  # letters that forms of one word have in common
_PARTING = frozenset({",", ";", "and", "but", "while"})
_FEWEST = 2  # names


def causes_reversed(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """The words by which a claim makes the cause of what its partner says is the effect."""
    for cause, effect, words in _causes(own):
        for known, following, said in _causes(partner):
            stays = (cause & known) - (cause & effect) - (known & following)
            if not stays and crosses((cause, effect), (known, following)):
                return words, said
    return None


def are_of_one_cause(own: Wording, partner: Wording) -> bool:
    """Whether two texts say of the same thing that it is the cause of the same."""
    return any(
        cause & known and effect & following
        for cause, effect, _ in _causes(own)
        for known, following, _ in _causes(partner)
    )


def _causes(text: Wording) -> Iterator[tuple[set[str], set[str], str]]:
    """What a text says is the cause of what: the words of both, and the word that says so."""
    for name in ("cause_after", "cause_before"):
        for at, length in found_in(text, name):
            end = at + length
            if _is_denied(text, at):
                continue
            is_passive = name == "cause_before" and text.tokens[end : end + 1] == ["by"]
            is_after, end = name == "cause_after" or is_passive, end + is_passive
            before = _stems(text, range(at))
            after, rest = _parted(text, end)
            if is_after and not before:
                before = rest
            if before and after:
                words = " ".join(text.written[at:end])
                yield (after, before, words) if is_after else (before, after, words)


def _is_denied(text: Wording, at: int) -> bool:
    """Whether a "not" stands before a word in its clause: it is said to be no cause."""
    start = next((one for one in range(at - 1, -1, -1) if text.tokens[one] in {",", ";", "."}), 0)
    return any(start <= one < at for one in denials(text))


def _parted(text: Wording, start: int) -> tuple[set[str], set[str]]:
    """The words up to the next comma or "that", and those after it."""
    tokens = text.tokens
    end = next((at for at in range(start, len(tokens)) if tokens[at] in {",", "that", ";", "."}), len(tokens))
    return _stems(text, range(start, end)), _stems(text, range(end, len(tokens)))


def _stems(text: Wording, where: Iterable[int]) -> set[str]:
    places = set(where)
    return {stem[:_BEGINNING] for at, stem in text.content if at in places}


def order_reversed(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """What a claim says comes first, and its partner says comes after."""
    for first, after, words in _orders(own):
        for known, following, said in _orders(partner):
            if crosses((first, after), (known, following)):
                return words, said
    return None


def _orders(text: Wording) -> Iterator[tuple[set[str], set[str], str]]:
    """What a text says comes first, what after it, by the words nearest to "first" and to "then"; and its words."""
    for first, _ in found_in(text, "coming_first"):
        for after, length in found_in(text, "coming_after"):
            if after > first:
                cut = next((at for at in range(first, after) if text.tokens[at] in _PARTING), None)
                if cut is not None:
                    said = " ".join(text.written[first : after + length])
                    parts = range(cut), [at for at in range(cut, len(text.tokens)) if at != after]
                    yield _stems(text, parts[0]), _stems(text, parts[1]), said


def names_swapped(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """What a claim says of A and B that its partner says of B and A: "A leans on B"."""
    if len(negated(own)) % 2 != len(negated(partner)) % 2:
        return None
    names = _shared_names(own, partner)
    if len(names) < _FEWEST or not (own.beginnings & partner.beginnings) - names:
        return None
    theirs = list(_led(partner, names))
    for word, before, after, said in _led(own, names):
        told = [(first, second, words) for known, first, second, words in theirs if known == word]
        if any(before == first and after == second for first, second, _ in told):
            continue
        for first, second, words in told:
            if before & second and after & first and not after & second:
                return said, words
    return None


def _shared_names(one: Wording, other: Wording) -> set[str]:
    """The beginnings of the names that two texts have; a word at the head of one is a name where it is in the other."""
    if one.lexicon.capitalised_nouns:
        return set()
    names = {_of_place(text.lexicon, name.lower()) for text in (one, other) for name in text.names}
    return {name for _, name in _names(one, names)} & {name for _, name in _names(other, names)}


def _names(text: Wording, known: set[str]) -> list[tuple[int, str]]:
    """Where some names stand in a text, each with its beginning."""
    beginnings = {name[:_BEGINNING] for name in known}
    found = [
        (at, _of_place(text.lexicon, one.lower())[:_BEGINNING])
        for at, one in enumerate(text.written)
        if one[:1].isupper() and len(one) > 1
    ]
    return [(at, name) for at, name in found if name in beginnings]


def _of_place(lexicon: Lexicon, word: str) -> str:
    bare = word.removesuffix("'s").removesuffix("'")
    return lexicon.demonyms.get(bare, bare)


def _led(text: Wording, known: set[str]) -> Iterator[tuple[str, set[str], set[str], str]]:
    """Prepositions, with the names before them in the sentence, and those after them up to the next preposition."""
    names, places = _names(text, known), found_in(text, "leading_to")
    for at, _ in places:
        end = min((one for one, _ in places if one > at), default=len(text.tokens))
        before = [(one, name) for one, name in names if one < at]
        after = [(one, name) for one, name in names if at < one < end]
        if before and after:
            said = " ".join(text.written[before[0][0] : after[-1][0] + 1])
            yield text.tokens[at], {name for _, name in before}, {name for _, name in after}, said
