"""The rules, by code: importing this package registers them all."""

from argmap.rules import (
    anchors,
    balance,
    counting,
    coverage,
    fidelity,
    header,
    numbers,
    omissions,
    overreach,
    passages,
    quotes,
    schemes,
    sources,
    structure,
    texts,
)
from argmap.rules.base import REGISTRY, Defect, Fault, Faults, Rule, defect, rule
from argmap.rules.presets import PRESETS, Preset

__all__ = [
    "PRESETS",
    "REGISTRY",
    "Defect",
    "Fault",
    "Faults",
    "Preset",
    "Rule",
    "anchors",
    "balance",
    "counting",
    "coverage",
    "defect",
    "fidelity",
    "header",
    "numbers",
    "omissions",
    "overreach",
    "passages",
    "quotes",
    "rule",
    "schemes",
    "sources",
    "structure",
    "texts",
]
