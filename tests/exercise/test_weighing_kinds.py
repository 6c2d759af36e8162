"""The kinds that ask what claims do to each other and how much: role, bearing, strengthen, deny, how-strong, flaw, same-shape, write."""

from __future__ import annotations

import importlib
import io
import json
import re
import zipfile
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import Form, Item, make_set
from argmap.exercise.h5p import as_h5p
from argmap.exercise.page import page
from argmap.exercise.quarry import Quarry
from argmap.exercise.relatives import Relatives, only_contrasts
from argmap.exercise.things import things_of
from argmap.exercise.worksheet import worksheet_html, worksheet_markdown
from argmap.reading import read, read_content
from argmap.schemes import schemes
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.exercise import Set
    from argmap.reading import Reading

flaws = importlib.import_module("argmap.exercise.kinds.flaw")

POOL = """The town should keep the old pool

The pool is well used. Last year 41,000 tickets were sold at its gate. On hot days the queue reaches the church. It is
true that the hall stood empty for much of the spring. But the heating was being repaired in those weeks.

The pool keeps children safe. In the villages without a pool, two of three pupils cannot swim, the school board says.
Whoever learns to swim at eight does not drown at eighteen.

The roof leaks in three places. The leak in the roof has ruined the wooden lockers. The surveyor counted 62 broken
tiles.

A new roof could be cheap. The carpenters' guild has offered to work for half its wages. A bank in the county town may
lend the rest without interest.

The pool brings guests into the shops. The baker sells 300 rolls more on a sunny day. The florist has hired two helpers.

The water is clean. A laboratory found no germs in eight samples. The filter was renewed in March.

The mayor says that private baths could take over. The owners of the private bath have twice raised their prices.
"""
MAP = """argmap: 1
title: A pool and its roof
article:
  file: pool.txt
argument:
  id: T
  thesis: The town should keep the old pool.
  quote: The town should keep the old pool
  because:
    - id: P1
      premise: The pool is well used.
      quote: The pool is well used
      because:
        - id: E1
          evidence: Last year 41,000 tickets were sold at the gate.
          type: statistic
          source_rating: A1
          quote: Last year 41,000 tickets were sold at its gate
          scheme: sign
          strength: 0.9
        - id: E2
          evidence: On hot days the queue reaches the church.
          type: event
          quote: On hot days the queue reaches the church
          scheme: sign
          strength: 0.4
      but:
        - id: O1
          premise: The hall stood empty for much of the spring.
          quote: the hall stood empty for much of the spring
          but:
            - id: R1
              premise: The heating was being repaired in those weeks.
              quote: the heating was being repaired in those weeks
    - id: P2
      premise: The pool keeps children safe.
      quote: The pool keeps children safe
      because:
        - together:
            - id: E3
              evidence: In villages without a pool two of three pupils cannot swim.
              type: official statement
              attributed_to: the school board
              source_rating: C2
              quote: In the villages without a pool, two of three pupils cannot swim
            - id: P3
              premise: Whoever has lessons at eight does not drown at eighteen.
              quote: Whoever learns to swim at eight does not drown at eighteen
    - id: P4
      premise: A new roof could be cheap.
      quote: A new roof could be cheap
      because:
        - id: E4
          evidence: The carpenters' guild has offered to work for half its wages.
          type: event
          quote: The carpenters' guild has offered to work for half its wages
          scheme: example
        - id: P5
          premise: A bank in the county town may lend the rest.
          quote: A bank in the county town may lend the rest without interest
          scheme: example
          because:
            - id: E8
              evidence: The bank has lent to two schools.
              type: event
              quote: without interest
      but:
        - id: O2
          evidence: The roof leaks in three places.
          type: event
          quote: The roof leaks in three places
          because:
            - id: E5
              evidence: The surveyor counted 62 broken tiles.
              type: statistic
              quote: The surveyor counted 62 broken tiles
              scheme: sign
    - id: P6
      premise: The pool brings guests into the shops.
      quote: The pool brings guests into the shops
      because:
        - id: E9
          evidence: The baker sells 300 rolls more on a sunny day.
          type: statistic
          attributed_to: the baker
          source_rating: B2
          quote: The baker sells 300 rolls more on a sunny day
        - id: E10
          evidence: The florist has hired two helpers.
          type: event
          quote: The florist has hired two helpers
    - id: P7
      premise: The water is clean.
      quote: The water is clean
      because:
        - id: E11
          evidence: Germs were found in none of eight samples.
          type: statistic
          attributed_to: a laboratory
          source_rating: A2
          quote: A laboratory found no germs in eight samples
        - id: E12
          evidence: The filter was renewed in March.
          type: event
          quote: The filter was renewed in March
  but:
    - id: O3
      premise: Private baths could take over.
      attributed_to: the mayor
      quote: private baths could take over
      but:
        - id: E6
          evidence: The owners of the private bath have twice raised their prices.
          type: event
          source_rating: D3
          quote: The owners of the private bath have twice raised their prices
"""


