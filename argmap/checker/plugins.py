"""Rules of other packages: imported by their entry points, so that they register themselves."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points

from argmap.checker.codes import FAILED_RULE
from argmap.diagnostics import Finding, Place
from argmap.showing import one_line
from argmap.text import Span, Text

__all__ = ["load_rules"]

_GROUP = "argmap.rules"


@cache
def load_rules() -> tuple[Finding, ...]:
    """Import every package that the entry points `argmap.rules` name, once; a finding for each that fails."""
    failed = []
    for point in sorted(entry_points(group=_GROUP)):
        try:
            point.load()
        except Exception as error:
            message = f"the rules of {point.value} cannot be loaded: {type(error).__name__}: {one_line(str(error))}"
            advice = "mend or uninstall that package; the other rules ran"
            failed.append(Finding(FAILED_RULE, message, Place(Text(f"<{point.name}>", ""), Span(0, 0)), help=advice))
    return tuple(failed)
