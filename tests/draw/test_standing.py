"""Drawings in which colours and words say how claims fare."""

from __future__ import annotations

from argmap.draw import Drawing, Options
from argmap.draw.standing import standing_marks
from tests.small import small

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
