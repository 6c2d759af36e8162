"""Names that are taken, one way for all registries: argmap's own counts, of two packages the first by its name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar

from argmap.diagnostics import Finding
from argmap.plugins.codes import FAILED_RULE
from argmap.plugins.part import OWN, Part

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

__all__ = ["joined", "taken", "with_own_suffixes"]

_One = TypeVar("_One")


def joined(
    own: Mapping[str, _One], added: Iterable[tuple[Part, str, _One]], what: str
) -> tuple[dict[str, _One], tuple[Finding, ...]]:
    """argmap's own by their names, then those that packages add; and a finding for each whose name is taken."""
    known, left_out = dict(own), []
    owners: dict[str, Part] = {}
    for part, name, one in added:
        if name in known:
            left_out.append(taken(part, f"the {what} {name}", "one of that name", owners.get(name, OWN)))
        else:
            known[name], owners[name] = one, part
    return known, tuple(left_out)


def with_own_suffixes(
    known: Mapping[str, Any], what: str, anybodys: Collection[str] = ()
) -> tuple[dict[str, Any], tuple[Finding, ...]]:
    """Formats or outputs, of which each suffix, but for `anybodys`, leads to one; a finding for each that is taken."""
    owners: dict[str, Any] = {}
    found, left_out = {}, []
    for name, one in known.items():
        kept = []
        for ending in one.suffixes:
            owner = owners.setdefault(ending, one)
            if owner is one or ending in anybodys or not one.part.added:
                kept.append(ending)
            else:
                same = f"the {what} {owner.name} with that suffix"
                left_out.append(taken(one.part, f"the suffix {ending} of the {what} {name}", same, owner.part))
        found[name] = replace(one, suffixes=tuple(kept)) if len(kept) < len(one.suffixes) else one
    return found, tuple(left_out)


def taken(part: Part, what: str, same: str, owner: Part) -> Finding:
    """The finding on something that is left out, because `owner` has the `same` already."""
    holder = f"the package {owner.package}" if owner.added else "argmap"
    message = f"{part.called(what)} is left out: {holder} has {same}"
    return Finding(FAILED_RULE, message, part.place, help="ask the makers of that package for another name")
