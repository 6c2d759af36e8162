"""The rules, by code: importing this package registers them all."""

from argmap.rules import (
    anchors,
    balance,
    counting,
    coverage,
    fidelity,
    header,
    numbers,
    passages,
    quotes,
    schemes,
    sources,
    structure,
    texts,
)
from argmap.rules.base import REGISTRY, Fault, Faults, Rule, rule

__all__ = [
    "REGISTRY",
    "Fault",
    "Faults",
    "Rule",
    "anchors",
    "balance",
    "counting",
    "coverage",
    "fidelity",
    "header",
    "numbers",
    "passages",
    "quotes",
    "rule",
    "schemes",
    "sources",
    "structure",
    "texts",
]
