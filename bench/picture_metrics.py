"""Measures one SVG picture of an argument map: `measure(svg)` says how much room it takes and how well it can be read.

What is looked at: groups of class "node" (boxes), groups of class "edge" (lines) and their texts, as Graphviz writes
them, through every `transform` and the scale between viewBox and width. All coordinates are in points (72 an inch) on
the canvas as the SVG states its size; scaled pictures are measured as they are seen, not as they were laid out.

A node's rectangle holds all its shapes, without the width of their strokes. A node whose class names "frame" or "joint"
is a frame or a joint, one whose class names "heading" or "legend" stands around the map; every other one is a box, a
"stub" (a pointer to a claim that is drawn elsewhere) included.
A line is a `path` without a filling in an edge's group; everything else in there is a head, and a line's tip is where
its head ends. A box is at a line's end where the tip is within 6 pt of it, or inside: Graphviz leaves up to 4 pt.
Curves are followed to 0.02 pt.
Style sheets are not read: fonts come from attributes and `style`, of the text or of what it stands in.
"""

# Without `annotations` from __future__: a dataclass with annotations that are texts looks its own module up, and the
# tests load this file by its path.

import math
import re
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import NamedTuple

from argmap.draw.measure import text_width

NEAR = 4.0  # points between a line and a box that it hugs
AT_BOX = 6.0  # points between a tip and the box that it points to
AT_END = 12.0  # points around the ends of two lines within which they meet and do not cross
INSIDE = 1.0  # points that a line must be within a box to run through it
OVERLAP = 0.5  # points that two boxes must overlap, or one stick out of the canvas
OUTSIDE = 1.0  # points that a text must leave its node
TOLERANCE = 0.02  # points between a curve and the chords that stand for it
TOUCH, NUDGE = 0.02, 0.05  # lines this near only touch; how far one is nudged to see whether they cross
ASCENT, DESCENT = 0.73, 0.21  # of the font size: how far letters of Arial reach over and under the baseline
MILLIMETRE = 72 / 25.4
A4, A3 = (277 * MILLIMETRE, 190 * MILLIMETRE), (400 * MILLIMETRE, 277 * MILLIMETRE)  # what a printer leaves
SCREEN, README = (1920, 1080), 1280
UNITS = {"pt": 1.0, "px": 0.75, "": 0.75, "in": 72.0, "cm": 72 / 2.54, "mm": MILLIMETRE, "pc": 12.0}
NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
FURNITURE = {"heading", "legend"}  # classes of what stands around a map
UNSEEN = {"defs", "title", "desc", "metadata", "style", "symbol", "clipPath", "script"}


@dataclass(frozen=True)
class Metrics:
    """What is measured; lengths are in points where nothing else is said."""

    width: float
    height: float
    claims: int
    """Boxes that are no stubs."""
    stubs: int
    edges: int
    covered: float
    """Share of the canvas under boxes: the area of their union, so that nothing counts twice."""
    framed: float
    """The same with frames."""
    crossings: int
    """Places where lines of different edges go through each other, but for those within 12 pt of the ends of both.

    Lines that only touch, that share a stretch, or of which one ends on the other, do not cross: a nudge parts them.
    """
    over_boxes: int
    """Pairs of an edge and a box or joint, not at one of its ends, through whose inside (by 1 pt) a line runs."""
    hugging: int
    """Such pairs where no line enters, but one comes within 4 pt."""
    length: float
    """Of all lines, in metres; heads are left out."""
    longest: float
    """All lines of one edge, in centimetres."""
    sizes: tuple[tuple[float, float], ...]
    """Font sizes in boxes, and the share of the characters that each has, blanks left out; the commonest first."""
    overlaps: int
    """Pairs of boxes that overlap by more than 0.5 pt, across and down."""
    off_canvas: int
    """Nodes of any kind that stick out of the canvas by more than 0.5 pt."""
    texts_outside: int
    """Texts in nodes of any kind that leave their node's rectangle by more than 1 pt, as wide as argmap takes Arial."""

    @property
    def body(self) -> float:
        """The font size of most characters in boxes; of two the smaller one, and 0 without texts."""
        return self.sizes[0][0] if self.sizes else 0.0

    @property
    def smallest(self) -> float:
        """The smallest font size in boxes."""
        return min((size for size, _ in self.sizes), default=0.0)

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.width / self.height

    def on(self, sheet: tuple[float, float]) -> float:
        """By how much the picture grows to fill a sheet, which may be turned."""
        across, down = sheet
        return max(
            min(across / self.width, down / self.height),
            min(down / self.width, across / self.height),
        )

    @property
    def length_a4(self) -> float:
        """Of all lines, in metres, where the picture fills an A4 sheet (277 × 190 mm of it)."""
        return self.length * self.on(A4)

    @property
    def longest_a4(self) -> float:
        """All lines of one edge, in centimetres, on A4."""
        return self.longest * self.on(A4)

    @property
    def body_a4(self) -> float:
        """The body's size in points on A4."""
        return self.body * self.on(A4)

    @property
    def body_a3(self) -> float:
        """The body's size in points on A3 (400 × 277 mm of it)."""
        return self.body * self.on(A3)

    @property
    def body_screen(self) -> float:
        """The body's size in pixels where the picture fills a screen of 1920 × 1080."""
        return self.body * min(SCREEN[0] / self.width, SCREEN[1] / self.height)

    @property
    def body_readme(self) -> float:
        """The body's size in pixels on a page 1280 wide, which shrinks wide pictures and enlarges none (96 an inch)."""
        return self.body * min(README / self.width, 96 / 72)