@pytest.fixture
def pool(tmp_path: Path) -> Reading:
    (tmp_path / "pool.txt").write_text(POOL, encoding="utf-8")
    return read_content(MAP, "map.yaml", tmp_path)


def items(reading: Reading, kind: str, seed: int = 1) -> list[Item]:
    return list(make_set(reading, [kind], 1_000, seed).items)


def only(found: list[Item], *claims: str) -> Item:
    (one,) = [item for item in found if item.claims == claims]
    return one


def answers(item: Item) -> dict[str, bool]:
    return {option.text: option.is_right for option in item.options}


def reasons(item: Item) -> dict[str, str]:
    return {option.text: option.why for option in item.options}


# Relatives


def test_apart_are_claims_that_have_nothing_to_do_with_each_other(pool: Reading) -> None:
    quarry = Quarry(pool, 1)
    relatives = Relatives(quarry)
    by = pool.by_label
    others = {label for label, one in by.items() if one.text and relatives.apart(by["E1"], [one])}
    assert {"E3", "P3", "E4", "P4", "E5"} <= others
    assert not others & {"T", "P1", "E1", "E2", "O1"}  # itself, what it bears on, and what bears on the same


def test_a_word_that_few_claims_have_ties_them(pool: Reading) -> None:
    relatives = Relatives(Quarry(pool, 1))
    by = pool.by_label
    assert relatives.share_words(by["P5"], by["E8"])  # the bank
    assert not relatives.share_words(by["E1"], by["E5"])


# What words do


def test_role(pool: Reading) -> None:
    found = items(pool, "role")
    item = only(found, "O1", "P1")
    assert item.prompt == "What do these words do in the article: “the hall stood empty for much of the spring”?"
    assert " ".join(item.passage.split()) == "It is true that the hall stood empty for much of the spring."
    right = [text for text, is_right in answers(item).items() if is_right]
    assert right == ["They speak against “The pool is well used”."]
    turned = "They speak for “The pool is well used”."
    assert reasons(item)[turned] == "they make that claim harder to believe, not easier"
    assert sorted(text.split(" “")[0] for text in answers(item)) == ["They speak against"] * 2 + ["They speak for"] * 2
    assert {one.sort for one in found} == {"for", "against"}
    counts = [sum(one.sort == sort for one in found) for sort in ("for", "against")]
    assert max(counts) <= 2 * min(counts)
    assert "E3" not in {one.claims[0] for one in found}  # linked: what it does alone is not certain


def test_bearing(pool: Reading) -> None:
    found = items(pool, "bearing")
    reason = next(one for one in found if one.sort == "reason")
    assert reason.claims in {
        ("E1", "P1"),
        ("E2", "P1"),
        ("E4", "P4"),
        ("P1", "T"),
        ("P2", "T"),
        ("P4", "T"),
        ("E8", "P5"),
        ("P7", "T"),
    }
    assert [option.text for option in reason.options] == [
        "It is a reason to believe the second.",
        "It is an objection: a reason not to believe the second.",
        "It is an explanation: it says why the second happened, which nobody doubts.",
        "None of these: it bears on something else.",
    ]
    assert (reason.sort, reason.is_ordered, reason.answer) == ("reason", True, "It is a reason to believe the second.")
    assert (
        reasons(reason)["It is an objection: a reason not to believe the second."]
        == "it makes the second easier to believe"
    )
    for item in found:
        if item.sort == "neither":
            assert pool.by_label[item.claims[0]].kind == "evidence"
            assert "bears on" in item.why
    counts = [sum(one.sort == sort for one in found) for sort in ("reason", "objection", "neither")]
    assert max(counts) - min(counts) <= 1


