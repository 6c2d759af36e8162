"""`argmap quotes`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.article import MAX_BYTES
from argmap.checker.drafts import Draft, Wanted, check_draft, unreadable, with_quotations
from argmap.checker.run import ran
from argmap.checker.session import Overrides, Session
from argmap.cli.checking import baselines_of_run, check_options, end, names, refuse_both, report_of
from argmap.cli.inputs import standard_input, use_colour
from argmap.cli.output import with_progress
from argmap.cli.reaching import allow_articles, point_at, reach_of_run
from argmap.files import UnreadableError, decode, read_text
from argmap.mapfile import MAX_BYTES as MOST_GIVEN
from argmap.quotations.sources import Source
from argmap.reading.sources import read_sources
from argmap.showing import printable

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from argmap.checker.baseline import Baselines
    from argmap.checker.many import Checked
    from argmap.quotations.quotation import Quotation
    from argmap.text import Text

__all__ = ["command"]

_MANY = 50


class _Greedy(click.Command):
    """A command whose `--source` takes every argument up to the next option, as a shell's `texts/*.txt` gives them."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        given: list[str] = []
        is_source = False
        for at, arg in enumerate(args):
            if arg == "--":
                given += args[at:]
                break
            is_source = arg == "--source" or (is_source and not (arg.startswith("-") and arg != "-"))
            repeated = is_source and arg != "--source" and given[-1] != "--source"
            given += ["--source", arg] if repeated else [arg]
        return super().parse_args(ctx, given)


@click.command("quotes", cls=_Greedy)
@click.argument("drafts", nargs=-1, metavar="DRAFT...")
@click.option(
    "--source",
    "sources",
    multiple=True,
    metavar="FILE...",
    help="Texts and documents (*.pdf, *.docx ...) that are quoted; of a folder, all below it.",
)
@click.option("--list", "listed", is_flag=True, help="Report every quotation with its place, sound ones too.")
@click.option("--all", "every", is_flag=True, help="Look up scare quotes of a word or two and titles, too.")
@click.option("--select", multiple=True, callback=names, metavar="CODES", help="Report only these (AM601,AM602).")
@check_options
@allow_articles
def command(
    drafts: tuple[str, ...],
    sources: tuple[str, ...],
    listed: bool,
    every: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    format_: str,
    fail_on: str | None,
    baseline: str | None,
    write_baseline: bool,
    config: str | None,
    isolated: bool,
    color: str,
) -> None:
    """Look the quotations of a draft up in its sources, before it is printed.

    DRAFT is a text, plain (.txt) or Markdown, or - for standard input. Everything in quotation marks (English, German,
    French, Swiss, Chinese, Japanese) and every block quote is looked up in all sources: is it there, is it changed,
    does what is left out matter, is it from the source that is named? Scare quotes and titles are left out and
    counted. Nothing is written without --write-baseline.

    \b
    argmap quotes draft.md --source interview.txt report.pdf
    argmap quotes draft.md --source sources --format html > quotes.html
    argmap quotes draft.md --source sources --list        every quotation with its place
    argmap quotes draft.md --source sources --ignore AM608 --fail-on warning
    argmap quotes --source=sources chapters/*.md          the draft after the sources: with =

    A comment silences a finding in its line, or in the next paragraph: <!-- argmap: ignore[AM601] said to me -->
    (in plain text on a line of its own: argmap: ignore[AM601] said to me)

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 misuse, or a text, settings or a baseline that cannot be
    opened.
    """
    report = report_of(format_)
    refuse_both(config, isolated=isolated)
    _refuse_missing(drafts, sources)
    session = Session(Overrides(select, ignore), Path(config) if config else None, isolated)
    baselines = baselines_of_run(session, baseline, to_write=write_baseline)
    if write_baseline and not any(map(baselines.choose, drafts)):
        raise click.UsageError("--write-baseline needs --baseline FILE, or `baseline` in the settings")
    checked, counts = _checked(session, baselines, drafts, sources, Wanted(every, listed, _with_progress))
    run = with_quotations(ran(session, baselines, checked, fail_on), counts)
    end(run, baselines, report, use_colour(color), is_text=format_ == "text")


def _refuse_missing(drafts: Sequence[str], sources: Sequence[str]) -> None:
    if "" in (*drafts, *sources):
        raise click.UsageError("a path is empty")
    if not drafts:
        advice = ": put it before --source, which takes all that follows" if sources else ""
        raise click.UsageError(f"there is no draft{advice}")
    if not sources:
        raise click.UsageError("there is no source: give texts or folders with --source")
    if "-" in sources:
        raise click.UsageError("`-` stands for the draft alone; give the source as a file")


def _checked(
    session: Session, baselines: Baselines, drafts: Sequence[str], paths: Sequence[str], wanted: Wanted
) -> tuple[list[Checked], list[Counter[str]]]:
    """The drafts checked in their order, then what cannot be read of the sources."""
    for path in paths:
        if Path(path).is_dir():
            point_at(Path(path))
    texts, lost, passed_over = read_sources(paths, reach_of_run(), drafts)
    for name, why in passed_over:
        click.echo(f"argmap: not read: {printable(name)} {printable(why)}", err=True)
    if not texts and not lost:
        raise click.UsageError("there is no text (*.txt, *.md, *.pdf ...) in the folders given with --source")
    sources = [Source.of(*one) for one in texts]
    checked, counts = [], []
    for name in drafts if sources else ():
        try:
            one, count = check_draft(session, Draft(_text(name)), sources, baselines, wanted)
        except UnreadableError as error:
            checked.append(unreadable(name, str(error)))
            continue
        checked.append(one)
        counts.append(count)
    return [*checked, *(unreadable(*one) for one in lost)], counts


def _text(name: str) -> Text:
    if name == "-":
        data = standard_input()
        if len(data) > MOST_GIVEN:
            raise UnreadableError(f"is larger than {MOST_GIVEN // 2**20} MiB, the most argmap reads there")
        return decode("-", data)
    return read_text(Path(name), name, MAX_BYTES, regular=True)


def _with_progress(quotations: Sequence[Quotation]) -> Iterable[Quotation]:
    return with_progress(quotations, len(quotations), "Looking up", _MANY)