class Point(NamedTuple):
    """A point on the canvas, y downwards."""

    x: float
    y: float


class Rect(NamedTuple):
    """A rectangle on the canvas."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Rect":
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def distance(self, point: Point) -> float:
        return math.hypot(
            max(self.left - point.x, 0.0, point.x - self.right), max(self.top - point.y, 0.0, point.y - self.bottom)
        )


class Matrix(NamedTuple):
    """An affine map as SVG's `matrix(a b c d e f)`."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, x: float, y: float) -> Point:
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, o: "Matrix") -> "Matrix":
        """First `o`, inside, then this one."""
        return Matrix(
            self.a * o.a + self.c * o.b,
            self.b * o.a + self.d * o.b,
            self.a * o.c + self.c * o.d,
            self.b * o.c + self.d * o.d,
            *self.at(o.e, o.f),
        )

    @property
    def scale(self) -> float:
        return math.sqrt(abs(self.a * self.d - self.b * self.c))


Line = list[Point]
Segment = tuple[Point, Point]


class Font(NamedTuple):
    """What a text inherits from what it stands in."""

    size: float = 16.0
    bold: bool = False
    anchor: str = "start"


Run = tuple[str, Font]


class Text(NamedTuple):
    """A piece of text on one line: its extent, its font size on the canvas, its characters without blanks."""

    extent: Rect
    size: float
    characters: int


@dataclass
class Node:
    """A box, frame or joint."""

    kinds: frozenset[str]
    points: Line = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    @property
    def is_box(self) -> bool:
        return self.kinds.isdisjoint({"frame", "joint"} | FURNITURE)


@dataclass
class Edge:
    """The lines of a group and the shapes of their heads."""

    lines: list[Line] = field(default_factory=list)
    heads: list[Line] = field(default_factory=list)
    tips: Line = field(default_factory=list)

    @property
    def ends(self) -> Line:
        return [*self.tips, *(end for line in self.lines for end in (line[0], line[-1]))]

    @property
    def length(self) -> float:
        return sum(math.dist(one, other) for line in self.lines for one, other in pairwise(line))


def measure(svg: bytes) -> Metrics:
    """The measures of a picture. ValueError where it is no SVG that states its size."""
    canvas, nodes, edges = _drawn(svg)
    everything = [(node, _around(node.points)) for node in nodes if node.points]
    boxes = [rect for node, rect in everything if node.is_box]
    frames = [rect for node, rect in everything if "frame" in node.kinds]
    obstacles = [rect for node, rect in everything if "frame" not in node.kinds and node.kinds.isdisjoint(FURNITURE)]
    area = canvas.right * canvas.bottom
    lengths = [edge.length for edge in edges]
    over, hugging = _over_and_hugging(edges, obstacles)
    return Metrics(
        width=round(canvas.right, 2),
        height=round(canvas.bottom, 2),
        claims=sum(node.is_box and "stub" not in node.kinds for node in nodes),
        stubs=sum(node.is_box and "stub" in node.kinds for node in nodes),
        edges=len(edges),
        covered=round(_union(boxes, canvas) / area, 4),
        framed=round(_union([*boxes, *frames], canvas) / area, 4),
        crossings=_crossings(edges),
        over_boxes=over,
        hugging=hugging,
        length=round(sum(lengths) / MILLIMETRE / 1000, 4),
        longest=round(max(lengths, default=0.0) / MILLIMETRE / 10, 3),
        sizes=_sizes(nodes),
        overlaps=_overlaps(boxes),
        off_canvas=sum(_leaves(rect, canvas, OVERLAP) for _, rect in everything),
        texts_outside=sum(_leaves(text.extent, rect, OUTSIDE) for node, rect in everything for text in node.texts),
    )


