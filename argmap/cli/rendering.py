"""What `argmap render` makes of a map: a picture, a text or a page, in the format that the output's suffix says."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from argmap.cli.booklets import can_have_more, left_over, page_file
from argmap.cli.output import with_progress
from argmap.cli.plugins import untold
from argmap.cli.reaching import reach_of_run
from argmap.draw import FORMATS, TEXTS, Drawing, draw_pages
from argmap.draw.choosing import settled
from argmap.draw.drawing import TIDY_FROM
from argmap.report.text import finding_text
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.draw import Options
    from argmap.reading import Reading
    from argmap.web import ReadingPage
    from argmap.web.originals import Shot

__all__ = ["ALL_FORMATS", "Made", "NotShownError", "Order", "endings_of", "format_of"]

ALL_FORMATS = ("html", *FORMATS, *TEXTS)
_SUFFIXES = {"gv": "dot", "htm": "html", "mmd": "mermaid", "md": "markdown", **{name: name for name in ALL_FORMATS}}


def format_of(output: str) -> str:
    """The format that the suffix of a path says; misuse where it says none."""
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix not in _SUFFIXES:
        wanted = ", ".join(f".{name}" for name in ("html", *FORMATS, "dot", "mmd", "md"))
        raise click.UsageError(f"OUT's suffix does not say the format: end it with {wanted}, or give --format")
    return _SUFFIXES[suffix]


def endings_of(format_: str) -> list[str]:
    """How the names of files in a format end: the usual ending first."""
    found = [f".{suffix}" for suffix, name in _SUFFIXES.items() if name == format_]
    texts = [".markdown", ".txt"] if format_ == "markdown" else [".txt"] if format_ in TEXTS else []
    return sorted(found, key=lambda one: one in {".htm", ".markdown", ".mermaid", ".gv"}) + texts


class NotShownError(Exception):
    """Pages of an original cannot be shown; the message says why, and what to do."""


@dataclass(frozen=True)
class Made:
    """What was made of a map: the file asked for, and by name those that belong to it.

    Of a page also what it is put together from, and mistakes in the settings used.
    """

    output: bytes
    page: ReadingPage | None = None
    said: str = ""
    further: Mapping[Path, bytes] = field(default_factory=dict)


@dataclass(frozen=True)
class Order:
    """What is to be made of a map."""

    format: str
    options: Options
    engine: str
    timeout: float
    dpi: int | None = None
    language: str | None = None
    """Of a page's own words; None for the map's."""
    original: str | None = None
    """Which pages of the articles' originals a page shows as pictures: `quoted`, `all` or none."""

    def make(self, reading: Reading, output: str) -> Made:
        """Draw a map; says on stderr what was decided. Raises EngineError, NotShownError and UnknownClaimError."""
        if self.format == "html":
            return self._page(reading, output)
        drawing = Drawing(reading, self.options)
        made = self._files(drawing, output)
        _tell(settled(drawing), reading, is_chosen=self.options.layout == "auto")
        return made

    def _files(self, drawing: Drawing, output: str) -> Made:
        """The picture, and further pages beside it."""
        has_more = self.format != "pdf" and can_have_more(output)
        drawn = draw_pages(
            drawing,
            self.format,
            (lambda number: page_file(output, number).name) if has_more else None,
            engine=self.engine,
            timeout=self.timeout,
            dpi=self.dpi,
            is_alone=not has_more,
            shown=lambda pages, number: with_progress(pages, number, "Drawing pages"),
            told=lambda said: click.echo(f"argmap: {printable(said)}", err=True),
        )
        number = len(drawn)
        if number == 1:
            return Made(drawn[0])
        first, second, last = (printable(page_file(output, one).name) for one in (1, 2, number))
        others = f"{second} to {last} are the others" if number > 2 else f"{second} is the other"
        said = f"argmap: {number} pages: {first} is the overview, {others}"
        if left_over(output, number):
            said += f"; {printable(page_file(output, number + 1).name)} is of an earlier run"
        return Made(drawn[0], None, said, {page_file(output, one): page for one, page in enumerate(drawn[1:], 2)})

    def _page(self, reading: Reading, output: str) -> Made:
        from argmap.checker.session import Session
        from argmap.web import reading_page, sheets

        pictures = self._pictures(reading) if self.original else {}
        session = Session()
        findings = session.check(reading)
        drawn = sheets(
            reading,
            self.options,
            engine=self.engine,
            timeout=self.timeout,
            shown=lambda pages, number: with_progress(pages, number, "Drawing pages"),
        )
        _tell_circles(reading)
        page = reading_page(
            reading,
            drawn,
            findings,
            self.options,
            language=self.language,
            written_in=Path() if output == "-" else Path(output).parent,
            pictures=pictures,
        )
        return Made(page.html().encode(), page, "\n".join(map(finding_text, untold(session.findings))))

    def _pictures(self, reading: Reading) -> Mapping[str | None, Mapping[int, Shot]]:
        """Pictures of the originals' pages; says how large they are."""
        from argmap.web.pictures import PicturesError, pictures_of

        try:
            made = pictures_of(
                reading,
                reach_of_run(),
                every_page=self.original == "all",
                shown=lambda pages, number: with_progress(pages, number, "Drawing pages of the original"),
            )
        except PicturesError as error:
            raise NotShownError(str(error)) from None
        for name, pages, size in made.sizes:
            which = "1 page" if pages == 1 else f"{pages} pages"
            click.echo(
                f"argmap: {which} of {printable(name)} as pictures: {size / 1_000_000:.1f} MB in the page", err=True
            )
        return made.shots


def _tell(drawing: Drawing, whole: Reading, *, is_chosen: bool) -> None:
    """What was decided for a large map where nobody chose its layout, and what of it is not drawn."""
    number = len(drawing.view.claims)
    if is_chosen and drawing.is_tidy and number >= TIDY_FROM:
        click.echo(
            f"argmap: {number} claims are laid out by argmap (--layout tidy); so large a picture is hard to read: "
            "--pages branches makes a booklet of it, --depth 2 or --focus ID draw a part",
            err=True,
        )
    _tell_circles(drawing.reading)
    if left := 0 if drawing.options.with_reader else whole.readers_claims:
        what = (
            "1 claim that answers the article (by: reader) is"
            if left == 1
            else f"{left} claims that answer the article (by: reader) are"
        )
        click.echo(f"argmap: {what} not drawn; --with-reader draws what answers it, too", err=True)
    if left_out := drawing.view.left_out:
        click.echo(f"argmap: {left_out} of {len(drawing.reading.claims)} claims lie deeper and are not drawn", err=True)


def _tell_circles(reading: Reading) -> None:
    if loops := len(reading.graph.loops):
        what = "reference closes a circle and is" if loops == 1 else "references close circles and are"
        click.echo(f"argmap: {loops} {what} not drawn; `argmap check` says where (AM103)", err=True)
