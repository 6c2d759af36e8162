"""How names of files end, and a word where that says something else than a file holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.report.registry import ENDINGS
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["OF_TABLES", "tell_other_name"]

OF_TABLES = {
    "table": [".txt"],
    "csv": [".csv", ".txt"],
    "json": [".json", ".txt"],
    "parquet": [".parquet"],
    "html": [".html", ".htm"],
}
"""How names end of answers to questions on a collection."""
_OTHERS = (".jpg", ".doc", ".odt", ".xlsx")
"""How names end of files that argmap does not write, and that everybody knows."""


def tell_other_name(output: str, format_: str, endings: Sequence[str]) -> None:
    """Say where a file's name says something else than it holds: whoever opens it by its name sees nothing of use.

    `endings` are those that names of the format may have; of names without an ending that says something, nothing is
    said.
    """
    name = Path(output).name.lower()
    suffixes = Path(name).suffixes
    if output == "-" or not endings or not suffixes or (len(suffixes) == 1 and suffixes[0] in endings):
        return  # so far no format need be loaded
    meant = max((one for one in _meant() if name.endswith(one)), key=len, default="")
    if meant and meant not in endings:
        said = f"{printable(output)} is written as {printable(format_)}, which is not what its name says"
        click.echo(f"argmap: {said}; {endings[0]} would say it", err=True)


def _meant() -> Iterator[str]:
    """How names end that say what a file holds: those of all that argmap and other packages write, and a few more."""
    from argmap.cli.rendering import ALL_FORMATS, endings_of
    from argmap.exercise.registry import outputs
    from argmap.formats import formats

    yield from _OTHERS  # where a name has to be looked at, and not for every command
    for one in formats().values():
        yield from one.suffixes
    for form in outputs().values():
        yield from (*form.suffixes, *form.also)
    for name in ALL_FORMATS:
        yield from endings_of(name)
    for endings in (*ENDINGS.values(), *OF_TABLES.values()):
        yield from endings
