"""Lines of a PDF's page looked up by their places: what is found is what going through all of them finds, at less cost."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("pypdfium2")
from argmap.documents.pdf import furniture as furniture_module
from argmap.documents.pdf.columns import in_reading_order
from argmap.documents.pdf.furniture import Page, furniture
from argmap.documents.pdf.glyphs import Glyph, _at_one_height
from argmap.documents.pdf.heights import Heights
from argmap.documents.pdf.lines import Line
from argmap.documents.pdf.marks import without_marks
from argmap.documents.pdf.notes import _over_text, note_lines
from argmap.documents.pdf.pages import of_numbers

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PLACES: tuple[list[float], ...] = (
    [],
    [5.0],
    [5.0, 5.0],
    [1.0, 2.5, 4.0, 4.0, 7.0, 30.0],
    [0.1 * one for one in range(60)],
)


@pytest.mark.parametrize("places", PLACES, ids=len)
@pytest.mark.parametrize("within", [0.1, 1.5, 3.0])
def test_heights_find_what_going_through_all_finds(places: Sequence[float], within: float) -> None:
    heights = Heights(places)
    for place in (*places, 0.0, 3.9, 100.0):
        assert heights.near(place, within) == sum(abs(one - place) < within for one in places)
        further = [abs(one - place) for one in places if abs(one - place) > within]
        assert heights.next_to(place, within) == min(further, default=None)


def line(
    left: float, top: float, width: float, size: float = 10.0, text: str = "barley and oats", page: int = 0
) -> Line:
    return Line(page, text, left, top, left + width, top + size, size)


@pytest.mark.parametrize("step", [7, 13, 29])
def test_what_stands_over_text_of_full_size(step: int) -> None:
    lines = [
        line(at * step % 90, at * 31 % 70, at * 17 % 40, 10.0 if at % 3 else 8.0, "oats" if at % 7 else "a")
        for at in range(80)
    ]
    furnished = {4, 9, 21}
    left_over = [(at, one) for at, one in enumerate(lines) if at not in furnished]
    full = [one for _, one in left_over if one.size > 9.3 and len(one.text) > 3]
    expected = {
        at
        for at, one in left_over
        if one.size <= 9.3
        and any(other.top > one.top and other.left < one.right and other.right > one.left for other in full)
    }
    assert _over_text(Page(100, 100, lines), furnished, 10.0) == expected
    assert 0 < len(expected) < 27


class Looked:
    """A line that counts how often something is asked of it."""

    looks = 0

    def __init__(self, line: Line) -> None:
        self._line = line

    def __getattr__(self, name: str) -> Any:
        Looked.looks += 1
        return getattr(self._line, name)


def scattered(page: int, number: int) -> Page:
    """A page of words in small and in full type all over it, one in three at one place on each page."""
    lines = [
        line(
            at * 37 % 500,
            40 + 700 * at / number,
            30,
            8.0 if at % 2 else 10.0,
            "harbour" if at % 3 else f"barley {'abcdefghi'[page] * 4}",
            page,
        )
        for at in range(number)
    ]
    return Page(600, 800, [Looked(one) for one in lines])  # type: ignore[misc]


def looks_of(act: Callable[[list[Page]], object], number: int) -> int:
    pages = [scattered(page, number) for page in range(6)]
    Looked.looks = 0
    act(pages)
    return Looked.looks


@pytest.mark.parametrize(
    "act",
    [lambda pages: furniture(pages, 10.0, 400.0), lambda pages: note_lines(pages, [set()] * 6, 10.0)],
    ids=["furniture", "notes"],
)
def test_a_crowded_page_is_not_gone_through_for_each_line(act: Callable[[list[Page]], object]) -> None:
    assert looks_of(act, 800) <= 5 * looks_of(act, 200)


def test_numbers_at_the_edge_are_read_once_for_all_pages() -> None:
    edges = [
        furniture_module.Edge(page, 1, 0, 0, Looked(line(290, 780, 20, text=str(page + 17), page=page)), True)  # type: ignore[arg-type]
        for page in range(300)
    ]
    Looked.looks = 0
    assert of_numbers(edges, 300) == {1: "17"}
    assert Looked.looks <= 10 * len(edges)


def row(left: float, top: float, text: str, width: float = 5.0) -> list[Glyph]:
    return [Glyph(one, left + width * at, top, left + width * (at + 1), top + 10) for at, one in enumerate(text)]


@pytest.mark.parametrize(
    ("glyphs", "pieces"),
    [
        (row(0, 0, "barley and oats"), ["barley and oats"]),
        (row(0, 0, "barley") + row(40, 3, "oats"), ["barleyoats"]),
        (row(0, 0, "barley ") + row(40, 9, "oats"), ["barley", "oats"]),
        (row(200, 0, "barley ") + row(0, 0, "oats"), ["barley", "oats"]),
        (row(20, 0, "barley") + row(15, 0, "oats"), ["barleyoats"]),
        (row(0, 0, "barley "), ["barley"]),
    ],
)
def test_rows_are_cut_where_they_leave_their_height_or_go_back(glyphs: list[Glyph], pieces: list[str]) -> None:
    assert ["".join(one.character for one in piece) for piece in _at_one_height(glyphs)] == pieces


@pytest.mark.parametrize(
    ("raised", "text"), [(0.0, "barley12 and oats"), (3.0, "barley and oats"), (1.0, "barley12 and oats")]
)
def test_marks_are_taken_out_where_they_are_raised(raised: float, text: str) -> None:
    mark = [one._replace(top=one.top - raised + 2, bottom=one.bottom - raised) for one in row(30, 0, "12", 3)]
    assert without_marks([*row(0, 0, "barley"), *mark, *row(36, 0, " and oats")], 10, 10) == text
    assert without_marks(row(0, 0, "barley²³ and oats"), 10, 10) == "barley and oats"


def test_parts_that_are_cut_off_go_under_the_row_over_them() -> None:
    rows = [
        row(0, 12 * at, "the barley of the field is") + row(200, 12 * at, f"oats {at} are in the old mill")
        for at in range(4)
    ]
    rows += [row(0, 12 * at, "the barley of the mill is in") for at in range(4, 20)]
    rows += [row(200, 12 * at, f"oats {at} are in the new mill") for at in range(4, 20)]
    ordered, gutters = in_reading_order(rows)
    assert len(gutters) == 1
    said = ["".join(one.character for one in piece).split()[1] for piece in ordered]
    assert said == ["barley"] * 20 + [str(at) for at in range(20)]
