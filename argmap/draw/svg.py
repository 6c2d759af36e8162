"""Finishing an engine's SVG: fonts that every browser has, a title and a description, nothing that changes by day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from argmap.draw.escape import clean
from argmap.draw.theme import FONT

if TYPE_CHECKING:
    from argmap.reading import Reading

__all__ = ["finish"]

_FONTS = "Arial, Helvetica, 'Liberation Sans', Arimo, sans-serif"
_ENGINE_TALK = re.compile(r"<(?:!--[^>]*--|title>[^<]*</title)>\n?")
_ROOT = re.compile(r"<svg\b[^>]*>")


def finish(svg: str, reading: Reading) -> str:
    """The SVG made fit to publish: a self-contained image that names itself to a screen reader."""
    svg = _ENGINE_TALK.sub("", svg[max(0, svg.find("<svg")) :])
    svg = svg.replace(f'font-family="{FONT}"', f'font-family="{_FONTS}"')
    if "xml:space" not in svg:  # Graphviz before 3.0
        svg = svg.replace("<text ", '<text xml:space="preserve" ')
    root = _ROOT.search(svg)
    if root is None:
        return svg
    opening = root.group()[:-1] + ' role="img" aria-labelledby="argmap-title argmap-desc">'
    title = f'<title id="argmap-title">{escape(clean(reading.title))}</title>'
    described = f'<desc id="argmap-desc">{escape(_description(reading))}</desc>'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{opening}\n{title}\n{described}{svg[root.end() :]}'


def _description(reading: Reading) -> str:
    """Every claim with its role, indented by depth: the picture in words."""
    lines = (f"{'  ' * claim.depth}{clean(claim.label)} {claim.role}: {clean(claim.text)}" for claim in reading.claims)
    return "\n".join(["Argument map.", *lines])
