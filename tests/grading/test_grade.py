"""Feedback names every mutilation and no harmless change; a class is graded whatever is handed in."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cli import main
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.grading import References, Rubric, RubricError, grade, load_rubric
from argmap.grading.feedback import feedback_markdown, feedback_text
from argmap.grading.handing_back import student_names
from argmap.grading.many import Job, grade_files
from argmap.graph import Polarity
from argmap.reading import read_bytes
from argmap.text import Text
from tests.conftest import MAPS, seen_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.reading import Reading

    Change = Callable[[Draft, dict[str, int]], object]
    Changed = Callable[[Change], Reading]

BELARUS = str(MAPS / "belarus.yaml")


def text(claim: str, words: str) -> Change:
    return lambda draft, by_id: setattr(draft.claims[by_id[claim]], "text", words)


def field(claim: str, key: str, value: object) -> Change:
    return lambda draft, by_id: draft.claims[by_id[claim]].fields.__setitem__(key, value)


def polarity(claim: str, to: Polarity) -> Change:
    def change(draft: Draft, by_id: dict[str, int]) -> None:
        draft.steps[draft.claims[by_id[claim]].home or 0].polarity = to

    return change


def unquoted(draft: Draft, by_id: dict[str, int]) -> None:
    del draft.claims[by_id["E11"]].fields["quote"]


def as_premise(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[by_id["E7"]].kind = "premise"
    del draft.claims[by_id["E7"]].fields["type"]


def as_implicit(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[by_id["P20"]].fields["implicit"] = True
    del draft.claims[by_id["P20"]].fields["quote"]


def other_thesis(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[0].text = "Russia intends to conquer Ukraine."
    draft.claims[0].fields["quote"] = draft.claims[by_id["E17"]].fields["quote"]


def swapped_thesis(draft: Draft, by_id: dict[str, int]) -> None:
    thesis, other = draft.claims[0], draft.claims[by_id["C"]]
    thesis.text, other.text = other.text, thesis.text
    thesis.fields["quote"], other.fields["quote"] = other.fields["quote"], thesis.fields["quote"]


MUTILATIONS: dict[str, tuple[Change, str, str, str]] = {
    "a claim left out": (lambda d, by: d.leave_out(by["P8"]), "structure", "P8", "departure from the previous"),
    "evidence left out": (lambda d, by: d.leave_out(by["E7"]), "evidence", "E7", "an unofficial air link"),
    "an objection left out": (lambda d, by: d.leave_out(by["O8"]), "structure", "O8", "dissatisfaction exists"),
    "an implicit premise left out": (lambda d, by: d.leave_out(by["W1"]), "structure", "W1", "for granted"),
    "a claim moved": (lambda d, by: d.move(by["E9"], by["P1"]), "structure", "E9", "under P1"),
    "links cut": (lambda d, by: d.move(by["W1"], by["T"]), "structure", "W1", "separate reasons"),
    "an objection as support": (polarity("O8", Polarity.SUPPORT), "structure", "O8", "supports P16"),
    "support as an objection": (polarity("P10", Polarity.ATTACK), "structure", "P10", "speaks against C"),
    "another figure": (text("E11", "Russia and Belarus agreed on 30 programs."), "reading", "E11", "figure"),
    "a denial": (text("P10", "Minsk does not depend on Moscow for support."), "reading", "P10", "the opposite"),
    "another quote": (
        field("P10", "quote", [{"exact": "intentionally avoiding discussion of the peninsula's de jure status"}]),
        "evidence", "P10", "another passage",
    ),
    "no quote": (unquoted, "evidence", "E11", "no words of the article"),
    "an altered quote": (
        field("P10", "quote", [{"exact": "Minsk's dependence on Russia for support was particularly visible last fall"}]),
        "reading", "P10", "changes what the article says",
    ),
    "an invented quote": (
        field("P10", "quote", [{"exact": "Minsk would collapse without the money of the Kremlin"}]),
        "reading", "P10", "do not stand in the article",
    ),
    "another thesis": (other_thesis, "thesis", "T", "argues for T “Russia intends"),
    "the thesis swapped": (swapped_thesis, "thesis", "T", "argues for T “In his quest"),
    "evidence as a premise": (as_premise, "evidence", "E7", "a premise in your map"),
    "a stated claim as implicit": (as_implicit, "evidence", "P20", "implicit in your map"),
    "a speaker left out": (
        lambda d, by: d.claims[by["E15"]].fields.pop("attributed_to"), "wording", "E15", "is what somebody says, and it does not say who"
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", MUTILATIONS)
def test_every_mutilation_is_named(belarus: Reading, changed: Changed, name: str) -> None:
    change, heading, claim, words = MUTILATIONS[name]
    found = grade(changed(change), References([belarus]))
    told = [one for one in found.points if claim in (*one.claims, one.subject) and one.heading == heading]
    assert told, found.points
    assert words in f"{told[0].what} {told[0].reason} {told[0].question}"
    assert (found.total or 0) <= 1


def reworded(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[by_id["P10"]].text = "Belarus relies on Russian backing."
    draft.claims[by_id["W6"]].text = "What is banned in general may still let through what is called defence."


def renamed(draft: Draft, by_id: dict[str, int]) -> None:
    for number, claim in enumerate(draft.claims):
        claim.fields["id"] = f"claim-{number}"


def shorter_quote(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[by_id["P10"]].fields["quote"] = [{"exact": "Minsk's dependence on Moscow for support"}]


@pytest.mark.parametrize("change", [reworded, renamed, shorter_quote, lambda draft, by_id: None])
def test_harmless_changes_are_not_named(belarus: Reading, changed: Changed, change: Change) -> None:
    found = grade(changed(change), References([belarus]))
    assert (found.points, found.further, found.total) == ((), (), 1)
    assert "Nothing to mend" in feedback_text(found, Rubric())


def test_a_claim_of_ones_own_is_welcome(belarus: Reading, changed: Changed) -> None:
    own = DraftClaim(
        "evidence",
        "The Kazakh government needed help to survive.",
        {"type": "event", "quote": [{"exact": "to save the embattled Tokayev government in Kazakhstan"}]},
    )
    found = grade(
        changed(lambda draft, by_id: draft.add(own, DraftStep(Polarity.SUPPORT, by_id["P11"], None, []))),
        References([belarus]),
    )
    assert found.total == 1
    assert [one.partition(" ")[2][:30] for one in found.ideas] == ["“The Kazakh government needed "]


def test_of_several_references_the_best_match_counts(belarus: Reading, changed: Changed) -> None:
    def moved(draft: Draft, by_id: dict[str, int]) -> None:
        draft.move(by_id["E9"], by_id["P1"])

    without_p9 = changed(lambda draft, by_id: draft.leave_out(by_id["P9"]))
    other = changed(moved)
    assert grade(other, References([belarus])).points
    assert not grade(other, References([belarus, other])).points
    assert not grade(without_p9, References([belarus, without_p9])).points
    assert not grade(without_p9, References([belarus, without_p9])).missed


def test_feedback_begins_with_what_is_right_and_has_three_points(belarus: Reading, changed: Changed) -> None:
    def much(draft: Draft, by_id: dict[str, int]) -> None:
        draft.leave_out(by_id["P9"])
        draft.leave_out(by_id["P16"])
        draft.move(by_id["E2"], by_id["P1"])
        draft.claims[by_id["P10"]].text = "Minsk does not depend on Moscow for support."
        unquoted(draft, {"E11": by_id["E14"]})

    found = grade(changed(much), References([belarus]))
    assert [point.heading for point in found.points] == ["reading", "structure", "evidence"]
    assert len(found.further) == 2
    shown = feedback_text(found, Rubric())
    assert shown.index("What is right") < shown.index("Look at this next")
    assert shown.count("Question: ") == 3
    assert "strong" not in shown
    assert "Answer:" not in shown
    scored = feedback_text(found, Rubric(), score=True, reveal=True)
    assert "- Thesis: strong (20 of 20)" in scored
    assert "Answer: the reference has P16 “" in scored


def test_a_submission_without_its_article_is_read_against_the_references(belarus: Reading, tmp_path: Path) -> None:
    draft = Draft.of(belarus)
    draft.header["article"]["file"] = "lost.txt"
    for header in (draft.header, {"argmap": 1}):
        draft.header = header
        found = grade(read_bytes(json.dumps(draft.written()).encode(), folder=tmp_path), References([belarus]))
        assert (found.points, found.total) == ((), 1)


@settings(max_examples=40)
@given(st.binary(max_size=200) | st.text(alphabet="argumenthsi: -[]{}\n\"'&*!|>#%", max_size=200).map(str.encode))
def test_whatever_is_handed_in_is_answered(belarus: Reading, data: bytes) -> None:
    found = grade(read_bytes(data, "handed-in.yaml"), References([belarus]))
    assert found.points
    assert feedback_text(found, Rubric(), score=True).startswith("Feedback on handed-in.yaml\n")
    assert feedback_markdown(found, Rubric()).startswith("# Feedback on handed-in.yaml\n")


def test_a_class(tmp_path: Path, belarus: Reading) -> None:
    submissions, out = tmp_path / "class", tmp_path / "out"
    for name, change in (("anna", reworded), ("ben", swapped_thesis), ("=evil", unquoted)):
        draft = Draft.of(belarus)
        change(draft, belarus.graph.by_id)
        (submissions / name).mkdir(parents=True)
        (submissions / name / "map.json").write_text(json.dumps(draft.written()), encoding="utf-8")
    (submissions / "zoe.yaml").write_bytes(b"\xff\x00not a map")
    done = CliRunner().invoke(main, ["grade", str(submissions), "--reference", BELARUS, "-o", str(out)])
    assert (done.exit_code, done.stdout) == (1, "")
    names = ["=evil_map", "anna_map", "ben_map", "zoe"]
    assert seen_in(out) == sorted([*(f"{name}.md" for name in names), "class.md", "gradebook.csv"])
    rows = list(csv.DictReader((out / "gradebook.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert [(row["student"], row["band"], row["thesis"]) for row in rows] == [
        ("'=evil_map", "strong", "100"),
        ("anna_map", "strong", "100"),
        ("ben_map", "developing", "50"),
        ("zoe", "", ""),
    ]
    summary = (out / "class.md").read_text(encoding="utf-8")
    assert summary.startswith("# The class\n\n4 submissions, 3 of them graded.\n")
    assert "- zoe: no claim could be read" in summary


def test_processes_give_the_same_grades(tmp_path: Path, belarus: Reading) -> None:
    files = []
    for number in range(5):
        draft = Draft.of(belarus)
        draft.leave_out(belarus.graph.by_id[f"E{number + 1}"])
        draft.header["article"]["file"] = "lost.txt"
        files.append(str(tmp_path / f"{number}.json"))
        (tmp_path / f"{number}.json").write_text(json.dumps(draft.written()), encoding="utf-8")
    job = Job((BELARUS,), Rubric())
    alone = list(grade_files(job, files, 1))
    assert [one.name for one in alone] == files
    assert list(grade_files(job, files, 2)) == alone


def test_names_of_students() -> None:
    assert student_names(["in/anna/map.yaml", "in/ben/map.yaml"]) == ["anna_map", "ben_map"]
    assert student_names(["a/map.yaml", "a/map.json"]) == ["map", "map"]
    assert student_names(["deep/down/map.yaml"]) == ["map"]
    assert student_names(["-"]) == ["-"]


def test_rubric() -> None:
    rubric = load_rubric(
        Text("r", "[weights]\nthesis = 50\nobjections = 0\n[bands]\nstrong = 0.9\n[feedback]\npoints = 5")
    )
    assert (rubric.weights["thesis"], rubric.weights["relations"], rubric.points) == (50, 25, 5)
    assert [rubric.band(share) for share in (0.9, 0.89, 0.5, 0.49)] == [
        "strong",
        "developing",
        "developing",
        "look again",
    ]
    assert rubric.total({"thesis": 1.0, "components": 0.0, "relations": None}) == pytest.approx(50 / 70)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("weights", "is not TOML"),
        ("[weigths]", "did you mean `weights`?"),
        ("[weights]\ntesis = 1", "did you mean `thesis`?"),
        ("[weights]\nthesis = true", "is no number"),
        ("[weights]\nthesis = nan", "is no number"),
        ("[weights]\nthesis = -1", "must be from 0"),
        ("weights = 3", "write [weights]"),
        (
            "[weights]\nthesis = 0\ncomponents = 0\nrelations = 0\nevidence = 0\nobjections = 0",
            "every part the weight 0",
        ),
        ("[bands]\nstrong = 0.2", "above `strong`"),
        ("[feedback]\npoints = 1.5", "whole number"),
    ],
)
def test_mistakes_in_a_rubric(content: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(RubricError, match=words.replace("?", r"\?").replace("[", r"\[")):
        load_rubric(Text("r", content))
    path = tmp_path / "rubric.toml"
    path.write_text(content, encoding="utf-8")
    done = CliRunner().invoke(main, ["grade", BELARUS, "--reference", BELARUS, "--rubric", str(path)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert words in done.stderr


# What a score is worth


def keeping(*labels: str) -> Change:
    """Only these claims, and the thesis; each hangs on the nearest of them above it."""

    def change(draft: Draft, by_id: dict[str, int]) -> None:
        keep = {0, *(by_id[label] for label in labels)}
        for index, claim in enumerate(draft.claims):
            if index not in keep:
                for step in draft.steps:
                    if step.claim == index and claim.home is not None:
                        step.claim = _conclusion(draft, claim.home)
        for index in set(range(len(draft.claims))) - keep:
            draft.leave_out(index)

    return change


def _conclusion(draft: Draft, number: int) -> int:
    step = draft.steps[number]
    while step.claim is None:
        step = draft.steps[step.step or 0]
    return step.claim


def reversed_all(draft: Draft, by_id: dict[str, int]) -> None:
    for step in draft.steps:
        if step.claim is not None:
            step.polarity = Polarity.ATTACK if step.polarity is Polarity.SUPPORT else Polarity.SUPPORT


def without_evidence(draft: Draft, by_id: dict[str, int]) -> None:
    for index, claim in enumerate(draft.claims):
        if claim.kind == "evidence":
            draft.leave_out(index)


def test_handing_in_less_never_pays(belarus: Reading, changed: Changed) -> None:
    """The thesis alone, two claims, a few, the half, all: each is worth more than the one before."""
    known = References([belarus])
    few = ["C", "P1", "P5", "E4", "E5", "P6", "E7", "O2", "E1"]
    half = [claim.label for claim in belarus.claims[1:28]]
    totals = [grade(changed(keeping(*labels)), known).total or 0.0 for labels in ([], ["C"], few, half)]
    totals.append(grade(belarus, known).total or 0.0)
    assert totals == sorted(totals)
    assert totals[0] < 0.35
    assert totals[-1] == 1.0


@pytest.mark.parametrize("more", ["C", "P1", "P5", "E4", "O2"])
def test_adding_what_is_right_never_costs(belarus: Reading, changed: Changed, more: str) -> None:
    known = References([belarus])
    some = ["P2", "P6", "P9", "P10", "E7", "P16"]
    before, after = (grade(changed(keeping(*labels)), known).total or 0.0 for labels in (some, [*some, more]))
    assert after > before


def test_what_is_wrong_throughout_is_not_strong(belarus: Reading, changed: Changed) -> None:
    known = References([belarus])
    turned = grade(changed(reversed_all), known)
    assert turned.shares
    assert (turned.shares["relations"] or 0.0) < 0.1
    assert turned.shares["objections"] == pytest.approx(5 / 11)  # the undercuts, which nothing turns
    assert (turned.total or 0.0) < 0.72
    bare = grade(changed(without_evidence), known)
    assert bare.shares
    assert (bare.shares["evidence"] or 0.0) < 0.75


def test_an_objection_used_as_support_is_named(belarus: Reading, changed: Changed) -> None:
    """Even where the claim that it objects to is missing, and never as something that is right."""

    def change(draft: Draft, by_id: dict[str, int]) -> None:
        keeping("C", "O8")(draft, by_id)
        draft.steps[draft.claims[by_id["O8"]].home or 0].polarity = Polarity.SUPPORT

    found = grade(changed(change), References([belarus]))
    assert "relation" in [point.code for point in (*found.points, *found.further) if "O8" in point.claims]
    assert not any("O8" in one for one in found.right)


def test_no_point_leads_to_an_aside_or_past_what_is_missing(belarus: Reading, changed: Changed) -> None:
    """Where the claim that something belongs under is missing, that is told, and not that it is misplaced."""
    found = grade(changed(keeping("E15", "E1", "E10", "O8")), References([belarus]))
    points = [*found.points, *found.further]
    assert [point.code for point in points if point.code in {"place", "use"}] == []
    assert "A1" not in {point.subject for point in points if point.heading == "structure" and point.claims}


def test_the_key_is_not_given_away(belarus: Reading, changed: Changed) -> None:
    """Without --reveal no label and no wording of the reference stands in the feedback."""
    for change, *_ in MUTILATIONS.values():
        found = grade(changed(change), References([belarus]))
        shown = feedback_text(found, Rubric())
        assert "the reference lets it bear on " not in shown.lower()
        assert "the reference's" not in shown.replace("The reference's thesis", "the thesis").replace(
            "the reference's thesis", ""
        )


def test_what_is_not_quite_all_is_not_all(belarus: Reading, changed: Changed) -> None:
    found = grade(changed(polarity("P12", Polarity.ATTACK)), References([belarus]))
    assert "In all: strong (97 of 100)" in feedback_text(found, Rubric(), score=True)
