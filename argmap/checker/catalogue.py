"""The catalogue: every rule and every code that a check may report, those of plug-ins included."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap import quotations
from argmap.checker.codes import OWN
from argmap.checker.plugins import load_rules
from argmap.mapfile.codes import CODES
from argmap.rules import REGISTRY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.diagnostics import Code
    from argmap.rules import Rule

__all__ = ["all_codes", "all_rules"]


def all_rules() -> Mapping[str, Rule]:
    """Every rule by its code, argmap's own first."""
    load_rules()
    return REGISTRY


def all_codes() -> Mapping[str, Code]:
    """Every code by number: of files, of rules, and of checking itself."""
    return _all_codes(tuple(all_rules()))


@cache
def _all_codes(_: tuple[str, ...]) -> Mapping[str, Code]:
    every = [*CODES, *quotations.CODES, *(rule.code for rule in REGISTRY.values()), *OWN]
    return {code.id: code for code in sorted(every, key=lambda code: code.id)}
