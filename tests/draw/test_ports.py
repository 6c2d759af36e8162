"""Where Graphviz puts claims and where lines end: one depth, one rank; arrowheads on the side that faces the reason."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argmap.draw import Drawing, Options, dot, render
from argmap.draw.dot import element_id
from argmap.draw.labels import Label
from argmap.draw.ports import Ports
from argmap.graph import Role
from argmap.reading import Reading, read, read_bytes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from argmap.draw.engine import Engine

SVG = "{http://www.w3.org/2000/svg}"
MAPS = sorted(path.stem for path in (ROOT / "maps").glob("*.yaml"))
DEEPER = {"meadow", "nine"}
"""Maps with an undercut of an undercut, which stands deeper than its depth because its joint lies after another one."""


def reading_of(**argument: Any) -> Reading:
    reading = read_bytes(json.dumps({"argmap": 1, "argument": {"id": "T", "thesis": "t", **argument}}).encode())
    assert reading.findings == ()
    return reading


def points(shape: ET.Element) -> list[tuple[float, float]]:
    if shape.tag == SVG + "ellipse":
        x, y, rx, ry = (float(shape.get(name, "0")) for name in ("cx", "cy", "rx", "ry"))
        return [(x - rx, y - ry), (x + rx, y + ry)]
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", shape.get("points") or shape.get("d") or "")]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def shapes(group: ET.Element) -> list[ET.Element]:
    return [
        one for one in group.iter() if one.tag in {SVG + name for name in ("path", "polygon", "polyline", "ellipse")}
    ]


def boxes(root: ET.Element) -> dict[str, tuple[float, float, float, float]]:
    """Left, top, right and bottom of each claim's box, by the id of its element."""
    found = {}
    for group in root.iter(SVG + "g"):
        if group.get("id", "").startswith("claim_"):
            every = [point for shape in shapes(group) for point in points(shape)]
            across, down = [x for x, _ in every], [y for _, y in every]
            found[group.get("id", "")] = (min(across), min(down), max(across), max(down))
    return found


def ranks(reading: Reading, svg: bytes, direction: str) -> dict[int, set[int]]:
    """For each depth where the middles of its boxes stand along the direction, to three points."""
    found: dict[int, set[int]] = {}
    drawn = boxes(ET.fromstring(svg))
    for claim in reading.claims:
        left, top, right, bottom = drawn[element_id(claim.label)]
        middle = (top + bottom) / 2 if direction == "TB" else (left + right) / 2
        found.setdefault(claim.depth, set()).add(round(middle / 3))
    return found


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
@pytest.mark.parametrize("name", [name for name in MAPS if name not in DEEPER])
def test_claims_of_one_depth_stand_in_one_rank(engine: Engine, name: str, direction: str) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml").alone
    found = ranks(
        reading, render(reading, "svg", Options(direction=direction, layout="dot"), engine=engine.name), direction
    )
    assert all(max(middles) - min(middles) <= 1 for middles in found.values())
    assert all(max(found[above]) < min(found[below]) for above, below in pairwise(sorted(found)))


leaves = st.fixed_dictionaries({"premise": st.just("p")})


def with_reasons(below: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    steps = below | st.fixed_dictionaries(
        {"together": st.lists(below, min_size=2, max_size=3)},
        optional={"unless": st.lists(leaves, min_size=1, max_size=2)},
    )
    return st.fixed_dictionaries({"premise": st.just("p"), "because": st.lists(steps, min_size=1, max_size=3)})


@pytest.mark.engine
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.recursive(leaves, with_reasons, max_leaves=16), st.sampled_from(["TB", "LR"]))
def test_joints_take_no_rank_of_their_own(engine: Engine, tree: dict[str, Any], direction: str) -> None:
    reading = reading_of(because=[tree, {"premise": "q"}])
    found = ranks(
        reading, render(reading, "svg", Options(direction=direction, layout="dot"), engine=engine.name), direction
    )
    assert all(max(middles) - min(middles) <= 1 for middles in found.values())
    assert all(max(found[above]) < min(found[below]) for above, below in pairwise(sorted(found)))


def spans(reading: Reading, **options: Any) -> list[tuple[str, str, str]]:
    text = dot(reading, Options(direction="TB", **options))
    return [
        (tail, head, (re.search(r"minlen=(\d)", rest) or ["", "1"])[1])
        for tail, head, rest in re.findall(r"^  (\w+) -> (\w+) (.*)$", text, re.MULTILINE)
    ]


