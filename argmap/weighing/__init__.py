"""Weighing: how a map's argument fares, claim by claim, from its graph alone."""

from argmap.weighing.crucial import Cruxes
from argmap.weighing.network import Assumptions, Network, network
from argmap.weighing.standing import Standing
from argmap.weighing.telling import SECTIONS, Sentence, tell
from argmap.weighing.values import Values, weigh
from argmap.weighing.weighing import Footing, Weighing

__all__ = [
    "SECTIONS",
    "Assumptions",
    "Cruxes",
    "Footing",
    "Network",
    "Sentence",
    "Standing",
    "Values",
    "Weighing",
    "network",
    "tell",
    "weigh",
]