def test_no_bearing_where_one_sort_would_be_right_too_often(pool: Reading, tmp_path: Path) -> None:
    reading = read_content(MAP.split("      but:", maxsplit=1)[0], "map.yaml", tmp_path)
    assert items(reading, "bearing") == []


def test_strengthen(pool: Reading) -> None:
    found = items(pool, "strengthen")
    weaker = next(one for one in found if one.sort == "weaker" and one.claims[-1] == "O1")
    assert weaker.prompt.startswith("Somebody argues: “")
    assert weaker.prompt.endswith(
        "So: “The pool is well used.” Which of these further facts, if it is true, hurts this argument most?"
    )
    assert weaker.answer == "The hall stood empty for much of the spring."
    assert "O2" not in weaker.claims
    assert not {"The roof leaks in three places.", "Private baths could take over."} & answers(weaker).keys()
    assert {one.sort for one in found} == {
        "weaker"
    }  # nothing on the other side that could stand beside what strengthens


def test_beside_what_strengthens_stands_nothing_that_serves_the_same_thesis(belarus: Reading) -> None:
    found = [one for one in items(belarus, "strengthen") if one.sort == "stronger"]
    by_text = {one.text: one for one in belarus.claims}
    assert found
    for item in found:
        wrong = [by_text[option.text] for option in item.options if not option.is_right]
        assert not any(one.favours_root for one in wrong)


def test_deny(pool: Reading) -> None:
    found = items(pool, "deny")
    item = only(found, "E3", "P3", "P2")
    assert item.prompt == (
        "Somebody argues: “In villages without a pool two of three pupils cannot swim.” So: “The pool keeps children safe.” "
        "Suppose that each of these is false. Which of them brings this step down?"
    )
    assert item.answer == "Whoever has lessons at eight does not drown at eighteen."
    assert all(one.claims[-1] == "P2" for one in found)  # separate reasons are not needed by any step
    assert item.why == "The two count only together: each is a premise that the step needs."


# How much


def test_how_strong_grades_where_the_map_has_all_three_grades(pool: Reading) -> None:
    found = [one for one in items(pool, "how-strong") if one.is_ordered]
    graded = {one.claims: one.sort for one in found}
    assert graded[("E1", "P1")] == "strong"
    assert graded[("E2", "P1")] == "weak"
    assert set(graded.values()) == {"nil", "weak", "strong"}
    strong = only(found, "E1", "P1")
    assert [option.text.split(":")[0].split(",")[0] for option in strong.options] == ["Nothing", "Something", "Much"]
    assert strong.why == "The map gives this step a strength of 0.9 of 1: little is left open."


def test_how_strong_compares_sources_that_are_far_apart(pool: Reading) -> None:
    found = [one for one in items(pool, "how-strong") if one.sort == "sources"]
    (item,) = found  # B is too near to A and to C, and the sources of E1 and E6 are not named
    assert item.claims == ("E11", "E3")
    assert answers(item) == {
        "Germs were found in none of eight samples. (Source: a laboratory)": True,
        "In villages without a pool two of three pupils cannot swim. (Source: the school board)": False,
    }
    assert item.hints.given == (item.hints.point,)


SANCTIONS = """The ruler has turned to his neighbour. For the West has closed its banks to him, and he has nowhere else to go.
He needs the neighbour's money. The neighbour pays half of his budget. The lake is clean. Trout have come back to it.
"""

TURNED = """argmap: 1
title: Turned
article: {file: turned.txt}
argument:
  id: T
  thesis: The country should be watched.
  implicit: true
  because:
    - id: C
      premise: The ruler has turned to his neighbour.
      quote: The ruler has turned to his neighbour
      because:
        - id: P1
          premise: He has nowhere else to go.
          quote: he has nowhere else to go
          because:
            - id: E1
              evidence: The West has closed its banks.
              type: event
              quote: the West has closed its banks to him
        - id: P2
          premise: He needs money from next door.
          quote: He needs the neighbour's money
          because:
            - id: E2
              evidence: Half of the budget is paid by another country.
              type: statistic
              quote: The neighbour pays half of his budget
    - id: D
      premise: The lake is clean.
      quote: The lake is clean
      because:
        - id: E3
          evidence: Trout have come back.
          type: event
          quote: Trout have come back to it
"""


