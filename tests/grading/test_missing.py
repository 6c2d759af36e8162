"""What is said of what a map lacks: what it is asked from, and what the passage does."""

from __future__ import annotations

import pytest

from argmap.comparison import align
from argmap.grading import Point, References, Rubric, grade
from argmap.grading.missing import point_of_missing
from argmap.grading.voice import Voice
from argmap.reading import Reading, read
from tests.conftest import ROOT
from tests.small import small

ARTICLE = (
    "The town needs a bridge. The ferry takes an hour. In winter the river freezes over. It costs two millions. "
    "The tolls will pay for it. Nobody has counted the boats. Who waits loses money. Ice will hold a cart."
)
T = "T The town needs a bridge. {The town needs a bridge}\n"
A = "  + A The ferry is slow. {The ferry takes an hour}\n"
WAIT = "  + A The ferry is slow. {The ferry takes an hour}\n  & W! Slow ways cost a town money.\n"
O = "  - O The bridge is dear. {It costs two millions}\n"  # noqa: E741
R = "    - R Tolls pay for it. {The tolls will pay for it}\n"
U = "  ~ U Dear things can be worth it. {Who waits loses money}\n"
D = "  ~ D The river freezes. {In winter the river freezes over}\n"
DD = "    - DD Ice bears. {Ice will hold a cart}\n"


def points(student: Reading | str, reference: Reading | str, code: str = "missing") -> list[Point]:
    known, own = (small(one, ARTICLE) if isinstance(one, str) else one for one in (reference, student))
    found = grade(own, References([known]), Rubric(points=40))
    return [one for one in found.points if one.code == code]


@pytest.mark.parametrize(
    ("student", "reference", "said"),
    [
        (T + A + O, T + A + O + R, "the article answers O “The bridge is dear” here, and your map does not have the answer."),
        (T + A + O, T + A + O + U, "the article answers O “The bridge is dear” here, and your map does not have the answer."),
        (
            T + A + D, T + A + D + DD,
            "the article answers D “The river freezes” here, and your map does not have the answer.",
        ),
        (T + A, T + A + O, "the passage brings up something that speaks against a claim, and your map does not have it."),
        (T + A, T + A + D, "the passage brings up something that speaks against a claim, and your map does not have it."),
        (
            T + A, T + A + D + DD,
            "the passage brings up something that speaks against a claim, and your map has neither it nor the claim that hangs on it.",
        ),
    ],
)  # fmt: skip
def test_an_answer_is_no_objection(student: str, reference: str, said: str) -> None:
    assert points(student, reference)[0].what == said


def test_the_step_to_a_claim_is_not_asked_for_from_itself() -> None:
    assert [one.what for one in points(T + A, T + WAIT)] == [
        "the step to T “The town needs a bridge” needs something that nobody says."
    ]
    both = "T The town needs a bridge: its ferry is slow. {The town needs a bridge. The ferry takes an hour}\n"
    assert [one for one in points(both + O, T + WAIT + O) if "needs something" in one.what] == []


@pytest.mark.parametrize(("one", "other"), [("meadow", "meadow-other"), ("meadow-other", "meadow")])
def test_no_claim_is_asked_for_where_it_stands(one: str, other: str) -> None:
    """Of two careful readers one says in one claim what the other says in two."""
    folders = {True: ROOT / "tests" / "grading" / "maps", False: ROOT / "maps"}
    reference, student = (read(str(folders["other" in name] / f"{name}.yaml")) for name in (one, other))
    for point in [*points(student, reference), *points(student, reference, "use")]:
        names = point.question.split("“")[1:]
        assert len(set(names)) == len(names), point.question
        for label in point.claims if point.code == "use" else ():
            claim = student.by_label[label]
            above = student.claims[student.steps[claim.step or 0].conclusion]
            assert f"could bear on {above.label} " not in point.what


@pytest.mark.parametrize(
    ("student", "where"),
    [
        (T + A, "A “The ferry is slow”"),
        (T, "T “The town needs a bridge”"),  # past what the student does not have either
    ],
)
def test_a_passage_is_asked_from_the_next_claim_that_is_there(student: str, where: str) -> None:
    reference = small(T + A + "    + E* The river freezes. {In winter the river freezes over}\n", ARTICLE)
    point = point_of_missing(align(reference, small(student, ARTICLE)), reference.claims[2], 0, Voice())
    assert point is not None
    assert point.question == f"what does this passage say about {where}?"
