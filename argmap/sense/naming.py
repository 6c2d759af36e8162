"""As what a change is named, and with which words: kinds finer than those that decide, and words as they stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.sense.kinds import Change, Kind
from argmap.showing import one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.sense.token import Token
    from argmap.words import Lexicon

__all__ = ["finer", "in_phrases", "is_negated", "kind_of_forms", "shown", "with_swaps"]

_FINER: dict[Kind | None, tuple[tuple[Kind, str], ...]] = {
    Kind.CONDITION: ((Kind.TIME, "sense_time"), (Kind.REASON, "sense_reason"), (Kind.JOINING, "sense_contrast")),
    Kind.QUANTIFIER: ((Kind.COMPARISON, "sense_comparison"),),
    Kind.MODAL: ((Kind.TIME, "sense_time"), (Kind.TENSE, "sense_tense"), (Kind.WORDS, "sense_wishing")),
    Kind.DIRECTION: (
        (Kind.TIME, "sense_time"),
        (Kind.COMPARISON, "sense_comparison"),
        (Kind.PREPOSITION, "sense_preposition"),
    ),
    Kind.UNIT: ((Kind.TIME, "sense_period"),),
    None: ((Kind.TIME, "sense_time"), (Kind.REASON, "sense_reason"), (Kind.JOINING, "sense_contrast")),
}
_PHRASES = {
    Kind.NEGATION: "sense_negation",
    Kind.QUANTIFIER: "sense_quantifier",
    Kind.CONDITION: "sense_condition",
    Kind.MODAL: "sense_modal",
    Kind.TIME: "sense_time",
}
_PRESENT, _PAST = re.compile(r"(?:e?s|e)?$"), re.compile(r"(?<=..)(?:e?d)$")
_SHORTEST_NEGATED = 4  # letters after a prefix


def finer(kind: Kind | None, plain: str, lexicon: Lexicon | None, *, is_counted: bool = True) -> Kind | None:
    """What a word of a kind is called in a message; `is_counted` says whether a figure stands before it."""
    for other, name in _FINER.get(kind, ()) if lexicon else ():
        if lexicon and plain in lexicon[name].words and not (kind is Kind.UNIT and is_counted):
            return other
    return kind


def in_phrases(words: Sequence[Token], lexicon: Lexicon | None) -> dict[Token, Kind]:
    """The words that together are a phrase of another kind than each of them: "up to", "even if"."""
    found: dict[Token, Kind] = {}
    plain = [one.plain for one in words]
    for at in range(len(plain) - 1) if lexicon else ():
        for kind, name in _PHRASES.items():
            length = lexicon[name].length_at(plain, at) if lexicon and words[at] not in found else 0
            if length > 1:
                found |= dict.fromkeys(words[at : at + length], kind)
    return found


def is_negated(first: str, second: str, lexicon: Lexicon) -> bool:
    """Whether one of two words is the other with a prefix that negates it: "unable"."""
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    prefix = longer.removesuffix(shorter)
    is_one = longer != prefix and len(prefix) > 1 and prefix in lexicon["negative_prefixes"].words
    return is_one and len(shorter) >= _SHORTEST_NEGATED


def kind_of_forms(first: str, second: str, lexicon: Lexicon) -> Kind | None:
    """Whether two words are forms of one verb: of two times ("have" and "had"), or of one; None where they are not."""
    for group in lexicon["sense_verbs"].words:
        if f"/{first}/" in group and f"/{second}/" in group:
            present = group.partition("//")[0] + "/"
            is_one = (f"/{first}/" in present) is (f"/{second}/" in present)
            return Kind.WORDS if is_one else Kind.TENSE
    is_past = lexicon["sense_verbs"].words and any(
        _PAST.sub("", one) == _PRESENT.sub("", other) and one.endswith("ed") and not other.endswith("d")
        for one, other in ((first, second), (second, first))
    )
    return Kind.TENSE if is_past else None


def shown(words: Sequence[Token], text: str) -> str:
    """Words that follow each other as they stand in a text, which has no marks any more."""
    if not words:
        return ""
    return one_line(text[min(one.begin for one in words) : max(one.end for one in words)].replace("\0", ""))


def with_swaps(found: Sequence[Change]) -> list[Change]:
    """Changes, of which two that put each other's words in their places are one."""
    changes: list[Change] = []
    for one in found:
        at = next((at for at, before in enumerate(changes) if _is_mirrored(before, one)), -1)
        if at < 0:
            changes.append(one)
        else:
            first = changes[at]
            is_moved = not first.quote or not first.article
            both = first._replace(quote="", article=first.quote or first.article) if is_moved else first
            changes[at] = both._replace(is_swapped=True)
    return changes


def _is_mirrored(one: Change, other: Change) -> bool:
    if not one.is_harmful or one.is_swapped or other.is_swapped:
        return False
    ours, theirs = (one.quote.casefold(), one.article.casefold())
    return (other.article.casefold(), other.quote.casefold()) == (ours, theirs)
