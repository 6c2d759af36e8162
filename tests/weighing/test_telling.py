"""What is told of a map, sentence by sentence, and the command that tells it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from click.testing import CliRunner

from argmap.cli import main
from argmap.reading import read, read_bytes
from argmap.reading.weighed import weigh
from argmap.weighing import SECTIONS, Footing, Standing, tell
from argmap.weighing.cruxes import Sets
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from argmap.reading import Reading

HARBOUR = """\
argmap: 1
title: The harbour
argument:
  id: T
  thesis: The harbour should be dredged.
  because:
    - together:
        - {id: P1, premise: Ships run aground., because: [{id: E1, evidence: Eleven ran aground., attributed_to: the pilots}]}
        - {id: W1, premise: A harbour is for ships., implicit: true}
    - id: P2
      premise: Trade suffers.
      because:
        - id: E2
          evidence: Shops closed.
          attributed_to: the pilots
          unless: [{id: U1, premise: They closed for the winter.}]
  but:
    - id: O1
      premise: Dredging is dear.
      unless: [{id: U2, evidence: The county pays.}]
    - {id: O2, premise: It kills the mussels.}
asides:
  - {id: A1, premise: The quay is old.}
"""


def harbour(*changes: tuple[str, str]) -> Reading:
    text = HARBOUR
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_bytes(text.encode())


def told(reading: Reading, doubt: str = "", grant: str = "") -> list[str]:
    doubted, granted = ([reading.by_label[one].index for one in ids.split()] for ids in (doubt, grant))
    return [f"{one.section}: {one.text}" for one in tell(weigh(reading, granted, doubted))]


def test_a_contested_thesis() -> None:
    assert told(harbour()) == [
        "verdict: The thesis T is contested: P1 with W1 support it, but O2 objects.",
        "verdict: This reason needs a premise that nobody states: W1.",
        "verdict: Another reason for it fails: P2 (it falls).",
        "verdict: Another objection to it fails: O1 (as U2 undercuts it).",
        "verdict: O2 is not answered.",
        "verdict: One claim of the map is beside the argument, as no steps lead from it to T: A1.",
        "path: The only way: T rests on P1 with W1; P1 on E1.",
        "contested: P2 falls: its reason E2 fails, as U1 undercuts it. As things are, P2 makes no difference to T.",
        "unanswered: Nothing in the map answers O2, which objects to T; without it, T would stand.",
        "unanswered: Nothing in the map answers U1, which undercuts the step to P2; as things are, that makes no difference to T.",
        "crux: Three claims decide alone: if any one of them falls, T falls: P1, E1 and W1.",
        "change: T would stand if you doubted O2.",
        "evidence: Of its 3 pieces of evidence, T needs E1.",
        "evidence: As things are, E2 carries nothing to T: each way up from there breaks off at a step that fails, or answers what fails.",
        "sources: If nothing from the pilots held (E1 and E2), T would fall.",
        "implicit: W1 is not stated; T falls if it is not granted.",
    ]


def test_doubts_that_make_it_stand_and_fall() -> None:
    assert told(harbour(), doubt="O2 U1")[:5] == [
        "verdict: Before you doubted U1 and O2, T was contested; now it stands.",
        "verdict: The thesis T stands: two reasons carry it, each enough by itself: P1 with W1; P2.",
        "verdict: The objections to it all fail: O1 (as U2 undercuts it) and O2 (you doubt it).",
        "verdict: One claim of the map is beside the argument, as no steps lead from it to T: A1.",
        "path: One way, of several: P1 with W1 carry T; E1 carries P1.",
    ]
    fallen = told(harbour(), doubt="W1")
    assert fallen[:5] == [
        "verdict: Before you doubted W1, T was contested; now it falls.",
        "verdict: The thesis T falls: its reasons P1 with W1 (as you doubt W1) and P2 (it falls) fail.",
        "verdict: Besides, O2 objects.",
        "verdict: Another objection to it fails: O1 (as U2 undercuts it).",
        "verdict: O2 is not answered.",
    ]
    assert [one for one in fallen if one.startswith(("crux", "change", "path"))] == [
        "change: T would stand if you did all of this: doubted O2; and doubted U1 or granted P2 or no longer doubted W1."
    ]


def test_groups_of_claims_that_bring_it_down_together() -> None:
    reading = harbour()
    assert "crux: No single claim brings T down. It no longer stands where one claim falls" not in told(
        reading, doubt="O2 U1"
    )
    assert [one for one in told(reading, doubt="O2 U1 U2", grant="O1") if one.startswith("crux")] == [
        "crux: No single claim brings T down. It falls where two claims fall at once: one of P1, E1 and W1; one of P2 and E2."
    ]


def test_strengths_that_decide_are_named() -> None:
    strong = harbour(
        ("the mussels.}", "the mussels., strength: 0.2}"), ("- together:", "- strength: 0.9\n      together:")
    )
    assert told(strong)[0] == (
        "verdict: The thesis T stands: P1 with W1 support it, by the stated strengths more than O2 speaks against it."
    )
    weak = harbour(
        ("the mussels.}", "the mussels., strength: 0.9}"), ("- together:", "- strength: 0.2\n      together:")
    )
    assert told(weak)[0] == (
        "verdict: The thesis T falls: O2 objects, and by the stated strengths outweighs its reasons."
    )


def test_a_thesis_without_reasons_falls_and_can_be_granted() -> None:
    alone = read_bytes(b"argmap: 1\nargument: {id: T, thesis: t}\n")
    assert told(alone) == [
        "verdict: The thesis T is not argued for: the map gives no reason for it.",
        "change: No change of mind about other claims makes T stand: the map gives no reason for it.",
    ]
    assert told(alone, grant="T") == [
        "verdict: Before you granted T, T fell; now it stands.",
        "verdict: The thesis T stands: you grant it.",
        "verdict: Nothing is said against T itself.",
        "crux: No doubts about other claims bring T down.",
    ]


def test_what_rests_on_itself_is_called_that() -> None:
    text = "argmap: 1\nargument: {id: T, thesis: t, because: [{id: P, premise: p, because: [{ref: T}]}]}\n"
    assert told(read_bytes(text.encode()))[:2] == [
        "verdict: The thesis T falls: its reason P falls.",
        "contested: P falls: its reason T fails, as T rests on what it should show. If P stood, T would stand.",
    ]


def test_a_ref_that_leads_nowhere_carries_nothing() -> None:
    text = "argmap: 1\nargument: {id: T, thesis: t, because: [{together: [{premise: p}, {ref: Q}]}]}\n"
    assert told(read_bytes(text.encode()))[0] == (
        "verdict: The thesis T falls: its reason 1.1 (“p”) fails, as it needs a claim that the map does not have."
    )


def test_a_claim_whose_words_are_not_in_the_article_has_no_ground(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The harbour is full of silt, says the pilot.\n", encoding="utf-8")
    text = "argmap: 1\narticle: {file: a.txt}\nargument: {id: T, thesis: t, because: [{id: E, evidence: e, quote: QUOTE}]}\n"
    path = tmp_path / "map.yaml"
    path.write_text(text.replace("QUOTE", "full of silt, says the pilot"), encoding="utf-8")
    weighed = weigh(read(path))
    assert (weighed.verdict, weighed.footing(weighed.graph.claims[1])) == (Standing.STANDS, Footing.WORDS)
    path.write_text(text.replace("QUOTE", "never was there any silt in this water"), encoding="utf-8")
    assert told(read(path))[0] == (
        "verdict: The thesis T falls: its reason E fails, as the words of E are not in the article."
    )


def test_every_sentence_of_the_projects_maps_names_claims_that_are_in_its_text() -> None:
    for path in sorted((ROOT / "maps").glob("*.yaml")):
        sentences = tell(weigh(read(path)))
        assert len(sentences) > 3
        for sentence in sentences:
            assert sentence.section in SECTIONS
            assert sentence.claims
            words = set(
                sentence.text.replace(",", " ")
                .replace(".", " ")
                .replace(";", " ")
                .replace(":", " ")
                .replace("(", " ")
                .split()
            )
            assert words & set(sentence.claims)


def test_a_tangled_map_is_said_to_be(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("cut_sets", "least_evidence", "changes_to_stand"):
        monkeypatch.setattr(f"argmap.weighing.crucial.{name}", lambda *_: Sets(is_known=False))
    assert [one for one in told(harbour()) if "tangled" in one] == [
        "crux: The map is too tangled to say exactly which fewest claims would bring the thesis down.",
        "change: The map is too tangled to say exactly what would make the thesis stand.",
        "evidence: The map is too tangled to say exactly which evidence it needs.",
    ]


# The command


def run(tmp_path: Path, *args: str, text: str = HARBOUR) -> tuple[int, str]:
    path = tmp_path / "map.yaml"
    path.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(main, ["weigh", str(path), *args], prog_name="argmap")
    return result.exit_code, result.output


def test_the_text_has_headings_assumptions_and_the_claims_named(tmp_path: Path) -> None:
    status, output = run(tmp_path, "--doubt", "O2,U1", "--grant", "A1")
    assert status == 0
    assert output.splitlines()[:8] == [
        "The harbour",
        "You grant A1.",
        "You doubt U1 and O2.",
        "",
        "Verdict",
        "  - Before you doubted U1 and O2 and granted A1, T was contested; now it stands.",
        "  - The thesis T stands: two reasons carry it, each enough by itself: P1 with W1; P2.",
        "  - The objections to it all fail: O1 (as U2 undercuts it) and O2 (you doubt it).",
    ]
    assert "  O2  falls      It kills the mussels.\n" in output


def test_markdown_shows_users_texts_as_they_are(tmp_path: Path) -> None:
    text = HARBOUR.replace("title: The harbour", 'title: "<b>*x*</b>"').replace("Ships run aground.", "a | b")
    status, output = run(tmp_path, "--format", "markdown", text=text)
    assert status == 0
    assert output.startswith("# \\<b\\>\\*x\\*\\</b\\>\n\n## Verdict\n\n- The thesis T is contested")
    assert "| P1 | stands | a \\| b |\n" in output


def test_json_has_the_same_and_every_claim(tmp_path: Path) -> None:
    status, output = run(tmp_path, "--format", "json")
    data = json.loads(output)
    assert status == 0
    assert [data[key] for key in ("version", "title", "thesis", "standing", "granted")] == [
        1,
        "The harbour",
        "T",
        "contested",
        [],
    ]
    assert data["cruxes"] == {
        "single_points_of_failure": [{"claim": one, "then": "falls"} for one in ("P1", "E1", "W1")],
        "cut_sets": {"sets": [["P1"], ["E1"], ["W1"]], "of_size": {"1": 3}},
        "least_evidence": {"sets": [["E1"]], "of_size": {"1": 1}},
        "implicit": {"sets": [["W1"]], "of_size": {"1": 1}},
        "to_make_it_stand": {"sets": [["O2"]], "of_size": {"1": 1}},
    }
    by_claim = {one["claim"]: one for one in data["claims"]}
    assert by_claim["P2"] == {
        "claim": "P2",
        "standing": "falls",
        "ground": "none",
        "because": "its reason E2 fails, as U1 undercuts it",
        "reasons": [
            {
                "premises": ["E2"],
                "standing": "fails",
                "because": "U1 undercuts it",
                "undercut_by": [{"premises": ["U1"], "standing": "applies", "because": "", "undercuts": 0}],
            }
        ],
        "objections": [],
    }
    assert {one: by_claim[one]["ground"] for one in ("E1", "W1", "T")} == {
        "E1": "given",
        "W1": "taken for granted",
        "T": "none",
    }


def test_misuse_and_broken_maps_are_one_sentence(tmp_path: Path) -> None:
    assert run(tmp_path, "--doubt", "E1x") == (2, "argmap: there is no claim E1x in the map; did you mean E1?\n")
    assert run(tmp_path, "--grant", "nothing at all") == (
        2,
        "argmap: there is no claim nothing at all in the map; `argmap show` lists the claims\n",
    )
    status, output = run(tmp_path, text="argmap: 1\n")
    assert status == 1
    assert "Traceback" not in output


def test_an_id_may_hold_a_comma(tmp_path: Path) -> None:
    text = HARBOUR.replace("id: O2", 'id: "O,2"')
    status, output = run(tmp_path, "--doubt", "O,2", text=text)
    assert (status, output.splitlines()[1]) == (0, "You doubt O,2.")
    status, output = run(tmp_path, "--doubt", "P1, O,2,U1", text=text)
    assert (status, output.splitlines()[1]) == (0, "You doubt P1, U1 and O,2.")
    assert run(tmp_path, "--doubt", "O,3", text=text)[0] == 2


def test_the_article_alone_or_with_its_readers_answers(tmp_path: Path) -> None:
    text = HARBOUR.replace("{id: O2, premise: It kills the mussels.}", "{id: K, premise: Why now?, by: reader}")
    status, output = run(tmp_path, text=text)
    assert (status, output.splitlines()[1]) == (0, "With what the reader puts forward (--as article leaves it aside).")
    assert "  - The thesis T is contested: P1 with W1 support it, but K objects.\n" in output
    assert "  - Nothing in the map answers K, which objects to T; without it, T would stand.\n" in output
    status, alone = run(tmp_path, "--as", "article", text=text)
    assert status == 0
    assert "  - The thesis T stands: P1 with W1 carry it, and nothing else does.\n" in alone
    assert " K " not in alone
    assert run(tmp_path, "--as", "article", "--doubt", "K", text=text)[0] == 2


def test_what_the_reader_gives_does_not_take_a_ground_away(tmp_path: Path) -> None:
    more = "{id: W1, premise: A harbour is for ships., implicit: true, because: [{id: K, premise: k, by: reader}]}"
    text = HARBOUR.replace("{id: W1, premise: A harbour is for ships., implicit: true}", more)
    data = json.loads(run(tmp_path, "--doubt", "K", "--format", "json", text=text)[1])
    (found,) = [one for one in data["claims"] if one["claim"] == "W1"]
    assert (found["standing"], found["ground"]) == ("stands", "taken for granted")


def test_what_is_said_of_one_claim_holds_when_it_alone_is_changed() -> None:
    """The op-ed with its critics: T is contested through C; the other two ways fail, and mending one claim opens none."""
    reading = read(MAPS / "belarus.yaml")
    said = [one for one in told(reading) if one.startswith(("contested", "unanswered"))]
    hang = {one.split()[1]: one.rpartition(". ")[2] for one in said if one.startswith("contested")}
    with_others = {
        "P1": "if P1 stood, and if O2 did not undercut the step to W2, T would stand.",
        "P10": "if P10 stood, and without K9, T would stand.",
        "W2": "if W2 and P1 stood, T would stand.",
        "W3": "if W3 and P10 stood, T would stand.",
    }
    assert hang == {
        "C": "If C stood, T would stand.",
        **{one: f"If {one} stood, T would fare no better; {then}" for one, then in with_others.items()},
        **{one: f"As things are, {one} makes no difference to T." for one in ("P2", "W5", "P11", "P16")},
    }
    doubts = {"P1": "K2 O2", "P10": "K5 K9", "W2": "O2 K2", "W3": "K9 K5"}
    for ids in doubts.values():
        assert weigh(reading, doubted=[reading.by_label[one].index for one in ids.split()]).verdict is Standing.STANDS
    decisive = [one for one in said if "without it" in one]
    assert decisive == ["unanswered: Nothing in the map answers K1, which objects to C; without it, T would stand."]
    shared = [one.split()[6].strip(",") for one in said if "not it alone" in one]
    assert shared == ["K2", "K5", "O2", "K9"]
    thesis = reading.by_label["T"].index
    assert weigh(reading, doubted=[reading.by_label["K1"].index]).of_claim(thesis) is Standing.STANDS
    for label in shared[:2]:
        assert weigh(reading, doubted=[reading.by_label[label].index]).of_claim(thesis) is Standing.CONTESTED


def test_of_sets_that_only_contest_the_thesis_it_is_not_said_that_it_falls() -> None:
    reading = read(MAPS / "belarus.yaml").alone
    (crux,) = [one for one in told(reading) if one.startswith("crux")]
    assert crux.startswith("crux: No single claim brings T down. It no longer stands where three claims fall at once:")
    doubted = [reading.by_label[one].index for one in ("C", "U2", "P10")]
    assert weigh(reading, doubted=doubted).verdict is Standing.CONTESTED
    assert "verdict: Each of the three reasons needs a premise that the article does not state: W1; W2; W3." in told(
        reading
    )


def test_an_objection_that_counts_elsewhere_is_named_as_that() -> None:
    text = """argmap: 1
