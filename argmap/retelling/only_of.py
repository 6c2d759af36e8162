"""What a claim says only of one thing, and its quote of others as well: "also", "mainly", "including scooters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import clause_of, closely_repeating, places_of
from argmap.retelling.sharing import share_of_words
from argmap.sides import are_short
from argmap.words import CLAUSE_ENDS, denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.retelling.repeating import Repeating
    from argmap.words import Wording

__all__ = ["ONLY", "only_added", "only_an_example"]

ONLY = ("only_them",)
"""The list of words without one of which a claim has nothing of the kind."""
_ALIKE = 0.7  # the share of a claim's words that its quote has
_KEPT = ("beside_it", "only_of_late")


def only_added(own: Wording, quoted: Wording) -> str:
    """The word by which a claim says only of one thing what its quote says of others, too."""
    if not quoted.may_have("beside_it", "partly_it") or _excludes(quoted):
        return ""
    repeating = closely_repeating(own, quoted, ("only_them", "causal"))
    if repeating is None or denials(own) or repeating.adds(_KEPT, ()):
        return ""
    if quoted.has("partly_it") or _is_left_out(repeating):
        return next((words for words, _ in _only(repeating)), "")
    also = [clause_of(quoted, at, CLAUSE_ENDS) for at, _ in quoted.found("also_so")] if not own.has("also_so") else []
    beside = ((words, repeating.ours[at]) for words, at in _only(repeating))
    return next(
        (words for words, keys in beside if any(not keys.isdisjoint(repeating.quoted_at(one)) for one in also)), ""
    )


def _is_left_out(repeating: Repeating) -> bool:
    """Whether a claim leaves out what its quote says something of besides, after "as well as" or "both this and"."""
    quoted = repeating.quoted
    joining = quoted.lexicon["joiners"]
    for at, length in quoted.found("beside_it"):
        ands = (one for one in range(at, len(quoted.tokens)) if quoted.tokens[one] in joining)
        start = next(ands, at) if quoted.tokens[at] in quoted.lexicon["both"] else at + length
        beside = next((one for one in repeating.theirs if one >= start), None)
        if beside is not None and not repeating.places(beside):
            return True
    return False


def _excludes(quoted: Wording) -> bool:
    """Whether a quote itself says of something that it is so of nothing else."""
    idle = places_of(quoted, "not_negating", "beside_it", "partly_it")
    return any(at not in idle for name in ("only_too", "negations") for at, _ in quoted.found(name))


def _only(repeating: Repeating) -> Iterator[tuple[str, int]]:
    """The words for "only" of a claim that stand beside a word of its quote, and before no number; and this word."""
    own = repeating.own
    for at, length in own.found("only_them"):
        is_behind = own.tokens[at] in own.lexicon["only_behind"]
        if _says_when(own, at + length):
            continue
        near = [one for one in repeating.ours if (one < at if is_behind else one >= at + length)]
        near = [one for one in near if own.tokens[one] not in own.lexicon["causal"]]
        beside = near[-1:] if is_behind else near[:1]
        if beside and own.tokens[beside[0]] not in repeating.new:
            yield " ".join(own.tokens[at : at + length]), beside[0]


def _says_when(own: Wording, start: int) -> bool:
    """Whether "only" says when or how many: "only in 1990", "only after", "only a third"."""
    tokens, lexicon = own.tokens[start : start + 2], own.lexicon
    if not tokens or tokens[0] in lexicon["only_when"] or lexicon.may_count[tokens[0]]:
        return bool(tokens)
    is_dated = lexicon.may_count[tokens[-1]] or lexicon.may_date[tokens[-1]]
    return tokens[0] in lexicon["dated_in"] and is_dated


def only_an_example(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "only" of a claim before what its quote only gives as an example: "including scooters"."""
    if not own.may_have("only_them") or not quoted.may_have("exampled") or quoted.has("only_them"):
        return None
    if not are_short(own, quoted) or share_of_words(own, quoted) < _ALIKE or denials(own) or denials(quoted):
        return None
    examples = {quoted.next_content(at + length - 1): (at, length) for at, length in quoted.found("exampled")}
    for at, length in own.found("only_them"):
        is_counted = any(own.lexicon.may_count[token] for token in own.tokens[at + length : at + length + 1])
        if not is_counted and (said := own.next_content(at + length - 1)) and said in examples:
            where, size = examples[said]
            end = next(place for place, stem in quoted.content if place >= where + size and stem == said)
            return own.between(at, at + length), quoted.between(where, end + 1)
    return None