def _sizes(nodes: list[Node]) -> tuple[tuple[float, float], ...]:
    counted: Counter[float] = Counter()
    for text in (one for node in nodes if node.is_box for one in node.texts):
        counted[text.size] += text.characters
    whole = counted.total()
    ordered = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return tuple((size, round(number / whole, 4)) for size, number in ordered)


# What is drawn


def _drawn(svg: bytes) -> tuple[Rect, list[Node], list[Edge]]:
    """The canvas, with its corner at (0, 0), and what is drawn on it."""
    try:
        root = ET.fromstring(svg)  # noqa: S314 - Python's expat limits what entities may grow to
    except ET.ParseError as error:
        raise ValueError(f"no XML: {error}") from None
    canvas, outer = _canvas(root)
    nodes: list[Node] = []
    edges: list[Edge] = []
    waiting: list[tuple[ET.Element, Matrix, Font, Node | Edge | None]] = [(root, outer, Font(), None)]
    while waiting:
        element, matrix, font, owner = waiting.pop()
        name = _name(element)
        if name in UNSEEN:
            continue
        matrix, font = matrix.then(_transform(element.get("transform", ""))), _font(element, font)
        kind, *kinds = element.get("class", "").split() if name == "g" and element.get("class") else [""]
        if kind == "node":
            nodes.append(owner := Node(frozenset(kinds)))
        elif kind == "edge" and FURNITURE.isdisjoint(kinds):
            edges.append(owner := Edge())
        if isinstance(owner, Node):
            owner.points += [point for outline in _outlines(name, element, matrix) for point in outline]
            owner.texts += _texts(element, matrix, font) if name == "text" else []
        elif owner is not None:
            is_line = name == "path" and element.get("fill", "none") == "none"
            (owner.lines if is_line else owner.heads).extend(_outlines(name, element, matrix))
        waiting += [(child, matrix, font, owner) for child in reversed(element)]
    for edge in edges:
        edge.lines = [line for line in edge.lines if len(line) > 1]
        edge.tips = _tips(edge) if edge.lines else []
    return canvas, nodes, [edge for edge in edges if edge.lines]


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _canvas(root: ET.Element) -> tuple[Rect, Matrix]:
    """The canvas in points, and the way there from the coordinates of the viewBox."""
    width, height = (_points_of(root.get(side, "")) for side in ("width", "height"))
    box = _numbers(root.get("viewBox", ""))
    if len(box) != 4:
        if not (width and height):
            raise ValueError("no SVG that states its size")
        box = [0.0, 0.0, width / UNITS["px"], height / UNITS["px"]]
    left, top, across, down = box
    if across <= 0 or down <= 0:
        raise ValueError("no SVG that states its size")
    stated = [side / own for side, own in ((width, across), (height, down)) if side]
    scale = min(stated, default=1.0)
    return Rect(0.0, 0.0, across * scale, down * scale), Matrix(scale, 0.0, 0.0, scale, -left * scale, -top * scale)


def _points_of(length: str) -> float | None:
    """A length of SVG in points; None where it depends on the page."""
    found = re.fullmatch(r"\s*([\d.]+)\s*([a-z]*)\s*", length)
    return float(found[1]) * UNITS[found[2]] if found and found[2] in UNITS else None


def _numbers(text: str) -> list[float]:
    return [float(one) for one in NUMBER.findall(text)]


