"""What a change does to a text: its kind, whether it leaves the sense as it is, and how a message names it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Change", "Kind"]


class Kind(StrEnum):
    """What was changed. The first ones give another sense; from PUNCTUATION on, the words stay the same."""

    NEGATION = "a negation"
    NUMBER = "a number"
    UNIT = "a unit"
    DATE = "a date"
    QUANTIFIER = "a quantifier"
    CONDITION = "a condition"
    MODAL = "how sure it is"
    TENSE = "a tense"
    ATTRIBUTION = "who says it"
    DIRECTION = "a direction or comparison"
    NAME = "a name"
    PRONOUN = "a pronoun"
    JOINING = "how things are joined"
    QUESTION = "a question"
    ACTOR = "who does what"
    SENTENCE_END = "the end of a sentence"
    WORDS = "words"
    PUNCTUATION = "punctuation"
    CASE = "capital letters"
    ACCENTS = "accents"
    SPELLING = "spelling"
    NUMERALS = "how a number is written"
    LITTLE_WORDS = "little words"
    SLIP = "a slip of the hand"

    @property
    def is_harmful(self) -> bool:
        """Whether it gives another sense, or is not known to leave it as it is."""
        return self in _HARMFUL


_HARMFUL = frozenset(list(Kind)[: list(Kind).index(Kind.PUNCTUATION)])


class Change(NamedTuple):
    """One stretch that differs: the words of the quote and of the article, one of which may be empty."""

    kind: Kind
    quote: str
    article: str

    @property
    def is_harmful(self) -> bool:
        """Whether it gives another sense, or is not known to leave it as it is."""
        return self.kind.is_harmful

    @property
    def said(self) -> str:
        """What the quote does, as part of a message.

        >>> Change(Kind.NEGATION, "", "not").said, Change(Kind.NUMBER, "13", "31").said
        ('drops a negation (“not”)', 'changes a number (“31” to “13”)')
        """
        if self.kind is Kind.SLIP:
            return f"has {self.kind} ({self._slip})"
        if not self.quote:
            return f"drops {self.kind} (“{self.article}”)"
        if not self.article:
            return f"adds {self.kind} (“{self.quote}”)"
        return f"changes {self.kind} (“{self.article}” to “{self.quote}”)"

    @property
    def _slip(self) -> str:
        if not self.quote:
            return f"“{self.article}” is missing"
        return f"“{self.quote}” for “{self.article}”" if self.article else f"“{self.quote}” is there twice"
