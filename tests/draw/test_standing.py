"""Drawings in which colours and words say how claims fare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.draw import Drawing, Options, drawing
from argmap.draw.choosing import compositions, settled
from argmap.draw.standing import standing_marks
from tests.small import small

if TYPE_CHECKING:
    import pytest

    from argmap.draw.options import Marks
    from argmap.reading import Reading

MAP = "T t\n  + P p\n    + E* e\n    ~ U u\n  + D* d\n  - O o\n    - B b"


def test_the_words_and_why_a_step_does_not_apply() -> None:
    reading = small(MAP)
    marks = standing_marks(reading)
    by_label = {reading.claims[index].label: word for index, word in marks.claims.items()}
    assert by_label == {
        "T": "contested",
        "P": "falls",
        "E": "stands",
        "U": "stands",
        "D": "stands, crux",
        "O": "contested",
        "B": "stands",
    }
    assert {reading.claims[index].label: note for index, note in marks.notes.items()} == {
        "E": "→ step that fails: U undercuts it",
        "P": "→ step that fails: P falls",
        "O": "→ contested step: O is contested",
    }


def test_a_drawing_says_it_in_words_too() -> None:
    drawing = Drawing(small(MAP), Options(color_by="standing"))
    assert [box.tag.rpartition(" · ")[2] for box in drawing.boxes.values()][:2] == ["CONTESTED", "FALLS"]
    assert drawing.boxes[1].feet[-1].words == "→ step that fails: P falls"
    assert Drawing(small(MAP), Options()).marks is None


def test_it_is_found_once_for_all_pages_of_a_poster(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cruxes of a map take half a second: at each box of each page they took many."""
    asked = []

    def marks(reading: Reading) -> Marks:
        asked.append(reading)
        return standing_marks(reading)

    monkeypatch.setattr(drawing, "standing_marks", marks)
    large = "T t\n" + "".join(f"  + P{at} {'words ' * 40}\n    + Q{at} {'words ' * 40}\n" for at in range(30))
    chosen = settled(Drawing(small(large), Options(color_by="standing", pages="branches")))
    pages = compositions(chosen)
    tags = {box.tag.rpartition(" · ")[2] for page in pages for box in page.drawing.boxes.values()}
    assert (len(pages) > 2, tags, len(asked)) == (True, {"STANDS"}, 1)
    assert settled(Drawing(small(large), Options(pages="branches"))).options.marks is None
