"""Exercises made from a map, with keys, a reason for every option and hints; and the forms they are given in."""

from argmap.exercise.items import Form, Hints, Item, Node, Option, Set, Target
from argmap.exercise.kinds import KINDS, LEVELS, Kind, failures, kinds
from argmap.exercise.make import make_set
from argmap.exercise.output import Output

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
    "Set",
    "Target",
    "failures",
    "kinds",
    "make_set",
]
