"""An engine's SVG as a part of the page: nothing is said twice that the page's style says already."""

from __future__ import annotations

import re

__all__ = ["inline"]

_HEAD = re.compile(r"^.*?<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(r'viewBox="([^"]*)"')
_NAMES = re.compile(r"<title id=.*?</desc>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>\n?")
_USUAL = re.compile(
    r' (?:xml:space="preserve"|font-family="[^"]*"|text-anchor="start"|font-size="11(?:\.00)?"|fill="#1f2328")'
)
_FOOT = re.compile(r'<text([^>]*) font-size="8(?:\.[05]0)?" fill="#57606a">')
_EDGE_ID = re.compile(r' id="edge\d+"')
_DECIMALS = re.compile(r"(\d)\.(?:00|(\d)\d)(?!\d)")
_ROUNDED = re.compile(r'<path (fill="(?!none)[^"]*"[^>]*?) d="M([-\d.,C ]*)"/>')
_POINTS_OF_A_ROUNDED_BOX = 25


def inline(svg: str) -> str:
    """The `svg` element to be put into HTML: fonts and usual colours are the style's, names the outline's."""
    box = _BOX.search(svg)
    body = _NAMES.sub("", _HEAD.sub("", svg, count=1), count=1)
    body = _TAG.sub(_shorter, body).replace("&#45;", "-").replace("&#39;", "'")
    return f'<svg id="drawing" viewBox="{box[1] if box else "0 0 1 1"}" role="group" aria-label="Map">{body}'


def _shorter(match: re.Match[str]) -> str:
    """A tag without what the style says; coordinates to a tenth of a point, rounded boxes as what they are."""
    tag = match[0].rstrip()
    if tag.startswith("<g "):
        return _EDGE_ID.sub("", tag)
    if tag.startswith("<text "):
        tag = _USUAL.sub("", _FOOT.sub(r'<text class="f"\1>', tag))
    tag = _DECIMALS.sub(lambda found: found[1] + (f".{found[2]}" if found[2] != "0" and found[2] else ""), tag)
    return _ROUNDED.sub(_rectangle, tag)


def _rectangle(match: re.Match[str]) -> str:
    points = [tuple(map(float, pair.split(","))) for pair in re.split("[C ]", match[2]) if pair]
    if len(points) != _POINTS_OF_A_ROUNDED_BOX:
        return match[0]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    radius = round(right - points[0][0], 1)
    size = f'x="{left:g}" y="{top:g}" width="{right - left:.5g}" height="{bottom - top:.5g}" rx="{radius:g}"'
    return f"<rect {match[1]} {size}/>"
