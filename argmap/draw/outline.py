"""A Reading as an outline for the terminal: roles in words, quotes with their status, readable without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.graph import Polarity, Role
from argmap.showing import one_line, printable, shortened

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
_KEY = "+ supports   - objects to   ~ undercuts the step   = words found in the article   ≈ nearly   ! not found"
_DEEPEST = 12
_LISTED = 30
_LONGEST = 2_000

Paint = Callable[[str, str], str]


def outline(reading: Reading, width: int = 100, colour: bool = False) -> str:
    """The whole map as indented text, `width` columns wide."""
    paint: Paint = (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if colour else (lambda text, code: text)
    lines = [paint(printable(one_line(reading.title)), "1"), ""]
    for step, premise, depth in _order(reading):
        lines += _lines(reading, step, premise, _INDENT * min(depth, _DEEPEST), width, paint)
    lines += ["", _KEY, *_coverage(reading)]
    return "\n".join(lines) + "\n"


def _order(reading: Reading) -> Iterator[tuple[Step | None, int | None, int]]:
    """Steps (without a premise) and then their premises, in reading order, each with its depth."""
    for root in (claim for claim in reading.claims if claim.step is None):
        todo: list[tuple[Step | None, int | None, int]] = [(None, root.index, 0)]
        while todo:
            step, premise, depth = todo.pop()
            yield step, premise, depth
            later: list[tuple[Step | None, int | None, int]] = []
            if premise is None and step is not None:
                later += [(step, one, depth) for one in step.premises]
                later += [(reading.steps[one], None, depth) for one in reading.graph.undercuts_of[step.index]]
            elif premise is not None and _is_written_in(reading, step, premise):
                later += [(reading.steps[one], None, depth + 1) for one in reading.graph.steps_to[premise]]
            todo.extend(reversed(later))


def _is_written_in(reading: Reading, step: Step | None, premise: int) -> bool:
    return reading.claims[premise].step == (None if step is None else step.index)


def _lines(
    reading: Reading, step: Step | None, premise: int | None, indent: str, width: int, paint: Paint
) -> Iterator[str]:
    if premise is None:
        if step is not None and step.is_linked:
            scheme = [f"scheme: {step.shape.scheme}"] if step.shape.scheme else []
            yield indent + paint(f"{_MARKS[step.polarity]} together{_in_brackets(scheme)}:", "2")
    elif _is_written_in(reading, step, premise):
        yield from _claim_lines(reading, reading.claims[premise], step, indent, width, paint)
    else:
        yield indent + paint(f"{_mark(step)}{printable(reading.claims[premise].label)} (see there)", "2")


def _mark(step: Step | None) -> str:
    if step is None:
        return ""
    return "& " if step.is_linked else f"{_MARKS[step.polarity]} "


def _claim_lines(
    reading: Reading, claim: Claim, step: Step | None, indent: str, width: int, paint: Paint
) -> Iterator[str]:
    if claim.role is Role.ASIDE:
        yield ""
        yield paint("Aside:", "2")
    called = _role(reading, claim, step)
    head = f"{indent}{_mark(step)}{printable(claim.label)} "
    text = shortened(printable(one_line(claim.text)), _LONGEST) or "(unreadable)"
    lead = len(head) + len(called) + 2
    wrapped = textwrap.wrap(
        text,
        max(width, lead + 30),
        initial_indent=" " * lead,
        subsequent_indent=indent + "    ",
        break_on_hyphens=False,
    )
    yield f"{head}{paint(called, _COLOURS.get(claim.role, '32'))}: {wrapped[0][lead:]}"
    yield from wrapped[1:]
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
    as_written = not anchor.is_sound or len(anchor.spans) > 1
    words = shortened(one_line(quote.quote.exact) if as_written else quote.words, _LONGEST)
    where = f"{quote.where} " if quote.where else ""
    status = "" if mark == "=" else f"{anchor.status}: "
    text = printable(f"{mark} {where}{status}“{words}”")
    for line in textwrap.wrap(text, max(30, width - len(indent)), subsequent_indent="  ", break_on_hyphens=False):
        yield indent + paint(line, "2" if mark == "=" else "31")


def _coverage(reading: Reading) -> Iterator[str]:
    """How many of the body's sentences the map touches, and which it does not."""
    for article in reading.articles.values():
        sentences = article.body_sentences
        missing = [span for span, touched in zip(sentences, reading.covered(article), strict=True) if not touched]
        which = f"the article {article.name}" if article.name else "the article"
        yield ""
        yield f"{len(sentences) - len(missing)} of {len(sentences)} sentences of {which}'s body are quoted"
        for span in missing[:_LISTED]:
            words = textwrap.shorten(printable(article.words(span)), 80, placeholder=" …")
            yield f"  not quoted: {article.paragraph_label(span.start)} {words}"
        if len(missing) > _LISTED:
            yield f"  ... and {len(missing) - _LISTED} more"
