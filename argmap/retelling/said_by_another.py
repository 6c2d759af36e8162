"""Who of two says it: a claim has the one say what in its quote the other one says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.retelling.repeating import Repeating, denials_around, may_repeat
from argmap.words import CLAUSE_ENDS, clause_start, kept

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["said_by_another"]

_SAYING = ("cut_saying", "cut_saying_that", "calling_so")
_FEWEST = 2  # content words of what is said
_SHARE, _LITTLE = 0.8, 0.5  # of these, where they are what somebody says, and where they are not
_LONGEST = 4  # content words that name who says it


class _Saying(NamedTuple):
    """Who says something, what this is, and where the whole of it stands."""

    holder: range
    verb: int
    said: range


def said_by_another(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """What a claim has one of two say, and what in its quote the other one says; both as they are written.

    >>> from argmap.words import Wording, built_in
    >>> quote = "The miners say that the shaft is flooded, but the owners say that it is safe."
    >>> texts = ("The owners say that the shaft is flooded.", "The miners say that the shaft is flooded.", quote)
    >>> wrong, right, quote = (Wording(text, built_in()[0]) for text in texts)
    >>> said_by_another(wrong, quote), said_by_another(right, quote)
    (('The owners say that the shaft is flooded', 'The miners say that the shaft is flooded'), None)
    """
    if not may_repeat(own, quoted) or len(_sayings(own)) != 1 or not _sayings(quoted) or quoted.has("saying_too"):
        return None
    two, mine = Repeating(own, quoted), _sayings(own)[0]
    who, what = _content(two, mine.holder), _content(two, mine.said)
    if not who or len(what) < _FEWEST:
        return None
    by_them = [one for one in _sayings(quoted) if two.share(one.holder, of=who) == 1.0]
    if any(two.share(one.said, of=what) > _LITTLE or not _number(quoted, one.said) for one in by_them):
        return None  # they say so there, too, or "it"
    for one in _sayings(quoted):
        rest = [at for at in two.theirs if at not in one.holder and at not in one.said]
        is_other = two.share(one.holder, of=who) == 0.0 and two.share(rest, of=who) == 1.0
        is_said = two.share(one.said, of=what) >= _SHARE
        if is_other and is_said and denials_around(own, mine.verb) == denials_around(quoted, one.verb):
            return _written(own, mine), _written(quoted, one)
    return None


def _written(text: Wording, one: _Saying) -> str:
    return text.between(min(one.holder.start, one.said.start), max(one.holder.stop, one.verb + 1, one.said.stop))


def _content(two: Repeating, places: range) -> list[int]:
    return [at for at in two.ours if at in places]


@kept
def _sayings(text: Wording) -> list[_Saying]:
    """Who says what in a text, clause by clause."""
    verbs = [at for at in range(1, len(text.tokens)) if _is_said_at(text, at)] if text.may_have(*_SAYING) else []
    told = (_told(text, at, after) for at, after in pairwise([*verbs, len(text.tokens)]))
    found = [*told, *(_by_account(text, at + length) for at, length in text.found("according"))]
    return [one for one in found if 0 < _number(text, one.holder) <= _LONGEST]


def _number(text: Wording, places: range) -> int:
    return sum(bool(text.lexicon.meanings[text.tokens[at]]) for at in places)


def _is_said_at(text: Wording, at: int) -> bool:
    """Whether somebody says something by a verb: not "was reported", "the claim", "to say"."""
    token, before, lexicon = text.tokens[at], text.tokens[at - 1], text.lexicon
    is_other = any(before in lexicon[name] for name in ("being", "making_passive", "determiners", "infinitives"))
    return not is_other and any(token in lexicon[name] for name in _SAYING)


def _told(text: Wording, at: int, after: int) -> _Saying:
    """Who says something with a verb, before the next such verb or the end."""
    start = next((one + 1 for one in range(at - 1, -1, -1) if _parts(text, one)), 0)
    parted = [one for one in range(at + 1, after) if _parts(text, one)] if after < len(text.tokens) else []
    end = _end_of_clause(text, at)
    if end == at + 1 and text.tokens[start - 1 : start] == [","]:  # "..., the owners say"
        return _Saying(range(start, at), at, range(clause_start(text.tokens, start - 2), start - 1))
    return _Saying(range(start, at), at, range(at + 1, min(end, parted[-1]) if parted else end))


def _by_account(text: Wording, start: int) -> _Saying:
    """What is so "according to the union"; who says it ends at a comma, or with the first noun."""
    meanings, tokens = text.lexicon.meanings, text.tokens
    first = next((at for at in range(start, len(tokens)) if meanings[tokens[at]]), start)
    end = next((at for at in range(first, len(tokens)) if not meanings[tokens[at]]), len(tokens))
    is_apart = tokens[end : end + 1] == [","]
    return _Saying(range(start, end), start - 1, range(end + is_apart, _end_of_clause(text, end)))


def _end_of_clause(text: Wording, at: int) -> int:
    """Where what somebody says ends: at a stop, or where another one begins to speak or to do something."""
    return next((one for one in range(at + 1, len(text.tokens)) if _ends(text, one)), len(text.tokens))


def _ends(text: Wording, at: int) -> bool:
    token = text.tokens[at]
    return token in ".!?;" or (token == "," and _is_set_against(text, at + 1))


def _is_set_against(text: Wording, at: int) -> bool:
    return any(token in text.lexicon[name] for token in text.tokens[at : at + 1] for name in ("joiners", "contrasting"))


def _parts(text: Wording, at: int) -> bool:
    token = text.tokens[at]
    return token in CLAUSE_ENDS or token in text.lexicon["joiners"]
