"""`argmap quiz`."""

from __future__ import annotations

import shutil
import sys
import textwrap
from typing import TYPE_CHECKING

import click

from argmap.checker import load_rules
from argmap.cli.exercises import choosing, made
from argmap.cli.inputs import read_one, refuse_broken, use_colour
from argmap.cli.plugins import report_failed
from argmap.cli.reaching import allow_articles
from argmap.exercise import Form, failures
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.exercise import Item
    from argmap.exercise.asking import Verdict
    from argmap.exercise.changes import Changes
    from argmap.reading import Reading

__all__ = ["command"]

_LETTERS = "abcdefgh"
_WIDEST = 88  # columns
_HELP = "h for a hint, s to skip, q to stop"


@click.command("quiz")
@click.argument("path", metavar="MAP")
@choosing
@click.option("--width", type=click.IntRange(40, 200), help="Columns (the terminal's, 88 at most).")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Colour.")
@allow_articles
def command(
    path: str,
    kinds: tuple[str, ...],
    level: str | None,
    number: int,
    language: str,
    bank: tuple[str, ...],
    changes: Changes | None,
    seed: int,
    width: int | None,
    color: str,
) -> None:
    """Do exercises in the terminal.

    Answer with a letter, with the article's words, or, where claims are to be arranged, with pairs such as "b a, c a"
    (b under a, c under a). A wrong answer may be tried again; h gives a hint, s skips, q stops.

    \b
    argmap quiz map.yaml
    argmap quiz map.yaml --level first-week -n 5
    argmap quiz map.yaml --kind together,missing-premise

    Exit status: 0 done or stopped, 1 nothing could be made of this map, 2 misuse.
    """
    if path == "-":
        raise click.UsageError("answers come from standard input, so the map must be a file")
    reading = read_one(path)
    refuse_broken(reading)
    report_failed(load_rules(), failures())
    set_ = made(reading, kinds, level, number, seed, language, bank, changes)
    desk = _Desk(reading, width or min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns), use_colour(color))
    for at, item in enumerate(set_.items, 1):
        desk.tell(f"\n{at} of {len(set_.items)} · {item.where + ' · ' if item.where else ''}{item.kind}", bold=True)
        if not desk.ask(item):
            break
    first, done = desk.first, desk.done
    desk.tell(f"\n{done} of {len(set_.items)} done, {first} of them at the first try.", bold=True)


class _Desk:
    """One sitting: prints, asks, counts."""

    def __init__(self, reading: Reading, width: int, colour: bool) -> None:
        self.reading = reading
        self.width = width
        self.colour = colour
        self.done = 0
        self.first = 0

    def tell(self, text: str, *, indent: str = "", bold: bool = False, shade: str | None = None) -> None:
        """Print a text broken into lines."""
        for line in text.splitlines() or [""]:
            hanging = indent + " " * (len(line) - len(line.lstrip()))
            broken = textwrap.fill(
                printable(line.strip()), self.width, initial_indent=hanging, subsequent_indent=hanging
            )
            click.echo(click.style(broken, bold=bold, fg=shade) if self.colour else broken)

    def ask(self, item: Item) -> bool:
        """Ask until the answer is right or skipped; False where the sitting ends."""
        from argmap.exercise.asking import judge

        self._question(item)
        hints, tries = list(item.hints.given), 0
        while (line := self._line()) is not None and line != "q":
            if line == "h":
                self.tell(f"Hint: {hints.pop(0)}" if hints else "There are no more hints.")
            elif line == "s":
                self._key(item)
                return True
            elif line:
                tries += 1
                verdict = judge(self.reading, item, line)
                self._answer(verdict)
                if verdict.is_right:
                    self.done += 1
                    self.first += tries == 1
                    self.tell(item.why)
                    return True
                tries -= not verdict.counts
            else:
                self.tell(_HELP)
        return False

    def _question(self, item: Item) -> None:
        if item.passage:
            self.tell(item.passage, indent="  | ")
        self.tell(item.prompt)
        if item.form == Form.CHOICE:
            for letter, option in zip(_LETTERS, item.options, strict=False):
                self.tell(f"{letter}  {option.text}", indent="  ")
        for node in item.nodes:
            self.tell(f"{node.label.lower()}  {node.text}", indent="  ")

    def _line(self) -> str | None:
        """What is typed; None at the end of the input."""
        click.echo("> ", nl=False)
        sys.stdout.flush()
        line = sys.stdin.readline() if sys.stdin else ""
        return line.strip() if line else None

    def _answer(self, verdict: Verdict) -> None:
        words = "Right." if verdict.is_right else "Not yet." if verdict.counts else "?"
        self.tell(f"{words} {verdict.why}", shade="green" if verdict.is_right else None)

    def _key(self, item: Item) -> None:
        self.tell(f"The key: {item.answer}")
        self.tell(item.why)
