"""Edges to shared claims in argmap's own layout: they end at their boxes and cross no other."""

from __future__ import annotations

import random
import re

import pytest

from argmap.draw import Options, dot
from argmap.reading import Reading, read_content

POSITION = re.compile(r'-> n(\d+) \[.*constraint=false, pos="(?:s,\S+ )?([^"]*)"\]')
BOX = re.compile(r'^  n(\d+) .*pos="([-\d.]+),([-\d.]+)!", width=([\d.]+), height=([\d.]+)\];$', re.MULTILINE)


def a_map(seed: int) -> Reading:
    """A map of many levels whose leaves often rest on claims written elsewhere."""
    chance, lines, names = random.Random(seed), ["argmap: 1", "argument:", "  id: T", "  thesis: All."], ["T"]

    def claims(indent: str, depth: int) -> None:
        lines.append(f"{indent}because:")
        for _ in range(chance.randint(1, 3)):
            names.append(f"c{len(names)}")
            lines.append(
                f"{indent}  - id: {names[-1]}\n{indent}    premise: {'words and more ' * chance.randint(1, 9)}"
            )
            if depth < 5 and chance.random() < 0.7:
                claims(indent + "    ", depth + 1)
            elif chance.random() < 0.5:
                other = chance.choice(names[:-1])
                lines.append(f"{indent}    because:\n{indent}      - together: [ref: {other}, premise: A warrant]")

    claims("  ", 1)
    return read_content("\n".join(lines), "map.yaml")


def curve(words: str) -> list[tuple[float, float]]:
    """Points along a B-spline, close to each other."""
    points = [tuple(map(float, word.split(","))) for word in words.split()]
    found = []
    for at in range(0, len(points) - 1, 3):
        a, b, c, d = points[at : at + 4]
        for t in (step / 40 for step in range(41)):
            u = 1 - t
            found.append(
                (
                    u**3 * a[0] + 3 * u * u * t * b[0] + 3 * u * t * t * c[0] + t**3 * d[0],
                    u**3 * a[1] + 3 * u * u * t * b[1] + 3 * u * t * t * c[1] + t**3 * d[1],
                )
            )
    return found


@pytest.mark.parametrize("seed", range(12))
def test_edges_to_shared_claims_cross_no_box(seed: int) -> None:
    reading = a_map(seed)
    text = dot(reading, Options(layout="tidy"))
    boxes = {int(one[1]): [float(one[at]) for at in range(2, 6)] for one in BOX.finditer(text)}
    assert sorted(boxes) == list(range(len(reading.claims)))
    routes = [(int(one[1]), curve(one[2])) for one in POSITION.finditer(text)]
    used = [use for use in reading.graph.uses if use.name != "T"]
    assert len(routes) <= len(used)
    for premise, points in routes:
        x, y, width, height = boxes[premise]
        assert abs(abs(points[-1][0] - x) - width * 36) < 0.2
        assert abs(points[-1][1] - y) < height * 36 - 4
        for x, y, width, height in boxes.values():
            inside = [p for p in points if abs(p[0] - x) < width * 36 - 1 and abs(p[1] - y) < height * 36 - 1]
            assert inside == []


def test_some_maps_have_such_edges() -> None:
    assert sum(len(POSITION.findall(dot(a_map(seed), Options(layout="tidy")))) for seed in range(12)) > 20
