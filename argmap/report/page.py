"""Findings as one HTML file, to be read, printed and sent: each beside the article's passage, no script."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.html import document, html_text
from argmap.report.passages import map_line, passages
from argmap.report.point import sides
from argmap.showing import one_line, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.diagnostics import Finding
    from argmap.report.outcome import Outcome
    from argmap.report.passages import Passage

__all__ = ["html_report"]

_HERE = Path(__file__).parent
_TAGS = {"same": "b", "quote": "del", "article": "ins"}


def html_report(outcome: Outcome, colour: bool = False) -> str:
    """The summary, then for each map its findings with the passages that they concern."""
    by_map: dict[str, list[Finding]] = {name: [] for name in outcome.names}
    for finding in outcome.findings:
        by_map.setdefault(finding.place.text.name, []).append(finding)
    body = "\n".join(part for name, findings in by_map.items() if findings for part in _map(name, findings, outcome))
    differing = next((finding for finding in outcome.findings if finding.diff), None)
    legend = _legend(differing) if differing else ""
    title = ", ".join(list(by_map)[:3]) + (" …" if len(by_map) > 3 else "")
    return document(
        (_HERE / "page.html").read_text(encoding="utf-8"),
        {
            "title": html_text(title or "argmap check"),
            "heading": html_text(outcome.title),
            "summary": html_text(outcome.summary),
            "body": legend + body,
        },
        style=(_HERE / "page.css").read_text(encoding="utf-8"),
    )


def _legend(finding: Finding) -> str:
    own, other = sides(finding)
    return (
        f'<p class="legend"><del>struck out</del> only in the {own}, <ins>underlined</ins> only in the {other}, '
        "<b>shaded</b> in both</p>"
    )


def _map(name: str, findings: list[Finding], outcome: Outcome) -> Iterator[str]:
    yield f"<h2><bdi>{html_text(name)}</bdi></h2>"
    for finding in findings:
        yield "\n".join(_finding(finding, outcome))


def _finding(finding: Finding, outcome: Outcome) -> Iterator[str]:
    line, column = finding.place.start
    severity = finding.severity.label
    claim = f" · claim <bdi>{html_text(shortened(one_line(finding.claim), 80))}</bdi>" if finding.claim else ""
    yield f'<section class="finding {severity}">'
    yield f'<p class="head"><strong>{severity}</strong> {finding.code.id} · line {line}, column {column}{claim}</p>'
    yield f'<h3 dir="auto">{html_text(_sentence(shortened(finding.message)))}</h3>'
    if words := map_line(finding):
        own = f'<span class="name">{sides(finding).own}</span>'
        yield f'<p class="map">{own} “<bdi>{html_text(shortened(words))}</bdi>”</p>'
    yield from map(_passage, passages(finding, outcome.written_in))
    if finding.help:
        yield f'<p class="help" dir="auto">{html_text(_sentence(one_line(finding.help)))}</p>'
    yield "</section>"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _marked(tag: str, words: str) -> str:
    return f"<{tag}>{html_text(words)}</{tag}>"


def _passage(passage: Passage) -> str:
    words = " ".join(_marked(_TAGS[kind], text) for kind, text in passage.parts if text.strip())
    label = html_text(passage.label)
    if passage.address:
        label = f'<a href="{html_text(passage.address)}">{label}</a>'
    where = f"{label} · <bdi>{html_text(passage.where)}</bdi>"
    text = f"{html_text(passage.before)}{words}{html_text(passage.after)}"
    return f'<figure><figcaption>{where}</figcaption><blockquote dir="auto">{text}</blockquote></figure>'
