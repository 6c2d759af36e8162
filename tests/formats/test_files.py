"""Which files of a folder are maps: those that say so, in YAML and in JSON; other programs' files are left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from argmap.cli import main
from argmap.formats.files import is_map, maps_below
from tests.conftest import ROOT

MAP = '{"argmap": 1, "argument": {"thesis": "The harbour should be dredged."}}'
AIF = '{"nodes": [{"nodeID": "1", "text": "a", "type": "I"}], "edges": [], "locutions": []}'
SADFACE = '{"edges": [], "metadata": {}, "nodes": [], "resources": []}'


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)))


LONG = " " * 3_000

MAPS = {
    "a map": MAP,
    "a map that begins with its title": '{"title": "Harbour", "argument": {}}',
    "a byte order mark": f"\ufeff{MAP}",
    "YAML in a JSON file": "argmap: 1\nargument: {thesis: a}\n",
    "broken off": '{"argmap": 1, "argument": {"thesis": "The harb',
    "a comma missing": '{\n "title": "x"\n "argmap": 1, "argument": {}}',
    "a quotation mark missing": '{"title: "x",\n "argmap": 1}',
    "other quotation marks": "{'title': 'x', 'argument': {}}",
    "no quotation marks": "{title: x, argument: {}}",
    "too deep": '{"title": ' + "[" * 20_000 + '], "argmap": 1}',
    "empty": "",
    "no key": "{}",
    "broken, no key": "{",
    "AIF": AIF,
    "AIF, its nodes late": f'{{"edges": [],{LONG}"nodes": [{{"nodeID": "1"}}]}}',
    "xAIF": f'{{"text": "{LONG}", "AIF": {AIF}}}',
    "SADFace": SADFACE,
}
OTHERS = {
    "package.json": '{"name": "x", "version": "1.0.0", "scripts": {}}',
    "a map's key further down": '{"scripts": {"argmap": "argmap check", "argument": "x"}}',
    "a map's key in a text": '{"description": "a file with \\"argmap\\": 1"}',
    "a list of records": f'[{{"argument": "a"}}, {MAP}]',
    "a list": "[1, 2]",
    "a word": '"argmap"',
    "a number": "1",
    "broken": '{"name": "x", "version": ',
    "comments": '{"name": "x" // what it is\n}',
    "a baseline": '{"argmap-baseline": 1, "findings": []}',
    "a collection's contents": '{"argmap-collection": 2, "rows": {}}',
    "a report of findings": '{"version": 1, "findings": [{"file": "map.yaml", "message": "argument: x"}]}',
    "a graph of another program": '{"nodes": [{"id": 1}], "links": []}',
}


@pytest.mark.parametrize("content", MAPS.values(), ids=MAPS)
def test_json_that_is_a_map_or_was_one(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    assert is_map(tmp_path / "a.json")


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_json_of_another_program(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.json").write_text(content, encoding="utf-8")
    assert not is_map(tmp_path / "a.json")


@pytest.mark.parametrize("name", ["net.aif.json", "net.xaif.json", "net.sadface.json"])
def test_a_name_of_a_format_says_enough(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"name": "x"}', encoding="utf-8")
    assert is_map(tmp_path / name)


def test_json_in_utf_16_and_json_that_is_too_large(tmp_path: Path) -> None:
    large = " " * (10 * 2**20)
    (tmp_path / "wide.json").write_text(MAP, encoding="utf-16")
    (tmp_path / "large.json").write_text(MAP[:-1] + large + "}", encoding="utf-8")
    (tmp_path / "other.json").write_text('{"records": [{"argument": "a"}' + large + "]}", encoding="utf-8")
    assert [Path(one).name for one in maps_below(tmp_path)] == ["large.json", "wide.json"]


def test_what_argmap_writes_itself_is_no_map_beside_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exercises, reports, a baseline and a collection in the folder of the maps: the next check is as sound as this one."""
    (tmp_path / "map.json").write_text(MAP, encoding="utf-8")
    (tmp_path / "package.json").write_text(OTHERS["package.json"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    belarus = ROOT / "maps" / "belarus.yaml"
    for command in (
        ("exercise", belarus, "-o", "set.json"),
        ("convert", belarus, "-o", "map.mmd", "--report", "conversion.json"),
        ("check", belarus, "--format", "json", "-o", "findings.json"),
        ("check", belarus, "--baseline", "known.json", "--write-baseline"),
    ):
        assert run(*command).exit_code == 0, command
    assert sorted(one.name for one in tmp_path.glob("*.json")) == [
        "conversion.json",
        "findings.json",
        "known.json",
        "map.json",
        "package.json",
        "set.json",
    ]
    assert [Path(one).name for one in maps_below(tmp_path)] == ["map.json"]


def test_a_file_that_is_named_is_always_read(tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(OTHERS["package.json"], encoding="utf-8")
    found = json.loads(run("check", tmp_path / "package.json", "--format", "json").stdout)["findings"]
    assert [(one["code"], one["message"]) for one in found] == [
        ("AM006", "this file holds no argument map: none of its keys is one of a map's")
    ]
    assert run("check", tmp_path / "package.json", "--maps-only").exit_code == 0


@pytest.mark.parametrize("name", ["net.xml", "talk.txt", "map.json", "map.yaml"])
def test_what_cannot_be_opened_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Whether it is a map cannot be told then: reading it says why."""
    (tmp_path / name).write_text("nothing of a map", encoding="utf-8")
    (tmp_path / "notes.md").write_text("nothing of a map", encoding="utf-8")

    def closed(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    open_ = [Path(one).name for one in maps_below(tmp_path)]
    monkeypatch.setattr(Path, "open", closed)
    assert [Path(one).name for one in maps_below(tmp_path)] == [name]
    assert open_ == ([name] if name in {"map.yaml", "map.json"} else [])


def test_known_files_are_not_looked_into_but_links_are(tmp_path: Path) -> None:
    (tmp_path / "notes.yaml").write_text("name: another program's\n", encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below/linked.yaml").symlink_to(tmp_path / "notes.yaml")
    asked: list[str] = []

    def is_known(name: str) -> bool:
        asked.append(name)
        return True

    assert list(maps_below(tmp_path, is_known=is_known)) == asked == [(tmp_path / "notes.yaml").as_posix()]
    assert list(maps_below(tmp_path)) == []


def test_names_below_the_current_folder_begin_with_no_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "below").mkdir()
    for name in ("a.json", "below/b.json"):
        (tmp_path / name).write_text(MAP, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert list(maps_below(Path())) == ["a.json", "below/b.json"]
