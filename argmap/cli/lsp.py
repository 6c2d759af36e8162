"""`argmap lsp`."""

from __future__ import annotations

import sys

import click

from argmap.cli.reaching import allow_articles, reach_of_run
from argmap.cli.status import MISUSE
from argmap.memory import going_on

__all__ = ["command"]


@click.command("lsp")
@allow_articles
def command() -> None:
    """Serve an editor: findings while you write, completion, the article behind every quote.

    An editor starts this command and speaks the Language Server Protocol with it over standard input and output;
    docs/editors.md says how to set up VS Code, Neovim, Helix and Emacs. It needs pygls:

    \b
    pip install "argmap[lsp]"
    argmap lsp                            (the editor runs this)
    """
    try:
        from argmap.lsp import FrameError, serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in {"pygls", "lsprotocol", "cattrs", "attrs", "attr"}:
            raise
        click.echo(f'argmap: the language server needs pygls ({error}): pip install "argmap[lsp]"', err=True)
        sys.exit(MISUSE)
    if sys.stdin is None:
        click.echo("argmap: standard input is closed; an editor speaks with this over it", err=True)
        sys.exit(MISUSE)
    if sys.stdin.isatty():
        click.echo("argmap: an editor speaks with this, see docs/editors.md (Ctrl-C ends it)", err=True)
    going_on()
    try:
        serve(reach_of_run())
    except FrameError as error:
        click.echo(f"argmap: {error}", err=True)
        sys.exit(MISUSE)
