"""A Reading as an outline for the terminal: roles in words, quotes with their status, readable without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from argmap.article import Status
from argmap.graph import Polarity, Role, answered, answers, premises_named, reading_order
from argmap.showing import one_line, printable, shortened

if TYPE_CHECKING:
    from argmap.graph import Claim, Line, Step
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
_STATUS_MARKS = {Status.EXACT: "=", Status.FOLDED: "=", Status.ELIDED: "=", Status.NEAR: "≈", Status.NOT_LOOKED_UP: "?"}
_KEY = "   ".join(f"{mark} {polarity.verb}" for polarity, mark in _MARKS.items())
_KEY += " the step   = words found in the article   ≈ nearly   ! not found"
_DEEPEST = 12
_LISTED = 30
_LONGEST = 2_000

Paint = Callable[[str, str], str]


def outline(reading: Reading, width: int = 100, colour: bool = False) -> str:
    """The whole map as indented text, `width` columns wide: what the article argues, then what its reader answers."""
    paint: Paint = (lambda text, code: f"\x1b[{code}m{text}\x1b[0m") if colour else (lambda text, code: text)
    lines = [paint(printable(one_line(reading.title)), "1"), ""]
    alone = reading.alone
    for line in reading_order(alone.graph):
        lines += _lines(alone, line, width, paint)
    lines += [*_answers(reading, width, paint), "", _KEY, *_coverage(alone)]
    return "\n".join(lines) + "\n"


def _answers(reading: Reading, width: int, paint: Paint) -> Iterator[str]:
    """What the reader puts forward, each below what it is said to."""
    graph = reading.graph
    if reading.has_reader:
        yield from ("", paint("The reader's answers:", "1"))
    for step, tops in answers(graph):
        said = printable(answered(graph, step)) if step else "beside the argument"
        yield ""
        yield from textwrap.wrap(f"{said[:1].upper()}{said[1:]}:", width, break_on_hyphens=False)
        for line in reading_order(graph, tops):
            yield from _lines(reading, line, width, paint)


def _lines(reading: Reading, line: Line, width: int, paint: Paint) -> Iterator[str]:
    step, indent = line.step, _INDENT * min(line.level - 1, _DEEPEST)
    if step is not None and step.is_linked and line.position == 0:
        scheme = [f"scheme: {step.shape.scheme}"] if step.shape.scheme else []
        yield indent + paint(f"{_MARKS[step.polarity]} together{_in_brackets(scheme)}:", "2")
    if line.is_ref:
        yield indent + paint(f"{_mark(step)}{printable(line.claim.label)} (see there)", "2")
    else:
        yield from _claim_lines(reading, line.claim, step, indent, width, paint)


def _mark(step: Step | None) -> str:
    if step is None:
        return ""
    return "& " if step.is_linked else f"{_MARKS[step.polarity]} "


def _claim_lines(
    reading: Reading, claim: Claim, step: Step | None, indent: str, width: int, paint: Paint
) -> Iterator[str]:
    if claim.role is Role.ASIDE and not claim.by_reader:
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
    notes = ["reader"] if claim.by_reader else ["implicit"] if claim.is_implicit else []
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
    premises = printable(premises_named(reading.graph, target))
    return f" of the step from {premises} to {printable(reading.claims[target.conclusion].label)}"


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
    if quote.quote.translation:
        text = printable(f"  (translated: “{shortened(one_line(quote.quote.translation), _LONGEST)}”)")
        for line in textwrap.wrap(text, max(30, width - len(indent)), subsequent_indent="  ", break_on_hyphens=False):
            yield indent + paint(line, "2")


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
            yield f"  not quoted: {article.places_label(span)} {words}"
        if len(missing) > _LISTED:
            yield f"  ... and {len(missing) - _LISTED} more"
