"""What commands that check share: which findings are wanted, in which form they are told, what is known already."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from argmap.checker.run import baselines_of
from argmap.cli.output import terminal_width, write_out
from argmap.cli.plugins import untold
from argmap.cli.status import FINDINGS, MISUSE
from argmap.config.shape import SEVERITIES
from argmap.report import ReportError, UnknownReportError, find
from argmap.report import names as reports
from argmap.report.outcome import counted
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.checker.baseline import Baselines
    from argmap.checker.run import Ran
    from argmap.checker.session import Session
    from argmap.report.registry import Report

__all__ = ["baselines_of_run", "check_options", "end", "names", "refuse_both", "report_of"]

_Command = TypeVar("_Command", bound="Callable[..., Any]")


def names(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """The names that an option lists, which may be given several times."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


class _Format(click.Option):
    """An option whose help lists the reports, those of other packages, too; they are looked for when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        word = ", docx" if ctx.command.name == "check" else ""
        self.help = f"How to report: {', '.join(map(printable, reports()))}{word}."
        return super().get_help_record(ctx)


_OPTIONS: tuple[Callable[[_Command], _Command], ...] = (
    click.option("--ignore", multiple=True, callback=names, metavar="CODES", help="Leave these rules out."),
    click.option("--format", "format_", cls=_Format, default="text", metavar="NAME"),
    click.option(
        "--fail-on",
        type=click.Choice([*SEVERITIES, "never"]),
        help="The least severity that makes the exit status 1 (default: error).",
    ),
    click.option("--baseline", metavar="FILE", help="Report only what this file does not know."),
    click.option(
        "--write-baseline", is_flag=True, help="Write all that is found to the --baseline file, and report nothing."
    ),
    click.option("--config", metavar="FILE", help="Settings for all files, instead of those found at each."),
    click.option("--isolated", is_flag=True, help="Use no settings at all."),
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour in text reports."
    ),
)


def check_options(command: _Command) -> _Command:
    """Give a command the options on what is reported, in which form, and with which settings."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def report_of(name: str, *others: str) -> Report:
    """The report of a name; one that there is not, or that cannot be loaded, ends the command.

    `others` are names that the command takes besides.
    """
    try:
        return find(name)
    except UnknownReportError as error:
        raise click.UsageError(printable(", ".join([str(error), *others]))) from None
    except ReportError as error:
        _fail(error)


def _fail(error: ReportError) -> NoReturn:
    click.echo(f"argmap: {printable(str(error))}", err=True)
    sys.exit(MISUSE)


def refuse_both(config: str | None, *, isolated: bool) -> None:
    """End the command where it is given settings, and told to use none."""
    if config and isolated:
        raise click.UsageError("--config and --isolated exclude each other")


def baselines_of_run(session: Session, baseline: str | None, *, to_write: bool) -> Baselines:
    """The baselines of a run."""
    if baseline == "-":
        raise click.UsageError("a baseline is a file; give its path")
    return baselines_of(session, Path(baseline) if baseline else None, to_write=to_write)


def end(run: Ran, baselines: Baselines, report: Report, colour: bool, *, is_text: bool, output: str = "-") -> NoReturn:
    """Report a run, or write its baselines, and end the command with its exit status."""
    if baselines.to_write:
        _write(baselines)
    if not baselines.to_write or run.outcome.findings:
        folder = "" if output == "-" else str(Path(output).parent)
        outcome = replace(run.outcome, width=terminal_width() if is_text else 0, written_in=folder)
        untold(outcome.findings)
        try:
            text = report(outcome, colour)
        except ReportError as error:
            _fail(error)
        if output == "-":
            click.echo(text if is_text else text.encode(errors="backslashreplace"), nl=False, color=True)
        else:
            write_out(output, text.encode(errors="backslashreplace"))
    sys.exit(MISUSE if run.is_broken else FINDINGS if run.fails else 0)


def _write(baselines: Baselines) -> None:
    """Write the baselines, unless one of them is another file that would be lost."""
    if any(known.findings for known in baselines.used):
        return
    for known in baselines.used:
        write_out(str(known.text.name), known.dump().encode(), over_read=True)
        number = counted(known.expected.total(), "finding")
        click.echo(f"argmap: {number} written to {printable(known.text.name)}", err=True)
