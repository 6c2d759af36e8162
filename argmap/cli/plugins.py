"""What a command says of packages whose part failed: each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Finding

__all__ = ["report_failed", "report_met", "untold"]

_TOLD: set[tuple[object, ...]] = set()
"""What was told in this run: where it stands, and the message."""


def untold(findings: Iterable[Finding]) -> list[Finding]:
    """Findings without those that were told before; from here on all of these were."""
    found = {(one.place.text.name, one.place.span, one.message): one for one in findings}
    left = [one for key, one in found.items() if key not in _TOLD]
    _TOLD.update(found)
    return left


def report_failed(*failed: Iterable[Finding]) -> None:
    """Say on stderr which packages failed; the command goes on without them."""
    found = untold(finding for findings in failed for finding in findings)
    if found:
        from argmap.report.text import finding_text

        for finding in found:
            click.echo(finding_text(finding), err=True)


def report_met() -> None:
    """At a command's end: what failed of other packages and was not told."""
    from argmap.plugins import met

    report_failed(met())
