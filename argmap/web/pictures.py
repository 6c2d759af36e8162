"""Pictures of the pages that quotes stand on: which ones, whether they may be shown, and their size."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents import DocumentError
from argmap.documents.picturing import pictures
from argmap.files import UnreadableError
from argmap.html import is_pdf, name_of_original
from argmap.reach import OutOfReachError
from argmap.web.article import quote_numbers
from argmap.web.originals import Shot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from argmap.article import Article
    from argmap.documents.picturing import Picture
    from argmap.model import Original
    from argmap.reach import Reach
    from argmap.reading import Reading

__all__ = ["MOST_BYTES", "PicturesError", "Shots", "pictures_of"]

MOST_BYTES = 60_000_000
"""Of all pictures in one page, as they stand in it."""
_WITHOUT = "or leave --with-original out"
_NONE = (
    "--with-original shows pages of the PDF that an article's text was made from, and the map's header names none as "
    "`original`; `argmap new paper.pdf` begins a map that does"
)
_NOTHING = (
    f"no quote of the map was found on a page of its original: mend the quotes, write --with-original=all, {_WITHOUT}"
)


class PicturesError(Exception):
    """Why the pictures cannot be put into the page, and what to do; names of files in it are not escaped."""


class Shots(NamedTuple):
    """The pictures of a map's originals."""

    shots: dict[str | None, dict[int, Shot]]
    """By an article's name and the page, counted from 1."""
    sizes: list[tuple[str, int, int]]
    """Of each original its name, how many pages are shown, and how many bytes they take in the page."""


def pictures_of(
    reading: Reading,
    reach: Reach,
    *,
    every_page: bool = False,
    shown: Callable[[Iterable[Picture], int], Iterable[Picture]] = lambda found, _: found,
) -> Shots:
    """Pictures of the pages that quotes stand on, or of every page, of all originals that are PDFs.

    `shown` gets the pictures of an original as they are drawn, and how many there will be. Raises PicturesError.
    """
    made = Shots({}, [])
    originals = dict(_originals(reading))
    words = _words_on_pages(reading, originals)
    for name, original in originals.items():
        article = reading.articles[name]
        pages: dict[int, list[tuple[int, str]]] = words[name]
        if every_page:
            pages = {page: pages.get(page, []) for page in range(1, len(article.pages) + 1)}
        if pages:
            _draw(reading, reach, original, made, name, pages, shown)
    if not any(made.shots.values()):
        raise PicturesError(_NOTHING)
    return made


def _originals(reading: Reading) -> Iterator[tuple[str | None, Original]]:
    """The articles that were made from a PDF; raises PicturesError where none was."""
    named = [
        (name, source.original)
        for name, article in reading.articles.items()
        if (source := reading.source_of(article)) and source.original
    ]
    found = [(name, original) for name, original in named if is_pdf(original.file)]
    if named and not found:
        raise PicturesError(
            f"{named[0][1].file} is no PDF: only pages of a PDF can be shown; save it as one, {_WITHOUT}"
        )
    if not found:
        raise PicturesError(_NONE)
    yield from found


def _words_on_pages(
    reading: Reading, originals: dict[str | None, Original]
) -> dict[str | None, dict[int, list[tuple[int, str]]]]:
    """By article and page of its original the words quoted there, each with the number of its quote."""
    found: dict[str | None, dict[int, list[tuple[int, str]]]] = {name: defaultdict(list) for name in originals}
    numbers = quote_numbers(reading)
    for claim in reading.claims:
        for place, quote in enumerate(reading.anchors[claim.index]):
            if quote.article is None or quote.article.name not in originals:
                continue
            for span in quote.anchor.spans:
                for page, words in _by_page(quote.article, span.start, span.end):
                    found[quote.article.name][page].append((numbers[claim.index, place], words))
    return found


def _by_page(article: Article, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The words of a stretch on each page that it runs over; those of a note on the page that it names."""
    content = article.text.content
    if article.spot(start).kind == "note":
        if page := article.sheet(start):
            yield page, content[start:end]
        return
    for page in range(article.pages.at(start), article.pages.at(max(start, end - 1)) + 1):
        last = page == len(article.pages)
        after = end if last else min(end, article.pages.start(page + 1))
        if words := content[max(start, article.pages.start(page)) : after].strip():
            yield page, words


def _draw(
    reading: Reading,
    reach: Reach,
    original: Original,
    made: Shots,
    name: str | None,
    pages: dict[int, list[tuple[int, str]]],
    shown: Callable[[Iterable[Picture], int], Iterable[Picture]],
) -> None:
    """Draw pages of one original; raises PicturesError."""
    path = _path(reading, reach, original.file)
    asked = {page: [words for _, words in found] for page, found in pages.items()}
    room = MOST_BYTES - sum(size for _, _, size in made.sizes)
    shots: dict[int, Shot] = {}
    size = 0
    try:
        for one in shown(pictures(path, asked, original.fingerprint), len(pages)):
            size += len(one.data)
            if size > room:
                raise PicturesError(_too_large(original.file, len(pages)))
            marks: dict[int, list[list[float]]] = {}
            for (number, _), boxes in zip(pages[one.page], one.boxes, strict=False):
                if boxes:
                    marks.setdefault(number, []).extend(boxes)
            shots[one.page] = Shot(one.data, (one.width, one.height), marks)
    except DocumentError as error:
        raise PicturesError(f"{original.file} {error}") from None
    _path(reading, reach, original.file, expected=path)
    made.shots[name] = shots
    made.sizes.append((name_of_original(original.file), len(shots), size))


def _path(reading: Reading, reach: Reach, file: str, expected: Path | None = None) -> Path:
    """Where an original lies, as far as the map may name it; raises PicturesError."""
    try:
        path = reach.resolved(reading.folder, file)
    except OutOfReachError as error:
        allow = ", or allow its folder with --allow-articles DIR" if error.can_be_allowed else ""
        raise PicturesError(f"{file} {error}; put the document beside the map{allow}") from None
    except UnreadableError as error:
        raise PicturesError(f"{file} {error}") from None
    if expected is not None and path != expected:
        raise PicturesError(f"{file} was changed while it was read")
    if not path.is_file():
        raise PicturesError(f"{file} does not exist; put the PDF where the map's header names it, {_WITHOUT}")
    return path


def _too_large(file: str, pages: int) -> str:
    most = f"{MOST_BYTES // 1_000_000} MB"
    return (
        f"{pages} pages of {file} as pictures take more than {most}, the most that a page may hold; "
        "leave `=all` out to show only pages with quotes, or cut the document into parts"
    )
