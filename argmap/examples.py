"""The examples of manual pages as whole maps, each with the article that it is about."""

from __future__ import annotations

from textwrap import indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.manual import Page

__all__ = ["EXAMPLE_ARTICLE", "example"]

EXAMPLE_ARTICLE = (
    "The harbour should be dredged.\n\n"
    "It is silting up every year. Trade has suffered badly. Eleven shops on the quay have closed since May.\n"
)
"""What the article of the examples says, where a page gives none."""
_HEAD = "argmap: 1\n"
_ARTICLE = "article:\n  file: article.txt\n"
_THESIS = (
    "argument:\n  id: T\n  thesis: The harbour should be dredged.\n  quote: The harbour should be dredged\n  because:\n"
)
_ARGUMENT = _THESIS.replace("  id: T\n", "") + "    - premise: A town lives on its harbour.\n      implicit: true\n"


def example(page: Page, piece: str) -> tuple[str, str]:
    """An example as a whole map, and its article, to be called `article.txt`: what a piece does not show is added."""
    article = f"The harbour should be dredged.\n\n{page.article}\n" if page.article else EXAMPLE_ARTICLE
    piece = piece + "\n"
    if piece.startswith("- "):
        return _HEAD + _ARTICLE + _THESIS + indent(piece, "    "), article
    if piece.startswith("argmap:"):
        return piece, article
    if piece.startswith("article:") and "\nargument:" not in piece:
        piece += _ARGUMENT
    return _HEAD + ("" if piece.startswith("article") else _ARTICLE) + piece, article
