"""Where claims stand: past claims that are cut otherwise, against a premise or its step, and reasons turned round."""

from __future__ import annotations

import pytest

from argmap.comparison import align
from argmap.comparison.answering import answers
from argmap.grading import References, Rubric, grade
from argmap.grading.placement import Placement
from argmap.reading import Reading, read, read_content
from tests.conftest import MAPS, ROOT
from tests.small import small

OWN = ROOT / "tests" / "grading" / "maps"
ARTICLE = (
    "The town needs a bridge. The ferry takes an hour. In winter the river freezes over. Nobody has counted the boats."
)
T = "T The town needs a bridge. {The town needs a bridge}\n"
A = "A The ferry is slow. {The ferry takes an hour}\n"
E = "E In winter the river freezes. {In winter the river freezes over}\n"


def placed(reference: Reading, student: Reading) -> Placement:
    return Placement(answers(align(reference, student)).alignment)


def test_a_reason_turned_into_its_conclusion_is_two_slips_and_never_near() -> None:
    reference, student = small(f"{T}  + {A}    + {E}", ARTICLE), small(f"{T}  + {E}    + {A}", ARTICLE)
    known = placed(reference, student)
    assert [(known.is_reversed(at), known.is_near(at), known.place_slip(at)) for at in (1, 2)] == [
        (True, False, 2.0),
        (False, True, 0.0),
    ]


def test_a_claim_in_two_stands_where_the_one_does() -> None:
    """The other reader says in one what the count shows and what is said of it."""
    reference, student = read(str(OWN / "bus-other.yaml")), read(str(MAPS / "night-bus.yaml"))
    known = placed(reference, student)
    named = {claim.label: claim.index for claim in reference.claims}
    assert [known.is_right(named[one]) for one in ("empty", "unusual", "unstaffed")] == [True, True, False]
    points = grade(student, References([reference]), Rubric(points=40)).points
    assert [point.claims[0] for point in points if point.code == "place"] == ["P2"]


def test_an_attack_on_a_premise_for_an_undercut_of_its_step_is_no_difference() -> None:
    path = OWN / "water.yaml"
    text = path.read_text(encoding="utf-8")
    attacked = text.replace("unless:\n                - id: U1", "but:\n                - id: U1")
    supported = text.replace("unless:\n                - id: U1", "because:\n                - id: U1")
    known, told = References([read(str(path))]), []
    for changed in (attacked, supported):
        assert changed != text
        found = grade(read_content(changed, str(OWN / "student.yaml")), known, Rubric(points=40))
        told.append([point.code for point in found.points if "U1" in point.claims])
    assert told[0] == []
    assert set(told[1]) & {"relation", "place"}


def test_a_claim_of_another_kind_still_stands_where_it_stands() -> None:
    reference, student = (small(f"{T}  + {one}", ARTICLE) for one in (A, A.replace("A ", "A* ", 1)))
    right = grade(student, References([reference])).right
    assert right[1] == "1 claim stands just where the reference has it, under the same claim: A “The ferry is slow”."


OBJECTION = "  - O The bridge is dear. {The ferry takes an hour}\n"
ANSWER = "    - R It pays for itself. {In winter the river freezes over}\n"
DOUBT = "  ~ U Ferries cost, too. {Nobody has counted the boats}\n"
REASON = "      + E* Tolls come in. {The ferry sells tickets}\n"
PLACES = {
    "a reason for one answer under another": (
        OBJECTION + ANSWER + REASON + DOUBT, OBJECTION + ANSWER + DOUBT + REASON[2:], False,
    ),
    "a reason for an answer under what is answered": (
        OBJECTION + ANSWER + REASON, OBJECTION + ANSWER + REASON[2:], False,
    ),
    "an objection's reason one level up, as an objection": (
        f"  + {A}" + "    - O Nobody waits. {Nobody has counted the boats}\n" + REASON,
        f"  + {A}" + "    - O Nobody waits. {Nobody has counted the boats}\n" + REASON[2:].replace("+", "-"), True,
    ),
    "a reason one level up": (f"  + {A}    + {E}", f"  + {A}  + {E}", True),
    "an undercut one level up": (
        f"  + {A}    + {E}" + "    ~ U Ice holds. {Nobody has counted the boats}\n",
        f"  + {A}    + {E}  ~ U Ice holds. {{Nobody has counted the boats}}\n", True,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PLACES)
def test_where_both_places_can_be_defended(name: str) -> None:
    ours, theirs, is_near = PLACES[name]
    article = ARTICLE + " The ferry sells tickets."
    reference, student = small(T + ours, article), small(T + theirs, article)
    points = grade(student, References([reference]), Rubric(points=40)).points
    told = [point.what for point in points if point.code in {"place", "relation"}]
    assert all("Both can be defended" in one for one in told) is is_near


def test_a_reason_for_one_answer_is_not_near_under_another_answer() -> None:
    first = "  - O The bridge is dear. {The ferry takes an hour}\n    - R It pays. {In winter the river freezes over}\n"
    second = "    - Q It is cheap. {Nobody has counted the boats}\n      + F* Wood is cheap.\n"
    reason = "      + E* Tolls come in. {The ferry sells tickets}\n"
    article = f"{ARTICLE} The ferry sells tickets."
    reference = small(T + first + reason + second, article)
    under = placed(reference, small(T + first + second + reason, article))
    lower = placed(reference, small(T + first + reason[2:] + second, article))
    assert [reference.claims[at].label for at in range(6) if under.ours.get(at) and not under.is_right(at)] == ["E"]
    assert (under.is_near(3), lower.is_near(3)) == (False, False)
