"""Pictures of a PDF's pages: drawn in child processes within limits, a few pages each, so that no file can do harm."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.documents.document import DocumentError
from argmap.documents.limits import SECONDS
from argmap.documents.opening import ask

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["Picture", "pictures"]

_CHILD = Path(__file__).absolute().with_name("picture_child.py")
_AT_ONCE = 20  # pages that one process draws


class Picture(NamedTuple):
    """A page as a picture."""

    page: int
    """Counted from 1."""
    data: str
    """The picture in WebP, as base64."""
    width: int
    height: int
    """Pixels."""
    boxes: list[list[list[float]]]
    """For each of the words that were asked for the boxes that they fill: left, top, width and height in thousandths of
    the page's width and height. None where they were not found surely."""


def pictures(
    path: str | Path, pages: Mapping[int, Sequence[str]], fingerprint: str | None = None, *, seconds: float = SECONDS
) -> Iterator[Picture]:
    """The pages of a PDF file as pictures, each with where its words stand, by their numbers from 1.

    Pages that the file does not have, and bytes other than those of a fingerprint (12 or more hex digits), are refused.
    The file is guarded from then on. Raises DocumentError.
    """
    wanted = sorted(pages)
    for first in range(0, len(wanted), _AT_ONCE):
        asked = [[page, list(pages[page])] for page in wanted[first : first + _AT_ONCE]]
        said = ask(_CHILD, path, json.dumps({"pages": asked}).encode(), seconds)
        if fingerprint and not said["fingerprint"].startswith(fingerprint):
            raise DocumentError(
                "has changed since the text was made from it; `argmap new --renew` makes the text again"
            )
        if wanted[-1] > said["pages"]:
            raise DocumentError(
                f"has only {said['pages']} pages, and the text has {wanted[-1]}; is it another document?"
            )
        for one in said["pictures"]:
            yield Picture(**one)
