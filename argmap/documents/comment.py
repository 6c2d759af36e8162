"""A comment on some words of a document, as it is put into a copy of it."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Comment"]


class Comment(NamedTuple):
    """What is to be said of some words of a document."""

    words: str
    """As they stand in the document's text; empty for the document as a whole."""
    before: str
    """What stands before them there, by which one of several places is chosen."""
    said: str
    """A paragraph a line."""
    author: str
