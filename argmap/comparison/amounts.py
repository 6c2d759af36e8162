"""Whether a claim says much where the article says none, or least where it says most."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from argmap.words import negated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.words import Wording

__all__ = ["amount_turned"]

_NEAR = 4  # tokens from a "without" to what there is none of
_FEWEST = 2  # words that a claim and a witness have in common beside


def amount_turned(own: Wording, witnesses: Sequence[Wording]) -> tuple[str, str] | None:
    """The words by which a claim says much for none, or least for most, where both witnesses say it."""
    return next(chain(_much_for_none(own, witnesses), _least_for_most(own, witnesses)), None)


def _much_for_none(own: Wording, witnesses: Sequence[Wording]) -> Iterator[tuple[str, str]]:
    if negated(own):
        return
    for at, length in own.found("quantity_many"):
        stem = next((one for index, one in own.content if index >= at + length), "")
        said = [_lacking(one, stem) for one in witnesses]
        if stem and all(said) and not _lacking(own, stem):
            yield " ".join(own.tokens[at : at + length]), said[-1]


def _lacking(text: Wording, stem: str) -> str:
    """The word by which a text says that there is none of something: "without", "no"."""
    lists = [text.lexicon[name] for name in ("cut_lacking", "negations")]
    for index, one in text.content:
        before = text.tokens[max(0, index - _NEAR) : index]
        if one == stem and (found := [token for token in before if any(token in words for words in lists)]):
            return found[-1]
    return ""


def _least_for_most(own: Wording, witnesses: Sequence[Wording]) -> Iterator[tuple[str, str]]:
    least, most = own.lexicon["least_of_all"], own.lexicon["quantity_most"]
    for at, token in enumerate(own.tokens):
        if token not in least or own.tokens[max(0, at - 1)] in own.lexicon["before_least"]:
            continue
        quoted = witnesses[-1]
        said = next((word for word in quoted.tokens if word in most), "")
        is_same = len(own.beginnings & quoted.beginnings) >= _FEWEST
        is_borne_out = any(word in least for one in witnesses for word in one.tokens) or own.has("quantity_most")
        if said and is_same and not is_borne_out:
            yield token, said
