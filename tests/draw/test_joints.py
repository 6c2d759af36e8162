"""Joints of linked premises: what is said on them, and the room between columns that this takes."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest

from argmap.draw import Options, render
from argmap.draw.joints import joint_size
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
        ({}, 0, (24, 24)),
        ({"scheme": "example"}, 0, (42, 24)),
        ({"scheme": "definition to classification"}, 0, (103, 24)),
        ({}, 2, (63, 24)),
        ({"scheme": "example"}, 12, (67, 33)),
        ({"scheme": "definition to classification"}, 2, (103, 33)),
    ],
)
def test_a_joint_is_as_wide_as_its_widest_line(more: dict[str, Any], missing: int, size: tuple[int, int]) -> None:
    found = joint_size(linked(**more).steps[0], missing)
    assert (round(found.width), round(found.height)) == size


def test_a_joint_that_says_nothing_is_a_dot() -> None:
    data = {"argmap": 1, "argument": {"thesis": "t", "because": [{"premise": "p", "unless": [{"premise": "q"}]}]}}
    assert [joint_size(step, 0) for step in read_bytes(json.dumps(data).encode()).steps] == [(9.36, 9.36)] * 2


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
