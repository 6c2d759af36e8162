"""Entry points are found wherever Python finds packages, and nothing is loaded where there are none."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

from argmap.plugins import entry_points
from tests.conftest import ROOT

ADDED = "[argmap.reports]\ntwo = house:two\none = house:one\n[other]\nthree = house:three\n"


@pytest.mark.parametrize("record", ["house-1.dist-info", "house.egg-info"])
def test_of_a_folder_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record: str) -> None:
    (tmp_path / record).mkdir()
    (tmp_path / record / "entry_points.txt").write_text(ADDED, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert [point.value for point in entry_points("argmap.reports")] == ["house:one", "house:two"]
    assert entry_points("argmap.rules") == []


def test_of_an_archive_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with zipfile.ZipFile(tmp_path / "house.zip", "w") as archive:
        archive.writestr("house-1.dist-info/METADATA", "Name: house\nVersion: 1\n")
        archive.writestr("house-1.dist-info/entry_points.txt", ADDED)
    monkeypatch.syspath_prepend(tmp_path / "house.zip")
    assert [point.value for point in entry_points("argmap.reports")] == ["house:one", "house:two"]


def test_of_a_finder_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class House(metadata.Distribution):
        def read_text(self, filename: str) -> str | None:
            return {"entry_points.txt": ADDED, "METADATA": "Name: house\nVersion: 1\n"}.get(filename)

        def locate_file(self, path: object) -> Path:
            return Path(str(path))

    class Finder:
        @staticmethod
        def find_spec(*_: object) -> None:
            return None

        @staticmethod
        def find_distributions(*_: object) -> list[House]:
            return [House()]

    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path, Finder])
    assert [point.value for point in entry_points("argmap.reports")] == ["house:one", "house:two"]


def test_folders_that_are_not_there_and_records_without_a_word_add_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "house-1.dist-info").mkdir()
    (tmp_path / "other-1.dist-info").mkdir()
    (tmp_path / "other-1.dist-info" / "entry_points.txt").write_text("[console_scripts]\nargmap = argmap.cli:run\n")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "absent"), str(tmp_path), ""])
    monkeypatch.chdir(tmp_path)
    assert entry_points("argmap.reports") == []


def test_a_check_loads_no_metadata_where_nothing_is_added() -> None:
    code = (
        "import sys; sys.path[:] = [one for one in sys.path]\n"
        "from argmap.cli import run\n"
        "import argmap.plugins.points; argmap.plugins.points._may_add = lambda part: False\n"
        "try: run(['check', 'maps/belarus.yaml'])\n"
        "finally: print('importlib.metadata' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.stdout.splitlines()[-1] == "False"
