"""A teacher's list of changes: what is banned is not made, what is edited is said as the teacher says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.exercise import make_set
from argmap.exercise.changes import Changes, ChangesError, by_claims, load_changes
from argmap.reading import read
from argmap.text import Text
from tests.conftest import MAPS

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading


def loaded(text: str) -> Changes:
    return load_changes(Text("changes.toml", text))


def test_banned_items_are_not_made(belarus: Reading) -> None:
    items = make_set(belarus, ["find-words"], 1_000).items
    changes = loaded(f'ban = ["{items[0].id}", "{by_claims(items[1])}"]')
    left = make_set(belarus, ["find-words"], 1_000, changes=changes).items
    assert {one.id for one in items} - {one.id for one in left} == {items[0].id, items[1].id}
    assert changes.unknown(items) == []
    assert loaded('ban = ["find-words-0000000000"]').unknown(items) == ["find-words-0000000000"]


def test_an_item_keeps_its_id_when_it_is_edited(belarus: Reading) -> None:
    item = next(one for one in make_set(belarus, number=1_000).items if one.options and one.form == "choice")
    right = item.right
    assert right
    text = f"""
[edit."{item.id}"]
prompt = "Which is it?"
why = "So it is."
hints = ["Look again."]
options = {{ {_quoted(right.text)} = "This one." }}
reasons = {{ {_quoted(right.text)} = "the article says so" }}
"""
    made = {one.id: one for one in make_set(belarus, number=1_000, changes=loaded(text)).items}
    edited = made[item.id]
    assert (edited.prompt, edited.why, edited.hints.given) == ("Which is it?", "So it is.", ("Look again.",))
    assert edited.right
    assert (edited.right.text, edited.right.why) == ("This one.", "the article says so")
    assert [one.text for one in edited.options if not one.is_right] == [
        one.text for one in item.options if not one.is_right
    ]
    assert edited.answer == ("This one." if item.answer == right.text else item.answer)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def test_ids_do_not_hang_on_the_seed(belarus: Reading) -> None:
    first = {one.id for one in make_set(belarus, ["build"], 1_000, seed=1).items}
    assert first == {one.id for one in make_set(belarus, ["build"], 1_000, seed=2).items}
    assert len(first) > 5


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("ban = [", "is not TOML"),
        ('ban = "x"', "has `ban` that is no list of ids"),
        ("banned = []", "has a key that means nothing: `banned`; there are ban, edit"),
        ("edit = 3", "has `edit` that is no table"),
        ('[edit."x"]\nprompts = "a"', "did you mean `prompt`?"),
        ('[edit."x"]\nprompt = 3', "prompt that is no text"),
        ('[edit."x"]\nhints = []', "hints that is no list of one to three texts"),
        ('[edit."x"]\nhints = ["Look.", " "]', "hints with a hint without words"),
        ('[edit."x"]\noptions = ["a"]', "options that is no table of texts"),
    ],
)
def test_a_wrong_list_is_refused(text: str, message: str) -> None:
    with pytest.raises(ChangesError) as caught:
        loaded(text)
    assert message in str(caught.value)


def test_the_command_takes_a_list(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('ban = ["thesis:T"]\n', encoding="utf-8")
    run = ["exercise", str(MAPS / "phones.yaml"), "--kind", "find-words", "-n", "3"]
    done = CliRunner().invoke(main, [*run, "--changes", str(tmp_path / "mine.toml")])
    assert done.exit_code == 0, done.output
    (tmp_path / "mine.toml").write_text("ban = 3\n", encoding="utf-8")
    wrong = CliRunner().invoke(main, [*run, "--changes", str(tmp_path / "mine.toml")])
    none = CliRunner().invoke(main, [*run, "--changes", str(tmp_path / "none.toml")])
    assert (wrong.exit_code, none.exit_code) == (2, 2)
    assert "no list of ids" in wrong.output
    assert "does not exist" in none.output


def test_what_is_banned_is_no_fault_of_the_map(tmp_path: Path) -> None:
    first, *others = make_set(read(MAPS / "night-bus.yaml"), ["classify"], 1_000).items
    list_ = tmp_path / "mine.toml"
    run = ["exercise", str(MAPS / "night-bus.yaml"), "--kind", "classify", "-n", "1000", "--changes", str(list_)]
    edit = f'[edit."{first.id}"]\nprompt = ""\noptions = {{ "No such option" = "a" }}\n'
    list_.write_text(f'ban = ["{first.id}"]\n{edit}', encoding="utf-8")
    some = CliRunner().invoke(main, run)
    list_.write_text(f"ban = {[one.id for one in (first, *others)]}\n", encoding="utf-8")
    every = CliRunner().invoke(main, run)
    many = f"{len(others)} exercise{'s' if len(others) > 1 else ''}"
    assert (some.exit_code, some.stderr) == (
        0,
        f"argmap: the list of changes edits exercises that it bans: {first.id}\n"
        f"argmap: the map yields {many} of these kinds beside the 1 that the list of changes bans, not 1000\n",
    )
    beside = f"beside the {len(others) + 1} that the list of changes bans"
    assert (every.exit_code, every.stderr) == (
        1,
        "argmap: no exercises of the kind classify: the list of changes bans all that the map yields\n"
        f"argmap: {MAPS / 'night-bus.yaml'} yields no exercises of these kinds {beside}\n",
    )


def test_what_fits_no_exercise_is_said_and_the_others_are_made(tmp_path: Path, belarus: Reading) -> None:
    thesis = make_set(belarus, ["thesis"], 1_000).items[0]
    (tmp_path / "mine.toml").write_text(
        f"""ban = ["thesis-nonexist00", "denyy:E3", "hedge:X"]