def _transform(text: str) -> Matrix:
    whole = Matrix()
    for name, inside in re.findall(r"(\w+)\s*\(([^)]*)\)", text):
        given = _numbers(inside)
        if name == "matrix":
            whole = whole.then(Matrix(*given))
        elif name == "translate":
            whole = whole.then(Matrix(e=given[0], f=given[1] if len(given) > 1 else 0.0))
        elif name == "scale":
            whole = whole.then(Matrix(a=given[0], d=given[-1]))
        elif name == "rotate":
            turn, about = math.radians(given[0]), given[1:] or [0.0, 0.0]
            sine, cosine = math.sin(turn), math.cos(turn)
            around = Matrix(e=about[0], f=about[1]).then(Matrix(cosine, sine, -sine, cosine))
            whole = whole.then(around).then(Matrix(e=-about[0], f=-about[1]))
        else:
            raise ValueError(f"a transform that is not known: {name}")
    return whole


def _outlines(name: str, element: ET.Element, matrix: Matrix) -> list[Line]:
    """The outlines of a shape on the canvas; an ellipse's is that of the rectangle around it."""
    if name == "path":
        return _path(element.get("d", ""), matrix)
    if name in ("polygon", "polyline"):
        given = _numbers(element.get("points", ""))
        return [[matrix.at(x, y) for x, y in zip(given[::2], given[1::2], strict=True)]] if given else []

    def value(key: str) -> float:
        return float(element.get(key, "0").removesuffix("px"))

    if name == "line":
        return [[matrix.at(value("x1"), value("y1")), matrix.at(value("x2"), value("y2"))]]
    if name == "rect":
        left, top = value("x"), value("y")
        right, bottom = left + value("width"), top + value("height")
    elif name in ("ellipse", "circle"):
        across, down = (value("rx"), value("ry")) if name == "ellipse" else (value("r"), value("r"))
        left, right, top, bottom = value("cx") - across, value("cx") + across, value("cy") - down, value("cy") + down
    else:
        return []
    return [[matrix.at(x, y) for x, y in ((left, top), (right, top), (right, bottom), (left, bottom))]]


def _path(text: str, matrix: Matrix) -> list[Line]:
    """The parts of a path, curves as chords."""
    parts: list[Line] = []
    here = start = (0.0, 0.0)
    for letter, inside in re.findall(r"([A-Za-z])([^A-DF-Za-df-z]*)", text):
        if letter in "Zz" and parts:
            parts[-1].append(parts[-1][0])
            here = start
            continue
        for number, (bends, end) in enumerate(_steps(letter, _numbers(inside), here)):
            if letter in "Mm" and not number:
                parts.append([])
                start = end
            elif not parts:
                raise ValueError("a path that begins without M")
            controls = [matrix.at(*one) for one in (here, *bends, end)]
            parts[-1] += _curve(controls) if bends else controls[-1:]
            here = end
    return parts


def _steps(
    letter: str, given: list[float], here: tuple[float, float]
) -> Iterator[tuple[list[tuple[float, float]], tuple[float, float]]]:
    """Each step of a path's command: the points that bend it, and where it ends."""
    kind, is_relative = letter.upper(), letter.islower()
    size = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6}.get(kind)
    if size is None or not given or len(given) % size:
        raise ValueError(f"a path that is not known: {letter} with {len(given)} numbers")
    for first in range(0, len(given), size):
        x, y = here if is_relative else (0.0, 0.0)
        step = given[first : first + size]
        if kind == "H":
            here = (x + step[0], here[1])
            yield [], here
        elif kind == "V":
            here = (here[0], y + step[0])
            yield [], here
        else:
            *bends, here = [(x + one, y + other) for one, other in zip(step[::2], step[1::2], strict=True)]
            yield bends, here


def _curve(control: Line) -> Line:
    """A Bézier curve as chords that leave it by no more than the tolerance, without its first point."""
    degree = len(control) - 1
    bend = max(
        math.hypot(one.x - 2 * two.x + three.x, one.y - 2 * two.y + three.y)
        for one, two, three in zip(control, control[1:], control[2:], strict=False)
    )
    pieces = max(1, math.ceil(math.sqrt(degree * (degree - 1) * bend / (8 * TOLERANCE))))
    weights = [math.comb(degree, index) for index in range(degree + 1)]
    points = []
    for number in range(1, pieces):
        t = number / pieces
        shares = [weight * t**index * (1 - t) ** (degree - index) for index, weight in enumerate(weights)]
        points.append(
            Point(
                sum(share * one.x for share, one in zip(shares, control, strict=True)),
                sum(share * one.y for share, one in zip(shares, control, strict=True)),
            )
        )
    return [*points, control[-1]]


