"""How well PDF files are read, and at what cost: books set here with their truth known, or files that are named.

    python bench/documents.py                 books in several layouts, set from the texts under maps/ and seeds/
    python bench/documents.py a.pdf b.pdf     what quotes copied out of these files meet, and what reading them costs

A sentence is found whole where its words stand in the text as they were written, line ends and spaces aside. Quotes
are copied as other programs give a sentence's words, with their line ends, hyphens, ligatures and note marks; they are
clean where `check` would say nothing, and elsewhere where they are found at another place than the sentence's.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
import unicodedata
from collections import Counter
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from measure import PYTHON, code, process, table

from argmap.article import Article
from argmap.article.folding import fold
from argmap.documents.pdf import read
from argmap.documents.text import text_of
from argmap.model import ArticleSource, Quote
from argmap.text import Text
from tests.documents.pdfs import Book, set_book

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from argmap.text import Span

ROOT = Path(__file__).parent.parent
A4 = (595.0, 842.0)
LAYOUTS: dict[str, dict[str, object]] = {
    "one column, indents": {},
    "one column, gaps": {"has_indents": False},
    "ragged": {"is_justified": False},
    "two columns": {"columns": 2, "page": A4},
    "two columns, drawn in turns": {"columns": 2, "page": A4, "in_turns": True},
    "three columns, drawn in turns": {"columns": 3, "page": A4, "size": 9, "in_turns": True},
    "numbers of lines": {"line_numbers": True},
    "small type": {"size": 8},
}
NOTES = (
    "See the harbour master’s report of 1962.",
    "“Copying” is used here in a wide sense; compare the older use of the word, which is narrower.",
)
_MOST_PAGES = 30
_A_FILE = 40


def paragraphs() -> list[str]:
    """The paragraphs of the texts that come with argmap, every third with a note."""
    files = [*sorted((ROOT / "maps").rglob("*.txt")), *sorted((ROOT / "seeds").glob("*.txt"))]
    whole = (
        " ".join(part.split()) for file in files for part in re.split(r"\n\s*\n", file.read_text(encoding="utf-8"))
    )
    return [
        noted(part, index) for index, part in enumerate(part for part in whole if len(part) > 60 and "{" not in part)
    ]


def noted(paragraph: str, index: int) -> str:
    """A paragraph with a note at one of its words, if it is long and its turn has come."""
    words = paragraph.split()
    fit = [place for place, word in enumerate(words) if place > 7 and re.fullmatch(r"[a-z]{3,}[.,]?", word)]
    if index % 3 or len(words) <= 20 or not fit:
        return paragraph
    words[fit[index % len(fit)]] += f"{{{NOTES[index // 3 % 2]}}}"
    return " ".join(words)


def sentences(text: str) -> list[str]:
    """Sentences of 25 characters and more."""
    return [one.strip() for one in re.findall(r"[^.!?]{25,}[.!?]", " ".join(text.split()))]


def by_pdfium(data: bytes) -> str:
    """The text as PDFium gives it, which is what Chrome copies."""
    file = pypdfium2.PdfDocument(data)
    return "\n".join(
        file[number].get_textpage().get_text_range() for number in range(min(len(file), _MOST_PAGES))
    ).replace("\r\n", "\n")


def by_pypdf(data: bytes) -> str:
    """The text as pypdf gives it."""
    import io
    import logging

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages[:_MOST_PAGES])


def by_pdfminer(data: bytes) -> str:
    """The text as pdfminer gives it."""
    import io

    from pdfminer.high_level import extract_text

    return str(extract_text(io.BytesIO(data), maxpages=_MOST_PAGES))


def copiers() -> dict[str, Callable[[bytes], str]]:
    """The programs that are here."""
    here: dict[str, Callable[[bytes], str]] = {"PDFium (Chrome)": by_pdfium}
    here |= {"pypdf": by_pypdf} if find_spec("pypdf") else {}
    return here | ({"pdfminer": by_pdfminer} if find_spec("pdfminer") else {})


def found(wanted: list[str], text: str) -> int:
    """How many sentences stand whole in a text."""
    folded = fold(text)
    return sum(fold(one) in folded for one in wanted)


def timed(run: Callable[[], object], runs: int = 3) -> float:
    """The least CPU seconds of some runs."""
    spent = []
    for _ in range(runs):
        began = time.process_time()
        run()
        spent.append(time.process_time() - began)
    return min(spent)


def row(name: str, book: Book) -> list[object]:
    """What is read of a book."""
    document = read(book.data)
    wanted = [one for block in book.blocks for one in sentences(block)]
    whole = "\n\n".join(document.blocks)
    own, floor = timed(lambda: read(book.data)), timed(lambda: by_pdfium(book.data))
    left = sum(head in whole for head in book.furniture if not head.isdecimal())
    return [
        name,
        book.count,
        f"{found(wanted, whole)} of {len(wanted)}",
        f"{found(wanted, by_pdfium(book.data))}",
        f"{sum(block in set(document.blocks) for block in book.blocks)} of {len(book.blocks)}",
        f"{sum(note in document.notes for note in book.notes)} of {len(book.notes)}",
        left,
        "right" if document.pages == {1: "17"} else "wrong",
        f"{1000 * own / book.count:.0f}",
        own / floor,
    ]


def books(folder: Path) -> list[Path]:
    """Set every book, and print what is read of it."""
    text, rows, paths = paragraphs(), [], []
    for name, options in LAYOUTS.items():
        book = set_book(text, **options)  # type: ignore[arg-type]
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(book.data)
        rows.append(row(name, book))
    head = [
        "book",
        "pages",
        "sentences whole",
        "in PDFium's text",
        "paragraphs whole",
        "notes",
        "heads left",
        "numbers",
    ]
    table("Books set here", [*head, "ms a page", "× PDFium's text"], rows)
    return paths


def long_book(folder: Path) -> Path:
    """A book of some hundred pages, for what each costs."""
    path = folder / "a long book.pdf"
    path.write_bytes(set_book(paragraphs() * 16).data)
    return path


def letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text, and where each stands."""
    kept, places = [], []
    for place, one in enumerate(text):
        for part in unicodedata.normalize("NFKD", one):
            if part.isalnum():
                kept.append(part.lower())
                places.append(place)
    return "".join(kept), places


