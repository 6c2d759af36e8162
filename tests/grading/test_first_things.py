"""What a teacher says first: who says it, the opposite thesis, a chain, no evidence, no objections; good maps beside bad ones."""

from __future__ import annotations

import pytest

from argmap.grading import Grade, References, Rubric, grade
from argmap.grading.feedback import feedback_text
from tests.small import small

ARTICLE = """Keep the ferry

By Lena Harte

The town should keep its ferry, and give most of the money for crossings to it. Ferries are quiet at night. The harbour office counted 900 crossings in June. Old crews know the river. Half of them have served since 2009, and 12 of 40 were trained in 2015.

Ferries bring visitors, too. The inn had 300 guests by boat in July.

The shipping company objects that the ferry makes a loss. That sum holds only for the winter. With the summer it earns 9,000 euros.

Others say that nobody crosses any more. This misunderstands what pupils do on it.

One thing I grant. The crew has to work on Sundays.

For quiet nights, money for the ferry is probably spent best.
"""
T = "T The town should keep its ferry. {The town should keep its ferry}\n"
Q = "  + Q Ferries are quiet at night. {Ferries are quiet at night}\n"
QC = "    + C* There were 900 crossings in June. {counted 900 crossings in June}[attributed_to the harbour office]\n"
K = "  + K Old crews know the river. {Old crews know the river}\n"
KS = "    + S* Half of the crews have served since 2009. {Half of them have served since 2009}\n"
V = "  + V Ferries bring visitors. {Ferries bring visitors, too}\n"
VG = "    + G* 300 guests of the inn came by boat. {The inn had 300 guests by boat in July}\n"
L = "  - L The ferry makes a loss. {objects that the ferry makes a loss}[attributed_to the shipping company]\n"
LW = "    - W That holds only for the winter. {That sum holds only for the winter}\n"
LE = "    - E* With the summer it earns 9,000 euros. {With the summer it earns 9,000 euros}\n"
N = "  - N Nobody crosses any more. {nobody crosses any more}[attributed_to others]\n"
NO = "    - O The objection misunderstands what pupils do. {This misunderstands what pupils do on it}\n"
G = "  - X The crew works on Sundays. {The crew has to work on Sundays}\n"
REASONS = Q + QC + K + KS + V + VG
OBJECTIONS = L + LW + LE + N + NO + G
WHOLE = T + REASONS + OBJECTIONS


def graded(submission: str, reference: str = WHOLE, points: int = 20) -> Grade:
    return grade(small(submission, ARTICLE), References([small(reference, ARTICLE)]), Rubric(points=points))


def codes(found: Grade) -> list[str]:
    return [one.code for one in found.points]


def says(found: Grade, words: str) -> bool:
    return any(words in one.what for one in (*found.points, *found.further))


def test_the_reference_itself_has_nothing_to_mend() -> None:
    found = graded(WHOLE)
    assert (found.points, found.total) == ((), 1.0)


# Who says it

MISGIVEN = (
    WHOLE.replace("attributed_to the shipping company", "attributed_to Lena Harte")
    .replace("Nobody crosses", "Harte believes that nobody crosses")
    .replace("attributed_to others", "attributed_to Lena Harte")
    .replace(
        "{That sum holds only for the winter}",
        "{That sum holds only for the winter}[attributed_to the shipping company]",
    )
)


def test_who_says_it_is_told_first_costs_and_is_not_praised() -> None:
    found = graded(MISGIVEN, points=1)
    assert found.points[0].what == (
        "your map makes it the author’s own view: L “The ferry makes a loss” and N “Harte believes that nobody crosses "
        "any more”. In the article others say it, or might, and the author answers them. The same is worth a look in W."
    )
    assert found.points[0].heading == "reading"
    assert found.total is not None
    assert found.total < 0.75
    assert not any(name in one for name in ("L “", "N “", "W “") for one in found.right)


def test_to_whom_an_answer_is_given() -> None:
    found = graded(
        WHOLE.replace(
            "{That sum holds only for the winter}",
            "{That sum holds only for the winter}[attributed_to the shipping company]",
        )
    )
    assert [one.what for one in found.points] == [
        "your map lets the shipping company say W “That holds only for the winter”. In the article it is the author who answers so."
    ]


