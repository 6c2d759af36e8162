"""Reports: findings to text and to JSON, one small file a format, in a dictionary by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.report.json import json_report
from argmap.report.text import text_report

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.report.outcome import Outcome

__all__ = ["BY_NAME", "json_report", "text_report"]

BY_NAME: dict[str, Callable[[Outcome, bool], str]] = {"text": text_report, "json": json_report}
"""Report formats by name: functions from an outcome (and whether to use colour) to the text to print."""
