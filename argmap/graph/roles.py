"""What a step does to its target, and what a claim is by where it stands, with the words for both."""

from __future__ import annotations

from enum import StrEnum

__all__ = ["Polarity", "Role"]


class Polarity(StrEnum):
    """What a step does to its target."""

    SUPPORT = "support"
    ATTACK = "attack"
    UNDERCUT = "undercut"

    @property
    def key(self) -> str:
        """The map's key for steps of this kind."""
        return _KEYS[self]

    @property
    def verb(self) -> str:
        """What a premise does to the step's target, in the third person."""
        return _VERBS[self]

    @property
    def bearing(self) -> str:
        """What a premise does to the step's conclusion: the same, but an undercut's target is the step to it."""
        return f"{self.verb} the step to" if self is Polarity.UNDERCUT else self.verb


_KEYS = {Polarity.SUPPORT: "because", Polarity.ATTACK: "but", Polarity.UNDERCUT: "unless"}
_VERBS = {Polarity.SUPPORT: "supports", Polarity.ATTACK: "objects to", Polarity.UNDERCUT: "undercuts"}


class Role(StrEnum):
    """What a claim is by where it stands; derived, never stored in a map."""

    THESIS = "thesis"
    SUB_CONCLUSION = "sub-conclusion"
    PREMISE = "premise"
    CO_PREMISE = "co-premise"
    EVIDENCE = "evidence"
    OBJECTION = "objection"
    REBUTTAL = "rebuttal"
    UNDERCUT = "undercut"
    ASIDE = "aside"
