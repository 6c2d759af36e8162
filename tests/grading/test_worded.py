"""What is told of a map's wording as a whole: whose words they are, and whether they could be compared at all."""

from __future__ import annotations

import pytest

from argmap.comparison import align
from argmap.draft import Draft
from argmap.grading import Grade, References, Rubric, grade
from argmap.grading.copying import copied, own_wording
from argmap.grading.feedback import feedback_html, feedback_text
from argmap.reading import Reading, read, read_draft
from tests.conftest import ROOT
from tests.small import small

GERMAN = read(str(ROOT / "tests" / "careful" / "07-stadtbad.yaml"))
WATER = read(str(ROOT / "tests" / "grading" / "maps" / "water.yaml"))
ARTICLE = "The town needs a bridge. The ferry takes an hour. Nobody has counted the boats. Ice is no road."
UNWORDED = "What your claims say could not be compared with the article"


def changed(reference: Reading, texts: dict[int, str]) -> Reading:
    draft = Draft.of(reference)
    for at, text in texts.items():
        draft.claims[at].text = text
    return read_draft(draft, "student.yaml", ".", dict(reference.articles))


def graded(student: Reading, reference: Reading) -> Grade:
    return grade(student, References([reference]))


def test_without_word_lists_it_is_said_and_the_mark_ends_at_three_quarters() -> None:
    found = graded(GERMAN, GERMAN)
    assert (found.is_worded, found.total) == (False, 0.75)
    assert UNWORDED in feedback_text(found, Rubric())
    assert UNWORDED in feedback_html(found, Rubric())
    assert "75 of 100 points are the most" in feedback_text(found, Rubric(), score=True)
    assert "75 of 100 points are the most" not in feedback_text(found, Rubric())
    assert UNWORDED not in feedback_text(graded(WATER, WATER), Rubric())


def test_without_word_lists_words_that_are_added_everywhere_are_seen() -> None:
    denied = changed(GERMAN, {one.index: f"Es stimmt nicht, dass gilt: {one.text}" for one in GERMAN.claims})
    found = graded(denied, GERMAN)
    assert found.total is not None
    assert (Rubric().band(found.total), found.matched) == ("look again", 0)
    assert "has words that the article does not have there" in found.points[0].what
    one = changed(GERMAN, {2: f"Es stimmt nicht, dass gilt: {GERMAN.claims[2].text}"})
    assert graded(one, GERMAN).matched == len(GERMAN.claims)


def test_without_word_lists_texts_in_each_others_places_are_seen() -> None:
    quoted = [one.index for one in GERMAN.claims if one.shape.quote]
    turned = {at: GERMAN.claims[other].text for at, other in zip(quoted, quoted[3:] + quoted[:3], strict=True)}
    found = graded(changed(GERMAN, turned), GERMAN)
    assert found.total is not None
    assert Rubric().band(found.total) == "look again"


@pytest.mark.parametrize(
    ("thesis", "said"),
    [
        ("The town needs a bridge.", ["Your thesis is the article's"]),
        ("A bridge is needed by the town.", ["Your thesis is the article's"]),
        ("The town needs a bridge and a tunnel.", ["Your thesis is tied to the sentence"]),
        ("The town has lost its bridge.", ["Your thesis is tied to the sentence"]),
        ("Every town needs a bridge.", []),
        ("The town needs no bridge.", []),
    ],
)
def test_a_thesis_is_called_the_articles_only_where_it_says_no_more(thesis: str, said: list[str]) -> None:
    quote, below = "{The town needs a bridge}\n", "  + A The ferry is slow. {The ferry takes an hour}\n"
    reference, student = (small(f"T {text} {quote}{below}", ARTICLE) for text in ("The town needs a bridge.", thesis))
    theses = [one.partition(" (")[0] for one in graded(student, reference).right if one.startswith("Your thesis")]
    assert [one[: len(known)] for one, known in zip(theses, said, strict=True)] == said


def pasted(reference: Reading, kept: int = 0) -> Reading:
    """A reference with the quoted words for claims, but for the first ones."""
    quotes = {one.index: reference.anchors[one.index] for one in reference.claims if one.shape.quote}
    return changed(reference, {at: one[0].words or "" for at, one in quotes.items() if at >= kept})


def test_copied_claims_are_told_and_counted_where_the_reference_words_its_own() -> None:
    copy = pasted(WATER)
    assert len(copied(copy)) == 23
    assert own_wording(align(WATER, copy), {}) == pytest.approx(0.65)
    found = grade(copy, References([WATER]), Rubric(points=20))
    assert "the claims of your map are sentences of the article, copied." in [one.what for one in found.points]
    assert "Hardly any claim says in words of your own" in feedback_text(found, Rubric(), score=True)
    for student, reference in ((WATER, WATER), (copy, copy), (WATER, copy), (pasted(WATER, 8), WATER)):
        assert (own_wording(align(reference, student), {}), graded(student, reference).own_wording) == (1.0, 1.0)


