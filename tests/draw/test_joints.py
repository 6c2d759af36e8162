"""Joints of linked premises: what is said on them, and the room between columns that this takes."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draw import Options, render
from argmap.draw.joints import joint_shape, joint_size
from argmap.reading import read_bytes

if TYPE_CHECKING:
    from argmap.draw.engine import Engine
    from argmap.reading import Reading

SVG = "{http://www.w3.org/2000/svg}"


def linked(**more: Any) -> Reading:
    premises = [{"premise": "The dyke leaks.", "id": "A"}, {"premise": "What leaks is mended.", "id": "B"}]
    argument = {"thesis": "The dyke should be mended.", "id": "T", "because": [{"together": premises, **more}]}
    return read_bytes(json.dumps({"argmap": 1, "argument": argument}).encode())


@pytest.mark.parametrize(
    ("more", "missing", "size"),
    [
        ({}, 0, (23.8, 23.8)),
        ({"scheme": "bias"}, 0, (25.5, 23.5)),
        ({"scheme": "example"}, 0, (41.9, 23.5)),
        ({"scheme": "definition to classification"}, 0, (103.2, 23.5)),
        ({}, 2, (62.7, 23.5)),
        ({"scheme": "example"}, 12, (67.4, 33.1)),
        ({"scheme": "definition to classification"}, 2, (103.2, 33.1)),
    ],
)
def test_a_joint_is_as_wide_as_its_widest_line(more: dict[str, Any], missing: int, size: tuple[float, float]) -> None:
    found = joint_size(linked(**more).steps[0], missing)
    assert (round(found.width, 1), round(found.height, 1)) == size


def test_a_joint_that_says_nothing_is_a_dot() -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": "p", "unless": [{"premise": "q"}]}]}}
    assert [joint_size(step, 0) for step in read_bytes(json.dumps(data).encode()).steps] == [(9.36, 9.36)] * 2


SMALL = '<FONT POINT-SIZE="8" COLOR="#333333">{}</FONT>'
AND = SMALL.format("<B>and</B>")
PILL = 'margin="0.07,0.03", width=0.3, height=0.2'


@pytest.mark.parametrize(
    ("more", "missing", "words"),
    [
        ({"scheme": "example"}, 0, ["example"]),
        ({}, 2, ["+ 2 not shown"]),
        ({"scheme": "example"}, 12, ["example", "+ 12 not shown"]),
    ],
)
def test_a_joint_says_by_which_scheme_and_how_many_premises_are_not_shown(
    more: dict[str, Any], missing: int, words: list[str]
) -> None:
    """Line by line below "and", with the same edges around the words as its size counts (0.07 and 0.03 inches)."""
    label = AND + "".join(f"<BR/>{SMALL.format(one)}" for one in words)
    expected = f'shape=box, style="filled,rounded", label=<{label}>, {PILL}'
    assert joint_shape(linked(**more).steps[0], "#333333", missing) == expected


def test_a_joint_of_linked_premises_is_a_circle_with_and() -> None:
    """As wide as 23.76 points, which are 0.33 inches."""
    expected = f"shape=circle, style=filled, label=<{AND}>, margin=0, fixedsize=shape, width=0.33, height=0.33"
    assert joint_shape(linked().steps[0], "#333333", 0) == expected


def test_a_joint_of_one_premise_is_a_dot() -> None:
    """Whatever else is not shown; 0.13 inches are 9.36 points."""
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": "p", "unless": [{"premise": "q"}]}]}}
    step = read_bytes(json.dumps(data).encode()).steps[0]
    expected = 'shape=circle, style=filled, label="", margin=0, fixedsize=true, width=0.13, height=0.13'
    assert joint_shape(step, "#333333", 0) == expected


def sides(svg: bytes) -> dict[str, tuple[float, float]]:
    """Left and right of each box and joint."""
    found = {}
    for group in ET.fromstring(svg).iter(SVG + "g"):
        shape = next((one for one in group if one.tag in {SVG + "path", SVG + "polygon"}), None)
        if group.get("id", "").startswith(("claim_", "step_")) and shape is not None:
            numbers = re.findall(r"-?[\d.]+", shape.get("points") or shape.get("d") or "")
            places = [float(one) for one in numbers[::2]]
            found[group.get("id", "")] = min(places), max(places)
    return found


@pytest.mark.engine
@pytest.mark.parametrize("scheme", ["example", "cause to effect", "definition to classification"])
def test_in_tidy_a_joint_stands_between_the_boxes_with_room_for_the_arrow(engine: Engine, scheme: str) -> None:
    found = sides(render(linked(scheme=scheme), "svg", Options(layout="tidy"), engine=engine.name))
    joint, thesis = found["step_0"], found["claim_T"]
    assert joint[0] - thesis[1] >= 30
    for premise in ("claim_A", "claim_B"):
        assert found[premise][0] - joint[1] >= 13
