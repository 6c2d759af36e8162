"""argmap's own YAML, as a person would have written it: one key a line, long texts folded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.formats.features import Carries, Feature
from argmap.formats.format import Format, Written
from argmap.formats.tree import tree_of
from argmap.mapfile.scalars import folded, yaml_scalar

if TYPE_CHECKING:
    from argmap.formats.format import Outgoing

__all__ = ["FORMAT", "yaml_of"]


def write(outgoing: Outgoing) -> Written:
    """A map file."""
    data, moved = tree_of(outgoing.draft)
    return Written(yaml_of(data).encode("utf-8", "replace"), changed=moved)


def yaml_of(data: dict[str, Any]) -> str:
    """A map as YAML text."""
    lines: list[str] = []
    todo: list[tuple[str, Any, int]] = [("", data, 0)]
    while todo:
        lead, value, indent = todo.pop()
        if isinstance(value, dict) and value:
            todo += reversed(_pairs(lines, lead, value, indent))
        elif isinstance(value, list | tuple) and value:
            lines.append(lead)
            todo += [(f"{' ' * (indent + 2)}- ", one, indent + 4) for one in reversed(value)]
        else:
            lines += _scalar(lead, value, indent)
    return "\n".join(lines) + "\n"


def _pairs(lines: list[str], lead: str, value: dict[str, Any], indent: int) -> list[tuple[str, Any, int]]:
    """The keys of a mapping, one a line: under its own key, or beginning on the line of a list's dash."""
    if lead.endswith(":"):
        lines.append(lead)
        indent, lead = indent + 2, ""
    starts = [lead or " " * indent, *(" " * indent for _ in range(len(value) - 1))]
    return [
        (f"{start}{yaml_scalar(key)}:", one, indent) for start, (key, one) in zip(starts, value.items(), strict=True)
    ]


def _scalar(lead: str, value: Any, indent: int) -> list[str]:
    """A value on the line of its key; a long one is folded below it."""
    gap = " " if lead.endswith(":") else ""
    if not isinstance(value, str):
        return [f"{lead}{gap}{_text(value)}"]
    first, *further = folded(value, len(lead), indent + 2 if gap else indent)
    return [f"{lead}{gap}{first}", *further]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "[]" if value == [] else "{}" if value == {} else "null" if value is None else repr(value)


CARRIES = dict.fromkeys(Feature, Carries.YES)
FORMAT = Format("yaml", "argmap's own YAML", (".yaml", ".yml"), CARRIES, write=write)
