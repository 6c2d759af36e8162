"""Comparing two maps of one article: which claims are the same, what differs, and how far the maps agree."""

from argmap.comparison.align import Alignment, Pair, align
from argmap.comparison.difference import GROUPS, Difference, What
from argmap.comparison.differences import differences
from argmap.comparison.measures import measures

__all__ = ["GROUPS", "Alignment", "Difference", "Pair", "What", "align", "differences", "measures"]
