"""What a change does to a text: its kind, whether it leaves the sense as it is, and how a message names it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

__all__ = ["Change", "Kind"]


class Kind(StrEnum):
    """What was changed. The first ones give another sense; from PUNCTUATION on, the words stay the same."""

    QUESTION = "a question"
    NEGATION = "a negation"
    NUMBER = "a number"
    UNIT = "a unit"
    DATE = "a date"
    CONDITION = "a condition"
    QUANTIFIER = "a quantifier"
    MODAL = "a word for how sure something is"
    ATTRIBUTION = "who says it"
    LIMIT = "a limitation"
    REASON = "a reason"
    JOINING = "a linking word"
    COMPARISON = "a comparison"
    TIME = "the time"
    TENSE = "a tense"
    DIRECTION = "a direction"
    NAME = "a name"
    PRONOUN = "a pronoun"
    ACTOR = "who does what"
    SENTENCE_END = "the end of a sentence"
    WORDS = "words"
    PREPOSITION = "a preposition"
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


_ASKING = "?"
_TWO = {Kind.NAME: "two names", Kind.NUMBER: "two numbers", Kind.DATE: "two dates"}
_HARMFUL = frozenset(list(Kind)[: list(Kind).index(Kind.PUNCTUATION)])


class Change(NamedTuple):
    """One stretch that differs: the words of the quote and of the article, one of which may be empty."""

    kind: Kind
    quote: str
    article: str
    is_swapped: bool = False
    """Whether the two have changed places."""

    @property
    def is_harmful(self) -> bool:
        """Whether it gives another sense, or is not known to leave it as it is."""
        return self.kind.is_harmful

    @property
    def said(self) -> str:
        """What the quote does, as part of a message.

        >>> Change(Kind.NEGATION, "", "not").said, Change(Kind.NUMBER, "13", "31").said
        ('drops a negation (“not”)', 'changes a number (“31” to “13”)')
        >>> Change(Kind.NAME, "Orr", "Fell", is_swapped=True).said
        'swaps two names (“Fell” and “Orr”)'
        """
        if self.is_swapped and not self.quote:
            return f"puts words elsewhere (“{self.article}”)"
        if self.is_swapped:
            return f"swaps {_TWO.get(self.kind, 'words')} (“{self.article}” and “{self.quote}”)"
        if self.kind is Kind.QUESTION and _ASKING in self.article + self.quote:
            one, other = ("statement", "question") if _ASKING in self.article else ("question", "statement")
            return f"makes a {one} of a {other}"
        return f"{self.done} ({self.words})"

    @property
    def done(self) -> str:
        """What the quote does, without the words that it does it to; empty where it cannot be said so."""
        if self.is_swapped or (self.kind is Kind.QUESTION and _ASKING in self.article + self.quote):
            return ""
        verb = "has" if self.kind is Kind.SLIP else "changes" if self.quote and self.article else ""
        return f"{verb or ('adds' if self.quote else 'drops')} {self.kind}"

    @property
    def words(self) -> str:
        """The words that differ."""
        if self.kind is Kind.SLIP:
            return self._slip
        if self.quote and self.article:
            return f"“{self.article}” to “{self.quote}”"
        return f"“{self.quote or self.article}”"

    @property
    def _slip(self) -> str:
        if not self.quote:
            return f"“{self.article}” is missing"
        return f"“{self.quote}” for “{self.article}”" if self.article else f"“{self.quote}” is there twice"
