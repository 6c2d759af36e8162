"""Weighing: how a map's argument fares, claim by claim, from its graph alone."""

from argmap.weighing.network import Assumptions, Network, Voice, network
from argmap.weighing.standing import Standing
from argmap.weighing.values import Values, weigh

__all__ = ["Assumptions", "Network", "Standing", "Values", "Voice", "network", "weigh"]