def test_what_serves_one_claim_below_the_thesis_is_not_strange(tmp_path: Path) -> None:
    """Closed banks are no reason given for "he needs money", but might well be one; trout are none."""
    (tmp_path / "turned.txt").write_text(SANCTIONS, encoding="utf-8")
    quarry = Quarry(read_content(TURNED, "map.yaml", tmp_path), 1)
    claims = {one.label: one for one in quarry.claims}
    relatives = Relatives(quarry)
    assert relatives.apart(claims["E1"], [claims["P2"]])
    assert not relatives.strange(claims["E1"], claims["P2"])
    assert relatives.strange(claims["E3"], claims["P2"])
    head, reasons = TURNED.split("    - id: C", maxsplit=1)
    linked = f"{head}    - together:\n" + indent(f"    - id: C{reasons}", "    ")
    quarry = Quarry(read_content(linked, "map.yaml", tmp_path), 1)
    claims = {one.label: one for one in quarry.claims}
    assert not Relatives(quarry).strange(claims["E3"], claims["P2"])


def test_the_longer_option_is_right_as_often_as_the_shorter_one() -> None:
    found = [one for one in items(read(ROOT / "maps" / "belarus.yaml"), "how-strong") if one.sort == "steps"]
    longer = [one for one in found if one.right and len(one.right.text) == max(len(o.text) for o in one.options)]
    assert len(found) > 10
    assert abs(2 * len(longer) - len(found)) <= 1


def test_the_last_hint_to_a_grade_says_it(pool: Reading) -> None:
    strong = only([one for one in items(pool, "how-strong") if one.is_ordered], "E1", "P1")
    assert strong.hints.given[2] == "“Much: whoever accepts the one has a good ground for the other.”"


def test_how_strong_compares_steps_where_grades_are_lacking(tmp_path: Path, pool: Reading) -> None:
    text = MAP.replace("strength: 0.4", "strength: 0.6")
    reading = read_content(text, "map.yaml", tmp_path)
    (item,) = [one for one in items(reading, "how-strong") if one.sort == "steps"]
    assert item.answer == "“Last year 41,000 tickets were sold at the gate.” So: “The pool is well used.”"
    nearer = read_content(text.replace("strength: 0.6", "strength: 0.7"), "map.yaml", tmp_path)
    assert [one for one in items(nearer, "how-strong") if one.sort == "steps"] == []


# Reasoning


def test_flaw_has_honest_twins_made_in_the_same_way(pool: Reading) -> None:
    found = items(pool, "flaw")
    replies = [one for one in found if " B: “" in one.prompt]
    sorts = [one.sort for one in replies]
    assert sorted(set(sorts)) == ["bare", "none", "person", "straw"]
    assert len({sorts.count(sort) for sort in set(sorts)}) == 1
    straw = next(one for one in replies if one.sort == "straw")
    assert straw.claims == ("O2", "P4")
    assert "A: “A new roof could be cheap.”" in straw.prompt
    assert "You say: ‘A new roof will be cheap.’" in straw.prompt
    assert straw.why == "A said “could”, and B answers “will”."
    honest = next(one for one in replies if one.sort == "none")
    said = honest.prompt.split("A: “")[1].split("”")[0]
    assert f"You say: ‘{said}’" in honest.prompt
    assert len(honest.options) == 4


def test_same_shape_takes_the_step_from_another_map() -> None:
    """All steps lead to what ought to be done; the right one by the same scheme, the others by another group of schemes."""
    meadow = read(ROOT / "maps" / "meadow.yaml")
    beside = [read(ROOT / "maps" / f"{name}.yaml") for name in ("nine", "phones", "night-bus")]
    assert make_set(meadow, ["same-shape"], 100).items == ()
    found = make_set(meadow, ["same-shape"], 100, bank=beside).items
    texts = {claim.text.rstrip(".") for claim in meadow.claims}
    for one in found:
        assert one.right
        assert one.right.why.startswith(f"it goes the same way (“{one.sort}”)")
        assert one.right.text.split("So: “")[1].rstrip(".”") not in texts
        assert all(re.search(r"\b(?:should|must|ought|needs?|has|have)\b", option.text) for option in one.options)
        others = {option.why.split("“")[1].split("”")[0] for option in one.options if not option.is_right}
        assert one.sort not in others
        group = groups()[one.sort]
        assert group not in {groups()[other] for other in others}
    assert len(found) >= 2


def groups() -> dict[str, str]:
    """What each scheme rests on, as the kind has it."""
    module = importlib.import_module("argmap.exercise.kinds.same_shape")
    return {str(scheme): group for scheme, group in module._GROUPS.items()}


