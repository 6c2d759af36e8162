"""Exercises made from a map, with keys, a reason for every option and three hints; and the forms they are given in."""

from argmap.exercise.items import FORMS, Hints, Item, Node, Option, Set, Target
from argmap.exercise.kinds import KINDS, LEVELS, Kind, failures, kinds
from argmap.exercise.make import make_set

__all__ = [
    "FORMS",
    "KINDS",
    "LEVELS",
    "Hints",
    "Item",
    "Kind",
    "Node",
    "Option",
    "Set",
    "Target",
    "failures",
    "kinds",
    "make_set",
]
