"""Faults: what rules find; rules of other packages may yield anything, so that all parts are looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argmap.diagnostics import Edit, Fix, Place, Related, Severity

__all__ = ["Fault", "is_fault"]

_KINDS = ("same", "quote", "article")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found; code and severity are the rule's, and settings may change them.

    `level` is the severity of a fault that weighs otherwise than the others of its rule, `claims` how many claims a
    fault stands for.
    """

    place: Place
    message: str
    claim: str | None = None
    related: tuple[Related, ...] = ()
    help: str | None = None
    diff: tuple[tuple[str, str], ...] = ()
    fix: Fix | None = None
    level: Severity | None = None
    claims: int = 1


def is_fault(value: Any) -> bool:
    """Whether something is a fault, its parts of the right types and its places inside of their texts."""
    return (
        isinstance(value, Fault)
        and _are(str, value.message)
        and _is_place(value.place)
        and _is_text(value.claim)
        and _is_text(value.help)
        and _are_related(value.related)
        and _is_diff(value.diff)
        and (value.fix is None or _is_fix(value.fix))
        and (value.level is None or _are(Severity, value.level))
        and _are(int, value.claims)
    )


def _are(kind: type, *values: Any) -> bool:
    return all(isinstance(value, kind) for value in values)


def _is_text(value: Any) -> bool:
    return value is None or isinstance(value, str)


def _is_place(value: Any) -> bool:
    return isinstance(value, Place) and 0 <= value.span.start <= value.span.end <= len(value.text.content)


def _are_related(value: Any) -> bool:
    return isinstance(value, tuple) and all(
        _are(Related, one) and _are(str, one.label) and _is_place(one.place) for one in value
    )


def _is_diff(value: Any) -> bool:
    return isinstance(value, tuple) and all(
        _are(tuple, one) and len(one) == 2 and one[0] in _KINDS and _are(str, one[1]) for one in value
    )


def _is_fix(value: Any) -> bool:
    return (
        isinstance(value, Fix)
        and _are(str, value.title)
        and _are(tuple, value.edits)
        and all(_are(Edit, one) and _are(str, one.new) and one.span.start >= 0 for one in value.edits)
    )
