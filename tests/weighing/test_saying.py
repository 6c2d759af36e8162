"""What the sentences of weighing say, kind by kind, each beside a map of which they must not say it."""

from __future__ import annotations

import json
from random import Random
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.reading import read, read_bytes
from argmap.reading.weighed import weigh
from argmap.weighing import Footing, tell
from argmap.weighing.cruxes import Sets
from argmap.weighing.measured import Measured
from argmap.weighing.reporting import as_text
from tests.small import small

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The harbour is full of silt. The pilots say so."


def told(lines: str, section: str = "", doubt: str = "", grant: str = "", article: str = "") -> list[str]:
    reading = small(lines, article)
    doubted, granted = ([reading.by_label[one].index for one in ids.split()] for ids in (doubt, grant))
    sentences = tell(weigh(reading, granted, doubted))
    return [one.text for one in sentences if one.section == section or not section]


# 1 and 4: what keeps the thesis from standing


def test_an_objection_that_counts_only_with_others_lies_in_a_smallest_set() -> None:
    two = "T t\n  + A a\n    - K k\n    - L l"
    assert told(two, "unanswered") == [
        "Nothing in the map answers K and L, which object to A; each of them is enough to keep T from standing."
    ]
    ways = "T t\n  + A a\n    - K k\n    - L l\n  + B b\n    - M m\n    - N n"
    assert told(ways, "unanswered") == [
        f"Nothing in the map answers {one}, which objects to {what}; not it alone, but together with others it keeps T from standing."
        for one, what in (("K", "A"), ("L", "A"), ("M", "B"), ("N", "B"))
    ]
    assert told(ways + "\n  - O o", "unanswered")[0] == (
        "Nothing in the map answers O, which objects to T; it is enough to keep T from standing."
    )
    assert told("T t\n  + A a\n    - K k", "unanswered") == [
        "Nothing in the map answers K, which objects to A; without it, T would stand."
    ]


def test_what_cannot_rise_anyway_is_kept_down_by_no_objection() -> None:
    assert told("T t\n  - O o", "unanswered") == [
        "Nothing in the map answers O, which objects to T; T falls without it, too, as nothing is given for it."
    ]
    assert told("T t\n  - O o\n  - Q q", "unanswered") == [
        "Nothing in the map answers O and Q, which object to T; T falls without them, too, as nothing is given for it."
    ]
    lost = "T t\n  + A a\n    + B b\n      - K k\n    - L l\n  + C c\n    - M m"
    assert told(lost, "unanswered", doubt="B") == [
        "Nothing in the map answers M, which objects to C; without it, T would stand.",
        "Nothing in the map answers K, which objects to B; as things are, that makes no difference to T; you doubt B, at which it is aimed.",
        "Nothing in the map answers L, which objects to A; while you doubt B, that makes no difference to T.",
    ]
    assert told("T t\n  + A a\n  - O o", "unanswered", doubt="A") == [
        "Nothing in the map answers O, which objects to T; T falls without it, too, as no reason for it would be left."
    ]
    assert told("T t\n  + A a\n  - O o", "unanswered", doubt="T")[0].endswith(
        "T falls without it, too, as you doubt it."
    )


def test_what_is_too_tangled_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.weighing.lifting._MOST_NODES", 1)
    lines = "T t\n  + A a\n    - K k\n    - L l\n  + B b\n    - M m\n    - N n"
    assert told(lines, "unanswered") == [
        f"Nothing in the map answers {one}, which objects to {what}; it is among what keeps T from standing."
        for one, what in (("K", "A"), ("L", "A"), ("M", "B"), ("N", "B"))
    ]
    assert told(lines, "contested")[0] == ("A is contested: K and L object. If A stood, T would stand.")
    assert told("T t\n  - O o\n  - Q q", "unanswered") == [
        f"Nothing in the map answers {one}, which objects to T; it bears on what helps T." for one in "OQ"
    ]


def test_objections_each_of_which_is_enough_are_one_sentence() -> None:
    assert told("T t\n  + A a\n  - K k\n  - L l\n  - M m", "unanswered") == [
        "Nothing in the map answers K, L and M, which object to T; each of them is enough to keep T from standing."
    ]
    assert told("T t\n  + A a\n    - M m\n  - K k\n  - L l", "unanswered") == [
        "Nothing in the map answers M (against A) and K and L (against T); each of them is enough to keep T from standing."
    ]


