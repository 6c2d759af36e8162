"""Where the parts of a poster come to stand: columns, bands, frames and the lines between them."""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.draw.poster.bands import Bands
from argmap.draw.poster.hanging import Framed, Hung, Unit
from argmap.draw.poster.parts import Beside, Columns, Either, Gaps, Part
from argmap.draw.poster.sheet import Line, Rect, Sheet
from argmap.draw.poster.sizes import Sizes, best, height_at
from argmap.graph import Polarity


class Block(Part):
    """A box of one area, or of given sizes."""

    def __init__(self, name: int, sizes: Sizes) -> None:
        self.name, self._own = name, sizes

    def _sizes(self) -> Sizes:
        return self._own

    def place(self, rect: Rect, sheet: Sheet) -> Rect:
        sheet.boxes[self.name] = rect
        return rect


def blocks(*sizes: tuple[float, float]) -> list[Block]:
    return [Block(number, [size]) for number, size in enumerate(sizes)]


def apart(rects: list[Rect]) -> bool:
    return all(
        one.right <= other.left + 0.01
        or other.right <= one.left + 0.01
        or one.bottom <= other.top + 0.01
        or other.bottom <= one.top + 0.01
        for one, other in combinations(rects, 2)
    )


@given(st.lists(st.tuples(st.integers(20, 90), st.integers(10, 90)), min_size=1, max_size=6))
def test_columns_are_as_low_as_any_in_this_order(sizes: list[tuple[int, int]]) -> None:
    columns = Columns(blocks(*sizes), Gaps(4, 6))
    ways = []
    for cuts in product((False, True), repeat=len(sizes) - 1):
        groups: list[list[tuple[int, int]]] = [[]]
        for size, cut in zip(sizes, (False, *cuts), strict=True):
            if cut:
                groups.append([])
            groups[-1].append(size)
        width = sum(max(one[0] for one in group) for group in groups) + 6 * (len(groups) - 1)
        height = max(sum(one[1] for one in group) + 4 * (len(group) - 1) for group in groups)
        ways.append((width, height))
    assert set(columns.sizes) <= set(ways)
    for width, height in ways:
        assert height_at(columns.sizes, width * 1.03) <= height


@given(
    st.lists(st.tuples(st.integers(20, 90), st.integers(10, 90)), min_size=1, max_size=7),
    st.integers(0, 300),
    st.booleans(),
)
def test_what_is_placed_is_apart_and_inside(sizes: list[tuple[int, int]], more: int, has_bands: bool) -> None:
    parts = blocks(*sizes)
    bands = Bands(parts, Gaps(4, 6), 12, lambda *_: (7, 5))
    columns = Columns(parts, Gaps(4, 6))
    part = bands if has_bands else columns
    width = part.sizes[0][0] + more
    room, sheet = Rect(10, 20, width, height_at(part.sizes, width)), Sheet()
    part.place(room, sheet)
    assert sorted(sheet.boxes) == list(range(len(sizes)))
    assert apart(list(sheet.boxes.values()))
    for rect in sheet.boxes.values():
        assert room.left - 0.01 <= rect.left
        assert rect.right <= room.right + 0.01
        assert room.top <= rect.top
        assert rect.bottom <= room.bottom + 0.01
    order = sorted(sheet.boxes, key=lambda one: (sheet.boxes[one].left, sheet.boxes[one].top))
    assert has_bands or order == sorted(order)


@pytest.mark.parametrize("has_bands", [False, True])
@pytest.mark.parametrize(
    ("width", "number"), [(85.0, 1), (85.995, 1), (86 - 1e-5, 1), (86 - 1e-9, 2), (86.0, 2), (86.005, 2)]
)
def test_columns_are_not_squeezed_into_a_width_that_is_nearly_enough(
    width: float, number: int, has_bands: bool
) -> None:
    """Sums of floats may miss by a hair, but the height that is asked for is that of one column below 86."""
    parts, gaps, sheet = blocks((40, 20), (40, 20)), Gaps(4, 6), Sheet()
    part = Bands(parts, gaps, 12, lambda *_: (0, 0)) if has_bands else Columns(parts, gaps)
    height = height_at(part.sizes, width)
    part.place(Rect(0, 0, width, height), sheet)
    assert height == (44 if number == 1 else 20)
    each = (width - 6 * (number - 1)) / number
    second = (0, 24) if number == 1 else (pytest.approx(each + 6), 0)
    assert sheet.boxes == {0: (0, 0, pytest.approx(each), 20), 1: (*second, pytest.approx(each), 20)}


