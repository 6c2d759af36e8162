"""argmap's own layout on tables: maps in, places out, to the point."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

import pytest

from argmap.draw import Drawing, Options
from argmap.draw.tidy import tidy
from argmap.reading import read_bytes


class Size(NamedTuple):
    width: float
    height: float


def laid(
    because: list[dict[str, Any]],
    sizes: dict[int, Size] | None = None,
    options: Options | None = None,
    *,
    wide: dict[int, float] | None = None,
    **more: Any,
) -> tuple[dict[int, tuple[float, float]], dict[int, tuple[float, float]], dict[int, tuple[float, float]]]:
    """Boxes, joints and columns of a map, whose boxes are 100 wide and 20 high where nothing else is said.

    `wide` are the widths of joints by step.
    """
    data = {"argmap": 1, "argument": {"id": "T", "thesis": "t", "because": because, **more.pop("thesis", {})}, **more}
    reading = read_bytes(json.dumps(data).encode())
    assert reading.findings == ()
    drawing = Drawing(reading, options or Options())
    boxes = {index: (sizes or {}).get(index, Size(100, 20)) for index in drawing.view.claims}
    found = tidy(reading, drawing.view, boxes, wide or {})
    return tuple(
        {key: (round(x, 2), round(y, 2)) for key, (x, y) in one.items()}
        for one in (found.boxes, found.joints, found.columns)
    )  # type: ignore[return-value]


def leaf(name: str = "p") -> dict[str, Any]:
    return {"premise": name}


def branch(*below: dict[str, Any]) -> dict[str, Any]:
    return {"premise": "p", "because": list(below)}


def test_reasons_stand_in_a_column_and_the_claim_at_their_middle() -> None:
    boxes, joints, columns = laid([leaf(), leaf(), leaf()])
    assert boxes == {0: (50, -40), 1: (222, -10), 2: (222, -40), 3: (222, -70)}
    assert joints == {0: (144.64, -10), 1: (144.64, -40), 2: (144.64, -70)}
    assert columns == {0: (0, 100), 1: (172, 272)}


def test_boxes_of_several_heights_and_widths() -> None:
    sizes = {0: Size(80, 30), 1: Size(100, 60), 2: Size(60, 20), 3: Size(120, 40)}
    boxes, joints, columns = laid([leaf(), leaf(), leaf()], sizes)
    assert boxes == {0: (40, -75), 1: (212, -30), 2: (212, -80), 3: (212, -120)}
    assert joints == {0: (124.64, -30), 1: (124.64, -80), 2: (124.64, -120)}
    assert columns == {0: (0, 80), 1: (152, 272)}


def test_a_column_is_as_wide_as_its_widest_box_wherever_that_stands() -> None:
    for wide in (1, 2, 3):
        _, _, columns = laid([leaf(), leaf(), leaf()], {wide: Size(140, 20)})
        assert columns == {0: (0, 100), 1: (172, 312)}


def test_a_claim_that_is_higher_than_its_reasons() -> None:
    boxes, _, _ = laid([leaf()], {0: Size(100, 90)})
    assert boxes == {0: (50, -45), 1: (222, -45)}


def test_branches_are_as_close_as_their_outlines_allow() -> None:
    """A leaf moves up into the room beside a branch that is wide one level deeper; the next branch does not."""
    boxes, _, _ = laid([branch(leaf(), leaf(), leaf()), leaf(), branch(leaf())])
    assert boxes == {
        0: (50, -70),
        1: (222, -40),
        2: (394, -10),
        3: (394, -40),
        4: (394, -70),
        5: (222, -70),
        6: (222, -100),
        7: (394, -100),
    }


def test_a_deep_branch_below_a_short_one_and_above_it() -> None:
    deep = branch(branch(leaf(), leaf()), leaf())
    boxes, _, _ = laid([leaf(), deep, branch(leaf(), leaf())])
    assert boxes == {
        0: (50, -55),
        1: (222, -10),
        2: (222, -40),
        3: (394, -25),
        4: (566, -10),
        5: (566, -40),
        6: (394, -55),
        7: (222, -100),
        8: (394, -85),
        9: (394, -115),
    }


def test_a_shallow_branch_after_a_deep_one_that_was_moved() -> None:
    """Outlines that were moved and joined are compared where they stand now, not where they stood."""
    boxes, _, _ = laid([branch(leaf(), leaf()), branch(branch(leaf(), leaf(), leaf())), branch(leaf(), branch(leaf()))])
    assert boxes == {
        0: (50, -70),
        1: (222, -25),
        2: (394, -10),
        3: (394, -40),
        4: (222, -70),
        5: (394, -70),
        6: (566, -40),
        7: (566, -70),
        8: (566, -100),
        9: (222, -115),
        10: (394, -100),
        11: (394, -130),
        12: (566, -130),
    }


def test_trees_stand_below_each_other() -> None:
    boxes, joints, columns = laid(
        [leaf(), leaf()], {0: Size(100, 20), 3: Size(100, 100)}, asides=[{"premise": "a", "because": [leaf()]}, leaf()]
    )
    assert boxes == {0: (50, -25), 1: (222, -10), 2: (222, -40), 3: (50, -140), 4: (222, -140), 5: (50, -240)}
    assert joints == {0: (144.64, -10), 1: (144.64, -40), 2: (144.64, -140)}
    assert columns == {0: (0, 100), 1: (172, 272)}


def test_the_first_tree_begins_at_the_top_also_where_its_reasons_reach_higher() -> None:
    boxes, _, _ = laid([leaf(), leaf()], {0: Size(100, 10)})
    assert max(y + 10 for _, y in boxes.values()) == 0
    boxes, _, _ = laid([leaf()], {0: Size(100, 10)}, asides=[leaf()])
    assert boxes == {0: (50, -10), 1: (222, -10), 2: (50, -70)}


def test_linked_premises_meet_at_their_middle() -> None:
    together = {"together": [leaf(), leaf(), branch(leaf(), leaf())]}
    boxes, joints, _ = laid([leaf(), together])
    assert {index: boxes[index] for index in (1, 2, 3, 4)} == {
        1: (222, -10),
        2: (222, -40),
        3: (222, -70),
        4: (222, -100),
    }
    assert joints == {0: (144.64, -10), 1: (144.64, -70), 2: (316.64, -85), 3: (316.64, -115)}


@pytest.mark.parametrize(
    ("step", "height"),
    [
        ({"together": [leaf(), {"ref": "S"}]}, -70),
        ({"together": [{"ref": "S"}, leaf()]}, -70),
        ({"ref": "S"}, -25),
    ],
)
def test_a_joint_stands_with_the_premises_that_are_written_there(step: dict[str, Any], height: float) -> None:
    """A claim that is written elsewhere does not draw the joint to itself; without any it stands beside the claim."""
    _, joints, _ = laid([{**leaf(), "id": "S"}, leaf(), step])
    assert joints == {0: (144.64, -10), 1: (144.64, -40), 2: (144.64, height)}


def test_a_joint_begins_at_the_conclusions_own_side() -> None:
    """Columns are as wide as their widest box; a joint counts from the box that it belongs to."""
    _, joints, columns = laid([branch(leaf()), leaf()], {1: Size(60, 20), 2: Size(100, 20)})
    assert columns == {0: (0, 100), 1: (172, 272), 2: (344, 444)}
    assert joints == {0: (144.64, -10), 1: (296.64, -10), 2: (144.64, -40)}


LINKED = [{"together": [branch(leaf(), leaf()), leaf()]}, {"together": [leaf(), leaf()]}]


@pytest.mark.parametrize("wide", [{}, {0: 24}, {0: 23.76, 2: 9.36}])
def test_a_small_joint_takes_no_room(wide: dict[int, float]) -> None:
    _, joints, columns = laid(LINKED, wide=wide)
    assert columns == {0: (0, 100), 1: (172, 272), 2: (344, 444)}
    assert [x for x, _ in joints.values()] == [144.64, 316.64, 316.64, 144.64]


def test_columns_stand_apart_as_the_widest_joint_between_them_needs() -> None:
    """The widest has as much room on its left and right as a small one, and the others stand in a line with it."""
    _, joints, columns = laid(LINKED, wide={0: 84, 3: 124})
    assert columns == {0: (0, 100), 1: (272, 372), 2: (444, 544)}
    assert [x for x, _ in joints.values()] == [194.64, 416.64, 416.64, 194.64]


def test_a_joint_of_a_deeper_level_moves_only_what_is_deeper() -> None:
    deep = [{"premise": "p", "because": [{"together": [branch(leaf()), leaf()]}]}]
    _, joints, columns = laid(deep, wide={1: 100})
    assert columns == {0: (0, 100), 1: (172, 272), 2: (420, 520), 3: (592, 692)}
    assert [x for x, _ in joints.values()] == [144.64, 354.64, 564.64]


def test_an_undercut_stands_with_the_reasons_of_the_claim() -> None:
    boxes, joints, _ = laid([{"premise": "p", "unless": [leaf()]}, leaf()])
    assert boxes == {0: (50, -40), 1: (222, -10), 2: (222, -40), 3: (222, -70)}
    assert joints == {0: (144.64, -10), 1: (144.64, -40), 2: (144.64, -70)}


def test_a_part_of_a_map_keeps_its_columns() -> None:
    """What is not drawn takes no room; a claim whose conclusion is not drawn is a root."""
    boxes, joints, columns = laid(
        [branch({**branch(leaf(), leaf()), "id": "B"}), leaf()], None, Options(focus="B", depth=0)
    )
    assert boxes == {0: (50, -10), 1: (222, -10), 2: (394, -10)}
    assert joints == {0: (144.64, -10), 1: (316.64, -10)}
    assert columns == {0: (0, 100), 1: (172, 272), 2: (344, 444)}


def test_steps_whose_premises_are_not_written_in_the_part_drawn() -> None:
    """The joint of a step whose premise is drawn and written elsewhere stands beside its conclusion."""
    because = [branch({**leaf(), "id": "S"}), branch({"ref": "S"})]
    _, joints, _ = laid(because)
    assert joints == {0: (144.64, -10), 1: (316.64, -10), 2: (144.64, -40), 3: (316.64, -40)}


def test_a_deep_level_is_remembered_over_a_shallow_branch_between() -> None:
    wide = branch(*[leaf()] * 5)
    boxes, _, _ = laid([wide, leaf(), branch(*[leaf()] * 3)])
    assert [y for _, y in boxes.values()] == [-130, -70, -10, -40, -70, -100, -130, -100, -190, -160, -190, -220]


def test_a_deep_level_below_a_shallow_branch_keeps_its_distance() -> None:
    wide = branch(*[leaf()] * 5)
    boxes, _, _ = laid([branch(wide), branch(leaf(), wide)])
    assert [y for _, y in boxes.values()] == [
        -137.5, -70, -70, -10, -40, -70, -100, -130, -205, -190, -220, -160, -190, -220, -250, -280,
    ]  # fmt: skip


def test_a_claim_whose_conclusion_is_not_drawn_is_a_tree_of_its_own() -> None:
    because = [{**branch(leaf()), "id": "S"}]
    boxes, joints, columns = laid(
        because, None, Options(focus="X"), asides=[{"id": "X", "premise": "x", "because": [{"ref": "S"}]}]
    )
    assert boxes == {1: (222, -10), 2: (394, -10), 3: (50, -70)}
    assert joints == {1: (316.64, -10), 2: (144.64, -70)}
    assert columns == {0: (0, 100), 1: (172, 272), 2: (344, 444)}


def test_a_joint_of_which_a_premise_is_not_drawn() -> None:
    linked = {"together": [{**leaf(), "id": "F"}, leaf(), {"ref": "S"}]}
    boxes, joints, _ = laid([{**leaf(), "id": "S"}, linked], None, Options(focus="F"))
    assert sorted(boxes) == [0, 2, 3]
    assert joints == {1: (144.64, -25)}


@pytest.mark.parametrize(
    ("because", "boxes"),
    [
        (
            [branch(leaf(), branch(leaf())), leaf()],
            [(0, -40), (1, -25), (2, -10), (2, -40), (3, -40), (1, -55)],
        ),
        (
            [leaf(), branch(leaf(), branch(leaf()))],
            [(0, -25), (1, -10), (1, -40), (2, -25), (2, -55), (3, -55)],
        ),
        (
            [branch(leaf(), leaf(), leaf()), branch(leaf(), branch(leaf()))],
            [(0, -77.5), (1, -40), (2, -10), (2, -40), (2, -70), (1, -115), (2, -100), (2, -130), (3, -130)],
        ),
        (
            [branch(leaf(), branch(leaf()), leaf()), branch(leaf())],
            [(0, -70), (1, -40), (2, -10), (2, -40), (3, -40), (2, -70), (1, -100), (2, -100)],
        ),
        (
            [branch(leaf(), leaf(), leaf()), branch(leaf(), branch(leaf()), branch(branch(leaf())))],
            [
                (0, -85), (1, -40), (2, -10), (2, -40), (2, -70), (1, -130), (2, -100), (2, -130), (3, -130),
                (2, -160), (3, -160), (4, -160),
            ],
        ),
    ],
)  # fmt: skip
def test_a_deeper_branch_after_a_shallower_one_within_a_branch(
    because: list[dict[str, Any]], boxes: list[tuple[int, float]]
) -> None:
    """The outline of the deeper one is kept, with what the shallower one adds above it: level by level, 30 apart."""
    found, _, _ = laid(because)
    assert [(int(x / 172), y) for x, y in found.values()] == boxes


def named(name: str, **more: Any) -> dict[str, Any]:
    return {"premise": "p", "id": name, **more}


def both(*names: str) -> dict[str, Any]:
    """Linked premises that all stand elsewhere."""
    return {"together": [{"ref": name} for name in names]}


TALL = {index: Size(100, 120) for index in range(1, 9)}


@pytest.mark.parametrize(
    ("because", "sizes", "heights"),
    [
        ([named("A"), named("B"), both("A", "B")], {}, [-10, -40, 11]),
        ([named("A"), named("B"), both("A", "B"), both("B", "A")], {}, [-10, -40, 11, -61]),
        ([named("A"), named("B"), both("A", "B"), both("B", "A"), both("A", "B")], {}, [-10, -40, 11, -61, 59]),
        ([named("A", unless=[named("U")]), both("A", "U")], TALL, [-60, -190, -146]),
        ([named("A"), named("B"), both("A", "B"), both("B", "A")], TALL, [-60, -190, -125, -39]),
        ([{"together": [named("A"), named("B"), named("C")]}, both("A", "C")], {}, [-40, 11]),
        ([{"together": [named("A"), named("B"), named("C")]}, both("A", "C"), both("B", "C")], TALL, [-190, -104, -276]),
        ([{"together": [named("A"), {"ref": "B"}]}, named("B"), both("A", "B")], {}, [-10, -40, -61]),
        ([named("A", unless=[leaf()]), named("B"), both("A", "B")], {}, [-10, -40, -70, 11]),
        ([named("A", unless=[leaf()]), named("B"), both("A", "B")], TALL, [-60, -190, -320, -190]),
        ([named("A", unless=[{"together": [named("U"), leaf()]}]), both("A", "U")], {}, [-10, -55, 11]),
        ([named("A", unless=[{"together": [named("U"), leaf()]}]), both("A", "U")], TALL, [-60, -255, -190]),
        ([branch(leaf(), leaf(), both("B", "C")), named("B"), named("C")], {}, [-25, -10, -40, 11, -55, -85]),
    ],
)  # fmt: skip
def test_joints_without_premises_of_their_own_stand_where_neither_joints_nor_lines_are(
    because: list[dict[str, Any]], sizes: dict[int, Size], heights: list[float]
) -> None:
    """As near to the middle of their conclusion as the others allow: joints, and lines up to half of their way."""
    reading = read_bytes(json.dumps({"argmap": 1, "argument": {"thesis": "t", "because": because}}).encode())
    wide = {step.index: 24.0 for step in reading.steps if step.is_linked}
    _, joints, _ = laid(because, sizes, wide=wide)
    assert [y for _, y in joints.values()] == heights
