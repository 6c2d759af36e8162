"""Offsets to an editor's positions and back, whatever it counts in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types

from argmap.lsp.desk import Desk
from argmap.lsp.positions import UNITS, Positions
from argmap.text import Text

TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from("\n\r🚢é\u2028\x0c"), max_size=30)


@given(TEXTS, st.sampled_from(sorted(UNITS.values())), st.data())
def test_there_and_back(content: str, units: str, data: st.DataObject) -> None:
    positions = Positions(Text("a", content), units)
    offset = data.draw(st.integers(0, len(content)))
    if content[offset - 1 : offset + 1] != "\r\n":  # nobody stands between the two
        assert positions.offset(positions.position(offset)) == offset


@pytest.mark.parametrize(("units", "expected"), [("utf-8", (1, 7)), ("utf-16-le", (1, 4)), ("utf-32-le", (1, 3))])
def test_units(units: str, expected: tuple[int, int]) -> None:
    found = Positions(Text("a", "x\nü🚢b"), units).position(5)
    assert (found.line, found.character) == expected


@pytest.mark.parametrize(("line", "character", "offset"), [(0, 9, 1), (1, 9, 5), (9, 0, 5), (1, 2, 3), (1, 0, 2)])
def test_a_place_that_is_not_there_is_the_nearest_one(line: int, character: int, offset: int) -> None:
    assert Positions(Text("a", "x\nü🚢b"), "utf-16-le").offset(types.Position(line, character)) == offset


@pytest.mark.parametrize(("units", "mark"), [("utf-8", 3), ("utf-16-le", 1), ("utf-32-le", 1)])
def test_a_mark_before_the_text_counts_in_its_first_line(units: str, mark: int) -> None:
    positions = Positions(Text("a", "xü\ny"), units, has_mark=True)
    assert positions.position(1) == types.Position(0, mark + 1)
    assert positions.position(3) == types.Position(1, 0)
    assert [positions.offset(types.Position(0, at)) for at in (0, mark, mark + 1)] == [0, 0, 1]
    assert positions.offset(types.Position(1, 1)) == 4


def test_a_map_with_a_mark_before_it_is_the_map() -> None:
    """Its findings stand where they stand without the mark, but in the first line."""
    content = "argmap: 1\nargument:\n  thesis: It is so.\n  becuase: []\n"
    desk = Desk()
    plain, marked = (
        desk.put(f"file:///{name}.yaml", text, 1) for name, text in (("a", content), ("b", "\ufeff" + content))
    )
    assert marked.is_map
    assert [one.code.id for one in marked.findings] == [one.code.id for one in plain.findings]
    ranges = [[one.positions.range(found.place.span) for found in one.findings] for one in (plain, marked)]
    assert [one for one in ranges[0] if one.start.line] == [one for one in ranges[1] if one.start.line] != []
