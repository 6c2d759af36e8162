"""Fixes: the edits that findings bring along, made together, and proved to change nothing else."""

from __future__ import annotations

from difflib import unified_diff
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from argmap.article.folding import fold
from argmap.checker.catalogue import all_rules
from argmap.checker.checking import found
from argmap.checker.ignores import unsilenced
from argmap.mapfile import load
from argmap.mapfile.codes import INVALID_YAML
from argmap.mapfile.edit import apply
from argmap.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from argmap.checker.plan import Plan
    from argmap.diagnostics import Edit, Finding
    from argmap.mapfile import MapFile
    from argmap.model import ArgumentMap
    from argmap.reading import Reading

__all__ = ["Fixed", "diff", "edits_of", "fixable", "fixed", "is_same", "mended"]


class Fixed(NamedTuple):
    """A map's text with its fixes made."""

    content: str
    made: tuple[Finding, ...]
    refused: tuple[Finding, ...]
    """Findings whose fix would have changed something else, and rules that failed."""


def fixed(reading: Reading, plan: Plan, *, fingerprint: bool = False) -> Fixed:
    """A map with the safe fixes made that its findings offer and, on request, its fingerprints as they are now.

    The edits are made, the text is read again, and everything but the values that were to change must be as it was.
    Where it is not, the fixes that are to blame are found by halves and refused.
    """
    offered = [one for one in _offered(reading, plan) if _is_wanted(one, fingerprint=fingerprint)]
    made: list[Finding] = []
    refused: list[Finding] = [one for one in offered if not one.fix]
    waiting = [[one for one in offered if one.fix]]
    while waiting:
        part = waiting.pop()
        if not part or mended(reading.file, [*made, *part]) is not None:
            made += part
        elif len(part) == 1:
            refused += part
        else:
            half = len(part) // 2
            waiting += [part[half:], part[:half]]
    return Fixed(apply(reading.file.text.content, edits_of(made)), tuple(made), tuple(refused))


def fixable(reading: Reading, plan: Plan) -> Iterator[Finding]:
    """The findings that bring a fix along, those of rules that only run on request included."""
    return (one for one in _offered(reading, plan) if one.fix)


def _offered(reading: Reading, plan: Plan) -> list[Finding]:
    """The findings with fixes of all rules that may fix, and one without a fix for each rule that fails.

    What a comment of the map ignores is left as it is.
    """
    if not reading.file.whole:
        return []
    offered = ((one, active) for active in plan.fixing for one in found(reading, active))
    return unsilenced(reading, [one for one, active in offered if one.fix or one.code.id != active.rule.code.id])


def _is_wanted(finding: Finding, *, fingerprint: bool) -> bool:
    is_safe = finding.fix is None or finding.fix.is_safe
    return is_safe or (fingerprint and "fingerprint" in all_rules()[finding.code.id].changes)


def edits_of(findings: Iterable[Finding]) -> list[Edit]:
    """The edits of all fixes of some findings."""
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def mended(file: MapFile, findings: Sequence[Finding]) -> str | None:
    """A map's text with the fixes of some findings made.

    None where two fixes overlap, or change anything but the values of the keys that their rules name.
    """
    edits = sorted(set(edits_of(findings)), key=lambda edit: edit.span)
    if any(later.span.start < earlier.span.end for earlier, later in pairwise(edits)):
        return None
    content = apply(file.text.content, edits)
    changes = frozenset(key for one in findings for key in all_rules()[one.code.id].changes)
    return content if is_same(file, content, apart_from=changes) else None


def is_same(file: MapFile, content: str, apart_from: Collection[str]) -> bool:
    """Whether a text reads as the same map, up to the typing of quotes and to the values of some keys."""
    again = load(Text(file.text.name, content))
    if any(finding.code is INVALID_YAML for finding in again.findings):
        return False
    if not again.whole or again.map is None or file.map is None or len(again.findings) != len(file.findings):
        return False
    return list(_facts(again.map, apart_from)) == list(_facts(file.map, apart_from))


def _facts(map_: ArgumentMap, apart_from: Collection[str]) -> Iterator[object]:
    """Everything that a map says, piece by piece; quotes as a reader sees them, without the values of some keys."""
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
            fields = {key: value for key, value in one.__dict__.items() if key not in apart_from}
            if type(one).__name__ == "Quote" and "exact" in fields:
                fields["exact"] = fold(str(fields["exact"])).strip("\"' ")
            waiting += fields.values()
        else:
            yield one


def diff(name: str, before: str, after: str) -> str:
    """What changed, as a unified diff."""
    lines = unified_diff(before.splitlines(keepends=True), after.splitlines(keepends=True), name, name)
    return "".join(line if line.endswith(("\n", "\r")) else f"{line}\n\\ No newline at end of file\n" for line in lines)
