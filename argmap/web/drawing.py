"""An engine's SVG as a part of the page: nothing is said twice that the page's style says already."""

from __future__ import annotations

import re

__all__ = ["inline", "size"]

_HEAD = re.compile(r"^.*?<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(r'viewBox="([^"]*)"')
_NAMES = re.compile(r"<title id=.*?</desc>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>\n?")
_USUAL = re.compile(
    r' (?:xml:space="preserve"|font-family="[^"]*"|text-anchor="start"|font-size="11(?:\.00)?"|fill="#1f2328")'
)
_LINE = re.compile(r'<(path|polyline) fill="none" (stroke="[^"]*") stroke-width="1\.8"')
_STYLES = [
    (re.compile(pattern), named)
    for pattern, named in (
        (r'<text([^>]*) font-weight="bold" font-size="8\.50" fill="#57606a">', r'<text class="f b"\1>'),
        (r'<text([^>]*) font-size="8(?:\.[05]0)?" fill="#57606a">', r'<text class="f"\1>'),
        (r'<text([^>]*) font-weight="bold" font-size="([78])(?:\.00)?"', r'<text class="r\2 b"\1'),
        (r'<text([^>]*) font-size="8(?:\.00)?"', r'<text class="r8"\1'),
    )
]
_CLOSED = re.compile(r'points="([^" ]+) ([^"]*) \1"')
_ARROW = re.compile(r'<polygon( fill="([^"]*)") stroke="\2" stroke-width="1\.8" ')
_EDGE_ID = re.compile(r' id="edge\d+"')
_DECIMALS = re.compile(r"(\d)\.(?:00|(\d)\d)(?!\d)")
_ROUNDED = re.compile(r'<path (fill="[^"]*"[^>]*?) d="M([-\d.,C ]*)"/>')
_FILLED_THEN_DRAWN = re.compile(
    r'<(rect|polygon)( fill="(?!none)[^"]*") stroke="none"(?: stroke-dasharray="[^"]*")?( [^>]*)/>'
    r'<\1 fill="none"( stroke="[^"]*"(?: stroke-width="[^"]*")?(?: stroke-dasharray="[^"]*")?)\3/>'
)
_POINTS_OF_A_ROUNDED_BOX = 25


def inline(svg: str) -> str:
    """The `svg` element to be put into HTML: fonts and usual colours are the style's, names the outline's."""
    box = _BOX.search(svg)
    body = _NAMES.sub("", _HEAD.sub("", svg, count=1), count=1)
    body = _TAG.sub(_shorter, body).replace("&#45;", "-").replace("&#39;", "'")
    body = _FILLED_THEN_DRAWN.sub(r"<\1\2\4\3/>", body)
    body = _CLOSED.sub(r'points="\1 \2"', body)
    body = _LINE.sub(r"<\1 \2", _ARROW.sub(r"<polygon\1 ", body))
    return f'<svg id="drawing" viewBox="{box[1] if box else "0 0 1 1"}" role="group" aria-label="Map">{body}'


def size(svg: str) -> tuple[float, float]:
    """Width and height of an engine's SVG in points."""
    box = _BOX.search(svg)
    _, _, width, height = map(float, box[1].split()) if box else (0.0, 0.0, 1.0, 1.0)
    return width, height


def _shorter(match: re.Match[str]) -> str:
    """A tag without what the style says; coordinates to a tenth of a point, rounded boxes as what they are."""
    tag = match[0].rstrip()
    if tag.startswith("<g "):
        return _EDGE_ID.sub("", tag)
    if tag.startswith("<text "):
        for pattern, named in _STYLES:
            tag = pattern.sub(named, tag)
        tag = _USUAL.sub("", tag)
    tag = _DECIMALS.sub(lambda found: found[1] + (f".{found[2]}" if found[2] != "0" and found[2] else ""), tag)
    return _ROUNDED.sub(_rectangle, tag)


def _rectangle(match: re.Match[str]) -> str:
    points = [tuple(map(float, pair.split(","))) for pair in re.split("[C ]", match[2]) if pair]
    if len(points) != _POINTS_OF_A_ROUNDED_BOX:
        return match[0]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    radius = round(min(points[0][0] - left, right - points[0][0]), 1)
    size = f'x="{left:g}" y="{top:g}" width="{right - left:.5g}" height="{bottom - top:.5g}" rx="{radius:g}"'
    return f"<rect {match[1]} {size}/>"
