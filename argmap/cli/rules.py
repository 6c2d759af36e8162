"""`argmap rules`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from argmap.checker import all_codes, expand, load_rules
from argmap.checker.manual import markdown, overview, plain, table
from argmap.cli.output import show_text, write_out
from argmap.cli.plugins import report_failed
from argmap.cli.status import MISUSE
from argmap.showing import printable

__all__ = ["command"]

_TABLE = ("<!-- rules -->\n", "\n<!-- /rules -->")


@click.command("rules")
@click.argument("codes", nargs=-1, metavar="[CODE]...")
@click.option(
    "--write", metavar="FOLDER", help="Write every page as Markdown to a folder, and the table in its README."
)
def command(codes: tuple[str, ...], write: str | None) -> None:
    """List the rules, or explain some of them.

    CODE is a code, a rule's name, or the beginning of codes, such as AM2.

    \b
    argmap rules                  all of them, in a line each
    argmap rules AM302            what it means, why it matters, what fails and what passes
    argmap rules hedge-mismatch   the same
    """
    report_failed(load_rules())
    if write is not None:
        _write(Path(write))
        return
    if not codes:
        show_text(overview())
        return
    pages = []
    for name in codes:
        found = expand(name)
        if found is None:
            click.echo(f"argmap: there is no rule {printable(name)}; `argmap rules` lists them", err=True)
            sys.exit(MISUSE)
        pages += [plain(all_codes()[code]) for code in sorted(found)]
    show_text("\n".join(pages), wrapped=True)


def _write(folder: Path) -> None:
    """Write a page for each code, and the table between its marks in README.md where that is there."""
    if not folder.is_dir():
        raise click.UsageError(f"there is no folder {printable(str(folder))}")
    for code in all_codes().values():
        write_out(str(folder / f"{code.id}.md"), markdown(code).encode())
    readme = folder / "README.md"
    if readme.is_file():
        head, opening, rest = readme.read_text(encoding="utf-8").partition(_TABLE[0])
        _, closing, tail = rest.partition(_TABLE[1])
        if opening and closing:
            write_out(str(readme), (head + opening + table() + closing + tail).encode())
