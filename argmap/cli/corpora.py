"""What commands on collections share: the packages that they need."""

from __future__ import annotations

from importlib.util import find_spec

import click

__all__ = ["refuse_without_corpus"]

_NEEDED = ("duckdb", "pyarrow", "fsspec", "dask", "distributed")


def refuse_without_corpus() -> None:
    """End the command where packages of the extra are missing."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise click.ClickException(f'collections need {", ".join(missing)}: pip install "argmap[corpus]"')
