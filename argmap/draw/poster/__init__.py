"""The poster: argmap's own layout that fills a page, with claims as headings over what bears on them."""

from argmap.draw.poster.booklet import booklet, expected_body
from argmap.draw.poster.composing import Composition
from argmap.draw.poster.dot import Links, poster_source

__all__ = ["Composition", "Links", "booklet", "expected_body", "poster_source"]
