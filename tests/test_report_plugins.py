"""Reports of other packages: listed, chosen by name, and one line where they fail."""

from __future__ import annotations

import os
import re
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


def test_the_report_of_the_guide(package: Path) -> None:
    guide = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    code = re.search(r"```python\n# house_reports.py\n(.*?)```", guide, re.DOTALL)
    assert code
    (package / "house_reports.py").write_text(code[1], encoding="utf-8")
    points = package / "house_reports-1.dist-info" / "entry_points.txt"
    points.write_text("[argmap.reports]\ntally = house_reports:tally\n", encoding="utf-8")
    assert check(package, "map.yaml", "--format", "tally") == (
        0,
        "1 AM011 (warning) in map.yaml\n1 AM104 (warning) in map.yaml\n2 warnings (1 map, 1 claim, 0 quotes checked)\n",
        "",
    )


HOUSE = "of the package house-reports (entry point"
THEIRS = "this is a fault of that package: report it to its makers"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("failing", "failed: ZeroDivisionError: no findings to divide by"),
        ("leaving", "failed: SystemExit: 0"),
        ("silent", "failed: it makes NoneType, not text"),
        ("seven", "cannot be loaded: it leads to int, not to a function"),
        ("gone", "cannot be loaded: AttributeError: module 'house_reports' has no attribute 'gone'"),
        ("away", "cannot be loaded: ModuleNotFoundError: No module named 'no_such_module'"),
    ],
)
def test_one_that_fails_is_one_line(package: Path, name: str, said: str) -> None:
    line = f"argmap: the report {HOUSE} {name}) {said}; {THEIRS}\n"
    assert check(package, "map.yaml", "--format", name) == (2, "", line)


def test_of_two_of_one_name_one_counts_and_the_other_is_a_finding(package: Path) -> None:
    """argmap's own, or that of the package whose name comes first."""
    info = package / "another-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: another\nVersion: 1\n", encoding="utf-8")
    points = "[argmap.reports]\n" + "".join(f"{name} = other_reports:counted\n" for name in ("counted", "docx", "json"))
    (info / "entry_points.txt").write_text(points, encoding="utf-8")
    (package / "other_reports.py").write_text(
        "def counted(outcome, colour): return ''.join(f'{one.message}; {one.help}\\n' for one in outcome.findings[:-2])",
        encoding="utf-8",
    )
    status, out, err = check(package, "map.yaml", "--format", "counted")
    advice = "ask the makers of that package for another name"
    assert (status, err) == (2, "")
    assert out.splitlines() == [
        f"the report docx of the package another (entry point docx) is left out: argmap has one of that name; {advice}",
        f"the report json of the package another (entry point json) is left out: argmap has one of that name; {advice}",
        f"the report counted {HOUSE} counted) is left out: the package another has one of that name; {advice}",
    ]
    status, out, err = check(package, "map.yaml")
    assert (status, err, out.count("AM506")) == (2, "", 3)