@pytest.mark.parametrize(("quote", "codes"), [("Every boat is late", []), ("Boats are late in winter", ["AM314"])])
def test_a_claim_about_all_is_asked_about_where_the_article_does_not_speak_of_all(quote: str, codes: list[str]) -> None:
    article = f"{ARTICLE} Every boat is late. Boats are late in winter. Mine was late on Sunday."
    below = f"  + A Every boat is late. {{{quote}}}\n    + E* One was late. {{Mine was late on Sunday}}[type event]\n"
    thesis = "T The town needs a bridge. {The town needs a bridge}\n"
    student, reference = (small(thesis + one, article) for one in (below, below.replace("Every boat is", "Boats are")))
    found = graded(student, reference)
    assert [one.code for one in (*found.points, *found.further) if one.code == "AM314"] == codes


HARBOUR = (
    "The council will vote in March on moving the fish hall from the old harbour to a field behind the gasworks. "
    "It should vote no. What the harbour gives the hall, no field can: ships land there. "
    "Nobody goes to the gasworks for anything else. The old mole is dry, and a pilot needs it in storms."
)
FISH = (
    "T The council should vote against moving the fish hall from the harbour to the field behind the gasworks."
    " {The council will vote in March on moving the fish hall from the old harbour to a field behind the gasworks}\n"
    "  + A The harbour gives the hall ships, which no field can. {What the harbour gives the hall, no field can}\n"
    "  + B Nobody goes to the gasworks for anything else. {Nobody goes to the gasworks for anything else}\n"
    "  + C A pilot needs the old mole in storms. {a pilot needs it in storms}\n"
)
WITH = (
    "  + A No field gives the hall what the harbour does. {What the harbour gives the hall, no field can}\n"
    "  + B There is nothing else at the gasworks. {Nobody goes to the gasworks for anything else}\n"
)


def of_fish(student: str) -> Grade:
    return graded(small(student, HARBOUR), small(FISH, HARBOUR))


@pytest.mark.parametrize(
    ("thesis", "said", "share"),
    [
        ("Gasworks are the future of opera.", "has hardly a word of the sentence that it quotes", 0.5),
        (
            "The council should vote for moving the fish hall to the field.",
            "the opposite of what the article argues for",
            0.25,
        ),
        ("The fish hall should move to the gasworks.", "the opposite of what the article argues for", 0.25),
        ("The fish hall should stay where ships land.", "", 1.0),
        ("The councillors ought to reject the move.", "", 1.0),
    ],
)
def test_what_a_thesis_is_worth_that_quotes_the_right_sentence(thesis: str, said: str, share: float) -> None:
    found = of_fish(f"T {thesis} {{a field behind the gasworks}}\n{WITH}")
    told = [point.what for point in found.points if point.claims == ("T",)]
    assert [said in one for one in told] == [True] * bool(said)
    assert found.shares is not None
    assert found.shares["thesis"] == share
    assert any(one.startswith("Your thesis") for one in found.right) is not bool(said)


def test_a_map_of_which_each_claim_has_one_word_of_its_passage_is_about_something_else() -> None:
    found = of_fish(
        "T Gasworks are the future of opera. {a field behind the gasworks}\n"
        "  + A Harbours dream of purple sheep. {What the harbour gives the hall, no field can}\n"
        "  + C Storms vote for the cheapest candidate. {a pilot needs it in storms}\n"
    )
    assert (found.matched, found.total) == (0, 0.0)
    assert "shares next to nothing with the words that it quotes" in found.points[0].what


def test_a_claim_that_says_all_of_a_short_one_says_it() -> None:
    article = (
        "Circles are worth their rent. They teach. They bring people together, says Ada. "
        "What the courses of the town give to people who have paid for them are practical skills, and it is a lot."
    )
    reference = (
        "T Reading circles are worth their rent. {Circles are worth their rent}\n"
        "  + A Reading circles teach. {They teach}\n"
        "  + B Reading circles bring people together. {They bring people together}\n"
        "  + C The courses of the town give people practical skills. {are practical skills}\n"
    )
    student = "T Circles are worth the rent. {Circles are worth their rent}\n  + A They teach people practical skills. {They teach}\n"
    found = graded(small(student, article), small(reference, article))
    assert [point.what for point in found.points if point.claims == ("A",)] == []
