"""The voice of feedback: sentences of the table in one language, in which our code marks never mix with users' text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from argmap.phrases import phrases_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["CODE", "Voice", "clean", "marked", "plain"]

CODE = "\ue000"
"""Stands on both sides of what is shown as code; users' text is cleaned of it."""
_TICK = "\ue001"
_MARKS = str.maketrans("", "", CODE + _TICK)
_PAIR = re.compile(r"`([^`\n]{1,80})`")


class Voice:
    """Says sentences by their names, as `Voice("en")("points.link-question")`."""

    def __init__(self, language: str = "en") -> None:
        self.phrases = phrases_of(language)
        self.language = self.phrases.language

    def __call__(self, name: str, /, **values: object) -> str:
        """A sentence with its values filled in; values are users' texts, or sentences that were said before."""
        filled = {key: one.replace("`", _TICK) if isinstance(one, str) else one for key, one in values.items()}
        return self.phrases.say(name, **filled).replace("`", CODE).replace(_TICK, "`")

    def has(self, name: str) -> bool:
        """Whether the table has a sentence of this name."""
        return self.phrases.has(name)

    def joined(self, texts: Sequence[str]) -> str:
        """Several texts as a list in a sentence.

        >>> Voice("en").joined(["P1", "P2", "P3"])
        'P1, P2 and P3'
        """
        if not texts:
            return ""
        *first, last = texts
        if not first:
            return last
        head = first[0]
        for one in first[1:]:
            head = self("grading.join", one=head, other=one)
        return self("grading.join-last", one=head, other=last)


def clean(text: str) -> str:
    """A user's text without the characters that mark code."""
    return text.translate(_MARKS)


def marked(text: str) -> str:
    """A rule's advice with its code between marks: it is written with backticks."""
    return _PAIR.sub(lambda match: f"{CODE}{match[1]}{CODE}", clean(text))


def plain(text: str) -> str:
    """A sentence as plain text, code between backticks."""
    return text.replace(CODE, "`")
