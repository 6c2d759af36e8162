"""The sense of words: what a quote changes of what it quotes, and whether the sense is still the same."""

from argmap.sense.compare import Comparison, changes, compared
from argmap.sense.kinds import Change, Kind

__all__ = ["Change", "Comparison", "Kind", "changes", "compared"]
