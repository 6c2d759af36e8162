"""Findings as Markdown, to be sent or put into a pull request: each beside the article's passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.passages import map_line, passages
from argmap.report.point import sides
from argmap.showing import markdown, one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Finding
    from argmap.report.outcome import Outcome
    from argmap.report.passages import Passage

__all__ = ["markdown_report"]

_MARKS = {"same": "**{}**", "quote": "~~{}~~", "article": "**{}**"}


def markdown_report(outcome: Outcome, colour: bool = False) -> str:
    """The summary, then for each map its findings with the passages that they concern."""
    by_map: dict[str, list[Finding]] = {}
    for finding in outcome.findings:
        by_map.setdefault(finding.place.text.name, []).append(finding)
    lines = [f"# {outcome.title}", "", markdown(outcome.summary), ""]
    related = next((finding for finding in outcome.findings if finding.related), None)
    if related:
        own, other = sides(related)
        lines += [f"Struck out: what only the {own} has. Bold: the {other}'s words.", ""]
    for name, findings in by_map.items():
        lines += [f"## {markdown(name)}", ""]
        for finding in findings:
            lines += _finding(finding)
    return "\n".join(lines).rstrip("\n") + "\n"


def _finding(finding: Finding) -> Iterator[str]:
    line, column = finding.place.start
    claim = f" ({markdown(finding.claim)})" if finding.claim else ""
    yield f"### {finding.severity.label.capitalize()} {finding.code.id} at {line}:{column}{claim}"
    yield ""
    yield f"{_sentence(markdown(shortened(finding.message)))}"
    yield ""
    if words := map_line(finding):
        yield f"{sides(finding).own.capitalize()}: “{markdown(shortened(words))}”"
        yield ""
    for passage in passages(finding):
        yield f"> {markdown(passage.label)} ({markdown(passage.where)}): {_words(passage)}"
        yield ""
    if finding.help:
        yield f"*{markdown(one_line(finding.help))}*"
        yield ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?")) else ".")


def _words(passage: Passage) -> str:
    inside = " ".join(_MARKS[kind].format(markdown(words)) for kind, words in passage.parts if words.strip())
    return f"{_kept(passage.before)}{inside}{_kept(passage.after)}"


def _kept(text: str) -> str:
    """A text as Markdown, with the space at its ends that sets it off from the words beside it."""
    lead, trail = " " if text[:1].isspace() else "", " " if text[-1:].isspace() else ""
    return f"{lead}{markdown(text)}{trail}" if text.strip() else " " * bool(text)