def test_an_answered_objection_that_is_enough_as_well_is_not_left_out() -> None:
    assert told("T t\n  + A a\n  - K k\n  - L l\n    - B b", "unanswered") == [
        "Nothing in the map answers K, which objects to T; it is enough to keep T from standing, and so are others."
    ]


# 2 and 10: articles


def article_map(tmp_path: Path, quote: str, header: str = "article: {file: a.txt}") -> Path:
    path = tmp_path / "map.yaml"
    body = f"argument: {{id: T, thesis: t, because: [{{id: E, evidence: e, quote: {quote}, but: [{{id: K, premise: k}}]}}]}}"
    path.write_text(f"argmap: 1\n{header}\n{body}\n", encoding="utf-8")
    return path


def weighed(path: Path, *args: str) -> str:
    return CliRunner().invoke(main, ["weigh", str(path), *args], prog_name="argmap").stdout


def test_words_are_in_the_article_only_where_they_were_found(tmp_path: Path) -> None:
    path = article_map(tmp_path, "is full of silt")
    unread = weighed(path)
    assert unread.splitlines()[1] == (
        "No article could be read, so no quotes were looked for: the map alone says that these are its words."
    )
    assert "  - E is contested: the map quotes it, but K objects. " in unread
    assert "in the article" not in unread
    grounds = {one["claim"]: one["ground"] for one in json.loads(weighed(path, "--format", "json"))["claims"]}
    assert grounds["E"] == "quoted"
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    found = weighed(path)
    assert "  - E is contested: its words are in the article, but K objects. " in found
    assert "quotes it" not in found
    assert "looked for" not in found


def test_an_article_is_spoken_of_only_where_the_map_has_one(tmp_path: Path) -> None:
    without = weighed(article_map(tmp_path, "is full of silt", "title: A debate"))
    assert without.splitlines()[1] == "The map names no article, so no quotes were looked for."
    lines = "T t\n  + A a\n  & W! w\n    - K k"
    assert not [one for one in told(lines) if "article" in one]
    assert (
        told(lines, "contested")[0]
        == "W is contested: it is taken for granted, but K objects. If W stood, T would stand."
    )
    assert told("T t\n  + A a\n    - K k", "contested") == ["A is contested: K objects. If A stood, T would stand."]
    with_one = told(lines, article=ARTICLE)
    assert "The reason for it needs a premise that the article does not state: W." in with_one
    assert "Nothing in the map answers K, which objects to W; without it, T would stand." in with_one
    assert "W is contested: the article takes it for granted, but K objects. If W stood, T would stand." in with_one