def test_many_parts_are_columns_in_order() -> None:
    columns = Columns(blocks(*[(30, 20)] * 60), Gaps(4, 6))
    sheet = Sheet()
    width = columns.sizes[-1][0]
    columns.place(Rect(0, 0, width, columns.sizes[-1][1]), sheet)
    places = [(rect.left, rect.top) for _, rect in sorted(sheet.boxes.items())]
    assert places == sorted(places)
    assert len({left for left, _ in places}) > 10


def test_beside_leads_to_the_main_part() -> None:
    sheet = Sheet()
    beside = Beside(blocks((40, 10), (60, 30)), 5, main=1)
    assert beside.sizes == [(105, 30)]
    assert beside.place(Rect(0, 0, 105, 30), sheet) == Rect(45, 0, 60, 30)
    assert sheet.boxes == {0: Rect(0, 0, 40, 30), 1: Rect(45, 0, 60, 30)}


def test_either_is_as_it_should_be_unless_it_is_much_lower_otherwise() -> None:
    either = Either(Block(0, [(60, 40), (90, 35)]), Block(1, [(50, 60), (70, 39), (80, 20)]))
    assert either.sizes == [(50, 60), (60, 40), (80, 20)]
    for width, taken in ((50, 1), (65, 0), (75, 0), (85, 1)):
        sheet = Sheet()
        either.place(Rect(0, 0, width, height_at(either.sizes, width)), sheet)
        assert list(sheet.boxes) == [taken]


def test_either_stays_within_the_room_that_a_narrower_size_has_asked_for() -> None:
    """At 70 what is wanted would be chosen, but the list says 40: that is what is around it leaves room for."""
    either = Either(Block(0, [(60, 41)]), Block(1, [(50, 40)]))
    assert either.sizes == [(50, 40)]
    for height, taken in ((40, 1), (41, 0), (60, 0)):
        sheet = Sheet()
        either.place(Rect(0, 0, 70, height), sheet)
        assert list(sheet.boxes) == [taken]


points = st.integers(10, 90).map(float)
lists = st.lists(st.tuples(points, points), min_size=1, max_size=5).map(best)


@given(lists, lists, st.integers(0, 60))
def test_either_of_two_is_never_higher_than_its_sizes_say(one: Sizes, other: Sizes, more: int) -> None:
    either = Either(Block(0, one), Block(1, other))
    width, sheet = either.sizes[0][0] + more, Sheet()
    Framed(7, either, 0).place(Rect(0, 0, width + 8, height_at(either.sizes, width) + 8), sheet)
    (taken, rect), *_ = sheet.boxes.items()
    assert height_at((one, other)[taken], width) <= rect.height + 1e-6
    assert (one, other)[taken][0][0] <= width


def hung(polarities: str, width: float, *, head: float = 20.0, each: tuple[float, float] = (40.0, 20.0)) -> Sheet:
    """A head, number 9, with a unit of each polarity: + supports, - attacks."""
    kinds = {"+": Polarity.SUPPORT, "-": Polarity.ATTACK}
    units = [Unit(number, kinds[one], Block(number, [each])) for number, one in enumerate(polarities)]
    part, sheet = Hung(Block(9, [(30.0, head)]), units), Sheet()
    part.place(Rect(0, 0, width, height_at(part.sizes, width)), sheet)
    return sheet


def test_a_single_unit_has_a_line_straight_up() -> None:
    sheet = hung("+", 40)
    assert sheet.boxes == {9: Rect(0, 0, 40, 20), 0: Rect(0, 33, 40, 20)}
    assert sheet.lines == [Line(0, [(20, 20), (20, 33)], has_tip=True)]


def test_units_of_a_column_hang_on_one_spine_for_each_polarity() -> None:
    sheet = hung("++-", 62)
    assert [tuple(sheet.boxes[one]) for one in (0, 1, 2)] == [(11, 33, 40, 20), (11, 59, 40, 20), (11, 85, 40, 20)]
    assert sheet.lines == [
        Line(0, [(5.5, 20), (5.5, 43), (11, 43)], has_tip=True),
        Line(1, [(5.5, 43), (5.5, 69), (11, 69)], has_tip=False),
        Line(2, [(56.5, 20), (56.5, 95), (51, 95)], has_tip=True),
    ]


def test_units_side_by_side_have_a_line_each() -> None:
    sheet = hung("+-", 100)
    assert [line.points[0][1] for line in sheet.lines] == [20, 20]
    assert [line.has_tip for line in sheet.lines] == [True, True]
    assert sheet.boxes[0].top == sheet.boxes[1].top == 33


