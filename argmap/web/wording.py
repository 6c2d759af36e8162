"""The words of the page's own interface, in each language that argmap has them in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.html import html_text
from argmap.phrases import Phrases, Tables

if TYPE_CHECKING:
    from argmap.article.pages import Spot

__all__ = ["LANGUAGES", "Words", "words_of"]


class Words(Phrases):
    """The interface in one language; texts are known by their section and name, as `roles.thesis`."""

    @property
    def parts(self) -> dict[str, str]:
        """The texts of the page's template as HTML, as `t_search`."""
        return {f"t_{key}": html_text(text) for key, text in self.table["page"].items()}

    @property
    def keys(self) -> str:
        """What each key does, as an HTML list."""
        rows = (f"<dt>{html_text(key)}</dt><dd>{html_text(text)}</dd>" for key, text in self.table["keys"].items())
        return f"<dl>{''.join(rows)}</dl>"

    def page(self, number: str) -> str:
        """What readers call a page, by the number printed on it."""
        return self.say("place.page", page=number)

    def place(self, spot: Spot) -> str:
        """What readers call a place in an article.

        >>> from argmap.article.pages import Spot
        >>> words_of("de").place(Spot("note", "2", "4")), words_of("de").place(Spot("page", "7", "26", "27"))
        ('S. 4, Anm. 2', 'S. 26–27')
        """
        name: str = spot.kind
        if spot.kind == "note":
            name = "note_of_page" if spot.page else "note"
        elif spot.last:
            name = "pages"
        return self.say(f"place.{name}", number=spot.number, page=spot.page, last=spot.last)


_TABLES = Tables(Path(__file__).parent / "languages", Words)
LANGUAGES = _TABLES.languages
"""The languages that the interface has, as their codes."""


def words_of(language: str) -> Words:
    """The interface in a language, or in that of its tag that it has; else in English.

    >>> words_of("en-GB").language, words_of("tlh").language
    ('en', 'en')
    >>> words_of("en").say("summary.evidence", n=1)
    '1 piece of evidence'
    """
    return _TABLES.of(language)
