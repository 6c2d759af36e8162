"""What is drawn when nothing is asked: which layout suits a map, what stands in its boxes, and on how many pages."""

from __future__ import annotations

from dataclasses import replace

from argmap.draw.drawing import TIDY_FROM, Drawing
from argmap.draw.engine import EngineError
from argmap.draw.options import USUALLY_SHOWN
from argmap.draw.poster import Composition, booklet, expected_body

__all__ = ["LEGIBLE", "MOST_ON_POSTERS", "MOST_USES", "compositions", "graph", "is_huge", "overview", "settled"]

LEGIBLE = 6.0
"""Points of text on a page below which it is too small to read."""
MOST_ON_POSTERS = 1_500
"""Claims up to which a map becomes a booklet by itself; a page for every 25 takes its time."""
MOST_USES = 4_000
"""Claims, and refs to them, up to which posters are made at all."""
_UNSURE = 1.25
"""How much larger than expected text may turn out to be."""
_BARE = USUALLY_SHOWN - {"quotes"}


def settled(drawing: Drawing, *, on_paper: bool = False) -> Drawing:
    """The same with its layout chosen: a poster, but Graphviz's own where a direction or a width is asked for.

    A poster on paper has a page; how its claims fare is found once for all its pages.
    """
    options = drawing.options
    if options.layout == "auto":
        is_free = options.page is None and options.pages == "auto"
        if options.is_for_graphs or (is_free and is_huge(drawing)):
            return graph(drawing)
        options = replace(options, layout="poster")
    if options.layout == "poster":
        page = "a4" if on_paper and options.page is None else options.page
        options = replace(options, page=page, marks=drawing.marks)
    return replace(drawing, options=options)


def is_huge(drawing: Drawing) -> bool:
    """Whether no posters are made of it by themselves."""
    return len(drawing.view.claims) > MOST_ON_POSTERS or drawing.view.uses > MOST_USES


def graph(drawing: Drawing) -> Drawing:
    """The same as a graph: laid out by Graphviz, or by argmap where it is large."""
    if drawing.options.layout != "auto":
        return drawing
    is_large = len(drawing.view.claims) >= TIDY_FROM or drawing.view.uses > MOST_USES
    layout = "tidy" if is_large else "dot"
    return replace(drawing, options=replace(drawing.options, layout=layout))


def compositions(drawing: Drawing) -> list[Composition]:
    """The pages of a poster: one, or a booklet where its text would be too small on one, or where that is asked for.

    Where nobody says what is shown, quotes are left out that would make the text too small. Raises EngineError for what
    is too large for any.
    """
    if drawing.view.uses > MOST_USES:
        raise EngineError(
            f"{drawing.view.uses:,} claims and refs are too many for pages, which hold {MOST_USES:,}: draw a part of "
            "the map (--focus, --depth), or all of it with --layout tidy"
        )
    if drawing.options.pages == "branches":
        return _booklet(drawing)
    amounts = [drawing.options.show] if drawing.options.show is not None else [USUALLY_SHOWN, _BARE]
    alone = [replace(drawing, options=replace(drawing.options, show=shown)) for shown in amounts]
    for one in alone:
        if expected_body(one) * _UNSURE >= LEGIBLE and (made := Composition(one)).body >= LEGIBLE:
            return [made]
    is_one = drawing.options.pages == "one" and expected_body(alone[-1])
    return [Composition(alone[-1])] if is_one else _booklet(drawing)


def overview(page: Composition) -> Composition:
    """The first page of a booklet as a picture of its own, which names no other pages."""
    part = replace(page.drawing.view, pages={})
    return Composition(replace(page.drawing, part=part))


def _booklet(drawing: Drawing) -> list[Composition]:
    options = replace(drawing.options, page=drawing.options.page or "a4")
    if options.show is None and options.sheet is not None:
        options = replace(options, show=USUALLY_SHOWN if options.sheet.is_paper else _BARE)
    return booklet(replace(drawing, options=options))
