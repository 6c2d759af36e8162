"""What a quote drops that makes a whole sentence of a part of one: everything but what only joins it to the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.sense.cuts import cuts
from argmap.sense.kinds import Change, Kind
from argmap.sense.side import abridged
from argmap.sense.tokens import tokens

if TYPE_CHECKING:
    from argmap.sense.cuts import Cut
    from argmap.words import Lexicon

__all__ = ["dropped", "said"]

_POINTS = " .,;:!?"
_JOINTS = (";", ":", "—", "–", "(", ")", "-")


def dropped(head: str, tail: str, lexicon: Lexicon | None, *, is_whole: bool = True) -> list[Change]:
    """The words before and after a quote that are left out although it begins and ends like a sentence.

    `head` is the rest of the sentence before the quote (empty where the quote does not begin like a sentence), `tail`
    that after it. A connective ("but", "for example"), another clause after "and", a dash or a semicolon may go, and
    so may what governs nothing before a quote that begins like one but does not end so (`is_whole`).
    """
    if lexicon is None:
        return []
    if governing := cuts(head, tail, lexicon):
        return [Change(one.kind, "", said(one, head, tail)) for one in governing]
    found = []
    if is_whole and not _may_go_before(head, lexicon):
        found.append(Change(Kind.WORDS, "", " ".join(head.split()).rstrip(_POINTS)))
    if not _may_go_after(tail, lexicon):
        found.append(Change(Kind.WORDS, "", " ".join(tail.split()).strip(_POINTS)))
    return found


def said(cut: Cut, head: str, tail: str) -> str:
    """The words that govern a quote, with an ellipsis where they go on, or only end what says who says it."""
    if cut.is_before and cut.kind is not Kind.ATTRIBUTION:
        return cut.words
    return abridged(cut.words, head if cut.is_before else tail, is_before=cut.is_before)


def _may_go_before(head: str, lexicon: Lexicon) -> bool:
    words = [one.plain for one in tokens(head, lexicon)]
    if not words or head.rstrip(" \"“‘«'").endswith(_JOINTS):
        return True
    may_go = lexicon["edge_connectives"].words | lexicon["sense_little"].words
    return all(word in may_go for word in words) or words[-1] in lexicon["edge_clauses"].words


def _may_go_after(tail: str, lexicon: Lexicon) -> bool:
    words = [one.plain for one in tokens(tail, lexicon)]
    bare = tail.lstrip(" \"”’»'")
    return not words or bare.startswith(_JOINTS) or (bare.startswith(",") and words[0] in lexicon["edge_clauses"].words)
