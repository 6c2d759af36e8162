"""Pictures of the pages that an article's text was made from."""

from __future__ import annotations

from typing import NamedTuple, Any

class Shot(NamedTuple):
    """A picture of a page, as the page holds it."""

    data: str
    shape: tuple[int, int]
    marks: dict[int, Any]
