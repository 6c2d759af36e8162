"""What goes with what where a text says "respectively": the first with the first, the second with the second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["turn_exchanged"]

_PAIRS = 2
_LONGEST = 3  # words on a side of a pair
_MOST_NEW = 1  # content words of a claim that are not its quote's


def turn_exchanged(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A claim, and the words of its quote by which the first of two goes with the first of two others, not the last."""
    if (
        not quoted.may_have("each_in_turn")
        or not are_short(own, quoted)
        or denials(own)
        or own.may_have("compared_with")
    ):
        return None
    at = next((at for at, _ in quoted.found("each_in_turn")), 0)
    joined = [one for one in range(at) if quoted.tokens[one] in quoted.lexicon["and_too"]]
    if len(joined) != _PAIRS or len(own.beginnings - quoted.beginnings_at(range(at))) > _MOST_NEW:
        return None
    (first, second), (one, other) = (_sides(quoted, place) for place in joined)
    said = {token[:BEGINNING] for token in own.tokens}
    has = [bool(words & said) for words in (first, second, one, other)]
    is_turned = has in ([True, False, False, True], [False, True, True, False])
    return (own.text.rstrip("."), quoted.between(0, at + 1)) if is_turned else None


def _sides(text: Wording, joiner: int) -> tuple[frozenset[str], frozenset[str]]:
    """The beginnings of the last word before an "and", and of the words right after it."""
    before = [at for at in range(joiner) if _tells(text, at)][-1:]
    after = list[int]()
    for at in range(joiner + 1, min(len(text.tokens), joiner + 1 + 2 * _LONGEST)):
        is_end = text.tokens[at] in CLAUSE_ENDS or text.tokens[at] in text.lexicon["each_in_turn"]
        if is_end or (after and not _tells(text, at)) or len(after) == _LONGEST:
            break
        after += [at] * _tells(text, at)
    return _beginnings(text, before), _beginnings(text, after)


def _tells(text: Wording, at: int) -> bool:
    return bool(text.lexicon.meanings[text.tokens[at]]) or text.tokens[at][0].isdigit()


def _beginnings(text: Wording, places: list[int]) -> frozenset[str]:
    return frozenset(text.tokens[at][:BEGINNING] for at in places)
