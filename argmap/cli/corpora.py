"""What commands on collections share: the packages that they need."""

from __future__ import annotations

import sys
from importlib.util import find_spec

import click

from argmap.cli.status import MISUSE

__all__ = ["refuse_without_corpus"]

_NEEDED = ("duckdb", "pyarrow", "fsspec", "dask", "distributed", "numpy")


def refuse_without_corpus() -> None:
    """End the command where packages of the extra are missing."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        click.echo(f'argmap: collections need {", ".join(missing)}: pip install "argmap[corpus]"', err=True)
        sys.exit(MISUSE)
