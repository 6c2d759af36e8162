"""Folders that argmap writes many files into: what somebody put there, or changed since, is never written over."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap.cli import main
from argmap.writing import WritingError
from argmap.written import RECORD, OwnFiles, write_own
from tests.conftest import seen_in

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\nargument: {{thesis: {}, because: [premise: Ships ran aground.]}}\n"
SAID = "is not as argmap wrote it, or is not argmap's; move it away first, or give --overwrite"


def texts(folder: Path) -> dict[str, str]:
    return {name: (folder / name).read_text(encoding="utf-8") for name in seen_in(folder)}


def test_what_argmap_wrote_it_writes_again(tmp_path: Path) -> None:
    for content in (b"one", b"two", b"two", b"three"):
        write_own(tmp_path / "out", {"a.md": content, "b.md": b"same"})
    assert texts(tmp_path / "out") == {"a.md": "three", "b.md": "same"}
    record = json.loads((tmp_path / "out" / RECORD).read_text())
    assert {name: len(several) for name, several in record["argmap wrote"].items()} == {"a.md": 1, "b.md": 1}


@pytest.mark.parametrize("there", ["mine", "a link", "a folder", "changed", "another record", "no record"])
def test_what_it_did_not_write_stays_and_nothing_else_is_written(tmp_path: Path, there: str) -> None:
    out = tmp_path / "out"
    write_own(out, {"a.md": b"one", "b.md": b"one"})
    if there in {"changed", "mine"}:
        (out / "b.md").write_text("one, and see me")
    elif there in {"another record", "no record"}:
        (out / RECORD).write_text("[" * 100_000 if there == "another record" else "{}")
    else:
        (out / "b.md").unlink()
        (out / "b.md").symlink_to(out / "a.md") if there == "a link" else (out / "b.md").mkdir()
    before = {path: path.read_bytes() for path in out.iterdir() if path.is_file()}
    with pytest.raises(WritingError, match=rf"[ab]\.md {SAID}$"):
        write_own(out, {"a.md": b"two", "b.md": b"two"})
    assert {path: path.read_bytes() for path in out.iterdir() if path.is_file()} == before


def test_the_same_bytes_may_stand_there(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("one")
    write_own(tmp_path, {"a.md": b"one"})
    write_own(tmp_path, {"a.md": b"two"})
    assert texts(tmp_path) == {"a.md": "two"}


def test_a_run_that_was_stopped_is_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it had come to: each file is as the one run or the other has written it."""
    write_own(tmp_path, {"a.md": b"one", "b.md": b"one"})

    def stopped(path: Path, data: bytes, **_: object) -> None:
        path.write_bytes(data)
        if path.name == "a.md":
            raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("argmap.written.write", stopped)
        with pytest.raises(KeyboardInterrupt):
            write_own(tmp_path, {"a.md": b"two", "b.md": b"two"})
    assert texts(tmp_path) == {"a.md": "two", "b.md": "one"}
    write_own(tmp_path, {"a.md": b"three", "b.md": b"three"})
    assert texts(tmp_path) == {"a.md": "three", "b.md": "three"}


def test_files_of_earlier_runs_are_remembered(tmp_path: Path) -> None:
    write_own(tmp_path, {"a.md": b"one"})
    write_own(tmp_path, {"b.md": b"one"})
    write_own(tmp_path, {"a.md": b"two"})
    own = OwnFiles(tmp_path)
    own.refuse(tmp_path / "b.md", b"two")
    own.keep()
    assert texts(tmp_path) == {"a.md": "two", "b.md": "one"}


@pytest.fixture
def room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name in ("ann", "ben", "cleo"):
        (tmp_path / "in" / f"{name}.yaml").write_text(MAP.format(f"{name} says so"), encoding="utf-8")
    return tmp_path


COMMANDS = {
    "convert": (["convert", "in", "-o", "out", "--to", "json"], "ben.json"),
    "grade": (["grade", "in", "--reference", "in/ann.yaml", "-o", "out"], "ben.md"),
    "peer": (["peer", "in", "-o", "out"], "pairs.csv"),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_commands_spare_what_a_person_wrote(room: Path, name: str) -> None:
    command, file = COMMANDS[name]
    runner = CliRunner()
    assert [runner.invoke(main, command).exit_code for _ in range(2)] == [0, 0]
    with (room / "out" / file).open("a", encoding="utf-8") as opened:
        opened.write("\nTEACHER: well done, see me\n")
    mine = (room / "out" / file).read_bytes()
    (room / "in" / "ben.yaml").write_text(MAP.format("Ben thinks again"), encoding="utf-8")
    (room / "in" / "dan.yaml").write_text(MAP.format("Dan comes late"), encoding="utf-8")
    done = runner.invoke(main, command)
    assert (done.exit_code, f"argmap: out/{file} {SAID}" in done.stderr) == (2, True)
    assert (room / "out" / file).read_bytes() == mine
    (room / "out" / file).rename(room / "mine")
    assert runner.invoke(main, command).exit_code == 0
    assert (room / "mine").read_bytes() == mine
    (room / "out" / file).write_bytes(mine)
    assert runner.invoke(main, [*command, "--overwrite"]).exit_code == 0
    assert (room / "out" / file).read_bytes() != mine


def test_nothing_of_a_strangers_folder_is_lost(room: Path) -> None:
    """Data that is called as a map would be, an essay that is called as a form would be."""
    for name, text in {"ann.json": '{"my": "own data"}', "ann.html": "<p>my essay</p>", "pairs.csv": "mine"}.items():
        (room / "in" / name).write_text(text, encoding="utf-8")
    before = texts(room / "in")
    runner = CliRunner()
    for command in (["convert", "in", "-o", "in", "--to", "json"], ["peer", "in", "-o", "in"]):
        assert runner.invoke(main, command).exit_code == 2
    after = texts(room / "in")
    assert {name: after[name] for name in before} == before


def test_a_map_is_not_written_over_its_articles_text(room: Path) -> None:
    """In formats whose maps have the text inside, it gets a file beside the map."""
    (room / "article.txt").write_text("Ships ran aground. The harbour silts up.\n", encoding="utf-8")
    quoting = "argmap: 1\narticle: {file: article.txt}\nargument: {thesis: It silts., quote: The harbour silts up}\n"
    (room / "map.yaml").write_text(quoting, encoding="utf-8")
    runner = CliRunner()
    assert runner.invoke(main, ["convert", "map.yaml", "-o", "map.xaif.json"]).exit_code == 0
    (room / "article.txt").unlink()
    done = runner.invoke(main, ["convert", "map.xaif.json", "-o", "out.txt", "--to", "yaml"])
    assert done.exit_code == 2
    assert "out.txt is the name of the article's text, too; end it otherwise" in done.stderr
    assert not (room / "out.txt").exists()
    assert runner.invoke(main, ["convert", "map.xaif.json", "-o", "out.yaml"]).exit_code == 0
    assert "The harbour silts up." in (room / "out.txt").read_text(encoding="utf-8")


def test_a_report_takes_no_maps_place(room: Path) -> None:
    command = ["convert", "in", "-o", "out", "--to", "json", "--report", "out/ben.json"]
    (room / "out").mkdir()
    done = CliRunner().invoke(main, command)
    assert done.exit_code == 2
    assert "the report would take the place of a map or of its article; give it another name" in done.stderr
    assert seen_in(room / "out") == []
