"""Two maps are aligned, and every difference is named once, where it is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.cli import main
from argmap.comparison import align, differences, measures
from argmap.comparison.agreement import agreement, flat
from argmap.comparison.overlay import overlay
from argmap.comparison.wording import said
from argmap.draft import Draft, DraftClaim, DraftStep
from argmap.draw import engine as engines
from argmap.graph import Polarity
from argmap.reading import read, read_content, read_draft
from tests.conftest import MAPS, OP_ED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from argmap.reading import Reading

    Changed = Callable[[Callable[[Draft, dict[str, int]], object]], Reading]

BELARUS = str(MAPS / "belarus.yaml")


def told(first: Reading, second: Reading) -> list[tuple[str, str, str, str]]:
    """Differences as (what, claim, in the first, in the second)."""
    alignment = align(first, second)
    return [
        (
            str(one.what),
            first.claims[one.first].label if one.first is not None else second.claims[one.second or 0].text,
            *said(alignment, one),
        )
        for one in differences(alignment)
    ]


def test_a_map_is_itself(belarus: Reading) -> None:
    alignment = align(belarus, belarus)
    assert [(pair.first, pair.second) for pair in alignment.pairs] == [(at, at) for at in range(61)]
    assert differences(alignment) == []
    values = measures(alignment)
    assert values.pop("edit_distance") == values.pop("edit_distance_structure") == 0
    assert {*values.pop("kirschner").values(), *values.pop("kappa").values(), *values.values()} == {1}


def without_ids(draft: Draft, by_id: dict[str, int]) -> None:
    for claim in draft.claims:
        claim.fields.pop("id", None)


def other_ids(draft: Draft, by_id: dict[str, int]) -> None:
    names = [claim.fields["id"] for claim in draft.claims]
    for claim, name in zip(draft.claims, reversed(names), strict=True):
        claim.fields["id"] = name


def reworded(draft: Draft, by_id: dict[str, int]) -> None:
    draft.claims[by_id["P10"]].text = "Belarus relies on Russian backing."
    draft.claims[by_id["P16"]].text = "How closely Belarus stands with its big neighbour is plain to see."
    draft.claims[by_id["W6"]].text = "What is banned in general may still let through what is called defence."


@pytest.mark.parametrize("change", [without_ids, other_ids, reworded])
def test_harmless_changes_are_no_differences(belarus: Reading, changed: Changed, change: object) -> None:
    assert told(belarus, changed(change)) == []  # type: ignore[arg-type]


def test_every_mutilation_is_named_once(belarus: Reading, changed: Changed) -> None:
    def text(claim: str, words: str) -> Callable[[Draft, dict[str, int]], None]:
        return lambda draft, by_id: setattr(draft.claims[by_id[claim]], "text", words)

    def flip(draft: Draft, by_id: dict[str, int]) -> None:
        draft.steps[belarus.claims[by_id["O8"]].step or 0].polarity = Polarity.SUPPORT

    def requote(draft: Draft, by_id: dict[str, int]) -> None:
        draft.claims[by_id["P10"]].fields["quote"] = draft.claims[by_id["E6"]].fields["quote"]

    def retype(draft: Draft, by_id: dict[str, int]) -> None:
        draft.claims[by_id["E18"]].fields["type"] = "prediction"

    def other_thesis(draft: Draft, by_id: dict[str, int]) -> None:
        draft.claims[0].text = "Russia intends to conquer Ukraine."
        draft.claims[0].fields["quote"] = draft.claims[by_id["E17"]].fields["quote"]

    assert told(belarus, changed(lambda draft, by_id: draft.move(by_id["E9"], by_id["P1"]))) == [
        ("place", "E9", "supports P8", "supports P1")
    ]
    assert told(belarus, changed(lambda draft, by_id: draft.leave_out(by_id["P8"]))) == [
        ("missing", "P8", "", ""),
        ("missing", "P18", "", ""),
        ("missing", "O5", "", ""),
        ("missing", "U4", "", ""),
        ("missing", "E9", "", ""),
    ]
    assert told(belarus, changed(flip)) == [("relation", "O8", "objects to", "supports")]
    assert told(belarus, changed(text("E11", "Russia and Belarus agreed on 30 programs that tighten links."))) == [
        ("meaning", "E11", "28", "30")
    ]
    assert told(belarus, changed(text("P10", "Minsk does not depend on Moscow for support."))) == [
        ("meaning", "P10", "without “not”", "with “not”")
    ]
    assert [one[:2] for one in told(belarus, changed(requote))] == [("quote", "P10")]
    assert told(belarus, changed(retype)) == [("type", "E18", "document", "prediction")]
    assert told(belarus, changed(lambda draft, by_id: draft.move(by_id["W1"], by_id["T"]))) == [
        ("link", "C", "linked", "separate")
    ]
    assert [one[:2] for one in told(belarus, changed(other_thesis))] == [("thesis", "T")]
    extra = DraftClaim("premise", "Belarus wants Russian money.")
    step = DraftStep(Polarity.SUPPORT, 0, None, [])
    assert told(belarus, changed(lambda draft, by_id: draft.add(extra, step))) == [
        ("extra", "Belarus wants Russian money.", "", "")
    ]


def test_a_claim_under_a_missing_one_is_not_out_of_place(belarus: Reading, changed: Changed) -> None:
    def skip_p14(draft: Draft, by_id: dict[str, int]) -> None:
        draft.leave_out(by_id["P14"])
        draft.move(by_id["E18"], by_id["P12"])

    assert told(belarus, changed(skip_p14)) == [("missing", "P14", "", ""), ("missing", "W9", "", "")]


def test_another_copy_of_the_article_is_looked_up(belarus: Reading, tmp_path: Path) -> None:
    draft = Draft.of(belarus)
    without_ids(draft, {})
    draft.header["article"]["file"] = "not-there.txt"
    other = read_draft(draft, "b.yaml", tmp_path)
    alignment = align(belarus, other)
    assert other.articles == {}
    assert len(alignment.pairs) == 61
    assert {pair.by for pair in alignment.pairs if belarus.anchors[pair.first]} == {"quote"}


def test_overlay_has_both_maps(belarus: Reading, changed: Changed) -> None:
    def change(draft: Draft, by_id: dict[str, int]) -> None:
        draft.move(by_id["E2"], by_id["P1"])
        draft.leave_out(by_id["P9"])
        draft.claims[by_id["P10"]].text = "Minsk does not depend on Moscow for support."
        draft.add(
            DraftClaim("premise", "Belarus wants Russian money.", {"id": "P9"}),
            DraftStep(Polarity.SUPPORT, 0, None, []),
        )

    reading, marks, *_ = overlay(align(belarus, changed(change)))
    assert reading.findings == ()
    assert len(reading.claims) == 62
    assert {reading.claims[at].label: word for at, word in marks.claims.items()} == {
        "P9": "only in A",
        "E11": "only in A",
        "P9.B": "only in B",
        "P10": "otherwise in B",
    }
    assert [
        (word, [reading.claims[one].label for one in reading.steps[at].premises])
        for at, word in sorted(marks.steps.items())
    ] == [
        ("only in B", ["E2"]),
        ("only in A", ["E2"]),
        ("only in A", ["P9"]),
        ("only in A", ["E11"]),
        ("only in B", ["P9.B"]),
    ]


def test_agreement_of_three(belarus: Reading, changed: Changed) -> None:
    second = changed(lambda draft, by_id: draft.leave_out(by_id["P9"]))
    third = changed(lambda draft, by_id: draft.move(by_id["E9"], by_id["P1"]))
    found = agreement([belarus, second, third])
    assert list(found.pairs) == [(0, 1), (0, 2), (1, 2)]
    assert found.means()["parent_accuracy"] == pytest.approx((1 + 60 / 61 + 58 / 59) / 3)
    assert found.sentences[0].labels == ("evidence", "not quoted", "evidence")
    assert [belarus.claims[claim].label for claim, having, alike in found.claims if alike < having] == ["E9"]


def test_of_equally_good_choices_both_directions_take_the_same() -> None:
    """Claims without words of their own in common, which quote one sentence: nothing but their order tells them apart."""

    def with_quotes(*claims: tuple[str, str]) -> Reading:
        draft = Draft({"argmap": 1}, [0], [DraftClaim("thesis", "Keep it.", {"id": "T"})])
        for text, id_ in claims:
            draft.add(DraftClaim("premise", text, {"id": id_}), DraftStep(Polarity.SUPPORT, 0, None, []))
        return read_content(json.dumps(draft.written()), "small", ".")

    ours = with_quotes(("boats sail north", "A"), ("boats sail south", "B"), ("boats sail east", "C"))
    theirs = with_quotes(("boats sail west", "X"), ("boats sail up", "Y"))
    there, back = align(ours, theirs), align(theirs, ours)
    assert {(one.first, one.second) for one in there.pairs} == {(one.second, one.first) for one in back.pairs}


SMALL = st.lists(
    st.tuples(st.integers(0, 5), st.sampled_from(list("abcdef")), st.sampled_from([Polarity.SUPPORT, Polarity.ATTACK])),
    max_size=6,
)


def small_map(claims: list[tuple[int, str, Polarity]]) -> Reading:
    draft = Draft({"argmap": 1}, [0], [DraftClaim("thesis", "the thesis itself", {"id": "T"})])
    for above, word, polarity in claims:
        draft.add(DraftClaim("premise", f"claim {word * 3}"), DraftStep(polarity, above % len(draft.claims), None, []))
    return read_content(json.dumps(draft.written()), "small", ".")


@settings(max_examples=60)
@given(SMALL, SMALL)
def test_any_two_maps_can_be_compared(
    one: list[tuple[int, str, Polarity]], other: list[tuple[int, str, Polarity]]
) -> None:
    first, second = small_map(one), small_map(other)
    ours, theirs = align(first, second), align(second, first)
    there, back = measures(ours), measures(theirs)
    assert len({pair.first for pair in ours.pairs}) == len({pair.second for pair in ours.pairs}) == len(ours.pairs)
    assert len(ours.pairs) == len(theirs.pairs)
    assert 0 <= there["component_f1"] == back["component_f1"] <= 1
    assert there["relation_f1"] is None or 0 <= there["relation_f1"] <= 1
    assert flat(back) == {name: value if value is None else pytest.approx(value) for name, value in flat(there).items()}
    assert there["edit_distance"] >= there["edit_distance_structure"] >= 0
    assert not differences(align(first, first))
    merged, marks, *_ = overlay(ours)
    assert [one.message for one in merged.findings if "circle" not in one.message] == []
    assert marks.claims.keys() <= set(range(len(merged.claims)))


def test_commands(tmp_path: Path, belarus: Reading, changed: Changed) -> None:
    draft = Draft.of(belarus)
    draft.leave_out(belarus.graph.by_id["P9"])
    draft.header["article"]["file"] = str((MAPS / belarus.map.article.file).resolve())  # type: ignore[union-attr]
    other = tmp_path / "b.json"
    other.write_text(json.dumps(draft.written()), encoding="utf-8")
    done = CliRunner().invoke(main, ["compare", BELARUS, str(other), "--allow-articles", str(OP_ED.parent)])
    assert (done.exit_code, done.stderr) == (0, "")
    assert "Only in A (2)\n  P9  A series of agreements" in done.stdout
    data = json.loads(CliRunner().invoke(main, ["compare", BELARUS, str(other), "--format", "json"]).stdout)
    assert data["measures"]["component_f1"] == pytest.approx(118 / 120)
    assert [(one["what"], one["a"]) for one in data["differences"]] == [("missing", "P9"), ("missing", "E11")]
    done = CliRunner().invoke(main, ["compare", BELARUS, str(other), "-o", str(tmp_path / "both.dot")])
    assert done.exit_code == 0
    assert "ONLY IN A" in (tmp_path / "both.dot").read_text(encoding="utf-8")
    done = CliRunner().invoke(main, ["agreement", BELARUS, str(other), BELARUS, "--format", "json"])
    assert json.loads(done.stdout)["means"]["alpha_u"] > 0.9
    assert CliRunner().invoke(main, ["agreement", BELARUS]).exit_code == 2
    broken = CliRunner().invoke(main, ["compare", BELARUS, "-"], input="argument: [")
    assert (broken.exit_code, broken.stdout) == (1, "")
    assert CliRunner().invoke(main, ["compare", BELARUS, "no-such-file"]).exit_code == 2


DANGLING = """\
argmap: 1
argument:
  id: T
  thesis: Dredge the harbour.
  because:
    - {id: P, premise: It silts up.}
    - ref: nowhere
    - together: [{ref: gone}, {id: Q, premise: Ships need depth.}, {ref: lost}]
    - together: [{ref: gone}, {ref: lost}]
      unless: [{id: U, premise: They are far away.}]
