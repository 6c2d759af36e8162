"""The three values of a claim or a step: it stands (a step: applies), is contested, or falls (a step: fails)."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["CONTESTED", "FALLS", "STANDS", "Standing"]


class Standing(IntEnum):
    """How a claim fares, from worst to best."""

    FALLS = 0
    CONTESTED = 1
    STANDS = 2

    @property
    def word(self) -> str:
        """What is said of a claim: stands, contested, falls."""
        return self.name.lower()

    @property
    def is_said(self) -> str:
        """The value as a verb phrase: "stands", "is contested", "falls"."""
        return "is contested" if self is Standing.CONTESTED else self.word

    @property
    def was_said(self) -> str:
        """The same of what was: "stood", "was contested", "fell"."""
        return ("fell", "was contested", "stood")[self]


FALLS, CONTESTED, STANDS = 0, 1, 2  # plain numbers: the values of large maps are compared very often