def test_another_name_for_the_speaker_changes_nothing() -> None:
    found = graded(
        WHOLE.replace("attributed_to the shipping company", "attributed_to the company").replace(
            "attributed_to others", "attributed_to critics"
        )
    )
    assert (found.points, found.total) == ((), 1.0)


# The thesis


FRAMED = """Keep the ferry

The town argues about boats. For quiet nights money for the ferry goes furthest.

The town should give most of its money for river crossings to the old ferry, and build no bridge.

Ferries are quiet at night. Money for the ferry is best for quiet nights.

A bridge is loud. Lorries cross it.

The crew is old. Crews can be trained.

Nobody knows the price of a bridge. It will be high.

Bridges need paint. Paint is dear.

For those who want quiet nights, money for the ferry is spent best. The inn pays a crew. Think of the ferry, money and quiet nights.
"""
FRAME = (
    "T The town should give most of its money for river crossings to the old ferry. "
    "{The town should give most of its money for river crossings to the old ferry}\n"
    "  + Q Ferries are quiet. {Ferries are quiet at night}\n"
    "  + B A bridge is loud. {A bridge is loud}\n"
)


@pytest.mark.parametrize(
    ("claim", "quote", "is_the_articles"),
    [
        ("Money for the old ferry is spent best.", "money for the ferry is spent best", True),
        (
            "Money for the old ferry goes furthest.",
            "For quiet nights money for the ferry goes furthest",
            True,
        ),
        (
            "Money for the old ferry is spent best.",
            "Money for the ferry is best for quiet nights",
            False,
        ),  # in the middle
        (
            "Money for the old ferry brings quiet.",
            "Think of the ferry, money and quiet nights",
            False,
        ),  # nothing is best
        ("The inn pays best for its crew.", "The inn pays a crew", False),  # of something else
        (
            "A crew is best for the inn, the old one for money.",
            "The inn pays a crew",
            False,
        ),  # mostly of something else
    ],
)
def test_a_thesis_that_says_again_what_the_article_is_for(claim: str, quote: str, is_the_articles: bool) -> None:
    submission = f"S {claim} {{{quote}}}\n" + "\n".join(FRAME.splitlines()[1:])
    found = grade(small(submission, FRAMED), References([small(FRAME, FRAMED)]), Rubric(points=20))
    assert found.shares is not None
    assert bool(found.shares["thesis"]) is is_the_articles
    assert ("thesis" in codes(found)) is not is_the_articles
    quoting = FRAME + f"  + Z Money for the ferry is not wasted. {{{quote}}}\n"
    beside = grade(small(submission, FRAMED), References([small(quoting, FRAMED)]), Rubric(points=20))
    assert beside.shares is not None
    assert not beside.shares["thesis"]  # another claim of the reference quotes it


TURNED = (
    (Q + QC + K + KS).replace("  + Q", "  - Q").replace("  + K", "  - K")
    + L.replace("  - L", "  + L")
    + G.replace("  - X", "  + X")
)


@pytest.mark.parametrize("thesis", ["The town should give up its ferry.", "The town should not keep its ferry."])
def test_the_opposite_thesis_is_told_and_not_praised_and_what_follows_from_it_is_not_told(thesis: str) -> None:
    found = graded(T.replace("The town should keep its ferry. ", f"{thesis} ") + TURNED)
    assert found.points[0].what == (
        f"your map argues for T “{thesis.rstrip('.')}”. That seems to be the opposite of what the article argues for."
    )
    assert not {"relation", "one-sided", "AM307"} & set(codes(found))
    assert not any("thesis" in one for one in found.right)
    assert found.shares is not None
    assert found.shares["thesis"] == 0.25


def test_what_is_turned_under_the_right_thesis_is_told() -> None:
    assert "relation" in codes(graded(T + TURNED))


# How it hangs together


def test_a_chain_is_told_as_one_and_none_of_it_can_be_defended() -> None:
    chain = T + Q + "  " + K + "    " + V + QC.replace("    +", "  +") + L
    found = graded(chain)
    assert found.points[0].what == (
        "in your map these claims stand one under the other: Q “Ferries are quiet at night”, K “Old crews know the river” "
        "and V “Ferries bring visitors”. In the article each of them is a reason of its own."
    )
    assert not any(one.claims[:1] in {("K",), ("V",)} and one.code == "place" for one in found.points)