def test_same_shape_stays_in_one_language(pool: Reading) -> None:
    german = read(ROOT / "tests" / "careful" / "17-tempolimit.yaml")
    beside = [read(ROOT / "maps" / f"{name}.yaml") for name in ("meadow", "nine", "phones")]
    assert make_set(german, ["same-shape"], 100, bank=beside).items == ()
    texts = [one.prompt for one in make_set(beside[0], ["same-shape"], 100, bank=[german]).items]
    assert texts == []


def test_write_has_a_checklist_from_the_map(pool: Reading) -> None:
    found = {one.claims[0]: one for one in items(pool, "write")}
    assert set(found) == {"P1", "P4"}  # P2 is too small, the whole too large
    item = found["P4"]
    assert (item.form, item.options) == (Form.ESSAY, ())
    assert item.answer.splitlines() == [
        "□ It says what it argues for: “A new roof could be cheap.”",
        "□ It gives a reason for P4: “The carpenters' guild has offered to work for half its wages.”",
        "□ It gives a reason for P4: “A bank in the county town may lend the rest.”",
        "□ P5 is said no more surely than in the map (“may”)",
        "□ It gives a reason for P5: “The bank has lent to two schools.”",
        "□ It says what speaks against P4: “The roof leaks in three places.”",
        "□ It gives a reason for O2: “The surveyor counted 62 broken tiles.”",
        "□ What speaks against a claim is marked as such (“although”, “it is true that”), and the reader sees which side the paragraph is on",
    ]


@pytest.mark.parametrize("kind", ["role", "bearing", "strengthen", "deny", "how-strong", "flaw", "same-shape", "write"])
def test_the_same_seed_gives_the_same_items_and_one_answer_is_right(pool: Reading, kind: str) -> None:
    first = items(pool, kind)
    assert first == items(pool, kind)
    for one in first:
        assert sum(option.is_right for option in one.options) == (0 if one.form is Form.ESSAY else 1)
        assert all(option.why for option in one.options)
        assert one.hints.point
        assert "{" not in one.prompt + one.why


def test_the_branch_to_write_from_stands_on_paper_and_on_platforms(pool: Reading) -> None:
    made = make_set(pool, ["write", "build"], 100)
    branch = "A bank in the county town may lend the rest."
    html = h5p(made, pool)
    assert html.count(branch) == 1  # the branch; the paragraphs to map stand above, in the article
    for text in (worksheet_html(made, pool), worksheet_markdown(made, pool)):
        assert text.count(branch) == 1
    assert branch in page(made, pool)


def h5p(made: Set, reading: Reading) -> str:
    with zipfile.ZipFile(io.BytesIO(as_h5p(made, reading))) as package:
        content = json.loads(package.read("content/content.json"))["content"]
    return str(content[-1]["content"]["params"]["text"])


# What was disputable


SAUNA = """The sauna should stay

While the sauna is old, its stove works well. Although the roof leaks, the sauna is dry. The sauna has few guests.
Nobody counted them on Sundays. Most of the guests do not come by car. It is cheap. It would perhaps be missed.
The stove was cleaned in June. The stove went out in July. The sauna often smells of smoke. The guests like it.
"""
SAUNA_MAP = """argmap: 1
title: A sauna
article: {file: sauna.txt}
argument:
  id: T
  thesis: The sauna should stay.
  quote: The sauna should stay
  because:
    - id: P1
      premise: The stove of the sauna works well.
      quote: its stove works well
      because:
        - id: E1
          evidence: The stove was cleaned in June.
          type: event
          quote: The stove was cleaned in June
          scheme: cause to effect
      but:
        - id: O1
          premise: The sauna is old.
          quote: While the sauna is old
    - id: P2
      premise: The sauna is dry.
      quote: the sauna is dry
      but:
        - id: O2
          premise: The roof leaks.
          quote: Although the roof leaks
    - id: P3
      premise: Most of the guests do not come by car.
      quote: Most of the guests do not come by car
    - id: P4
      premise: The sauna would perhaps be missed.
      quote: It would perhaps be missed
    - id: P5
      premise: The sauna is cheap.
      quote: It is cheap
  but:
    - id: O3
      premise: The sauna has few guests.
      quote: The sauna has few guests
      because:
        - id: E2
          evidence: The owner counted nine guests a day.
          type: statistic
          quote: Nobody counted them on Sundays
          unless:
            - id: U1
              premise: Nobody counted the guests on Sundays.
              quote: Nobody counted them on Sundays
              unless:
                - id: U2
                  premise: On Sundays the sauna is closed.
                  quote: Nobody counted them on Sundays
    - id: O4
      premise: The sauna often smells of smoke.
      quote: The sauna often smells of smoke
      unless:
        - id: U3
          premise: The guests like the smell of smoke.
          quote: The guests like it
      but:
        - id: B1
          premise: The stove went out in July.
          quote: The stove went out in July
"""