def _tips(edge: Edge) -> Line:
    """Where the edge's lines point to: their ends, moved on to where the head there ends."""
    ends = [(line[0], line) for line in edge.lines] + [(line[-1], line[::-1]) for line in edge.lines]
    reach = [0.0] * len(ends)
    ways = []
    for end, line in ends:
        behind = next((one for one in line if math.dist(one, end) > TOUCH), end)
        far = math.dist(behind, end) or 1.0
        ways.append(Point((end.x - behind.x) / far, (end.y - behind.y) / far))
    for head in edge.heads:
        middle = Point(sum(one.x for one in head) / len(head), sum(one.y for one in head) / len(head))
        index = min(range(len(ends)), key=lambda one: math.dist(ends[one][0], middle))
        end, way = ends[index][0], ways[index]
        reach[index] = max(reach[index], *((one.x - end.x) * way.x + (one.y - end.y) * way.y for one in head))
    return [
        Point(end.x + far * way.x, end.y + far * way.y) for (end, _), far, way in zip(ends, reach, ways, strict=True)
    ]


# Texts


def _font(element: ET.Element, font: Font) -> Font:
    said = {}
    for one in element.get("style", "").split(";"):
        key, _, value = one.partition(":")
        said[key.strip()] = value.strip()
    size, weight, anchor = (said.get(key, element.get(key)) for key in ("font-size", "font-weight", "text-anchor"))
    if element.get("direction") == "rtl":
        anchor = {"middle": "middle", "end": "start"}.get(anchor or "start", "end")
    return Font(
        _numbers(size)[0] if size else font.size,
        (weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)) if weight else font.bold,
        anchor or font.anchor,
    )


def _texts(element: ET.Element, matrix: Matrix, font: Font) -> list[Text]:
    """The pieces of a `text`: a `tspan` with coordinates of its own begins a new one."""
    keeps = element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    place = (_first(element.get("x")) or 0.0, _first(element.get("y")) or 0.0)
    pieces: list[tuple[tuple[float, float], Font, list[Run]]] = [(place, font, [(element.text or "", font)])]
    for span in element:
        own = _font(span, font)
        x, y = _first(span.get("x")), _first(span.get("y"))
        if x is not None or y is not None:
            place = (place[0] if x is None else x, place[1] if y is None else y)
            pieces.append((place, own, []))
        pieces[-1][2].extend([("".join(span.itertext()), own), (span.tail or "", font)])
    found = (_text(*piece, matrix, keeps=keeps) for piece in pieces)
    return [one for one in found if one is not None]


def _first(numbers: str | None) -> float | None:
    return _numbers(numbers)[0] if numbers else None


def _text(place: tuple[float, float], font: Font, runs: list[Run], matrix: Matrix, *, keeps: bool) -> Text | None:
    """One piece, where anything of it is seen. Italics of Arial are as wide as its upright letters."""
    if not keeps:
        runs = [(re.sub(r"[ \t\r\n]+", " ", text), own) for text, own in runs]
        runs = [(runs[0][0].lstrip(" "), runs[0][1]), *runs[1:]]
        runs = [*runs[:-1], (runs[-1][0].rstrip(" "), runs[-1][1])]
    runs = [(text, own) for text, own in runs if text]
    characters = sum(not one.isspace() for text, _ in runs for one in text)
    if not characters:
        return None
    widths = [text_width(text, own.size, bold=own.bold) for text, own in runs]
    left = place[0] - sum(widths) * {"middle": 0.5, "end": 1.0}.get(font.anchor, 0.0)
    right = left + sum(widths)
    (first, own), (last, other) = runs[0], runs[-1]
    left += text_width(first[: len(first) - len(first.lstrip())], own.size, bold=own.bold)
    right -= text_width(last[len(last.rstrip()) :], other.size, bold=other.bold)
    size = max(own.size for _, own in runs)
    top, bottom = place[1] - ASCENT * size, place[1] + DESCENT * size
    corners = [matrix.at(x, y) for x in (left, right) for y in (top, bottom)]
    return Text(_around(corners), round(size * matrix.scale, 2), characters)


# Boxes


def _around(points: Iterable[Point]) -> Rect:
    across, down = zip(*points, strict=True)
    return Rect(min(across), min(down), max(across), max(down))


