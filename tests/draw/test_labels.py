"""A box's label: how wide it is, how its text breaks, and that every line stands inside of it on every engine."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from argmap.draw import Options, render
from argmap.draw.boxes import Box, Foot
from argmap.draw.labels import label
from argmap.draw.measure import text_width
from argmap.draw.theme import SIZES, THEMES
from argmap.reading import read, read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from typing import Any

    from argmap.draw.engine import Engine
    from argmap.reading import Reading

SVG = "{http://www.w3.org/2000/svg}"
THEME = THEMES["default"]
LONG = "The harbour silts up faster every year, and no ship of any size has come in since the month of May."


def labelled(
    text: str, *feet: str, style: str = "claim", tag: str = "PREMISE", name: str = "P1"
) -> tuple[int, list[str]]:
    """The width of a box's table in the direction TB, and its lines."""
    one = Box(style, None, False, name, tag, text, tuple(map(Foot, feet)))
    found = label(one, THEME.nodes[style], SIZES["TB"], THEME)
    width = re.search(r'WIDTH="(\d+)"', found.markup)
    assert width
    assert found.width == pytest.approx(int(width[1]) + 14.4)
    return int(width[1]), [line for line in re.split(r"(?:<[^>]*>)+", found.markup) if line]


@pytest.mark.parametrize(
    ("given", "width", "lines"),
    [
        (("It is dear.",), 63, ["P1", "&#160;&#160;PREMISE", "It is dear."]),
        (("It is dear, as everybody knows.",), 163, ["P1", "&#160;&#160;PREMISE", "It is dear, as everybody knows."]),
        (("Dear.", "according to the coast guard"), 117, ["P1", "&#160;&#160;PREMISE", "Dear.", "according to the coast guard"]),
        ((LONG,), 199, ["P1", "&#160;&#160;PREMISE", "The harbour silts up faster every year,", "and no ship of any size has come in", "since the month of May."]),
        (("x" * 40,), 200, ["P1", "&#160;&#160;PREMISE", "x" * 34, "x" * 6]),
    ],
)  # fmt: skip
def test_a_box_is_as_wide_as_its_widest_line(given: tuple[str, ...], width: int, lines: list[str]) -> None:
    assert labelled(*given) == (width, lines)


def test_the_tag_counts_and_the_thesis_has_a_width_of_its_own() -> None:
    assert labelled("No.", tag="IMPLICIT CO-PREMISE", name="P12")[0] == 121
    assert labelled(LONG, style="thesis", tag="THESIS", name="T")[0] == 280
    assert max(labelled(LONG[:end])[0] for end in range(1, len(LONG))) <= SIZES["TB"].box


def boxes(svg: bytes) -> dict[str, tuple[tuple[float, float, float, float], list[tuple[float, float, float, str]]]]:
    """For each claim its box, and its texts as they would be in Arial: left, right, height, words."""
    found = {}
    for group in ET.fromstring(svg).iter(SVG + "g"):
        if not group.get("id", "").startswith("claim_"):
            continue
        points = [
            float(number)
            for shape in group.iter()
            if shape.tag in {SVG + "polygon", SVG + "path"}
            for number in re.findall(r"-?[\d.]+", shape.get("points") or shape.get("d") or "")
        ]
        texts = []
        for one in group.iter(SVG + "text"):
            words, left = "".join(one.itertext()), float(one.get("x", "0"))
            wide = text_width(words, float(one.get("font-size", "0")), bold=one.get("font-weight") == "bold")
            texts.append((left, left + wide, float(one.get("y", "0")), words))
        found[group.get("id", "")] = (min(points[::2]), min(points[1::2]), max(points[::2]), max(points[1::2])), texts
    return found


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
@pytest.mark.parametrize("width", [None, 100, 330])
def test_every_line_stands_inside_its_box(engine: Engine, direction: str, width: int | None) -> None:
    reading = read(ROOT / "maps" / "belarus.yaml").alone
    svg = render(reading, "svg", Options(direction=direction, width=width, layout="dot"), engine=engine.name)
    drawn = boxes(svg)
    assert len(drawn) == len(reading.claims)
    outside = [
        words
        for (left, top, right, bottom), texts in drawn.values()
        for begin, end, height, words in texts
        if begin < left + 4 or end > right - 4 or not top + 4 < height < bottom - 2
    ]
    assert outside == []


NARROW = {
    "evidence": "It is dry.",
    "id": "E1",
    "type": "official_statement",
    "because": [{"premise": "It rained on two days.", "id": "P" * 60}],
}


@pytest.mark.engine
@pytest.mark.parametrize(
    ("because", "width", "wide"),
    [
        ([NARROW], 80, 167),
        ([NARROW], 167, 167),
        ([NARROW], 200, 200),
        ([{"premise": "It is dry.", "id": "P1"}], 80, 80),
        ([{"premise": "It is dry.", "id": "P" * 60}], 80, 101),
    ],
)
def test_in_tidy_no_line_of_name_and_tag_is_wider_than_its_box(
    engine: Engine, because: list[dict[str, Any]], width: int, wide: int
) -> None:
    """All boxes are as wide as the widest of these lines needs, of which a long name is no more than half."""
    data = {"argmap": 1, "argument": {"id": "T", "thesis": "It is dry.", "because": because}}
    reading = read_bytes(json.dumps(data).encode())
    drawn = boxes(render(reading, "svg", Options(layout="tidy", width=width), engine=engine.name))
    widths = {name: round(right - left - 14.4) for name, ((left, _, right, _), _) in drawn.items()}
    thesis = widths.pop("claim_T")
    assert (set(widths.values()), thesis) == ({wide}, max(wide, round(width * 240 / 236)))
    for (left, _, right, _), texts in drawn.values():
        assert all(left + 4 <= begin and end <= right - 4 for begin, end, _, _ in texts)


@pytest.mark.engine
def test_boxes_are_as_wide_on_every_engine(engine: Engine) -> None:
    texts = ["Dear.", LONG, "“é” Привет", "It is dear, as everybody knows."]
    reading: Reading = read_bytes(
        json.dumps(
            {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": text} for text in texts]}}
        ).encode()
    )
    drawn = boxes(render(reading, "svg", Options(direction="TB", layout="dot"), engine=engine.name))
    widths = [round(box[2] - box[0]) for box, _ in drawn.values()]
    assert widths == [64, 78, 213, 79, 177]
