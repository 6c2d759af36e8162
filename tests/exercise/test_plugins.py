"""Forms of other packages: found by their entry point, chosen like argmap's own, and one line where they fail."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from argmap.exercise import LEVELS
from argmap.exercise.kinds.kind import LEVEL_NAMES
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
    assert ", cards." in " ".join(argmap(package, "exercise", "--help").stdout.split())
    unknown = argmap(package, "exercise", MAP, "-o", "set.docx")
    assert (unknown.returncode, bool(re.search(r", \.tsv(, \.\S+)*, or give --format", unknown.stderr))) == (2, True)
    assert "did you mean `cards`?" in argmap(package, "exercise", MAP, "--format", "card").stderr


@pytest.mark.parametrize(
    ("form", "name", "said"),
    [
        ("json", "set.tsv", "json (everything, as data), which is not what its name says; .json would say it"),
        ("cards", "set.apkg", "cards (cards as a table with tabs), which is not what its name says; .tsv would say it"),
        ("cards", "set.tsv", ""),
        ("json", "set.tsw", ""),
    ],
)
def test_its_suffix_is_known_as_argmaps_own_are(package: Path, form: str, name: str, said: str) -> None:
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "--format", form, "-o", name)
    assert done.stderr == (f"argmap: {name} is written as {said}\n" if said else "")


def test_a_kind_can_be_in_every_level() -> None:
    assert tuple(LEVELS) == LEVEL_NAMES


OF = "of the package house-cards (entry point cards)"
THEIRS = "this is a fault of that package: report it to its makers"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("lines = [", "1 / 0\n    lines = ["), "ZeroDivisionError: division by zero"),
        (("lines = [", "raise SystemExit(3)\n    lines = ["), "SystemExit: 3"),
        (('.encode("utf-8", "replace")', ""), "it makes str, not bytes"),
        (("lines = [", "return b''\n    lines = ["), "it makes nothing of the exercises"),
    ],
)
def test_one_that_fails_is_one_line_and_nothing_is_written(package: Path, change: tuple[str, str], said: str) -> None:
    code = (package / "house_cards.py").read_text(encoding="utf-8")
    assert change[0] in code
    (package / "house_cards.py").write_text(code.replace(*change), encoding="utf-8")
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.tsv")
    line = f"argmap: the output cards {OF} failed: {said}; {THEIRS}\n"
    assert (done.returncode, done.stderr, (package / "set.tsv").exists()) == (2, line, False)


BROKEN = {
    "import nowhere_at_all": "ModuleNotFoundError: No module named 'nowhere_at_all'",
    "CARDS = 1": "it leads to int, not to a Kind or an Output",
    "raise SystemError('no\\none')": "SystemError: no one",
    "CARDS = Output('Cards', '', print)": "the name of the Output is 'Cards'; it should be in lower case, such as "
    '"cards"',
    "CARDS = Output('cards', None, print)": "title of the Output is None; it should be a text",
    "CARDS = Output('cards', '', b'')": "write of the Output is b''; it should be a function",
    "CARDS = Output('cards', '', print, '.tsv')": "suffixes of the Output is '.tsv'; it should be as (\".tsv\",), in "
    "lower case",
}


@pytest.mark.parametrize(("code", "said"), BROKEN.items(), ids=BROKEN)
def test_one_that_cannot_be_loaded_is_named_and_the_others_work(package: Path, code: str, said: str) -> None:
    (package / "house_cards.py").write_text(f"from argmap.exercise import Output\n{code}\n", encoding="utf-8")
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.json")
    failed = f"<package house-cards>:1:1: error AM506 failed-rule: the exercises {OF} cannot be loaded: {said}"
    assert done.stderr == f"{failed}\n    help: {THEIRS}\n"
    assert (done.returncode, (package / "set.json").exists()) == (0, True)
    named = argmap(package, "exercise", MAP, "-o", "set.x", "--format", "cards")
    assert (named.returncode, said in named.stderr, "there is no format 'cards'" in named.stderr) == (2, True, True)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("Output('json', '', print)", "the output json {of} is left out: argmap has one of that name"),
        (
            "Output('cards', '', lambda set_, reading: b'x', ('.json', '.tsv'))",
            "the suffix .json of the output cards {of} is left out: argmap has the output json with that suffix",
        ),
    ],
)
def test_of_a_name_or_a_suffix_that_is_taken_argmaps_own_counts(package: Path, code: str, said: str) -> None:
    (package / "house_cards.py").write_text(f"from argmap.exercise import Output\nCARDS = {code}\n", encoding="utf-8")
    done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.json")
    failed = f"<package house-cards>:1:1: error AM506 failed-rule: {said.format(of=OF)}"
    assert done.stderr == f"{failed}\n    help: ask the makers of that package for another name\n"
    assert (package / "set.json").read_text(encoding="utf-8").startswith("{")
    if ".tsv" in code:
        done = argmap(package, "exercise", MAP, "-n", "1", "--kind", "thesis", "-o", "set.tsv")
        assert (package / "set.tsv").read_bytes() == b"x"