def crossings(lines: list[Line]) -> int:
    """How many pieces of different lines go through each other; all run along or down."""
    pieces = [(number, one, other) for number, line in enumerate(lines) for one, other in pairwise(line.points)]
    found = 0
    down = [piece for piece in pieces if piece[1][0] == piece[2][0]]
    for (number, top, foot), (other, left, right) in product(down, [piece for piece in pieces if piece not in down]):
        within = min(left[0], right[0]) + 0.1 < top[0] < max(left[0], right[0]) - 0.1
        found += number != other and within and min(top[1], foot[1]) + 0.1 < left[1] < max(top[1], foot[1]) - 0.1
    return found


def over(sheet: Sheet) -> int:
    """How many pieces of lines run through boxes."""
    found = 0
    for line, rect in product(sheet.lines, sheet.boxes.values()):
        for one, other in pairwise(line.points):
            left, right = sorted((one[0], other[0]))
            top, bottom = sorted((one[1], other[1]))
            found += (
                left < rect.right - 0.1
                and right > rect.left + 0.1
                and top < rect.bottom - 0.1
                and bottom > rect.top + 0.1
            )
    return found


@given(st.text("+-", min_size=1, max_size=9), st.integers(70, 700))
def test_lines_reach_their_units_and_run_over_nothing(polarities: str, width: int) -> None:
    sheet = hung(polarities, width)
    assert sorted(line.step for line in sheet.lines) == list(range(len(polarities)))
    assert over(sheet) == 0
    assert crossings([line for line in sheet.lines if polarities[line.step] == "+"]) == 0
    for line in sheet.lines:
        (x, y), rect = line.points[-1], sheet.boxes[line.step]
        assert rect.left - 0.01 <= x <= rect.right + 0.01
        assert rect.top - 0.01 <= y <= rect.bottom
        tips = line.points[0] if line.has_tip else None
        assert tips is None or (tips[1] == 20 and 0 < tips[0] < width)
        ends = [other.points for other in sheet.lines if other is not line]
        assert line.has_tip or any(
            (
                one[0] == other[0] == line.points[0][0]
                and min(one[1], other[1]) - 0.01 <= line.points[0][1] <= max(one[1], other[1]) + 0.01
            )
            or (
                one[1] == other[1] == line.points[0][1]
                and min(one[0], other[0]) - 0.01 <= line.points[0][0] <= max(one[0], other[0]) + 0.01
            )
            for points in ends
            for one, other in pairwise(points)
        )


def test_a_frame_stands_around_its_part_and_knows_its_depth() -> None:
    inner = Framed(1, Block(0, [(40.0, 20.0)]), 0)
    outer, sheet = Framed(0, inner, 60), Sheet()
    assert (inner.sizes, outer.sizes) == ([(48, 28)], [(78, 44)])
    outer.place(Rect(0, 0, 78, 44), sheet)
    assert sheet.frames == {0: Rect(0, 0, 78, 44), 1: Rect(4, 12, 70, 28)}
    assert sheet.depths == {0: 0, 1: 1}
    assert sheet.boxes == {0: Rect(8, 16, 62, 20)}


def test_a_line_from_beside_a_narrow_head_turns_below_it() -> None:
    row = Beside([Block(8, [(50.0, 20.0)]), Block(9, [(60.0, 20.0)])], 5, main=0)
    units = [Unit(0, Polarity.SUPPORT, Block(0, [(50.0, 20.0)])), Unit(1, Polarity.SUPPORT, Block(1, [(60.0, 20.0)]))]
    part, sheet = Hung(row, units, 20), Sheet()
    part.place(Rect(0, 0, 120, 60), sheet)
    first, second = sheet.lines
    assert first.points == [
        (sheet.boxes[0].left + sheet.boxes[0].width / 2, 20),
        (sheet.boxes[0].left + sheet.boxes[0].width / 2, 40),
    ]
    assert second.points[0] == (sheet.boxes[8].right - 5, 20)
    assert second.points[-1][1] == sheet.boxes[1].top
    assert [point[1] for point in second.points] == [20, 36, 36, 40]


@pytest.mark.parametrize("number", [13, 40])
def test_more_units_than_bands_are_made_of(number: int) -> None:
    sheet = hung("+" * number, 400)
    assert over(sheet) == 0
    assert len(sheet.lines) == number


