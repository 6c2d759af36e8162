"""On what condition a text says something: by "if", by "unless", or by "should" at the head of a sentence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words.wording import Wording

__all__ = ["condition", "conditions", "is_inverted", "is_put_otherwise"]

_ENDS = frozenset(".;:!?")
_SHOWN = 4  # tokens of a condition after its "if"


def condition(text: Wording) -> str:
    """The words by which a text sets a condition, with a few that follow; "even if", "if you want to" set none."""
    found = next(conditions(text), None)
    return " ".join(text.written[found.start : found.stop + _SHOWN]).rstrip(" .,;") if found else ""


def conditions(text: Wording) -> Iterator[range]:
    """Where the words stand by which a text sets a condition: "if", "as long as"."""
    for at, length in text.found("conditional"):
        if not _is_idle(text, at, at + length) and len(text.tokens) > at + length + 1:
            yield range(at, at + length)


def is_put_otherwise(text: Wording) -> bool:
    """Whether a text may set a condition without an "if": by a "when", or by a "should" that begins its sentence."""
    return text.has("conditional_too") or is_inverted(text)


def is_inverted(text: Wording) -> bool:
    """Whether a sentence of a text begins as "should it rain" does."""
    begins = (after for before, after in pairwise((".", *text.tokens)) if before in _ENDS)
    return any(one in text.lexicon["inverting"] for one in begins)


def _is_idle(text: Wording, start: int, end: int) -> bool:
    """Whether an "if" sets no condition by what stands beside it."""
    tokens, lexicon = text.tokens, text.lexicon
    return (
        lexicon["no_conditions"].length_at(tokens, start) > 0
        or any(one in lexicon["no_condition_before"] for one in tokens[max(0, start - 1) : start])
        or any(one in lexicon["no_condition_after"] or one.endswith("ly") for one in tokens[end : end + 1])
        or any(one in lexicon["wanting"] for one in tokens[end + 1 : end + 2])
    )
