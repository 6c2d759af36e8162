"""A Reading as an outline for the terminal: roles in words, quotes with their status, readable without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.graph import Polarity, Role
from argmap.text import one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.graph import Claim, Step
    from argmap.reading import Anchored, Reading

__all__ = ["outline"]

_INDENT = "   "
_COLOURS = {
    Role.THESIS: "1",
    Role.OBJECTION: "31",
    Role.REBUTTAL: "33",
    Role.UNDERCUT: "35",
    Role.EVIDENCE: "36",
}
_MARKS = {Polarity.SUPPORT: "+", Polarity.ATTACK: "-", Polarity.UNDERCUT: "~"}
_STATUS_MARKS = {Status.EXACT: "=", Status.FOLDED: "=", Status.ELIDED: "=", Status.NEAR: "≈"}
_DEEPEST = 12
_LISTED = 30
_LONGEST = 2_000

Paint = Callable[[str, str], str]


def outline(reading: Reading, width: int = 100, colour: bool = False) -> str:
    """The whole map as indented text, `width` columns wide."""
    paint: Paint = (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if colour else (lambda text, code: text)
    lines = [paint(printable(one_line(reading.title)), "1"), ""]
    for claim in reading.claims:
        lines += _step_lines(reading, claim, paint)
        lines += _claim_lines(reading, claim, width, paint)
        lines += _uses_below(reading, claim, paint)
    lines += ["", _KEY, *_coverage(reading)]
    return "\n".join(lines) + "\n"


_KEY = "+ supports   - objects to   ~ undercuts the step   = words found in the article   ≈ nearly   ! not found"


def _indent(claim: Claim) -> str:
    return _INDENT * min(claim.depth, _DEEPEST)


def _step_lines(reading: Reading, claim: Claim, paint: Paint) -> Iterator[str]:
    """A heading for linked premises, and one before the asides."""
    if claim.role is Role.ASIDE:
        yield ""
        yield paint("Aside:", "2")
    if claim.step is None:
        return
    step = reading.steps[claim.step]
    if step.is_linked and _is_first(reading, step, claim):
        notes = [f"scheme: {step.shape.scheme}"] if step.shape.scheme else []
        heading = f"{_MARKS[step.polarity]} together{_in_brackets(notes)}:"
        yield f"{_indent(claim)}{paint(heading, '2')}"


def _is_first(reading: Reading, step: Step, claim: Claim) -> bool:
    written_here = [premise for premise in step.premises if reading.claims[premise].step == step.index]
    return bool(written_here) and written_here[0] == claim.index


def _claim_lines(reading: Reading, claim: Claim, width: int, paint: Paint) -> Iterator[str]:
    step = reading.steps[claim.step] if claim.step is not None else None
    mark = _MARKS[step.polarity] + " " if step and not step.is_linked else "& " if step else ""
    indent = _indent(claim)
    called = _role(reading, claim, step)
    role = paint(called, _COLOURS.get(claim.role, "32"))
    text = shortened(printable(one_line(claim.text)), _LONGEST) or "(unreadable)"
    head = f"{mark}{printable(claim.label)} "
    visible = len(indent) + len(head) + len(called) + 2
    wrapped = textwrap.wrap(text, max(30, width - visible), break_long_words=True) or [text]
    yield f"{indent}{head}{role}: {wrapped[0]}"
    for rest in textwrap.wrap(" ".join(wrapped[1:]), max(30, width - len(indent) - 4)):
        yield f"{indent}    {rest}"
    for quote in reading.anchors[claim.index]:
        yield from _quote_lines(quote, indent + "    ", width, paint)


def _role(reading: Reading, claim: Claim, step: Step | None) -> str:
    notes = ["implicit"] if claim.is_implicit else []
    notes += [claim.evidence_type] if claim.evidence_type else []
    notes += [f"according to {printable(one_line(claim.source))}"] if claim.source else []
    if step and step.shape.scheme and not step.is_linked:
        notes.append(f"scheme: {step.shape.scheme}")
    evidence = " by evidence" if claim.kind == "evidence" and claim.role is not Role.EVIDENCE else ""
    return f"{claim.role}{_undercut_step(reading, step)}{evidence}{_in_brackets(notes)}"


def _undercut_step(reading: Reading, step: Step | None) -> str:
    """Which step an undercut doubts, as `of the step from E3 to O2`."""
    if step is None or step.target_step is None:
        return ""
    target = reading.steps[step.target_step]
    premises = " and ".join(printable(reading.claims[premise].label) for premise in target.premises)
    return f" of the step from {premises or '?'} to {printable(reading.claims[target.conclusion].label)}"


def _in_brackets(notes: list[str]) -> str:
    return f" ({', '.join(notes)})" if notes else ""


def _quote_lines(quote: Anchored, indent: str, width: int, paint: Paint) -> Iterator[str]:
    anchor = quote.anchor
    mark = _STATUS_MARKS.get(anchor.status, "!") if anchor.disorder is None else "!"
    is_cut = not anchor.is_sound or len(anchor.spans) > 1
    words = shortened(one_line(quote.quote.exact) if is_cut else quote.words, _LONGEST)
    where = f"{quote.where} " if quote.where else ""
    status = "" if mark == "=" else f"{anchor.status}: "
    text = printable(f"{mark} {where}{status}“{words}”")
    for line in textwrap.wrap(text, max(30, width - len(indent)), subsequent_indent="  "):
        yield indent + paint(line, "2" if mark == "=" else "31")


def _uses_below(reading: Reading, claim: Claim, paint: Paint) -> Iterator[str]:
    """Claims that stand elsewhere and are used here once more."""
    for index in reading.graph.steps_to[claim.index]:
        step = reading.steps[index]
        for premise in step.premises:
            used = reading.claims[premise]
            if used.step != step.index:
                indent = _INDENT * min(claim.depth + 1, _DEEPEST)
                yield paint(f"{indent}{_MARKS[step.polarity]} {printable(used.label)} (see there)", "2")


def _coverage(reading: Reading) -> Iterator[str]:
    """How many of the body's sentences the map touches, and which it does not."""
    for article in reading.articles.values():
        covered = reading.covered(article)
        sentences = article.body_sentences
        missing = [span for span, touched in zip(sentences, covered, strict=True) if not touched]
        yield ""
        which = f"the article {article.name}" if article.name else "the article"
        yield f"{len(sentences) - len(missing)} of {len(sentences)} sentences of {which}'s body are quoted"
        for span in missing[:_LISTED]:
            words = textwrap.shorten(printable(article.words(span)), 80, placeholder=" …")
            yield f"  not quoted: {article.paragraph_label(span.start)} {words}"
        if len(missing) > _LISTED:
            yield f"  ... and {len(missing) - _LISTED} more"
