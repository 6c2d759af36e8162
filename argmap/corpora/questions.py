"""The ready questions by their names, and the report that asks them all."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from argmap.corpora.store import CollectionError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.corpora.answer import Answer
    from argmap.corpora.asking import Asker

__all__ = ["QUESTIONS", "answers"]

QUESTIONS = {
    "overview": "overview",
    "recurring": "recurring",
    "sources": "speakers",
    "quality": "quality",
    "moved": "moved",
    "find": "finding",
}
"""The ready questions, each with the module of its function, which is loaded when it is asked: some need much."""
_REPORT = ("overview", "recurring", "sources", "quality", "moved")


def answers(asker: Asker, question: str, words: Sequence[str] = (), by: str | None = None) -> list[Answer]:
    """The answer to a ready question; `find` takes words, `quality` how annotators are known; `report` asks all others.

    Raises CollectionError for any other, and for words that do not go with it.
    """
    known = (*QUESTIONS, "report")
    if question not in known:
        raise CollectionError(f"there is no question {question}; they are {', '.join(known)}")
    if (question == "find") != bool(words):
        raise CollectionError("find takes words" if question == "find" else f"{question} takes no words")
    more = {"find": (words,), "quality": (by,)}
    asked = _REPORT if question == "report" else (question,)
    return [_asking(name)(asker, *more.get(name, ())) for name in asked]


def _asking(question: str) -> Callable[..., Answer]:
    found: Callable[..., Answer] = getattr(import_module(f"argmap.corpora.{QUESTIONS[question]}"), question)
    return found
