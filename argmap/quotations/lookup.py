"""Looking a quotation up in all sources: which has its words, and how well, within one budget of work."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from argmap.article import Anchor, Status
from argmap.article.budget import UsedUpError
from argmap.article.folding import fold
from argmap.article.word_for_word import word_for_word
from argmap.model import Quote
from argmap.sense.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from argmap.article import Budget
    from argmap.quotations.quotation import Passage
    from argmap.quotations.sources import Source
    from argmap.sense import Change

__all__ = ["MISSING", "Located", "located"]

_WIDE = re.compile("[\u2e80-\u9fff\uff00-\uffef]")
_WITHIN = re.compile(
    r",\s(?:[\w’']{1,12}\s)?\w{2,20}(?:-t)?-(?:ils?|elles?|on)\b,?"
    r"|,\s(?:dit|disait|affirme|affirmait|explique|expliquait|ajoute|écrit|déclare|estime|répond)\s[^,«»]{2,60},"
)
"""Who says it, within the marks, as French has it."""
_RANKS = {
    Status.EXACT: 0,
    Status.FOLDED: 0,
    Status.ELIDED: 0,
    Status.AMBIGUOUS: 0,
    Status.NEAR: 1,
    Status.SUSPECT: 3,
    Status.NOT_FOUND: 4,
    Status.NOT_LOOKED_UP: 5,
}
_LOOK, _CLOSE_LOOK = 200, 1_000  # steps that a source costs at least, for the very words and for words like them
MISSING = _RANKS[Status.NOT_FOUND]
"""The rank of a source that does not have a passage."""


class Located(NamedTuple):
    """Where a source has a passage, and the words that were looked for."""

    source: Source
    exact: str
    anchor: Anchor

    @property
    def rank(self) -> int:
        """How well it was found: 0 the words are there, 1 written otherwise, 2 in disorder, 3 changed, 4 missing."""
        return 2 if self.anchor.disorder else _RANKS[self.anchor.status]


def located(passage: Passage, sources: Sequence[Source], budget: Budget) -> list[Located]:
    """Where sources have a passage: those that have it best, in the order of the sources.

    Where none has it, every source with what is nearest in it.
    """
    ways = list(_ways(passage))
    if budget.is_used_up:
        return [Located(source, ways[0], Anchor(Status.NOT_LOOKED_UP)) for source in sources[:1]]
    for words in ways:
        if holding := [source for source in sources if _has(source, words, budget)]:
            return [_located(source, words, budget) for source in holding]
    found = [
        min(
            (one for words in ways for one in _everywhere(source, words, budget)),
            key=lambda one: (one.rank, len(one.anchor.changes)),
        )
        for source in sources
    ]
    best = min((one.rank for one in found), default=MISSING)
    return [one for one in found if one.rank == best]


def _ways(passage: Passage) -> Iterator[str]:
    """The words of a passage as a source may have them: without the draft's own comma, full stop or attribution."""
    parts = [part.rstrip(",，、 ") or part for part in passage.parts]
    yield _joined(parts, "")
    if len(parts) > 1:
        yield _joined(parts, ",")
    elif _WITHIN.search(parts[0]):
        yield _WITHIN.sub("", parts[0])
        yield _WITHIN.sub(",", parts[0])
    if parts[-1][-1:] in {".", "。"} and parts[-1][-2:-1].isalnum():
        yield _joined([*parts[:-1], parts[-1][:-1]], "")


def _joined(parts: Sequence[str], mark: str) -> str:
    words = parts[0]
    for part in parts[1:]:
        wide = _WIDE.match(words[-1:]) and _WIDE.match(part[:1])
        words += ("，" if mark and wide else mark) + ("" if wide else " ") + part
    return words


def _has(source: Source, words: str, budget: Budget) -> bool:
    """Whether a source has words as they are, up to typography."""
    work = budget.work()
    try:
        work.spend_on_exact(_LOOK)
        anchor = word_for_word(source.article, Quote(exact=words), fold(words).strip(), work)
    except UsedUpError:
        anchor = None
    return budget.pay(work) and anchor is not None


def _located(source: Source, words: str, budget: Budget) -> Located:
    budget.left -= _CLOSE_LOOK
    return Located(source, words, _settled(source.article.locate(Quote(exact=words), budget), words))


def _everywhere(source: Source, words: str, budget: Budget) -> Iterator[Located]:
    """Where a source has words, and where it has them without an attribution that interrupts them there."""
    yield _located(source, words, budget)
    if source.interrupted:
        anchor = source.spoken.locate(Quote(exact=words), budget)
        if anchor.span and not anchor.disorder:
            passage = source.interrupted[source.spoken.paragraph_at(anchor.span.start) // 2]
            yield Located(source, words, _settled(anchor._replace(spans=(passage.span,)), words))


def _settled(anchor: Anchor, words: str) -> Anchor:
    """An anchor, found where only the first letter is another one."""
    if anchor.is_altered and all(_is_first_letter(one, words) for one in anchor.changes):
        return anchor._replace(status=Status.FOLDED, changes=())
    return anchor


def _is_first_letter(change: Change, words: str) -> bool:
    """Whether all that a change does is to begin a quotation with a small letter or a capital."""
    ours, theirs = change.quote, change.article
    return change.kind is Kind.CASE and words.lstrip("[(").startswith(ours) and ours[1:] == theirs[1:]
