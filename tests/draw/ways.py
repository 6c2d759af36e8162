"""Maps of claims that attack each other and are used again, and the geometry of what argmap's own layout makes of them."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from argmap.draw import Options, dot
from argmap.draw.joints import joint_size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from argmap.reading import Reading

Point = tuple[float, float]
BOX = re.compile(
    r'^  n(\d+) .*peripheries=(\d).*pos="([-\d.]+),([-\d.]+)!", width=([\d.]+), height=([\d.]+)\];$', re.MULTILINE
)
JOINT = re.compile(r'^  j(\d+) .*pos="([-\d.]+),([-\d.]+)!"\];$', re.MULTILINE)
LINE = re.compile(r'^  ([nj]\d+) -> ([nj]\d+) \[.*arrowtail=(\w+).*class="([^"]*)"(.*)\];$', re.MULTILINE)
WAY = re.compile(r'pos="(?:s,(\S+) )?([^"]*)"')

HILLS = "The orchard on the hill should be kept as it is, with its old trees and the path that leads along them. "


def claim(name: str, words: int = 8, /, **more: Any) -> dict[str, Any]:
    """A premise of some words."""
    return {"id": name, "premise": HILLS[: words * 6], **more}


def ref(name: str, **more: Any) -> dict[str, Any]:
    return {"ref": name, **more}


def argument(**more: Any) -> dict[str, Any]:
    return {"id": "T", "thesis": HILLS, **more}


MAPS: dict[str, dict[str, Any]] = {
    "mutual": argument(because=[claim("A")], but=[claim("B", but=[ref("T")])]),
    "mutual pairs": argument(
        because=[claim("A", but=[claim("X", 17, but=[ref("A")])]), claim("B", but=[claim("Y", but=[ref("B")])])],
        but=[claim("C", 5, because=[claim("D")], but=[ref("T"), ref("A")])],
    ),
    "circle": argument(
        because=[claim("E", because=[ref("C")])],
        but=[claim("A", but=[claim("B", but=[claim("C", but=[ref("T"), ref("A")])])])],
    ),
    "near": argument(
        because=[
            claim("A", because=[claim("S"), claim("R", 17)]),
            claim("B", because=[claim("Q"), ref("S")]),
            claim("C", because=[ref("S"), ref("R")]),
        ]
    ),
    "far": argument(
        because=[
            claim("A", because=[claim("A1", because=[claim("S"), claim("A2", because=[claim("R")])])]),
            claim("B", because=[claim(f"B{at}", 17) for at in range(6)]),
            claim("C", because=[claim("C1", because=[claim("C2", because=[ref("A1"), ref("R")])]), ref("S")]),
        ]
    ),
    "undercuts": argument(
        because=[
            claim("A", because=[claim("S", unless=[claim("U", because=[claim("V")])])]),
            claim("B", because=[ref("S", unless=[claim("W"), ref("V")])]),
            ref("S", unless=[ref("U")]),
        ]
    ),
    "undercuts of one": argument(
        because=[
            claim(
                "A",
                unless=[
                    claim("U", unless=[claim("U1"), claim("U2")]),
                    {"together": [claim("V"), claim("W", 17)], "scheme": "sign"},
                    claim("X", unless=[{"together": [claim("X1"), claim("X2")]}]),
                    {"together": [claim("Y"), claim("Z")]},
                    claim("S"),
                ],
            ),
            claim("B", but=[{"together": [claim(f"{name}1"), claim(f"{name}2")]} for name in "CD"]),
        ]
    ),
    "homeless": argument(
        because=[
            *(claim(name) for name in "ABCDE"),
            {
                "together": [ref("A"), ref("B")],
                "unless": [
                    {"together": [ref("C"), ref("D")], "unless": [ref("E"), {"together": [ref("A"), ref("E")]}]},
                    {"together": [ref("D"), ref("B")], "unless": [ref("C")]},
                    ref("A"),
                ],
            },
            {"together": [ref("C"), ref("A")], "unless": [ref("B")]},
        ],
        but=[{"together": [ref("A"), ref("E")], "unless": [{"together": [ref("B"), ref("C")]}]}],
    ),
    "fan": argument(
        because=[
            {"together": [claim(name, but=[claim(f"{name}{at}", 17) for at in range(4)]) for name in "ABCDE"]},
            *(
                {"together": [ref(one), ref(other)], "scheme": "evidence to hypothesis"}
                for one, other in zip(("A1", "B1", "C1", "D1", "A3"), ("B2", "C2", "D2", "A2", "E1"), strict=True)
            ),
        ],
    ),
    "linked": argument(
        because=[
            {"together": [claim("A"), claim("B"), claim("C")], "scheme": "practical reasoning"},
            claim(
                "D",
                because=[
                    {"together": [ref("C"), claim("E")], "scheme": "definition to classification"},
                    {"together": [ref("A"), claim("F")], "unless": [claim("G")]},
                ],
            ),
        ],
        but=[claim("H", because=[{"together": [ref("E"), ref("F")]}], but=[{"together": [ref("A"), ref("B")]}])],
    ),
    "star": argument(
        because=[*(claim(f"P{at}") for at in range(6)), claim("Q", because=[ref(f"P{at}") for at in range(6)])],
        but=[claim(f"O{at}", but=[ref("T")]) for at in range(4)],
    ),
    "steep": argument(
        because=[claim("A"), {"together": [claim("B"), claim("C", but=[claim(f"C{at}", 17) for at in range(9)])]}],
        but=[claim("D", but=[claim(f"D{at}", 17, but=[claim(f"E{at}")]) for at in range(5)])],
    ),
}
ROOTS = {
    "argument": argument(because=[claim("A", because=[claim("S")]), claim("B")]),
    "asides": [
        claim("X", because=[claim("Y"), ref("S")], but=[ref("T")]),
        claim("Z", because=[ref("Y"), ref("B")], but=[claim("Z1", but=[ref("Z")])]),
    ],
}


def a_map(seed: int) -> dict[str, Any]:
    """A map in which many claims are used again, for and against anything."""
    chance, top = random.Random(seed), argument()
    nodes = [(top, 0)]

    def new(depth: int) -> dict[str, Any]:
        made = claim(f"c{len(nodes)}", chance.randint(2, 17))
        nodes.append((made, depth))
        return made

    for _ in range(chance.randint(4, 30)):
        above, depth = chance.choice([one for one in nodes if one[1] < 5])
        step = new(depth + 1)
        if chance.random() < 0.25:
            step = {"together": [step, new(depth + 1)], **({"scheme": "sign"} if chance.random() < 0.5 else {})}
        if chance.random() < 0.2:
            step["unless"] = [new(depth + 1)]
        above.setdefault(chance.choice(["because", "because", "but"]), []).append(step)
    for _ in range(chance.randint(2, 14)):
        above, kind = chance.choice(nodes)[0], chance.choice(["because", "but"])
        one, other = (node["id"] for node, _ in chance.sample(nodes, 2))
        step = {"together": [ref(one), ref(other)]} if chance.random() < 0.3 else ref(one)
        if step not in above.get(kind, []) and above["id"] not in {one, other}:
            above.setdefault(kind, []).append(step)
    return top


class Room(NamedTuple):
    """What a box or a joint covers."""

    left: float
    low: float
    right: float
    high: float

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.low + self.high) / 2

    @property
    def west(self) -> Point:
        return self.left, self.middle[1]

    def holds(self, point: Point) -> bool:
        return self.left + 1 < point[0] < self.right - 1 and self.low + 1 < point[1] < self.high - 1


class Way(NamedTuple):
    """A line as it is drawn: where its head points, and points along it, close to each other."""

    name: str
    start: str
    end: str
    head: str
    tip: Point
    handles: int
    points: list[Point]

    @property
    def own(self) -> set[str]:
        """What it may run into: its ends, and the joint of its step."""
        return {self.start, self.end, f"j{self.name[1:].split()[0]}"}


class Picture(NamedTuple):
    """Boxes (n0), joints (j0), and lines; those that Graphviz itself draws straight from a joint are of two handles."""

    rooms: dict[str, Room]
    ways: list[Way]


def picture(reading: Reading, **options: Any) -> Picture:
    """What the layout makes of a map, from its DOT text."""
    text = dot(reading, Options(layout="tidy", **options))
    rooms = {}
    for number, frames, *place in BOX.findall(text):
        x, y, width, height = map(float, place)
        across, up = width * 36 + 4 * (int(frames) - 1), height * 36 + 4 * (int(frames) - 1)
        rooms[f"n{number}"] = Room(x - across, y - up, x + across, y + up)
    for number, *middle in JOINT.findall(text):
        x, y = map(float, middle)
        across, up = (one / 2 for one in joint_size(reading.steps[int(number)], 0))
        rooms[f"j{number}"] = Room(x - across, y - up, x + across, y + up)
    ways = []
    for start, end, head, name, rest in LINE.findall(text):
        if found := WAY.search(rest):
            handles = [_point(word) for word in found[2].split()]
            tip = _point(found[1]) if found[1] else handles[0]
            ways.append(Way(name, start, end, head, tip, len(handles), [*_curve(handles)]))
        else:
            tip, last = rooms[start].middle, rooms[end].middle if end.startswith("j") else rooms[end].west
            ways.append(Way(name, start, end, head, tip, 2, [*_straight(tip, last)]))
    return Picture(rooms, ways)


def _point(word: str) -> Point:
    x, y = word.split(",")
    return float(x), float(y)


def _straight(start: Point, end: Point) -> Iterator[Point]:
    for t in (step / 400 for step in range(401)):
        yield start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t


def _curve(handles: list[Point]) -> Iterator[Point]:
    for at in range(0, len(handles) - 1, 3):
        a, b, c, d = handles[at : at + 4]
        for t in (step / 60 for step in range(61)):
            shares = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t**2, t**3)
            x, y = (sum(s * p[i] for s, p in zip(shares, (a, b, c, d), strict=True)) for i in (0, 1))
            yield x, y
