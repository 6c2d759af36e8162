"""The Reading: a map read against its articles, the waist that everything above reads and nothing goes around."""

from argmap.reading.languages import language_of_article, language_of_claims
from argmap.reading.opening import articles_of, read, read_brought, read_bytes, read_content, read_draft, unreadable
from argmap.reading.reading import Anchored, Reading
from argmap.reading.shelf import Shelf

__all__ = [
    "Anchored",
    "Reading",
    "Shelf",
    "articles_of",
    "language_of_article",
    "language_of_claims",
    "read",
    "read_brought",
    "read_bytes",
    "read_content",
    "read_draft",
    "unreadable",
]
