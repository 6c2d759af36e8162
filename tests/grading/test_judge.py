"""One small submission and its references in; points, shares, what is missed and what is right out, all of it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest

from argmap.article import Anchor, Status
from argmap.checker import FAILED_RULE, all_codes
from argmap.comparison import align
from argmap.diagnostics import Finding, Place, Slip
from argmap.grading import Grade, Point, References, Rubric, grade
from argmap.grading.beside import Compared
from argmap.grading.judge import _from_findings, _without_repetition
from argmap.grading.kinds import kinds
from argmap.grading.misreading import misreadings
from argmap.grading.praise import right
from argmap.grading.shares import soundness, structure
from argmap.grading.voice import Voice
from argmap.reading import read_content
from argmap.text import Span
from tests.small import small

if TYPE_CHECKING:
    from argmap.comparison import Alignment
    from argmap.reading import Reading

ARTICLE = (
    "The town needs a bridge. The ferry takes an hour. In winter the river freezes over. It costs two millions. "
    "The mayor promised it in spring. Some people like the ferry. Nobody has counted the boats."
)
T = "T The town needs a bridge. {The town needs a bridge}\n"
A = "  + A The ferry is slow. {The ferry takes an hour}\n"
E = "    + E* In winter there is no ferry. {In winter the river freezes over}\n"
O = "  - O The bridge is dear. {It costs two millions}\n"  # noqa: E741
R = "    - R The mayor will pay for it. {The mayor promised it in spring}\n"
X = "  + X* Boats are uncounted. {Nobody has counted the boats}\n"
Z = "  + Z Ferries are loved. {Some people like the ferry}\n"
WHOLE = T + A + E + O + R
OWN = ": not in the reference, and nothing is subtracted for it. Talk it over."
FLAT = T + A + E[2:]
"""What is evidence for A stands beside it."""


def graded(submission: str, *references: str, rubric: Rubric | None = None) -> Grade:
    known = References([small(one, ARTICLE) for one in references or (WHOLE,)])
    return grade(small(submission, ARTICLE), known, rubric)


def codes(found: Grade) -> list[str]:
    """All points, `|` before those kept for later: heading, code, claims, the reference's claim."""
    told, later = (
        [" ".join([one.heading, one.code, *one.claims, f"({one.subject})"]) for one in points]
        for points in (found.points, found.further)
    )
    return [*told, *(f"| {one}" for one in later)]