def _leaves(rect: Rect, room: Rect, by: float) -> bool:
    most = room.grown(by)
    return rect.left < most.left or rect.top < most.top or rect.right > most.right or rect.bottom > most.bottom


def _union(rects: list[Rect], canvas: Rect) -> float:
    """The area that rectangles cover together on the canvas: strips between their sides, in each the union of spans."""
    cut = [
        Rect(max(one.left, 0.0), max(one.top, 0.0), min(one.right, canvas.right), min(one.bottom, canvas.bottom))
        for one in rects
    ]
    waiting = sorted((one for one in cut if one.left < one.right and one.top < one.bottom), reverse=True)
    sides = sorted({side for one in waiting for side in (one.left, one.right)})
    area, open_ = 0.0, list[Rect]()
    for left, right in pairwise(sides):
        open_ = [one for one in open_ if one.right > left]
        while waiting and waiting[-1].left <= left:
            open_.append(waiting.pop())
        open_.sort(key=lambda one: one.top)
        reached, filled = -math.inf, 0.0
        for one in open_:
            filled += max(0.0, one.bottom - max(one.top, reached))
            reached = max(reached, one.bottom)
        area += filled * (right - left)
    return area


def _overlaps(rects: list[Rect]) -> int:
    found, open_ = 0, list[Rect]()
    for rect in sorted(rects):
        open_ = [one for one in open_ if one.right - rect.left > OVERLAP]
        found += sum(
            min(one.right, rect.right) - rect.left > OVERLAP
            and min(one.bottom, rect.bottom) - max(one.top, rect.top) > OVERLAP
            for one in open_
        )
        open_.append(rect)
    return found


# Lines


