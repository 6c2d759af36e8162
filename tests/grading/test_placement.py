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


SAID = {
    "A": "The ferry is slow. {The ferry takes an hour}", "B": "Boats are uncounted. {Nobody has counted the boats}",
    "C": "The bridge is dear. {It costs two millions}", "D": "Tolls come in. {The ferry sells tickets}",
    "E": "In winter the river freezes. {In winter the river freezes over}", "F": "The mayor will pay. {The mayor promised it}",
}  # fmt: skip
ALL = " ".join(
    f"{quote}." for quote in ["The town needs a bridge", *(one[one.index("{") + 1 : -1] for one in SAID.values())]
)


def grown(tokens: str) -> Reading:
    """A map by its claims: dots for how deep below the thesis, what it does there, and which it is.

    `=E` uses E again, `/E` is an aside.
    """
    lines = [T]
    for token in tokens.split():
        indent, sign, name = "  " * (token.count(".") + 1), token.lstrip(".")[0], token.lstrip(".")[1:]
        said = "" if name[0] == "=" else SAID[name]
        lines.append(f"{name} {said}\n" if sign == "/" else f"{indent}{sign} {name} {said}\n")
    return small("".join(lines), ALL)


def stand(ours: str, theirs: str) -> str:
    """How each claim of the reference stands in the submission.

    `r` right, `o` on the other side, `n` near, `v` reversed, `f` follows a reversal; how many slips that is; `!` turned
    against the thesis; `-` not there.
    """
    reference = grown(ours)
    known = placed(reference, grown(theirs))
    looks = {
        "r": known.is_right, "o": known.bears_otherwise, "n": known.is_near, "v": known.is_reversed,
        "f": known.follows_a_reversal,
    }  # fmt: skip
    found = []
    for claim in reference.claims[1:]:
        at = claim.index
        how = "".join(letter for letter, looked in looks.items() if looked(at)) + f"{known.place_slip(at):g}"
        found.append(f"{claim.label} {how if at in known.answering else '-'}{'!' * (at in known.turned())}")
    return ", ".join(found)


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ("+A .+E", "+A .+E", "A r1, E rn0"),
        ("+A .+E", "+A +E", "A r1, E n0"),  # one level up
        ("+A .+E .+B", "+A .+B ..+E", "A r1, E n0, B rn0"),  # under another reason for the same
        ("+A .+E ..+B", "+A .+E +B", "A r1, E rn0, B 1"),  # two levels up
        ("+A .+E ..+B", "+A .+B", "A r1, E -, B n0"),  # past a claim that is not there
        ("+A .+E ..+B ...+C", "+A .+C", "A r1, E -, B -, C n0"),
        ("+A .+E", "+A .+B ..+E", "A r1, E rn0"),  # past one of the student's own
        ("+A .+E", "+E .+A", "A v2, E n0"),
        ("+A .+E ..+B", "+A .+B ..+E", "A r1, E v2, B n0"),
        ("+A .+E ..+B", "+E .+A ..+B", "A v2, E n0, B n0"),
        ("+A .+E ..+B", "+B .+E ..+A", "A v2, E v2, B 1"),
        ("+A .+E .+B", "+E .+A .+B", "A v2, E n0, B nf0"),
        ("+A .+E +C .+D", "+A .+D +C .+E", "A r1, E 1, C r1, D 1"),  # under another reason for the thesis
        ("+A +E .+B", "+A .+B +E", "A r1, E r1, B 1"),
        ("+A .+E ..+B +C", "+C .+B +A .+E", "A r1, E rn0, B 1, C r1"),
        ("+A -C", "+A +C", "A r1, C o1!"),
        ("+A -C .-D", "+A +C .+D", "A r1, C o1!, D o1"),  # D speaks for the thesis in both
        ("+A -C .-D", "+A -C .+D", "A r1, C r1, D o1!"),
        ("+A .+E .-B", "+A .-E .+B", "A r1, E o1!, B o1!"),
        ("+A .+E .-B", "+A .+E -B", "A r1, E rn0, B n0"),  # against the reason, or at once against the thesis
        ("+A .+E .~B", "+A .+E .-B", "A r1, E rn0, B rn0"),  # against a premise, or against its step
        (
            "+A -C .-D ..+F",
            "+A -C .-D .+F",
            "A r1, C r1, D rn0, F 1!",
        ),  # a reason for the answer, or for what it answers
        ("+A -C .-D ..+F", "+A .+F -C .-D", "A r1, C r1, D rn0, F 1"),
        ("+A .+E -C .-D", "+A .+E .+D -C", "A r1, E rn0, C r1, D 1"),
        ("+A .+E", "+A /E", "A r1, E 1"),
        ("+A .+E .+B ..+D", "+A .+B ..+D ...+E", "A r1, E 1, B rn0, D rn0"),  # under what nothing is a reason for
        ("+A .+E .+B ..+D ...+F", "+A .+B ..+D ...+E ...+F", "A r1, E n0, B rn0, D rn0, F rn0"),
        ("+A .+E +C .+D", "+A .+D ..+E +C", "A r1, E n0, C r1, D 1"),  # under what the student takes for a reason for A
        # what is used twice stands right, near or on the other side where it does so once
        ("+A .+E +C .+=E", "+A .+E +C", "A r1, E rn0, C r1"),
        ("+A .+E +C .+=E", "+A +C .+E", "A r1, E rn0, C r1"),
        ("+A .+E +C .+D", "+A +E +C .+D ..+=E", "A r1, E n0, C r1, D rn0"),
        ("+A .+E +C", "+A .-E +C .+=E", "A r1, E o1!, C r1"),
        ("+A .+D ..+E +C .+=E", "+A .+D .+E +C", "A r1, D rn0, E n0, C r1"),
    ],
)
def test_how_claims_stand(ours: str, theirs: str, found: str) -> None:
    assert stand(ours, theirs) == found


@pytest.mark.parametrize(
    ("ours", "theirs", "source", "target", "near"),
    [
        ("+A .+E", "+A +E", "E", "A", 1 / 2),  # one step up from there
        ("+A .+E ..+B", "+A .+E +B", "B", "E", 1 / 3),
        ("+A +E", "+A .+E", "E", "T", 1 / 2),  # and one down
        ("+A .+E ..+B", "+B .+E ..+A", "B", "E", 1 / 3),
        ("+A .+E +C", "+A +C .+E", "E", "A", 0),  # no way from the one to the other
    ],
)
def test_how_near_a_place_is(ours: str, theirs: str, source: str, target: str, near: float) -> None:
    reference = grown(ours)
    known, at = placed(reference, grown(theirs)), {claim.label: claim.index for claim in reference.claims}
    assert known.nearness(at[source], at[target]) == near


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
