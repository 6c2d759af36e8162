"""The map file: YAML or JSON text to models, with the place of everything and a finding for every fault."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.diagnostics import Finding, Place
from argmap.files import TEXTS
from argmap.mapfile.codes import INVALID_VALUE
from argmap.mapfile.nodes import Builder, ListNode, Mapping, Node, Scalar
from argmap.mapfile.parsing import parse
from argmap.mapfile.shape import shape
from argmap.memory import no_collection
from argmap.text import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.model import ArgumentMap, ModelPath
    from argmap.text import Text

__all__ = ["MARK", "MAX_BYTES", "MapFile", "assemble", "load"]

MARK = r"(?:\{\s*)?[\"']?(?:argmap|argument)[\"']?[ \t]*:|(?:thesis|because)[ \t]*:"
"""How a line begins by which a file says that it is a map."""
_MARK = re.compile(rf"(?m)^ *(?:{MARK})")
_OF_PROSE = "`argmap quotes TEXT --source FILE` checks its quotations; `argmap new TEXT -o MAP` begins a map of it"
MAX_BYTES = 10 * 2**20
"""The largest map file that argmap reads."""


@dataclass(frozen=True)
class MapFile:
    """A map file as far as it could be read."""

    text: Text
    map: ArgumentMap | None
    root: Node | None
    findings: tuple[Finding, ...]
    whole: bool
    """False where the file could not be read to its end."""
    scalars: Sequence[Scalar] = ()
    """All texts of the file, also those that are not read in the end."""
    format: str = ""
    """The format that the file is in, where it is not argmap's own: then nothing is written into it."""

    def node(self, path: ModelPath) -> Node | None:
        """The node at a path; None where the file has none."""
        node = self.root
        for step in path:
            if isinstance(node, Mapping) and isinstance(step, str):
                node = node.values.get(step)
            elif isinstance(node, ListNode) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
            elif step != 0:  # a single quote stands where a list of quotes may stand
                return None
        return node

    def key_span(self, path: ModelPath) -> Span | None:
        """Where the key stands that a path ends with."""
        owner = self.node(path[:-1])
        key = owner.keys.get(str(path[-1])) if isinstance(owner, Mapping) else None
        return key.span if key else None

    def states(self, path: ModelPath, key: str) -> bool:
        """Whether the file has a key there, sound or not."""
        node = self.node(path)
        return isinstance(node, Mapping) and key in node.keys


def load(text: Text) -> MapFile:
    """Read a map file; faults are findings, never exceptions."""
    if text.name.lower().endswith(TEXTS) and text.content.strip() and not _MARK.search(text.content):
        place = Place(text, Span(0, 0))
        prose = Finding(INVALID_VALUE, "this file is a text, not an argument map", place, help=_OF_PROSE)
        return MapFile(text, None, None, (prose,), whole=True)
    with no_collection():
        builder = parse(text)
        text, broken = builder.text, builder.broken
        shaped = shape(builder) if builder.root or not broken else None
    findings = _before(text, broken, builder.findings) if broken else builder.findings
    findings = sorted(findings, key=lambda finding: finding.sort_key)
    whole = not broken and (builder.root is None or builder.root.whole)
    return MapFile(text, shaped, builder.root, tuple(findings), whole, builder.scalars)


def assemble(text: Text, root: Node | None, findings: Sequence[Finding], format_: str) -> MapFile:
    """The map file that a file of another format comes to: `root` is what it says as a map, with places in it."""
    builder = Builder(text)
    builder.root = root
    with no_collection():
        shaped = shape(builder) if root else None
    every = sorted([*findings, *builder.findings], key=lambda finding: finding.sort_key)
    return MapFile(text, shaped, root, tuple(every), root is not None, format=format_)


def _before(text: Text, broken: Finding, findings: list[Finding]) -> list[Finding]:
    """The findings above the line where the file cannot be read further: what is below would be guesses."""
    line = text.line_start(broken.place.span.start)
    return [finding for finding in findings if finding is broken or finding.place.span.start < line]
