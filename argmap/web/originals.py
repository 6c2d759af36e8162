"""What a page knows of the documents that its articles were made from: where they lie, and pictures of their pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.html import html_text, is_pdf, name_of_original, original_link
from argmap.showing import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from argmap.article import Article
    from argmap.reading import Anchored, Reading
    from argmap.web.wording import Words

__all__ = ["Originals", "Shot"]

_NEW = 'target="_blank" rel="noopener noreferrer"'


class Shot(NamedTuple):
    """A picture of a page, as an HTML page holds it."""

    data: str
    """WebP, as base64."""
    shape: tuple[int, int]
    """Width and height in pixels."""
    marks: dict[int, list[list[float]]]
    """By the number of a quote where its words stand: boxes in thousandths of the page."""


@dataclass(frozen=True)
class Originals:
    """The originals of a map's articles, for one page."""

    reading: Reading
    words: Words
    written_in: Path = field(default_factory=Path)
    """The folder that the page is written in."""
    pictures: Mapping[str | None, Mapping[int, Shot]] = field(default_factory=dict)
    """By an article's name and the page of its original, counted from 1: the pictures that the page holds."""

    @property
    def are_named(self) -> bool:
        """Whether the page has page numbers, or leads to an original."""
        return any(one.pages or self._original(one) for one in self.reading.articles.values())

    def _address(self, article: Article, sheet: int = 0) -> str:
        original = self._original(article)
        return original_link(original, self.reading.folder, self.written_in, sheet) if original else ""

    def _original(self, article: Article) -> str:
        source = self.reading.source_of(article)
        return source.original.file if source and source.original else ""

    def sheet(self, quote: Anchored) -> int | None:
        """The page of a PDF, counted from 1, that a quote is found on; None where none is known."""
        is_shown = quote.article is not None and is_pdf(self._original(quote.article))
        return quote.sheet or None if is_shown else None

    def made_from(self, article: Article) -> str:
        """From which document an article's text was made, as HTML; empty where its header names none."""
        address = self._address(article)
        if not address:
            return ""
        name = html_text(name_of_original(self._original(article)))
        link = f'<a class=original href="{html_text(address)}" {_NEW}><bdi>{name}</bdi></a>'
        return html_text(self.words.say("page.made_from", file="{}")).format(link)

    def folio(self, article: Article, index: int, sheet: int) -> str:
        """The number of a page in the article's margin: what shows its picture, else what opens the original there."""
        called = self.words.page(article.pages.number(sheet))
        label = f"<bdi>{html_text(called)}</bdi>"
        if sheet in self.pictures.get(article.name, {}):
            title = html_text(self.words.say("original.show_page"))
            return f'<button class=folio data-article={index} data-sheet={sheet} title="{title}">{label}</button>'
        address = self._address(article, sheet) if is_pdf(self._original(article)) else ""
        if address:
            file = printable(name_of_original(self._original(article)))
            title = html_text(self.words.say("original.open_page", file=file, place=called))
            return f'<a class="folio original" href="{html_text(address)}" {_NEW} title="{title}">{label}</a>'
        return f"<span class=folio>{label}</span>"

    def data(self) -> dict[str, Any]:
        """What the script must know: for each article its original, and which pages there are pictures of."""
        articles = list(self.reading.articles.values())
        found = [
            {"href": self._address(one), "name": printable(name_of_original(self._original(one)))}
            if is_pdf(self._original(one)) and self._address(one)
            else None
            for one in articles
        ]
        shown = [
            [
                [sheet, printable(self.words.page(one.pages.number(sheet))), *shot.shape, shot.marks]
                for sheet, shot in shots.items()
            ]
            for one in articles
            for shots in [self.pictures.get(one.name, {})]
        ]
        return {
            **({"originals": found} if any(found) else {}),
            **({"pictures": shown} if any(shown) else {}),
        }

    @property
    def script_words(self) -> Mapping[str, Any]:
        """What the script says of originals."""
        return self.words.table["original"] if self.are_named else {}

    def pictures_html(self) -> str:
        """The pictures, as texts that nothing shows until the script is asked to."""
        return "".join(
            f'<script type="text/plain" id="picture-{index}-{sheet}">{shot.data}</script>'
            for index, article in enumerate(self.reading.articles.values())
            for sheet, shot in self.pictures.get(article.name, {}).items()
        )
