"""`argmap text`."""

from __future__ import annotations

import sys

import click

from argmap.cli.output import write_out
from argmap.documents.limits import LARGEST_FILE
from argmap.files import UnreadableError
from argmap.showing import printable

__all__ = ["command"]


@click.command("text")
@click.argument("document", metavar="FILE")
@click.option("-o", "--output", default="-", metavar="TEXT", help="Where to write it: a new file, or - for stdout.")
def command(document: str, output: str) -> None:
    """Print the text of a document, as `argmap new` would have it quoted.

    FILE is a PDF, a Word file, a web page, an e-book ...; - is standard input. Paragraphs are whole, a line each;
    hyphens at line ends are undone; running heads, feet and note marks are left out; notes stand at the end. Where a
    page begins stands a form feed.

    \b
    argmap text paper.pdf | less
    argmap text paper.docx -o paper.txt
    argmap text - < page.html

    Exit status: 0 written, 1 the document cannot be read, 2 misuse.
    """
    from argmap.documents import open_document, text_of

    data = b""
    if document == "-" and sys.stdin is not None:
        data = sys.stdin.buffer.read(LARGEST_FILE + 1)
    name = "standard input" if document == "-" else printable(document)
    try:
        opened = open_document(document, data)
    except UnreadableError as error:
        click.echo(f"argmap: {name} {printable(str(error))}", err=True)
        sys.exit(1)
    write_out(output, text_of(opened.document).encode(), overwrite=False)
    for remark in opened.document.remarks:
        click.echo(f"note: {name} {printable(remark)}", err=True)