class _Grid:
    """Things on the canvas by the cells that they may be in, so that only neighbours are compared."""

    def __init__(self, cell: float) -> None:
        self.cell = cell
        self.things: defaultdict[tuple[int, int], list[int]] = defaultdict(list)

    def cells(self, rect: Rect) -> Iterator[tuple[int, int]]:
        for column in range(int(rect.left // self.cell), int(rect.right // self.cell) + 1):
            for row in range(int(rect.top // self.cell), int(rect.bottom // self.cell) + 1):
                yield column, row

    def along(self, segment: Segment, margin: float) -> set[tuple[int, int]]:
        """The cells of a segment: it is cut into pieces no longer than a cell, so that slanted ones take few."""
        one, other = segment
        rect = _around(segment).grown(margin)
        first, last = (
            (rect.left // self.cell, rect.top // self.cell),
            (rect.right // self.cell, rect.bottom // self.cell),
        )
        if first == last:
            return {(int(first[0]), int(first[1]))}
        pieces = max(1, math.ceil(math.dist(one, other) / self.cell))
        points = [
            Point(one.x + (other.x - one.x) * number / pieces, one.y + (other.y - one.y) * number / pieces)
            for number in range(pieces + 1)
        ]
        return {cell for piece in pairwise(points) for cell in self.cells(_around(piece).grown(margin))}


def _cell(edges: list[Edge]) -> float:
    """Cells as large as a usual edge is long."""
    return max(50.0, sum(edge.length for edge in edges) / max(1, len(edges)) / 4)


def _over_and_hugging(edges: list[Edge], rects: list[Rect]) -> tuple[int, int]:
    grid = _Grid(_cell(edges))
    for index, rect in enumerate(rects):
        for cell in grid.cells(rect.grown(NEAR)):
            grid.things[cell].append(index)
    over = hugging = 0
    for edge in edges:
        nearest: dict[int, float] = {}
        for segment in (one for line in edge.lines for one in pairwise(line)):
            for index in {one for cell in grid.along(segment, 0.0) for one in grid.things.get(cell, ())}:
                if index not in nearest:
                    is_end = any(rects[index].distance(tip) <= AT_BOX for tip in edge.tips)
                    nearest[index] = -math.inf if is_end else math.inf
                if nearest[index] >= 0:
                    nearest[index] = min(nearest[index], _apart(segment, rects[index]))
        over += sum(apart == -1 for apart in nearest.values())
        hugging += sum(0 <= apart < NEAR for apart in nearest.values())
    return over, hugging


def _apart(segment: Segment, rect: Rect) -> float:
    """How far a segment stays from a rectangle: 0 where it touches, less where it goes inside."""
    if _enters(segment, rect.grown(-INSIDE)):
        return -1.0
    if _enters(segment, rect):
        return 0.0
    corners = [Point(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]
    return min(*(rect.distance(end) for end in segment), *(_from_segment(corner, segment) for corner in corners))


def _enters(segment: Segment, rect: Rect) -> bool:
    """Whether a part of the segment is inside: what the four sides leave of it (Liang and Barsky)."""
    (x, y), (to_x, to_y) = segment
    first, last = 0.0, 1.0
    for way, room in (
        (x - to_x, x - rect.left),
        (to_x - x, rect.right - x),
        (y - to_y, y - rect.top),
        (to_y - y, rect.bottom - y),
    ):
        if way == 0:
            if room <= 0:
                return False
        elif way < 0:
            first = max(first, room / way)
        else:
            last = min(last, room / way)
    return first < last


def _from_segment(point: Point, segment: Segment) -> float:
    one, other = segment
    way = Point(other.x - one.x, other.y - one.y)
    square = way.x**2 + way.y**2
    share = ((point.x - one.x) * way.x + (point.y - one.y) * way.y) / square if square else 0.0
    share = min(1.0, max(0.0, share))
    return math.dist(point, (one.x + share * way.x, one.y + share * way.y))


def _crossings(edges: list[Edge]) -> int:
    """Crossings of lines of different edges; where two lines touch, the fewest that a nudge either way leaves."""
    lines = [(edge, line) for edge in edges for line in edge.lines]
    segments = [(number, one) for number, (_, line) in enumerate(lines) for one in pairwise(line) if one[0] != one[1]]
    grid = _Grid(_cell(edges) / 4)
    for index, (_, segment) in enumerate(segments):
        for cell in grid.along(segment, NUDGE):
            grid.things[cell].append(index)
    met: defaultdict[tuple[int, int], list[tuple[Segment, Segment]]] = defaultdict(list)
    for one, other in {pair for inside in grid.things.values() for pair in combinations(inside, 2)}:
        (number, segment), (second, another) = segments[one], segments[other]
        if lines[number][0] is not lines[second][0] and _meet(segment, another):
            met[number, second].append((segment, another))
    return sum(_crossed(pairs, lines[one][0].ends, lines[other][0].ends) for (one, other), pairs in met.items())


def _meet(one: Segment, other: Segment) -> bool:
    rect, second = _around(one).grown(NUDGE), _around(other)
    return not (
        rect.left > second.right or second.left > rect.right or rect.top > second.bottom or second.top > rect.bottom
    )


def _crossed(pairs: list[tuple[Segment, Segment]], ends: Line, others: Line) -> int:
    """How often two lines cross, by the pairs of their segments that come near each other."""
    nudges = [(0.0, 0.0)]
    if any(_touches(*pair) for pair in pairs):
        nudges = [(0.37 * NUDGE * x, 0.93 * NUDGE * y) for x in (1, -1) for y in (1, -1)]
    counts = []
    for x, y in nudges:
        nudged = [(one, (Point(two.x + x, two.y + y), Point(three.x + x, three.y + y))) for one, (two, three) in pairs]
        points = [_crossing(*pair) for pair in nudged]
        counts.append(sum(point is not None and not (_near(point, ends) and _near(point, others)) for point in points))
    return min(counts)


def _near(point: Point, ends: Line) -> bool:
    return any(math.dist(point, end) <= AT_END for end in ends)


def _sides(one: Segment, other: Segment) -> tuple[float, float]:
    """How far the ends of the second segment are from the first one's line: above 0 on one side, below on the other."""
    (start, end), far = one, math.dist(*one)
    first, second = (
        ((end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)) / far for point in other
    )
    return first, second


def _touches(one: Segment, other: Segment) -> bool:
    """Whether segments come so near that rounding decides if they cross."""
    sides = (_sides(one, other), _sides(other, one))
    is_apart = any(min(pair) > TOUCH or max(pair) < -TOUCH for pair in sides)
    return not is_apart and any(abs(side) <= TOUCH for pair in sides for side in pair)


def _crossing(one: Segment, other: Segment) -> Point | None:
    """Where two segments go through each other."""
    first, second = _sides(one, other)
    third, fourth = _sides(other, one)
    if first * second >= 0 or third * fourth >= 0:
        return None
    share = third / (third - fourth)
    return Point(one[0].x + share * (one[1].x - one[0].x), one[0].y + share * (one[1].y - one[0].y))
