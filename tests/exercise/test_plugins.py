"""Forms of other packages: found by their entry point, chosen like argmap's own, and one line where they fail."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests import forks
from tests.conftest import MAPS, ROOT

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (ROOT / "docs" / "exercises.md").read_text(encoding="utf-8")
MAP = MAPS / "belarus.yaml"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package that the guide shows, as pip would install it."""
    code = re.search(r"```python\n# house_cards.py\n(.*?)```", GUIDE, re.DOTALL)
    points = re.search(r'```toml\n\[project\.entry-points\."(argmap\.exercises)"\]\ncards = "(.*?)"\n```', GUIDE)
    assert code
    assert points
    (tmp_path / "house_cards.py").write_text(code[1], encoding="utf-8")
    info = tmp_path / "house_cards-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-cards\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[{points[1]}]\ncards = {points[2]}\n", encoding="utf-8")
    return tmp_path


def argmap(package: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}", "PYTHONUTF8": "1", "COLUMNS": "200"}
    command = [*forks.argmap(), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=package, env=environment)


@pytest.mark.parametrize("options", [["-o", "set.tsv"], ["-o", "set.TSV"], ["-o", "set.txt", "--format", "cards"]])
def test_it_is_chosen_by_suffix_and_by_name(package: Path, options: list[str]) -> None:
    done = argmap(package, "exercise", MAP, "-n", "3", "--kind", "build", *options)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    lines = (package / options[1]).read_text(encoding="utf-8").splitlines()
    assert [line.count("\t") for line in lines] == [1, 1, 1]


def test_it_is_listed_wherever_forms_are(package: Path) -> None:
    assert (
        "--format cards         .tsv                cards as a table with tabs\n"
        in argmap(package, "exercise", "--list").stdout
    )
    assert ", json, cards." in " ".join(argmap(package, "exercise", "--help").stdout.split())
    unknown = argmap(package, "exercise", MAP, "-o", "set.docx")
    assert (unknown.returncode, ".json, .tsv, or give --format" in unknown.stderr) == (2, True)
    assert "did you mean `cards`?" in argmap(package, "exercise", MAP, "--format", "card").stderr


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("lines = [", "1 / 0\n    lines = ["),
            "argmap: the exercises 'cards' failed: ZeroDivisionError: division by zero\n",
        ),
        (('.encode("utf-8", "replace")', ""), "argmap: the exercises 'cards' are str, not bytes\n"),
    ],
)
def test_one_that_fails_is_one_line_and_nothing_is_written(package: Path, change: tuple[str, str], said: str) -> None:
    code = (package / "house_cards.py").read_text(encoding="utf-8")
    assert change[0] in code
    (package / "house_cards.py").write_text(code.replace(*change), encoding="utf-8")
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.tsv")
    assert (done.returncode, done.stderr, (package / "set.tsv").exists()) == (2, said, False)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import nowhere_at_all", "ModuleNotFoundError: No module named 'nowhere_at_all'"),
        ("CARDS = 1", "TypeError: cards is neither a Kind nor an Output"),
        ("raise SystemError('no')", "SystemError: no"),
        ("from argmap.exercise import Output\nCARDS = Output('json', '', print)", "ValueError: json is there already"),
    ],
)
def test_one_that_cannot_be_loaded_is_named_and_the_others_work(package: Path, code: str, said: str) -> None:
    (package / "house_cards.py").write_text(code, encoding="utf-8")
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.json")
    first, *_ = done.stderr.splitlines()
    assert first == f"<cards>:1:1: error AM506 failed-rule: the exercises of house_cards:CARDS cannot be loaded: {said}"
    assert (done.returncode, len(done.stderr.splitlines()), (package / "set.json").exists()) == (0, 2, True)
    named = argmap(package, "exercise", MAP, "-o", "set.x", "--format", "cards")
    assert (named.returncode, said in named.stderr, "there is no format 'cards'" in named.stderr) == (2, True, True)
