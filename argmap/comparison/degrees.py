"""Words that say much more, or less, than others: "impossible" for "difficult"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from argmap.comparison.caution import is_denied
from argmap.sides import is_other_way_round

if TYPE_CHECKING:
    from argmap.words import Lexicon, Wording

__all__ = ["degree"]

_SHORT = 4  # letters up to which a word of the list of degrees is the whole word


def degree(own: Wording, partner: Wording, quoted: Wording) -> tuple[str, str] | None:
    """A word of a claim that says much more, or less, than the one that both witnesses have, with that one."""
    if is_other_way_round(own, partner):
        return None
    for less, more in _degrees(own.lexicon):
        for here, there in ((more, less), (less, more)):
            if not (word := _begins(own, here)) or not (other := _begins(quoted, there)):
                continue
            if not _begins(partner, there) or _begins(own, there):
                continue
            both = (own, word), (quoted, other)
            if any(_begins(one, here) for one in (partner, quoted)) or all(
                is_denied(t, t.tokens.index(w)) for t, w in both
            ):
                continue
            return word, other
    return None


@lru_cache(maxsize=8)
def _degrees(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    pairs = (one.partition("/") for one in sorted(lexicon["degrees"].words))
    return tuple((less, more) for less, _, more in pairs)


def _begins(text: Wording, beginning: str) -> str:
    """The first word of a text that begins so; of a short beginning only the forms of that word."""
    if len(beginning) > _SHORT:
        return next((one for one in text.tokens if one.startswith(beginning)), "")
    forms = _forms(text.lexicon, beginning)
    return next((one for one in text.tokens if one in forms), "")


@lru_cache(maxsize=1024)
def _forms(lexicon: Lexicon, word: str) -> frozenset[str]:
    return frozenset({word, *(word + one for one in lexicon.endings)})
