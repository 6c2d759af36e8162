"""Whether a claim says in the author's voice what the article has somebody say."""

from __future__ import annotations

from argmap.words import Wording

__all__ = ["speaker_lost"]

_BEGINNING = 5  # letters that forms of one word have in common
_SEVERAL = 2


def speaker_lost(own: Wording, partner: Wording, quoted: Wording, source: str) -> str:
    """A word of saying that both witnesses have, where a claim says it in the author's voice; empty where it does not.

    `source` is whose claim it is by the partner's map.
    """
    if own.has("reporting") or own.has("speaking") or _begins_alike(own, source):
        return ""
    said = _sayings(partner, own)
    shared = [word for stem, word in _sayings(quoted, own).items() if stem in said or source]
    if not shared or any(own.lexicon.stem(word)[:_BEGINNING] in own.beginnings for word in shared):
        return ""
    return shared[0]


def _sayings(text: Wording, own: Wording) -> dict[str, str]:
    """The words of saying of a text, by their stems' beginnings; without those after what a claim has from it.

    Of "she counts boats and thinks that she counts crews" it is the author who says that she counts boats.
    """
    idle, articles, tokens = text.lexicon["nobody_else"], text.lexicon["articles"], text.tokens
    unsaid = {at for at, _ in text.found("unreporting")}
    found = [
        at
        for at, _ in text.found("speaking")
        if at not in unsaid
        and not any(one in idle for one in tokens[max(0, at - 2) : at])
        and not any(one in articles for one in tokens[max(0, at - 1) : at])
        and not (tokens[at - 1 : at] and tokens[at - 1] in text.lexicon["joiners"] and _has_before(text, at, own))
    ]
    return {text.lexicon.stem(text.tokens[at])[:_BEGINNING]: text.tokens[at] for at in found}


def _has_before(text: Wording, at: int, own: Wording) -> bool:
    """Whether a claim has several words of what stands before a place, from its sentence."""
    before = {stem[:_BEGINNING] for index, stem in text.content if index < at}
    return len(before & own.beginnings) >= _SEVERAL


def _begins_alike(own: Wording, source: str) -> bool:
    """Whether a claim names the one whose words they are."""
    if not source:
        return False
    return bool(Wording.of(source, own.lexicon).beginnings & own.beginnings)
