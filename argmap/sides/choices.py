"""What a text chooses and what it refuses: "not the flute but the harp", "the harp rather than the flute"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short, crosses
from argmap.words import CLAUSE_ENDS, clause_end, clause_start, denials, kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.words import Wording

__all__ = ["DENIES_CHOICE", "choice_exchanged"]

DENIES_CHOICE = "denies_choice"
"""The list of words that say what is refused."""

_FURTHEST = 14  # tokens from "not" to its "but"
_NEAREST = 3  # content words before "rather than" among which stands what is chosen
_LISTS = ("set_against", "chosen_before", "chosen_behind")


class _Choice(NamedTuple):
    chosen: frozenset[str]
    refused: frozenset[str]
    words: str
    is_denial: bool
    """Whether "not" says so."""


def choice_exchanged(own: Wording, other: Wording) -> tuple[str, str] | None:
    """What a text chooses that another one refuses, where it refuses what that chooses; the words of both.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("She plays not the harp but the flute.", "She plays not the flute but the harp.",
    ...     "She plays the flute rather than the harp.")
    >>> one, other, same = (Wording(text, built_in()[0]) for text in texts)
    >>> choice_exchanged(one, other), choice_exchanged(one, same)
    (('not the harp but the flute', 'not the flute but the harp'), None)
    """
    if not are_short(own, other):
        return None
    theirs = _choices(other)
    for one in _choices(own) if theirs else ():
        for said in theirs:
            if (one.is_denial or said.is_denial) and crosses((one.chosen, one.refused), (said.chosen, said.refused)):
                return one.words, said.words
    return None


@kept
def _choices(text: Wording) -> list[_Choice]:
    found = [*_denied(text), *_set_against(text)]
    return [one for one in found if one.chosen and one.refused and one.chosen.isdisjoint(one.refused)]


def _denied(text: Wording) -> Iterator[_Choice]:
    """ "Not this but that", "not so much this as that", and "that, not this"."""
    tokens, lexicon = text.tokens, text.lexicon
    degrees, denied = dict(text.found("chosen_before")), denials(text)
    for at, token in enumerate(tokens):
        degree = degrees.get(at + 1, 0)
        if token not in lexicon[DENIES_CHOICE] or not (degree or at in denied):
            continue
        turning = lexicon["chosen_behind"] if degree else lexicon["instead_of_it"]
        start = at + 1 + degree
        places = range(start, min(at + _FURTHEST, len(tokens)))
        turn = next((one for one in places if tokens[one] in turning), None)
        if turn is not None and not CLAUSE_ENDS.difference(",").intersection(tokens[at:turn]):
            end = _end(text, turn + 1)
            yield _choice(text, range(turn + 1, end), range(start, turn), range(at, end))
        elif at and tokens[at - 1] in {",", *lexicon["number_joiners"].words}:
            first = clause_start(text.tokens, at - 1)
            yield _choice(
                text,
                _last(text, range(first, at - 1)),
                range(at + 1, _end(text, at + 1)),
                range(first, _end(text, at + 1)),
            )


def _set_against(text: Wording) -> Iterator[_Choice]:
    """ "This rather than that"."""
    for at, length in text.found("set_against"):
        first, end = clause_start(text.tokens, at), _end(text, at + length)
        if first < at:
            chosen = _last(text, range(first, at))
            yield _choice(text, chosen, range(at + length, end), range(first, end), is_denial=False)


def _choice(
    text: Wording, chosen: Iterable[int], refused: Iterable[int], where: range, *, is_denial: bool = True
) -> _Choice:
    words = text.between(where.start, where.stop)
    return _Choice(text.beginnings_at(chosen), text.beginnings_at(refused), words, is_denial)


def _last(text: Wording, places: range) -> list[int]:
    """Where the last content words of some tokens stand."""
    return [at for at, _ in text.content if at in places][-_NEAREST:]


def _end(text: Wording, start: int) -> int:
    ends = CLAUSE_ENDS | text.lexicon["joiners"].words
    return clause_end(text.tokens, start, ends)
