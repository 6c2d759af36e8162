"""The ready questions by their names, and the report that asks them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.corpora.finding import find
from argmap.corpora.moved import moved
from argmap.corpora.overview import overview
from argmap.corpora.quality import quality
from argmap.corpora.recurring import recurring
from argmap.corpora.speakers import sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.corpora.answer import Answer
    from argmap.corpora.asking import Asker

__all__ = ["QUESTIONS", "answers"]

QUESTIONS: dict[str, Callable[..., Answer]] = {
    "overview": overview,
    "recurring": recurring,
    "sources": sources,
    "quality": quality,
    "moved": moved,
    "find": find,
}
"""The ready questions; `find` takes words, `quality` how annotators are known."""
_REPORT = ("overview", "recurring", "sources", "quality", "moved")


def answers(asker: Asker, question: str, words: Sequence[str] = (), by: str | None = None) -> list[Answer]:
    """The answer to a ready question; `report` asks all of them but `find`."""
    if question == "find":
        return [find(asker, words)]
    asked = _REPORT if question == "report" else (question,)
    return [quality(asker, by) if name == "quality" else QUESTIONS[name](asker) for name in asked]
