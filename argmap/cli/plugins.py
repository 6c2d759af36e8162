"""What a command says of packages whose part cannot be loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

    from argmap.diagnostics import Finding

__all__ = ["report_failed"]


def report_failed(*failed: Iterable[Finding]) -> None:
    """Say on stderr which packages failed; the command goes on without them."""
    found = [finding for findings in failed for finding in findings]
    if found:
        from argmap.report.text import finding_text

        for finding in found:
            click.echo(finding_text(finding), err=True)
