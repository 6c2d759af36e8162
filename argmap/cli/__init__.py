"""The command line: a group that loads a command only when it is called, so that --help answers at once."""

from argmap.cli.group import main, run

__all__ = ["main", "run"]