def test_one_reason_under_another_is_no_chain() -> None:
    found = graded(T + Q + "  " + K + V + VG + L)
    assert "chain" not in codes(found)
    assert [one.claims for one in found.points if one.code == "place"] == [("K",)]


def test_reasons_without_evidence_are_no_list() -> None:
    bare, flat = graded(T + Q + K), graded(T + Q + QC[2:] + K + KS[2:] + VG[2:])
    assert (codes(bare)[0], codes(flat)[0]) == ("bare", "list")
    assert (bare.structure, flat.structure) == (0.5, 0.35)
    score = feedback_text(bare, Rubric(), score=True)
    assert "Nothing stands under the reasons, so the whole counts 50 percent." in score
    assert codes(graded(T + Q + QC + K))[0] != "bare"
    assert codes(graded(T + Q, T + Q + K))[0] != "bare"
    assert codes(graded(T + Q + K + L))[0] == "bare"  # whatever is said against it
    assert codes(graded(T + Q + QC[2:] + K))[0] != "bare"  # what is a reason for another one stands beside it
    assert codes(graded(Q[4:].replace("{Ferries", "{Ferries") + K))[0] != "bare"  # another thesis
    assert codes(graded(T + L + N))[0] != "bare"  # no reason


def test_evidence_that_is_added_where_it_belongs_never_lowers_a_map_of_bare_reasons() -> None:
    marks = [graded(T + Q + K + V).total, graded(T + Q + QC + K + V).total, graded(T + Q + QC + K + KS + V).total]
    assert marks == sorted(marks, key=lambda one: one or 0.0)


def test_all_objections_that_are_left_out_are_one_point() -> None:
    found = graded(T + REASONS)
    assert [one.what for one in found.points] == ["your map has no objection. The article brings up 3: ¶5, ¶6 and ¶7."]
    assert not says(graded(T + REASONS + G), "has no objection")
    assert not says(graded(T + REASONS + G.replace("  - X", "  + X")), "has no objection")  # it stands as support
    assert not says(graded(T + REASONS + "  - Z Boats are old-fashioned.\n"), "has no objection")
    assert not says(graded(T + REASONS, T + REASONS + L + LW), "has no objection")


def test_a_list_of_copied_claims_is_told_to_be_a_list_first() -> None:
    copied = [
        line.replace("C* There were", "C* counted").replace("S* Half of the crews", "S* Half of them")
        for line in (Q, QC, K, KS, V)
    ]
    claims = [one.split("{")[1].split("}")[0] for one in (*copied, VG, L, LW, LE, N, NO, G)]
    flat = T + "".join(f"  + c{at} {one}. {{{one}}}\n" for at, one in enumerate(claims))
    assert codes(graded(flat))[:3] == ["list", "one-sided", "copied"]


def test_what_a_map_of_copied_claims_has_right() -> None:
    lines = WHOLE.splitlines()[1:]
    copied = T + "".join(
        f"{one[: len(one) - len(one.lstrip())]}{one.split()[0]} {one.split()[1]} {one.split('{')[1].split('}')[0]}. {one[one.index('{') :]}\n"
        for one in lines
    )
    found = graded(copied)
    assert codes(found)[0] == "copied"
    assert "Your claims stand under the claims that they are reasons for or against." in found.right


def test_most_claims_distorted_is_said_once_and_first() -> None:
    wrong = (
        WHOLE.replace("were 900", "were 90")
        .replace("Q Ferries are quiet", "Q Ferries are never quiet")
        .replace("S* Half of the crews", "S* None of the crews")
        .replace("G* 300 guests", "G* 700 guests")
        .replace("earns 9,000 euros. {", "costs 5,000 euros. {")
        .replace("N Nobody crosses", "N Everybody crosses")
        .replace("holds only for the winter. {", "does not hold for the winter. {")
        .replace("X The crew works", "X The crew never works")
        .replace("L The ferry makes a loss", "L The ferry makes no loss")
    )
    assert codes(graded(wrong))[0] == "distorted"
    assert "distorted" not in codes(graded(WHOLE.replace("were 900", "were 90")))


