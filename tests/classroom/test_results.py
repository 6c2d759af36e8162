"""Results of exercise pages: read, counted, and said, whatever stands in the folder."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from argmap.classroom import Drop, collect, files, items_of, report, students_of
from argmap.classroom.figures import _at_most
from argmap.cli import main
from tests.conftest import seen_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

OPTIONS = ["It rains.", "It snows.", "It is dry."]


def item(name: str, *, first: bool, answers: list[int] | None = None, hints: int = 0, **more: Any) -> dict[str, Any]:
    given_ = answers if answers is not None else [0] if first else [1, 0]
    return {
        "id": name, "kind": "thesis", "form": "choice", "prompt": f"What of {name}?", "options": OPTIONS, "key": 0,
        "right": given_[-1:] == [0], "right_at_first": first, "done": True, "tries": len(given_), "hints": hints,
        "answer": given_[-1] if given_ else None, "answers": given_, "again": None, **more,
    }  # fmt: skip


@pytest.fixture
def hand_in(tmp_path: Path) -> Callable[..., Path]:
    """Put a result file into the folder of results."""

    def put(name: str, *items: dict[str, Any], file: str | None = None, **more: Any) -> Path:
        data = {"version": 1, "set": "Weather", "seed": 1, "name": name, "items": list(items), **more}
        path = tmp_path / f"{file or name}.json"
        path.write_text(json.dumps(data), encoding="utf-8")
        return path

    return put


def test_students(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    essay = item("e", first=False, answers=[0]) | {"right": None, "right_at_first": None, "form": "essay"}
    missed = item("b", first=False, answers=[2, 1, 0], hints=1, again={"tries": 1, "hints": 0, "right": True})
    hand_in("Ben", item("a", first=True), missed, item("c", first=False, answers=[]), essay)
    hand_in("anna", item("a", first=True), file="x")
    found = students_of(collect([str(tmp_path)]))
    assert [one.name for one in found] == ["anna", "Ben"]
    ben = found[1]
    assert (ben.sets, ben.done, ben.of, ben.at_first, ben.judged, ben.hints, ben.again) == (1, 3, 4, 1, 2, 1, 1)
    assert ben.rate == 0.5


def test_a_name_is_one_student_however_its_letters_are_typed(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    hand_in("Zo\u00eb", item("a", first=False), file="1")
    hand_in("zoe\u0308", item("a", first=True), item("b", first=True), file="2")
    hand_in("Zoe\u0308", item("c", first=True), file="3", seed=2)
    hand_in("Zoe", item("a", first=True), file="4")
    collected = collect([str(tmp_path)])
    assert collected.students == ["Zoe", "Zo\u00eb", "zo\u00eb"]
    told = [(one.name, one.sets, one.done) for one in students_of(collected)]
    assert told == [("Zoe", 1, 1), ("Zo\u00eb", 1, 1), ("zo\u00eb", 1, 2)]
    assert [one.is_result for one in collected.aside] == [True]


def test_without_names_folders_tell_students_apart(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    for student in ("anna/upload", "ben/upload", "ben/upload/old"):
        (tmp_path / student).mkdir(parents=True)
    hand_in("", item("a", first=True), file="anna/upload/result-1")
    hand_in("", item("a", first=False), file="ben/upload/result-1")
    hand_in("", item("b", first=True), file="ben/upload/result-2", seed=2)
    hand_in("Cleo", item("a", first=True), file="ben/upload/old/result-1")
    collected = collect([str(tmp_path)])
    told = [(one.name, one.sets, one.done, one.at_first) for one in students_of(collected)]
    assert told == [("anna/upload", 1, 1, 1), ("ben/upload", 2, 2, 1), ("Cleo", 1, 1, 1)]
    assert collected.aside == ()


def test_files_of_one_folder_and_set_are_of_several_students(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    for folder in ("monday", "friday"):
        (tmp_path / folder).mkdir()
    for file in ("result", "monday/result", "monday/result (1)", "friday/result"):
        hand_in("", item("a", first=True), file=file)
    assert collect([str(tmp_path)]).students == ["friday", "monday/result", "monday/result (1)", "result"]


def test_a_file_that_is_called_by_its_student_is_one_student_in_every_folder(
    hand_in: Callable[..., Path], tmp_path: Path
) -> None:
    for seed in (1, 2):
        (tmp_path / f"week-{seed}").mkdir()
        for student in ("anna", "ben"):
            hand_in("", item("a", first=True), file=f"week-{seed}/{student}", seed=seed)
    assert [(one.name, one.sets) for one in students_of(collect([str(tmp_path)]))] == [("anna", 2), ("ben", 2)]


def test_an_exercise_that_stands_twice_in_a_file_counts_once(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    hand_in("Ben", item("a", first=True), item("a", first=False), item("b", first=True))
    (ben,) = students_of(collect([str(tmp_path)]))
    assert (ben.done, ben.of, ben.at_first) == (2, 2, 2)
    assert [(one.item, one.tried) for one in items_of(collect([str(tmp_path)]))] == [("a", 1), ("b", 1)]


def test_items_with_their_distractors(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    hand_in("a", item("x", first=False, answers=[1, 1, 2, 0]), item("y", first=True))
    hand_in("b", item("x", first=False, answers=[1, 0], hints=2), item("y", first=True))
    hard, easy = items_of(collect([str(tmp_path)]))
    assert (hard.item, hard.tried, hard.at_first, hard.tries, hard.hints) == ("x", 2, 0, 3.0, 1.0)
    assert hard.distractors == (("It snows.", 2), ("It is dry.", 1))
    assert (easy.item, easy.rate, easy.distractors, easy.discrimination) == ("y", 1.0, (), None)
    assert (hard.drop, easy.drop) == ((), ())  # two students are too few to say anything


def test_discrimination_tells_a_key_that_is_wrong(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    """Twelve students: the good half has `x` right and `w` wrong; `z` is missed by all with one answer; `e` is easy."""
    for number in range(12):
        is_good = number < 6
        hand_in(
            f"s{number:02}",
            item("x", first=is_good),
            *(item(name, first=is_good) for name in "tuvy"),
            item("w", first=not is_good),
            item("z", first=False, answers=[2, 0]),
            item("e", first=True),
        )
    by = {one.item: one for one in items_of(collect([str(tmp_path)]))}
    assert by["x"].discrimination is not None
    assert by["w"].discrimination is not None
    assert by["x"].discrimination > 0.2
    assert by["w"].discrimination < -0.9
    assert by["w"].drop == (Drop.AGAINST,)
    assert by["x"].drop == ()
    assert set(by["z"].drop) >= {Drop.BELOW_CHANCE, Drop.ONE_DRAWS}
    assert (by["e"].drop, by["e"].discrimination) == ((Drop.EASY,), None)
    text = report(collect([str(tmp_path)]), "text")
    assert "0% are right at once, fewer than by guessing" in text
    assert "Students who are good at the others miss it more often than weak ones (-" in text
    assert "begin with “It is dry.”: ask them why" in text


def test_what_chance_brings_about_is_no_reason(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    """Of twelve who guess, three are right; a third begin with each answer; who is right is no better at the rest."""
    for number in range(12):
        answers = [0] if number % 3 == 0 else [number % 3, 0]
        hand_in(f"s{number:02}", item("x", first=number % 3 == 0, answers=answers), item("y", first=number % 4 == 0))
    assert [one.drop for one in items_of(collect([str(tmp_path)]))][1:] == [()]
    rows = list(csv.DictReader(io.StringIO(files(collect([str(tmp_path)]))["items.csv"].decode("utf-8-sig"))))
    assert all(not row["discrimination"].startswith("'") for row in rows)


def test_of_one_student_the_fuller_file_of_a_set_counts(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    hand_in("Ann", item("a", first=False, answers=[]), file="1")
    hand_in("ann", item("a", first=True), file="2")
    hand_in("Ann", item("a", first=True), file="3", seed=2)
    found = collect([str(tmp_path)])
    assert [(one.student, one.set, one.done) for one in found.results] == [
        ("ann", "Weather, 1", 1),
        ("Ann", "Weather, 2", 1),
    ]
    (aside,) = found.aside
    assert (aside.file, aside.is_result) == (str(tmp_path / "1.json"), True)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[",
        "[]",
        "{}",
        '{"items": []}',
        '{"set": 1, "items": [1]}',
        '{"set": "x", "items": [{"id": 3}]}',
        "[" * 5_000,
        "\x00",
    ],
)
def test_other_files_are_named(hand_in: Callable[..., Path], tmp_path: Path, content: str) -> None:
    hand_in("Ann", item("a", first=True))
    (tmp_path / "odd.json").write_text(content, encoding="utf-8")
    (tmp_path / "odd.bin.json").write_bytes(b"\xff\xfe\x00")
    done = CliRunner().invoke(main, ["results", str(tmp_path)])
    assert done.exit_code == 1
    assert done.stderr.count("argmap: not used: ") == 2
    assert "Students: 1." in done.stdout


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_value_breaks_a_row(value: Any) -> None:
    from argmap.classroom.collecting import _result

    row = {
        "id": "a",
        **dict.fromkeys(("right", "tries", "hints", "answers", "options", "key", "again", "prompt"), value),
    }
    result = _result({"set": value, "seed": value, "name": value, "items": [value, row]})
    assert len(result.rows) == 1
    assert result.rows[0].tries >= 0


def test_reports_and_files(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    hand_in("=cmd|x", item("a", first=False, prompt="A | B <b>?"))
    collected = collect([str(tmp_path)])
    assert json.loads(report(collected, "json"))["students"][0]["rate"] == 0.0
    made = files(collected)
    assert set(made) == {"results.md", "items.csv", "students.csv"}
    (student,) = csv.DictReader(io.StringIO(made["students.csv"].decode("utf-8-sig")))
    assert student["student"] == "'=cmd|x"
    assert "<b>" not in made["results.md"].decode()
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["results", str(tmp_path), "-o", str(out)])
    assert (done.exit_code, seen_in(out)) == (0, sorted(made))


def test_what_is_printed_ends_with_a_line_and_cuts_no_word(hand_in: Callable[..., Path], tmp_path: Path) -> None:
    long = "It is a reason to believe the second, whatever else may be said against it by others."
    hand_in("Ben", item("a", first=False, options=[*OPTIONS[:1], long, "x" * 90]))
    hand_in("Eva", item("a", first=False, answers=[2, 0], options=[*OPTIONS[:1], long, "x" * 90]))
    done = CliRunner().invoke(main, ["results", str(tmp_path)])
    assert done.stdout.endswith(
        "again\nBen      1/1   0%             0      0\nEva      1/1   0%             0      0\n"
    )
    assert "1 × “It is a reason to believe the second, whatever else may be …”" in done.stdout
    assert f"1 × “{'x' * 59}…”" in done.stdout  # a word longer than that


def test_misuse(tmp_path: Path) -> None:
    assert CliRunner().invoke(main, ["results", str(tmp_path / "none")]).exit_code == 2
    (tmp_path / "in").mkdir()
    empty = CliRunner().invoke(main, ["results", str(tmp_path / "in")])
    assert (empty.exit_code, empty.stdout) == (1, "")
    assert "there are no results of an exercise page here" in empty.stderr


def test_figures_of_a_very_large_class() -> None:
    """More students than a float can count ways for, and more items than can be compared with each other."""
    assert _at_most(550, 1_100, 0.5) == pytest.approx(0.5120, abs=1e-4)
    assert [_at_most(hits, 4, chance) for hits, chance in ((4, 0.5), (3, 1.0), (0, 0.0), (2, 0.5))] == [
        1.0, 0.0, 1.0, pytest.approx(11 / 16),
    ]  # fmt: skip