argument:
  id: T
  thesis: The pool should stay.
  because:
  - {id: A, premise: It is used., but: [{id: K, premise: Few use it., because: [{ref: O}]}]}
  - {id: B, evidence: It is cheap., but: [{id: O, evidence: Nine came in May.}], unless: [{id: U, premise: No matter.}]}
"""
    said = [one for one in told(read_bytes(text.encode())) if one.startswith(("verdict", "unanswered", "change"))]
    assert said == [
        "verdict: The thesis T is contested: all that is left for it is A, which is contested.",
        "verdict: Another reason for it fails: B (as U undercuts it).",
        "unanswered: Nothing in the map answers K, which objects to A; without it, T would stand.",
        "unanswered: Nothing in the map answers O, which objects to B; not this alone, but with what else O is used for it keeps T from standing.",
        "unanswered: Nothing in the map answers U, which undercuts the step from B to T; not it alone, but together with others it keeps T from standing.",
        "change: T would stand if you doubted K; or doubted O.",
    ]


def test_what_is_not_tried_is_not_said_to_be_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argmap.weighing.case._WORK", 0)
    said = [one for one in told(harbour()) if one.startswith(("contested", "unanswered"))]
    assert said == [
        "contested: P2 falls: its reason E2 fails, as U1 undercuts it. It lies on a way to T.",
        "unanswered: Nothing in the map answers O2, which objects to T; it is among what keeps T from standing.",
        "unanswered: Nothing in the map answers U1, which undercuts the step to P2; it bears on what helps T.",
    ]


def many(*lines: str) -> Reading:
    return read_bytes("\n".join(["argmap: 1", "argument:", "  id: T", "  thesis: So it is.", *lines]).encode())


def test_what_is_said_of_very_many_costs_no_square() -> None:
    """Objections to each of the premises of one step, undercuts of one step, refs to few facts: each sentence once."""
    number = 300
    premises = [f"      - {{id: P{at}, premise: p, but: [{{id: O{at}, premise: o}}]}}" for at in range(number)]
    first = [one.text for one in tell(weigh(many("  because:", "  - together:", *premises)))]
    assert first[0].startswith("The thesis T is contested")
    undercuts = [f"      - {{id: U{at}, premise: u}}" for at in range(3 * number)]
    second = [
        one.text for one in tell(weigh(many("  because:", "  - premise: p", "    id: P", "    unless:", *undercuts)))
    ]
    assert second[0].startswith("The thesis T falls")
    assert sum("U899" in one for one in second) >= 1


def test_of_circles_of_undercuts_only_what_can_be_known_is_said() -> None:
    number = 30
    steps = [
        line
        for at in range(number)
        for line in (
            f"  - id: A{at}",
            f"    premise: a{at}",
            "    because:",
            f"    - {{evidence: e{at}, unless: [{{ref: A{(at + 1) % number}}}]}}",
        )
    ]
    told_ = [one.text for one in tell(weigh(many("  because:", *steps)))]
    assert told_[0].startswith("The thesis T is contested")
