"""The kinds of exercises: each makes items from a map, or says why it cannot."""

from argmap.exercise.kinds.registry import KINDS, LEVELS, Kind, failures, kinds, levels

__all__ = ["KINDS", "LEVELS", "Kind", "failures", "kinds", "levels"]
