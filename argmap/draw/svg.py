"""Finishing an engine's SVG: fonts that every browser has, a title and a description, nothing that changes by day."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from argmap.draw.escape import clean
from argmap.draw.theme import FONT
from argmap.draw.turning import directed

if TYPE_CHECKING:
    from argmap.draw.drawing import Drawing
    from argmap.draw.paper import Page

__all__ = ["finish"]

_FONT = f'font-family="{FONT}"'.encode()
_FONTS = b"font-family=\"Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif\""
_ENGINE_TALK = re.compile(rb"<(?:!--[^>]*--|title>[^<]*</title)>\n?")
_SIZE = re.compile(rb'width="[^"]*"\s*height="[^"]*"')
_EMPTY = re.compile(rb"<text [^>]*>(?: |&#160;|\xc2\xa0)+</text>\n?")
_ROOT = re.compile(rb"<svg\b[^>]*>")


def finish(svg: bytes, drawing: Drawing, page: Page | None = None) -> bytes:
    """The SVG made fit to publish: self-contained, as large as its page, and named to a screen reader."""
    svg = _FONTS.join(_ENGINE_TALK.sub(b"", svg).split(_FONT))  # half of what `replace` costs
    svg = _EMPTY.sub(b"", directed(svg, is_rtl=drawing.is_rtl))
    if b"xml:space" not in svg:  # Graphviz before 3.0
        svg = svg.replace(b"<text ", b'<text xml:space="preserve" ')
    root = _ROOT.search(svg)
    if root is None:
        return svg
    size = b'width="%.2fpt" height="%.2fpt"' % (page.width, page.height) if page else b""
    sized = _SIZE.sub(size, root[0]) if page else root[0]
    role = b"group" if b"<a xlink:href" in svg else b"img"  # in an image nobody finds links
    opening = sized[:-1] + b' role="%s" aria-labelledby="argmap-title argmap-desc">' % role
    title = f'<title id="argmap-title">{escape(clean(drawing.reading.title), quote=False)}</title>'
    described = f'<desc id="argmap-desc">{escape(_description(drawing), quote=False)}</desc>'
    head = b'<?xml version="1.0" encoding="UTF-8"?>\n' + opening
    return b"".join([head, f"\n{title}\n{described}".encode(), memoryview(svg)[root.end() :]])


def _description(drawing: Drawing) -> str:
    """Every claim that is drawn with its role, indented by depth: the picture in words."""
    claims = [drawing.reading.claims[index] for index in drawing.view.claims]
    lines = (f"{'  ' * claim.depth}{clean(claim.label)} {claim.role}: {clean(claim.text)}" for claim in claims)
    return "\n".join(["Argument map.", *lines])