@pytest.fixture
def sauna(tmp_path: Path) -> Reading:
    (tmp_path / "sauna.txt").write_text(SAUNA, encoding="utf-8")
    return read_content(SAUNA_MAP, "map.yaml", tmp_path)


@pytest.fixture
def belarus() -> Reading:
    return read(ROOT / "maps" / "belarus.yaml")


def test_what_while_sets_beside_a_claim_is_no_certain_objection(sauna: Reading) -> None:
    by, quarry = sauna.by_label, Quarry(sauna, 1)
    assert only_contrasts(quarry, by["O1"], by["P1"])  # While ..., its stove works well
    assert not only_contrasts(quarry, by["O2"], by["P2"])  # Although ...
    assert not only_contrasts(quarry, by["O3"], by["T"])
    for kind in ("role", "bearing", "classify", "counter-evidence", "flaw"):
        assert ("O1", "P1") not in {one.claims for one in items(sauna, kind)}


def test_strangers_share_no_subject_and_serve_nothing_together_but_the_thesis(pool: Reading) -> None:
    by, relatives = pool.by_label, Relatives(Quarry(pool, 1))
    assert relatives.strangers(by["E12"], by["E4"])  # the filter, and the carpenters' guild
    assert not relatives.strangers(by["E9"], by["P7"])  # rolls, and water: said in paragraphs side by side
    assert not relatives.strangers(by["E12"], by["P4"])  # a roof that could be cheap
    assert not relatives.strangers(by["E2"], by["P6"])  # a queue, and shops: each is of the pool or for what is
    assert not relatives.strangers(by["E4"], by["E8"])  # both serve the cheap roof
    assert not relatives.strangers(by["E9"], by["E10"])
    assert not relatives.strangers(by["E8"], by["P5"])  # the bank


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("We don't need it.", False),
        ("The town needs it.", False),
        ("The town needs a pool.", True),
        ("The town needs a pool, and the mayor has always said that it does.", True),
        ("It needs a pool.", False),
        ("a pool is needed.", False),
    ],
)
def test_a_text_reads_alone(pool: Reading, text: str, alone: bool) -> None:
    assert Quarry(pool, 1).reads_alone(text) is alone


def test_names_tell_the_subject_however_many_claims_have_them(belarus: Reading) -> None:
    by, relatives = belarus.by_label, Relatives(Quarry(belarus, 1))
    assert not relatives.strangers(by["E5"], by["P10"])  # sanctions, and dependence: both of Belarus, for one claim
    assert items(belarus, "bearing") == []  # one subject throughout: no two claims have nothing to do with each other


def test_nothing_is_overstated_that_denies_something(sauna: Reading) -> None:
    by, quarry = sauna.by_label, Quarry(sauna, 1)
    assert flaws._overstated(quarry, by["P3"]) is None  # not "All of the guests do not come by car"
    assert flaws._overstated(quarry, by["P4"]) == ("The sauna would certainly be missed.", "perhaps", "certainly")


def test_begging_uses_the_article_s_words_where_they_read_alone(sauna: Reading, pool: Reading) -> None:
    assert flaws._own_words(Quarry(sauna, 1), sauna.by_label["P5"]) == ""  # "It is cheap"
    words = flaws._own_words(Quarry(pool, 1), pool.by_label["E1"])
    assert words == "Last year 41,000 tickets were sold at its gate."


BEGGING = """The mill should stay

The old mill grinds flour for three villages. Its wheel turns all day. The mill on the hill may be saved. The miller was
paid by nobody. Bread was never dearer than in the year without a mill. The oldest mill of the county had its fiftieth feast.
"""