def test_claims_stand_on_every_second_rank_where_there_are_joints() -> None:
    linked = [
        {"premise": "a"},
        {"together": [{"premise": "b"}, {"premise": "c"}], "unless": [{"premise": "u", "unless": [{"premise": "v"}]}]},
    ]
    assert spans(reading_of(because=linked)) == [
        ("n0", "n1", "2"),
        ("n0", "j1", "1"),
        ("j1", "n2", "1"),
        ("j1", "n3", "1"),
        ("j1", "j2", "2"),
        ("j2", "n4", "1"),
        ("j2", "n5", "1"),
    ]  # fmt: skip
    assert spans(reading_of(because=[{"premise": "a"}])) == [("n0", "n1", "1")]
    assert {span for _, _, span in spans(reading_of(because=linked), layout="tidy")} == {"1"}


def heads(svg: bytes) -> list[tuple[str, list[tuple[float, float]]]]:
    """The outermost points of each line's arrowhead or bar, with the names of its step and premise."""
    found = []
    for group in ET.fromstring(svg).iter(SVG + "g"):
        kind, _, name = group.get("class", "").partition(" ")
        drawn = [one for one in shapes(group) if one.tag != SVG + "path"]
        if kind == "edge" and drawn:
            found.append((name, [point for shape in drawn for point in points(shape)]))
    return found


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
@pytest.mark.parametrize("name", MAPS)
def test_arrowheads_land_on_the_facing_side_apart_from_each_other(engine: Engine, name: str, direction: str) -> None:
    reading = read(ROOT / "maps" / f"{name}.yaml").alone
    svg = render(reading, "svg", Options(direction=direction, layout="dot"), engine=engine.name)
    drawn = boxes(ET.fromstring(svg))
    tips: dict[int, list[float]] = {}
    for line, outline in heads(svg):
        step = reading.steps[int(re.match(r"s(\d+)", line)[1])]  # type: ignore[index]
        if step.target_claim is None:
            continue
        left, top, right, bottom = drawn[element_id(reading.claims[step.target_claim].label)]
        if direction == "TB":
            away, along, ends = min(y for _, y in outline) - bottom, [x for x, _ in outline], (left, right)
        else:
            away, along, ends = min(x for x, _ in outline) - right, [y for _, y in outline], (top, bottom)
        middle = (min(along) + max(along)) / 2
        assert -6 <= away <= 4, line  # where nine steps bear on one claim, lines come in aslant
        assert ends[0] - 1 < middle < ends[1] + 1, line
        if reading.claims[step.target_claim].role is not Role.REBUTTAL:  # at two frames, they meet at the outer one
            tips.setdefault(step.target_claim, []).append(middle)
    assert len(tips) >= 2
    assert all(after - before >= 5 for found in tips.values() for before, after in pairwise(sorted(found)))


def test_a_line_alone_ends_in_the_middle_and_several_have_cells() -> None:
    reading = reading_of(because=[{"premise": "a", "because": [{"premise": "b"}]}], but=[{"premise": "c"}])
    drawing = Drawing(reading, Options(direction="TB"))
    ports = Ports(drawing)
    assert [ports.end(0, "s0 p1"), ports.end(0, "s2 p3"), ports.end(1, "s1 p2"), ports.end(0, "s9")] == [
        ', tailport="p0:s"',
        ', tailport="p1:s"',
        ", tailport=s",
        "",
    ]
    empty = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
    assert ports.markup(0, Label("<X/>", 214.4, ())) == (
        f'{empty} WIDTH="214"><TR><TD CELLPADDING="4"><X/></TD></TR>'
        f'<TR><TD>{empty}><TR><TD PORT="p0" WIDTH="9"></TD><TD PORT="p1" WIDTH="9"></TD></TR></TABLE></TD></TR></TABLE>'
    )
    assert ports.markup(1, Label("<X/>", 214.4, ())) == "<X/>"
    across = Ports(Drawing(reading, Options(direction="LR")))
    assert across.end(0, "s2 p3") == ', tailport="p1:e"'
    assert across.markup(0, Label("<X/>", 214.4, ())) == (
        f'{empty} WIDTH="214"><TR><TD CELLPADDING="5"><X/></TD><TD WIDTH="4">{empty}><TR><TD></TD></TR>'
        '<TR><TD PORT="p0" HEIGHT="9"></TD></TR><TR><TD PORT="p1" HEIGHT="9"></TD></TR><TR><TD></TD></TR></TABLE></TD></TR></TABLE>'
    )


@pytest.mark.engine
@pytest.mark.parametrize("direction", ["TB", "LR"])
def test_many_reasons_for_one_claim(engine: Engine, direction: str) -> None:
    reading = reading_of(because=[{"premise": f"p{n}"} for n in range(150)])
    svg = render(reading, "svg", Options(direction=direction, layout="dot"), engine=engine.name)
    left, top, right, bottom = boxes(ET.fromstring(svg))["claim_T"]
    assert len(heads(svg)) == 150
    assert (right - left if direction == "TB" else bottom - top) < 320