[edit."{thesis.id}"]
options = {{ "No such option" = "a", {_quoted(thesis.options[0].text)} = "b" }}
reasons = {{ "Nor this one" = "c" }}
""",
        encoding="utf-8",
    )
    run = ["exercise", str(MAPS / "belarus.yaml"), "-n", "1", "--changes", str(tmp_path / "mine.toml"), "--kind"]
    answers = (
        "argmap: the list of changes edits answers that their exercise does not have: "
        f"{thesis.id}: “No such option”; {thesis.id}: “Nor this one”\n"
    )
    names = "argmap: the list of changes names what this map does not yield with this seed: "
    of_two, of_one, of_another = (CliRunner().invoke(main, [*run, one]) for one in ("thesis,hedge", "thesis", "deny"))
    assert (of_two.exit_code, of_two.stderr) == (0, f"{names}denyy:E3; hedge:X; thesis-nonexist00\n{answers}")
    assert (of_one.exit_code, of_one.stderr) == (0, f"{names}denyy:E3; thesis-nonexist00\n{answers}")
    assert (of_another.exit_code, of_another.stderr) == (0, f"{names}denyy:E3\n")


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        ("options = {{ {one} = {other} }}", "two answers are “{other}”"),
        ("options = {{ {one} = {shouted} }}", "two answers are “{shouted}”"),
        ('options = {{ {one} = " " }}', "an answer is empty"),
        ('prompt = "\\n"', "the prompt is empty"),
        ("options = {{ {one} = {other}, {other} = {one} }}", ""),
        ('options = {{ {one} = {other}, {other} = "Something else." }}', ""),
        ('prompt = "Which one?"\npassage = ""', ""),
    ],
)
def test_an_edit_that_spoils_an_exercise_is_said(belarus: Reading, tmp_path: Path, edit: str, said: str) -> None:
    item = next(one for one in make_set(belarus, ["thesis"], 1_000).items)
    one, other = (option.text for option in item.options[:2])
    shouted = f" {other.upper()} "
    given = {"one": _quoted(one), "other": _quoted(other), "shouted": _quoted(shouted)}
    (tmp_path / "mine.toml").write_text(f'[edit."{item.id}"]\n{edit.format(**given)}\n', encoding="utf-8")
    run = [
        "exercise",
        str(MAPS / "belarus.yaml"),
        "--kind",
        "thesis",
        "-n",
        "1",
        "--changes",
        str(tmp_path / "mine.toml"),
    ]
    done = CliRunner().invoke(main, run)
    what = said.format(other=other, shouted=shouted.strip())
    expected = (
        f"argmap: the list of changes leaves exercises that cannot be answered: {item.id}: {what}\n" if said else ""
    )
    assert (done.exit_code, done.stderr) == (0, expected)


def test_a_list_that_fits_is_passed_over_in_silence(belarus: Reading) -> None:
    item = next(one for one in make_set(belarus, ["find-words"], 1_000).items)
    text = f'ban = []\n[edit."{item.id}"]\noptions = {{ {_quoted(item.answer)} = "These words." }}\n'
    made = make_set(belarus, ["find-words"], 1_000, changes=loaded(text))
    assert (made.unknown, made.unfit) == ((), ())
