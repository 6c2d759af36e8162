"""On what condition a text says something."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.words import BEGINNING, found_in, is_inverted, negated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.words import Wording

__all__ = ["are_the_same_exception", "says_which", "under_a_condition"]

_LONG = 8  # tokens of a clause that are looked at


def under_a_condition(own: Wording, witnesses: Iterable[Wording]) -> str:
    """The words by which a claim says that something is so only under a condition; empty where a witness says so."""
    found = found_in(own, "only_if")
    if not found or any(_is_conditional(one) for one in witnesses):
        return ""
    at, length = found[0]
    return " ".join(own.written[at : at + length + 3])


def _is_conditional(text: Wording) -> bool:
    """Whether a text sets a condition; "even when" sets none."""
    found = [at for name in ("conditional", "conditional_too") for at, _ in text.found(name)]
    return any(text.tokens[max(0, at - 1) : at] != ["even"] for at in found) or is_inverted(text)


def are_the_same_exception(own: Wording, other: Wording) -> bool:
    """Whether one text says "only if" or "only with" where the other says "not without" or "not unless"."""
    return any(_says_only(one) and _says_but_not(two) for one, two in ((own, other), (other, own)))


def _says_only(text: Wording) -> bool:
    return bool(found_in(text, "only_if")) or any(pair == ("only", "with") for pair in pairwise(text.tokens))


def _says_but_not(text: Wording) -> bool:
    return bool(negated(text)) and any(one in text.lexicon["excepting"] for one in text.tokens)


def says_which(text: Wording, own: Wording) -> bool:
    """Whether a text has the words of a claim's condition in a clause that says which: "a day that begins at nine".

    Or all of them, wherever they stand.
    """
    found = [*own.found("conditional"), *found_in(own, "only_if")]
    conditions = [own.tokens[at + length : at + length + _LONG] for at, length in found]
    carrying = {one for part in conditions for one in part if own.lexicon.meanings[one] or own.lexicon.number_of(one)}
    if len(carrying) > 1 and all(text.lexicon.stem(one)[:BEGINNING] in text.beginnings for one in carrying):
        return True
    relatives = [at for at, one in enumerate(text.tokens) if one in text.lexicon["relatives"] or one == "without"]
    return any(carrying & set(text.tokens[at + 1 : at + _LONG]) for at in relatives)
