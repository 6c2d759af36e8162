"""Fixes: the edits that findings bring along, made together, and proved to change nothing else."""

from __future__ import annotations

from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.folding import fold
from argmap.mapfile import load
from argmap.mapfile.edit import apply
from argmap.rules import REGISTRY
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from argmap.checker.plan import Plan
    from argmap.diagnostics import Edit, Finding
    from argmap.mapfile import MapFile
    from argmap.model import ArgumentMap
    from argmap.reading import Reading

__all__ = ["Fixed", "diff", "edits_of", "fixable", "fixed", "is_same"]

_FIXABLE = ("AM219", "AM209", "AM220")


class Fixed(NamedTuple):
    """A map's text with its fixes made."""

    content: str
    made: tuple[Finding, ...]
    refused: tuple[Finding, ...]
    """Findings whose fix would have changed something else."""


def fixed(reading: Reading, plan: Plan, *, fingerprint: bool = False) -> Fixed:
    """A map with its quotes in the article's own characters and, on request, the article's fingerprint as it is now.

    The edits are made, the text is read again, and everything but those values must be as it was; else the edits are
    tried one by one, and those that change anything else are refused.
    """
    content = reading.file.text.content
    found = [one for one in fixable(reading, plan) if fingerprint or (one.fix and one.fix.is_safe)]
    whole = apply(content, edits_of(found))
    if not found or is_same(reading.file, whole):
        return Fixed(whole, tuple(found), ())
    made: list[Finding] = []
    for one in found:
        if is_same(reading.file, apply(content, edits_of([*made, one]))):
            made.append(one)
    refused = tuple(one for one in found if one not in made)
    return Fixed(apply(content, edits_of(made)), tuple(made), refused)


def fixable(reading: Reading, plan: Plan) -> Iterator[Finding]:
    """The findings that bring a fix along, those of rules that only run on request included."""
    if not reading.file.whole:
        return
    for code in _FIXABLE:
        if code not in plan.ignored:
            yield from (finding for finding in REGISTRY[code].findings(reading) if finding.fix)


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """The edits of all fixes of some findings."""
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def is_same(file: MapFile, content: str, apart_from: str = "fingerprint") -> bool:
    """Whether a text reads as the same map, up to the typing of quotes and to one key."""
    again = load(Text(file.text.name, content))
    if not again.whole or again.map is None or file.map is None or len(again.findings) != len(file.findings):
        return False
    return list(_facts(again.map, apart_from)) == list(_facts(file.map, apart_from))


def _facts(map_: ArgumentMap, apart_from: str) -> Iterator[object]:
    """Everything that a map says, piece by piece; quotes as a reader sees them, without the values of one key."""
    waiting: list[object] = [map_]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple | list):
            yield len(one)
            waiting += one
        elif isinstance(one, dict):
            yield list(one)
            waiting += one.values()
        elif hasattr(type(one), "model_fields"):
            yield type(one).__name__
            fields = {key: value for key, value in one.__dict__.items() if key != apart_from}
            if type(one).__name__ == "Quote":
                fields["exact"] = fold(str(fields["exact"])).strip("\"' ")
            waiting += fields.values()
        else:
            yield one


def diff(name: str, before: str, after: str) -> str:
    """What changed, as a unified diff."""
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in lines)
