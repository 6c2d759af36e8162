"""Exercises made from a map, with keys, a reason for every option and hints; and the forms they are given in."""

from argmap.exercise.items import Form, Hints, Item, Node, Option, Set, Target
from argmap.exercise.kinds import KINDS, LEVELS, Kind, failures, kinds, levels
from argmap.exercise.make import make_set
from argmap.exercise.output import Output
from argmap.exercise.quarry import Quarry

__all__ = [
    "KINDS",
    "LEVELS",
    "Form",
    "Hints",
    "Item",
    "Kind",
    "Node",
    "Option",
    "Output",
    "Quarry",
    "Set",
    "Target",
    "failures",
    "kinds",
    "levels",
    "make_set",
]