@pytest.mark.parametrize(
    ("claim", "quotes", "words"),
    [
        ("Three villages grind flour with the old mill.", ["The old mill grinds flour for three villages"], ""),
        ("The old mill grinds the flour of three villages.", ["The old mill grinds flour for three villages"], "whole"),
        ("The old mill grinds flour for villages.", ["The old mill grinds flour for three villages"], ""),
        (
            "The old mill grinds flour for three villages, all day.",
            ["The old mill grinds flour for three villages"],
            "",
        ),
        (
            "The old mill grinds flour, for three villages.",
            ["The old mill grinds flour for three villages", "Its wheel turns all day"],
            "",
        ),
        ("The mill on the hill will be saved.", ["The mill on the hill may be saved"], ""),
        ("The miller was not paid by anybody.", ["The miller was paid by nobody"], ""),
        ("A mill is needed.", ["Bread was never dearer than in the year without a mill"], ""),
    ],
)
def test_begging_takes_a_sentence_that_says_just_what_the_claim_says(
    tmp_path: Path, claim: str, quotes: list[str], words: str
) -> None:
    """No more, no less, no more surely; and no sentence of a claim that is said in several."""
    (tmp_path / "mill.txt").write_text(BEGGING, encoding="utf-8")
    head = "argmap: 1\ntitle: Mill\narticle: {file: mill.txt}\nargument:\n  thesis: The mill should stay.\n  because:\n"
    reading = read_content(
        f"{head}    - premise: {json.dumps(claim)}\n      quote: {json.dumps(quotes)}\n", "m.yaml", tmp_path
    )
    found = flaws._own_words(Quarry(reading, 1), reading.claims[1])
    assert found == (f"{quotes[0]}." if words else "")


def test_no_flaw_is_offered_that_no_item_of_its_form_has(pool: Reading, belarus: Reading) -> None:
    for reading in (pool, belarus, *(read(ROOT / "maps" / f"{name}.yaml") for name in ("meadow", "nine"))):
        offered: dict[frozenset[str], set[str]] = {}
        for one in items(reading, "flaw"):
            offered.setdefault(frozenset(option.text for option in one.options), set()).add(one.answer)
        assert offered
        assert all(answers_ == options for options, answers_ in offered.items())


def test_a_reason_that_is_beside_the_point_shares_neither_words_nor_place_with_the_conclusion() -> None:
    found = [one for one in items(read(ROOT / "maps" / "nine.yaml"), "flaw") if one.sort == "beside"]
    nine = read(ROOT / "maps" / "nine.yaml").alone
    relatives = Relatives(Quarry(nine, 1))
    assert found
    for one in found:
        first, above = (nine.by_label[label] for label in one.claims)
        assert relatives.strangers(first, above)
        assert relatives._far(first, above)
        assert not relatives._substance(first) & relatives._substance(above)


def test_sequences_are_of_events_that_happened_and_are_no_causes(sauna: Reading, belarus: Reading) -> None:
    by, quarry = sauna.by_label, Quarry(sauna, 1)
    assert flaws._has_happened(quarry, by["E1"])
    assert not flaws._has_happened(quarry, by["P1"])  # no event
    assert flaws._is_near_a_cause(quarry, by["E1"])
    assert not flaws._is_near_a_cause(quarry, by["B1"])
    by, quarry = belarus.by_label, Quarry(belarus, 1)
    assert flaws._is_near_a_cause(quarry, by["E3"])  # the article argues that it led to what came later
    assert not flaws._has_happened(quarry, by["P3"])  # "stemmed from"


def test_write_says_what_an_undercut_does_and_needs_a_reason(sauna: Reading) -> None:
    found = {one.claims[0]: one.answer.splitlines() for one in items(sauna, "write")}
    assert set(found) == {"O3"}  # O4 has no reason, only what speaks against it
    assert "□ It says why O3 may not follow from E2: “Nobody counted the guests on Sundays.”" in found["O3"]
    assert "□ It says why U1 may not matter: “On Sundays the sauna is closed.”" in found["O3"]


@pytest.mark.parametrize(
    ("scheme", "thing", "has_it"),
    [
        ("analogy", "practice", True),  # what another town does may be asked about as a practice
        ("analogy", "correlation", True),
        ("statistics", "practice", True),
        ("values", "practice", False),
        ("threat", "practice", False),
    ],
)
def test_things_of_a_step(pool: Reading, scheme: str, thing: str, has_it: bool) -> None:
    assert (thing in things_of(schemes()[scheme], [pool.by_label["P7"]])) is has_it


