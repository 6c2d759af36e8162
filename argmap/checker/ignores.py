"""Comments that ignore a finding on their line: `# argmap: ignore[AM302] reason`."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argmap.checker.catalogue import all_codes
from argmap.checker.codes import MALFORMED_IGNORE, UNUSED_IGNORE
from argmap.checker.plan import expand
from argmap.diagnostics import Finding, Place
from argmap.showing import printable, shortened
from argmap.text import LINE_END, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from argmap.checker.plan import Plan
    from argmap.mapfile import MapFile
    from argmap.reading import Reading

__all__ = ["Ignore", "apply_ignores", "parsed", "unignored", "unsilenced"]

_COMMENT = re.compile(r"#[ \t]*argmap[ \t]*:[ \t]*ignore\b[^\r\n]*", re.IGNORECASE)
_PARTS = re.compile(r"\W*argmap\s*:\s*ignore\s*(?:\[(?P<codes>[^\]]*)\]?)?(?P<reason>.*)", re.IGNORECASE)


@dataclass
class Ignore:
    """A sound comment: which codes it ignores on which lines, and which of them it was needed for."""

    place: Place
    lines: range
    codes: dict[str, frozenset[str]]
    used: set[str] = field(default_factory=set)

    @property
    def _where(self) -> str:
        if self.place.start.line in self.lines:
            return "on its line"
        return "in the paragraph below" if len(self.lines) > 1 else "on the line below"

    def unneeded(self, runs: Callable[[str], bool]) -> Iterator[Finding]:
        """The finding on each name that ignores nothing, where findings of its kind would be reported."""
        for name, codes in self.codes.items():
            if name not in self.used and any(runs(code) for code in codes):
                yield Finding(
                    UNUSED_IGNORE,
                    f"this comment ignores `{printable(name)}`, but nothing of that kind is found {self._where}",
                    self.place,
                    help="take the comment out, or put it on the line of the finding",
                )


def apply_ignores(reading: Reading, findings: list[Finding], plan: Plan) -> list[Finding]:
    """The findings that no comment ignores, and those on comments that are unused or malformed."""
    if reading.file.format or not _COMMENT.search(reading.file.text.content):
        return findings
    ignores, malformed = _read(reading.file)
    kept = [*malformed, *unignored(findings, ignores)]
    if reading.file.whole and plan.runs(UNUSED_IGNORE.id):
        kept += (found for ignore in ignores for found in ignore.unneeded(plan.runs))
    return kept


def unsilenced(reading: Reading, findings: Iterable[Finding]) -> list[Finding]:
    """The findings that no comment of the map ignores; of the comments themselves nothing is said."""
    if reading.file.format or not _COMMENT.search(reading.file.text.content):
        return [*findings]
    return unignored(findings, _read(reading.file)[0])


def unignored(findings: Iterable[Finding], ignores: Iterable[Ignore]) -> list[Finding]:
    """The findings that no comment ignores; each comment remembers what it was needed for."""
    groups: dict[range, list[Ignore]] = {}
    for ignore in ignores:
        groups.setdefault(ignore.lines, []).append(ignore)
    by_line: dict[int, set[range]] = {}
    for lines in groups:
        for line in lines:
            by_line.setdefault(line, set()).add(lines)
    return [finding for finding in findings if not _is_ignored(finding, groups, by_line)]


def _is_ignored(finding: Finding, groups: dict[range, list[Ignore]], by_line: dict[int, set[range]]) -> bool:
    if not finding.code.is_silenceable or not by_line:
        return False
    ignored = False
    meant = range(finding.place.start.line, finding.place.end.line + 1)
    for lines in set().union(*(by_line.get(line, ()) for line in meant)):
        for ignore in groups[lines]:
            for name, codes in ignore.codes.items():
                if finding.code.id in codes:
                    ignore.used.add(name)
                    ignored = True
    return ignored


def _read(file: MapFile) -> tuple[list[Ignore], list[Finding]]:
    """The sound comments of a map, and a finding for each that is not."""
    text, taken = file.text, None
    ignores: list[Ignore] = []
    findings: list[Finding] = []
    meant: dict[int, int] = {}
    for match in reversed(list(_COMMENT.finditer(text.content))):
        taken = _scalar_spans(file) if taken is None else taken
        if not _is_comment(text.content, match.start(), taken):
            continue
        place = Place(text, Span(match.start(), match.start() + len(match[0].rstrip())))
        line = _line_meant(file, match.start(), meant)
        one = parsed(match[0], place, range(line, line + 1), "# {}", "hedge-mismatch")
        (findings if isinstance(one, Finding) else ignores).append(one)  # type: ignore[arg-type]
    return ignores, findings


def parsed(comment: str, place: Place, lines: range, form: str, example: str) -> Ignore | Finding:
    """What a comment ignores on some lines, or what is wrong with it.

    `form` is how such a comment is written, with `{}` for its words, and `example` a code that could stand in it.
    """
    message, codes = _parsed(comment)
    if message is None:
        return Ignore(place, lines, codes)
    named = ", ".join(map(printable, codes)) or example
    return Finding(MALFORMED_IGNORE, message, place, help=f"write `{form.format(f'argmap: ignore[{named}] reason')}`")


def _parsed(comment: str) -> tuple[str | None, dict[str, frozenset[str]]]:
    """What is wrong with a comment, and the codes that each of its names means."""
    parts = _PARTS.match(comment)
    names = [name.strip() for name in (parts["codes"] or "").split(",") if name.strip()] if parts else []
    reason = parts["reason"].strip(" \t-—:,.;") if parts else ""
    if not names:
        return "this comment does not say which finding it ignores", {}
    codes = {name: expand(name) or frozenset() for name in names}
    for name, meant in codes.items():
        if not meant:
            return f"there is no rule `{printable(shortened(name, 40))}` that could be ignored", {}
        if not any(all_codes()[code].is_silenceable for code in meant):
            return f"{name} cannot be ignored: it means that something could not be read or done", {}
    if not any(character.isalnum() for character in reason):
        return "this comment gives no reason, and ignores nothing", codes
    return None, codes


def _line_meant(file: MapFile, offset: int, meant: dict[int, int]) -> int:
    """The line that a comment is for: its own, or the next one with more than a comment where it stands alone.

    `meant` holds the answers for comments further down.
    """
    text = file.text
    line = text.position(offset).line
    if text.content[text.line_start(offset) : offset].strip():
        return line
    last = text.position(len(text.content)).line
    here, line = line, line + 1
    while line < last and (not text.line(line).strip() or text.line(line).lstrip().startswith("#")):
        if line in meant:
            line = meant[line]
            break
        line += 1
    meant[here] = line
    return line


def _is_comment(content: str, at: int, taken: list[Span]) -> bool:
    """Whether a `#` begins a comment: it stands in no scalar, and at the head of a line or behind white space."""
    if at and not content[at - 1].isspace():
        return False
    index = bisect_right(taken, Span(at, len(content) + 1)) - 1
    return index < 0 or at >= taken[index].end


def _scalar_spans(file: MapFile) -> list[Span]:
    """Where the texts of a map stand, in order; a block text ends with its last line."""
    spans = []
    content = file.text.content
    for node in file.scalars:
        if content[node.start : node.start + 1] in {"|", ">"}:
            head = LINE_END.search(content, node.start, node.end)
            end = node.start + len(content[node.start : node.end].rstrip())
            spans += [Span(head.start(), end)] if head else []
        else:
            spans.append(node.span)
    return sorted(spans)