PARTS = ("thesis", "components", "relations", "evidence", "objections")
TABLE: dict[str, tuple[str, tuple[str, ...], list[str], tuple[float | None, ...], str]] = {
    "the reference itself": (WHOLE, (WHOLE,), [], (1, 1, 1, 1, 1), ""),
    "the better of two references": (T + A + O + R, (WHOLE.replace("takes an hour", "takes an"), T + A + O + R), [], (1, 1, 1, 1, 1), ""),
    "the better one first": (T + A + O + R, (T + A + O + R, WHOLE.replace("takes an hour", "takes an")), [], (1, 1, 1, 1, 1), ""),
    "what only one of them has is not missed": (T + A + X + O + R, (WHOLE + X, T + A + X + O + R), [], (1, 1, 1, 1, 1), ""),
    "what both have is missed": (
        T + A + O + R, (WHOLE, WHOLE.replace("dear", "expensive")),
        ["evidence missing (E)"], (1, 0.85, 0.92, 0.85, 1), "E",
    ),
    "of two references, the parts of each": (
        T + A + E, (WHOLE, T + O), ["structure missing (O)"], (1, 1, 0.74, 1, 0), "O",
    ),
    "objections by one reference, relations by the other": (
        T + A + "    + B Snow falls.\n" + O, (T + A + E + Z + O, T + A + "    + B Snow falls.\n  + C Fares rise.\n"),
        [], (1, 0.81, 0.81, 1, 1), "",
    ),
    "a branch is told once, with its top": (
        T + O + R, (WHOLE,),
        ["whole unsupported ()", "structure missing (A)"], (1, 0, 0.74, 0.83, 1), "A E",
    ),
    "what is placed as the other reference has it": (
        FLAT, (T + A + E, T + E[2:] + X + Z), [], (1, 1, 0.98, 1, None), "",
    ),
    "what is placed as no reference has it": (
        FLAT, (T + A + E,), ["structure place E (E)"], (1, 1, 0.98, 1, None), "",
    ),
    "what is placed as neither of two references has it": (
        FLAT + X, (T + A + E + X, T + A + E + X + Z), ["structure place E (E)"], (1, 1, 0.99, 1, None), "",
    ),
    "what the other reference does not have at all": (
        FLAT, (T + A + E, T + A + X + Z), ["structure place E (E)"], (1, 1, 0.98, 1, None), "",
    ),
    "another difference of a claim that the other reference has, too": (
        FLAT, (T + A + E, FLAT.replace("E* In", "E In")),
        [], (1, 1, 1, 1, None), "",
    ),
    "an objection taken for support": (
        WHOLE.replace("  - O", "  + O"), (WHOLE,),
        ["structure relation O (O)"], (1, 1, 0.6, 1, 0.5), "",
    ),
    "an objection in another place": (
        T + A + E + "    - O The bridge is dear. {It costs two millions}\n  " + R, (WHOLE,),
        ["structure place O (O)"], (1, 1, 0.96, 1, 0.75), "",
    ),
    "a link": (
        T + A + O.replace("-", "&").replace("O", "Q") , (T + A + O.replace("-", "+").replace("O", "Q"),),
        ["structure link A Q (A)"], (1, 1, 0.88, 1, None), "",
    ),
    "attached one level too deep": (
        T + A + "  " + Z, (T + A + Z,), ["structure place Z (Z)"], (1, 1, 0.95, 1, None), "",
    ),
    "attached two levels too deep": (
        T + A + E + "    " + Z, (T + A + E + Z,),
        ["structure place Z (Z)", "structure AM105 E ()"], (1, 1, 0.81, 1, None), "",
    ),
    "what it bears on is missing": (T + "  + E" + E[7:], (T + A + E,), ["structure missing (A)"], (1, 0.63, 0.57, 1, None), "A"),
    "and it bears the other way": (
        T + "  - E" + E[7:], (T + A + E,),
        ["whole unsupported ()", "structure relation E (E)", "structure missing (A)"], (1, 0.63, 0, 1, None), "A",
    ),
    "evidence as a premise": (
        WHOLE.replace("E*", "E"), (WHOLE,), ["evidence kind E (E)"], (1, 1, 1, 0.99, 1), "",
    ),
    "an altered quote": (
        WHOLE.replace("an hour}", "a week}"), (WHOLE,), ["reading AM204 A ()"], (1, 1, 1, 0.9, 1), "",
    ),
    "a premise without a quote is not missed among the evidence": (
        T + E[2:], (T + A + E[2:],), ["structure missing (A)"], (1, 0.74, 0.74, 1, None), "A",
    ),
    "a claim of one's own is a find where no reference has it": (WHOLE + X, (WHOLE, WHOLE + Z), [], (1, 1, 1, 1, 1), ""),
    "and none where one of them has it": (WHOLE + X, (WHOLE, WHOLE + X + Z), [], (1, 1, 1, 1, 1), ""),
    "a find has to be tied to the article": (
        WHOLE + "  + Y Traffic grows.\n", (WHOLE,),
        ["structure AM104 Y ()", "evidence AM201 Y ()"], (1, 1, 1, 1, 1), "",
    ),
    "the thesis under another one": (
        "S Some like ferries. {Some people like the ferry}\n  + T The town needs a bridge. {The town needs a bridge}\n  " + A,
        (WHOLE,),
        ["thesis thesis T (T)", "evidence missing (E)"],
        (0.5, 0.85, 0.72, 0.79, 0), "E O R",
    ),
    "another thesis": (
        "S Some like ferries. {Some people like the ferry}\n" + A, (WHOLE,),
        ["thesis thesis S (T)", "evidence missing (E)"], (0, 0.85, 0.65, 0.74, 0), "T E O R",
    ),
    "the thesis denied": (
        WHOLE.replace("T The town needs a", "T The town needs no"), (WHOLE,), ["reading opposite-thesis T (T)"], (0.25, 1, 0.6, 0.8, 1), "",
    ),
    "a difference that a finding says already, and one that it does not": (
        WHOLE.replace("dear.", "not dear."), (WHOLE.replace("It costs two millions", "The mayor promised it"),),
        ["reading meaning O (O)", "evidence quote O (O)"], (1, 1, 0.55, 0.8, 0.5), "",
    ),
    "nothing in common": (
        "S Some like ferries. {Some people like the ferry}\n  + X Boats. {Nobody has counted the boats}\n", (WHOLE,),
        ["whole foreign ()"], (0, 0, 0, 0, 0), "T A E O R",
    ),
    "nothing is quoted, and yet there are claims in common": (
        "T The town needs a bridge.\n  + A The ferry is slow.\n", (T + A,),
        ["evidence AM201 T ()", "evidence AM201 A ()"], (1, 1, 1, 0, None), "",
    ),
    "a finding that the reference has, too": (
        T + A + "  + B Snow falls.\n", (T + A + "  + B Snow falls.\n",), [], (1, 1, 1, 1, None), "",
    ),
    "a reference with nothing but a thesis": (T + A, (T,), [], (1, None, None, 1, None), ""),
    "five claims in a list": (
        T + A + E[2:] + O + R[2:], (T + A + E + O + R,),
        ["whole list ()", "structure place R (R)", "structure place E (E)"], (1, 1, 0.94, 1, 0.75), "",
    ),
    "four are too few to call them one": (
        T + A + E[2:] + O, (T + A + E + O,), ["structure place E (E)"], (1, 1, 0.99, 1, 1), "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_marks(name: str) -> None:
    submission, references, points, shares, missed = TABLE[name]
    found = graded(submission, *references)
    assert found.shares is not None
    assert codes(found) == points
    assert tuple(share if share is None else round(share, 2) for share in found.shares.values()) == shares
    assert " ".join(label for label, _ in found.missed) == missed
    judged = [(Rubric().weights[part], found.shares[part] or 0) for part in PARTS if found.shares[part] is not None]
    mean = sum(a * b for a, b in judged) / sum(a for a, _ in judged)
    assert found.total == pytest.approx(mean * found.structure * found.soundness)
    assert (found.claims, found.failure) == (len(small(submission, ARTICLE).claims), "")


@pytest.mark.parametrize(
    ("submission", "references", "ideas"),
    [
        (WHOLE + X, (WHOLE,), ("X “Boats are uncounted” (¶1: “Nobody has counted the boats”)" + OWN,)),
        (WHOLE + X, (WHOLE, WHOLE + Z), ("X “Boats are uncounted” (¶1: “Nobody has counted the boats”)" + OWN,)),
        (WHOLE + X, (WHOLE, WHOLE + X + Z), ()),
        (WHOLE + "  + Y Traffic grows.\n", (WHOLE,), ()),
        ("S Some like ferries. {Some people like the ferry}\n" + A, (WHOLE,), ()),
        (
            T + A + Z + X + O,
            (T + "  + S Snow falls.\n",),
            (
                "A “The ferry is slow” (¶1: “The ferry takes an hour”)" + OWN,
                "Z “Ferries are loved” (¶1: “Some people like the ferry”)" + OWN,
                "X “Boats are uncounted” (¶1: “Nobody has counted the boats”)" + OWN,
            ),
        ),
    ],
)
def test_finds(submission: str, references: tuple[str, ...], ideas: tuple[str, ...]) -> None:
    assert graded(submission, *references).ideas == ideas


def test_what_is_right() -> None:
    """The thesis, claims that stand where they should (the nearest to the thesis first), quotes, objections."""
    where = "¶1: “The town needs a bridge”"
    assert graded(WHOLE).right == (
        f"Your thesis is the article's ({where}).",
        "4 claims stand just where the reference has them, under the same claims: A “The ferry is slow”, O “The bridge is dear”, "
        "E “In winter there is no ferry” and R “The mayor will pay for it”.",
        "5 of 5 quotes stand in the article word for word.",
        "You found what speaks against a claim: O “The bridge is dear” and R “The mayor will pay for it”.",
    )
    assert graded(T + A + "    + E* In winter there is no ferry. {In winter the river freezes ovre}\n").right == (
        f"Your thesis is the article's ({where}).",
        "2 claims stand just where the reference has them, under the same claims: A “The ferry is slow” and "
        "E “In winter there is no ferry”.",
        "2 of 3 quotes stand in the article word for word.",
    )
    assert graded("S Ferries.\n" + A).right == ("1 of 1 quote stands in the article word for word.",)
    assert graded(WHOLE.replace("T The town needs a", "T The town needs no")).right[0].startswith("4 claims stand")
    assert graded(WHOLE + X, WHOLE + X).right[1] == (
        "5 claims stand just where the reference has them, under the same claims: A “The ferry is slow”, X “Boats are uncounted”, "
        "O “The bridge is dear”, E “In winter there is no ferry” and R “The mayor will pay for it”."
    )
    longer = WHOLE + X + Z
    assert graded(longer, longer).right[1] == (
        "6 claims stand just where the reference has them, under the same claims. The first 5: A “The ferry is slow”, X “Boats are uncounted”, "
        "Z “Ferries are loved”, O “The bridge is dear” and E “In winter there is no ferry”."
    )


def test_a_thesis_among_the_premises_is_not_right() -> None:
    found = graded(
        "S Ferries. {Some people like the ferry}\n  + T The town needs a bridge. {The town needs a bridge}\n", T
    )
    assert found.right == ("2 of 2 quotes stand in the article word for word.",)


OTHER = Point(
    "whole",
    "your map seems to be about another article: it has no claim in common with the reference.",
    "",
    "is this the file that you meant to hand in, and the article that it is about?",
    "if it is, begin with the sentence that the whole article argues for.",
    code="foreign",
    weight=3.0,
)
UNTIED = Point(
    "form",
    "none of your claims is tied to words of the article, so none can be recognised.",
    "",
    "which sentence would you show to somebody who doubts that the article says this?",
    "begin with the thesis: quote the sentence that says it, then go on claim by claim.",
    code="untied",
    weight=3.0,
)


@pytest.mark.parametrize(
    ("submission", "point"),
    [
        ("S Ferries. {Some people like the ferry}\n", OTHER),
        ("S Ferries. {Some people like the ferry}\n  + X Boats.\n", OTHER),
        ("S Ferries.\n  + X Boats.\n", UNTIED),
    ],
)
def test_a_map_of_something_else(submission: str, point: Point) -> None:
    assert graded(submission).points[0] == point


def test_a_fault_of_the_file_that_the_reference_has_too_is_no_point() -> None:
    content = "argmap: 1\ncolour: red\nargument:\n  thesis: The town needs a bridge.\n"
    one, plain = read_content(content, "one.yaml"), read_content(content.replace("colour: red\n", ""), "plain.yaml")
    assert codes(grade(one, References([plain]))) == ["form AM003 ()"]
    assert codes(grade(one, References([one]))) == []


def test_how_many_are_missing_below() -> None:
    deep = T + A + E + "      + F* Ice is thick. {Nobody has counted the boats}\n"
    told = [graded(T + O + Z, one + O + Z).points[0].what for one in (T + A, T + A + E, deep)]
    assert told == [
        "your map does not have what this passage says.",
        "your map has neither what this passage says, nor the claim that hangs on it.",
        "your map has neither what this passage says, nor the 2 claims that hang on it.",
    ]


def test_points_by_headings_and_by_weight() -> None:
    """The heaviest of each heading, then the heaviest that is counted as something else; with how many are alike."""
    much = T + A + O + R + Z + "  + P Fares rise.\n  + Q* Snow falls. {Nobody has counted the boats}\n"
    few = "T The town needs no bridge. {The town needs a bridge}\n  + P! Fares rise.\n"
    assert codes(graded(few, much, rubric=Rubric(points=4))) == [
        "reading opposite-thesis T (T)",
        "structure missing (A)",
        "structure missing (Z)",
        "evidence implicit P (P)",
        "| evidence missing (Q)",
    ]
    two = WHOLE.replace("A The", "A! The").replace("O The", "O! The").replace("{The ferry takes an hour}", "")
    found = graded(two.replace("{It costs two millions}", ""), WHOLE, rubric=Rubric(points=1))
    assert [point.what for point in found.points] == [
        "A “The ferry is slow” is implicit in your map; in the reference it is not. The same is worth a look in O."
    ]
    assert codes(found) == ["evidence implicit A (A)", "| evidence implicit O (O)"]


def test_the_same_words_are_said_once() -> None:
    """Of findings; differences are about claims of their own, unless a student reads the same of them."""

    def point(code: str, subject: str = "", question: str = "?") -> Point:
        return Point(
            "structure", "one claim supports another twice.", "", question, "", subject, code=code, subject=subject
        )

    again = replace(point("AM120"), reason="¶2: “It costs two millions”")
    points = [
        point("AM120", "", "!"),
        again,
        point("missing", "A"),
        point("missing", "E", "why?"),
        point("missing", "O"),
    ]
    one = replace(points[2], answer="A; O")
    assert _without_repetition(points) == [points[0], one, points[3]]


def of_the_whole(pairs: int, unsaid: int, *traits: str, claims: int = 9) -> list[str]:
    """The kinds of a map with so many pairs and unsaid claims, of which this is so."""
    names = (
        "is_list",
        "is_flat",
        "is_copied",
        "is_tied",
        "is_keywords",
        "is_elsewhere",
        "is_reversed",
        "has_no_reason",
        "chained",
        "is_bare",
        "distorted",
        "quotes_elsewhere",
    )
    best = SimpleNamespace(
        alignment=SimpleNamespace(
            pairs=range(pairs),
            first=SimpleNamespace(graph=SimpleNamespace(root=None)),
            second=SimpleNamespace(claims=range(claims), graph=SimpleNamespace(root=None)),
        ),
        answers=SimpleNamespace(unsaid=range(unsaid)),
        is_about_something_else=unsaid > pairs,
        **(dict.fromkeys(names, False) | dict.fromkeys(traits, True)),
    )
    return list(kinds(cast("Compared", best)))


@pytest.mark.parametrize(
    ("pairs", "unsaid", "is_flat", "code"),
    [
        (5, 0, True, "list"),
        (5, 0, False, "scattered"),
        (4, 0, True, None),
        (4, 0, False, None),
        (5, 5, False, "scattered"),
        (5, 6, False, None),  # most of it is about something else, and that is said of its claims
        (5, 6, True, "list"),
    ],
)
def test_what_is_said_of_a_list(pairs: int, unsaid: int, is_flat: bool, code: str | None) -> None:
    traits = ["is_list", "is_flat"] if is_flat else ["is_list"]
    assert of_the_whole(pairs, unsaid, *traits) == ([] if code is None else [code])


@pytest.mark.parametrize(
    ("submission", "is_flat"),
    [(T + A, True), (T + A + E, True), (T + A + E + "      + F* Ice is cold.\n", False), (T + A + E + O, True)],
)
def test_a_map_is_flat_where_half_of_its_claims_bear_on_the_thesis(submission: str, is_flat: bool) -> None:
    assert Compared(align(small(WHOLE, ARTICLE), small(submission, ARTICLE)), [], set()).is_flat is is_flat


@pytest.mark.parametrize(
    ("pairs", "unsaid", "traits", "found"),
    [
        (5, 0, ["is_copied"], ["copied"]),
        (4, 0, ["is_copied"], []),
        (5, 0, [], []),
        (5, 0, ["is_copied", "is_list", "is_flat"], ["list", "copied"]),
        (5, 0, ["distorted"], ["distorted"]),
        (5, 0, ["distorted", "is_list", "is_flat"], ["list"]),
        (5, 0, ["chained", "is_list", "is_flat"], ["chain"]),
        (2, 0, ["is_bare", "is_list", "is_flat"], ["bare"]),
        (0, 0, ["quotes_elsewhere"], ["foreign"]),
        (0, 0, ["is_tied"], ["foreign"]),
        (0, 0, [], ["untied"]),
        (0, 1, ["is_tied"], []),
        (5, 0, ["is_keywords", "is_copied"], ["keywords"]),
        (5, 0, ["is_elsewhere", "is_list"], ["elsewhere"]),
        (5, 0, ["is_reversed", "is_list"], ["upside-down"]),
        (5, 0, ["is_list", "is_flat", "has_no_reason"], ["list", "unsupported"]),
        (3, 0, ["has_no_reason"], ["unsupported"]),
    ],
)
def test_what_is_said_of_the_whole(pairs: int, unsaid: int, traits: list[str], found: list[str]) -> None:
    assert of_the_whole(pairs, unsaid, *traits) == found


def test_a_map_with_its_thesis_only_is_told_so() -> None:
    assert of_the_whole(1, 0, "is_list", "is_flat", "has_no_reason", claims=1) == ["alone"]
    found = graded(T)
    assert codes(found)[0] == "whole alone ()"
    assert found.points[0].what == "your map has only its thesis: nothing in it says why one should believe it."


def test_what_is_found_of_the_words_of_a_claim_that_quotes_another_passage_is_not_said() -> None:
    """That it quotes another passage is said; what its words lack beside those follows from it."""
    submission, code = small(WHOLE, ARTICLE), next(one for one in all_codes().values() if one.slip is Slip.SHARED)
    other = next(one for one in all_codes().values() if one.slip is None and one.feedback is not None)
    place = Place(submission.file.text, Span(0, 0))
    findings = [Finding(one, f"{one.id}.", place, claim=claim) for one in (code, other) for claim in ("A", "E", None)]
    best = SimpleNamespace(is_quoted_otherwise=lambda claim: claim == 1, accepts=lambda one: one.claim == "O")
    told = [(one.code, one.claims) for one in _from_findings(submission, findings, cast("Compared", best), Voice())]
    assert told == [(code.id, ("E",)), (code.id, ()), (other.id, ("A",)), (other.id, ("E",)), (other.id, ())]


NO_FERRY = "  + A Fish can swim. {The ferry takes an hour}\n"
NO_WINTER = "  + E* Cats purr. {In winter the river freezes over}\n"


@pytest.mark.parametrize(
    ("submission", "is_so"), [(T + A, False), (T + NO_FERRY, False), (T + NO_FERRY + NO_WINTER, True)]
)
def test_a_map_is_about_something_else_where_most_claims_are(submission: str, is_so: bool) -> None:
    compared = Compared(align(small(WHOLE, ARTICLE), small(submission, ARTICLE)), [], set())
    assert compared.is_about_something_else is is_so


@pytest.mark.parametrize(
    ("copied", "answered", "own_wording", "is_copied"),
    [(3, 5, 0.7, True), (2, 4, 0.7, False), (3, 4, 0.7, True), (4, 4, 0.75, False), (0, 0, 0.5, False)],
)
def test_a_map_is_copied_where_most_of_its_answers_are(
    copied: int, answered: int, own_wording: float, is_copied: bool
) -> None:
    compared = Compared(align(small(WHOLE, ARTICLE), small(WHOLE, ARTICLE)), [], set())
    compared.alignment = cast("Alignment", SimpleNamespace(first_of=dict.fromkeys(range(answered), 0)))
    compared.copied, compared.own_wording = set(range(copied)), own_wording
    assert compared.is_copied is is_copied


@pytest.mark.parametrize(
    ("worth", "left"), [({}, 1.0), ({1: 0.5}, 0.735), ({1: 0.0}, 0.581), ({1: 0.0, 2: 0.5}, 0.481), ({9: 0.0}, 1.0)]
)
def test_what_claims_that_are_worth_less_leave(worth: dict[int, float], left: float) -> None:
    """One that is worth nothing counts as two slips, once."""
    reading = small(WHOLE, ARTICLE)
    assert round(soundness(align(reading, reading), [], worth, 0, 0), 3) == left


def reasons(number: int, without: int = 0) -> str:
    """A map of reasons, each with two pieces of evidence, the last ones with one."""
    lines = ["T The town needs a bridge."]
    for at, word in enumerate("alder birch cedar elder hazel larch".split()[:number]):
        lines += [f"  + R{at} Every {word} is felled.", f"    + A{at} Few {word} leaves grow."]
        lines += [f"    + B{at} Old {word} bark peels."] if at < number - without else []
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("without", "number", "left"), [(0, 5, 0.783), (1, 6, 0.675)])
def test_of_more_than_ten_inner_relations_two_are_asked(without: int, number: int, left: float) -> None:
    reference = reasons(number, without)
    student = "\n".join(reference.splitlines()[:3])
    assert round(structure(align(small(reference), small(student)), {}), 3) == left


BY_FERRY = T + "  + A The ferry is slow. {The ferry takes an hour}\n"
QUOTED = " {Some people like the ferry}"


@pytest.mark.parametrize(
    ("ours", "theirs", "turned"),
    [
        (f"  & W Slow ferries annoy a town.{QUOTED}\n", f"  & W Slow ferries do not annoy a town.{QUOTED}\n", [2]),
        ("  & W! Slow ferries annoy a town.\n", f"  & W Slow ferries do not annoy a town.{QUOTED}\n", []),
        (f"  & W Slow ferries annoy a town.{QUOTED}\n", "  & W! Slow ferries do not annoy a town.\n", []),
    ],
)
def test_what_nobody_says_is_not_misread(ours: str, theirs: str, turned: list[int]) -> None:
    assert [*misreadings(align(small(BY_FERRY + ours, ARTICLE), small(BY_FERRY + theirs, ARTICLE)))] == turned


def test_a_map_of_which_no_claim_can_be_read() -> None:
    """What is wrong with the file is all that there is to say; what the student cannot mend is not said."""
    content = 'argmap: 1\narticle: {file: "../../away.txt"}\n'
    assert grade(read_content(content, "anna.yaml"), References([small(WHOLE, ARTICLE)])) == Grade(
        "anna.yaml",
        points=(
            Point(
                "form",
                "line 1: \ue000argument\ue000 is missing: the map holds no argument.",
                "",
                "what does that line look like beside its neighbours?",
                "write \ue000argument:\ue000 and, under it, \ue000thesis: ...\ue000.",
                "",
                (),
                "AM005",
                weight=1.8,
            ),
        ),
        failure="no claim could be read",
    )


def test_what_a_grade_without_a_claim_says_in_numbers() -> None:
    """Nothing was counted and nothing subtracted; there is no total, and no line where the reading ended."""
    found = grade(read_content("argmap: 1\n", "anna.yaml"), References([small(WHOLE, ARTICLE)]))
    numbers = (found.claims, found.matched, found.structure, found.soundness, found.own_wording, found.cut_at)
    assert numbers == (0, 0, 1.0, 1.0, 1.0, 0)
    assert (found.shares, found.total, found.is_worded) == (None, None, True)


def test_of_a_map_that_breaks_off_nothing_is_missed() -> None:
    """The line where the reading ended is named, whatever stands above it; of a whole map there is none."""
    content = (
        "argmap: 1\ntitel: The ferry\nargument:\n  thesis: The town needs a bridge.\n  because:\n"
        "    - premise: The ferry is slow.\n"
    )
    references = References([small(WHOLE)])
    found = [grade(read_content(one, "anna.yaml"), references) for one in (content, f"{content}    - premise: [The\n")]
    assert [(one.cut_at, [label for label, _ in one.missed]) for one in found] == [
        (0, ["E", "O", "R"]),
        (7, ["E", "O", "R"]),
    ]
    asked = [sorted({point.code for point in (*one.points, *one.further)}) for one in found]
    assert ("missing" in asked[0], "missing" in asked[1]) == (True, False)


def test_what_the_reader_puts_forward_is_graded_only_where_that_is_asked() -> None:
    mine = WHOLE + "  - M I would rather swim. [by reader]\n"
    for asked, missed in ((False, []), (True, ["M"])):
        references = References([small(mine, ARTICLE)], with_reader=asked)
        assert len(references.readings[0].claims) == 5 + asked
        assert len(references.counted(small(mine, ARTICLE)).claims) == 5 + asked
        assert [label for label, _ in grade(small(WHOLE, ARTICLE), references).missed] == missed
    assert [label for label, _ in grade(small(WHOLE, ARTICLE), References([small(mine, ARTICLE)])).missed] == []


def test_feedback_is_in_the_language_of_the_voice() -> None:
    references, voice = References([small(WHOLE, ARTICLE)]), Voice()
    voice.language = "de"
    for one in (small(WHOLE, ARTICLE), read_content("argmap: 1\n", "empty.yaml")):
        assert (grade(one, references, voice=voice).language, grade(one, references).language) == ("de", "en")


def test_references_that_nothing_can_be_judged_by() -> None:
    empty = read_content("argmap: 1\n", "empty.yaml")
    found = grade(small(WHOLE, ARTICLE), References([empty, small(WHOLE, ARTICLE)]))
    assert (found.total, found.matched) == (1, 5)
    assert grade(small(WHOLE, ARTICLE), References([empty, empty])).total is None


def test_a_rule_that_fails_is_no_point(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is named beside the grade, also of a map without claims."""

    def fails(reading: Reading) -> list[Finding]:
        return [Finding(FAILED_RULE, "the rule X failed", Place(reading.file.text, Span(0, 0)))]

    references = References([small(WHOLE, ARTICLE)])
    assert references.accepted
    monkeypatch.setattr("argmap.grading.judge.check", fails)
    for one in (small(WHOLE, ARTICLE), read_content("argmap: 1\n", "empty.yaml")):
        found = grade(one, references)
        assert (found.points, found.further, found.failed_rules) == ((), (), ("the rule X failed",))


def test_only_quotes_that_were_looked_up_count() -> None:
    """Neither those of an article that nobody has, nor those that were too much work."""
    one = small(WHOLE, ARTICLE)
    assert (
        list(right(Compared(align(one, one), [], set()), Voice()))[2]
        == "5 of 5 quotes stand in the article word for word."
    )
    anchors = list(one.anchors)
    anchors[1] = tuple(quote._replace(anchor=Anchor(Status.NOT_LOOKED_UP)) for quote in anchors[1])
    anchors[2] = tuple(quote._replace(anchor=Anchor(Status.NO_ARTICLE), article=None) for quote in anchors[2])
    anchors[3] = tuple(quote._replace(anchor=Anchor(Status.NOT_FOUND)) for quote in anchors[3])
    one.__dict__["anchors"] = anchors
    assert (
        list(right(Compared(align(one, one), [], set()), Voice()))[2]
        == "2 of 3 quotes stand in the article word for word."
    )
