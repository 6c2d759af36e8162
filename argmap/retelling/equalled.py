"""As much as, and more than: a claim makes the one of the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.retelling.repeating import Repeating, may_repeat
from argmap.words import denials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.words import Wording

__all__ = ["equalled"]

_BEGUN = 4  # letters with which a word and its comparative begin alike
_NEAR = 3  # tokens from a comparative to its "than"
_Degree = tuple[str, int, int]
"""The word that is compared, and where the words that compare it begin and end."""


def equalled(own: Wording, quoted: Wording) -> tuple[str, str] | None:
    """The words by which a claim has one thing more so than another, and its quote as much so; or the other way round.

    >>> from argmap.words import Wording, built_in
    >>> texts = ("The new pump is louder than the old one.", "The new pump is as loud as the old one.")
    >>> one, other = (Wording(text, built_in()[0]) for text in texts)
    >>> equalled(one, other), equalled(other, one), equalled(one, one)
    (('louder than', 'as loud as'), ('as loud as', 'louder than'), None)
    """
    if own.stems.isdisjoint(quoted.stems) or not all(map(_may_compare, (own, quoted))):
        return None
    if not may_repeat(own, quoted) or denials(own) or denials(quoted):
        return None
    for ours, theirs in ((_more(own), _as_much(quoted)), (_as_much(own), _more(quoted))):
        said = list(theirs)
        for word, start, end in ours:
            for other, begins, ends in said:
                if word[:_BEGUN] == other[:_BEGUN] and Repeating(own, quoted).repeats(but=range(start, end)):
                    return own.between(start, end), quoted.between(begins, ends)
    return None


def _may_compare(text: Wording) -> bool:
    return text.may_have("as_much", "compared_with")


def _as_much(text: Wording) -> Iterator[_Degree]:
    """What is "as loud as": not "twice as", "nearly as", "as soon as"."""
    tokens, lexicon = text.tokens, text.lexicon
    for at in range(len(tokens) - 2):
        is_as = tokens[at] in lexicon["as_much"] and tokens[at + 2] in lexicon["as_much"]
        before = tokens[at - 1] if at else ""
        is_part = (
            any(before in lexicon[name] for name in ("multiples", "not_quite", "about"))
            or lexicon.may_count[before or "-"]
        )
        is_degree = tokens[at + 1] not in lexicon["as_no_degree"] or before in lexicon["being"]  # "was as long as"
        if is_as and not is_part and len(tokens[at + 1]) >= _BEGUN and is_degree:
            yield tokens[at + 1], at, at + 3


def _more(text: Wording) -> Iterator[_Degree]:
    """What is "louder than" or "more useful than"."""
    tokens, lexicon = text.tokens, text.lexicon
    for at, token in enumerate(tokens):
        than = next(
            (one for one in range(at + 1, min(len(tokens), at + _NEAR)) if tokens[one] in lexicon["compared_with"]),
            None,
        )
        if than is None or len(token) <= _BEGUN:
            continue
        if token.endswith(tuple(lexicon["comparative_endings"].words)):
            yield token, at, than + 1
        elif at and tokens[at - 1] in lexicon["more_so"] and than == at + 1:
            yield token, at - 1, than + 1