def banded(*polarities: str, widths: tuple[float, ...] = (180.0, 80.0, 80.0)) -> Sheet:
    """A head, number 9, with units that stand in two bands: the first alone, the others below it."""
    units = [
        Unit(number, Polarity(polarity), Block(number, [(width, 20.0)]))
        for number, (polarity, width) in enumerate(zip(polarities, widths, strict=True))
    ]
    part, sheet = Hung(Block(9, [(30.0, 20.0)]), units), Sheet()
    assert height_at(part.sizes, 202) == 20 + 13 + 20 + 14 + 20
    part.place(Rect(0, 0, 202, 87), sheet)
    return sheet


def test_lines_run_past_an_upper_band_at_the_side_of_their_polarity() -> None:
    sheet = banded("support", "support", "support")
    assert [tuple(sheet.boxes[one])[:2] for one in (0, 1, 2)] == [(11, 33), (11, 67), (110, 67)]
    first, second = sheet.boxes[1], sheet.boxes[2]
    middle, other = first.left + first.width / 2, second.left + second.width / 2
    assert plain(sheet) == {
        0: ([(106.5, 20), (106.5, 33)], True),
        1: ([(5.5, 20), (5.5, 63), (middle, 63), (middle, 67)], True),
        2: ([(middle, 63), (other, 63), (other, 67)], False),
    }


def plain(sheet: Sheet) -> dict[int, tuple[list[tuple[float, float]], bool]]:
    """Lines by step, without points that are said twice."""
    return {
        line.step: (
            [one for one, before in zip(line.points, [None, *line.points], strict=False) if one != before],
            line.has_tip,
        )
        for line in sheet.lines
    }


def test_attacks_run_past_a_band_at_its_right() -> None:
    sheet = banded("support", "attack", "attack")
    lines = plain(sheet)
    assert lines[2][0][:2] == [(196.5, 20), (196.5, 59)]
    assert lines[1][1] is False
    assert lines[2][1] is True


def test_several_ways_from_beside_a_narrow_head_share_one_tip() -> None:
    row = Beside([Block(8, [(40.0, 20.0)]), Block(9, [(200.0, 20.0)])], 5, main=0)
    units = [Unit(number, Polarity.SUPPORT, Block(number, [(75.0, 20.0)])) for number in range(3)]
    part, sheet = Hung(row, units, 20), Sheet()
    part.place(Rect(0, 0, 245, 60), sheet)
    assert [line.has_tip for line in sorted(sheet.lines, key=lambda line: line.step)] == [True, True, False]
    nearer, further = (next(line.points for line in sheet.lines if line.step == step) for step in (1, 2))
    assert further[0] == (nearer[-1][0], nearer[1][1])


def test_frames_side_by_side_are_of_one_depth() -> None:
    frames: list[Part] = [Framed(number, Block(number, [(40.0, 20.0)]), 0) for number in range(2)]
    sheet = Sheet()
    Framed(5, Columns(frames, Gaps(4, 6)), 0).place(Rect(0, 0, 110, 60), sheet)
    assert sheet.depths == {5: 0, 0: 1, 1: 1}
    assert sheet.depth == 0


def test_more_room_is_left_below_what_has_reasons() -> None:
    branch = Hung(Block(8, [(40.0, 20.0)]), [Unit(0, Polarity.SUPPORT, Block(0, [(40.0, 20.0)]))])
    columns = Columns([branch, Block(1, [(40.0, 20.0)]), Block(2, [(40.0, 20.0)])], Gaps(6, 7))
    sheet = Sheet()
    assert columns.sizes[0] == (40, 53 + 10 + 20 + 6 + 20)
    columns.place(Rect(0, 0, 40, 109), sheet)
    assert [sheet.boxes[one].top for one in (8, 0, 1, 2)] == [0, 33, 63, 89]


def test_the_readers_steps_have_lines_of_their_own() -> None:
    """In a column and past a band: none ends at a line of the article's, so that each has a tip."""
    units = [
        Unit(number, Polarity.SUPPORT, Block(number, [(60.0, 20.0)]), by_reader)
        for number, by_reader in enumerate((True, False, False, True))
    ]
    sheet = Sheet()
    part = Hung(Block(9, [(60.0, 20.0)]), units)
    width, height = part.sizes[0]
    part.place(Rect(0, 0, width, height), sheet)
    ends = {line.step: (line.has_tip, line.points[0][0]) for line in sheet.lines}
    assert [ends[number][0] for number in range(4)] == [True, True, False, False]
    first, own = ends[0][1], ends[1][1]
    assert abs(first - own) >= 4
    assert (ends[2][1], ends[3][1]) == (own, first)
    alone = Hung(Block(9, [(60.0, 20.0)]), units[1:3])
    assert alone.sizes[0][0] < width
