"""What a teacher gets of a class: the whole gradebook and the whole summary of four submissions."""

from __future__ import annotations

from argmap.grading import PARTS, Grade, Point, Rubric
from argmap.grading.feedback import feedback_text
from argmap.grading.gradebook import gradebook, summary


def point(code: str, what: str, subject: str = "", heading: str = "structure") -> Point:
    return Point(heading, what, "", "?", "", code=code, subject=subject)


def shares(*values: float | None) -> dict[str, float | None]:
    return dict(zip(("thesis", "components", "relations", "evidence", "objections"), values, strict=True))


NAMES = ["a", "=b", "c", "d"]
GRADES = [
    Grade(
        "a.yaml",
        9,
        7,
        points=(point("missing", "A is missing", "A"), point("AM104", "B rests on nothing")),
        further=(point("kind", "E is evidence", "E", "evidence"),),
        shares=shares(1, 0.755, 0.5, 0.2, None),
        total=0.61,
        missed=(("A", "It is *slow*."), ("C", "It is dear.")),
    ),
    Grade(
        "=b.yaml",
        4,
        1,
        points=(point("AM104", "C rests on nothing"), point("kind", "F is evidence", "E", "evidence")),
        shares=shares(0, 0.1, 0, None, None),
        total=0.0444,
        missed=(("A", "It is *slow*."),),
    ),
    Grade("c.yaml", failure="no claim could be read | <b>"),
    Grade("d.yaml", 2, 2, shares=shares(1, 1, 1, 1, 1), total=1.0),
]
BOOK = """\
student,file,band,score,thesis,components,relations,evidence,objections,claims,matched,feedback
a,a.yaml,developing,61,100,75,50,20,,9,7,structure: A is missing | structure: B rests on nothing
'=b,'=b.yaml,look again,4,0,10,0,,,4,1,structure: C rests on nothing | evidence: F is evidence
c,c.yaml,,,,,,,,0,0,no claim could be read | <b>
d,d.yaml,strong,100,100,100,100,100,100,2,2,
"""
CLASS = """\
# The class

4 submissions, 3 of them graded.

| | strong | developing | look again |
|---|---|---|---|
| Thesis | 2 | 0 | 1 |
| Claims | 1 | 1 | 1 |
| Relations | 1 | 1 | 1 |
| Evidence and quotes | 1 | 0 | 1 |
| Objections | 1 | 0 | 0 |
| In all | 1 | 1 | 1 |

## What most students missed

- 2 of 3: A “It is \\*slow\\*.”

## What came up most

- 2 of 3: for example, structure: B rests on nothing
- 2 of 3: for example, evidence: E is evidence

## Not graded

- c: no claim could be read \\| \\<b\\>

## Not read, because they are no maps

- x \\*y\\*.docx

The references are one reading, or a few: what many students see otherwise is worth a second look at them.
"""


def test_the_gradebook() -> None:
    assert gradebook(NAMES, GRADES, Rubric()).split("\r\n") == BOOK.split("\n")
    assert gradebook([], [], Rubric()) == BOOK.partition("\n")[0] + "\r\n"


def test_feedback_and_gradebook_round_alike() -> None:
    """Down, both of them: what is not quite all is not all."""
    for at in range(0, 1001, 7):
        parts = dict.fromkeys(PARTS, at / 1000)
        one = Grade("a.yaml", 1, 1, shares=parts, total=at / 1000)
        row = gradebook(["a"], [one], Rubric()).splitlines()[1].split(",")
        assert f"({row[3]} of 100)" in feedback_text(one, Rubric(), score=True)
        assert row[3] == row[4] == str(at // 10)


def test_the_summary() -> None:
    """A point counts once a student, kept for later or not; what is missing is listed by itself."""
    assert summary(NAMES, GRADES, Rubric(), ["x *y*.docx"]) == CLASS


def test_the_summary_of_one_who_has_all() -> None:
    ends = CLASS.splitlines()[-1]
    bands = "\n".join(
        f"| {name} | 1 | 0 | 0 |"
        for name in ("Thesis", "Claims", "Relations", "Evidence and quotes", "Objections", "In all")
    )
    assert summary(["d"], GRADES[3:], Rubric()) == (
        "# The class\n\n1 submission, 1 of them graded.\n\n| | strong | developing | look again |\n|---|---|---|---|\n"
        f"{bands}\n\n{ends}\n"
    )


def test_the_summary_where_nothing_is_graded() -> None:
    """Files that are no maps are all listed, however many."""
    aside = [f"essay{at}" for at in range(52)]
    assert summary(["c"], GRADES[2:3], Rubric(), aside).splitlines() == [
        "# The class", "", "1 submission, 0 of them graded.", "",
        "## Not graded", "", "- c: no claim could be read \\| \\<b\\>", "",
        "## Not read, because they are no maps", "", *(f"- essay{at}" for at in range(52)), "",
        CLASS.splitlines()[-1],
    ]  # fmt: skip
