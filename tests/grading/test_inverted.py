"""Claims that turn round their own quotes, theses in other sentences, keywords, and what is not called missing."""

from __future__ import annotations

import pytest

from argmap.grading import Grade, References, Rubric, grade
from argmap.grading.progress import progress
from argmap.grading.voice import Voice
from tests.small import small

ARTICLE = (
    "The council should plant trees along the canal and the quay. The mayor has the plan, and she would do well to "
    "sign it. The mayor has 12 boats.\n\nShade does not cool only the walkers. The trees will not damage these walls. Nobody was hurt by a "
    "branch last year. A tree costs ninety euros. Most of what a tree costs is watering. The old limes stood for a "
    "century without a single complaint. Some fear for the walls.\n\nThe fear is honest. The roots stay in boxes."
)
T = "T The council should plant trees along the canal. {The council should plant trees along the canal and the quay}\n"
S = "  + S Shade cools. {Shade does not cool only the walkers}\n"
C = "  + C Trees are cheap. {A tree costs ninety euros}\n"
L = "    + L Nobody complained of the old limes. {The old limes stood for a century without a single complaint}\n"
O = "  - O The walls may suffer. {Some fear for the walls}\n"  # noqa: E741
R = "    - R The roots are boxed in. {The roots stay in boxes}\n"
WHOLE = T + S + C + L + O + R


def graded(submission: str, reference: str = WHOLE) -> Grade:
    return grade(small(submission, ARTICLE), References([small(reference, ARTICLE)]), Rubric(points=20))


def told(found: Grade, *codes: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.code, one.claims) for one in found.points if one.code in codes]


@pytest.mark.parametrize(
    ("claim", "is_turned"),
    [
        ("The trees damage these walls.", True),
        ("Trees damage the brickwork.", True),
        ("The trees leave these walls whole.", False),
        ("The trees do no damage.", False),
        ("The trees fail to damage the brickwork.", False),
        ("The walls stay undamaged.", False),
        ("The walls are safe from roots.", False),
    ],
)
def test_a_claim_that_turns_round_its_quote_is_told_and_no_find(claim: str, is_turned: bool) -> None:
    found = graded(WHOLE + f"  + X {claim} {{The trees will not damage these walls}}\n")
    assert any("X" in one.claims and one.heading in {"reading", "wording"} for one in found.points) is is_turned
    assert any(claim.rstrip(".") in one for one in found.ideas) is not is_turned
    assert (found.total == 1.0) is not is_turned


def test_a_claim_that_turns_round_its_quote_takes_no_place() -> None:
    """Though it stands where a claim of the reference's should, in the same paragraph."""
    without = graded(T + C + L + O + R)
    turned = graded(T + "  + X Trees damage the brickwork. {The trees will not damage these walls}\n" + C + L + O + R)
    assert without.total is not None
    assert turned.total is not None
    assert turned.total < without.total
    assert dict(turned.missed).keys() == dict(without.missed).keys() == {"S"}
    assert told(turned, "meaning") + told(turned, "AM307") != []


OPPOSITE = (
    "L “{}” may say the opposite of the article. L says “with”, and its quote “without”: they may say opposite things."
)


@pytest.mark.parametrize(
    ("claim", "is_turned"),
    [
        ("The old limes stood there with many complaints.", True),
        ("The old limes stood there without many complaints.", False),
        ("Many people walked under the old limes and made no complaint.", False),
        ("In their century the old limes drew no complaint.", False),
    ],
)
def test_much_for_none(claim: str, *, is_turned: bool) -> None:
    line = "    + L {} {{The old limes stood for a century without a single complaint}}\n"
    reference = WHOLE.replace(L, line.format("The old limes stood without a complaint."))
    found = graded(reference.replace("The old limes stood without a complaint.", claim), reference)
    turned = [(one.code, one.what) for one in found.points if one.code in {"meaning", "AM307"}]
    assert turned == ([("AM307", OPPOSITE.format(claim[:-1]))] if is_turned else [])


