"""Reports: findings to text and to other programs' formats, one small file a format, in a dictionary by name.

Further formats are entry points in the group `argmap.reports`: functions like those here.
"""

from argmap.report.json import json_report
from argmap.report.outcome import Outcome, Quotations, counted
from argmap.report.registry import BY_NAME, WORD, ReportError, UnknownReportError, find, names
from argmap.report.text import text_report

__all__ = [
    "BY_NAME",
    "WORD",
    "Outcome",
    "Quotations",
    "ReportError",
    "UnknownReportError",
    "counted",
    "find",
    "json_report",
    "names",
    "text_report",
]
