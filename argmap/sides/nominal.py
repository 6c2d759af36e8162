"""Who does what to whom where a noun says so: "the firm's purchase of the mill", "the attack on it by the firm"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words import BEGINNING, CLAUSE_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["Deed", "deeds"]

_NEAR = 4  # tokens from an owner to what is his
_LONGEST = 3  # content words of who does it, and of whom it is done to


class Deed(NamedTuple):
    """A noun that says what is done, with the tokens of who does it, and of what it is done to."""

    noun: str
    doer: range
    done_to: range


def deeds(text: Wording) -> Iterator[Deed]:
    """What is done by a noun, where both are named: by an owner, or by "by", and by "of" or "on".

    Nothing where the noun stands twice: "his portrait of her hangs beside hers of him".
    """
    nouns = [stem[:BEGINNING] for _, stem in text.content]
    yield from (deed for deed in _deeds(text) if nouns.count(deed.noun) == 1)


def _deeds(text: Wording) -> Iterator[Deed]:
    for at, token in enumerate(text.tokens[:-1]):
        if _owns(text, at):
            yield from _of_owner(text, at)
        elif token in text.lexicon["deed_of"] and at and text.lexicon["by_whom"].words & {*text.tokens}:
            yield from _by_somebody(text, at)


def _owns(text: Wording, at: int) -> bool:
    """Whether a word is that of an owner: "the firm's", "the rebels'"."""
    is_plural = text.tokens[at].endswith("s") and text.gaps[at + 1].startswith("'")
    return (text.tokens[at].endswith("'s") or is_plural) and bool(text.lexicon.meanings[text.tokens[at]])


def _of_owner(text: Wording, at: int) -> Iterator[Deed]:
    tokens, lexicon = text.tokens, text.lexicon
    for place in range(at + 2, min(at + 2 + _NEAR, len(tokens))):
        if not lexicon.meanings[tokens[place - 1]]:
            return
        is_by = tokens[place] in lexicon["by_whom"]
        if is_by or tokens[place] in lexicon["deed_of"]:
            owner, other = range(at, at + 1), _phrase(text, place + 1)
            if other:
                doer, done_to = (other, owner) if is_by else (owner, other)
                yield Deed(lexicon.meanings[tokens[place - 1]][:BEGINNING], doer, done_to)
            return


def _by_somebody(text: Wording, at: int) -> Iterator[Deed]:
    noun, done_to = text.lexicon.meanings[text.tokens[at - 1]], _phrase(text, at + 1)
    end = done_to.stop
    is_by = end < len(text.tokens) and text.tokens[end] in text.lexicon["by_whom"]
    if noun and done_to and is_by and (doer := _phrase(text, end + 1)):
        yield Deed(noun[:BEGINNING], doer, done_to)


def _phrase(text: Wording, start: int) -> range:
    """The words of somebody from a token on, up to the next preposition or verb."""
    lexicon, found = text.lexicon, 0
    for at in range(start, len(text.tokens)):
        token = text.tokens[at]
        if _ends(text, at) or found == _LONGEST:
            return range(start, at) if found else range(0)
        found += bool(lexicon.meanings[token])
    return range(start, len(text.tokens)) if found else range(0)


def _ends(text: Wording, at: int) -> bool:
    token, lexicon = text.tokens[at], text.lexicon
    names = ("joiners", "sense_preposition", "deed_of", "by_whom", "verb_forms", "relatives", "sense_condition")
    return token in CLAUSE_ENDS or token.endswith("ed") or any(token in lexicon[name] for name in names)
