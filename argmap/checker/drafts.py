"""Checking the quotations of a draft: what settings, comments and a baseline make of what is found."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from argmap.checker.codes import UNUSED_IGNORE
from argmap.checker.ignores import Ignore, parsed, unignored
from argmap.checker.many import Checked
from argmap.checker.summing import summed
from argmap.diagnostics import Finding, Place
from argmap.quotations.codes import CODES, FOUND, UNREADABLE
from argmap.quotations.judging import judged
from argmap.quotations.quotation import Use
from argmap.report.outcome import Quotations
from argmap.text import Span, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from argmap.checker.baseline import Baselines
    from argmap.checker.plan import Plan
    from argmap.checker.run import Ran
    from argmap.checker.session import Session
    from argmap.quotations.judging import Passing
    from argmap.quotations.sources import Source

__all__ = ["Draft", "Wanted", "check_draft", "unreadable", "with_quotations"]

_COMMENT = re.compile(
    r"<!--[ \t]*argmap[ \t]*:[ \t]*ignore\b(?:(?!-->)[^\r\n])*(?:-->)?"
    r"|^[ \t]*(?:#[ \t]*)?argmap[ \t]*:[ \t]*ignore\b[^\r\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_AM6 = frozenset(code.id for code in CODES)


@dataclass(frozen=True)
class Draft:
    """A text whose quotations are checked."""

    text: Text

    @property
    def name(self) -> str:
        """The name of its file."""
        return self.text.name

    @property
    def is_whole(self) -> bool:
        """A text is always read to its end."""
        return True

    @property
    def is_markdown(self) -> bool:
        """Whether it is read as Markdown: all but what is called `.txt` or `.text`."""
        return PurePath(self.name).suffix.lower() not in {".txt", ".text"}

    def known_by(self, label: str) -> str:
        """A draft has no claims: its findings are known by the words that are quoted."""
        return label


@dataclass(frozen=True)
class Wanted:
    """What is to be looked up and reported besides the faults."""

    every: bool = False
    """Scare quotes and titles are looked up, too."""
    listed: bool = False
    """Quotations without a fault are reported, too."""
    passing: Passing = lambda quotations: quotations


_JUST_FAULTS = Wanted()
_KNOWN = "known findings"
"""What a baseline leaves out, as it is counted."""


def check_draft(
    session: Session,
    draft: Draft,
    sources: Sequence[Source],
    baselines: Baselines,
    wanted: Wanted = _JUST_FAULTS,
) -> tuple[Checked, Counter[str]]:
    """The findings on a draft that its baseline does not know, and how many of its quotations came to what."""
    plan = session.plan(draft.name)
    found = judged(draft.text, sources, is_markdown=draft.is_markdown, every=wanted.every, passing=wanted.passing)
    kept = [one for one in found.findings if _is_wanted(one, plan, listed=wanted.listed)]
    findings = sorted(plan.weighed(_without_ignored(draft, kept, plan)), key=lambda one: one.sort_key)
    quotes = found.counts.total()
    known = baselines.of(draft.name)
    if known is not None and baselines.to_write:
        known.expect(draft, findings)
        findings = [one for one in findings if not one.code.is_silenceable]
    elif known is not None:
        every, findings = findings, known.keep_new(draft, findings)
        found.counts[_KNOWN] = len(every) - len(findings)
    return Checked(draft.name, tuple(summed(findings)), 0, quotes, plan.fail_on, unreadable=False), found.counts


def _is_wanted(finding: Finding, plan: Plan, *, listed: bool) -> bool:
    code = finding.code
    if code is FOUND:
        return listed or FOUND.id in (plan.chosen or ())
    return not code.is_silenceable or plan.chooses(code.id, _AM6)


def unreadable(name: str, message: str) -> Checked:
    """A draft or a source that cannot be read."""
    finding = Finding(UNREADABLE, f"{name} {message}", Place(Text(name, ""), Span(0, 0)))
    return Checked(name, (finding,), 0, 0, "error", unreadable=True)


def with_quotations(run: Ran, counts: Iterable[Counter[str]]) -> Ran:
    """A run over drafts, with what became of all their quotations."""
    total = sum(counts, Counter[str]())
    left_out = {str(name): number for name in (Use.SCARE, Use.TITLE, _KNOWN) if (number := total.pop(str(name), 0))}
    return replace(run, outcome=replace(run.outcome, quotations=Quotations(dict(total), left_out)))


# Comments


def _without_ignored(draft: Draft, findings: list[Finding], plan: Plan) -> list[Finding]:
    read = list(_comments(draft))
    ignores = [one for one in read if isinstance(one, Ignore)]
    kept = [*unignored(findings, ignores), *(one for one in read if isinstance(one, Finding))]
    if plan.runs(UNUSED_IGNORE.id):
        kept += (
            found for one in ignores for found in one.unneeded(lambda code: code in _AM6 and plan.chooses(code, _AM6))
        )
    return kept


def _comments(draft: Draft) -> Iterator[Ignore | Finding]:
    """The comments of a draft; one alone on its line counts for the next paragraph."""
    text = draft.text
    matches = list(_COMMENT.finditer(text.content))
    below = _below(text, matches)
    for match in matches:
        words = match[0].removesuffix("-->").rstrip()
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        form = "<!-- {} -->" if match[0].lstrip().startswith("<!--") else "{}"
        line = text.position(match.start()).line
        place = Place(text, Span(start, match.end()))
        yield parsed(words.lstrip(), place, below.get(line, range(line, line + 1)), form, CODES[1].id)


def _below(text: Text, matches: Sequence[re.Match[str]]) -> dict[int, range]:
    """The lines of the paragraph below each comment that is alone on its line; such a comment ends a paragraph."""
    found: dict[int, range] = {}
    last = text.position(len(text.content)).line
    for match in reversed(matches):
        line = text.position(match.start()).line
        if text.line(line).strip() != match[0].strip():
            continue
        first = line + 1
        while first < last and not text.line(first).strip():
            first += 1
        end = first
        while end <= last and text.line(end).strip() and end not in found:
            end += 1
        found[line] = found.get(first, range(first, end))
    return found
