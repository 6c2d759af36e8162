"""A format of another package has every right of argmap's own: by suffix, in folders, by content, in and out."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests import forks
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

GUIDE = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
OUTLINE = "Dredge the harbour.\nShips ran aground.\n"
WRITES = """

def write(outgoing):
    from argmap.formats import Written
    return Written("".join(f"{claim.text}\\n" for claim in outgoing.draft.claims).encode())


FORMAT = Format("outline", "a plain outline", (".outline", ".outline.txt"), dict.fromkeys(Feature, Carries.YES), read, write,
                recognises=lambda text: text.startswith("Dredge"))
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The package that the guide shows, as pip would install it, with a writer; and two maps beside it."""
    code = re.search(r"## A format of your own.*?```python\n(.*?)```", GUIDE, re.DOTALL)
    assert code
    (tmp_path / "my_package.py").write_text(code[1] + WRITES, encoding="utf-8")
    info = tmp_path / "my_package-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: my-package\nVersion: 1\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[argmap.formats]\noutline = my_package:FORMAT\n", encoding="utf-8")
    maps = tmp_path / "maps"
    maps.mkdir()
    for name in ("a.outline", "b.txt", "c.dat"):
        (maps / name).write_text(OUTLINE, encoding="utf-8")
    (maps / "article.txt").write_text("Ships ran aground, says the harbour master.\n", encoding="utf-8")
    return tmp_path


def argmap(package: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{ROOT}", "PYTHONUTF8": "1"}
    command = [*forks.argmap(), *arguments]
    return subprocess.run(
        command, input=stdin, capture_output=True, encoding="utf-8", check=False, cwd=package, env=environment
    )


def test_it_is_read_by_every_command(package: Path) -> None:
    assert "1 premise" not in argmap(package, "show", "maps/a.outline").stderr
    assert "Ships ran aground." in argmap(package, "show", "maps/a.outline").stdout
    assert "Ships ran aground." in argmap(package, "show", "maps/b.txt").stdout
    assert "Ships ran aground." in argmap(package, "show", "-", stdin=OUTLINE).stdout


def test_it_is_found_in_folders(package: Path) -> None:
    """By its suffix; a text by what it begins with; neither an article nor a file of another kind."""
    found = argmap(package, "check", "maps", "--format", "json")
    assert found.returncode == 0, found.stderr
    assert '"maps": 2' in found.stdout
    done = argmap(package, "convert", "maps", "-o", "made", "--to", "yaml")
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (package / "made").iterdir()) == ["a.yaml", "b.yaml"]
    graded = argmap(package, "grade", "maps", "--reference", "maps/a.outline", "-o", "feedback")
    assert graded.returncode == 0, graded.stderr
    assert sorted(path.name for path in (package / "feedback").iterdir()) == [
        "a.md",
        "b.md",
        "class.md",
        "gradebook.csv",
    ]


def test_it_is_written_by_name_and_by_suffix(package: Path) -> None:
    for target in (["-o", "made.outline"], ["-o", "made.OUTLINE"], ["-o", "made.dat", "--to", "outline"]):
        assert argmap(package, "convert", "maps/a.outline", "-o", "map.yaml").returncode == 0
        done = argmap(package, "convert", "map.yaml", *target)
        assert (done.returncode, (package / target[1]).read_text(encoding="utf-8")) == (0, OUTLINE), done.stderr
    assert "outline   in and out  .outline, .outline.txt" in argmap(package, "convert", "--list").stdout
    assert "outline" in argmap(package, "convert", "map.yaml", "--to", "outlien").stderr


@pytest.mark.parametrize("code", ["raise SystemError('no')", "FORMAT = 1", "import sys; sys.exit(3)"])
def test_one_that_cannot_be_loaded_is_a_line_and_the_others_work(package: Path, code: str) -> None:
    (package / "my_package.py").write_text(code, encoding="utf-8")
    (package / "maps" / "d.argdown").write_text("[A]: b\n  + c\n", encoding="utf-8")
    done = argmap(package, "convert", "maps", "-o", "made", "--to", "yaml")
    assert (done.returncode, "my_package:FORMAT" in done.stderr.splitlines()[0]) == (0, True)
    assert [path.name for path in (package / "made").iterdir()] == ["d.yaml"]
    assert argmap(package, "check", "maps").returncode == 0
