"""Checking a Reading: the faults found on reading it and those that the rules find, in the order of the map."""

from argmap.checker.catalogue import all_codes, all_rules
from argmap.checker.checking import check
from argmap.checker.plan import Active, Plan, expand, make_plan
from argmap.checker.plugins import load_rules
from argmap.plugins import FAILED_RULE

__all__ = [
    "FAILED_RULE",
    "Active",
    "Plan",
    "all_codes",
    "all_rules",
    "check",
    "expand",
    "load_rules",
    "make_plan",
]
