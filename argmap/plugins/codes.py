"""The code of what fails: a rule of argmap's own, or a part of another package."""

from __future__ import annotations

from argmap.diagnostics import About, Code, Severity

__all__ = ["FAILED_RULE"]

FAILED_RULE = Code.documented(
    "AM506",
    "failed-rule",
    Severity.ERROR,
    """A rule failed, or a part of another package.

    Packages add rules, formats, reports, exercises and outputs. One that cannot be loaded, that fails while it runs,
    that gives what it should not, or whose name is taken, is named with its package and its entry point: that is a
    fault of the package, not of the map. Everything else goes on.
    """,
    about=About.KEEPING,
    is_silenceable=False,
)
