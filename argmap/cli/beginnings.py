"""Articles that maps are begun with: read from files of any kind, and the texts that are made of documents."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.status import MISUSE
from argmap.files import UnreadableError, refuse_address
from argmap.showing import printable

if TYPE_CHECKING:
    from argmap.beginning import Beginning

__all__ = ["beginning_of", "tell", "texts_of"]

_LONG = 1_000_000  # bytes of a document that takes seconds


def beginning_of(name: str, text_path: Path | None = None, *, as_is: bool = False) -> Beginning:
    """An article from a file; one that cannot be read ends the command."""
    from argmap.beginning import from_document, from_text, is_document

    path = Path(name)
    is_one = False
    try:
        refuse_address(name)
        is_one = is_document(path, as_is=as_is)
        if is_one and sys.stderr.isatty() and path.stat().st_size > _LONG:
            click.echo(f"reading {printable(name)} ...", err=True)
        return from_document(path, name, text_path) if is_one else from_text(path, name)
    except UnreadableError as error:
        click.echo(f"argmap: {printable(name)} {printable(str(error))}", err=True)
        sys.exit(1 if is_one else MISUSE)


def texts_of(beginnings: list[Beginning]) -> dict[Path, bytes]:
    """The texts to be written; one that lies there already, and says the same, is left."""
    texts: dict[Path, bytes] = {}
    for one in beginnings:
        data = one.text.content.encode()
        if one.original is None or (one.path.is_file() and one.path.read_bytes() == data):
            continue
        if one.path.exists():
            click.echo(
                f"argmap: {printable(str(one.path))} exists already with other words, and is not overwritten; "
                "write the text elsewhere: --text FILE",
                err=True,
            )
            sys.exit(MISUSE)
        texts[one.path] = data
    return texts


def tell(beginning: Beginning) -> None:
    """Say what was made of a document, and what its reader should know."""
    if beginning.original is None or beginning.document is None:
        return
    name, text = printable(str(beginning.original)), printable(str(beginning.path))
    pages = beginning.text.content.count("\f") + 1
    of = f" of {pages} pages" if pages > 1 else ""
    click.echo(f"{text} holds the text{of} of {name}", err=True)
    for remark in beginning.document.remarks:
        click.echo(f"note: {name} {printable(remark)}", err=True)
