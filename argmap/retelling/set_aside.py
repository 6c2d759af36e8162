"""What a quote sets aside for something else, and a claim denies: "blamed on rot; in fact it was woodworm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.words import CLAUSE_ENDS, clause_end, forms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Negation, Wording

__all__ = ["is_set_aside"]

_NEAR = 2  # tokens before a "not" in which stands its "it was"
_CLEFT = 14  # tokens after "it was" in which stands its "that"


def is_set_aside(own: Wording, negation: Negation, quoted: Wording) -> bool:
    """Whether a claim's "B, not A" has for A what its quote names first, and then sets aside for B."""
    denied = _denied(own, negation)
    if denied is None or not (first := own.next_content(negation.at)):
        return False
    said = {stem for at, stem in own.content if at not in denied}
    for turn, is_untrue in _turns(quoted):
        before, after = (
            {form for at, stem in quoted.content if (at >= turn) is is_after for form in forms(own.lexicon, stem)}
            for is_after in (False, True)
        )
        least = 0 if is_untrue else len(said & before - after)
        if first in before - after and len(said & after - before) > least:
            return True
    return False


def _denied(own: Wording, negation: Negation) -> range | None:
    """The words that a "not" sets against others: "B, not A", "it was not A but B"; None where it does not."""
    tokens, lexicon, at = own.tokens, own.lexicon, negation.at
    if len(negation.word.split()) > 1 or negation.word not in lexicon["plainly_not"]:
        return None
    end = clause_end(tokens, at)
    before = tokens[at - 1] if at else ""
    if before == ",":
        return range(at, end)
    if before in lexicon["joining_both"]:
        return range(at, next((one + 1 for one, _ in own.content if one > at), end))
    begins = at == 0 or any(one in lexicon["pronouns_it"] for one in tokens[max(0, at - _NEAR) : at])
    turn = next((one for one in range(at, end) if tokens[one] in lexicon["instead_of_it"]), None)
    return range(at, turn) if begins and turn is not None else None


def _turns(quoted: Wording) -> Iterator[tuple[int, bool]]:
    """Where a text turns from one thing to another, and whether it says that the first was not so."""
    tokens, lexicon = quoted.tokens, quoted.lexicon
    yield from ((at, True) for at, _ in quoted.found("setting_right"))
    thought = next((at for at, _ in quoted.found("thought_so")), len(tokens))
    turns = lexicon["setting_against"]
    yield from ((at, True) for at in range(thought, len(tokens)) if tokens[at] in turns or tokens[at] == ";")
    for at, length in quoted.found("singling_out"):
        joint = tokens[at - 1] if at else ""
        behind = tokens[at + length : min(clause_end(tokens, at + length), at + _CLEFT)]
        if (joint in turns or joint in CLAUSE_ENDS) and any(one in lexicon["of_each"] for one in behind):
            yield at, False
