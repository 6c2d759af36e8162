"""A poster on its page: the width at which everything fits with the largest text, and everything in its place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from argmap.draw.poster.legend import Text
from argmap.draw.poster.parts import Columns, Gaps
from argmap.draw.poster.sheet import Rect, Sheet
from argmap.draw.poster.sizes import above, height_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.draw.poster.legend import Head, Heading
    from argmap.draw.poster.parts import Part

__all__ = ["APART", "MARGIN", "Poster", "fitted", "mirrored"]

MARGIN = 8.0
APART = 15.0  # points between the thesis's tree and what stands beside the argument
_CAPTION, _CAPTION_SIZE, _BESIDE = 4.0, 8.0, "beside the argument, no reason for the thesis"
_ROUNDS = 4


@dataclass(frozen=True)
class Poster:
    """A sheet with its heading, and how large the whole is in points."""

    sheet: Sheet
    heading: Heading
    width: float
    height: float


def fitted(parts: Sequence[Part], head: Head, aspect: float) -> Poster:
    """Lay parts out so that the whole comes as near as can be to a shape, width over height, with the least scaling.

    The first part stands above the others.
    """
    asides = Columns(parts[1:], Gaps(APART / 2, APART)) if len(parts) > 1 else None
    sizes = parts[0].sizes if asides is None else above(parts[0].sizes, asides.sizes, APART)

    def whole(width: float) -> float:
        heading = head.placed(width, 0, 0).height
        return heading + height_at(sizes, width) + 2 * MARGIN

    widths = [width for width, _ in sizes]
    narrowest = widths[0]
    crossing = bisect_left(widths, True, key=lambda one: (one + 2 * MARGIN) / aspect >= whole(one))
    near = widths[max(0, crossing - 1) : crossing + 1] or [narrowest]
    width = min(near, key=lambda one: max((one + 2 * MARGIN) / aspect, whole(one)))
    for _ in range(_ROUNDS):
        width = max(narrowest, whole(width) * aspect - 2 * MARGIN, width if width in widths else 0)
    return _placed(parts[0], asides, head, width)


def mirrored(poster: Poster) -> Poster:
    """The same from right to left."""
    width, heading = poster.width, poster.heading
    texts = tuple(text._replace(rect=text.rect.mirrored(width)) for text in heading.texts)
    entries = tuple((box.mirrored(width), one, words.mirrored(width)) for box, one, words in heading.entries)
    return replace(poster, sheet=poster.sheet.mirrored(width), heading=replace(heading, texts=texts, entries=entries))


def _placed(root: Part, asides: Columns | None, head: Head, width: float) -> Poster:
    sheet = Sheet()
    heading = head.placed(width, MARGIN, MARGIN)
    top = MARGIN + heading.height
    height = height_at(root.sizes, width)
    root.place(Rect(MARGIN, top, width, height), sheet)
    bottom = top + height
    if asides is not None:
        caption = Text(Rect(MARGIN, bottom + _CAPTION, width, APART - _CAPTION), _BESIDE, _CAPTION_SIZE)
        heading = replace(heading, texts=(*heading.texts, caption))
        below = height_at(asides.sizes, width)
        asides.place(Rect(MARGIN, bottom + APART, width, below), sheet)
        bottom += APART + below
    return Poster(sheet, heading, width + 2 * MARGIN, bottom + MARGIN)
