"""The rules, by code: importing this package registers them all."""

from argmap.rules import anchors, header, structure
from argmap.rules.base import REGISTRY, Fault, Faults, Rule, rule

__all__ = ["REGISTRY", "Fault", "Faults", "Rule", "anchors", "header", "rule", "structure"]
