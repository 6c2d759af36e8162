"""Rules of other packages: imported by their entry points, so that they register themselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap import quotations
from argmap.checker.codes import OWN
from argmap.mapfile.codes import CODES
from argmap.plugins import PartError, note, parts
from argmap.rules import REGISTRY
from argmap.rules.base import registering

if TYPE_CHECKING:
    from argmap.diagnostics import Finding
    from argmap.plugins import Part

__all__ = ["load_rules"]

_GROUP = "argmap.rules"


@cache
def load_rules() -> tuple[Finding, ...]:
    """Import every package that the entry points `argmap.rules` name, once; a finding for each that fails.

    Of a package that fails no rule stays registered; of one with a code or a name that is taken, the others do.
    """
    return note(*(finding for part in parts(_GROUP) for finding in _load(part)))


def _load(part: Part) -> list[Finding]:
    before = dict(REGISTRY)
    others = {name: code for code in (*CODES, *quotations.CODES, *OWN) for name in (code.id, code.name)}
    try:
        with registering(part, others) as left_out:
            part.load("the rules")
    except PartError as error:
        REGISTRY.clear()
        REGISTRY.update(before)
        return [error.finding()]
    return left_out
