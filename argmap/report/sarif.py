"""Findings as SARIF 2.1.0 (OASIS): what code hosts and editors read, with the article's place as a related one."""

from __future__ import annotations

import json
import re
from pathlib import PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from argmap._version import __version__
from argmap.diagnostics import Severity
from argmap.report.point import pointed, words_at
from argmap.showing import printable, shortened

if TYPE_CHECKING:
    from argmap.diagnostics import Code, Finding, Place
    from argmap.report.outcome import Outcome

__all__ = ["sarif_report"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def sarif_report(outcome: Outcome, colour: bool = False) -> str:
    """One run with its rules and results; columns are counted in code points."""
    codes = {finding.code.id: finding.code for finding in outcome.findings}
    rules = [codes[code] for code in sorted(codes)]
    positions = {code.id: index for index, code in enumerate(rules)}
    driver = {
        "name": "argmap",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, positions) for finding in outcome.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.id,
        "name": "".join(part.capitalize() for part in code.name.split("-")),
        "shortDescription": {"text": code.summary},
        "fullDescription": {"text": code.summary},
        "help": {"text": code.page},
        "defaultConfiguration": {"level": _LEVELS[code.severity]},
    }


def _result(finding: Finding, positions: dict[str, int]) -> dict[str, Any]:
    sentences = [printable(shortened(finding.message)), *pointed(finding)]
    message = ". ".join([*sentences, printable(finding.help)] if finding.help else sentences)
    result: dict[str, Any] = {
        "ruleId": finding.code.id,
        "ruleIndex": positions[finding.code.id],
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [{"physicalLocation": _location(finding.place)}],
    }
    if finding.claim:
        claim = {"name": printable(finding.claim), "kind": "claim"}
        result["locations"][0]["logicalLocations"] = [claim]
    if finding.related:
        result["relatedLocations"] = [
            {"id": index, "message": {"text": printable(one.label)}, "physicalLocation": _with_words(one.place)}
            for index, one in enumerate(finding.related, 1)
        ]
    result["partialFingerprints"] = {"claim/v1": f"{finding.code.id}:{printable(finding.claim or '')}"}
    return result


def _with_words(place: Place) -> dict[str, Any]:
    """A place in an article, with the words that stand there."""
    location = _location(place)
    location["region"]["snippet"] = {"text": words_at(place)}
    return location


def _location(place: Place) -> dict[str, Any]:
    start, end = place.start, place.end
    return {
        "artifactLocation": {"uri": _uri(place.text.name)},
        "region": {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": place.span.start,
            "charLength": place.span.end - place.span.start,
        },
    }


def _uri(name: str) -> str:
    """A path as a URI reference; an absolute one as a file's."""
    path = name.replace("\\", "/") if _DRIVE.match(name) else name
    escaped = quote(path.encode("utf-8", "surrogateescape"), safe="/")
    if _DRIVE.match(name):
        return f"file:///{escaped}"
    return f"file://{escaped}" if PurePath(name).is_absolute() else escaped