@pytest.mark.parametrize(
    ("claim", "is_turned"),
    [
        ("Watering is the least of what a tree costs.", True),
        ("Watering is most of what a tree costs.", False),
        ("Watering is at least half of what a tree costs.", False),
    ],
)
def test_least_for_most(claim: str, is_turned: bool) -> None:
    line = "    + W {} {{Most of what a tree costs is watering}}\n"
    reference = T + C + line.format("Most of the cost of a tree is watering.") + O + R
    found = graded(T + C + line.format(claim) + O + R, reference)
    words = [one.what for one in found.points if "the opposite" in one.what]
    assert bool(words) is is_turned


@pytest.mark.parametrize(
    ("thesis", "share"),
    [
        ("The mayor should sign the plan to plant trees along the canal. {she would do well to sign it}", 1.0),
        ("The mayor has a plan for the canal. {The mayor has the plan}", 0.0),  # proposes nothing
        ("The limes should be felled. {The old limes stood for a century}", 0.0),  # proposes something else
        ("The council should plant trees. {The council should plant trees along the canal and the quay}", 1.0),
        ("The council should plant trees along every canal. {The council should plant trees along the canal}", 0.5),
        ("The council may plant trees. {The council should plant trees along the canal and the quay}", 0.5),
    ],
)
def test_what_thesis_is_the_articles(thesis: str, share: float) -> None:
    found = graded(f"T {thesis}\n" + S + C + L + O + R)
    assert found.shares is not None
    assert round(found.shares["thesis"] or 0.0, 2) == share
    assert ("thesis" in {one.heading for one in found.points}) is (share == 0.0)


@pytest.mark.parametrize(
    ("thesis", "words"),
    [
        ("S Trees are cheap. {A tree costs ninety euros}", "a reason for what the author wants"),
        ("S The walls may suffer. {Some fear for the walls}", "speaks against what the author wants"),
    ],
)
def test_a_wrong_thesis_is_told_what_it_is_in_the_article(thesis: str, words: str) -> None:
    found = graded(f"{thesis}\n  + X Shade cools. {{Shade does not cool only the walkers}}\n")
    point = next(one for one in found.points if one.heading == "thesis")
    assert words in point.what
    assert "The council should plant" not in point.what + point.reason + point.question + point.step
    assert "The council should plant" in point.answer


def test_keywords_are_no_claims() -> None:
    words = WHOLE
    for one, other in (
        ("The council should plant trees along the canal.", "council trees canal"),
        ("Shade cools.", "shade walkers"),
        ("Trees are cheap.", "tree ninety euros"),
        ("Nobody complained of the old limes.", "limes century complaint"),
        ("The walls may suffer.", "fear walls"),
        ("The roots are boxed in.", "roots boxes"),
    ):
        words = words.replace(f"{one} {{", f"{other}. {{")
    found = graded(words)
    assert found.points[0].code == "keywords"
    assert found.total is not None
    assert Rubric().band(found.total) == "look again"
    assert found.ideas == ()
    assert graded(WHOLE).points == ()


def test_what_stands_in_its_place_is_not_called_missing() -> None:
    """By the paragraph, the claim above and the way it bears; one claim is taken for one."""
    near = "  + X Ninety euros are little. {Nobody was hurt by a branch last year}\n"
    assert "S" in dict(graded(T + C + L + O + R).missed)
    assert "S" not in dict(graded(T + C + L + O + R + near).missed)
    assert "S" in dict(graded(T + C + L + O + R + near.replace("  +", "  -")).missed)


def test_progress_names_claims_and_never_praises_a_misreading() -> None:
    reference = WHOLE + "  + W* The mayor has 12 boats. {The mayor has 12 boats}\n"
    draft = graded(reference.replace("  - O", "  + O"), reference)
    worse = graded(reference.replace("W* The mayor has 12", "W* The mayor has 15"), reference)
    assert progress(draft, worse, Rubric(), Voice()) == (
        "One point is mended: Structure: “The walls may suffer”.",
        "One claim now says something else than the article: “The mayor has 15 boats”.",
    )
