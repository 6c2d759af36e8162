"""Rules of other packages: found by their entry point, configured like others, and a finding where they fail."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

MAP = "argmap: 1\nargument:\n  id: T\n  thesis: Dredge the harbour!!!!!\n"
GUIDE = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package that the guide shows, as pip would install it."""
    code = re.search(r"```python\n# house_rules.py\n(.*?)```", GUIDE, re.DOTALL)
    assert code
    (tmp_path / "house_rules.py").write_text(code[1], encoding="utf-8")
    info = tmp_path / "house_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[argmap.rules]\nhouse = house_rules\n", encoding="utf-8")
    (tmp_path / "map.yaml").write_text(MAP, encoding="utf-8")
    return tmp_path


def argmap(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "argmap", *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=package, env=environment)


def check(package: Path, *options: str) -> tuple[int, dict[str, dict[str, Any]]]:
    done = argmap(package, "check", "map.yaml", "--format", "json", *options)
    return done.returncode, {one["code"]: one for one in json.loads(done.stdout)["findings"]}


def test_the_rule_of_the_guide_is_found_and_explained(package: Path) -> None:
    status, found = check(package)
    assert (status, found["HS101"]["message"], found["HS101"]["line"]) == (0, "T shouts", 4)
    assert "HS101 shouted-claim\nseverity: warning" in argmap(package, "rules", "HS101").stdout
    assert "HS101  shouted-claim" in argmap(package, "rules").stdout


def test_settings_reach_it(package: Path) -> None:
    (package / "argmap.toml").write_text('[rules.HS101]\nlongest = 9\n[severity]\nHS101 = "error"\n', encoding="utf-8")
    assert "HS101" not in check(package)[1]
    (package / "argmap.toml").write_text('[severity]\nHS101 = "error"\n', encoding="utf-8")
    assert check(package)[0] == 1
    assert "HS101" not in check(package, "--ignore", "shouted-claim")[1]


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("import nowhere_at_all", "ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("from argmap.rules import rule\nrule('AM104', 'x', None)(print)", "AM104 x is registered twice"),
        ("raise SystemError('no')", "SystemError: no"),
    ],
)
def test_a_package_that_fails_is_a_finding(package: Path, code: str, message: str) -> None:
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    status, found = check(package)
    assert status == 2
    assert message in found["AM506"]["message"]
    assert {"AM011"} <= set(found)


def test_a_rule_that_fails_is_a_finding(package: Path) -> None:
    code = (package / "house_rules.py").read_text(encoding="utf-8").replace("for claim in", "1 / 0\n    for claim in")
    (package / "house_rules.py").write_text(code, encoding="utf-8")
    status, found = check(package)
    assert status == 1
    assert found["AM506"]["message"] == "the rule HS101 shouted-claim failed: ZeroDivisionError: division by zero"
