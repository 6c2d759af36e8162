"""`argmap exercise` and `argmap quiz` as people call them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.exercise import make_set
from argmap.exercise.asking import judge
from argmap.exercise.registry import outputs
from tests.conftest import MAPS

if TYPE_CHECKING:
    from pathlib import Path

    from argmap.reading import Reading

BELARUS, BUS = str(MAPS / "belarus.yaml"), str(MAPS / "night-bus.yaml")
KINDS = "classify,scramble,together,role,build,write"


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.xml", "a.gift", "a.zip", "a.apkg", "a.csv", "a.json"])
def test_each_format(tmp_path: Path, name: str) -> None:
    first, second = tmp_path / name, tmp_path / f"again-{name}"
    for path in (first, second):
        done = CliRunner().invoke(
            main, ["exercise", BELARUS, "--kind", KINDS, "-n", "12", "--seed", "4", "-o", str(path)]
        )
        assert done.exit_code == 0
        assert done.stdout == ""
        assert all(one.endswith("; --kind with one of them says why") for one in done.stderr.splitlines())
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("format_", ["worksheet", "key", "key-markdown"])
def test_sheets_and_keys(format_: str) -> None:
    done = CliRunner().invoke(main, ["exercise", BELARUS, "-o", "-", "--format", format_, "--level", "exam"])
    assert done.exit_code == 0
    assert "Set 1" in done.stdout


def test_what_cannot_be_made_is_said() -> None:
    done = CliRunner().invoke(main, ["exercise", BUS, "--kind", "scramble,critical-questions", "-n", "9"])
    assert done.exit_code == 0
    assert (
        "no exercises of the kind scramble: it needs a branch of four to eight claims on three levels; " in done.stderr
    )
    items = json.loads(done.stdout)["items"]
    assert {item["kind"] for item in items} == {"critical-questions"}
    assert f"the map yields {len(items)} exercise" in done.stderr
    done = CliRunner().invoke(main, ["exercise", BUS, "--kind", "scramble"])
    assert (done.exit_code, done.stdout) == (1, "")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["exercise"], "give a MAP"),
        (["exercise", BUS, "--kind", "togehter"], "did you mean `together`?"),
        (["exercise", BUS, "-o", "x.doc"], "OUT's suffix does not say the format"),
        (["exercise", "no-such-map.yaml"], "does not exist"),
        (["quiz", "-"], "the map must be a file"),
    ],
)
def test_misuse(args: list[str], words: str) -> None:
    done = CliRunner().invoke(main, args)
    assert done.exit_code == 2
    assert words in done.stderr


def test_list() -> None:
    done = CliRunner().invoke(main, ["exercise", "--list"])
    assert done.exit_code == 0
    assert done.stdout.startswith("find-words          find the article's words behind a claim; needs ")
    formats = [line for line in done.stdout.splitlines() if line.startswith("--format ")]
    titles = [one.title for one in outputs().values()]
    assert [line[line.index(title) - 2 :] for line, title in zip(formats, titles, strict=True)] == [
        f"  {title}" for title in titles
    ]
    assert len({line.index(title) for line, title in zip(formats, titles, strict=True)}) == 1


def test_a_quiz_is_answered_from_the_keyboard(belarus: Reading) -> None:
    made = make_set(belarus, ["thesis", "scramble", "find-words", "build"], 4, 1)
    lines = []
    for item in made.items:
        if item.form == "choice":
            wrong = next(at for at, one in enumerate(item.options) if not one.is_right)
            right = next(at for at, one in enumerate(item.options) if one.is_right)
            lines += ["z", "h", "abcd"[wrong], "abcd"[right]]
        elif item.form == "arrange":
            lines += [
                "nonsense",
                ", ".join(f"{node.label} {node.parent}" for node in item.nodes if node.parent).lower(),
            ]
        else:
            lines.append(item.answer.replace("’", "'") if item.form == "words" else "my own map")
    args = ["quiz", BELARUS, "--kind", "thesis,scramble,find-words,build", "-n", "4"]
    done = CliRunner().invoke(main, args, input="\n".join(lines) + "\n")
    assert done.exit_code == 0
    assert done.stdout.endswith("4 of 4 done, 3 of them at the first try.\n")
    assert "Hint: " in done.stdout


def test_a_quiz_ends_with_its_input() -> None:
    done = CliRunner().invoke(main, ["quiz", BELARUS, "-n", "3"], input="s\nq\n")
    assert done.exit_code == 0
    assert "The key: " in done.stdout
    assert CliRunner().invoke(main, ["quiz", BELARUS, "-n", "3"], input="").exit_code == 0


def test_words_count_when_half_of_them_are_there(belarus: Reading) -> None:
    item = next(one for one in make_set(belarus, ["find-words"], 100).items if one.claims == ("P10",))
    assert judge(belarus, item, "Minsk's dependence on Moscow for support").is_right
    assert "too much or too little" in judge(belarus, item, "dependence on Moscow").why
    assert not judge(belarus, item, "folded his country's interests").is_right
    assert not judge(belarus, item, '""').is_right
