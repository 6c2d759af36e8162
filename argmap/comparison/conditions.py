"""On what condition a text says something."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from argmap.words import found_in, negated

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.words import Wording

__all__ = ["are_the_same_exception", "condition", "is_put_otherwise", "says_which", "under_a_condition"]

_ENDS = frozenset(".;:!?")
_BEGINNING = 5  # letters that forms of one word have in common
_LONG = 8  # tokens of a clause that are looked at


def condition(text: Wording) -> str:
    """The words by which a text sets a condition, with a few that follow; "even if", "if you want to" set none."""
    for at, length in text.found("conditional"):
        if not _is_idle(text, at, at + length) and len(text.tokens) > at + length + 1:
            return " ".join(text.written[at : at + length + 4]).rstrip(" .,;")
    return ""


def is_put_otherwise(text: Wording) -> bool:
    """Whether a text may set a condition without an "if": by a "when", or by a "should" that begins its sentence."""
    return text.has("conditional_too") or _is_inverted(text)


def _is_inverted(text: Wording) -> bool:
    begins = (after for before, after in pairwise((".", *text.tokens)) if before in _ENDS)
    return any(one in text.lexicon["inverting"] for one in begins)


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
    return any(text.tokens[max(0, at - 1) : at] != ["even"] for at in found) or _is_inverted(text)


def _is_idle(text: Wording, start: int, end: int) -> bool:
    """Whether an "if" sets no condition by what stands beside it."""
    tokens, lexicon = text.tokens, text.lexicon
    return (
        any(one in lexicon["no_condition_before"] for one in tokens[max(0, start - 1) : start])
        or any(one in lexicon["no_condition_after"] or one.endswith("ly") for one in tokens[end : end + 1])
        or any(one in lexicon["wanting"] for one in tokens[end + 1 : end + 2])
    )


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
    if len(carrying) > 1 and all(text.lexicon.stem(one)[:_BEGINNING] in text.beginnings for one in carrying):
        return True
    relatives = [at for at, one in enumerate(text.tokens) if one in text.lexicon["relatives"] or one == "without"]
    return any(carrying & set(text.tokens[at + 1 : at + _LONG]) for at in relatives)