def test_a_map_of_another_article_is_called_so_and_nothing_is_said_to_count_less() -> None:
    other = "T Bees matter. {Bees matter}\n  + A Honey is sweet. {Honey is sweet}\n"
    found = graded(other)
    assert [one.code for one in found.points][:1] == ["foreign"]
    assert "percent" not in feedback_text(found, Rubric(), score=True)
    assert codes(graded("T Bees matter.\n  + A Honey is sweet.\n"))[:1] == ["untied"]


# What is no fault


@pytest.mark.parametrize(
    ("claim", "is_fault"),
    [
        ("S* Of 40 crews 12 were trained in 2015, and half have served since 2009. {Half of them have served}", False),
        ("S* Half of the crews have served since 2003. {Half of them have served since 2009}", True),
    ],
)
def test_a_year_of_the_same_sentence_is_the_articles(claim: str, is_fault: bool) -> None:
    found = graded(WHOLE.replace(KS, f"    + {claim}\n"))
    assert bool({"AM305", "meaning"} & set(codes(found))) is is_fault


@pytest.mark.parametrize(
    ("noun", "is_fault"), [("guests of the inn", False), ("crossings of the inn", True), ("crews of the inn", True)]
)
def test_what_a_figure_counts_may_be_called_as_the_reference_calls_it(noun: str, is_fault: bool) -> None:
    found = graded(WHOLE.replace("G* 300 guests of the inn came by boat", f"G* 300 {noun} came by boat in July"))
    assert ("AM323" in codes(found)) is is_fault


# What is missing


def test_an_answer_beside_another_one_is_one_more() -> None:
    assert says(
        graded(T + REASONS + L + LW),
        "the article answers L “The ferry makes a loss” here, too, and your map does not have this answer.",
    )
    assert says(graded(T + REASONS + L), "your map does not have the answer.")


def test_an_objection_that_nobody_answers_is_asked_about_as_such() -> None:
    asked = {one.subject: one.question for one in graded(T + REASONS + L + LW + LE).points}
    assert asked["X"] == "who says this, against what, and does the author answer it?"
    assert asked["N"] == "who says this, against what, and what does the author answer?"


def test_what_a_step_against_a_claim_takes_for_granted() -> None:
    reference = WHOLE.replace(LE, LE + "    & I! What is earned counts.\n")
    found = next(one for one in graded(WHOLE, reference).points if one.subject == "I")
    assert found.what == "the step against L “The ferry makes a loss” needs something that nobody says."
    assert found.question == (
        "what must be taken for granted so that E “With the summer it earns 9,000 euros” speaks against L “The ferry makes a loss”?"
    )


def test_an_objection_in_the_words_of_its_reason_is_not_missing() -> None:
    reference = (
        T
        + REASONS
        + "  - L The ferry loses money. {One thing I grant}\n    + M* The crew works on Sundays. {The crew has to work on Sundays}\n"
    )
    found = graded(
        T
        + REASONS
        + "  - M There is a burden on the crew, which works on Sundays. {The crew has to work on Sundays}\n",
        reference,
    )
    assert not any(one.code == "missing" for one in found.points)


# Claims of a student's own


@pytest.mark.parametrize(
    ("claim", "is_listed"),
    [
        ("Money for the ferry is spent best at night.", False),
        ("Money for the ferry may be spent best at night.", True),
    ],
)
def test_a_claim_of_ones_own_that_is_surer_than_its_quote_is_not_listed_as_a_find(claim: str, is_listed: bool) -> None:
    own = f"    + Y {claim} {{money for the ferry is probably spent best}}\n"
    found = graded(WHOLE.replace(VG, VG + own))
    assert any("Y “" in one for one in found.ideas) is is_listed
    assert says(found, "asserts what the article says with “probably”") is not is_listed


def test_a_premise_with_something_under_it_is_a_conclusion_whatever_the_reference_calls_it() -> None:
    under = WHOLE.replace("G* 300 guests of the inn came by boat.", "G The inn had 300 guests by boat.")
    assert "kind" in codes(graded(under))
    assert "kind" not in codes(graded(under.replace(L, "      + B The inn is full. {The inn had 300 guests}\n" + L)))
