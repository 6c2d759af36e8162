"""What all sides share: whether words of one side stand on the other one in another text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import BEGINNING, CLAUSE_ENDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.words import Wording

__all__ = ["are_parted", "are_short", "crosses", "figure_at", "in_order"]

_LONGEST = 400  # tokens of a text that is a claim, or a passage; of a longer one nothing of this is looked for


def crosses(sides: tuple[Iterable[str], Iterable[str]], others: tuple[Iterable[str], Iterable[str]]) -> bool:
    """Whether words of either side stand on the other side, and none after stays there; but for what is on both."""
    (rest, after), (their_rest, their_after) = map(set, sides), map(set, others)
    both = (rest & after) | (their_rest & their_after)
    is_crossed = bool((after & their_rest) - both) and bool((rest & their_after) - both)
    return is_crossed and after & their_after <= both


def in_order(text: Wording, words: frozenset[str]) -> list[str]:
    """Some beginnings of words, and other tokens, in the order in which a text has them first."""
    meanings = text.lexicon.meanings
    found = ((meanings[token][:BEGINNING], token) for token in text.tokens)
    return list(
        dict.fromkeys(word if word in words else token for word, token in found if word in words or token in words)
    )


def are_short(*texts: Wording) -> bool:
    """Whether texts are short enough to be claims or passages."""
    return all(len(text.tokens) <= _LONGEST for text in texts)


def are_parted(text: Wording, at: int, after: int) -> bool:
    """Whether a comma, an "and" or an "or" stands between two tokens."""
    lexicon = text.lexicon
    lists = (CLAUSE_ENDS, lexicon["joiners"], lexicon["alternatives"])
    return any(token in one for token in text.tokens[at + 1 : after] for one in lists)


def figure_at(text: Wording, at: int) -> str:
    """The number that a token is, in digits; empty where it is none."""
    token = text.tokens[at]
    if token[0].isdigit():
        return token
    number = text.lexicon.number_of(token)
    return "" if number is None else str(number)
