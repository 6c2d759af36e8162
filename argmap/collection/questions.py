"""The ready questions by their names, and the report that asks them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.collection.finding import find
from argmap.collection.moved import moved
from argmap.collection.overview import overview
from argmap.collection.quality import quality
from argmap.collection.recurring import recurring
from argmap.collection.speakers import sources

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.collection.answer import Answer
    from argmap.collection.asking import Asker

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
