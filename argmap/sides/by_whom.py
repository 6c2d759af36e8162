"""By whom something was done: by the one, who told another one of it, and not by this one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.sides.crossing import are_short
from argmap.words import BEGINNING, clause_end, deny_as_much, kept

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
    if not _done(own) or not are_short(own, other) or not deny_as_much(own, other) or other.has("doing_alike"):
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
    clause = range(start + 1, clause_end(text.tokens, start))
    if not opens or any(text.tokens[at] in text.lexicon["by_whom"] for at in clause):
        return False
    is_said_of = any(one in text.lexicon[name] for one in text.tokens[start + 1 : start + 2] for name in _BEING)
    return not is_said_of and doer in (said := text.beginnings_at(clause)) and len(said) > 1


@kept
def _done(text: Wording) -> list[_Done]:
    by = [at for at, token in enumerate(text.tokens) if token in text.lexicon["by_whom"]]
    content = {at: stem[:BEGINNING] for at, stem in text.content} if by else {}
    found = []
    for at in by:
        deed = next((one for one in range(at - 1, max(-1, at - _NEAR - 1), -1) if one in content), None)
        doer = next((one for one in range(at + 1, at + _NEAR + 1) if one in content), None)
        while doer is not None and doer + 1 in content:
            doer += 1
        if deed is not None and doer is not None:
            found.append(_Done(content[deed], content[doer], deed, doer + 1))
    return found
