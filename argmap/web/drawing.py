"""An engine's SVG as a part of the page: only what is seen of it, its looks as classes of the page's style."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

__all__ = ["Inlined"]

_HEAD = re.compile(r"^.*?<svg\b[^>]*>", re.DOTALL)
_BOX = re.compile(r'viewBox="([^"]*)"')
_NAMES = re.compile(r"<(title|desc)\b.*?</\1>\n?|<!--.*?-->\n?", re.DOTALL)
_GROUP = re.compile(r"</?(?:g|a)\b[^>]*>\n?")
_MOVED = re.compile(r'<g\b[^>]*transform="([^"]*)"')
_TAG = re.compile(r"<([a-z]\w*) ([^>]*?)(/?)>\n?")
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')
_NUMBER = re.compile(r"-?\d+\.\d+")
_STYLED_TEXT = re.compile(r"<text class=(\w+)([^>]*>[^<]*)</text>")
_CLOSED = re.compile(r"^(\S+) (.*) \1$")
_PLAIN = re.compile(r"[-\w.]+")
_ROUNDED = re.compile(r"M([-\d.,C ]*)")
_LOOKS = ("fill", "stroke", "stroke-width", "stroke-dasharray", "font-weight", "font-size", "font-style")
_PLACES = {"x", "y", "cx", "cy", "rx", "ry", "points", "d", "width", "height", "text-anchor", "direction", "transform"}
_USUAL = {("text-anchor", "start"), ("fill", "#1f2328"), ("stroke", "none")}
_CORNER = re.compile(
    r'<polyline ([^>]*?)points="([^" ]+) ([^" ]+)" /><polyline \1points="([^" ]+) \3" />',
)
_FILLED_THEN_DRAWN = re.compile(
    r'<(rect|polygon)( fill="(?!none)[^"]*") stroke="none"(?: stroke-dasharray="[^"]*")?( [^>]*)/>\n?'
    r'<\1 fill="none"( stroke="[^"]*"(?: stroke-width="[^"]*")?(?: stroke-dasharray="[^"]*")?)\3/>'
)
_POINTS_OF_A_ROUNDED_BOX = 25


@dataclass
class Inlined:
    """SVG elements for one HTML page, and the style that they share."""

    elements: list[str] = field(default_factory=list)
    _classes: dict[str, str] = field(default_factory=dict)

    @property
    def style(self) -> str:
        """What the elements look like, as CSS."""
        return "".join(f".{name}{{{look}}}" for look, name in self._classes.items())

    def add(self, svg: str) -> None:
        """One more picture; without ids, so that several of them, and the page's own boxes, stand in one document."""
        box = _BOX.search(svg)
        view = " ".join(f"{float(one):g}" for one in box[1].split()) if box else "0 0 1 1"
        _, _, width, height = map(float, view.split())
        shape = " wide" if width > height else ""
        number = len(self.elements) + 1
        opening = f'<svg class="sheet{shape}" viewBox="{view}" role="img" aria-label="{number}">'
        self.elements.append(opening + self._body(_NAMES.sub("", _HEAD.sub("", svg, count=1))))

    def _body(self, body: str) -> str:
        moved = _MOVED.search(body)
        body = _FILLED_THEN_DRAWN.sub(r"<\1\2\4\3/>", _GROUP.sub("", body))
        body = _TAG.sub(self._shorter, body).replace("&#45;", "-").replace("&#39;", "'").replace("</text>\n", "</text>")
        body = _grouped(_CORNER.sub(r'<polyline \1points="\2 \3 \4" />', body))
        return f'<g transform="{moved[1]}">{body.replace("</svg>", "</g></svg>")}' if moved else body

    def _shorter(self, tag: re.Match[str]) -> str:
        """A tag with its places to a tenth of a point, and a class for its looks; a rounded box is a `rect`."""
        attributes = dict(_ATTRIBUTE.findall(tag[2]))
        name = tag[1]
        if name == "path" and (box := _rectangle(attributes["d"])):
            name, attributes = "rect", {**attributes, **box}
            del attributes["d"]
        look = ";".join(_css(key, attributes[key]) for key in _LOOKS if _is_look(key, attributes))
        places = "".join(
            _attribute(key, _rounded(_CLOSED.sub(r"\1 \2", value) if name == "polygon" else value))
            for key, value in attributes.items()
            if key in _PLACES and (key, value) not in _USUAL
        )
        return f"<{name}{f' class={self._class_of(look)}' if look else ''}{places}{' /' if tag[3] else ''}>"

    def _class_of(self, look: str) -> str:
        return self._classes.setdefault(look, f"k{len(self._classes)}")


def _attribute(key: str, value: str) -> str:
    return f" {key}={value}" if _PLAIN.fullmatch(value) else f' {key}="{value}"'


def _grouped(body: str) -> str:
    """The texts after what they stand on, those of one look together, which takes less room."""
    groups: dict[str, list[str]] = {}
    for look, rest in _STYLED_TEXT.findall(body):
        groups.setdefault(look, []).append(f"<text{rest}</text>")
    texts = "".join(f"<g class={look}>{''.join(found)}</g>" for look, found in groups.items())
    return _STYLED_TEXT.sub("", body).replace("</svg>", f"{texts}</svg>")


def _is_look(key: str, attributes: dict[str, str]) -> bool:
    return key in attributes and (key, attributes[key]) not in _USUAL


def _css(key: str, value: str) -> str:
    return f"{key}:{float(value):g}px" if key == "font-size" else f"{key}:{value}"


def _rounded(value: str) -> str:
    """Numbers to whole points, which are less than half a millimetre on paper."""
    return _NUMBER.sub(lambda found: f"{float(found[0]):.0f}", value)


def _rectangle(path: str) -> dict[str, str] | None:
    """A rounded box as `rect` has it; None for any other path."""
    if not _ROUNDED.fullmatch(path):
        return None
    points = [tuple(map(float, pair.split(","))) for pair in re.split("[C ]", path[1:]) if pair]
    if len(points) != _POINTS_OF_A_ROUNDED_BOX:
        return None
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = min(y for _, y in points), max(y for _, y in points)
    radius = round(min(points[0][0] - left, right - points[0][0]), 1)
    size = {"x": left, "y": top, "width": right - left, "height": bottom - top, "rx": radius}
    return {key: f"{value:.5g}" for key, value in size.items()}
