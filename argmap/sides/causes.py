"""What a text says is the cause of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sides.crossing import are_short, crosses
from argmap.words import denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["are_of_one_cause", "causes_reversed"]


def causes_reversed(own: Wording, partner: Wording) -> tuple[str, str] | None:
    """The words by which a claim makes the cause of what its partner says is the effect."""
    for cause, effect, words in _causes(own):
        for known, following, said in _causes(partner):
            stays = (cause & known) - (cause & effect) - (known & following)
            if not stays and crosses((cause, effect), (known, following)):
                return words, said
    return None


def are_of_one_cause(own: Wording, partner: Wording) -> bool:
    """Whether two texts say of the same thing that it is the cause of the same."""
    return any(
        cause & known and effect & following
        for cause, effect, _ in _causes(own)
        for known, following, _ in _causes(partner)
    )


def _causes(text: Wording) -> Iterator[tuple[frozenset[str], frozenset[str], str]]:
    """What a text says is the cause of what: the words of both, and the word that says so; nothing of a long text."""
    for name in ("cause_after", "cause_before") if are_short(text) else ():
        for at, length in text.found(name):
            end = at + length
            is_passive = name == "cause_before" and text.tokens[end : end + 1] == ["by"]
            if _is_denied(text, at) or (name == "cause_before" and not is_passive and _is_done_to(text, at)):
                continue
            is_after, end = name == "cause_after" or is_passive, end + is_passive
            before = text.beginnings_at(range(at))
            after, rest = _parted(text, end)
            if is_after and not before:
                before = rest
            if before and after:
                words = " ".join(text.written[at:end])
                yield (after, before, words) if is_after else (before, after, words)


def _is_denied(text: Wording, at: int) -> bool:
    """Whether a "not" stands before a word in its clause: it is said to be no cause."""
    start = next((one for one in range(at - 1, -1, -1) if text.tokens[one] in {",", ";", "."}), 0)
    return any(start <= one < at for one in denials(text))


def _is_done_to(text: Wording, at: int) -> bool:
    """Whether a verb tells what is done to something, not what that does: "is left with"."""
    return at > 0 and text.tokens[at - 1] in text.lexicon["making_passive"]


def _parted(text: Wording, start: int) -> tuple[frozenset[str], frozenset[str]]:
    """The words up to the next comma or "that", and those after it."""
    tokens = text.tokens
    end = next((at for at in range(start, len(tokens)) if tokens[at] in {",", "that", ";", "."}), len(tokens))
    return text.beginnings_at(range(start, end)), text.beginnings_at(range(end, len(tokens)))
