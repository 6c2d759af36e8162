"""The command line: a group that loads a command only when it is called, so that --help answers at once."""

from __future__ import annotations

import atexit
import gc
import importlib
import io
import os
import sys
from typing import TYPE_CHECKING

import click

from argmap._version import __version__
from argmap.guard import guarding
from argmap.interrupting import INTERRUPTED, LINE, at_work, note_end

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "run"]

_MISUSE = 2
COMMANDS = {
    "new": "Begin a map of an article: text, PDF, Word, web page, e-book.",
    "edit": "Make or change a map in a page of this machine, without seeing YAML.",
    "text": "Print the text of a document, as it is quoted from.",
    "check": "Find faults in maps: structure, quotes, references.",
    "quotes": "Look the quotations of a draft up in its sources.",
    "review": "Look at claims and quotes side by side, and stamp those that agree.",
    "rules": "List the rules, or explain some of them.",
    "schemes": "List the argumentation schemes and their critical questions.",
    "show": "Print a map as an outline.",
    "render": "Draw a map, or make a page of article and map.",
    "weigh": "Say what carries the thesis, and what would bring it down.",
    "convert": "Convert maps from and to other formats, and say what is lost.",
    "compare": "Compare two maps of one article: what differs, how far they agree.",
    "agreement": "Say how far several maps of one article agree.",
    "collect": "Make a collection of many maps, or bring it up to date.",
    "ask": "Ask a collection, in SQL or by ready questions.",
    "grade": "Give students feedback on their maps, and a gradebook.",
    "exercise": "Make exercises from a map: page, worksheet, Moodle, H5P, SCORM, QTI, Anki.",
    "quiz": "Do exercises in the terminal.",
    "results": "Say what a class's results tell of students and exercises.",
    "peer": "Make forms on which students read each other's maps, without names.",
    "lsp": "Serve an editor: findings and completion while you write.",
    "schema": "Print the JSON Schema of map files.",
    "doctor": "Say which Graphviz engines are there.",
}
"""Commands with their short help, in the order of `argmap --help`; each has a module of its name here."""


class _LazyGroup(click.Group):
    """A group that knows its commands by name and imports them when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"argmap.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from argmap.showing import printable

            ctx.fail(f"there is no command '{printable(args[0])}'{_suggestion(args[0])}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.Abort from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def _suggestion(name: str) -> str:
    from argmap.showing import closest

    meant = closest(name, COMMANDS)
    return f"; did you mean '{meant}'?" if meant else f"; the commands are {', '.join(COMMANDS)}"


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="argmap", message="%(prog)s %(version)s")
@click.pass_context
def main(context: click.Context) -> None:
    """Argument maps whose every claim is tied to the words it comes from.

    \b
    argmap new article.txt -o map.yaml     begin a map of an article
    argmap check map.yaml                  does the article really say so?
    argmap render map.yaml -o map.svg      draw it
    argmap show map.yaml                   read it in the terminal
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a letter shows a question mark
            stream.reconfigure(errors="replace")
    if context.invoked_subcommand != "lsp":  # which writes nothing, and runs for days
        context.with_resource(guarding())
        context.call_on_close(_tell_failed)


def _tell_failed() -> None:
    """Say what failed of other packages, where any was looked for."""
    if "argmap.plugins" in sys.modules:
        from argmap.cli.plugins import report_met

        report_met()


def run(args: Sequence[str] | None = None) -> None:
    """What `argmap` and `python -m argmap` run: no traceback for Ctrl-C, a closed output, or a lost package."""
    if sys.stdout is None or sys.stderr is None:  # closed by the caller
        if sys.stderr is not None:
            sys.stderr.write("argmap: standard output is closed\n")
        sys.exit(_MISUSE)
    gc.disable()  # a command soon ends, and frees everything at once
    atexit.register(gc.freeze)
    try:
        with at_work():
            status = main.main(args, prog_name="argmap", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (KeyboardInterrupt, click.Abort):
        sys.stderr.write(f"\n{LINE}\n" if sys.stderr.isatty() else f"{LINE}\n")
        note_end()
        sys.exit(INTERRUPTED)
    except ImportError as error:
        sys.stderr.write(f"argmap: a Python package is missing or broken ({error}); install argmap again\n")
        sys.exit(_MISUSE)
    except OSError as error:
        sys.stderr.write(f"argmap: the output cannot be written: {error.strerror or error}\n")
        sys.stderr.flush()
        os._exit(_MISUSE)  # what is left in the buffer cannot be written either
    finally:
        if apart := sys.modules.get("argmap.plugins.apart"):
            apart.leave_output()
    sys.exit(status if isinstance(status, int) else 0)
