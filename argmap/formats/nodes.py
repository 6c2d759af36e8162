"""A draft as the nodes of a map file, each with its place in the file of another format that it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argmap.draft import Entry
from argmap.mapfile.nodes import ListNode, Mapping, Node, Scalar
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping as Dict

__all__ = ["nodes_of"]


def nodes_of(data: Dict[str, Any]) -> Node:
    """The nodes of a map as data; what has no place of its own has that of what it is in."""
    found: list[Node] = []
    todo: list[tuple[Any, Span, Node | None, str]] = [(data, Span(0, 0), None, "")]
    while todo:
        value, place, parent, key = todo.pop()
        place = value.place or place if isinstance(value, Entry) else place
        node = _node(value, place)
        if isinstance(parent, Mapping):
            parent.keys[key], parent.values[key] = Scalar(key, *place), node
        elif isinstance(parent, ListNode):
            parent.items.append(node)
            parent.written += 1
        else:
            found.append(node)
        if isinstance(node, Mapping):
            todo += [(one, place, node, name) for name, one in reversed(value.items())]
        elif isinstance(node, ListNode):
            todo += [(one, place, node, "") for one in reversed(value)]
    return found[0]


def _node(value: Any, place: Span) -> Node:
    if not isinstance(value, dict | list | tuple):
        return Scalar(_scalar(value), *place)
    node: Mapping | ListNode = Mapping(place.start) if isinstance(value, dict) else ListNode(place.start)
    node.end = place.end
    return node


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else str(value)
