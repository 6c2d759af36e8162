"""Rules of other packages: imported by their entry points, so that they register themselves."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from argmap.checker.codes import FAILED_RULE, OWN
from argmap.diagnostics import Finding, Place
from argmap.mapfile.codes import CODES
from argmap.plugins import entry_points
from argmap.rules import REGISTRY
from argmap.showing import one_line
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.metadata import EntryPoint

__all__ = ["failed_plugin", "load_rules"]

_GROUP = "argmap.rules"


@cache
def load_rules() -> tuple[Finding, ...]:
    """Import every package that the entry points `argmap.rules` name, once; a finding for each that fails.

    Of a package that fails no rule stays registered.
    """
    return tuple(finding for point in entry_points(group=_GROUP) if (finding := _load(point)))


def _load(point: EntryPoint) -> Finding | None:
    before = dict(REGISTRY)
    try:
        point.load()
        _refuse_taken(before)
    except (Exception, SystemExit) as error:
        REGISTRY.clear()
        REGISTRY.update(before)
        return failed_plugin(point, "rules", error)
    return None


def failed_plugin(point: EntryPoint, what: str, error: BaseException) -> Finding:
    """The finding on a package that cannot be loaded; `what` it adds."""
    message = f"the {what} of {point.value} cannot be loaded: {type(error).__name__}: {one_line(str(error))}"
    advice = f"mend or uninstall that package; the other {what} are used"
    return Finding(FAILED_RULE, message, Place(Text(f"<{point.name}>", ""), Span(0, 0)), help=advice)


def _refuse_taken(before: Mapping[str, object]) -> None:
    """Raise ValueError where a new rule has the code or the name of something that is no rule."""
    taken = {name for code in (*CODES, *OWN) for name in (code.id, code.name)}
    for code, rule in REGISTRY.items():
        if code not in before and not taken.isdisjoint({code, rule.code.name}):
            raise ValueError(f"{code} {rule.code.name} is registered twice")
