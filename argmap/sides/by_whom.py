"""By whom something was done: by the one, who told another one of it, and not by this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, CLAUSE_ENDS, deny_as_much, kept

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["doer_replaced"]

_BEING = ("being", "auxiliary_forms")
_NEAR = 5  # tokens between what is done and its "by", and from this to the noun that says by whom


class _Done(NamedTuple):
    """What is done and by whom, as beginnings of words, and where this stands."""

    deed: str
    doer: str
    start: int
    end: int


def doer_replaced(own: Wording, other: Wording) -> tuple[str, str] | None:
    """By whom a text says something was done, where another one names them otherwise, and somebody else as the doer.

    >>> from argmap.words import Wording, built_in
    >>> quote = "The leak was found by a neighbour, who called the firemen."
    >>> texts = ("The leak was found by the firemen.", "The leak was found by a neighbour.", quote)
    >>> one, right, quote = (Wording(text, built_in()[0]) for text in texts)
    >>> doer_replaced(one, quote), doer_replaced(right, quote)
    (('found by the firemen', 'found by a neighbour'), None)
    """
    if not are_short(own, other) or not deny_as_much(own, other) or other.has("doing_alike"):
        return None
    for one in _done(own):
        theirs = [said for said in _done(other) if said.deed == one.deed]
        if len(theirs) != 1 or theirs[0].doer in own.beginnings or not _does_otherwise(other, theirs[0].end, one.doer):
            continue
        return own.between(one.start, one.end), other.between(theirs[0].start, theirs[0].end)
    return None


def _does_otherwise(text: Wording, after: int, doer: str) -> bool:
    """Whether a text tells something else of a second one, after a "who" or "while", and not who the first one is."""
    start = after + (text.tokens[after : after + 1] == [","])
    opens = any(
        one in text.lexicon[name] for one in text.tokens[start : start + 1] for name in ("relatives", "joiners")
    )
    end = next((at for at in range(start, len(text.tokens)) if text.tokens[at] in CLAUSE_ENDS), len(text.tokens))
    clause = range(start + 1, end)
    if not opens or any(text.tokens[at] in text.lexicon["by_whom"] for at in clause):
        return False
    is_said_of = any(one in text.lexicon[name] for one in text.tokens[start + 1 : start + 2] for name in _BEING)
    return not is_said_of and doer in (said := text.beginnings_at(clause)) and len(said) > 1


@kept
def _done(text: Wording) -> list[_Done]:
    found = []
    content = [(at, stem[:BEGINNING]) for at, stem in text.content]
    for at, token in enumerate(text.tokens):
        if token not in text.lexicon["by_whom"]:
            continue
        before = next(((place, word) for place, word in reversed(content) if at - _NEAR <= place < at), None)
        after = [(place, word) for place, word in content if at < place <= at + _NEAR]
        run = [after[0]] if after else []
        for place, word in after[1:]:
            if place == run[-1][0] + 1:
                run.append((place, word))
        if before and run:
            found.append(_Done(before[1], run[-1][1], before[0], run[-1][0] + 1))
    return found
