"""What a name stands for beside a quote: what "its" means there, or whoever speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.words import Wording

__all__ = ["is_the_speaker", "is_what_its_means"]


def is_what_its_means(own: Wording, at: int, quoted: Wording) -> bool:
    """Whether a claim's name is what "its" stands for: "York's mayor" or "the mayor of York" for "its mayor"."""
    if own.tokens[at].endswith("'s"):
        owned = own.next_content(at)
    else:
        is_behind = at > 1 and own.tokens[at - 1] in own.lexicon["within_names"]
        owned = own.lexicon.meanings[own.tokens[at - 2]] if is_behind else None
    return any(owned and quoted.next_content(one) == owned for one, _ in quoted.found("owners_before"))


def is_the_speaker(quoted: Wording, at: int) -> bool:
    """Whether a name stands beside a verb of saying: "says Ina Brandt", "Brandt writes"."""
    begins, ends = at, at + 1
    while begins and quoted.written[begins - 1][0].isupper():
        begins -= 1
    while ends < len(quoted.tokens) and quoted.written[ends][0].isupper():
        ends += 1
    beside = (*quoted.tokens[max(0, begins - 1) : begins], *quoted.tokens[ends : ends + 1])
    return any(one in quoted.lexicon[name] for one in beside for name in ("cut_saying", "cut_saying_that"))