"""
MORE = DANGLING.replace(
    "    - ref: nowhere\n", "    - ref: nowhere\n    - {id: N, evidence: Eleven ships ran aground.}\n"
)


@pytest.mark.parametrize(
    ("first", "second", "claims", "steps", "marked"),
    [
        (DANGLING, DANGLING, "T P Q", ["P>T", "Q>T"], {}),
        (DANGLING, MORE, "T P Q N", ["P>T", "Q>T", "N>T"], {"N": "only in B"}),
        (MORE, DANGLING, "T P N Q", ["P>T", "N>T", "Q>T"], {"N": "only in A"}),
    ],
)
def test_steps_whose_premises_are_not_there_are_left_out(
    write_map: Callable[..., Path], first: str, second: str, claims: str, steps: list[str], marked: dict[str, str]
) -> None:
    one, other = write_map(first, name="one.yaml"), write_map(second, name="other.yaml")
    reading, marks, *_ = overlay(align(read(one), read(other)))
    assert reading.findings == ()
    names = [claim.label for claim in reading.claims]
    assert [name for name in names if name != "U"] == claims.split()
    drawn = [f"{' '.join(names[at] for at in step.premises)}>{names[step.conclusion]}" for step in reading.steps]
    assert [step for step in drawn if not step.startswith("U")] == steps
    assert {names[at]: mark for at, mark in marks.claims.items()} == marked
    drawn_too = ("both.svg", "both.html") if engines.available() else ()
    for output in (*drawn_too, "both.md", "both.mmd"):
        done = CliRunner().invoke(main, ["compare", str(one), str(other), "-o", str(one.with_name(output))])
        assert (done.exit_code, done.exception) == (0, None)
        assert one.with_name(output).stat().st_size
