"""Findings as JSON, with the same content as the text report."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from argmap.diagnostics import Severity
from argmap.showing import shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Finding, Place, Whereabouts
    from argmap.report.outcome import Outcome

__all__ = ["json_report"]

_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_LONGEST_WORDS = 2_000


def json_report(outcome: Outcome, colour: bool = False) -> str:
    """One JSON object: `findings` in order, and `summary`. Lines and columns are counted from 1, offsets from 0."""
    counts = {severity.label: outcome.count(severity) for severity in sorted(Severity, reverse=True)}
    checked: dict[str, Any] = {"maps": outcome.maps, "claims": outcome.claims, "quotes": outcome.quotes}
    if outcome.quotations:
        checked = {"quotations": outcome.quotations.counts, "left_out": outcome.quotations.left_out}
    report = {"version": 1, "findings": [_finding(one) for one in outcome.findings], "summary": counts | checked}
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", json.dumps(report, ensure_ascii=False, indent=2)) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.id,
        "name": finding.code.name,
        "severity": finding.severity.label,
        "message": shortened(finding.message),
        "claim": finding.claim,
        **_place(finding.place),
        "related": [
            {"label": one.label, **_place(one.place), "words": one.place.words[:_LONGEST_WORDS], **_where(one.where)}
            for one in finding.related
        ],
        "diff": [{"in": kind, "words": words} for kind, words in finding.diff],
        "help": finding.help,
    }


def _where(where: Whereabouts | None) -> dict[str, Any]:
    """Of a place in an article its paragraph, and its page where the text has pages."""
    if where is None:
        return {}
    original = {"original": where.original} if where.original else {}
    sheet = {"original_page": where.sheet} if where.original and where.sheet else {}
    return {"paragraph": where.paragraph, **({"page": where.page} if where.page else {}), **original, **sheet}


def _place(place: Place) -> dict[str, Any]:
    start, end = place.start, place.end
    return {
        "file": place.text.name,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "start": place.span.start,
        "end": place.span.end,
    }
