"""A paper of four pages for tests: its text by hand, with the map of it, and the same pages as a PDF."""

from __future__ import annotations

import io
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAGES = (
    ("Of harbours and towns", "The harbour is silting up every year, and nobody has", "dredged it since the war. It was deep once."),
    ("The town knows it, and the shops on the quay have", "closed since May. The mayor says that ships will come", "again, which the pilots deny; the coun-"),
    ("cil has no plan. Nobody pays for the dredging."),
    ("So the harbour must be dredged.", "1 The pilots wrote a letter about this."),
)  # fmt: skip
"""What each page shows, line by line; the third is one line."""
TEXT = (
    "Of harbours and towns\n\nThe harbour is silting up every year, and nobody has dredged it since the war. It was deep once.\n\n"
    "\fThe town knows it, and the shops on the quay have closed since May. The mayor says that ships will come again, which the "
    "pilots deny; the council\fhas no plan. Nobody pays for the dredging.\n\n\fSo the harbour must be dredged.\n\n"
    "Notes\n\n[p. 12] 1 The pilots wrote a letter about this.\n"
)
"""The pages' text, a word that the second page's end breaks whole; they are numbered 9 to 12."""
SHAPE = (400, 300)
"""Width and height of its pages in points."""
MAP = """\
argmap: 1
title: The harbour
article:
  file: paper.txt
  original: {file: ORIGINAL}
  pages: {1: 9}
  title: Of harbours and towns
  author: Ann Lee
  body: {begins: The harbour is silting up, ends: So the harbour must be dredged.}
argument:
  id: T
  thesis: The harbour must be dredged.
  quote: So the harbour must be dredged
  because:
    - {id: P1, premise: The harbour is silting up., quote: The harbour is silting up every year}
    - {id: P2, premise: The town knows it., quote: The town knows it}
    - {id: P3, premise: Nobody plans for it., quote: the council has no plan}
  but:
    - {id: O1, premise: Nobody would pay., quote: Nobody pays for the dredging}
    - {id: O2, premise: The pilots wrote about it., quote: The pilots wrote a letter about this}
"""


def paper(pages: Sequence[Sequence[str] | str] = PAGES, *, turned: bool = False) -> bytes:
    """A PDF of pages with these lines, always the same bytes; `turned` has its pages lie on their side, shown upright."""
    canvas_of = pytest.importorskip("reportlab.pdfgen.canvas", reason="reportlab is not installed")
    out = io.BytesIO()
    canvas = canvas_of.Canvas(out, pagesize=SHAPE, invariant=1)
    for lines in pages:
        if turned:
            canvas.setPageRotation(90)
            canvas.translate(SHAPE[1], 0)
            canvas.rotate(90)
        canvas.setFont("Helvetica", 12)
        for index, line in enumerate([lines] if isinstance(lines, str) else lines):
            canvas.drawString(40, SHAPE[1] - 50 - 20 * index, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def write_paper(folder: Path, original: str = "paper.pdf", pdf: bytes | None = None, *, fingerprint: str = "") -> Path:
    """The map, its text and its original in a folder; without `pdf` the paper's own."""
    data = paper() if pdf is None else pdf
    (folder / "paper.txt").write_text(TEXT, encoding="utf-8")
    if data:
        (folder / original).write_bytes(data)
    stated = f", fingerprint: '{fingerprint}'" if fingerprint else ""
    (folder / "map.yaml").write_text(MAP.replace("ORIGINAL", f'"{original}"{stated}'), encoding="utf-8")
    return folder / "map.yaml"


def fingerprint_of(data: bytes) -> str:
    """The first 12 hex digits of the SHA-256 of bytes."""
    return sha256(data).hexdigest()[:12]