def test_some_articles_that_could_not_be_read_are_told_by_their_claims(tmp_path: Path) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(
        "argmap: 1\narticles: {one: {file: a.txt}, two: {file: b.txt}}\nargument: {id: T, thesis: t, because: ["
        "{id: E, evidence: e, quote: {exact: is full of silt, article: one}},"
        "{id: F, evidence: f, quote: {exact: never said, article: two}}]}\n",
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert weighed(path).splitlines()[1] == (
        "Quotes of these were not looked for, as their article could not be read: F."
    )


@pytest.mark.parametrize(
    ("id_", "glossed"),
    [("n1899", True), ("k1.2.3", True), ("E12", False), ("No-harm", False), ("a1", False)],
)
def test_ids_that_say_nothing_have_words_beside_them_once(id_: str, glossed: bool) -> None:
    text = "one two three four five six seven eight nine"
    made = f'argmap: 1\nargument: {{id: T, thesis: t, because: [{{id: "{id_}", premise: {text}}}]}}\n'
    sentences = tell(weigh(read_bytes(made.encode())))
    words = " (“one two three four five six seven eight …”)" if glossed else ""
    assert sentences[0].text == f"The thesis T stands: {id_}{words} carries it, and nothing else does."
    assert sentences[0].claims == ("T", id_)
    assert not [one for one in sentences[1:] if "“" in one.text]


# 3 and 5: answers


def test_an_objection_whose_reasons_are_disputed_is_not_one_that_nobody_answers() -> None:
    below = "T t\n  + A a\n  - O o\n    + R r\n      - B b"
    assert told(below, "unanswered") == []
    assert "What the objection to it rests on is disputed: B objects to R, on which O rests." in told(below, "verdict")
    undercut = "T t\n  + A a\n  - O o\n    + R r\n    ~ U u"
    assert told(undercut, "unanswered") == []
    two_down = "T t\n  + A a\n  - O o\n    + R r\n      + S s\n        - B b"
    assert told(two_down, "unanswered") == []
    assert told("T t\n  + A a\n  - O o\n    + R r", "unanswered") == [
        "Nothing in the map answers O, which objects to T; without it, T would stand."
    ]


def test_an_objection_whose_only_answer_falls_is_left_unanswered() -> None:
    map_ = "T t\n  + A a\n  - O o\n    - B b"
    assert told(map_, "unanswered") == []
    assert told(map_, "verdict")[:2] == [
        "The thesis T is contested: A supports it, but O (contested) objects.",
        "The objection to it is answered: B answers O.",
    ]
    assert told(map_, doubt="B")[:3] == [
        "Doubting B changes nothing for T: it was contested before, too.",
        "The thesis T is contested: A supports it, but O objects.",
        "O is not answered.",
    ]
    assert told(map_, "unanswered", doubt="B") == [
        "O, which objects to T, is left unanswered: its only answer, B, fails, as you doubt B; without it, T would stand."
    ]
    assert told("T t\n  + A a\n  - O o\n    - B b\n    ~ U u", "unanswered") == [
        "O, which objects to T, is left unanswered: its only answer, B, fails, as U undercuts it; without it, T would stand.",
        "Nothing in the map answers U, which undercuts the step from B against O; as things are, that makes no difference to T.",
    ]


def test_the_verdict_says_which_objections_are_answered() -> None:
    assert "Q is not answered; B answers O." in told("T t\n  + A a\n  - O o\n    - B b\n  - Q q", "verdict")
    every = told("T t\n  + A a\n  - O o\n    - B b\n  - Q q\n    - C c\n    & D d", "verdict")
    assert "Every objection to it is answered: B answers O; C with D answer Q." in every
    assert "None of the objections to T is answered." in told("T t\n  + A a\n  - O o\n  - Q q", "verdict")
    beside = told("T t\n  + A a\n  - O o\n    - B b\n  - Q q\n  ~ U u", "verdict")
    assert beside[1:3] == [
        "Another objection to it fails: Q (as U undercuts it).",
        "What is left against it is answered: B answers O.",
    ]


# 6: ways


def test_a_way_that_applies_is_preferred_and_one_of_several_is_called_that() -> None:
    several = "T t\n  + A a\n    - K k\n  + B b\n    + E* e\n  - O o"
    assert told(several, "path") == ["One way, of several: B carries T; E carries B."]
    assert told("T t\n  + B b\n    + E* e\n  - O o", "path") == ["The only way: T rests on B; B on E."]
    below = "T t\n  + B b\n    + E* e\n      - K k\n    + F* f"
    assert told(below, "path") == ["One way, of several: B carries T; F carries B."]
    assert told("T t\n  + A a\n  + B b", "path") == []


# 7: three grades


def test_what_a_claim_decides_alone_with_others_or_not_at_all() -> None:
    alone = "T t\n  + A a\n    - K k"
    assert told(alone, "contested") == ["A is contested: K objects. If A stood, T would stand."]
    others = "T t\n  + A a\n    - K k\n  & B b\n    - L l"
    assert told(others, "contested") == [
        "A is contested: K objects. If A stood, T would fare no better; if A stood, and without L, T would stand.",
        "B is contested: L objects. If B stood, T would fare no better; if B and A stood, T would stand.",
    ]
    hit = "T t\n  + A a\n    - K k\n  - O o"
    assert told(hit, "contested") == [
        "A is contested: K objects. If A stood, T would fare no better; if A stood, and without O, T would stand."
    ]
    idle = "T t\n  + A a\n  - O o\n    + R r\n    - B b\n      - K k"
    assert told(idle, "contested")[0] == ("B is contested: K objects. As things are, B makes no difference to T.")
    cut_off = "T t\n  + A a\n  + B b\n    - K k\n  ~ U u\n  - O o"
    assert told(cut_off, "contested") == ["B is contested: K objects. As things are, B makes no difference to T."]
    keeps = "T t\n  + A a\n  + B b\n    - K k\n  - O o"
    assert told(keeps, "contested") == [
        "B is contested: K objects. If B stood, T would fare no better; but it is one of those that keep T from falling."
    ]


def test_what_else_an_objection_is_used_for_is_said() -> None:
    used = "T t\n  + A a\n  + B b\n    - S s\n  - O o\n    + =S\n  - Q q\n    - C c"
    assert told(used, "unanswered") == [
        "Nothing in the map answers O, which objects to T; it is enough to keep T from standing, and so are others.",
        "Nothing in the map answers S, which objects to B; as things are, that makes no difference to T, but S also supports O: T would stand if you doubted S and Q.",
    ]
    assert told(used.replace("    + =S\n", ""), "unanswered")[-1] == (
        "Nothing in the map answers S, which objects to B; as things are, that makes no difference to T."
    )


# 8: the verdict


def test_the_verdict_is_complete() -> None:
    assert told("T t\n  + A a\n  + B b\n    - K k\n  + C c\n  ~ U u", "verdict") == [
        "The thesis T stands: A carries it, and nothing else does.",
        "Another reason for it is contested: B (K objects).",
        "Another reason for it fails: C (as U undercuts it).",
        "Nothing is said against T itself.",
    ]
    assert told("T t\n  - O o\n  ~ U u", "verdict") == [
        "The thesis T is not argued for: the map gives no reason for it.",
        "The objection to it fails: O (as U undercuts it).",
    ]
    assert told("T t\n  - O o", "verdict") == [
        "The thesis T is not argued for: the map gives no reason for it. It argues against T only: O objects.",
        "O is not answered.",
    ]
    assert told("T t\n  + A a", "verdict", doubt="A")[1] == "The thesis T falls: its reason A fails, as you doubt A."


def test_contested_stands_at_the_premise_that_is() -> None:
    lines = "T t\n  + A a\n    - K k\n  & B b\n  + C c\n  & D d\n    - L l\n  - O o"
    assert told(lines, "verdict")[0] == (
        "The thesis T is contested: A (contested) with B support it, and so does C with D (contested), but O objects."
    )
    together = "T t\n  + A a\n  & B b\n  ~ U u\n    - K k\n  - O o"
    assert told(together, "verdict")[0] == (
        "The thesis T is contested: A with B (contested together) support it, but O objects."
    )
    two = "T t\n  + A a\n    - K k\n  + B b\n    - L l"
    assert told(two, "verdict")[0] == "The thesis T is contested: its reasons A and B are contested."


def test_an_undercut_names_its_step_where_there_are_several() -> None:
    assert (
        "Nothing in the map answers U, which undercuts the step from A to T; as things are, that makes no difference to T."
        in told("T t\n  + A a\n  ~ U u\n  + B b")
    )
    assert told("T t\n  + A a\n  ~ U u", "unanswered")[0].startswith(
        "Nothing in the map answers U, which undercuts the step to T; "
    )


def test_what_is_given_twice_is_told_once() -> None:
    twice = "T t\n  + A a\n  - O o\n  - =O"
    assert told(twice, "verdict") == ["The thesis T is contested: A supports it, but O objects.", "O is not answered."]
    assert told(twice, "unanswered") == ["Nothing in the map answers O, which objects to T; without it, T would stand."]
    assert "each of them is enough" in told("T t\n  + A a\n  - O o\n  - Q q", "unanswered")[0]


def test_claims_that_stand_aside_are_counted() -> None:
    assert "One claim of the map is beside the argument, as no steps lead from it to T: B." in told("T t\n  + A a\nB b")
    many = told("T t\n  + A a\n" + "\n".join(f"B{at} b" for at in range(6)))
    assert (
        "Six claims of the map are beside the argument, as no steps lead from them to T: B0, B1, B2, B3 and 2 more."
        in many
    )
    assert not [one for one in told("T t\n  + A a") if "beside" in one]


# 9: order and number


def test_what_matters_is_told_first_and_long_lists_are_folded() -> None:
    side = "".join(f"\n    - K{at} k" for at in range(9))
    lines = f"T t\n  + A a\n  + B b{side}\n  - O o"
    assert told(lines, "unanswered") == [
        "Nothing in the map answers O, which objects to T; without it, T would stand.",
        "Nothing in the map answers K0, K1, K2, K3, K4, K5, K6, K7 and K8, which object to B; as things are, these make no difference to T.",
    ]
    few = "T t\n  + A a\n  + B b\n    - K0 k\n    - K1 k\n  - O o"
    assert told(few, "unanswered")[1:] == [
        f"Nothing in the map answers K{at}, which objects to B; as things are, that makes no difference to T."
        for at in range(2)
    ]
    contested = "T t\n  + A a" + "".join(f"\n  + B{at} b\n    - K{at} k" for at in range(8))
    assert told(contested, "contested") == [
        "T stands without these, which are contested: B0, B1, B2, B3, B4, B5, B6 and B7."
    ]


def test_choices_are_told_as_choices() -> None:
    product = "T t\n  + A a\n" + "".join(f"  - O{at} o\n    + R{at} r\n" for at in range(3))
    assert told(product, "change") == [
        "T would stand if you doubted one of O0 and R0; one of O1 and R1; and one of O2 and R2."
    ]
    mixed = "T t\n  + A a\n    + B b\n      + C c\n  + D d\n    + E e\n  - O o"
    assert told(mixed, "change", doubt="C E") == [
        "T would stand if you did all of this: doubted O; and granted one of A, B and D or no longer doubted one of C and E."
    ]
    assert told("T t\n  + A a\n  - O o\n  - Q q", "change") == ["T would stand if you doubted O and Q."]
    assert told("T t\n  + A a\n  - O o\n    - B b", "change") == ["T would stand if you doubted O, to which B objects."]


def test_factors_are_those_that_multiply_to_the_sets() -> None:
    sets = tuple(sorted((5, 11, two, *rest) for two in (3, 4) for rest in ((1, 2), (1, 6), (2, 7))))
    found = Sets(sets, {5: 6}).factors
    assert found == [[(1, 2), (1, 6), (2, 7)], [(3,), (4,)], [(5,)], [(11,)]]
    assert Sets(((1, 2), (3, 4)), {2: 2}).factors == [[(1, 2), (3, 4)]]
    assert Sets(((1, 2), (1, 3)), {2: 5}).factors == []
    random = Random(1)
    for _ in range(300):
        some = {tuple(sorted(random.sample(range(6), 3))) for _ in range(random.randint(2, 9))}
        factors = Sets(tuple(sorted(some)), {3: len(some)}).factors
        made: set[tuple[int, ...]] = {()}
        for each in factors:
            made = {tuple(sorted((*one, *more))) for one in made for more in each}
        assert not factors or made == some


def test_single_points_are_counted_together() -> None:
    lines = "T t\n  + A a\n  - O o\n  ~ U u"
    assert told(lines, "crux") == ["Two claims decide alone: if A falls, T falls; if U falls, T becomes contested."]
    assert told("T t\n  + A a", "crux") == ["A single claim decides: if it falls, T falls: A."]


# 10: what changed, and degrees


def test_doubts_and_grants_say_what_they_change() -> None:
    lines = "T t\n  + A a\n  - O o"
    assert told(lines, doubt="O")[0] == "Before you doubted O, T was contested; now it stands."
    assert told(lines, grant="O")[0] == "Granting O changes nothing for T: it was contested before, too."
    assert told(lines)[0].startswith("The thesis T")


def test_a_grant_leaves_objections_where_they_are_and_says_so() -> None:
    lines = "T t\n  + A a\n    - K k\n    & L l\n    - M m"
    assert told(lines, grant="A")[1] == (
        "A is contested although you grant it: to set aside what objects to it, doubt K and M."
    )
    assert told(lines, grant="A", doubt="K M")[1] == "The thesis T stands: A carries it, and nothing else does."


def test_no_side_is_called_stronger_where_no_strength_is_stated() -> None:
    def by_degrees(strength: str) -> str:
        text = f"argmap: 1\nargument: {{id: T, thesis: t, because: [{{id: A, premise: a{strength}}}]}}\n"
        weighing = weigh(read_bytes(text.encode()))
        assert weighing.thesis
        return Measured(weighing, weighing.thesis).tell()[0].text

    assert "Both find more for it than against it" in by_degrees(", strength: 0.9")
    assert by_degrees("").endswith(
        "Both end above that; but the map states no strength, so that this hangs on what is assumed."
    )


def test_footing_of_a_quote_that_was_not_looked_for() -> None:
    text = "argmap: 1\narticle: {file: nowhere.txt}\nargument: {id: T, thesis: t, because: [{id: E, evidence: e, quote: q}]}\n"
    weighing = weigh(read_bytes(text.encode()))
    assert weighing.footing(weighing.graph.claims[1]) is Footing.QUOTED


# G: what a second reader found


def test_before_and_now_are_told_by_what_was_done() -> None:
    lines = "T t\n  + A a\n    - K k\n  - O o"
    assert told(lines, doubt="O K")[0] == "Before you doubted K and O, T was contested; now it stands."
    assert told("T t\n  + A a", doubt="A")[0] == "Before you doubted A, T stood; now it falls."
    assert told(lines, doubt="K", grant="A")[0] == (
        "Doubting K and granting A changes nothing for T: it was contested before, too."
    )
    assert not [one for one in told(lines) if "before" in one.lower()]


def test_what_is_doubted_is_not_offered_to_be_granted() -> None:
    lines = "T t\n  + A a\n    + B b\n      + C c\n  - O o"
    assert told(lines, "change", doubt="A O") == ["T would stand if you no longer doubted A."]
    assert told(lines, "change", doubt="B O") == ["T would stand if you granted A; or no longer doubted B."]
    assert told(lines, "change", doubt="B C O") == [
        "T would stand if you granted A (there are sets of several claims, too)."
    ]
    together = "T t\n  + A a\n  & B b"
    assert told(together, "change", doubt="A B") == ["T would stand if you no longer doubted A and B."]
    assert told(lines, "change", doubt="C") == [
        "T would stand if you did all of this: doubted O; and granted one of A and B or no longer doubted C."
    ]
    choice = "T t\n  + A a\n  + B b\n  + C c"
    assert told(choice, "change", doubt="A B C") == [
        "T would stand if you no longer doubted A; or no longer doubted B; or no longer doubted C."
    ]
    unargued = small("T t\n  + A a\n  - O o\n    + R r")
    both = weigh(unargued, [unargued.by_label["A"].index], [unargued.by_label["A"].index])
    assert both.verdict == 0
    assert "Doubt is stronger than a grant: A falls." in as_text(both, "t").splitlines()
    assert "Doubt is stronger" not in as_text(weigh(unargued, [1], [2]), "t")


def test_an_article_that_was_read_is_not_said_to_answer_nothing() -> None:
    lines = "T t\n  + A a {is full of silt}\n  - O o"
    for article in ("", ARTICLE):
        text = told(lines if article else lines.replace(" {is full of silt}", ""), article=article)
        assert "Nothing in the map answers O, which objects to T; without it, T would stand." in text
    assert not [one for one in told(lines + "\n    - B b", article=ARTICLE) if "Nothing in the map answers" in one]


def test_what_makes_no_difference_as_things_are_may_make_one_after_a_doubt() -> None:
    lines = "T t\n  + A a\n  + B b\n    + E e\n    - K k\n  ~ U u\n  - O o"
    assert "B is contested: E supports it, but K objects. As things are, B makes no difference to T." in told(lines)
    after = [one for one in told(lines, "contested", doubt="U A") if one.startswith("B ")]
    assert after == [
        "B is contested: E supports it, but K objects. If B stood, T would fare no better; if B stood, and without O, T would stand."
    ]
    reading = small(lines)
    doubts = ([reading.by_label[one].index for one in ids] for ids in ("UA", "UAB"))
    assert [int(weigh(reading, doubted=one).verdict) for one in doubts] == [1, 0]


def test_larger_sets_are_told_of_on_both_sides() -> None:
    down = "T t\n  + A a\n    + C c\n    + D d\n  + B b"
    assert told(down, "crux") == [
        "No single claim brings T down. It no longer stands where two claims fall at once: A and B (there are larger sets, too)."
    ]
    assert told("T t\n  + A a\n  + B b", "crux") == [
        "No single claim brings T down. It no longer stands where two claims fall at once: A and B."
    ]
    single = "T t\n  + S s\n    + A a\n      + C c\n      + D d\n    + B b"
    assert told(single, "crux")[1] == (
        "Apart from it, it takes at least two at once: A and B (there are larger sets, too)."
    )
    assert (
        told("T t\n  + S s\n    + A a\n    + B b", "crux")[1]
        == "Apart from it, it takes at least two at once: A and B."
    )
    unstated = "T t\n  + A a\n  & V! v\n  + B b\n  & W! w"
    assert told(unstated, "implicit") == ["V and W are not stated; T no longer stands if neither is granted."]


def test_all_that_is_named_is_listed() -> None:
    lines = "T t\n  + A a\n  - O o\n  ~ U u\n  & V v\n  + B b\n    + C c\n    ~ X x"
    reading = small(lines)
    listed = as_text(weigh(reading), "t").partition("The claims named")[2]
    assert all(f"\n  {one} " in listed for one in "ATOUVBCX")
    assert not [one for one in tell(weigh(small("T t\n  + A a\n  + B b"))) if "U" in one.claims]


def test_evidence_below_what_is_doubted_carries_nothing() -> None:
    lines = "T t\n  + A a\n    + E* e\n  + B b\n    + F* f"
    assert told(lines, "evidence", doubt="A")[-1] == (
        "As things are, E carries nothing to T: each way up from there breaks off at a step that fails or at a claim "
        "that you doubt, or answers what fails."
    )
    assert not [one for one in told(lines, "evidence") if "nothing" in one]
    assert not [one for one in told(lines, "evidence", doubt="F") if "nothing" in one]


def test_a_doubt_that_hides_nothing_is_not_blamed() -> None:
    """E carries nothing, as the step above it is undercut; the claim that is doubted stands elsewhere."""
    lines = "T t\n  + A a\n    + E* e\n    ~ U u\n  + B b\n    + F* f"
    (idle,) = [one for one in told(lines, "evidence", doubt="F") if "nothing" in one]
    assert (
        idle
        == "As things are, E carries nothing to T: each way up from there breaks off at a step that fails, or answers what fails."
    )


def test_a_thesis_that_is_granted_stands_by_that_as_well() -> None:
    one, two = "T t\n  + A a", "T t\n  + A a\n  + B b"
    assert told(one, "verdict", grant="T")[1] == "The thesis T stands: you grant it, and A carries it, too."
    assert told(two, "verdict", grant="T")[1] == (
        "The thesis T stands: you grant it, and two reasons carry it, each enough by itself: A; B."
    )
    assert told(one, "verdict")[0] == "The thesis T stands: A carries it, and nothing else does."
    assert told(one, "verdict", doubt="A", grant="T")[1] == "The thesis T stands: you grant it."


def test_evidence_is_needed_where_the_thesis_fares_worse_without_it() -> None:
    """Of two ways the shorter one is not needed; what is in all of them is."""
    total = "of its 3 pieces of evidence"
    ways = "T t\n  + A* a\n  + P p\n    + B* b\n    & C* c"
    assert told(ways, "evidence") == [
        f"With what it takes for granted, T would still stand if only A were left {total}."
    ]
    all_ = "T t\n  + A* a\n  & B* b\n  & C* c"
    assert told(all_, "evidence") == ["Of its 3 pieces of evidence, T needs all."]
    either = "T t\n  + A* a\n  & P p\n    + B* b\n    + C* c"
    assert told(either, "evidence") == [
        f"With what it takes for granted, T would still stand if only A and B were left {total}; or A and C."
    ]
    granted = told(ways, "evidence", grant="P")
    assert granted == [
        "With what it takes for granted and what you grant, T would still stand if all 3 pieces of evidence were gone."
    ]


def test_an_objection_that_needs_no_disputed_reason_is_not_answered() -> None:
    """It stands by another one; where all it has is disputed, it is contested."""
    lines = "T t\n  + A a\n  - O o\n    + R r\n      - X x"
    assert told(lines, "verdict")[1:] == [
        "What the objection to it rests on is disputed: X objects to R, on which O rests."
    ]
    assert not told(lines, "unanswered")
    spare = f"{lines}\n    + S s"
    assert told(spare, "verdict")[1:] == ["O is not answered."]
    assert told(spare, "unanswered") == ["Nothing in the map answers O, which objects to T; without it, T would stand."]
    assert told(lines, "verdict", grant="O")[2:] == ["O is not answered."]
    both = f"{lines}\n  - Q q\n    - B b"
    assert told(both, "verdict")[1].startswith("Every objection to it is answered, or rests on what is disputed: ")


def test_what_you_doubt_is_named_last_among_what_lets_a_step_fail() -> None:
    """So that nothing else reads as doubted."""
    lines = "T t\n  + A a\n  & B b\n    + D d\n  ~ U u"
    assert (
        told(lines, "verdict", doubt="A")[1]
        == "The thesis T falls: its reason A with B fails, as U undercuts it and you doubt A."
    )
    assert told(lines, "verdict", doubt="A B")[1].endswith("as U undercuts it and you doubt A and B.")
    assert told(lines, "verdict", doubt="A D")[1].endswith("as B falls, U undercuts it and you doubt A.")


def test_an_attack_of_a_claim_that_attacks_twice_is_told_by_its_target() -> None:
    """Without B altogether A would need no help; where it attacks once, it is enough to name it."""
    told_of = "A is contested: B objects. If A stood, T would fare no better; if A stood, and "
    undercut = "T t\n  + A a\n    - B b\n  ~ =B\n  - C c\n    - D d"
    assert f"{told_of}if B did not undercut the step to T, and without C, T would stand." in told(undercut, "contested")
    objection = "T t\n  + A a\n    - B b\n  - =B"
    assert told(objection, "contested") == [f"{told_of}if B did not object to T, T would stand."]
    assert told("T t\n  + A a\n    - B b\n  - C c", "contested") == [f"{told_of}without C, T would stand."]


def test_a_way_ends_on_what_has_more_than_its_ground() -> None:
    lines = "T t\n  + A a\n    + B b\n      + C c"
    assert told(lines, "path")[0].startswith("The only way: ")
    assert told(lines, "path", grant="B")[0].startswith("One way, of several: ")


def test_what_counts_only_once_a_doubt_is_gone_is_told_so() -> None:
    lines = "T t\n  + A a\n    + B b\n      - K k\n    - L l\n  + D d\n    - M m"
    said = told(lines, "unanswered", doubt="A")
    assert said[1:] == [
        "Nothing in the map answers K, which objects to B; while you doubt A, that makes no difference to T.",
        "Nothing in the map answers L, which objects to A; as things are, that makes no difference to T; you doubt A, at which it is aimed.",
    ]
    assert not [one for one in told(lines, "unanswered") if "while" in one]


def test_a_thesis_that_is_doubted_lacks_no_reason() -> None:
    lines = "T t\n  + A a\n  & W! w"
    said = told(lines, doubt="T")
    assert said[:2] == ["Before you doubted T, T stood; now it falls.", "The thesis T falls: you doubt it."]
    assert "No change of mind about other claims makes T stand, as you doubt it." in said
    assert not [one for one in said if "needs a premise" in one]
    assert "No change of mind about other claims makes T stand: the map gives no reason for it." in told("T t\n  - O o")
    assert "The reason for it needs a premise that nobody states: W." in told(lines)


def test_a_stated_strength_that_decides_below_the_thesis_is_told() -> None:
    def unanswered(strength: str) -> list[str]:
        text = f"""argmap: 1
argument: {{id: T, thesis: t, because: [{{id: A, premise: a, because: [{{id: E, evidence: e, strength: 0.8}}],
  but: [{{id: O, premise: o{strength}}}]}}]}}
"""
        sentences = tell(weigh(read_bytes(text.encode())))
        return [one.text for one in sentences if one.section == "unanswered"]

    assert unanswered("") == ["Nothing in the map answers O, which objects to A; without it, T would stand."]
    assert unanswered(", strength: 0.3") == [
        "Nothing in the map answers O, which objects to A; A stands all the same, by the stated strengths; as things are, "
        "that makes no difference to T."
    ]
    grounded = "T t\n  + A a\n  + B b\n    - K k"
    assert told(grounded, "unanswered") == [
        "Nothing in the map answers K, which objects to B; as things are, that makes no difference to T."
    ]
    assert "stands all the same" not in unanswered("")[0]


def test_many_claims_at_once_have_fewer_words_and_like_ones_more() -> None:
    steps = ", ".join(
        f'{{id: "n10{at}", premise: one two three four five six seven eight {at} ten}}' for at in range(8)
    )
    two = tell(weigh(read_bytes(f"argmap: 1\nargument: {{id: T, thesis: t, because: [{steps}]}}\n".encode())))
    assert "n100 (“one two three four five six seven eight 0 …”)" in two[0].text
    other = ", ".join(f'{{id: "n10{at}", premise: w{at} two three four five six}}' for at in range(8))
    many = tell(weigh(read_bytes(f"argmap: 1\nargument: {{id: T, thesis: t, but: [{other}]}}\n".encode())))
    assert "n107 (“w7 two three four five …”)" in many[0].text


def test_names_with_braces_are_names(tmp_path: Path) -> None:
    """Of other tools' nodes; in a sentence that folds many claims, too."""
    nodes = [{"nodeID": "{x}", "text": "Mend it.", "type": "I"}, {"nodeID": "OK", "text": "It is old.", "type": "I"}]
    steps = [("RA", "OK", "{x}")]
    for number in range(7):
        nodes += [{"nodeID": f"b{{{number}}}", "text": f"Reason {number}.", "type": "I"}]
        nodes += [{"nodeID": f"o{number}", "text": f"Objection {number}.", "type": "I"}]
        steps += [("RA", f"b{{{number}}}", "{x}"), ("CA", f"o{number}", f"b{{{number}}}")]
    edges = []
    for number, (kind, source, target) in enumerate(steps):
        nodes.append({"nodeID": f"s{number}", "text": "", "type": kind})
        ends = ((source, f"s{number}"), (f"s{number}", target))
        edges += [{"edgeID": f"{a} {b}", "fromID": a, "toID": b} for a, b in ends]
    path = tmp_path / "map.json"
    path.write_text(json.dumps({"nodes": nodes, "edges": edges, "locutions": []}), encoding="utf-8")
    texts = [one.text for one in tell(weigh(read(path))) if one.section == "contested"]
    assert texts == ["{x} stands without these, which are contested: b{0}, b{1}, b{2}, b{3}, b{4}, b{5} and b{6}."]