def test_an_answer_to_an_objection_is_called_one() -> None:
    nine = read(ROOT / "maps" / "nine.yaml")
    quarry = Quarry(nine, 1)
    reasons = importlib.import_module("argmap.exercise.kinds.counter_evidence")._reasons(quarry, nine.by_label["T"])
    by = nine.by_label
    assert {by["P1"].index, by["E4"].index, by["P5"].index} <= reasons
    assert by["P6"].index not in reasons  # it undercuts an objection's step


def test_a_reply_about_whoever_argues_is_no_reply_to_the_matter(tmp_path: Path, pool: Reading) -> None:
    """The map may hold it for an objection; a student may as well call it an attack on the person."""
    quarry = Quarry(pool, 1)
    assert not any(flaws._is_about_a_speaker(quarry, pool.by_label[label]) for label in ("O1", "O2", "O3"))
    paid = MAP.replace("premise: Private baths could take over.", "premise: The author may be biased.")
    quarry = Quarry(read_content(paid, "map.yaml", tmp_path), 1)
    assert flaws._is_about_a_speaker(quarry, quarry.reading.by_label["O3"])
    paid = MAP.replace("attributed_to: the mayor", "scheme: ethotic")
    quarry = Quarry(read_content(paid, "map.yaml", tmp_path), 1)
    assert flaws._is_about_a_speaker(quarry, quarry.reading.by_label["O3"])


@pytest.mark.parametrize("asked", ["analogy", "established rule"])
def test_beside_a_shape_stands_no_step_with_a_word_of_its_own(asked: str) -> None:
    """A premise that sets two cases side by side is a likeness, whatever scheme its step goes by; a rule is a rule."""
    words = {
        "analogy": {"like", "same", "did", "similar", "another"},
        "established rule": {"should", "ought", "right", "rule"},
    }
    names = ("meadow", "nine", "phones")
    maps = {name: read(ROOT / "maps" / f"{name}.yaml") for name in names}
    found = [
        option.text.split(" So: ")[0].lower()
        for name in names
        for seed in (1, 2, 3)
        for one in make_set(maps[name], ["same-shape"], 100, seed, bank=[maps[n] for n in names if n != name]).items
        for option in one.options
        if one.sort == asked and not option.is_right
    ]
    assert found
    assert [text for text in found if set(re.findall(r"\w+", text)) & words[asked]] == []


MUSEUM = """The museum should close on Mondays

Visitors are few on Mondays. The cashier counted eleven last week.

Money is short. The museum's grant was cut by a tenth in 2021. The insurers ask for more each spring.

The staff is tired. The museumkeepers already work every second Sunday.

Moths eat the tapestries. The cleaner found larvae in four frames.
"""
MUSEUM_MAP = """argmap: 1
title: Museum
article: {file: museum.txt}
argument:
  id: T
  thesis: The museum should close on Mondays.
  quote: The museum should close on Mondays
  because:
    - id: P1
      premise: Visitors are few on Mondays.
      quote: Visitors are few on Mondays
    - id: P2
      premise: Funds are short.
      quote: Money is short
      because:
        - {id: E2, evidence: The museum's grant was cut by a tenth in 2021., type: event, quote: The museum's grant was cut by a tenth in 2021}
    - id: P3
      premise: The staff is tired.
      quote: The staff is tired
      because:
        - id: P5
          premise: The museumkeepers work every second Sunday.
          quote: The museumkeepers already work every second Sunday
    - id: P4
      premise: Moths eat the tapestries.
      quote: Moths eat the tapestries
      because:
        - {id: E4, evidence: The cleaner found larvae in four frames., type: event, quote: The cleaner found larvae in four frames}
"""  # fmt: skip


def test_what_shares_a_subject_by_a_part_of_a_word_is_not_strange(tmp_path: Path) -> None:
    (tmp_path / "museum.txt").write_text(MUSEUM, encoding="utf-8")
    reading = read_content(MUSEUM_MAP, "map.yaml", tmp_path)
    by, relatives = reading.by_label, Relatives(Quarry(reading, 1))
    assert relatives.strange(by["E2"], by["P5"])
    assert not relatives.strangers(by["E2"], by["P5"])  # the museum's grant, and those who keep the museum
    assert relatives.strangers(by["E4"], by["P2"])  # moths, and money
    assert not relatives.strangers(by["E4"], by["P3"])  # said in the next paragraph
    assert not relatives.strangers(by["E4"], by["P1"])  # few: a word that weighs
