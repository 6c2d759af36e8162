"""Lines that two versions of a text have in common: whatever is found can be put together again, at no great cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap import matching_lines
from argmap.matching_lines import Change, changes, matching

LINES = st.lists(st.sampled_from("abcde\n"), max_size=30)
MANY = [*["\n"] * 4_000, "one", *["\n"] * 4_000]


def put_together(one: list[str], other: list[str]) -> list[str]:
    """The one, with each change made in it."""
    made, done = [], 0
    for change in changes(one, other):
        made += [*one[done : change.start], *other[change.begin : change.stop]]
        done = change.end
    return [*made, *one[done:]]


@pytest.mark.parametrize("most", [10**9, 0], ids=["exactly", "by single lines"])
@given(one=LINES, other=LINES)
def test_the_changes_make_the_other_of_the_one(one: list[str], other: list[str], most: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching_lines, "_MOST_PAIRS", most)
        assert put_together(one, other) == other
        at = to = 0
        for block in matching(one, other):
            assert block.size > 0
            assert (block.one, block.other) >= (at, to)
            assert one[block.one : block.one + block.size] == other[block.other : block.other + block.size]
            at, to = block.one + block.size, block.other + block.size


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (["a", "b"], ["a", "b"], []),
        ([], ["a"], [Change(0, 0, 0, 1)]),
        (["a", "b", "c"], ["c"], [Change(0, 2, 0, 0)]),
        (MANY, ["top", *MANY, "bottom"], [Change(0, 0, 0, 1), Change(8_001, 8_001, 8_002, 8_003)]),
        (MANY, [*["\n"] * 4_000, "two", *["\n"] * 4_000], [Change(4_000, 4_001, 4_000, 4_001)]),
        (["x", *MANY, "y"], ["X", *MANY, "Y"], [Change(0, 1, 0, 1), Change(8_002, 8_003, 8_002, 8_003)]),
    ],
    ids=["same", "all new", "taken out", "both ends", "in the middle", "ends changed"],
)
def test_what_is_found(one: list[str], other: list[str], found: list[Change]) -> None:
    assert list(changes(one, other)) == found


def test_without_a_line_that_stands_once_the_middle_is_all_changed() -> None:
    assert list(changes(["x", *"ab" * 2_000, "y"], ["X", *"ab" * 2_000, "Y"])) == [Change(0, 4_002, 0, 4_002)]
