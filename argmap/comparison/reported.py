"""Whether a claim says in the author's voice what the article has somebody say."""

from __future__ import annotations

from argmap.words import Wording

__all__ = ["speaker_lost"]

_BEGINNING = 5  # letters that forms of one word have in common


def speaker_lost(own: Wording, partner: Wording, quoted: Wording, source: str) -> str:
    """A word of saying that both witnesses have, where a claim says it in the author's voice; empty where it does not.

    `source` is whose claim it is by the partner's map.
    """
    if own.has("reporting") or own.has("speaking") or _begins_alike(own, source):
        return ""
    said = _sayings(partner)
    shared = [word for stem, word in _sayings(quoted).items() if stem in said or source]
    if not shared or any(own.lexicon.stem(word)[:_BEGINNING] in own.beginnings for word in shared):
        return ""
    return shared[0]


def _sayings(text: Wording) -> dict[str, str]:
    """The words of saying of a text, by their stems' beginnings."""
    idle, articles, tokens = text.lexicon["nobody_else"], text.lexicon["articles"], text.tokens
    unsaid = {at for at, _ in text.found("unreporting")}
    found = [
        at
        for at, _ in text.found("speaking")
        if at not in unsaid
        and not any(one in idle for one in tokens[max(0, at - 2) : at])
        and not any(one in articles for one in tokens[max(0, at - 1) : at])
    ]
    return {text.lexicon.stem(text.tokens[at])[:_BEGINNING]: text.tokens[at] for at in found}


def _begins_alike(own: Wording, source: str) -> bool:
    """Whether a claim names the one whose words they are."""
    if not source:
        return False
    return bool(Wording.of(source, own.lexicon).beginnings & own.beginnings)
