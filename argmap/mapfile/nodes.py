"""A map file as a tree of nodes that know their place: scalars as text, mappings, lists, holes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from argmap.diagnostics import Finding, Place, Related
from argmap.mapfile.codes import DUPLICATE_KEY, OVERSIZED_MAP
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["MAX_FINDINGS", "MAX_NESTING", "Builder", "GiveUpError", "Hole", "ListNode", "Mapping", "Node", "Scalar"]

MAX_NESTING = 1_000
"""How deep lists and mappings may nest: 250 claims, each under the other's linked premises, or 500 without links."""


MAX_FINDINGS = 500
"""How many faults of shape one file may have before argmap stops listing them."""


class GiveUpError(Exception):
    """The file nests too deep or has too many faults; the finding that says so is already recorded."""


class Node:
    """A value in the file: code points from `start` to `end`."""

    __slots__ = ("end", "start")

    whole = True
    """False for lists and mappings inside which the file broke off."""

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end

    @property
    def span(self) -> Span:
        """Where the node stands."""
        return Span(self.start, self.end)

    @property
    def head(self) -> Span:
        """Where it begins for a reader: a mapping with its first key, anything else as a whole."""
        return self.span


class Scalar(Node):
    """A text; None where the file has nothing or JSON's `null`."""

    __slots__ = ("text",)

    def __init__(self, text: str | None, start: int, end: int) -> None:
        self.start = start
        self.end = end
        self.text = text


class Hole(Node):
    """A value that could not be read, and has been reported."""

    __slots__ = ()


class Mapping(Node):
    """Keys with their values, both with their places."""

    __slots__ = ("keys", "values", "whole")

    def __init__(self, start: int) -> None:
        super().__init__(start, start)
        self.whole = True
        self.keys: dict[str, Scalar] = {}
        self.values: dict[str, Node] = {}

    @property
    def head(self) -> Span:
        """Where its first key stands."""
        first = next(iter(self.keys.values()), None)
        return first.span if first else Span(self.start, self.start)

    def remove(self, key: str) -> None:
        """Take a key out, with its value."""
        del self.keys[key], self.values[key]

    def rename(self, key: str, new: str) -> None:
        """Read a key as another one; its place stays."""
        self.keys[new], self.values[new] = self.keys.pop(key), self.values.pop(key)


class ListNode(Node):
    """A list of values; `written` is how many the file has, `items` loses those that cannot be read."""

    __slots__ = ("items", "whole", "written")

    def __init__(self, start: int) -> None:
        super().__init__(start, start)
        self.whole = True
        self.items: list[Node] = []
        self.written = 0


class Builder:
    """Puts nodes together as a reader meets them; reports keys that stand twice and nesting without end."""

    def __init__(self, text: Text, as_written: Callable[[str], str] = str) -> None:
        self.text = text
        self.as_written = as_written
        """What makes a text that was read into what the file has."""
        self.broken: Finding | None = None
        """Why the file cannot be read further."""
        self.root: Node | None = None
        self.findings: list[Finding] = []
        self.scalars: list[Scalar] = []
        """All texts of the file, also those that are not read in the end."""
        self._parent: Mapping | ListNode | None = None  # the innermost that is open
        self._key: Scalar | Hole | None = None  # its key that has no value yet
        self._outer: list[tuple[Mapping | ListNode | None, Scalar | Hole | None]] = []

    @property
    def expects_key(self) -> bool:
        """Whether the next scalar is a key."""
        return type(self._parent) is Mapping and self._key is None

    def place(self, node: Node) -> None:
        """Put a node where it belongs: as root, list item, key or value."""
        if isinstance(node, Scalar):
            self.place_scalar(node)
        elif self.expects_key:
            self._key = Hole(node.start, node.end)
        else:
            self._place_value(node)

    def place_scalar(self, node: Scalar) -> None:
        """Put a text where it belongs."""
        self.scalars.append(node)
        parent = self._parent
        if type(parent) is not Mapping:
            self._place_value(node)
        elif self._key is None:
            self._key = node
        else:
            self._add(parent, node)

    def _place_value(self, node: Node) -> None:
        parent = self._parent
        if parent is None:
            self.root = node
        elif isinstance(parent, ListNode):
            parent.items.append(node)
            parent.written += 1
        else:
            self._add(parent, node)

    def _add(self, parent: Mapping, value: Node) -> None:
        """Give the key that waits for it its value; one that could not be read has none."""
        key, self._key = self._key, None
        if type(key) is not Scalar:
            return
        name = key.text or ""
        if name in parent.keys:
            self.report_duplicate(name, parent.keys[name], key)
        else:
            parent.keys[name], parent.values[name] = key, value

    def report_duplicate(self, name: str, first: Scalar, second: Scalar) -> None:
        """Record a key that stands twice, with both places."""
        line = self.text.position(first.start).line
        self.report(
            Finding(
                DUPLICATE_KEY,
                f"`{name}` stands twice here, first on line {line}; only the first is read",
                Place(self.text, second.span),
                related=(Related("first", Place(self.text, first.span)),),
                help="take one of the two out, or make two list entries of them",
            )
        )

    def report(self, finding: Finding) -> None:
        """Record a finding; one too many is the end."""
        if len(self.findings) >= MAX_FINDINGS:
            message = f"more than {MAX_FINDINGS} faults of shape; the rest is not listed"
            self.give_up(message, finding.place.span, "mend these first")
        self.findings.append(finding)

    def give_up(self, message: str, span: Span, advice: str) -> NoReturn:
        """Record, once, that the file is too much, and stop reading it."""
        if not self.findings or self.findings[-1].code is not OVERSIZED_MAP:
            self.findings.append(Finding(OVERSIZED_MAP, message, Place(self.text, span), help=advice))
        raise GiveUpError

    def open(self, node: Mapping | ListNode) -> None:
        """Place a list or mapping and go into it."""
        if len(self._outer) >= MAX_NESTING:
            message = f"lists and mappings nest deeper than {MAX_NESTING} levels here; what lies deeper is not read"
            advice = "give a deep claim an `id`, move it to `asides`, and use it with `ref`"
            self.give_up(message, Span(node.start, node.start + 1), advice)
        self.place(node)
        self._outer.append((self._parent, self._key))
        self._parent, self._key = node, None

    def close(self, end: int) -> None:
        """Leave the innermost list or mapping."""
        if self._parent is not None:
            self._parent.end = end
            self._parent, self._key = self._outer.pop()

    def break_off(self, end: int) -> None:
        """Close whatever is open, marked as not whole: the file could not be read further."""
        while self._parent is not None:
            self._parent.whole = False
            self.close(end)
