"""Checking a Reading: the faults found on reading it and those that the rules find, in the order of the map."""

from argmap.checker.checking import check
from argmap.checker.codes import all_codes
from argmap.checker.plan import PRESETS, Plan, expand, make_plan

__all__ = ["PRESETS", "Plan", "all_codes", "check", "expand", "make_plan"]