def copied(words: str, text: str, plain: str, places: list[int]) -> str | None:
    """A sentence as another program gives it: from its first letters to its last ones; None where it has them not."""
    wanted = letters(words)[0]
    best: tuple[int, int] | None = None
    at = plain.find(wanted[:18])
    while at >= 0:
        end = plain.find(wanted[-18:], at + len(wanted) - 28)
        is_near = end >= 0 and end + 18 - at < len(wanted) * 1.25 + 60
        if is_near and (best is None or abs(end + 18 - at - len(wanted)) < abs(best[1] - best[0] - len(wanted))):
            best = at, end + 18
        at = plain.find(wanted[:18], at + 1)
    return text[places[best[0]] : places[best[1] - 1] + 1] if best else None


def chosen(article: Article) -> Iterator[Span]:
    """Some of a text's sentences, the same each time."""
    whole = [
        one
        for one in article.sentences
        if 60 <= one.end - one.start <= 400
        and re.fullmatch(r"[^\W\d_](?:(?!\. ?\.).)*[.!?]", article.words(one), re.DOTALL)
        and article.pages.at(one.start) < _MOST_PAGES
    ]
    yield from random.Random(4).sample(whole, min(_A_FILE, len(whole)))


def judged(quote: str, sentence: Span, article: Article) -> str:
    """What becomes of a copied quote."""
    anchor = article.locate(Quote(exact=quote))
    if anchor.status not in ("exact", "folded") or anchor.span is None:
        return "finding"
    span = anchor.span
    is_there = span.start <= sentence.start + 3 and sentence.end - 4 <= span.end <= sentence.end + 3
    return "clean" if is_there else "elsewhere"


def quotes(files: list[Path]) -> None:
    """Print what quotes copied out of files meet."""
    counts = {name: Counter[str]() for name in copiers()}
    for file in files:
        data = file.read_bytes()
        document = read(data)
        source = ArticleSource(file="x.txt", original={"file": file.name}, pages=dict(document.pages) or None)  # type: ignore[arg-type]
        article = Article(Text("x.txt", text_of(document)), source)
        for name, copy in copiers().items():
            text = copy(data)
            plain, places = letters(text)
            for sentence in chosen(article):
                quote = copied(article.words(sentence), text, plain, places)
                counts[name][judged(quote, sentence, article) if quote else "absent"] += 1
    rows: list[list[object]] = []
    for name, count in counts.items():
        there = sum(count.values()) - count["absent"]
        rows.append([name, there, f"{count['clean'] / max(there, 1):.1%}", count["finding"], count["elsewhere"]])
    table("Copied quotes", ["by", "quotes", "clean", "with a finding", "elsewhere"], rows)


PDFIUM = """
import sys, pypdfium2
file = pypdfium2.PdfDocument(sys.argv[1])
for page in file: page.get_textpage().get_text_range()
"""


def costs(files: list[Path]) -> None:
    """Print what `argmap text` costs as a command, its child with it."""
    rows: list[list[object]] = []
    for file in files:
        pages = len(pypdfium2.PdfDocument(file))
        own = process([PYTHON, "-m", "argmap", "text", str(file)], 3)
        floor = code(PDFIUM, file, runs=3)
        times = [own.seconds, floor.seconds, own.seconds / floor.seconds]
        rows.append([file.stem, pages, *times, f"{1000 * own.seconds / pages:.0f}", round(own.megabytes)])
    table("`argmap text`", ["file", "pages", "CPU s", "PDFium's text", "ratio", "ms a page", "MB"], rows)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        named = [Path(name) for name in sys.argv[1:]]
        quotes(named or books(Path(folder)))
        costs(named or [long_book(Path(folder))])


if __name__ == "__main__":
    main()
