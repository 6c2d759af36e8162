"""The languages of a map's claims and articles: what the map says, else what their words, letters and script say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.languages import is_known, known_language
from argmap.words import kept

if TYPE_CHECKING:
    from argmap.article import Article
    from argmap.reading.reading import Reading

__all__ = ["language_of_article", "language_of_claims"]


@kept
def language_of_claims(reading: Reading) -> str:
    """The tag of the language that a map's claims are in; empty where the map does not say and it is not clear."""
    return reading.stated_language or _known(reading, reading.language_sample)


def language_of_article(reading: Reading, article: Article) -> str:
    """The tag of the language that an article is in; empty where the map does not say and it is not clear."""
    return article.stated_language or _known(reading, article.text.content[article.body.start :])


def _known(reading: Reading, text: str) -> str:
    """A text's language; the word lists of a reading may be of languages that argmap does not know by itself."""
    known = known_language(text)
    if known:
        return known
    code = reading.language_of(text)
    return "" if is_known(code) else code
