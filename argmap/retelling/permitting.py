"""What is no more than allowed: "may" as in "only members may vote", which leaves nothing open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.sharing import ALIKE, share
from argmap.words import clause_start

if TYPE_CHECKING:
    from argmap.words import Lexicon, Strength, Wording

__all__ = ["is_allowed", "outranked"]

_LIMITS = ("limit_below", "limit_above")
_LIMITED = 7  # tokens after a "may" in which stands an "only"
_NEAR = 12  # tokens before a "may" in which stands who is allowed to


def is_allowed(wording: Wording, said: Strength, other: Wording) -> bool:
    """Whether the "may" of a text allows: another one says so, or it is of the kind that does."""
    lexicon, tokens = wording.lexicon, wording.tokens
    if said.word not in lexicon["permission"].words:
        return False
    if (wording.has("cut_only") and other.has("obliging")) or any(other.has(name) for name in _LIMITS):
        return True  # "may only be opened by the warden", "twelve is the limit"
    if _is_put_as_a_duty(wording, said.at, other):
        return True
    behind = [token for token in tokens[said.at + 1 : said.at + 3] if token not in lexicon["negations"]]
    if behind and behind[0] in lexicon["not_permitted_to"]:
        return False
    if other.has("permitting") or (behind and behind[0] in lexicon["permitted_to_do"] and other.has("granting")):
        return True
    begins = clause_start(tokens, said.at)
    before = tokens[max(begins, said.at - _NEAR) : said.at]
    is_of_whom = any(token in lexicon["permitted_to_whom"] for token in before)
    return is_of_whom and any(token in lexicon["permitted_to_do"] for token in behind)


def _is_put_as_a_duty(wording: Wording, at: int, other: Wording) -> bool:
    """Whether "may not sell without asking" is put as "must ask", or "may sell for only an hour" as "limited to"."""
    behind = wording.tokens[at + 1 : at + 1 + _LIMITED]
    if any(token in wording.lexicon["negations"] for token in behind[:1]):
        return any(token in wording.lexicon["except_with"] for token in wording.tokens[at:]) and other.has("needing")
    return any(token in wording.lexicon["cut_only"] for token in behind) and other.has("restricting_to")


def outranked(own: Wording, quoted: Wording) -> str | None:
    """The "second" before a quote's superlative that its claim has without it: "the second largest", "one of the"."""
    if own.has("rank_too") or own.has("ranks") or share(own, quoted) < ALIKE:
        return None
    for at, length in quoted.found("ranks"):
        behind = quoted.tokens[at + length : at + length + 2]
        if behind and _is_superlative(quoted, behind[0]) and _has(own, behind) and not _has_again(quoted, behind[0]):
            return " ".join(quoted.tokens[at : at + length])
    return None


def _is_superlative(wording: Wording, token: str) -> bool:
    lexicon = wording.lexicon
    first = token.split("-", maxsplit=1)[0]  # "best-paid"
    ends = first.endswith(tuple(lexicon["superlative_endings"].words)) and first not in lexicon["no_superlatives"]
    return first in lexicon["superlatives"] or ends


def _has_again(quoted: Wording, word: str) -> bool:
    """Whether a quote has a superlative twice, and so may have it once without a rank."""
    return quoted.tokens.count(word) > 1


def _has(own: Wording, words: list[str]) -> bool:
    """Whether a claim has a superlative, with the word after it in whatever number."""
    places = (at for at, token in enumerate(own.tokens) if token == words[0])
    return any(_are_forms(own.lexicon, own.tokens[at + 1 : at + len(words)], words[1:]) for at in places)


def _are_forms(lexicon: Lexicon, ours: list[str], theirs: list[str]) -> bool:
    """Whether words are forms of each other: "actress", "actresses"."""
    stems = ([lexicon.stem(one) for one in words] for words in (ours, theirs))
    pairs = [sorted(pair, key=len) for pair in zip(*stems, strict=False)]
    return len(ours) == len(theirs) and all(longer.startswith(shorter) for shorter, longer in pairs)
