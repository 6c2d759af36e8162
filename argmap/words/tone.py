"""How strongly a text says what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from argmap.words.clauses import clause_start
from argmap.words.wording import kept

if TYPE_CHECKING:
    from argmap.words.wording import Wording

__all__ = ["ASSERTED", "CERTAIN", "LEVELS", "POSSIBLE", "PROBABLE", "TELLING", "Strength", "strength"]

POSSIBLE, PROBABLE, ASSERTED, CERTAIN = range(4)
LEVELS = ("possible", "probable", "asserted", "certain")
"""The ladder of strength; a hedge goes before everything else."""


class Strength(NamedTuple):
    """How strong a statement is, by which word, and what that word bears on."""

    level: int
    word: str | None = None
    is_proof: bool = False
    """Whether a verb such as "prove" or an adverb such as "certainly" says so, rather than "show"."""
    at: int = -1
    """The token of the word (its last)."""


_PLAIN = Strength(ASSERTED)
TELLING = ("possible", "probable", "proof", "certain", "showing")
"""The lists whose words say how strong a text is."""


@kept
def strength(wording: Wording) -> Strength:
    """The strength of a text: that of its weakest hedge, else of its strongest booster, else asserted.

    >>> from argmap.words.loading import built_in
    >>> from argmap.words.wording import Wording
    >>> [strength(Wording(text, built_in()[0])).level for text in ("It may rain", "It rains", "That proves it")]
    [0, 2, 3]
    """
    if not wording.may_have(*TELLING):
        return _PLAIN
    for level, name in ((POSSIBLE, "possible"), (PROBABLE, "probable")):
        for at, length in wording.found(name):
            if level == PROBABLE or _hedges(wording, at):
                return Strength(level, " ".join(wording.tokens[at : at + length]), at=at + length - 1)
    for name in ("proof", "certain", "showing"):
        for at, length in wording.found(name):
            before = wording.tokens[max(0, at - 3) : at]
            if not wording.lexicon["negations"].words.isdisjoint(before) or (name == "proof" and "to" in before):
                continue
            if name == "certain" and any(one in wording.lexicon["general"] for one in before[-1:]):
                continue  # "almost certainly"
            word = " ".join(wording.tokens[at : at + length])
            return Strength(CERTAIN, word, name != "showing", at)
    return _PLAIN


def _hedges(wording: Wording, at: int) -> bool:
    """Whether "may", "might" or "could" hedges there: "as they could", "nobody could" and the month do not."""
    tokens = wording.tokens
    word = tokens[at]
    if word in {"may", "might"} and wording.written[at][0].isupper():
        return False
    if not _CONCESSIVE.isdisjoint(tokens[max(0, at - 4) : at]):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1] in ".!?;:,":
        return word not in {"may", "might", "could"}
    if tokens[at + 1] in wording.lexicon["unhedging_next"] and word == "could":
        return False
    if word != "could":
        return True
    following = tokens[at + 1]
    if following in wording.lexicon["function_words"] and following not in wording.lexicon["before_a_verb"]:
        return False
    if _is_of_nobody(wording, at):
        return False
    near = tokens[max(0, at - 6) : at]
    if near[-1:] and near[-1] in {"i", "we", "you", "they"}:
        return False
    return not (set(near) & wording.lexicon["negations"].words) and near[-2:-1] != ["as"] and "how" not in near


def _is_of_nobody(wording: Wording, at: int) -> bool:
    """Whether a clause begins with who is none: "neither of the boats that were sent could"."""
    tokens, lexicon = wording.tokens, wording.lexicon
    begins = clause_start(tokens, at)
    linked = any(token in lexicon["complementizers"] for token in tokens[begins:at])
    return not linked and lexicon["nobody_could"].length_at(tokens, begins) > 0


_CONCESSIVE = frozenset("however whatever whoever".split())
