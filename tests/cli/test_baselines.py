"""Baselines on the command line: written for some maps, kept for the others, and never over something else."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from argmap import config
from argmap.cli import main

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "The night bus is often nearly empty. It should keep the bus.\n"
MAP = "argmap: 1\narticle:\n  file: a.txt\nargument:\n  thesis: The bus is good.\n  quote: It should stay\n"
BROKEN = "argmap: 1\na: [\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        below = tmp_path / name
        below.mkdir()
        (below / "a.txt").write_text(ARTICLE, encoding="utf-8")
        (below / "m.yaml").write_text(MAP, encoding="utf-8")
    config.forget()
    return tmp_path


def check(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["check", *map(str, arguments)], prog_name="argmap")
    return result.exit_code, result.output


def entries(path: Path) -> list[str]:
    return [one["file"] for one in json.loads(path.read_text(encoding="utf-8"))["findings"]]


def test_nothing_but_a_baseline_is_overwritten(folder: Path) -> None:
    for path, text in ((folder / "one" / "m.yaml", MAP), (folder / "one" / "a.txt", ARTICLE)):
        status, output = check(folder / "two", "--baseline", path, "--write-baseline")
        assert status == 2
        assert "AM504" in output
        assert path.read_text(encoding="utf-8") == text
    assert check(folder / "two", "--baseline", "-", "--write-baseline")[0] == 2


def test_a_baseline_may_stand_in_any_folder(folder: Path) -> None:
    (folder / "ci").mkdir()
    (folder / "one" / "below").mkdir()
    for known, file in (("ci/known.json", "../one/m.yaml"), ("one/below/known.json", "../m.yaml")):
        status, output = check(folder / "one", "--baseline", folder / known, "--write-baseline")
        assert (status, output) == (0, f"argmap: 2 findings written to {folder / known}\n")
        assert entries(folder / known) == [file] * 2
        assert check(folder / "one", "--baseline", folder / known)[0] == 0
        assert "AM" in check(folder / "two", "--baseline", folder / known)[1]


def test_what_comes_from_standard_input_is_known_again(folder: Path) -> None:
    known = folder / "known.json"
    for options, said in ((["--write-baseline"], f"argmap: 2 findings written to {known}\n"), ([], "no findings")):
        arguments = ["check", "-", "--isolated", "--baseline", str(known), *options]
        text = "argmap: 1\nargument: {thesis: The bus is good.}\n"
        result = CliRunner().invoke(main, arguments, input=text, prog_name="argmap")
        assert (result.exit_code, result.output[: len(said)]) == (0, said)


def test_maps_that_were_not_checked_or_are_broken_keep_their_entries(folder: Path) -> None:
    known = folder / "known.json"
    assert check(folder, "--baseline", known, "--write-baseline")[0] == 0
    assert sorted(set(entries(known))) == ["one/m.yaml", "two/m.yaml"]
    assert check(folder / "one", "--baseline", known, "--write-baseline")[0] == 0
    assert sorted(set(entries(known))) == ["one/m.yaml", "two/m.yaml"]
    (folder / "one" / "m.yaml").write_text(BROKEN, encoding="utf-8")
    assert check(folder, "--baseline", known, "--write-baseline")[0] == 1
    assert sorted(set(entries(known))) == ["one/m.yaml", "two/m.yaml"]
    (folder / "one" / "m.yaml").unlink()
    assert check(folder / "two", "--baseline", known, "--write-baseline")[0] == 0
    assert set(entries(known)) == {"two/m.yaml"}


def test_what_somebody_wrote_into_a_baseline_stays(folder: Path) -> None:
    known = folder / "known.json"
    assert check(folder, "--baseline", known, "--write-baseline")[0] == 0
    data = json.loads(known.read_text(encoding="utf-8"))
    data["findings"][0]["reason"] = "the print edition has it"
    data["findings"][1] |= {"until": 2027, "by": ["anna"]}
    known.write_text(json.dumps({"why": "we began in May", **data}), encoding="utf-8")
    assert check(folder, "--baseline", known)[0] == 0
    assert check(folder, "--baseline", known, "--write-baseline")[0] == 0
    after = json.loads(known.read_text(encoding="utf-8"))
    assert after["findings"] == data["findings"]
    assert after["why"] == "we began in May"


def test_each_map_has_the_baseline_of_its_settings_which_is_no_map(folder: Path) -> None:
    for name in ("one", "two"):
        (folder / name / "argmap.toml").write_text('baseline = "known.json"\n', encoding="utf-8")
    assert check(folder, "--write-baseline")[0] == 0
    for name in ("one", "two"):
        assert set(entries(folder / name / "known.json")) == {"m.yaml"}
    assert check(folder) == (0, "no findings (2 maps, 2 claims, 2 quotes checked)\n")


def test_outdated_entries_weigh_as_the_settings_say(folder: Path) -> None:
    known = folder / "known.json"
    path = folder / "one" / "m.yaml"
    check(path, "--baseline", known, "--write-baseline")
    path.write_text(MAP.replace("It should stay", "It should keep the bus"), encoding="utf-8")
    assert check(path, "--baseline", known)[0] == 0
    assert check(path, "--baseline", known, "--fail-on", "info")[0] == 1
    (folder / "argmap.toml").write_text('ignore = ["AM505"]\n', encoding="utf-8")
    config.forget()
    assert check(path, "--baseline", known, "--fail-on", "info")[0] == 0
    (folder / "argmap.toml").write_text('[severity]\nAM505 = "error"\n', encoding="utf-8")
    config.forget()
    assert check(path, "--baseline", known)[0] == 1


def test_diff_tells_what_it_could_not_read(folder: Path) -> None:
    status, output = check(folder / "nowhere.yaml", "--diff")
    assert (status, "cannot be read to its end" in output) == (2, True)
    (folder / "one" / "m.yaml").write_text(BROKEN, encoding="utf-8")
    assert check(folder / "one" / "m.yaml", "--diff")[0] == 1
    (folder / "argmap.toml").write_text("slect = []\n", encoding="utf-8")
    config.forget()
    status, output = check(folder / "two" / "m.yaml", "--diff")
    assert (status, "AM501" in output) == (2, True)
