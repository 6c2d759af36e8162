"""Reports of other packages: listed, chosen by name, and one line where they fail."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.conftest import ROOT
from tests.forks import argmap

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\nargument:\n  thesis: Dredge the harbour.\n"
CODE = """\
def counted(outcome, colour):
    return f"{outcome.maps} map, {[finding.code.id for finding in outcome.findings]}, {colour}\\n"

def failing(outcome, colour):
    raise ZeroDivisionError("no findings to divide by")

def leaving(outcome, colour):
    raise SystemExit(0)

def silent(outcome, colour):
    pass

seven = 7
"""
POINTS = """\
[argmap.reports]
text = house_reports:failing
counted = house_reports:counted
failing = house_reports:failing
leaving = house_reports:leaving
silent = house_reports:silent
seven = house_reports:seven
gone = house_reports:gone
away = no_such_module:report
"""
ALL = "text, concise, json, sarif, github, junit, markdown, html, away, counted, failing, gone, leaving, seven, silent"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with reports, as pip would install it, beside a map."""
    (tmp_path / "house_reports.py").write_text(CODE, encoding="utf-8")
    info = tmp_path / "house_reports-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-reports\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def check(package: Path, *arguments: str) -> tuple[int, str, str]:
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}", "PYTHONUTF8": "1", "COLUMNS": "200"}
    done = subprocess.run(
        [*argmap(), "check", *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=package,
        env=environment,
    )
    return done.returncode, done.stdout, done.stderr


def test_it_is_listed(package: Path) -> None:
    status, out, err = check(package, "--help")
    assert (status, err) == (0, "")
    assert f"--format NAME How to report: {ALL}, docx. --fail-on" in " ".join(out.split())
    status, out, err = check(package, "map.yaml", "--format", "nothing")
    assert (status, out) == (2, "")
    assert err.endswith(f"Error: there is no format 'nothing'; the formats are {ALL}, docx\n")


def test_it_is_chosen_by_its_name(package: Path) -> None:
    assert check(package, "map.yaml", "--format", "counted") == (0, "1 map, ['AM011', 'AM104'], False\n", "")
    assert check(package, "map.yaml", "--format", "counted", "--color", "always", "--ignore", "AM1", "--fail-on", "warning") == (
        1,
        "1 map, ['AM011'], True\n",
        "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("failing", "the report of house_reports:failing failed: ZeroDivisionError: no findings to divide by"),
        ("leaving", "the report of house_reports:leaving failed: SystemExit: 0"),
        ("silent", "the report of house_reports:silent made NoneType, not text"),
        ("seven", "house_reports:seven is no report: it cannot be called"),
        ("gone", "the report of house_reports:gone cannot be loaded: AttributeError: module 'house_reports' has no attribute 'gone'"),
        ("away", "the report of no_such_module:report cannot be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
    ],
)  # fmt: skip
def test_one_that_fails_is_one_line(package: Path, name: str, said: str) -> None:
    assert check(package, "map.yaml", "--format", name) == (2, "", f"argmap: {said}\n")


def test_argmaps_own_name_stays_its_own(package: Path) -> None:
    status, out, err = check(package, "map.yaml")
    assert (status, err) == (0, "")
    assert out.startswith("map.yaml:1:1: warning AM011 missing-article: ")
