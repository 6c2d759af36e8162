"""When and which: "only on Mondays" made every day, and "this or that" made both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, may_repeat, sentence_of
from argmap.words import denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["ALWAYS_OR_BOTH", "made_always", "made_both"]

ALWAYS_OR_BOTH = ("at_all_times", "both")
"""The lists of words without one of which a claim says nothing of the kind."""
_FEWEST, _SHARE = 2, 0.75
_NEAR = 4  # tokens after "only" in which a time stands


def _repeating(own: Wording, quoted: Wording, but: range) -> Repeating | None:
    """A claim beside the quote that it repeats, but for some tokens; None where either has a negation."""
    if not may_repeat(own, quoted) or denials(own) or denials(quoted):
        return None
    repeating = Repeating(own, quoted)
    rest = [at for at in repeating.ours if at not in but]
    is_said = repeating.share(range(len(quoted.tokens)), rest) >= _SHARE
    return repeating if len(rest) >= _FEWEST and is_said else None


def made_always(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words of a claim for every day or every hour, and those of its quote for the only times."""
    if not (own.may_have("at_all_times") and quoted.may_have("cut_only")):
        return None
    if own.has("cut_only") or own.has("open") or quoted.has("at_all_times"):
        return None
    for at, length in own.found("at_all_times"):
        if at and own.tokens[at - 1] in own.lexicon["general"]:
            continue
        only = next(_only_at(quoted), None)
        if only and _repeating(own, quoted, range(at, at + length)):
            return own.between(at, at + length), quoted.between(only.start, only.stop)
    return None


def _only_at(text: Wording) -> Iterator[range]:
    """Where a text says "only on Mondays", "only in the mornings"."""
    for at, length in text.found("cut_only"):
        after = text.tokens[at + length : at + length + _NEAR]
        if not after or after[0] not in text.lexicon["times_at"]:
            continue
        for place, token in enumerate(after):
            if token in text.lexicon["weekdays"] or token in text.lexicon["only_times"]:
                yield range(at, at + length + place + 1)
                break


def made_both(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The "both ... and" of a claim where its quote demands one or the other."""
    if not (own.may_have("both") and quoted.may_have("alternatives")):
        return None
    if own.has("alternatives") or not (quoted.has("demanding") and own.has("demanding")):
        return None
    repeating = _repeating(own, quoted, range(0))
    for at, _ in own.found("both") if repeating else ():
        joined = next(
            (one for one in range(at + 1, len(own.tokens)) if own.tokens[one] in own.lexicon["and_too"]), None
        )
        if (
            joined
            and repeating
            and _are_alternatives(repeating, range(at + 1, joined), range(joined + 1, len(own.tokens)))
        ):
            return "both … and", "or"
    return None


def _are_alternatives(repeating: Repeating, first: range, second: range) -> bool:
    """Whether a quote has one "or" in a sentence, after what is demanded, between what two parts of a claim say."""
    quoted = repeating.quoted
    places = [at for at, _ in quoted.found("alternatives")]
    if len(places) != 1 or not places[0]:
        return False
    sentence = sentence_of(quoted, places[0])
    demanded = next((at for at, _ in quoted.found("demanding") if at in sentence), sentence.stop)
    before, after = range(demanded, places[0]), range(places[0], sentence.stop)
    return _is_said_in(repeating, first, before) and _is_said_in(repeating, second, after)


def _is_said_in(repeating: Repeating, ours: range, theirs: range) -> bool:
    """Whether a word of a part of a claim stands in a part of its quote, and in no other."""
    keys = [keys for at, keys in repeating.ours.items() if at in ours]
    said, rest = repeating.quoted_at(theirs), repeating.quoted_beside(theirs)
    return any(not one.isdisjoint(said) and one.isdisjoint(rest) for one in keys)
