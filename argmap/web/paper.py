"""The map on paper, and for who runs no scripts: the poster, or a booklet of it where one page has no room."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from argmap.draw import Drawing, Options, draw_pages
from argmap.draw.choosing import MOST_ON_POSTERS, MOST_USES
from argmap.web.drawing import Inlined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from argmap.reading import Reading

__all__ = ["sheets"]

_PAPER = "a4"
_LEVELS_OF_HUGE = (2, 1, 0)
"""How many levels are drawn of a huge map: the first of these with which it has room."""
_TEXTS_ALONE: frozenset[str] = frozenset()


def sheets(
    reading: Reading,
    options: Options,
    *,
    engine: str = "auto",
    timeout: float = 60.0,
    shown: Callable[[Iterable[bytes], int], Iterable[bytes]] = lambda pages, _: pages,
) -> Inlined:
    """The map's pages, to be put into HTML; of more than a booklet is made of, only the first levels, if any.

    Quotes stand in the outline, not here. `shown` gets the pages as they are drawn, and how many there will be. Raises
    EngineError where Graphviz is missing or fails.
    """
    fitting = _fitting(reading, options)
    if fitting is None:
        return Inlined()
    chosen = replace(
        fitting,
        theme="default" if options.theme == "dark" else options.theme,
        layout="poster",
        direction="auto",
        width=None,
        page=options.page or _PAPER,
        show=options.show if options.show is not None else _TEXTS_ALONE,
    )
    drawn = draw_pages(Drawing(reading, chosen), "svg", lambda _: "", engine=engine, timeout=timeout, shown=shown)
    inlined = Inlined()
    for svg in drawn:
        inlined.add(svg.decode("utf-8"))
    return inlined


def _fitting(reading: Reading, options: Options) -> Options | None:
    """The options with as few levels as there is room for; None where not even the claims on top have any."""
    is_large = options.depth is None and len(reading.claims) > MOST_ON_POSTERS
    few = (replace(options, pages="one", depth=depth) for depth in _LEVELS_OF_HUGE)
    return next((one for one in (few if is_large else (options, *few)) if _has_room(reading, one)), None)


def _has_room(reading: Reading, options: Options) -> bool:
    return Drawing(reading, options).view.uses <= MOST_USES
